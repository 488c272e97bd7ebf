package source

import "strings"

// A skimmer runs over the bytes of a text that need no look: letters, digits, single
// blanks. In Vietnamese every third letter takes two or three bytes, so a program that
// asks of each byte what it is guesses wrong every few bytes, and a wrong guess costs
// a processor more than the rest of its work. A skimmer does not ask. It is a machine
// of ten states, and a byte takes it from one to the next with a load and a shift:
// the row of the byte has the next state for each state, six bits wide, and a state is
// the number of bits that its own entry stands behind.
//
// What needs a look leads to the state stuck, which nothing leaves; so it is enough to
// ask once in eight bytes. That is: bytes that are no UTF-8, characters that NFC may
// change, blanks other than a single U+0020, what has no width, and some marks.
type skimmer [256]uint64

// The states, which say what bytes may follow.
const (
	stuck     = 6 * iota
	between   // any first byte of a character
	blanked   // the same, but no blank: one stands before
	last      // 80–BF, the last byte of a character
	two       // two such bytes
	cyrillic  // 8A–BF: what stands before, U+0480–0489, has marks that combine
	armenian  // 80–88: the rest of the alphabet; U+0589 is the full stop
	latin     // B8–BB: Latin Extended Additional, all composed
	general   // 80: General Punctuation
	quotation // 90–A5: dashes and quotation marks there
)

// cleanSkimmer looks at what clean text may not have.
var cleanSkimmer = newSkimmer("")

// newSkimmer makes a skimmer that looks at these marks too.
func newSkimmer(marks string) *skimmer {
	t := new(skimmer)
	for _, from := range []int{between, blanked} {
		for b := byte('!'); b <= '~'; b++ {
			if strings.IndexByte(marks, b) < 0 {
				t.set(from, b, b, between)
			}
		}
		t.set(from, 0xC3, 0xC9, last) // Latin letters up to U+024F, all composed
		t.set(from, 0xD0, 0xD1, last)
		t.set(from, 0xD2, 0xD2, cyrillic)
		t.set(from, 0xD3, 0xD5, last)
		t.set(from, 0xD6, 0xD6, armenian)
		t.set(from, 0xE1, 0xE1, latin)
		t.set(from, 0xE2, 0xE2, general)
		t.set(from, 0xE4, 0xE9, two) // Chinese, from U+4000 on
	}
	t.set(between, ' ', ' ', blanked)
	t.set(last, 0x80, 0xBF, between)
	t.set(two, 0x80, 0xBF, last)
	t.set(cyrillic, 0x8A, 0xBF, between)
	t.set(armenian, 0x80, 0x88, between)
	t.set(latin, 0xB8, 0xBB, last)
	t.set(general, 0x80, 0x80, quotation)
	t.set(quotation, 0x90, 0xA5, between)
	if strings.Contains(marks, "“") {
		t.set(quotation, 0x9C, 0x9C, stuck)
	}
	return t
}

// set says that the bytes lo to hi lead from one state to another.
func (t *skimmer) set(from int, lo, hi byte, to uint64) {
	for b := int(lo); b <= int(hi); b++ {
		t[b] = t[b]&^(63<<from) | to<<from
	}
}

// next gives the first character at or behind a place that needs a look; len(text) if
// there is none. A character must begin at the place.
func (t *skimmer) next(text string, at int) int {
	start, state := at, uint64(between)
	for len(text)-at >= 8 {
		b := text[at : at+8]
		s0 := t[b[0]] >> (state & 63)
		s1 := t[b[1]] >> (s0 & 63)
		s2 := t[b[2]] >> (s1 & 63)
		s3 := t[b[3]] >> (s2 & 63)
		s4 := t[b[4]] >> (s3 & 63)
		s5 := t[b[5]] >> (s4 & 63)
		s6 := t[b[6]] >> (s5 & 63)
		s7 := t[b[7]] >> (s6 & 63)
		if s7&63 == stuck {
			at += moved(s0) + moved(s1) + moved(s2) + moved(s3) + moved(s4) + moved(s5) + moved(s6)
			return at - inside(text[start:at])
		}
		state = s7
		at += 8
	}
	for ; at < len(text); at++ {
		s := t[text[at]] >> (state & 63)
		if s&63 == stuck {
			break
		}
		state = s
	}
	return at - inside(text[start:at])
}

// moved is 1 for a state that is not stuck, 0 for stuck, and no branch: where in the
// eight bytes the machine got stuck cannot be guessed.
func moved(state uint64) int { return int(state&63+63) >> 6 }

// inside gives how many bytes at the end of s are a character that is not complete.
func inside(s string) int {
	for n := 1; n <= 3 && n <= len(s); n++ {
		switch b := s[len(s)-n]; {
		case b >= 0xC0 && n < charLen(b):
			return n
		case b < 0x80 || b >= 0xC0:
			return 0
		}
	}
	return 0
}

// charLen gives the bytes of a character by its first one.
func charLen(b byte) int {
	switch {
	case b < 0x80:
		return 1
	case b < 0xE0:
		return 2
	case b < 0xF0:
		return 3
	}
	return 4
}
