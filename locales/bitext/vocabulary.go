package bitext

import "strconv"

// A key stands for a word, a number, a name or a thing.
type key int32

// A kind says what a key is, and how much it says.
type kind uint8

const (
	anchor      kind = iota // what the caller knows
	largeNumber             // of three digits and more
	smallNumber
	soundKey   // a name by its sound, or an acronym
	commonWord // a row of the table of words
	wordKind
)

// evidence is what a key of each kind weighs, as natural logarithms: most where both sides
// have it, and what its being on one side alone says against the pair: where the other side
// has it elsewhere, and where it has it nowhere. share is how much of its rarity counts: the words of the table are
// ambiguous, and several go together.
var evidence = [...]struct{ share, most, alone, gone float64 }{
	anchor:      {1, 5, -1.6, -0.4},
	largeNumber: {1, 5, -1.6, -0.8},
	smallNumber: {0.9, 4, -0.6, 0},
	soundKey:    {1, 5, -0.6, 0},
	commonWord:  {0.6, 2.5, -0.25, 0},
	wordKind:    {},
}

// A vocabulary numbers keys.
type vocabulary struct {
	ids   map[string]key
	kinds []kind
}

func (v *vocabulary) key(k kind, name string) key {
	name = string('0'+rune(k)) + name
	id, known := v.ids[name]
	if !known {
		id = key(len(v.kinds))
		v.ids[name], v.kinds = id, append(v.kinds, k)
	}
	return id
}

func (v *vocabulary) row(n int) key { return v.key(commonWord, strconv.Itoa(n)) }

// contains looks a key up in an ordered list.
func contains(list []key, k key) bool {
	low, high := 0, len(list)
	for low < high {
		if middle := (low + high) / 2; list[middle] < k {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low < len(list) && list[low] == k
}
