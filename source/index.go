package source

import (
	"cmp"
	"slices"
)

// An Index finds texts that are like a given one without comparing it to all of
// them. Texts are known by the number they were added as, from 0.
//
// It is made for searches when the first one is asked for, and made anew where texts
// were added since: add all, then search. It is not for use by several goroutines at
// once.
//
// The index lists for each pair of neighbouring words the texts that have it. A text that
// is alike may lack some pairs of the one asked for, but not many: of its rarest pairs, so
// many and some more, it has some. Only these lists are read, and only the texts that stand
// in enough of them are compared (prefix filtering; Chaudhuri and others, A primitive
// operator for similarity joins, 2006; of q-grams, Ukkonen, 1992). Where little need be
// alike, a text may lack all pairs: then single words are gone by.
type Index struct {
	words  map[Key]wordID
	tokens []wordID // of all texts, one after the other
	ends   []int32  // where in tokens each text ends
	most   int      // tokens of one text

	single, pairs postings
	query         pattern
	seen          []uint16 // for each text in how many of the lists it stands; 0 between searches
}

// A wordID is the number of a token's key in the index.
type wordID int32

const (
	noWord wordID = -1 // no text has it
	edge   wordID = -2 // stands before and after each text
)

// A Hit is a text that is like the one asked for.
type Hit struct {
	Text       int
	Similarity float64
}

const (
	maxHits     = 16      // what a search gives
	maxPostings = 1 << 16 // what a search reads, and
	maxCloser   = 1 << 10 // what it compares; else it would take as long as there are texts
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
	x.most = max(x.most, len(tokens))
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
	if len(x.seen) < len(x.ends) {
		x.seen = make([]uint16, len(x.ends))
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
	slices.SortFunc(hits, func(a, b Hit) int {
		return cmp.Or(cmp.Compare(b.Similarity, a.Similarity), cmp.Compare(a.Text, b.Text))
	})
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

// candidates gives the texts that may be alike, those with the most of the features that
// were looked for first.
func (x *Index) candidates(words []wordID, least float64) []int32 {
	fewest, most := x.sizesLike(len(words), least)
	lists, enough := x.listsFor(words, most, least)
	var texts []int32
	for _, list := range lists {
		last := int32(-1)
		for _, n := range list {
			if n == last { // a text may have a pair twice
				continue
			}
			last = n
			if x.seen[n] == 0 {
				texts = append(texts, n)
			}
			x.seen[n]++
		}
	}
	closer := make([][]int32, len(lists)+1) // by the number of features
	for _, n := range texts {
		if k := int(x.seen[n]); k >= enough && fewest <= x.size(n) && x.size(n) <= most {
			closer[k] = append(closer[k], n)
		}
		x.seen[n] = 0
	}
	texts = texts[:0]
	for _, list := range slices.Backward(closer) {
		texts = append(texts, list[:min(len(list), maxCloser-len(texts))]...)
	}
	return texts
}

// listsFor chooses the lists to read, those of the rarest features of a text, and says in
// how many of them one that is alike must stand. More features than may be lacking are
// looked for as long as that is cheaper than to compare the texts that have one of them.
func (x *Index) listsFor(words []wordID, most int, least float64) (lists [][]int32, enough int) {
	p, features, lacks := x.featuresOf(words, most, least)
	spare := -lacks // how many of the features taken a text that is alike has
	room := maxPostings
	var times []int // of the features that have a list
	for _, f := range p.rarest(features) {
		list := p.list(f.id)
		if spare > 0 && (spare >= goodFeatures || maxPostings-room+len(list) > goodPostings) || len(lists) == maxLists {
			break
		}
		spare += f.times
		if f.id != noFeature {
			list = list[:min(len(list), room)]
			room -= len(list)
			lists = append(lists, list)
			times = append(times, f.times)
		}
	}
	slices.Sort(times)
	for _, n := range slices.Backward(times) {
		if spare <= 0 {
			break
		}
		spare -= n
		enough++
	}
	return lists, enough
}

const (
	goodFeatures = 6
	goodPostings = 1 << 13
	maxLists     = 1<<16 - 1
)

// featuresOf gives the features to find a text by, and how many of them one that is alike
// may lack: pairs, unless it may lack all, or is so long that its order may not count (see
// [Similarity]).
func (x *Index) featuresOf(words []wordID, most int, least float64) (p *postings, features []feature, lacks int) {
	lacks = mayLackPairs(len(words), most, least)
	if lacks <= len(words) && len(words) <= mostOrdered {
		x.makePairs()
		return &x.pairs, x.pairs.ofPairs(nil, words), lacks
	}
	x.makeSingle()
	for _, w := range words {
		features = append(features, feature(w))
	}
	return &x.single, features, mayLack(len(words), least)
}

// mostOrdered is how long a text is, in tokens, of which the order counts whatever it is
// compared with: at half the similarity the other has twice as many.
const mostOrdered = 1 << 11

// size is how many tokens a text has.
func (x *Index) size(n int32) int {
	if n == 0 {
		return int(x.ends[0])
	}
	return int(x.ends[n] - x.ends[n-1])
}

// sizesLike gives the fewest and the most tokens of texts that may be like one of n.
func (x *Index) sizesLike(n int, least float64) (fewest, most int) {
	fewest, most = n-mayLack(n, least), n
	for most < x.most && MayBeAlike(n, most+1, least) {
		most++
	}
	return fewest, most
}

// mayLack gives how many of n tokens a text may lack and still be alike.
func mayLack(n int, least float64) int {
	lacks := max(0, min(n, int(float64(n)*(1-least))-1)) // or one or two more
	for lacks < n && share(lacks+1, n) >= least {
		lacks++
	}
	return lacks
}

// mayLackPairs gives how many pairs of n tokens, the edges among them, a text of up to most
// tokens may lack and still be alike. Who inserts a token parts one pair, any other edit
// takes two away at most.
func mayLackPairs(n, most int, least float64) int {
	lacks := 0
	for m := n; m <= most; m++ {
		lacks = max(lacks, 2*mayLack(m, least)-(m-n))
	}
	return lacks
}

// MayBeAlike reports that two texts of so many tokens can have a similarity of least.
func MayBeAlike(a, b int, least float64) bool {
	return share(max(a, b)-min(a, b), max(a, b)) >= least
}
