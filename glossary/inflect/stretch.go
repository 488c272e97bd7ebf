package inflect

import (
	"slices"
	"strings"
	"unicode"
)

// A stretch is a word of a name: a run of letters and digits, in bytes.
type stretch struct{ start, end int }

func (s stretch) of(text string) string { return text[s.start:s.end] }

// stretches gives the words of a name.
func stretches(text string) []stretch {
	var list []stretch
	inside := false
	for at, r := range text {
		letter := unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)
		if letter && !inside {
			list = append(list, stretch{at, len(text)})
		}
		if !letter && inside {
			list[len(list)-1].end = at
		}
		inside = letter
	}
	return list
}

// put gives the text with another word at a stretch.
func put(text string, at stretch, word string) string {
	return text[:at.start] + word + text[at.end:]
}

// A change gives the other ways to write a name, as far as one rule goes.
type change func(text string) []string

// changed applies each change to a name and to what the changes before made of it,
// and gives all but the name: at most `most`, none twice.
func changed(text string, most int, changes ...change) []string {
	all := []string{text}
	for _, c := range changes {
		for _, one := range slices.Clone(all) {
			for _, other := range c(one) {
				if len(all) <= most && other != "" && !slices.Contains(all, other) {
					all = append(all, other)
				}
			}
		}
	}
	return all[1:]
}

func hasSuffix(word string, suffixes ...string) bool {
	return slices.ContainsFunc(suffixes, func(s string) bool { return strings.HasSuffix(word, s) })
}

func hasPrefix(word string, prefixes ...string) bool {
	return slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(word, p) })
}
