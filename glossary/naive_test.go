package glossary

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"dich/glossary/inflect"
	"dich/source"
)

// naive finds what Matcher.Find promises, in the obvious way: it compares every
// run of words with every term.
func naive(g *Glossary, locale language.Tag, text string) []Match {
	tokens := source.Tokens(text)
	var all []Match
	for first := range tokens {
		for last := len(tokens) - 1; last >= first; last-- {
			if tokens[first].Shape != source.Mark && tokens[last].Shape != source.Mark {
				all = append(all, naiveAt(g, locale, text, tokens, first, last)...)
			}
		}
	}
	return naiveSettle(all)
}

// naiveAt gives the matches whose words go from first to last: with the last word as it
// is, else with the first of its bases that any term has.
func naiveAt(g *Glossary, locale language.Tag, text string, tokens []source.Token, first, last int) []Match {
	for _, reading := range naiveReadings(locale, tokens[last].Span.Of(text)) {
		var found []naiveHit
		for c := range g.Concepts {
			for t := range g.Concepts[c].Terms {
				if ref := (TermRef{&g.Concepts[c], &g.Concepts[c].Terms[t]}); ref.Term.Locale == locale {
					found = append(found, naiveTerm(ref, naiveRun{text, tokens, first, last, reading})...)
				}
			}
		}
		if len(found) > 0 {
			return naiveGroup(g, found)
		}
	}
	return nil
}

func naiveReadings(locale language.Tag, word string) []string {
	if bases := inflect.For(locale).Bases; bases != nil {
		return append([]string{word}, bases(source.AlphabetOf(locale).Own(source.Clean(word)))...)
	}
	return []string{word}
}

// A naiveRun is tokens of a text whose last word is read as something.
type naiveRun struct {
	text        string
	tokens      []source.Token
	first, last int
	reading     string
}

func (r naiveRun) words(end int) []naiveWord {
	var words []naiveWord
	for i := r.first; i < end; i++ {
		written := r.tokens[i].Span.Of(r.text)
		w := naiveWord{r.tokens[i].Shape, written, written}
		if i == r.last {
			w.text = r.reading
		}
		words = append(words, w)
	}
	return words
}

func (r naiveRun) span(end int) source.Span {
	return source.Span{Start: r.tokens[r.first].Span.Start, End: r.tokens[end-1].Span.End}
}

// ends gives the ends a run may have: behind its last word and behind the marks there.
func (r naiveRun) ends() []int {
	ends := []int{r.last + 1}
	for end := r.last + 1; end < len(r.tokens) && r.tokens[end].Shape == source.Mark; end++ {
		ends = append(ends, end+1)
	}
	slices.Reverse(ends)
	return ends
}

type naiveHit struct {
	ref  TermRef
	span source.Span
	rank int
	odd  bool
}

// naiveTerm tries the spellings of one term, with as many marks behind the last word as
// they have.
func naiveTerm(ref TermRef, r naiveRun) []naiveHit {
	best := 0
	odd := true
	for _, spelling := range naiveSpellings(ref, ref.Term.Text) {
		end, o := naiveEnd(ref, spelling, r)
		if end > 0 && (best == 0 || odd && !o || odd == o && end > best) {
			best, odd = end, o
		}
	}
	if best == 0 || naiveInside(ref, r, best) {
		return nil
	}
	span, word := r.span(best), r.tokens[r.last].Span
	said := r.text[span.Start:word.Start] + r.reading + r.text[word.End:span.End]
	return []naiveHit{{ref, span, naiveRank(ref, source.Clean(said), r.text[:span.Start]), odd}}
}

// naiveEnd gives where a spelling ends that stands in a run; 0 if it does not.
func naiveEnd(ref TermRef, spelling string, r naiveRun) (end int, odd bool) {
	for _, end := range r.ends() {
		words := r.words(end)
		if words[len(words)-1].fold(ref.Term.Locale) == "-" || !naiveSame(ref.Term, spelling, words) {
			continue
		}
		if odd, ok := naiveLooks(ref.Term, spelling, words); ok {
			return end, odd
		}
	}
	return 0, false
}

// naiveSpellings gives a text and its forms: those stored with the term, or those the
// language has.
func naiveSpellings(ref TermRef, text string) []string {
	list := []string{text}
	if text == ref.Term.Text && len(ref.Term.Forms) > 0 {
		return append(list, ref.Term.Forms...)
	}
	if forms := inflect.For(ref.Term.Locale).Forms; forms != nil {
		name := inflect.Name{Text: source.Clean(text), Speech: ref.Term.Speech, Person: ref.Concept.Subject == "person"}
		list = append(list, forms(name)...)
	}
	return list
}

// naiveFolded is the words of a term in their fold.
func naiveFolded(text string) string {
	words := ""
	for _, t := range source.Tokens(text) {
		if t.Shape != source.Mark {
			words += source.Fold(t.Span.Of(text)) + " "
		}
	}
	return words
}

