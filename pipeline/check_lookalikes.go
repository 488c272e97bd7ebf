package pipeline

import (
	"fmt"
	"strings"

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
			for _, f := range typedAlike(d.part.Text, m, d.matcher) {
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
			for _, f := range typedAlike(form.text, m, p.matcher) {
				f.fix = inForm(f.fix, form.form)
				found = append(found, f)
			}
		}
	}
	return found
}

// typedAlike looks at the letters of a match; it gives one finding, or none.
func typedAlike(text string, m glossary.Match, matcher *glossary.Matcher) []finding {
	if m.Nested {
		return nil
	}
	odd, right := matcher.Lookalikes(text, m)
	name := m.Span.Of(text)
	if len(odd) == 0 || len(mixedWords(name, source.Tokens(name))) > 0 {
		return nil
	}
	return []finding{{args: source.Args{"Form": source.Clean(name), "Letters": lookalikes(odd), "Want": source.Clean(right)}, fix: fixWith(m.Span, right)}}
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
