package pipeline

import (
	"cmp"
	"iter"
	"slices"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales"
	"dich/source"
)

// A Check is one thing dich looks for. It is a row of Checks: a code, a severity and its
// functions, of which each judges a document, one translation, or all translations of a
// document together.
type Check struct {
	Code        DiagnosticCode
	Severity    source.Severity
	Warns       []string // languages in which a note has earned to be a warning
	document    func(*checkedDocument) []finding
	translation func(*checkedPair) []finding
	catalog     func(*checkedCatalog) []finding
}

// Checks lists all checks, in the order they are reported for one place. A check
// begins as a note and earns its severity by measurement; what is no guess
// (nothing translated, a lost placeholder) has its severity from the start.
var Checks = []Check{
	{Code: Untranslated, Severity: source.Warning, translation: checkUntranslated},
	{Code: NeedsWork, Severity: source.Warning, translation: checkNeedsWork},
	{Code: FinalChanged, Severity: source.Warning, translation: checkFinal},
	{Code: MergedWithoutPrevious, Severity: source.Error, translation: checkMergedPlace},
	{Code: MergedWithText, Severity: source.Error, translation: checkMergedText},
	{Code: PlaceholderDiffers, Severity: source.Error, translation: checkAllPlaceholders},
	{Code: MarkupDiffers, Severity: source.Error, translation: checkMarkup},
	{Code: EmphasisDiffers, Severity: source.Note, translation: checkEmphasis},
	{Code: PluralFormMissing, Severity: source.Error, translation: checkPluralForms},
	{Code: NumberDiffers, Severity: source.Note, Warns: numbersWarn, translation: checkNumbers},
	{Code: NumberUnsaid, Severity: source.Note, translation: checkUnsaid},
	{Code: NumberAdded, Severity: source.Note, Warns: numbersWarn, translation: checkAddedNumbers},
	{Code: NumberFormat, Severity: source.Note, Warns: formatsWarn, translation: checkNumberFormat},
	{Code: UnitDiffers, Severity: source.Note, translation: checkUnits},
	{Code: TermMissing, Severity: source.Note, Warns: []string{"fr", "ru", "zh"}, translation: checkTermMissing},
	{Code: TermCount, Severity: source.Note, translation: checkTermCount},
	{Code: TermForbidden, Severity: source.Error, document: checkForbiddenSource, translation: checkTermForbidden},
	{Code: TermDeprecated, Severity: source.Note, document: checkDeprecatedSource, translation: checkTermDeprecated},
	// Of one catalog; that of several documents is CheckTranslationsDiffer's.
	{Code: TranslationsDiffer, Severity: source.Note, catalog: checkOneTranslation},
	{Code: AcronymUnexpanded, Severity: source.Note, document: checkExpandedSource, catalog: checkExpandedTarget},
	{Code: AcronymUnknown, Severity: source.Note, document: checkUnknownAcronyms},
	{Code: SameAsSource, Severity: source.Note, Warns: measuredLanguages, translation: checkSameAsSource},
	{Code: EmptyTranslation, Severity: source.Error, translation: checkEmptyTranslation},
	{Code: PluralSuperfluous, Severity: source.Note, translation: checkPluralSuperfluous},
	{Code: LinkDiffers, Severity: source.Note, Warns: measuredLanguages, translation: checkLinks},
	{Code: EndMarkDiffers, Severity: source.Note, Warns: []string{"en"}, translation: checkEndMark},
	{Code: CapitalDiffers, Severity: source.Note, Warns: casedLanguages, translation: checkCapital},
	{Code: QuotationStyle, Severity: source.Note, Warns: []string{"be", "en", "fr", "hy", "ru", "zh"}, document: inSource(quotationStyle), translation: inTarget(quotationStyle)},
	{Code: Unbalanced, Severity: source.Note, document: checkUnbalancedSource, catalog: checkUnbalancedTarget},
	{Code: MarkSpacing, Severity: source.Note, Warns: casedLanguages, document: inSource(markSpacing), translation: inTarget(markSpacing)},
	{Code: BreakingSpace, Severity: source.Note, Warns: []string{"fr"}, translation: inTarget(breakingSpace)},
	{Code: DoubledSpace, Severity: source.Note, Warns: casedLanguages, document: inAny(doubledSpaces), translation: checkDoubledSpaces},
	{Code: EdgeSpace, Severity: source.Note, Warns: measuredLanguages, translation: checkEdgeSpace},
	{Code: DashStyle, Severity: source.Note, Warns: []string{"be", "hy", "ru"}, translation: inTarget(dashStyle)},
	{Code: EllipsisStyle, Severity: source.Note, document: checkEllipsisSource, catalog: checkEllipsisTarget},
	{Code: DoubledMark, Severity: source.Note, Warns: measuredLanguages, document: inSource(doubledMarks), translation: checkDoubledMark},
	{Code: ForeignMark, Severity: source.Note, Warns: []string{"be", "en", "fr", "kk", "ky", "ru"}, document: inSource(foreignMarks), translation: checkForeignMarks},
	{Code: TargetShared, Severity: source.Note, Warns: measuredLanguages, catalog: checkTargetShared},
	{Code: LengthOdd, Severity: source.Note, catalog: checkLength},
	{Code: SentenceCount, Severity: source.Note, translation: checkSentenceCount},
	{Code: WrongAlphabet, Severity: source.Note, Warns: []string{"en", "fr", "hy"}, translation: checkAlphabet},
	{Code: WrongLanguage, Severity: source.Note, Warns: []string{"be", "en", "ru"}, translation: checkLanguage},
	{Code: BidiControl, Severity: source.Error, translation: checkBidi},
	{Code: ControlCode, Severity: source.Error, translation: checkControlCodes},
	{Code: Invisible, Severity: source.Note, Warns: measuredLanguages, document: inSource(invisible), translation: inTarget(invisible)},
	{Code: NotNormalized, Severity: source.Note, Warns: []string{"be", "fr", "kk", "ky", "ru"}, document: checkNormalizedSource, translation: checkNormalizedTarget},
	{Code: Leftover, Severity: source.Note, Warns: measuredLanguages, document: checkLeftoverSource, translation: checkLeftoverTarget},
	{Code: WordRespelled, Severity: source.Note, document: checkRespelled},
	{Code: ForeignWord, Severity: source.Note, document: checkForeignWords},
	{Code: DoubledWord, Severity: source.Note, Warns: casedLanguages, document: checkDoubledSource, translation: checkDoubledTarget},
	{Code: MixedScript, Severity: source.Warning, document: checkScriptsSource, translation: checkScriptsTarget},
	{Code: LookalikeLetters, Severity: source.Note, document: checkLookalikesSource, translation: checkLookalikesTarget},
	{Code: Mojibake, Severity: source.Warning, document: checkMojibakeSource, translation: checkMojibakeTarget},
	{Code: LegacyFont, Severity: source.Warning, document: checkLegacyFont},
	{Code: NameRespelled, Severity: source.Note, document: checkNamesSource, catalog: checkNamesTarget},
	{Code: SourceTermVariant, Severity: source.Note, document: checkTermVariants},
}

