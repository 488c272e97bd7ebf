package legacy

import "sync"

import "unicode"

// How VNI writes the vowels that have marks: a base as Windows-1252 shows it, and a
// mark for each tone behind it. A blank says that the base stands alone.
var vniPairs = []struct{ vowels, bases, marks string }{
	{"aeouy", "aeouy", " øûõùï"},
	{"ơư", "ôö", " øûõùï"},
	{"âêô", "aeo", "âàåãáä"},
	{"ă", "a", "êèúüéë"},
}

// The letters that one byte of VNI means, and that byte in Windows-1252.
const (
	vniLetters = "ìỉĩíịỵđơư"
	vniSingles = "ìæóíòîñôö"
)

// A pair is two bytes of VNI; the second is 0 where one is enough.
type pair [2]byte

// vniSet has both directions. marks are the bytes that mean nothing without a base.
var vniSet = sync.OnceValue(newVNI)

type vni struct {
	runes map[pair]rune
	pairs map[rune]pair
	marks [256]bool
}

func newVNI() *vni {
	v := &vni{runes: map[pair]rune{}, pairs: map[rune]pair{}}
	for _, row := range vniPairs {
		bases := []rune(row.bases)
		for i, vowel := range []rune(row.vowels) {
			for tone, mark := range []rune(row.marks) {
				v.add(toned(vowel, tone), bases[i], mark)
			}
		}
	}
	singles := []rune(vniSingles)
	for i, letter := range []rune(vniLetters) {
		v.add(letter, singles[i], ' ')
	}
	return v
}

// add enters a letter and its capital. A text may have the mark of a small letter
// behind a capital, and the other way round: the base decides.
func (v *vni) add(letter, base, mark rune) {
	capital, capitalMark := unicode.ToUpper(letter), unicode.ToUpper(mark)
	v.set(capital, unicode.ToUpper(base), mark)
	v.set(letter, base, capitalMark)
	v.set(capital, unicode.ToUpper(base), capitalMark)
	v.set(letter, base, mark)
}

func (v *vni) set(letter, base, mark rune) {
	p := pair{windows1252Set().bytes[base]}
	if mark != ' ' {
		p[1] = windows1252Set().bytes[mark]
		v.marks[p[1]] = true
	}
	v.runes[p] = letter
	v.pairs[letter] = p
}

// first gives the letter with marks that data begins with, and its bytes; 0 if there is
// none.
func (v *vni) first(data []byte) (r rune, size int) {
	if len(data) > 1 && data[1] >= 0x80 { // 0 would say that there is no mark
		if r = v.runes[pair{data[0], data[1]}]; r != 0 {
			return r, 2
		}
	}
	return v.runes[pair{data[0]}], 1
}

// isOwn reports a byte above ASCII that VNI gives a meaning of its own.
func (v *vni) isOwn(b byte) bool { return v.marks[b] || v.runes[pair{b}] != 0 }