// naiveInside looks for a run of the text around a term that it must not be inside.
func naiveInside(ref TermRef, r naiveRun, end int) bool {
	var contexts []string
	for _, t := range ref.Concept.In(ref.Term.Locale) {
		if naiveFolded(t.Text) == naiveFolded(ref.Term.Text) {
			contexts = append(contexts, t.NotInside...)
		}
	}
	for _, text := range contexts {
		for _, form := range naiveSpellings(TermRef{ref.Concept, &Term{Locale: ref.Term.Locale, Speech: ref.Term.Speech}}, text) {
			for _, run := range naiveAround(ref, r) {
				if e, _ := naiveEnd(ref, form, run); e >= end {
					return true
				}
			}
		}
	}
	return naiveInCompound(ref, r, end)
}

// naiveAround gives all runs that begin before a run or with it, in all their readings.
func naiveAround(ref TermRef, r naiveRun) []naiveRun {
	var around []naiveRun
	for first := 0; first <= r.first; first++ {
		for last := first; last < len(r.tokens); last++ {
			if r.tokens[first].Shape == source.Mark || r.tokens[last].Shape == source.Mark {
				continue
			}
			for _, reading := range naiveReadings(ref.Term.Locale, r.tokens[last].Span.Of(r.text)) {
				around = append(around, naiveRun{r.text, r.tokens, first, last, reading})
			}
		}
	}
	return around
}

// naiveInCompound looks for the compounds of Vietnamese around a name of one syllable.
func naiveInCompound(ref TermRef, r naiveRun, end int) bool {
	if words := naiveWords(ref.Term.Text); ref.Term.Locale != language.Vietnamese || ref.Term.Case != ByKind ||
		len(onlyWords(words)) != 1 || words[0].shape != source.Capital && words[0].shape != source.Mixed {
		return false
	}
	for name, list := range vietnameseCompoundTable {
		if source.Fold(name) != source.Fold(ref.Term.Text) {
			continue
		}
		for _, text := range strings.Split(list, ",") {
			term := Term{Locale: ref.Term.Locale, Case: FreeInitial}
			if source.Fold(strings.Fields(text)[0]) == source.Fold(name) {
				term.Case = AnyCase
			}
			for _, run := range naiveAround(ref, r) {
				same := len(source.Tokens(text)) == run.last+1-run.first
				if e, _ := naiveEnd(TermRef{ref.Concept, &term}, strings.TrimSpace(text), run); same && e >= end {
					return true
				}
			}
		}
	}
	return false
}

// A naiveWord is a token as it is written, and as it is read.
type naiveWord struct {
	shape         source.Shape
	text, written string
}

func naiveWords(text string) []naiveWord {
	var words []naiveWord
	for _, token := range source.Tokens(text) {
		if len(words) > 0 || token.Shape != source.Mark {
			words = append(words, naiveWord{token.Shape, token.Span.Of(text), token.Span.Of(text)})
		}
	}
	return words
}

func (w naiveWord) fold(locale language.Tag) string {
	for _, style := range []string{"-–—‐‑‒―−", `"“”„‟«»`, "'‘’‚‛"} {
		if w.shape == source.Mark && utf8.ValidString(w.text) && strings.Contains(style, w.text) {
			return style[:1]
		}
	}
	if w.shape.IsWord() {
		return source.Fold(source.AlphabetOf(locale).Own(w.text))
	}
	return source.Fold(w.text)
}

func (w naiveWord) isLetter() bool {
	return w.shape.IsWord() && utf8.RuneCountInString(source.Clean(w.text)) == 1
}

// naiveSame compares a spelling with what stands in the text: it writes the spelling
// with and without each mark that may be missing.
func naiveSame(t *Term, spelling string, text []naiveWord) bool {
	term := naiveWords(spelling)
	ways := []string{""}
	initial := false
	for _, w := range term {
		if w.shape != source.Mark {
			initial = w.isLetter()
		}
		fold := w.fold(t.Locale)
		var longer []string
		for _, way := range ways {
			switch {
			case fold == "-":
				longer = append(longer, way)
			case fold == ",", fold == "." && initial:
				longer = append(longer, way, way+" "+fold)
			default:
				longer = append(longer, way+" "+fold)
			}
		}
		ways = longer
	}
	said := ""
	for _, w := range text {
		if fold := w.fold(t.Locale); fold != "-" {
			said += " " + fold
		}
	}
	return slices.Contains(ways, said) && naiveCase(t, onlyWords(term), onlyWords(text))
}

func onlyWords(list []naiveWord) []naiveWord {
	return slices.DeleteFunc(slices.Clone(list), func(w naiveWord) bool { return w.shape == source.Mark })
}

// naiveLooks compares the letters of words that are the same when folded.
func naiveLooks(t *Term, spelling string, text []naiveWord) (odd, ok bool) {
	written := onlyWords(text)
	for i, w := range onlyWords(naiveWords(spelling)) {
		if !w.shape.IsWord() {
			continue
		}
		letters, same := source.AlphabetOf(t.Locale).Compare(written[i].written, w.text)
		if !same {
			return false, false
		}
		odd = odd || len(letters) > 0
	}
	return odd, true
}