// The languages in which most checks were measured, and of these the ones that have
// capitals and blanks between words.
var (
	measuredLanguages = append([]string{"zh"}, casedLanguages...)
	casedLanguages    = []string{"be", "en", "fr", "hy", "kk", "ky", "ru"}
)

// The codes of the checks.
const (
	Untranslated       DiagnosticCode = "untranslated"        // an entry without translation
	NeedsWork          DiagnosticCode = "fuzzy"               // a translation that a translator must look at
	FinalChanged       DiagnosticCode = "final-changed"       // a translation was final, and was changed since
	PlaceholderDiffers DiagnosticCode = "placeholder-differs" // a template field lost, added or damaged
	MarkupDiffers      DiagnosticCode = "markup-differs"      // inline markup lost, added or without its other half
	EmphasisDiffers    DiagnosticCode = "emphasis-differs"    // a pair that only says how words look, lost or added
	PluralFormMissing  DiagnosticCode = "plural-form-missing" // a plural category of the language has no text
	NumberDiffers      DiagnosticCode = "number-differs"      // a number of the source is not in the target
	TermMissing        DiagnosticCode = "term-missing"        // no allowed name of a concept is in the target
	TermCount          DiagnosticCode = "term-count"          // a concept is named more or less often than in the source
	TermForbidden      DiagnosticCode = "term-forbidden"      // a name that must not be published
	TermDeprecated     DiagnosticCode = "term-deprecated"     // a name that another is better than
	AcronymUnexpanded  DiagnosticCode = "acronym-unexpanded"  // an acronym whose full form does not come before it
	AcronymUnknown     DiagnosticCode = "acronym-unknown"     // an acronym of the source that is in no glossary
	DoubledWord        DiagnosticCode = "doubled-word"        // a word twice in a row
	MixedScript        DiagnosticCode = "mixed-script"        // letters of two alphabets in one word
	LookalikeLetters   DiagnosticCode = "lookalike-letters"   // a term in letters that only look like its own
	Mojibake           DiagnosticCode = "mojibake"            // UTF-8 that was read in another encoding
	LegacyFont         DiagnosticCode = "legacy-font"         // Vietnamese that reads well only in an old font
	SourceTermVariant  DiagnosticCode = "source-term-variant" // one concept under several names in a document

	// Of locales.Merged, the sign of a sentence that the translation before it contains.
	MergedWithoutPrevious DiagnosticCode = "merged-without-previous" // it stands first in its unit
	MergedWithText        DiagnosticCode = "merged-with-text"        // there is more in the translation
)

