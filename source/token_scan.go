package source

import (
	"math/bits"
	"sync"
	"unicode/utf8"
)

// A scanner goes over a text from token to token. Most words it has seen before: it
// looks them up by their bytes, and reads a word letter by letter only if it is new,
// long, or followed by a character that may belong to it.
type scanner struct {
	text string
	at   int
	*repertoire
	known *lexicon
}

func newScanner(text string) scanner {
	return scanner{text: text, repertoire: characters(), known: lexicons.Get().(*lexicon)}
}

// close leaves what was learned to the scanners that come.
func (s *scanner) close() { lexicons.Put(s.known) }

func (s *scanner) folder() folder { return folder{hash: hashStart, repertoire: s.repertoire} }

// next gives the next token; ok is false where none is left.
func (s *scanner) next() (t Token, ok bool) {
	for !ok && s.at < len(s.text) {
		switch c := s.text[s.at]; {
		case c == ' ':
			s.at++
		case beginsWord(c):
			t, ok = s.likelyWord()
		default:
			t, ok = s.read()
		}
	}
	return t, ok
}

// likelyWord reads a token that is probably a known word.
func (s *scanner) likelyWord() (t Token, ok bool) {
	r, n := runAt(s.text, s.at)
	w := s.known.at(r)
	if end := s.at + n; w.run == r && n > 0 && s.endsAt(end) {
		t = Token{Span{s.at, end}, w.key, w.shape}
		s.at = end
		return t, true
	}
	if t, ok = s.read(); ok && t.Shape.IsWord() && t.Span.Len() == n {
		*w = word{r, t.Key, t.Shape}
	}
	return t, ok
}

// read reads the token at hand; ok is false, and the character behind us, if none
// begins with it.
func (s *scanner) read() (t Token, ok bool) {
	r, size := decodeRune(s.text[s.at:])
	if t, ok = s.tokenAt(r); ok {
		s.at = t.Span.End
	} else {
		s.at += size
	}
	return t, ok
}

// endsAt reports that a word of which the letters and digits end there goes on no
// further.
func (s *scanner) endsAt(at int) bool {
	if at == len(s.text) || s.text[at]-1 < utf8.RuneSelf-1 { // ASCII, but not NUL
		return true
	}
	r, _ := decodeRune(s.text[at:])
	k := s.kind(r)
	return k == other || k == nothing
}

// beginsWord reports the first byte of most words: an ASCII letter, or the first byte
// of a letter that is not Chinese.
func beginsWord(c byte) bool { return c|0x20-'a' < 26 || c-0xC3 < 0xE2-0xC3 }

// A run is the bytes of a word of up to 16, as two numbers with zeros at the end.
type run struct{ low, high uint64 }

// runAt gives the letters and digits at a place, and all that is not ASCII but U+0080 to
// U+00BF and U+2000 to U+2FFF, where there are mostly marks. If they are more than 16
// bytes, n is 0.
func runAt(text string, at int) (r run, n int) {
	r.low = load(text, at)
	if e := ends(r.low); e != 0 {
		n = bits.TrailingZeros64(e) / 8
		r.low &= 1<<(n*8) - 1
		return r, n
	}
	r.high = load(text, min(at+8, len(text)))
	e := ends(r.high)
	if e == 0 {
		return run{}, 0
	}
	n = bits.TrailingZeros64(e) / 8
	r.high &= 1<<(n*8) - 1
	return r, n + 8
}

// load gives eight bytes, the first one lowest, and zeros behind the text's end.
func load(text string, at int) uint64 {
	text = text[at:]
	if len(text) < 8 {
		return loadEnd(text)
	}
	return uint64(text[0]) | uint64(text[1])<<8 | uint64(text[2])<<16 | uint64(text[3])<<24 |
		uint64(text[4])<<32 | uint64(text[5])<<40 | uint64(text[6])<<48 | uint64(text[7])<<56
}

func loadEnd(text string) (eight uint64) {
	for i := len(text) - 1; i >= 0; i-- {
		eight = eight<<8 | uint64(text[i])
	}
	return eight
}

const (
	each    = 0x0101010101010101 // a byte times this is eight of them
	highest = 0x80 * each
)

// ends looks at eight bytes at once and sets the highest bit of those that end a run.
func ends(eight uint64) uint64 {
	seven := eight &^ highest // no sum of these carries into the next byte
	small := seven | 0x20*each
	letters := (small + (0x80-'a')*each) &^ (small + (0x7F-'z')*each)
	digits := (seven + (0x80-'0')*each) &^ (seven + (0x7F-'9')*each)
	marks := eight&(0xDF*each) ^ 0xC2*each // zero for the bytes C2 and E2
	return (^(eight | letters | digits) | (marks-each)&^marks) & highest
}

// A lexicon remembers words, each at a place that its bytes tell: what was there before
// is forgotten. Vietnamese has some seven thousand syllables, and a few hundred make
// most of a text.
type lexicon [1 << lexiconBits]word

const lexiconBits = 14 // 512 KiB; half of it is a sixth slower

// A word is the token that a run of bytes is.
type word struct {
	run   run
	key   Key
	shape Shape
}

var lexicons = sync.Pool{New: func() any { return new(lexicon) }}

func (l *lexicon) at(r run) *word {
	return &l[(r.low^r.high*hashFactor)*hashFactor>>(64-lexiconBits)]
}
