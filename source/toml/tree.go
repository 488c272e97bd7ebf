package toml

import "github.com/pelletier/go-toml/v2/unstable"

// header opens the table that the following keys belong to.
func (r *reader) header(path []part, array bool) {
	t := r.root
	last := path[len(path)-1]
	for _, key := range path[:len(path)-1] {
		if t = r.step(t, key, byPath); t == nil {
			r.table = &Table{} // read on, but nowhere
			return
		}
	}
	if array {
		r.table = r.appendTable(t, last)
	} else {
		r.table = r.openTable(t, last)
	}
}

// step goes from a table into the one that key names, and makes it where there is
// none; nil, with a diagnostic, where the key is something else.
func (r *reader) step(t *Table, key part, made made) *Table {
	e := t.entry(key.name)
	if e == nil {
		return t.addTable(key, made)
	}
	inner := e.inside()
	if inner == nil || made == byDots && e.made != byDots {
		r.duplicate(key, e)
		return nil
	}
	return inner
}

// openTable opens [key]. Where it stands twice, what follows is read into the
// first one all the same.
func (r *reader) openTable(t *Table, key part) *Table {
	e := t.entry(key.name)
	if e == nil {
		return t.addTable(key, byHeader)
	}
	inner := e.inside()
	if e.made != byPath {
		r.duplicate(key, e)
		if inner == nil {
			inner = &Table{}
		}
		return inner
	}
	e.made = byHeader
	e.KeySpan, e.ValueSpan = key.span, key.span
	return inner
}

// appendTable opens a further [[key]].
func (r *reader) appendTable(t *Table, key part) *Table {
	inner := &Table{depth: t.depth + 1}
	item := Entry{Value: inner, ValueSpan: key.span}
	e := t.entry(key.name)
	switch {
	case e == nil:
		t.add(Entry{
			Key: key.name, Value: []Entry{item}, KeySpan: key.span, ValueSpan: key.span,
			made: byArrayHeader,
		})
	case e.made == byArrayHeader:
		e.Value = append(e.Value.([]Entry), item)
	default:
		r.duplicate(key, e)
	}
	return inner
}

// keyValue adds key = value to a table, the tables of a dotted key between, and
// gives the value's end.
func (r *reader) keyValue(t *Table, path []part, n *unstable.Node) int {
	last := path[len(path)-1]
	value, span := r.value(n.Value(), skip(r.text, last.span.End), t.depth+len(path))
	for _, key := range path[:len(path)-1] {
		if t = r.step(t, key, byDots); t == nil {
			return span.End
		}
	}
	if first := t.entry(last.name); first != nil {
		r.duplicate(last, first)
		return span.End
	}
	t.add(Entry{Key: last.name, Value: value, KeySpan: last.span, ValueSpan: span})
	return span.End
}
