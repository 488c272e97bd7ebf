package srx

import "unicode/utf8"

// A place in a text is the offset of a character, or the end. NUL bytes, which stand
// for markup, are passed over, so that no expression sees them.

// begin gives the first place.
func begin(text string) int { return pass(text, 0) }

// forth gives the character at a place and the place behind it.
func forth(text string, at int) (rune, int) {
	r, size := utf8.DecodeRuneInString(text[at:])
	return r, pass(text, at+size)
}

// back gives the character before a place and the place where it stands. The place
// is not the first.
func back(text string, at int) (rune, int) {
	for text[at-1] == 0 {
		at--
	}
	r, size := utf8.DecodeLastRuneInString(text[:at])
	return r, at - size
}

// pass goes over NUL bytes.
func pass(text string, at int) int {
	for at < len(text) && text[at] == 0 {
		at++
	}
	return at
}

// places marks some places of a text.
type places []uint64

func newPlaces(text string) places { return make(places, len(text)/64+1) }

func (p places) add(at int)      { p[at/64] |= 1 << (at % 64) }
func (p places) has(at int) bool { return p[at/64]>>(at%64)&1 == 1 }
