package source

import (
	"cmp"
	"math/bits"
	"slices"
)

// Postings list for each feature the texts that have it.
type postings struct {
	made  int     // how many texts the lists have
	texts []int32 // for each feature the texts that have it, in order
	from  []int32 // where in texts the list of each feature begins
	shift int     // of a pair's hash
}

// A feature is what a text is found by: a word, or a hash of two that are neighbours.
type feature int32

const noFeature = feature(noWord)

// makeSingle lists the texts by their words.
func (x *Index) makeSingle() {
	x.single.make(len(x.ends), len(x.words), func(yield func(f feature, text int32)) {
		start := int32(0)
		for n, end := range x.ends {
			for _, w := range x.tokens[start:end] {
				yield(feature(w), int32(n))
			}
			start = end
		}
	})
}

// makePairs lists the texts by their pairs.
func (x *Index) makePairs() {
	if x.pairs.made == len(x.ends) {
		return
	}
	size := max(4, bits.Len(uint(len(x.tokens)/8)))
	x.pairs.shift = 64 - size
	x.pairs.make(len(x.ends), 1<<size, func(yield func(f feature, text int32)) {
		var room []feature
		for n := range x.ends {
			room = x.pairs.ofPairs(room[:0], x.text(n))
			for _, f := range room {
				yield(f, int32(n))
			}
		}
	})
}

// ofPairs appends the pairs of a text, those with its edges among them. Several pairs may be
// one feature: that makes a list longer, and nothing else.
func (p *postings) ofPairs(list []feature, words []wordID) []feature {
	if len(words) == 0 {
		return list
	}
	before := edge
	for _, w := range words {
		list = append(list, p.pair(before, w))
		before = w
	}
	return append(list, p.pair(before, edge))
}

func (p *postings) pair(a, b wordID) feature {
	if a == noWord || b == noWord {
		return noFeature
	}
	return feature((uint64(uint32(a))<<32 | uint64(uint32(b))) * 0x9e3779b97f4a7c15 >> p.shift)
}

// make lists so many texts by their features, of which each gives all, in the order of the
// texts.
func (p *postings) make(texts, features int, each func(yield func(f feature, text int32))) {
	if p.made == texts {
		return
	}
	p.made = texts
	p.from = make([]int32, features+1)
	each(func(f feature, _ int32) { p.from[f+1]++ })
	for f := range features {
		p.from[f+1] += p.from[f]
	}
	p.texts = make([]int32, p.from[features])
	next := slices.Clone(p.from)
	each(func(f feature, n int32) {
		p.texts[next[f]] = n
		next[f]++
	})
}

// list gives the texts that have a feature.
func (p *postings) list(f feature) []int32 {
	if f == noFeature {
		return nil
	}
	return p.texts[p.from[f]:p.from[f+1]]
}

// A counted feature stands in a text so often.
type counted struct {
	id    feature
	texts int32 // that have it
	times int
}

// rarest counts the features of a text and puts those first that the fewest texts have.
func (p *postings) rarest(features []feature) []counted {
	list := make([]counted, 0, len(features))
	sorted := slices.Clone(features)
	slices.Sort(sorted)
	for i, f := range sorted {
		if i > 0 && f == sorted[i-1] && f != noFeature {
			list[len(list)-1].times++
			continue
		}
		list = append(list, counted{f, int32(len(p.list(f))), 1})
	}
	slices.SortStableFunc(list, func(a, b counted) int { return cmp.Compare(a.texts, b.texts) })
	return list
}
