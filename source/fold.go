package source

import (
	"math/bits"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// A Key is the strongest fold of a token, as a 64-bit hash: two tokens have one
// Key when they are the same syllable however it is typed. The fold takes away
//
//   - case;
//   - composition: NFC and NFD, and characters without width;
//   - where the tone mark stands: hòa and hoà, điều and điêù (the tone is moved
//     to the syllable's end);
//   - i or y in the syllables that are written both ways: kĩ and kỹ;
//   - Ð typed for Đ, and Russian ё written е;
//   - the Armenian marks of question and stress within a word.
//
// What a weaker comparison must keep apart (an acronym's case, a name's
// spelling) is looked up in the bytes after the Keys are equal.
type Key uint64

// FoldKey gives the Key of one word.
func FoldKey(word string) Key {
	f := newFolder()
	f.addWord(word)
	return f.key(word)
}

// Fold gives the readable form of the fold that FoldKey hashes: decomposed, in
// lower case, the tone last.
func Fold(word string) string {
	f := newFolder()
	f.keep = true
	f.addWord(word)
	f.key(word)
	return string(f.kept)
}

// folder folds one word, a rune at a time.
type folder struct {
	hash uint64
	*repertoire
	tone  rune
	last  rune // the letter before, to see ё and final i
	count int  // letters
	piled bool // two marks stand on one letter, or there are two tones
	keep  bool
	kept  []rune
}

// The hash of a word multiplies by a number for each letter, and at the end mixes high
// and low bits, so that any few of a Key's bits tell words apart.
const (
	hashStart  = 0x9E3779B97F4A7C15
	hashFactor = 0xD6E8FEB86659FD93
)

func newFolder() folder { return folder{hash: hashStart, repertoire: characters()} }

func (f *folder) emit(r rune) {
	f.hash = (f.hash ^ uint64(r)) * hashFactor
	if f.keep {
		f.kept = append(f.kept, r)
	}
}

func (f *folder) addWord(word string) {
	for _, r := range word {
		f.add(r)
	}
}

func (f *folder) add(r rune) {
	switch {
	case int(r) < len(f.repertoire) && f.repertoire[r].kind > invisible:
		for _, c := range f.repertoire[r].fold {
			if c == 0 {
				break
			}
			f.letter(c)
		}
	case isCommonHan(r):
		f.letter(r)
	default:
		f.addRare(r)
	}
}

// addRare folds what the repertoire does not have.
func (f *folder) addRare(r rune) {
	if isInvisible(r) || isAccent(r) && f.count > 0 {
		return
	}
	for _, c := range norm.NFD.String(string(r)) {
		f.letter(unicode.ToLower(c))
	}
}

func (f *folder) letter(c rune) {
	switch {
	case isTone(c):
		f.piled = f.piled || f.tone != 0
		f.tone = c
		return
	case c == 'ð' || c == 'ɖ':
		c = 'đ'
	case c == '\u0308' && f.last == 'е': // Cyrillic
		return
	}
	f.piled = f.piled || c >= firstMark && f.last >= firstMark && f.kind(c) == combining && f.kind(f.last) == combining
	f.emit(c)
	f.last = c
	f.count++
}

const firstMark = '\u0300' // of those that combine

// key ends the word. Marks that are piled on a letter come in one order when they are
// composed and in another when they are not: such a word is folded as it is in NFC.
func (f *folder) key(word string) Key {
	if f.piled {
		f.hash, f.kept, f.tone, f.last, f.count = hashStart, nil, 0, 0, 0
		f.addWord(norm.NFC.String(word))
	}
	if f.tone != 0 {
		f.emit(f.tone)
	}
	if (f.last == 'i' || f.last == 'y') && f.count <= 3 {
		if s, ok := writtenBothWays()[f.hash]; ok {
			f.hash = s.hash
			f.keepAs(s)
		}
	}
	high, low := bits.Mul64(f.hash, hashStart)
	return Key(high ^ low)
}

func (f *folder) keepAs(s syllable) {
	if f.keep {
		f.kept = append(f.kept[:0], []rune(s.fold)...)
	}
}

// isTone reports the five tone marks: grave, acute, tilde, hook above, dot below.
func isTone(r rune) bool {
	switch r {
	case '\u0300', '\u0301', '\u0303', '\u0309', '\u0323':
		return true
	}
	return false
}

// A syllable that is written with i or with y: both are folded to the one with y.
type syllable struct {
	hash uint64
	fold string
}

// The syllables that dictionaries give with either vowel. "ti" and "ty", "mi" and
// "my", "li" and "ly" are different words, so each syllable is listed with its tone.
var writtenBothWays = sync.OnceValue(func() map[uint64]syllable {
	return bothWays("hỷ", "kỳ", "ký", "kỷ", "kỹ", "kỵ", "lý", "mỹ", "quý", "quỳ", "quỷ", "quỵ", "sỹ", "tỷ", "tỵ")
})

func bothWays(withY ...string) map[uint64]syllable {
	pairs := map[uint64]syllable{}
	for _, word := range withY {
		y, i := newFolder(), newFolder()
		y.keep = true
		for _, r := range norm.NFD.String(word) {
			y.add(r)
			if r == 'y' {
				r = 'i'
			}
			i.add(r)
		}
		y.emit(y.tone)
		i.emit(i.tone)
		pairs[i.hash] = syllable{y.hash, string(y.kept)}
	}
	return pairs
}