// mayBeOff reports the code of a check that a project may do without: of one whose
// findings are no errors.
func mayBeOff(code string) bool {
	return slices.ContainsFunc(Checks, func(c Check) bool { return string(c.Code) == code && c.Severity < source.Error })
}

// Wanted leaves out the findings of checks that the settings turn off.
func (c *Config) Wanted(list []source.Diagnostic) []source.Diagnostic {
	return slices.DeleteFunc(list, func(d source.Diagnostic) bool { return slices.Contains(c.Off, string(d.Code)) })
}

// finding is what a check function gives; the table adds code and severity.
type finding struct {
	span    source.Span // bytes of the document's part; unused for a translation
	args    source.Args
	related []source.Related
	hint    source.Hint
	message *locales.Message // of a catalog's check: the one it is about
	fix     *source.Fix      // nil if there is no safe one (see fixWith)
}

// checkedDocument is a source document as checks see it.
type checkedDocument struct {
	file   string
	locale language.Tag
	part   *source.Part
	terms  []Terms // of this part
	// matcher found them.
	matcher *glossary.Matcher
}

// eachSegment judges the bytes of each segment, as [source.Part.Plain] gives them; the
// spans of what is found count bytes of the segment, those given back bytes of the part.
func (d *checkedDocument) eachSegment(judge func(text string) []finding) []finding {
	var found []finding
	for u := range d.part.Units {
		for _, seg := range d.part.Units[u].Segments {
			for _, f := range judge(d.part.Plain(&seg)) {
				f.span = f.span.Shift(seg.Span.Start)
				f.fix = shifted(f.fix, seg.Span.Start)
				found = append(found, f)
			}
		}
	}
	return found
}

