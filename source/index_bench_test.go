package source

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// A search among 100,000 texts for one that is an edit of one of them, and one that is
// like none. right is how often the first hit is as good as comparing with all finds.
func BenchmarkSearch(b *testing.B) {
	random := rand.New(rand.NewPCG(1, 2))
	words := rand.NewZipf(random, 1.1, 8, 7999)
	text := func() (list []string) {
		for range 5 + random.IntN(31) {
			list = append(list, fmt.Sprint("w", words.Uint64()))
		}
		return list
	}
	var x Index
	var texts [][]string
	for range 100_000 {
		texts = append(texts, text())
		x.Add(Tokens(strings.Join(texts[len(texts)-1], " ")))
	}
	var edited, other [][]Token
	for range 1000 {
		list := strings.Fields(strings.Join(texts[random.IntN(len(texts))], " "))
		list[random.IntN(len(list))] = "edited"
		edited = append(edited, Tokens(strings.Join(list, " ")))
		other = append(other, Tokens(strings.Join(text(), " ")))
	}
	x.Search(nil, 0.75)
	b.Run("edited", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			x.Search(edited[i%len(edited)], 0.75)
		}
		b.ReportMetric(x.right(edited[:200]), "right")
	})
	b.Run("other", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			x.Search(other[i%len(other)], 0.75)
		}
	})
	b.Run("build", func(b *testing.B) {
		for b.Loop() {
			x.pairs.made = 0
			x.makePairs()
		}
	})
}

// right gives the share of queries whose first hit is as similar as that of a full scan.
func (x *Index) right(queries [][]Token) float64 {
	right := 0
	for _, q := range queries {
		words := x.wordsOf(q)
		best := 0.0
		x.query.set(words, len(x.words))
		for n := range x.ends {
			if MayBeAlike(len(words), len(x.text(n)), 0.75) {
				best = max(best, share(x.query.distance(x.text(n)), max(len(words), len(x.text(n)))))
			}
		}
		x.query.clear()
		hits := x.Search(q, 0.75)
		if best < 0.75 && len(hits) == 0 || len(hits) > 0 && hits[0].Similarity == best {
			right++
		}
	}
	return float64(right) / float64(len(queries))
}
