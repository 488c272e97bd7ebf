package source

import (
	"cmp"
	"slices"
)

// An Index finds texts that are like a given one without comparing it to all of
// them. Texts are known by the number they were added as, from 0.
type Index struct {
	texts    [][]Token
	postings map[Key][]posting
}

// posting says that a text has a token, and how often.
type posting struct{ text, times int }

// A Hit is a text that is like the one asked for.
type Hit struct {
	Text       int
	Similarity float64
}

// rescored is how many texts that share the most with the one asked for are
// compared exactly.
const rescored = 16

// Add puts a text into the index and gives its number.
func (x *Index) Add(tokens []Token) int {
	if x.postings == nil {
		x.postings = map[Key][]posting{}
	}
	n := len(x.texts)
	x.texts = append(x.texts, tokens)
	for key, times := range countKeys(tokens) {
		x.postings[key] = append(x.postings[key], posting{n, times})
	}
	return n
}

// Search gives the texts whose similarity is at least least, the most similar
// first and of equal ones the first added.
//
// Only the texts that share the most tokens are compared; tokens that nearly all
// texts have are passed over, as they tell nothing.
func (x *Index) Search(tokens []Token, least float64) []Hit {
	shared := map[int]int{}
	common := max(64, len(x.texts)/8)
	for key, times := range countKeys(tokens) {
		if list := x.postings[key]; len(list) <= common {
			for _, p := range list {
				shared[p.text] += min(times, p.times)
			}
		}
	}
	var hits []Hit
	for _, n := range most(shared, rescored) {
		if s := Similarity(tokens, x.texts[n]); s >= least {
			hits = append(hits, Hit{n, s})
		}
	}
	slices.SortFunc(hits, func(a, b Hit) int {
		return cmp.Or(cmp.Compare(b.Similarity, a.Similarity), cmp.Compare(a.Text, b.Text))
	})
	return hits
}

func countKeys(tokens []Token) map[Key]int {
	counts := make(map[Key]int, len(tokens))
	for _, t := range tokens {
		counts[t.Key]++
	}
	return counts
}

// most gives the texts that share the most, at most n, in a fixed order.
func most(shared map[int]int, n int) []int {
	texts := make([]int, 0, len(shared))
	for text := range shared {
		texts = append(texts, text)
	}
	slices.SortFunc(texts, func(a, b int) int {
		return cmp.Or(cmp.Compare(shared[b], shared[a]), cmp.Compare(a, b))
	})
	return texts[:min(n, len(texts))]
}
