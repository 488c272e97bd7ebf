package inflect

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
)

// testTurkicBases goes through two tables: of words with what must be among their bases, and
// of words with what must not.
func testTurkicBases(t *testing.T, l Language, has, hasNot string) {
	for word, bases := range wordTable(has) {
		got := l.Bases(word)
		for _, base := range bases {
			if !slices.Contains(got, base) {
				t.Errorf("%s: no base %s in %v", word, base, got)
			}
		}
	}
	for word, bases := range wordTable(hasNot) {
		got := l.Bases(word)
		for _, base := range bases {
			if slices.Contains(got, base) {
				t.Errorf("%s: base %s in %v", word, base, got)
			}
		}
	}
}

// wordTable gives the first word of each line, and the others.
func wordTable(text string) func(yield func(string, []string) bool) {
	return func(yield func(string, []string) bool) {
		for line := range strings.Lines(strings.TrimSpace(text)) {
			words := strings.Fields(line)
			if !yield(words[0], words[1:]) {
				return
			}
		}
	}
}

// The laws of Bases: none twice, never the word, the longest first, not too many, the
// same each time; each is the beginning of the word, written right, but for two letters
// at most, and in capitals if the word is.
func FuzzTurkicBases(f *testing.F) {
	for _, word := range strings.Fields(kazakhBases + kyrgyzBases) {
		f.Add(word)
	}
	f.Add("")
	f.Add("\xff\xfe")
	f.Add("ьььь")
	f.Add(strings.Repeat("лардың", 20))
	f.Fuzz(func(t *testing.T, word string) {
		for _, l := range []*turkic{kazakhEndings, kyrgyzEndings} {
			got, right := l.bases(word), strings.Map(l.means, word)
			if diff := cmp.Diff(got, l.bases(word)); diff != "" {
				t.Errorf("%q, asked twice: %s", word, diff)
			}
			if len(got) > 32 {
				t.Errorf("%q has %d bases: %q", word, len(got), got)
			}
			for i, base := range got {
				if slices.Contains(got[:i], base) || i > 0 && lettersOf(base) > lettersOf(got[i-1]) {
					t.Errorf("%q: %q at %d of %q", word, base, i, got)
				}
				if !leaves(right, base) && (base != right || base == word) {
					t.Errorf("%q: %q is not its beginning", word, base)
				}
			}
		}
	})
}

// leaves reports that a base is the beginning of a word, but for two letters.
func leaves(word, base string) bool {
	if base == word || lettersOf(base) < shortestBase || lettersOf(base) > lettersOf(word)+1 {
		return false
	}
	same := 0
	short := []rune(base)
	for i, r := range []rune(word) {
		if i == len(short) || short[i] != r {
			break
		}
		same++
	}
	tail := string(short[same:])
	loud := !strings.ContainsFunc(word, unicode.IsLower)
	return lettersOf(tail) <= 2 && (tail == strings.ToLower(tail) || loud && tail == strings.ToUpper(tail))
}

func lettersOf(s string) int { return len([]rune(s)) }
