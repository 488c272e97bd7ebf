package source

import (
	"strings"
	"testing"
)

func TestSimilarity(t *testing.T) {
	long := strings.Repeat("một hai ba bốn ", 5000)
	for _, test := range []struct {
		a, b string
		want float64
	}{
		{"", "", 1},
		{"một hai ba bốn", "một hai ba bốn", 1},
		{"một hai ba bốn", "Một, hai ba bốn", 0.8},
		{"một hai ba bốn", "một ba hai bốn", 0.5},
		{"một", "hai", 0},
		{"đầu " + long + "cuối", "không " + long + "hết", 0.9999},
		{long, "", 0},
	} {
		if got := Similarity(Tokens(test.a), Tokens(test.b)); got < test.want-0.0001 || got > test.want+0.0001 {
			t.Errorf("%.20q and %.20q: %v, want %v", test.a, test.b, got, test.want)
		}
	}
}

// The distance of a pattern is that of the naive comparison, and what counts no order
// is no more.
func FuzzDistance(f *testing.F) {
	f.Add("abcd", "abdc")
	f.Add("", "a")
	f.Add(strings.Repeat("ab", 32), strings.Repeat("ba", 32))
	f.Add(strings.Repeat("ab", 40), strings.Repeat("ba", 3))
	f.Fuzz(func(t *testing.T, one, two string) {
		if len(one) > 400 || len(two) > 400 {
			t.Skip()
		}
		a, b := wordsFrom(one), wordsFrom(two)
		var p pattern
		p.set(a, 256)
		got, want := p.distance(b), distance(a, b)
		if got != want || distance(b, a) != want {
			t.Fatalf("%d, want %d", got, want)
		}
		if unordered(a, b) > want {
			t.Fatalf("%d without order, %d with it", unordered(a, b), want)
		}
	})
}

func wordsFrom(s string) (list []wordID) {
	for _, b := range []byte(s) {
		list = append(list, wordID(b))
	}
	return list
}
