package source

import (
	"cmp"
	"slices"
)

// An Index finds texts that are like a given one without comparing it to all of
// them. Texts are known by the number they were added as, from 0.
//
// It is made for a search when the first one is asked for, and made anew where texts
// were added or less similarity is asked for since: add all, then search. It is not
// for use by several goroutines at once.
//
// Two texts that are alike share one of their rarest tokens: a text that lacks so many
// is not alike any more. So the index lists for each text only its rarest tokens, as
// many as it may lack and one more, and a search looks only there (prefix filtering;
// Chaudhuri and others, A primitive operator for similarity joins, 2006).
type Index struct {
	words  map[Key]wordID
	tokens []wordID // of all texts, one after the other
	ends   []int32  // where in tokens each text ends

	least float64  // the similarity that the lists are for
	made  int      // of how many texts they are
	ranks []wordID // of each word its place among all, those that the fewest texts have first
	lists []int32  // for each rank the texts that have it among their rarest, in order
	from  []int32  // where in lists the list of each rank begins
	query pattern
}

// A wordID is the number of a token's key in the index.
type wordID int32

const noWord wordID = -1 // no text has it

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
	if x.words == nil {
		x.words = map[Key]wordID{}
	}
	for _, t := range tokens {
		w, known := x.words[t.Key]
		if !known {
			w = wordID(len(x.words))
			x.words[t.Key] = w
		}
		x.tokens = append(x.tokens, w)
	}
	x.ends = append(x.ends, int32(len(x.tokens)))
	return len(x.ends) - 1
}

// text gives the words of a text.
func (x *Index) text(n int) []wordID {
	start := int32(0)
	if n > 0 {
		start = x.ends[n-1]
	}
	return x.tokens[start:x.ends[n]]
}

// Search gives the texts whose similarity is at least least, the most similar
// first and of equal ones the first added; no more than 16. They are those that
// comparing with every text would give, unless so many texts have the same words
// that not all can be looked at. Texts without tokens are not found.
func (x *Index) Search(tokens []Token, least float64) []Hit {
	if x.made < len(x.ends) || least < x.least {
		x.make(least)
	}
	words := x.wordsOf(tokens)
	x.query.set(words, len(x.words))
	defer x.query.clear()
	var hits []Hit
	for _, n := range x.candidates(words, least) {
		text := x.text(int(n))
		if s := share(x.query.distance(text), max(len(words), len(text))); s >= least {
			hits = append(hits, Hit{int(n), s})
		}
	}
	slices.SortStableFunc(hits, func(a, b Hit) int { return cmp.Compare(b.Similarity, a.Similarity) })
	return hits[:min(len(hits), maxHits)]
}

func (x *Index) wordsOf(tokens []Token) []wordID {
	words := make([]wordID, len(tokens))
	for i, t := range tokens {
		w, known := x.words[t.Key]
		if !known {
			w = noWord
		}
		words[i] = w
	}
	return words
}

// candidates gives the texts that may be alike, in order.
func (x *Index) candidates(words []wordID, least float64) []int32 {
	var texts []int32
	room := maxPostings
	for _, rank := range x.rarest(words, nil, least) {
		if rank == noWord {
			continue
		}
		list := x.lists[x.from[rank]:x.from[rank+1]]
		list = list[:min(len(list), room)]
		room -= len(list)
		for _, n := range list {
			if MayBeAlike(len(words), len(x.text(int(n))), least) {
				texts = append(texts, n)
			}
		}
	}
	slices.Sort(texts)
	return slices.Compact(texts)
}

// make lists the texts by their rarest words.
func (x *Index) make(least float64) {
	x.least, x.made = least, len(x.ends)
	x.rank()
	x.from = make([]int32, len(x.words)+1)
	var rarest []wordID // of all texts, one after the other
	ends := make([]int, len(x.ends))
	for n := range x.ends {
		start := len(rarest)
		rarest = x.rarest(x.text(n), rarest, least)
		for _, rank := range rarest[start:] {
			x.from[rank+1]++
		}
		ends[n] = len(rarest)
	}
	for rank := range len(x.words) {
		x.from[rank+1] += x.from[rank]
	}
	x.lists = make([]int32, len(rarest))
	next := slices.Clone(x.from)
	done := 0
	for n, end := range ends {
		for _, rank := range rarest[done:end] {
			x.lists[next[rank]] = int32(n)
			next[rank]++
		}
		done = end
	}
}

// rank counts the texts that have each word, and puts the words in order.
func (x *Index) rank() {
	texts := make([]int32, len(x.words))
	last := make([]int32, len(x.words)) // the last text that has it, from 1
	for n := range x.ends {
		for _, w := range x.text(n) {
			if last[w] != int32(n)+1 {
				last[w] = int32(n) + 1
				texts[w]++
			}
		}
	}
	order := make([]wordID, len(x.words))
	for i := range order {
		order[i] = wordID(i)
	}
	slices.SortFunc(order, func(a, b wordID) int { return cmp.Or(cmp.Compare(texts[a], texts[b]), cmp.Compare(a, b)) })
	x.ranks = make([]wordID, len(x.words))
	for rank, w := range order {
		x.ranks[w] = wordID(rank)
	}
}

// rarest appends the ranks of a text's rarest words to a list, each once: as many as it
// may lack, and one more. What no text has is the rarest.
func (x *Index) rarest(words, list []wordID, least float64) []wordID {
	start := len(list)
	for _, w := range words {
		if w != noWord {
			w = x.ranks[w]
		}
		list = append(list, w)
	}
	slices.Sort(list[start:])
	end := start + min(len(words), mayLack(len(words), least)+1)
	return list[:start+len(slices.Compact(list[start:end]))]
}

// mayLack gives how many of n tokens a text may lack and still be alike.
func mayLack(n int, least float64) int {
	lacks := 0
	for lacks < n && share(lacks+1, n) >= least {
		lacks++
	}
	return lacks
}

// MayBeAlike reports that two texts of so many tokens can have a similarity of least.
func MayBeAlike(a, b int, least float64) bool {
	return share(max(a, b)-min(a, b), max(a, b)) >= least
}
