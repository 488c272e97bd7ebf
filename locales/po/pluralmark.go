package po

import (
	"strings"
	"unicode/utf8"

	"dich/source"
)

// A form without a msgstr[N] of its own stands in a mark, on one line:
//
//	# dich: plural other: {{.Count}} статьи
//
// The text has C's escapes and no quotes. It goes to Target when the entry is read
// and comes back when it is written.

// takeForms moves the forms that stand in marks to f and gives the other marks.
func (s slots) takeForms(marks []string, f *source.Forms) []string {
	var kept []string
	var taken [len(source.PluralCategories)]bool
	for _, mark := range marks {
		c, text, ok := parsePluralMark(mark)
		if !ok || taken[c] || s.own(c) {
			kept = append(kept, mark)
			continue
		}
		f[c], taken[c] = text, true
	}
	return kept
}

// formMarks gives the marks of the forms that texts do not say.
func (s slots) formMarks(f source.Forms, texts []string) []string {
	var marks []string
	said := s.forms(texts)
	for c, text := range f.Each {
		if text != said[c] {
			marks = append(marks, "plural "+c.String()+": "+escape(text))
		}
	}
	return marks
}

func parsePluralMark(mark string) (source.PluralCategory, string, bool) {
	rest, ok := strings.CutPrefix(mark, "plural ")
	name, escaped, colon := strings.Cut(rest, ": ")
	c, known := source.ParsePluralCategory(name)
	text, bad := unescape(escaped)
	return c, text, ok && colon && known && text != "" && len(bad) == 0 && utf8.ValidString(text)
}
