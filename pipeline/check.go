package pipeline

import (
	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales"
	"dich/source"
)

// A Check is one thing dich looks for. It is a row of Checks: a code, a severity
// and one function, which judges either a document or one translation.
type Check struct {
	Code        DiagnosticCode
	Severity    source.Severity
	document    func(*checkedDocument) []finding
	translation func(*checkedPair) []finding
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
	{Code: PlaceholderDiffers, Severity: source.Error, translation: checkPlaceholders},
	{Code: MarkupDiffers, Severity: source.Error, translation: checkMarkup},
	{Code: EmphasisDiffers, Severity: source.Note, translation: checkEmphasis},
	{Code: PluralFormMissing, Severity: source.Error, translation: checkPluralForms},
	{Code: NumberDiffers, Severity: source.Note, translation: checkNumbers},
	{Code: TermMissing, Severity: source.Note, translation: checkTerms},
	{Code: DoubledWord, Severity: source.Note, document: checkDoubledSource, translation: checkDoubledTarget},
	{Code: MixedScript, Severity: source.Warning, document: checkScriptsSource, translation: checkScriptsTarget},
	{Code: Mojibake, Severity: source.Warning, document: checkMojibakeSource, translation: checkMojibakeTarget},
	{Code: LegacyFont, Severity: source.Warning, document: checkLegacyFont},
	{Code: SourceTermVariant, Severity: source.Note, document: checkTermVariants},
}

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
	DoubledWord        DiagnosticCode = "doubled-word"        // a word twice in a row
	MixedScript        DiagnosticCode = "mixed-script"        // letters of two alphabets in one word
	Mojibake           DiagnosticCode = "mojibake"            // UTF-8 that was read in another encoding
	LegacyFont         DiagnosticCode = "legacy-font"         // Vietnamese that reads well only in an old font
	SourceTermVariant  DiagnosticCode = "source-term-variant" // one concept under several names in a document

	// Of locales.Merged, the sign of a sentence that the translation before it contains.
	MergedWithoutPrevious DiagnosticCode = "merged-without-previous" // it stands first in its unit
	MergedWithText        DiagnosticCode = "merged-with-text"        // there is more in the translation
)

// finding is what a check function gives; the table adds code and severity.
type finding struct {
	span    source.Span // bytes of the document's part; unused for a translation
	args    source.Args
	related []source.Related
	hint    source.Hint
}

// checkedDocument is a source document as checks see it.
type checkedDocument struct {
	file   string
	locale language.Tag
	part   *source.Part
	terms  []Terms // of this part
}

// eachSegment judges the bytes of each segment, as [source.Part.Plain] gives them; the
// spans of what is found count bytes of the segment, those given back bytes of the part.
func (d *checkedDocument) eachSegment(judge func(text string) []finding) []finding {
	var found []finding
	for u := range d.part.Units {
		for _, seg := range d.part.Units[u].Segments {
			for _, f := range judge(d.part.Plain(&seg)) {
				f.span = f.span.Shift(seg.Span.Start)
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
	terms          []glossary.Match   // in whole
	matcher        *glossary.Matcher  // for the target language
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
	for _, text := range p.plain.Each {
		found = append(found, judge(text)...)
	}
	return found
}

// CheckProject judges all documents and all catalogs that could be read, those first.
func CheckProject(p *Project) []source.Diagnostic {
	from := glossary.NewMatcher(p.Glossary, p.Config.Source)
	var found []source.Diagnostic
	for _, doc := range p.Documents {
		found = append(found, CheckDocument(SourcePath(doc.Locale, doc.Path), doc, from)...)
	}
	for _, target := range p.Targets {
		to := glossary.NewMatcher(p.Glossary, target)
		for _, doc := range p.Documents {
			if cat := p.Catalogs[target][doc.Path]; cat != nil {
				found = append(found, checkMessages(cat, mergesOf(doc, cat), from, to)...)
			}
		}
	}
	return append(found, glossary.Check(p.Glossary)...)
}

// CheckDocument judges a source document.
func CheckDocument(file string, doc *source.Document, matcher *glossary.Matcher) []source.Diagnostic {
	var found []source.Diagnostic
	terms := Align(doc, matcher)
	for p := range doc.Parts {
		part := &doc.Parts[p]
		checked := &checkedDocument{file: file, locale: doc.Locale, part: part}
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
					Args:    f.args, Related: f.related, Hint: f.hint, Segment: part.SegmentAt(f.span),
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
	return checkMessages(cat, mergesAlone(cat), from, to)
}

func checkMessages(cat *locales.Catalog, merged merges, from, to *glossary.Matcher) []source.Diagnostic {
	var found []source.Diagnostic
	for i := range cat.Messages {
		m := &cat.Messages[i]
		if m.Obsolete {
			continue
		}
		pair := &checkedPair{
			source: cat.Source, target: cat.Target, document: cat.Document, message: m,
			merged: merged.into[m], first: merged.first[m], matcher: to,
		}
		pair.read(from)
		for _, c := range Checks {
			if c.translation == nil || !c.judges(m) {
				continue
			}
			for _, f := range c.translation(pair) {
				found = append(found, source.Diagnostic{
					Code: c.Code, Severity: c.Severity, Subject: m.Origin,
					Args: f.args, Related: f.related, Hint: f.hint,
					Locale: cat.Target.String(), Segment: m.ID,
				})
			}
		}
	}
	return found
}

// read makes the plain texts of the pair, and finds the terms.
func (p *checkedPair) read(matcher *glossary.Matcher) {
	plain := func(text string) string { return plainOf(p.document, text) }
	p.plain = p.message.Target.Map(plain)
	for text := range p.eachSource {
		if p.whole != "" {
			p.whole += " "
		}
		p.whole += plain(text)
	}
	p.terms = matcher.Find(p.whole, source.Tokens(p.whole))
}

// judges reports a check that has something to say about a message: about a missing
// translation that it is missing, about one that is merged whether it may be. What
// such a sentence says is judged with the one it is merged into.
func (c *Check) judges(m *locales.Message) bool {
	switch {
	case m.Target.Empty():
		return c.Code == Untranslated
	case m.Merged():
		return c.Code == NeedsWork || c.Code == FinalChanged || c.Code == MergedWithoutPrevious
	}
	return true
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