// checkedPair is a message and what its translation is checked against.
type checkedPair struct {
	source, target language.Tag
	document       string
	message        *locales.Message
	merged         []*locales.Message // those that its translation contains
	first          bool               // nothing stands before it in its unit
	whole          string             // the source of all that the translation contains, without its codes
	plain          source.Forms       // the target without its codes
	side           *originalSide      // where whole is known
	known          *original          // whole, once somebody asked
	cut            []cutText          // likewise, the tokens of the forms of plain
	matcher        *glossary.Matcher  // for the target language
	there          []namedText        // the target's forms, once somebody asked
	compared       []comparedNumbers  // of each form of the target, once somebody asked
}

// checkedCatalog is the translations of a document, in its order.
type checkedCatalog struct {
	target      language.Tag
	pairs       []*checkedPair
	amongOthers bool // it is one of a project's
}

// eachSource gives the source text of all that the translation contains.
func (p *checkedPair) eachSource(yield func(text string) bool) {
	if !yield(p.message.Source[source.Other]) {
		return
	}
	for _, m := range p.merged {
		if !yield(m.Source[source.Other]) {
			return
		}
	}
}

// eachForm judges each form of the target, without its codes.
func (p *checkedPair) eachForm(judge func(text string) []finding) []finding {
	var found []finding
	for c, text := range p.plain.Each {
		for _, f := range judge(text) {
			f.fix = inForm(f.fix, c)
			found = append(found, f)
		}
	}
	return found
}

// CheckDocument judges a source document.
func CheckDocument(file string, doc *source.Document, matcher *glossary.Matcher) []source.Diagnostic {
	var found []source.Diagnostic
	terms := Align(doc, matcher)
	for p := range doc.Parts {
		part := &doc.Parts[p]
		checked := &checkedDocument{file: file, locale: doc.Locale, part: part, matcher: matcher}
		for _, t := range terms {
			if t.At.Part == p {
				checked.terms = append(checked.terms, t)
			}
		}
		for _, c := range Checks {
			if c.document == nil {
				continue
			}
			for _, f := range c.document(checked) {
				found = append(found, source.Diagnostic{
					Code: c.Code, Severity: c.Severity,
					Subject: source.Subject{File: file, Part: part.Name, Span: f.span},
					Args:    f.args, Related: f.related, Hint: f.hint, Segment: part.SegmentAt(f.span), Fix: f.fix,
				})
			}
		}
	}
	source.SortDiagnostics(found)
	return found
}

// CheckCatalog judges the translations of a catalog that stands alone. Obsolete
// messages are not looked at. The place of a finding is the entry in the catalog's
// file.
func CheckCatalog(cat *locales.Catalog, from, to *glossary.Matcher) []source.Diagnostic {
	return checkMessages(cat, mergesAlone(cat), (&originals{}).of(cat, from), to)
}

func checkMessages(cat *locales.Catalog, merged merges, sources *originalSide, to *glossary.Matcher) []source.Diagnostic {
	return checkedCatalogOf(cat, merged, sources, to).judge()
}

func (c *checkedCatalog) judge() []source.Diagnostic {
	var found []source.Diagnostic
	for _, pair := range c.pairs {
		m, judges := pair.message, judgesOf(pair.message)
		for i := range Checks {
			if check := &Checks[i]; check.translation != nil && judges(check) {
				found = check.report(found, c.target, m, check.translation(pair))
			}
		}
	}
	for _, check := range Checks {
		if check.catalog != nil {
			found = check.report(found, c.target, nil, check.catalog(c))
		}
	}
	return found
}

// checkedCatalogOf makes the pairs of a catalog, without its obsolete messages.
func checkedCatalogOf(cat *locales.Catalog, merged merges, sources *originalSide, to *glossary.Matcher) *checkedCatalog {
	whole := &checkedCatalog{target: cat.Target}
	for i := range cat.Messages {
		m := &cat.Messages[i]
		if m.Obsolete {
			continue
		}
		pair := &checkedPair{
			source: cat.Source, target: cat.Target, document: cat.Document, message: m,
			merged: merged.into[m], first: merged.first[m], side: sources,
		}
		pair.read()
		whole.pairs = append(whole.pairs, pair)
	}
	whole.teach(to)
	return whole
}

