package toml

import (
	"strconv"

	"github.com/pelletier/go-toml/v2/unstable"

	"dich/source"
)

// MaxDepth is how many tables and arrays may stand one inside the other.
const MaxDepth = 1000

// tooDeep reports a statement that goes deeper than MaxDepth; it is not read.
func (r *reader) tooDeep(n *unstable.Node, path []part) bool {
	depth := nesting(n)
	if n.Kind == unstable.KeyValue {
		depth += r.table.depth
	}
	if depth <= MaxDepth {
		return false
	}
	r.report(TooDeep, path[0].span, source.Args{"Max": strconv.Itoa(MaxDepth)})
	if n.Kind != unstable.KeyValue {
		r.table = &Table{}
	}
	return true
}

// nesting counts the keys and brackets around the innermost value of a node. The
// parser bounds the recursion.
func nesting(n *unstable.Node) int {
	switch n.Kind {
	case unstable.Table, unstable.ArrayTable:
		return count(n.Key())
	case unstable.KeyValue:
		return count(n.Key()) + nesting(n.Value())
	case unstable.InlineTable: // its keys count themselves
		return innermost(n)
	case unstable.Array:
		return 1 + innermost(n)
	}
	return 0
}

func innermost(n *unstable.Node) int {
	deepest := 0
	for it := n.Children(); it.Next(); {
		deepest = max(deepest, nesting(it.Node()))
	}
	return deepest
}

func count(it unstable.Iterator) int {
	n := 0
	for it.Next() {
		n++
	}
	return n
}
