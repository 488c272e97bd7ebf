package pipeline

import (
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
	SplitUp   ChangeKind = "split"  // one segment became several, New and And
	Joined    ChangeKind = "joined" // several segments, Old and And, became one
	Added     ChangeKind = "added"
	Removed   ChangeKind = "removed"
)

// A Change is one segment of the old version, the new one, or both; where a segment
// was split or joined, three or more.
type Change struct {
	Kind       ChangeKind
	Old, New   *Passage   // nil where there is none
	And        []*Passage // what follows New if Kind is SplitUp, and Old if it is Joined; else nil
	Similarity float64    // of a segment that is edited, split or joined, 0 to 1; else 1
	Edits      []Edit     // of such a one: concatenated they give both texts, segments with a blank between
}

// Diff compares two versions of a document, as Update does (see matching). The changes
// are in the order of the new version; what was removed stands where it was. least is the
// least similarity of segments that are alike, wherever they stand.
func Diff(old, now []Passage, least float64) []Change {
	d := differ{old, now, match(editionOf(old), editionOf(now), least)}
	return d.list()
}

func editionOf(list []Passage) edition {
	ids := make([]source.ID, len(list))
	for i := range list {
		ids[i] = list[i].ID
	}
	return edition{ids, func(n int) string { return list[n].Key }, func(n int) string { return list[n].Plain }}
}

type differ struct {
	old, now []Passage
	*matching
}

// list writes the changes down, removed segments before what followed them.
func (d *differ) list() []Change {
	changes := make([]Change, 0, len(d.now))
	done := 0
	removedUpTo := func(end int) {
		for ; done < end; done++ {
			if d.toNew[done] == none {
				changes = append(changes, Change{Kind: Removed, Old: &d.old[done], Similarity: 1})
			}
		}
	}
	for n, o := range d.toOld {
		if d.split[n-1] {
			continue
		}
		if d.stays[n] {
			removedUpTo(o)
		}
		changes = append(changes, d.change(n, o))
	}
	removedUpTo(len(d.old))
	return changes
}

func (d *differ) change(n, o int) Change {
	if o == none {
		return Change{Kind: Added, New: &d.now[n], Similarity: 1}
	}
	c := Change{Kind: Unchanged, Old: &d.old[o], New: &d.now[n], Similarity: 1}
	switch {
	case d.split[n]:
		c.Kind, c.And = SplitUp, following(d.now, d.split, n)
		c.compare()
	case d.joined[o]:
		c.Kind, c.And = Joined, following(d.old, d.joined, o)
		c.compare()
	case c.Old.ID != c.New.ID:
		c.Kind = Edited
		c.compare()
	case !d.stays[n]:
		c.Kind = Moved
	}
	return c
}

// following gives those behind a passage that have the same partner.
func following(list []Passage, linked map[int]bool, n int) (more []*Passage) {
	for ; linked[n]; n++ {
		more = append(more, &list[n+1])
	}
	return more
}

func (c *Change) compare() {
	olds, news := c.Sides()
	old, now := joined(olds), joined(news)
	c.Similarity = source.Similarity(source.Tokens(old.Plain), source.Tokens(now.Plain))
	c.Edits = EditsOf(old, now)
}
