package glossary

import "dich/source"

// index is a trie over the words of terms: an edge for each word, and at each node
// the terms that end there. One map holds all edges, so its size grows with the
// words of the glossary and a step costs one look-up, however many terms there are.
type index struct {
	edges   map[edge]int32
	heads   []int32 // by node: its first entry
	tails   []int32 // by node: its last entry
	entries []entry
}

type edge struct {
	from int32
	word source.Key
}

const (
	root int32 = 0
	none int32 = -1
)

func newIndex() index {
	return index{edges: map[edge]int32{}, heads: []int32{none}, tails: []int32{none}}
}

// add puts a term at the end of the way of its words; a term without words has
// no place.
func (x *index) add(e entry, words []source.Key) {
	node := root
	for _, w := range words {
		node = x.grow(edge{node, w})
	}
	if node == root {
		return
	}
	at := int32(len(x.entries))
	x.entries = append(x.entries, e)
	if x.heads[node] == none {
		x.heads[node] = at
	} else {
		x.entries[x.tails[node]].after = at
	}
	x.tails[node] = at
}

func (x *index) grow(e edge) int32 {
	node, ok := x.edges[e]
	if !ok {
		node = int32(len(x.heads))
		x.edges[e] = node
		x.heads = append(x.heads, none)
		x.tails = append(x.tails, none)
	}
	return node
}

func (x *index) next(node int32, word source.Key) (int32, bool) {
	next, ok := x.edges[edge{node, word}]
	return next, ok
}

// first gives the first entry of a node, and after the one that was added there
// after e; nil if there is none.
func (x *index) first(node int32) *entry { return x.entry(x.heads[node]) }
func (x *index) after(e *entry) *entry   { return x.entry(e.after) }

func (x *index) entry(number int32) *entry {
	if number == none {
		return nil
	}
	return &x.entries[number]
}