// naiveCase compares the capitals of words that are the same when folded.
func naiveCase(t *Term, term, text []naiveWord) bool {
	same := func(i int) bool { return naiveCapitals(term[i].text) == naiveCapitals(text[i].text) }
	wordsAreSame := func(only func(i int) bool) bool {
		for i, w := range term {
			if w.shape.IsWord() && only(i) && !same(i) {
				return false
			}
		}
		return true
	}
	all := func(int) bool { return true }
	switch {
	case t.Case == AnyCase:
		return true
	case t.Case == ExactCase:
		return wordsAreSame(all)
	case t.Case == FreeInitial:
		shouted := !slices.ContainsFunc(text, func(w naiveWord) bool { return strings.Contains(naiveCapitals(w.written), "a") })
		one, other := naiveCapitals(term[0].text), naiveCapitals(text[0].text)
		first := one != "" && other != "" && one[1:] == other[1:] || one == other || !term[0].shape.IsWord()
		return shouted || first && wordsAreSame(func(i int) bool { return i > 0 })
	case len(term) == 1 && (term[0].shape == source.Capital || term[0].shape == source.Mixed) && text[0].shape == source.Lower:
		return false
	case t.Type == Acronym || t.Type == Abbreviation:
		return wordsAreSame(all)
	}
	loud := len(term) > 1 && !slices.ContainsFunc(term, func(w naiveWord) bool {
		upper := w.shape == source.Upper || w.shape == source.Capital && w.isLetter()
		return w.shape.IsWord() && !upper
	}) && slices.ContainsFunc(term, func(w naiveWord) bool { return w.shape.IsWord() })
	return loud || wordsAreSame(func(i int) bool { return term[i].shape == source.Upper })
}

// naiveCapitals writes A for each capital letter and a for each small one.
func naiveCapitals(word string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsUpper(r):
			return 'A'
		case unicode.IsLower(r):
			return 'a'
		}
		return -1
	}, word)
}

func naiveRank(ref TermRef, said, before string) int {
	before = strings.TrimRightFunc(source.Clean(before+"|"), func(r rune) bool { return r == '|' || r == ' ' })
	last, _ := utf8.DecodeLastRuneInString(before)
	opens := before == "" || strings.ContainsRune(".!?…:\"“”„«'‘([{-–—•", last)
	r, size := utf8.DecodeRuneInString(said)
	rank := 0
	for _, spelling := range naiveSpellings(ref, ref.Term.Text) {
		switch {
		case said == source.Clean(spelling):
			rank = max(rank, 4)
		case opens && string(unicode.ToLower(r))+said[size:] == source.Clean(spelling):
			rank = max(rank, 2)
		}
	}
	if ref.Term.Status == Preferred {
		rank++
	}
	return rank
}

// naiveGroup makes one match of the terms with one span, the longest first, with
// the best term of each concept.
func naiveGroup(g *Glossary, hits []naiveHit) []Match {
	var matches []Match
	for len(hits) > 0 {
		span := hits[0].span
		for _, h := range hits {
			span.End = max(span.End, h.span.End)
		}
		match := Match{Span: span}
		straight := slices.ContainsFunc(hits, func(h naiveHit) bool { return h.span == span && !h.odd })
		for c := range g.Concepts {
			best := naiveHit{rank: -1}
			for _, h := range hits {
				if h.span == span && h.ref.Concept == &g.Concepts[c] && h.rank > best.rank && !(straight && h.odd) {
					best = h
				}
			}
			if best.rank >= 0 {
				match.Terms = append(match.Terms, best.ref)
			}
		}
		matches = append(matches, match)
		hits = slices.DeleteFunc(hits, func(h naiveHit) bool { return h.span == span })
	}
	return matches
}

// naiveSettle takes the leftmost longest match, calls nested what is inside, drops
// what overlaps, and begins again with the rest.
func naiveSettle(all []Match) []Match {
	var kept []Match
	for len(all) > 0 {
		top := all[0]
		for _, m := range all {
			if m.Span.Start < top.Span.Start || m.Span.Start == top.Span.Start && m.Span.End > top.Span.End {
				top = m
			}
		}
		var rest []Match
		for _, m := range all {
			switch {
			case m.Span == top.Span:
				kept = append(kept, top)
			case top.Span.Contains(m.Span):
				m.Nested = true
				kept = append(kept, m)
			case m.Span.Start >= top.Span.End:
				rest = append(rest, m)
			}
		}
		all = rest
	}
	slices.SortStableFunc(kept, func(a, b Match) int {
		if a.Span.Start != b.Span.Start {
			return a.Span.Start - b.Span.Start
		}
		return b.Span.End - a.Span.End
	})
	return kept
}
