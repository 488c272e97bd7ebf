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
// The index lists for each word the texts that have it. A text that is alike may lack
// some words of the one asked for, but not many: of its rarest words, so many and some
// more, it has some. Only these lists are read, and only the texts that stand in enough
// of them are compared (prefix filtering; Chaudhuri and others, A primitive operator for
// similarity joins, 2006).
type Index struct {
	words  map[Key]wordID
	tokens []wordID // of all texts, one after the other
	ends   []int32  // where in tokens each text ends
	most   int      // tokens of one text

	made  int     // how many texts the lists have
	lists []int32 // for each word the texts that have it, each once, in order
	from  []int32 // where in lists the list of each word begins

	query pattern
	seen  []uint16 // for each text in how many of the lists it stands; 0 between searches
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
	if x.made < len(x.ends) {
		x.make()
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

// candidates gives the texts that may be alike, those with the most of the words that
// were looked for first.
func (x *Index) candidates(words []wordID, least float64) []int32 {
	lists, enough := x.listsFor(words, least)
	fewest, most := x.sizesLike(len(words), least)
	var texts []int32
	for _, list := range lists {
		for _, n := range list {
			if x.seen[n] == 0 {
				texts = append(texts, n)
			}
			x.seen[n]++
		}
	}
	closer := make([][]int32, len(lists)+1) // by the number of words
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

// listsFor chooses the lists to read, those of the rarest words, and says in how many of
// them a text must stand to be alike. More words than may be lacking are looked for as
// long as that is cheaper than to compare the texts that have one of them.
func (x *Index) listsFor(words []wordID, least float64) (lists [][]int32, enough int) {
	spare := -mayLack(len(words), least) // how many of the words taken a text that is alike has
	room := maxPostings
	var times []int // of the words that have a list
	for _, w := range x.rarest(words) {
		list := x.list(w.id)
		if spare > 0 && (spare >= goodWords || maxPostings-room+len(list) > goodPostings) || len(lists) == maxLists {
			break
		}
		spare += w.times
		if w.id != noWord {
			list = list[:min(len(list), room)]
			room -= len(list)
			lists = append(lists, list)
			times = append(times, w.times)
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
	goodWords    = 6
	goodPostings = 1 << 13
	maxLists     = 1<<16 - 1
)

// A counted word stands in a text so often.
type counted struct {
	id    wordID
	texts int32 // that have it
	times int
}

// rarest counts the words of a text and puts those first that the fewest texts have.
func (x *Index) rarest(words []wordID) []counted {
	list := make([]counted, 0, len(words))
	sorted := slices.Clone(words)
	slices.Sort(sorted)
	for i, w := range sorted {
		if i > 0 && w == sorted[i-1] && w != noWord {
			list[len(list)-1].times++
			continue
		}
		list = append(list, counted{w, int32(len(x.list(w))), 1})
	}
	slices.SortStableFunc(list, func(a, b counted) int { return cmp.Compare(a.texts, b.texts) })
	return list
}

// list gives the texts that have a word.
func (x *Index) list(w wordID) []int32 {
	if w == noWord {
		return nil
	}
	return x.lists[x.from[w]:x.from[w+1]]
}

// make lists the texts by their words.
func (x *Index) make() {
	x.made = len(x.ends)
	x.seen = make([]uint16, len(x.ends))
	x.from = make([]int32, len(x.words)+1)
	x.eachWord(func(w wordID, _ int32) { x.from[w+1]++ })
	for w := range len(x.words) {
		x.from[w+1] += x.from[w]
	}
	x.lists = make([]int32, x.from[len(x.words)])
	next := slices.Clone(x.from)
	x.eachWord(func(w wordID, n int32) {
		x.lists[next[w]] = n
		next[w]++
	})
}

// eachWord calls yield for the words of each text, once for each, in the order of the texts.
func (x *Index) eachWord(yield func(w wordID, text int32)) {
	last := make([]int32, len(x.words)) // the last text that has it, from 1
	start := int32(0)
	for n, end := range x.ends {
		for _, w := range x.tokens[start:end] {
			if last[w] != int32(n)+1 {
				last[w] = int32(n) + 1
				yield(w, int32(n))
			}
		}
		start = end
	}
}

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
