package pipeline

import (
	"cmp"
	"slices"

	"dich/locales"
	"dich/source"
)

// A Passage is one segment of a version of a document, as Diff compares it.
type Passage struct {
	ID    source.ID
	Key   string
	Text  string
	Plain string // the text without its codes: see [source.Plain]
}

// Passages gives the segments of a document, in order.
func Passages(doc *source.Document) []Passage {
	var list []Passage
	for _, seg := range doc.Segments {
		list = append(list, Passage{seg.ID, seg.Key, seg.Text, source.Plain(seg.Text, seg.Codes)})
	}
	return list
}

// PassagesOf gives the segments of the document a template was made from, in order.
func PassagesOf(template *locales.Catalog) []Passage {
	var list []Passage
	for _, m := range Occurrences(template) {
		text := m.Source[source.Other]
		list = append(list, Passage{m.ID, m.Key, text, plainOf(template.Document, text)})
	}
	return list
}

// ChangeKind says what became of a segment.
type ChangeKind string

const (
	Unchanged ChangeKind = "unchanged"
	Moved     ChangeKind = "moved"
	Edited    ChangeKind = "edited"
	Added     ChangeKind = "added"
	Removed   ChangeKind = "removed"
)

// A Change is one segment of the old version, the new one, or both.
type Change struct {
	Kind       ChangeKind
	Old, New   *Passage // nil where there is none
	Similarity float64  // of an edited segment, 0 to 1; else 1
	Edits      []Edit   // of an edited segment: concatenated they give both texts
}

// Diff compares two versions of a document. Equal segments are the same, in order
// or moved; what is left is paired by similarity, the most similar and then the
// nearest first, interface strings by their key. The changes are in the order of
// the new version; what was removed stands where it was.
func Diff(old, now []Passage) []Change {
	d := differ{old: old, now: now, toOld: fill(len(now), -1), toNew: fill(len(old), -1)}
	d.pairEqual()
	d.pairEdited()
	return d.list(d.inOrder())
}

type differ struct {
	old, now     []Passage
	toOld, toNew []int // the partner in the other version; -1 if none
}

func fill(n, value int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = value
	}
	return list
}

func (d *differ) pair(o, n int) { d.toNew[o], d.toOld[n] = n, o }

// pairEqual pairs the first occurrence of a text with its first, the second with
// its second.
func (d *differ) pairEqual() {
	places := map[source.ID][]int{}
	for o := range d.old {
		places[d.old[o].ID] = append(places[d.old[o].ID], o)
	}
	for n := range d.now {
		if list := places[d.now[n].ID]; len(list) > 0 {
			d.pair(list[0], n)
			places[d.now[n].ID] = list[1:]
		}
	}
}

// pairEdited pairs what is left by key or similarity.
func (d *differ) pairEdited() {
	var index source.Index
	var left []int
	byKey := map[string]int{}
	for o, n := range d.toNew {
		switch {
		case n >= 0:
		case d.old[o].Key != "":
			byKey[d.old[o].Key] = o
		default:
			index.Add(source.Tokens(d.old[o].Plain))
			left = append(left, o)
		}
	}
	for _, c := range d.candidates(&index, left, byKey) {
		if d.toNew[c.old] < 0 && d.toOld[c.now] < 0 {
			d.pair(c.old, c.now)
		}
	}
}

type candidatePair struct {
	old, now   int
	similarity float64
	distance   int
}

func (d *differ) candidates(index *source.Index, left []int, byKey map[string]int) []candidatePair {
	var pairs []candidatePair
	for n, o := range d.toOld {
		if o >= 0 {
			continue
		}
		if key := d.now[n].Key; key != "" {
			if o, ok := byKey[key]; ok {
				pairs = append(pairs, candidatePair{o, n, 1, 0})
			}
			continue
		}
		for _, hit := range index.Search(source.Tokens(d.now[n].Plain), FuzzyThreshold) {
			o := left[hit.Text]
			pairs = append(pairs, candidatePair{o, n, hit.Similarity, max(o-n, n-o)})
		}
	}
	slices.SortStableFunc(pairs, func(a, b candidatePair) int {
		return cmp.Or(cmp.Compare(b.similarity, a.similarity), cmp.Compare(a.distance, b.distance))
	})
	return pairs
}

// inOrder tells which paired segments of the new version kept their order.
func (d *differ) inOrder() []bool {
	var paired, places []int
	for n, o := range d.toOld {
		if o >= 0 {
			paired = append(paired, n)
			places = append(places, o)
		}
	}
	stay := make([]bool, len(d.now))
	for i, in := range increasing(places) {
		stay[paired[i]] = in
	}
	return stay
}

// list writes the changes down, removed segments before what followed them.
func (d *differ) list(stay []bool) []Change {
	var changes []Change
	done := 0
	removedUpTo := func(end int) {
		for ; done < end; done++ {
			if d.toNew[done] < 0 {
				changes = append(changes, Change{Kind: Removed, Old: &d.old[done], Similarity: 1})
			}
		}
	}
	for n, o := range d.toOld {
		if stay[n] {
			removedUpTo(o)
		}
		changes = append(changes, d.change(n, o, stay[n]))
	}
	removedUpTo(len(d.old))
	return changes
}

func (d *differ) change(n, o int, stays bool) Change {
	if o < 0 {
		return Change{Kind: Added, New: &d.now[n], Similarity: 1}
	}
	c := Change{Kind: Unchanged, Old: &d.old[o], New: &d.now[n], Similarity: 1}
	switch {
	case c.Old.ID != c.New.ID:
		c.Kind = Edited
		c.Similarity = source.Similarity(source.Tokens(c.Old.Plain), source.Tokens(c.New.Plain))
		c.Edits = Edits(c.Old.Text, c.New.Text)
	case !stays:
		c.Kind = Moved
	}
	return c
}
