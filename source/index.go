package source

import (
	"cmp"
	"slices"
)

// An Index finds texts that are like a given one without comparing it to all of
// them. Texts are known by the number they were added as, from 0.
type Index struct {
	texts    [][]Token
	postings map[Key][]int // for each token the texts that have it, in order
}

// A Hit is a text that is like the one asked for.
type Hit struct {
	Text       int
	Similarity float64
}

const (
	maxHits     = 16   // what a search gives
	maxPostings = 1024 // what a search looks at; else it would take as long as there are texts
)

// Add puts a text into the index and gives its number.
func (x *Index) Add(tokens []Token) int {
	if x.postings == nil {
		x.postings = map[Key][]int{}
	}
	n := len(x.texts)
	x.texts = append(x.texts, tokens)
	for _, t := range tokens {
		if list := x.postings[t.Key]; len(list) == 0 || list[len(list)-1] != n {
			x.postings[t.Key] = append(list, n)
		}
	}
	return n
}

// Search gives the texts whose similarity is at least least, the most similar
// first and of equal ones the first added; no more than 16. They are those that
// comparing with every text would give, unless so many texts have the same words
// that not all can be looked at. Texts without tokens are not found.
func (x *Index) Search(tokens []Token, least float64) []Hit {
	var hits []Hit
	for _, n := range x.candidates(tokens, least) {
		if s := Similarity(tokens, x.texts[n]); s >= least {
			hits = append(hits, Hit{n, s})
		}
	}
	slices.SortStableFunc(hits, func(a, b Hit) int { return cmp.Compare(b.Similarity, a.Similarity) })
	return hits[:min(len(hits), maxHits)]
}

// candidates gives the texts that may be alike, in order. Those that are can lack
// some of the tokens, but not so many as to have none of the rarest ones.
func (x *Index) candidates(tokens []Token, least float64) []int {
	var texts []int
	room := maxPostings
	for _, key := range x.rarest(tokens, mayLack(len(tokens), least)+1) {
		list := x.postings[key]
		list = list[:min(len(list), room)]
		room -= len(list)
		for _, n := range list {
			if alikeInLength(len(tokens), len(x.texts[n]), least) {
				texts = append(texts, n)
			}
		}
	}
	slices.Sort(texts)
	return slices.Compact(texts)
}

// rarest gives the n tokens that the fewest texts have, those first and each once.
func (x *Index) rarest(tokens []Token, n int) []Key {
	keys := make([]Key, len(tokens))
	for i, t := range tokens {
		keys[i] = t.Key
	}
	slices.SortFunc(keys, func(a, b Key) int {
		return cmp.Or(cmp.Compare(len(x.postings[a]), len(x.postings[b])), cmp.Compare(a, b))
	})
	return slices.Compact(keys[:min(len(keys), n)])
}

// mayLack gives how many of n tokens a text may lack and still be alike.
func mayLack(n int, least float64) int {
	lacks := 0
	for lacks < n && share(lacks+1, n) >= least {
		lacks++
	}
	return lacks
}

func alikeInLength(a, b int, least float64) bool {
	return share(max(a, b)-min(a, b), max(a, b)) >= least
}
