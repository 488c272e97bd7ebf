package glossary

import (
	"strconv"
	"strings"
	"unicode"

	"dich/source"
)

// slugs gives names that can be IDs, each once.
type slugs struct {
	taken map[string]bool
	last  map[string]int // the number behind a name that was given
}

func newSlugs() *slugs { return &slugs{taken: map[string]bool{}, last: map[string]int{}} }

// take sees to it that an ID is not given.
func (s *slugs) take(id string) { s.taken[id] = true }

// next gives the ID of a concept that has this form.
func (s *slugs) next(form string) string {
	base := slug(form)
	id := base
	for n := max(2, s.last[base]); s.taken[id]; n++ {
		id = base + "-" + strconv.Itoa(n)
		s.last[base] = n
	}
	s.take(id)
	return id
}

// slug writes a form in small letters without marks, with hyphens between words; one
// without words is "concept".
func slug(form string) string {
	var b strings.Builder
	end := 0 // of the word before
	for _, t := range source.Tokens(form) {
		if t.Shape == source.Mark {
			continue
		}
		if b.Len() > 0 && t.Span.Start > end {
			b.WriteByte('-')
		}
		end = t.Span.End
		for _, r := range source.Fold(t.Span.Of(form)) {
			switch {
			case r == 'đ':
				b.WriteByte('d')
			case unicode.IsLetter(r) || unicode.IsDigit(r):
				b.WriteRune(r)
			}
		}
	}
	if b.Len() == 0 {
		return "concept"
	}
	return b.String()
}