// teach gives the pairs a matcher that also knows the acronyms which the translations
// define. What is found on the way stays where nothing is learnt.
func (c *checkedCatalog) teach(to *glossary.Matcher) {
	var learnt []glossary.Definition
	for _, p := range c.pairs {
		p.matcher = to
		for _, text := range p.plain.Each {
			if mayDefine(text) {
				tokens := p.tokens(text)
				learnt = append(learnt, to.Definitions(text, tokens, p.find(text))...)
			}
		}
	}
	if len(learnt) == 0 {
		return
	}
	to = to.With(learnt)
	for _, p := range c.pairs {
		p.matcher = to
		for i := range p.cut {
			p.cut[i].found = nil
		}
	}
}

// plainTexts gives the texts of one side of a catalog, without their codes.
func plainTexts(cat *locales.Catalog, side func(*locales.Message) source.Forms) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range cat.Messages {
			m := &cat.Messages[i]
			for _, text := range side(m).Each {
				if !m.Obsolete && !yield(plainOf(cat.Document, text)) {
					return
				}
			}
		}
	}
}

func sourceForms(m *locales.Message) source.Forms { return m.Source }

// report adds what a check found in translations: in m, or in the message a finding names.
func (c *Check) report(list []source.Diagnostic, locale language.Tag, m *locales.Message, found []finding) []source.Diagnostic {
	for _, f := range found {
		at := cmp.Or(f.message, m)
		list = append(list, source.Diagnostic{
			Code: c.Code, Severity: c.severityIn(locale), Subject: at.Origin,
			Args: f.args, Related: f.related, Hint: f.hint,
			Locale: locale.String(), Segment: at.ID, Fix: f.fix,
		})
	}
	return list
}

// severityIn is how bad a finding is in a language.
func (c *Check) severityIn(locale language.Tag) source.Severity {
	base, _ := locale.Base()
	if slices.Contains(c.Warns, base.String()) {
		return max(c.Severity, source.Warning)
	}
	return c.Severity
}

// read makes the plain texts of the pair.
func (p *checkedPair) read() {
	plain := func(text string) string { return plainOf(p.document, text) }
	p.plain = p.message.Target.Map(plain)
	for text := range p.eachSource {
		if p.whole != "" {
			p.whole += " "
		}
		p.whole += plain(text)
	}
}

// judgesOf tells the checks that have something to say about a message: about a missing
// translation that it is missing, about one that is merged whether it may be. What
// such a sentence says is judged with the one it is merged into.
func judgesOf(m *locales.Message) func(*Check) bool {
	switch {
	case m.Target.Empty():
		return func(c *Check) bool { return c.Code == Untranslated }
	case m.Merged():
		return func(c *Check) bool {
			return c.Code == NeedsWork || c.Code == FinalChanged || c.Code == MergedWithoutPrevious
		}
	}
	return func(*Check) bool { return true }
}

// excerpt is a text short enough to stand in a sentence.
func excerpt(text string) string {
	const limit = 48
	runes := []rune(text)
	if len(runes) <= limit {
		return text
	}
	return string(runes[:limit-1]) + "…"
}

func checkUntranslated(p *checkedPair) []finding {
	if !p.message.Target.Empty() {
		return nil
	}
	return []finding{{args: source.Args{"Source": excerpt(p.message.Source[source.Other])}}}
}

func checkNeedsWork(p *checkedPair) []finding {
	if p.message.State() != locales.NeedsWork {
		return nil
	}
	return []finding{{args: source.Args{"Source": excerpt(p.message.Source[source.Other])}, hint: "fuzzy"}}
}

func checkFinal(p *checkedPair) []finding {
	if !p.message.Unlocked() {
		return nil
	}
	return []finding{{args: source.Args{"Source": excerpt(p.message.Source[source.Other]), "Locale": p.target.String()}, hint: "final-changed"}}
}
