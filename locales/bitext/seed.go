package bitext

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/language"

	"dich/source"
)

// seedTable has words that most texts need, a thing a row, a language a column: with "|"
// between those of one thing. A word stands for all that begins with it; one of up to
// shortWord letters for itself alone, and so do the syllables of Vietnamese. What is
// ambiguous is in no row, or in several.
//
//go:embed seed.tsv
var seedTable string

const shortWord = 3 // letters

// seeds gives the words of a language; nil for one that the table does not have.
func seeds(locale language.Tag) *seedWords {
	base, _ := locale.Base()
	return readSeeds()[base.String()]
}

// seedWords finds the rows of the table that a text has words of.
type seedWords struct {
	rows    map[string][]seedRow // by the first word
	whole   bool                 // words are matched whole
	unbound bool                 // the language puts no blanks between words
	longest int                  // bytes of the longest key of rows
}

type seedRow struct {
	row  int
	text string // all of it
}

var readSeeds = sync.OnceValue(func() map[string]*seedWords {
	languages := map[string]*seedWords{}
	var columns []*seedWords
	row := 0
	for line := range strings.Lines(seedTable) {
		for i, cell := range strings.Split(strings.TrimSuffix(line, "\n"), "\t") {
			if row == 0 {
				columns = append(columns, &seedWords{rows: map[string][]seedRow{}, whole: cell == "vi", unbound: cell == "zh"})
				languages[cell] = columns[i]
				continue
			}
			for word := range strings.SplitSeq(cell, "|") {
				columns[i].add(word, row)
			}
		}
		row++
	}
	return languages
})

func (s *seedWords) add(word string, row int) {
	first, _, _ := strings.Cut(word, " ")
	if s.unbound {
		_, size := utf8.DecodeRuneInString(word)
		first = word[:size]
	}
	s.rows[first] = append(s.rows[first], seedRow{row, word})
	s.longest = max(s.longest, len(first))
}

// in calls found for each row that a text, in small letters, has a word of.
func (s *seedWords) in(text string, tokens []source.Token, found func(row int)) {
	for _, t := range tokens {
		word := t.Span.Of(text)
		for end := min(len(word), s.longest); end > 0; end-- {
			for _, r := range s.rows[word[:end]] {
				if s.fits(r.text, text[t.Span.Start:], word) {
					found(r.row)
				}
			}
		}
	}
}

// fits reports that a text, which begins with this word, begins with what the table has.
func (s *seedWords) fits(want, text, word string) bool {
	rest, ok := strings.CutPrefix(text, want)
	if !ok || s.unbound {
		return ok
	}
	whole := s.whole || utf8.RuneCountInString(want) <= shortWord
	return !whole || want == word || strings.Contains(want, " ") && !continues(rest)
}

// continues reports that a word goes on.
func continues(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return isWordRune(r)
}
