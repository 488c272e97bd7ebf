package glossary

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"dich/source"
)

// scripts are the alphabets whose letters look like one another's.
var scripts = []struct {
	name    string
	letters *unicode.RangeTable
}{{"Latin", unicode.Latin}, {"Cyrillic", unicode.Cyrillic}, {"Greek", unicode.Greek}, {"Armenian", unicode.Armenian}}

// scriptsOf gives the scripts of a word, in the order of their first letters.
func scriptsOf(word string) []string {
	var names []string
	for _, r := range word {
		for _, s := range scripts {
			if unicode.Is(s.letters, r) && !slices.Contains(names, s.name) {
				names = append(names, s.name)
			}
		}
	}
	return names
}

// letters looks for words whose letters are of several scripts, and for letters that
// only look like those of the term's language.
func (c *checker) letters(concept *Concept, t *Term) {
	for _, token := range source.Tokens(t.Text) {
		if token.Shape.IsWord() {
			c.word(concept, t, token.Span)
		}
	}
}

func (c *checker) word(concept *Concept, t *Term, span source.Span) {
	word := span.Of(t.Text)
	found := scriptsOf(word)
	odd, _ := source.AlphabetOf(t.Locale).Compare(word, "")
	right := source.PutRight(word, odd)
	mends := len(odd) > 0 && len(scriptsOf(right)) == 1
	switch {
	case mends && len(found) > 1:
		c.lookalikes(source.Warning, concept, t, odd, t.Text[:span.Start]+right+t.Text[span.End:])
	case mends && t.mayBeTyped(odd):
		c.lookalikes(source.Note, concept, t, odd, t.Text[:span.Start]+right+t.Text[span.End:])
	case len(found) > 1:
		args := about(concept, t)
		args["Word"], args["First"], args["Second"] = word, found[0], found[1]
		c.report(source.Note, MixedScript, t.Origin, args)
	}
}

func (c *checker) lookalikes(s source.Severity, concept *Concept, t *Term, odd []source.Lookalike, want string) {
	args := about(concept, t)
	args["Want"], args["Letters"] = want, letterList(odd)
	c.report(s, LookalikeLetters, t.Origin, args)
}

// mayBeTyped reports a word in the letters of another script that may have been typed on
// the wrong keyboard: an acronym that is not left as it is.
func (t *Term) mayBeTyped(odd []source.Lookalike) bool {
	return t.Type == Acronym && !t.Keep && !slices.ContainsFunc(odd, isRare)
}

// isRare reports a Cyrillic letter that few languages have: nobody meant it who wrote
// SMS.
func isRare(l source.Lookalike) bool { return strings.Contains("ЅЈԚԜѕјԛԝ", l.Meant) }

// letterList lists letters with their code points: C (U+0043) → С (U+0421).
func letterList(odd []source.Lookalike) string {
	var list []string
	for _, l := range odd {
		list = append(list, codePoint(string(l.Letter))+" → "+codePoint(l.Meant))
	}
	return strings.Join(list, ", ")
}

func codePoint(letter string) string {
	return letter + " (" + strings.Trim(fmt.Sprintf("%U", []rune(letter)), "[]") + ")"
}
