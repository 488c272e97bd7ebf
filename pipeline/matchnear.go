package pipeline

import (
	"cmp"
	"slices"

	"dich/source"
)

// maxNear is how many pairs of tokens between two segments that stay are compared. More
// are left to the index, which does not compare all with all.
const maxNear = 1 << 20

// matchNear pairs what is alike between two segments that stay.
func (m *matching) matchNear() {
	o, from := 0, 0
	for n := 0; n <= len(m.toOld); n++ {
		end := len(m.toNew)
		if n < len(m.toOld) {
			if !m.stays[n] {
				continue
			}
			end = m.toOld[n]
		}
		if from < n && o < end {
			m.matchGap(free(m.toNew, o, end), free(m.toOld, from, n))
		}
		o, from = end+1, n+1
	}
}

// free lists the segments without a partner.
func free(partners []int, from, to int) (list []int) {
	for i := from; i < to; i++ {
		if partners[i] == none {
			list = append(list, i)
		}
	}
	return list
}

// A pairing is an old and a new segment that may be versions of one another; or an old
// one and several new ones that follow each other, or several old ones and a new one.
type pairing struct {
	old, now   int // the first of several
	olds, news int // how many
	similarity float64
	distance   int // of their places
}

// matchGap pairs some old with some new segments.
func (m *matching) matchGap(olds, news []int) {
	if len(olds) == 0 || len(news) == 0 {
		return
	}
	a, b := m.old.tokens(olds), m.now.tokens(news)
	if len(olds)*len(news) > 1 && sizeOf(a) > maxNear/max(1, sizeOf(b)) {
		return
	}
	var list []pairing
	for i, o := range olds {
		for j, n := range news {
			p := pairing{old: o, now: n, olds: 1, news: 1, distance: max(i-j, j-i)}
			list = m.addNear(list, p, a[i], b[j])
			for parts := range several(b[j:], news[j:], len(a[i]), m.least) {
				p.news++
				list = m.addNear(list, p, a[i], parts)
			}
			p.news = 1
			for parts := range several(a[i:], olds[i:], len(b[j]), m.least) {
				p.olds++
				list = m.addNear(list, p, parts, b[j])
			}
		}
	}
	m.take(list)
}

// several gives the first two of some texts as one, the first three, and so on: as long
// as they follow each other, and are not too long for one of so many tokens.
func several(texts [][]source.Token, places []int, size int, least float64) func(yield func([]source.Token) bool) {
	return func(yield func([]source.Token) bool) {
		whole := slices.Clip(texts[0])
		for k := 1; k < len(texts) && places[k] == places[0]+k; k++ {
			whole = append(whole, texts[k]...)
			if len(whole) > size && !source.MayBeAlike(len(whole), size, least) || !yield(whole) {
				return
			}
		}
	}
}

func sizeOf(texts [][]source.Token) (tokens int) {
	for _, text := range texts {
		tokens += len(text)
	}
	return tokens
}

// addNear adds a pairing that is alike enough. Interface strings go by their key.
func (m *matching) addNear(list []pairing, p pairing, a, b []source.Token) []pairing {
	least := m.leastNear(p, a, b)
	if !source.MayBeAlike(len(a), len(b), least) || m.old.key(p.old) != "" || m.now.key(p.now) != "" {
		return list
	}
	if p.similarity = source.Similarity(a, b); p.similarity < least {
		return list
	}
	return append(list, p)
}

// Segments between the same neighbours need less similarity than others to be versions
// of one another: where they stand speaks for it, too. Where a clause was added to a
// short one or taken away, and nothing else, they need still less.
const (
	nearer        = 0.25
	nearerClause  = 0.5
	leastInClause = 4 // tokens that both have
)

// leastNear gives the similarity that a pairing needs.
func (m *matching) leastNear(p pairing, a, b []source.Token) float64 {
	switch {
	case p.olds+p.news > 2:
		return m.least
	case min(len(a), len(b)) >= leastInClause && contained(a, b):
		return m.least - nearerClause
	}
	return m.least - nearer
}

// contained reports that one of two texts is the other with tokens left out.
func contained(a, b []source.Token) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	for _, t := range b {
		if len(a) > 0 && a[0].Key == t.Key {
			a = a[1:]
		}
	}
	return len(a) == 0
}

// take makes pairs of what may be some, the most alike first, and of those the nearest.
func (m *matching) take(list []pairing) {
	slices.SortStableFunc(list, func(a, b pairing) int {
		return cmp.Or(cmp.Compare(b.similarity, a.similarity), cmp.Compare(a.distance, b.distance))
	})
	for _, p := range list {
		if taken(m.toNew, p.old, p.olds) || taken(m.toOld, p.now, p.news) {
			continue
		}
		m.pair(p.old, p.now)
		for i := 1; i < p.news; i++ {
			m.toOld[p.now+i], m.split[p.now+i-1] = p.old, true
		}
		for i := 1; i < p.olds; i++ {
			m.toNew[p.old+i], m.joined[p.old+i-1] = p.now, true
		}
	}
}

// taken reports that one of some segments has a partner.
func taken(partners []int, from, count int) bool {
	return slices.ContainsFunc(partners[from:from+count], func(partner int) bool { return partner != none })
}

// matchFar pairs what is alike, wherever it stands.
func (m *matching) matchFar() {
	var index source.Index
	olds := free(m.toNew, 0, len(m.toNew))
	var tokens []source.Token
	for _, o := range olds {
		tokens = tokens[:0]
		if m.old.key(o) == "" {
			tokens = source.AppendTokens(tokens, m.old.plain(o))
		}
		index.Add(tokens)
	}
	var list []pairing
	for _, n := range free(m.toOld, 0, len(m.toOld)) {
		if m.now.key(n) != "" {
			continue
		}
		tokens = source.AppendTokens(tokens[:0], m.now.plain(n))
		for _, hit := range index.Search(tokens, m.least) {
			o := olds[hit.Text]
			list = append(list, pairing{old: o, now: n, olds: 1, news: 1, similarity: hit.Similarity, distance: max(o-n, n-o)})
		}
	}
	m.take(list)
}
