package source

import (
	"sync"
	"unicode"
	"unicode/utf8"

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
//   - Ð typed for Đ, and Russian ё written е.
//
// What a weaker comparison must keep apart (an acronym's case, a name's
// spelling) is looked up in the bytes after the Keys are equal.
type Key uint64

// FoldKey gives the Key of one word.
func FoldKey(word string) Key {
	f := newFolder()
	for _, r := range word {
		f.add(r)
	}
	return f.key()
}

// Fold gives the readable form of the fold that FoldKey hashes: decomposed, in
// lower case, the tone last.
func Fold(word string) string {
	f := newFolder()
	f.keep = true
	for _, r := range word {
		f.add(r)
	}
	f.key()
	return string(f.kept)
}

// folder folds one word, a rune at a time.
type folder struct {
	hash  uint64
	table *decomposed // nil until it is needed
	tone  rune
	last  rune // the letter before, to see ё and final i
	count int  // letters
	keep  bool
	kept  []rune
	idle  bool // the key is not wanted
}

// noFolder is for who only looks where a word ends.
var noFolder = folder{idle: true}

// FNV-1a, over runes.
const (
	hashStart = 14695981039346656037
	hashPrime = 1099511628211
)

func newFolder() folder { return folder{hash: hashStart} }

func (f *folder) emit(r rune) {
	f.hash = (f.hash ^ uint64(r)) * hashPrime
	if f.keep {
		f.kept = append(f.kept, r)
	}
}

func (f *folder) add(r rune) {
	if f.idle {
		return
	}
	if r < utf8.RuneSelf {
		f.letter(lowerASCII(r))
		return
	}
	if f.table == nil {
		f.table = decompositions()
	}
	if int(r) < len(f.table) {
		if d := &f.table[r]; d[0] != 0 {
			for _, c := range d {
				if c != 0 {
					f.letter(c)
				}
			}
			return
		}
	}
	f.addRare(r)
}

// addRare folds what the table does not have.
func (f *folder) addRare(r rune) {
	if isInvisible(r) {
		return
	}
	for _, c := range norm.NFD.String(string(r)) {
		f.letter(unicode.ToLower(c))
	}
}

func (f *folder) letter(c rune) {
	switch {
	case isTone(c):
		f.tone = c
		return
	case c == 'ð' || c == 'ɖ':
		c = 'đ'
	case c == '\u0308' && f.last == 'е': // Cyrillic
		return
	}
	f.emit(c)
	f.last = c
	f.count++
}

// key ends the word.
func (f *folder) key() Key {
	if f.tone != 0 {
		f.emit(f.tone)
	}
	if (f.last == 'i' || f.last == 'y') && f.count <= 3 {
		if k, ok := writtenBothWays()[Key(f.hash)]; ok {
			f.keepAs(k)
			return k.key
		}
	}
	return Key(f.hash)
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

func lowerASCII(r rune) rune {
	if 'A' <= r && r <= 'Z' {
		return r + 'a' - 'A'
	}
	return r
}

// decomposed has the lower-cased canonical decomposition of Latin letters below
// U+0250 and in Latin Extended Additional, Cyrillic and Armenian: all that the texts
// we read are made of. An entry that begins with 0 is not in the table.
type decomposed [0x1F00][3]rune

// decompositions is made when the first letter needs it: a run that folds none starts
// faster.
var decompositions = sync.OnceValue(func() *decomposed {
	table := new(decomposed)
	var letters []byte
	for _, block := range [][2]rune{{0xC0, 0x250}, {0x300, 0x370}, {0x400, 0x590}, {0x1E00, 0x1F00}} {
		for r := block[0]; r < block[1]; r++ {
			letters = norm.NFD.AppendString(letters[:0], string(r))
			for i, c := range []rune(string(letters)) {
				table[r][i] = unicode.ToLower(c)
			}
		}
	}
	return table
})

// A syllable that is written with i or with y: both are folded to the one with y.
type syllable struct {
	key  Key
	fold string
}

// The syllables that dictionaries give with either vowel. "ti" and "ty", "mi" and
// "my", "li" and "ly" are different words, so each syllable is listed with its tone.
var writtenBothWays = sync.OnceValue(func() map[Key]syllable {
	return bothWays("hỷ", "kỳ", "ký", "kỷ", "kỹ", "kỵ", "lý", "mỹ", "quý", "quỳ", "quỷ", "quỵ", "sỹ", "tỷ", "tỵ")
})

func bothWays(withY ...string) map[Key]syllable {
	pairs := map[Key]syllable{}
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
		pairs[Key(i.hash)] = syllable{Key(y.hash), string(y.kept)}
	}
	return pairs
}
