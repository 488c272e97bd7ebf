package glossary

import (
	"math/bits"

	"dich/source"
)

// A way is some words from the first on, as one hash. A term is found by following its
// way: a word more, a new hash. Like a [source.Key], a way is taken for what it is the
// hash of.
type way uint64

// then lengthens a way by a word.
func (w way) then(word source.Key) way {
	return way((bits.RotateLeft64(uint64(w), 29) ^ uint64(word)) * 0x9E3779B97F4A7C15)
}

// An index has the ways of all spellings of terms in one table with open addressing, 16
// bytes for a way, whatever it is the way of. A step costs one look-up, however many
// terms there are; and most words of a text not even that: sets of bits know with which
// words a term begins, and each way which words may come next.
type index struct {
	ones    bitset // ways of terms of one word
	smalls  bitset // of those that may be in small letters
	twos    bitset // the first two words of longer terms
	slots   []slot
	entries []entry
}

// A slot of the table has a way; 0 if it is free.
type slot struct {
	way  way
	last int32  // the entry that was added last, counted from 1; 0 if no term ends here
	next uint32 // of the ways a word longer, a bit for each (see [way.bit])
}

// bit is one of 32.
func (w way) bit() uint32 { return 1 << (w >> 59) }

// An entry is a term at the end of one of its ways.
type entry struct {
	where   *Term // so that a match need not look for it
	concept int32 // its index in the glossary, which orders what is found
	term    int32 // its index in the concept
	reader  int32 // what looks at its marks and capitals; none if they do not matter
	before  int32 // the entry of the same way that was added before, counted from 1
}

// none is the number of no reader.
const none int32 = -1

// first gives the entry of a slot that was added last, and next the one before; nil if
// there is none.
func (x *index) first(s *slot) *entry { return x.entry(s.last) }
func (x *index) next(e *entry) *entry { return x.entry(e.before) }

func (x *index) entry(number int32) *entry {
	if number == 0 {
		return nil
	}
	return &x.entries[number-1]
}

// hasOne reports that a term of one word may be a word of this shape.
func (x *index) hasOne(w way, shape source.Shape) bool {
	if shape == source.Lower {
		return x.smalls.has(w)
	}
	return x.ones.has(w)
}

// slot gives the slot of a way, or the free one where it should be.
func (x *index) slot(w way) *slot {
	i, _ := bits.Mul64(uint64(w), uint64(len(x.slots)))
	for x.slots[i].way != w && x.slots[i].way != 0 {
		if i++; i == uint64(len(x.slots)) {
			i = 0
		}
	}
	return &x.slots[i]
}

// A bitset may have a way that was not added to it, once in a hundred times or less. A
// way has two bits of one word.
type bitset struct {
	words []uint64
	shift int
}

func newBitset(ways int) bitset {
	log := max(bits.Len(uint(ways))+4, 12)
	return bitset{make([]uint64, 1<<log/64), 64 - log + 6}
}

func (w way) bits() uint64 { return 1<<(w>>20%64) | 1<<(w>>26%64) }

func (b bitset) add(w way) { b.words[w>>b.shift] |= w.bits() }

func (b bitset) has(w way) bool { return b.words[w>>b.shift]&w.bits() == w.bits() }

// An indexer collects spellings, and then makes an index of the right size.
type indexer struct {
	entries []entry
	lengths []int32 // of the spelling of each entry, in words
	capital []bool  // whether it is one word that must have a capital
	ways    []way   // of all spellings: from the second word on, or the only one
}

// add takes a spelling of a term; one without words has no way.
func (n *indexer) add(e entry, words []source.Key, capital bool) {
	if len(words) == 0 {
		return
	}
	w := way(0)
	for i, word := range words {
		if w = w.then(word); i > 0 || len(words) == 1 {
			n.ways = append(n.ways, w)
		}
	}
	n.entries = append(n.entries, e)
	n.lengths = append(n.lengths, int32(len(words)))
	n.capital = append(n.capital, capital)
}

func (n *indexer) index() index {
	x := index{entries: n.entries}
	x.size(n)
	ways := n.ways
	for i, length := range n.lengths {
		steps := max(int(length)-1, 1)
		x.announce(ways[0], length, n.capital[i])
		x.put(ways[:steps], int32(i))
		ways = ways[steps:]
	}
	return x
}

func (x *index) announce(w way, words int32, capital bool) {
	if words > 1 {
		x.twos.add(w)
		return
	}
	x.ones.add(w)
	if !capital {
		x.smalls.add(w)
	}
}

func (x *index) size(n *indexer) {
	ones, smalls := 0, 0
	for i, length := range n.lengths {
		if length == 1 {
			ones++
			if !n.capital[i] {
				smalls++
			}
		}
	}
	x.ones, x.smalls, x.twos = newBitset(ones), newBitset(smalls), newBitset(len(n.lengths)-ones)
	x.slots = make([]slot, len(n.ways)+len(n.ways)/2+1)
}

// put puts a way and those it goes on from into the table, and an entry at its end,
// unless the term is there by another spelling.
func (x *index) put(steps []way, number int32) {
	var s *slot
	for i, w := range steps {
		s = x.slot(w)
		s.way = w
		if i < len(steps)-1 {
			s.next |= steps[i+1].bit()
		}
	}
	e, last := &x.entries[number], x.first(s)
	if last != nil && last.concept == e.concept && last.term == e.term {
		return
	}
	e.before, s.last = s.last, number+1
}
