package pipeline

import (
	"fmt"
	"strings"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/source"
)

// checkLookalikesSource finds terms that are typed with letters which only look like
// theirs: EC in Latin letters where the Cyrillic ЕС is meant. A word that mixes two
// alphabets is another check's finding.
func checkLookalikesSource(d *checkedDocument) []finding {
	var found []finding
	for _, t := range d.terms {
		for _, m := range t.Matches {
			if f, odd := typedAlike(d.part.Text, m, d.locale); odd {
				f.span = m.Span
				found = append(found, f)
			}
		}
	}
	return found
}

func checkLookalikesTarget(p *checkedPair) []finding {
	var found []finding
	for _, form := range p.named() {
		for _, m := range form.matches {
			if f, odd := typedAlike(form.text, m, p.target); odd {
				found = append(found, f)
			}
		}
	}
	return found
}

// typedAlike compares a name in a text with the term, word by word.
func typedAlike(text string, m glossary.Match, locale language.Tag) (f finding, odd bool) {
	alphabet := source.AlphabetOf(locale)
	if m.Nested || alphabet == nil {
		return f, false
	}
	name := m.Span.Of(text)
	meant := wordsOf(m.Terms[0].Term.Text)
	right, at := "", 0
	var letters []source.Lookalike
	for i, span := range wordSpans(name) {
		word, as := span.Of(name), ""
		if i < len(meant) {
			as = meant[i]
		}
		list, ok := alphabet.Compare(word, as)
		if !ok { // it is declined: compare it with the alphabet alone
			list, _ = alphabet.Compare(word, "")
		}
		if len(scriptRuns(word)) > 1 {
			list = nil
		}
		right += name[at:span.Start] + source.PutRight(word, list)
		at = span.End
		letters = append(letters, list...)
	}
	if len(letters) == 0 {
		return f, false
	}
	f.args = source.Args{"Form": source.Clean(name), "Letters": lookalikes(letters), "Want": source.Clean(right + name[at:])}
	return f, true
}

func wordSpans(text string) []source.Span {
	var spans []source.Span
	for _, t := range source.Tokens(text) {
		if t.Shape.IsWord() {
			spans = append(spans, t.Span)
		}
	}
	return spans
}

func wordsOf(text string) []string {
	var words []string
	for _, span := range wordSpans(text) {
		words = append(words, span.Of(text))
	}
	return words
}

// lookalikes names letters with their code points, and what is meant by them.
func lookalikes(list []source.Lookalike) string {
	var names []string
	for _, l := range list {
		meant := []rune(l.Meant)
		names = addNew(names, fmt.Sprintf("%c (U+%04X) → %s (U+%04X)", l.Letter, l.Letter, l.Meant, meant[0]))
	}
	return strings.Join(names, ", ")
}
