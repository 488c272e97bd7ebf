package pipeline

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/source"
)

// checkExpandedSource finds acronyms in a document's running text that stand before the
// full name has been said.
func checkExpandedSource(d *checkedDocument) []finding {
	heard := introductions{}
	var found []finding
	for _, t := range d.terms {
		running := runs(d.part.Units[t.At.Unit].Kind)
		for _, m := range heard.listen(d.locale, t.Matches, running) {
			found = append(found, finding{span: m.Span, args: unexpandedArgs(d.part.Text, d.locale, m)})
		}
	}
	return found
}

// checkExpandedTarget does so in the translations of a document, in their order.
func checkExpandedTarget(c *checkedCatalog) []finding {
	heard := introductions{}
	var found []finding
	for _, p := range c.pairs {
		running := p.message.Key == "" && slices.ContainsFunc(p.message.Notes.Extracted, func(line string) bool {
			return runs(source.Kind(line)) // see context
		})
		for _, form := range p.named() {
			for _, m := range heard.listen(p.target, form.matches, running) {
				found = append(found, finding{message: p.message, args: unexpandedArgs(form.text, p.target, m)})
			}
		}
	}
	return found
}

func unexpandedArgs(text string, locale language.Tag, m glossary.Match) source.Args {
	return source.Args{
		"Acronym": source.Clean(m.Span.Of(text)),
		"Names":   strings.Join(fullNames(m.Terms[0].Concept, locale), ", "),
	}
}

// runs reports a kind of unit that is read as running text; a heading has no room to
// explain an acronym.
func runs(kind source.Kind) bool {
	switch kind {
	case source.Paragraph, source.Item, source.Quotation, source.Caption, source.Footnote, source.Cell:
		return true
	}
	return false
}

// introductions are the concepts whose full name a reader has seen, or was not given
// with the first acronym.
type introductions map[*glossary.Concept]bool

// listen reads the terms of the next sentence and gives the acronyms in it that no full
// name has introduced, each once in a document. The full name may stand in the same
// sentence: EAEU (Liên minh Kinh tế Á-Âu).
func (seen introductions) listen(locale language.Tag, matches []glossary.Match, running bool) []glossary.Match {
	for _, m := range matches {
		for _, ref := range m.Terms {
			seen[ref.Concept] = seen[ref.Concept] || !isShortened(ref.Term)
		}
	}
	var alone []glossary.Match
	for _, m := range matches {
		c := m.Terms[0].Concept
		if !running || m.Nested || len(m.Terms) > 1 || seen[c] || len(fullNames(c, locale)) == 0 {
			continue
		}
		seen[c] = true
		alone = append(alone, m)
	}
	return alone
}

func isShortened(t *glossary.Term) bool {
	return t.Type == glossary.Acronym || t.Type == glossary.Abbreviation
}

// fullNames are the full forms of a concept in a language that should be used.
func fullNames(c *glossary.Concept, locale language.Tag) []string {
	var names []string
	for _, t := range c.In(locale) {
		if t.Type == glossary.Full && (t.Status == glossary.Preferred || t.Status == glossary.Admitted) {
			names = append(names, t.Text)
		}
	}
	return names
}

// checkUnknownAcronyms finds words in capitals that look like an acronym and are in no
// term of the glossary, each once in a document.
func checkUnknownAcronyms(d *checkedDocument) []finding {
	var found []finding
	said := map[string]bool{}
	for _, t := range d.terms {
		text := d.part.Plain(t.Segment)
		for _, at := range acronymsIn(text) {
			word := source.Clean(at.Of(text))
			span := at.Shift(t.Segment.Span.Start)
			if said[word] || slices.ContainsFunc(t.Matches, func(m glossary.Match) bool { return m.Span.Contains(span) }) {
				continue
			}
			said[word] = true
			found = append(found, finding{span: span, args: source.Args{"Acronym": word}})
		}
	}
	return found
}

// acronymsIn gives the places of acronyms in a text: words of two letters or more, all
// capitals, in a text that has small letters too. Numerals (XX), numbers of laws
// (54/2014/QH13, QĐ-TTg), what ends in a stop before a name (TS. Lan) and what is typed in
// letters of two alphabets are none.
func acronymsIn(text string) []source.Span {
	tokens := source.Tokens(text)
	if !slices.ContainsFunc(tokens, func(t source.Token) bool { return t.Shape == source.Lower }) {
		return nil
	}
	var places []source.Span
	for i, t := range tokens {
		word := t.Span.Of(text)
		if t.Shape == source.Upper && !isNumeral(word) && len(scriptRuns(word)) == 1 && !inCode(text, tokens, i) && !hasStop(text, tokens, i) {
			places = append(places, t.Span)
		}
	}
	return places
}

// isNumeral reports a small Roman number, or a word with digits. CDC and MC are none.
func isNumeral(word string) bool {
	return roman(word) > 0 || strings.ContainsFunc(word, unicode.IsDigit)
}

// inCode reports a word that a stroke or dash joins to its neighbours.
func inCode(text string, tokens []source.Token, i int) bool {
	joins := func(mark int, gapFrom, gapTo int) bool {
		return strings.ContainsAny(tokens[mark].Span.Of(text), "/-_") && gapFrom == gapTo
	}
	return i > 0 && joins(i-1, tokens[i-1].Span.End, tokens[i].Span.Start) ||
		i+1 < len(tokens) && joins(i+1, tokens[i].Span.End, tokens[i+1].Span.Start)
}

// hasStop reports an abbreviation before a name.
func hasStop(text string, tokens []source.Token, i int) bool {
	return i+2 < len(tokens) && tokens[i+1].Span.Of(text) == "." && tokens[i+1].Span.Start == tokens[i].Span.End
}
