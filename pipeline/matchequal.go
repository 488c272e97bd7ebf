package pipeline

import (
	"encoding/binary"

	"dich/source"
)

// matchEqual pairs segments that are equal. Where one occurs more than once, those with
// both neighbours the same are paired first, then those with one, then what is left, in
// order each time.
func (m *matching) matchEqual() {
	r := newRepeats(m.old.ids, m.now.ids)
	for o, n := range r.firstNow {
		switch {
		case n == none:
		case r.nextOld[o] == none && r.nextNow[n] == none:
			m.pair(o, int(n))
		default:
			m.matchRepeats(listFrom(r.nextOld, int32(o)), listFrom(r.nextNow, n))
		}
	}
}

// matchRepeats pairs the occurrences of one text.
func (m *matching) matchRepeats(olds, news []int) {
	for _, alike := range alikes {
		free := map[surroundings][]int{}
		for _, n := range news {
			if m.toOld[n] == none {
				s := alike(around(m.now.ids, n))
				free[s] = append(free[s], n)
			}
		}
		for _, o := range olds {
			s := alike(around(m.old.ids, o))
			if list := free[s]; m.toNew[o] == none && len(list) > 0 {
				m.pair(o, list[0])
				free[s] = list[1:]
			}
		}
	}
}

// surroundings are the texts before and after an occurrence; zero at an end.
type surroundings struct{ before, after source.ID }

func around(ids []source.ID, n int) (s surroundings) {
	if n > 0 {
		s.before = ids[n-1]
	}
	if n+1 < len(ids) {
		s.after = ids[n+1]
	}
	return s
}

// alikes are what surroundings are compared by, the strictest first.
var alikes = []func(surroundings) surroundings{
	func(s surroundings) surroundings { return s },
	func(s surroundings) surroundings { return surroundings{before: s.before} },
	func(s surroundings) surroundings { return surroundings{after: s.after} },
	func(surroundings) surroundings { return surroundings{} },
}

// repeats are lists of the occurrences of each text: from the first old one, the next
// old one, and so on; likewise the new ones.
type repeats struct {
	nextOld, nextNow []int32
	firstNow         []int32 // for the first old occurrence of a text; else none
}

func newRepeats(old, now []source.ID) repeats {
	r := repeats{make([]int32, len(old)), make([]int32, len(now)), make([]int32, len(old))}
	table := newTable(old)
	for o := len(old) - 1; o >= 0; o-- {
		r.firstNow[o] = none
		r.nextOld[o] = table.put(int32(o))
	}
	for n := len(now) - 1; n >= 0; n-- {
		r.nextNow[n] = none
		if o := table.get(now[n]); o != none {
			r.nextNow[n], r.firstNow[o] = r.firstNow[o], int32(n)
		}
	}
	return r
}

func listFrom(next []int32, first int32) []int {
	var list []int
	for n := first; n != none; n = next[n] {
		list = append(list, int(n))
	}
	return list
}

// A table finds the first of some IDs that is equal to one. An ID is part of a hash
// already, so its own bytes say where to look; a map would hash them again.
type table struct {
	ids   []source.ID
	slots []int32 // 1 more than an index into ids; 0 is free
}

func newTable(ids []source.ID) *table {
	size := 16
	for size < 2*len(ids) {
		size *= 2
	}
	return &table{ids, make([]int32, size)}
}

// slot gives the slot that has the ID, or where it belongs.
func (t *table) slot(id *source.ID) *int32 {
	mask := uint64(len(t.slots) - 1)
	at := binary.LittleEndian.Uint64(id[:8]) & mask
	for t.slots[at] != 0 && t.ids[t.slots[at]-1] != *id {
		at = (at + 1) & mask
	}
	return &t.slots[at]
}

// put makes ids[n] the first of its like, and gives the one that was; none if it is
// the only one.
func (t *table) put(n int32) (was int32) {
	slot := t.slot(&t.ids[n])
	was, *slot = *slot-1, n+1
	return was
}

func (t *table) get(id source.ID) int32 { return *t.slot(&id) - 1 }
