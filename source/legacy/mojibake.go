package legacy

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"dich/source"
)

// Mojibake finds the first word of a text that is UTF-8 read as Windows-1252, Latin-1
// or Windows-1258, perhaps twice (Viá»‡t, ViÃ¡Â»â€¡t), and says what it likely was.
func Mojibake(text string) (source.Span, string, bool) {
	at := garbledAt(text)
	if at < 0 {
		return source.Span{}, "", false
	}
	word := wordAround(text, at)
	return word, Repair(word.Of(text)), true
}

// Repair undoes what [Mojibake] finds, everywhere in a text, and gives NFC; a text in
// which it finds nothing stays as it is.
func Repair(text string) string {
	if garbledAt(text) < 0 {
		return text
	}
	for range mostReadings {
		if text = reread(text); garbledAt(text) < 0 {
			break
		}
	}
	return source.Compose(text)
}

// mostReadings is how often a text may have been misread: twice is common.
const mostReadings = 3

// garbledAt gives the place of the first sequence that leaves no doubt, or -1.
func garbledAt(text string) int {
	for at := 0; at < len(text); {
		if text[at] < 0x80 {
			at++
			continue
		}
		if g := garbledHere(text[at:]); g.size > 0 && !g.doubtful {
			return at
		}
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return -1
}

// wordAround gives the word that a place is in. The no-break space is a part of it,
// as in the Ã of Ã\u00a0, which is à.
func wordAround(text string, at int) source.Span {
	const blanks = " \t\r\n"
	word := source.Span{Start: strings.LastIndexAny(text[:at], blanks) + 1, End: len(text)}
	if n := strings.IndexAny(text[at:], blanks); n >= 0 {
		word.End = at + n
	}
	return word
}

// reread takes every garbled sequence of a text, the doubtful ones too, for the
// character that it was.
func reread(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	for at := 0; at < len(text); {
		if text[at] >= 0x80 {
			if g := garbledHere(text[at:]); g.size > 0 {
				b.WriteRune(g.was)
				at += g.size
				continue
			}
		}
		_, size := utf8.DecodeRuneInString(text[at:])
		b.WriteString(text[at : at+size])
		at += size
	}
	return b.String()
}

// A garbled sequence is two to four characters, whose bytes in a Windows code page are
// one character in UTF-8.
type garbled struct {
	was      rune
	size     int  // bytes of the text; 0 if there is none
	doubtful bool // a writer may have meant it: the Ã” at the end of a quotation
}

// garbledHere looks for one at the beginning of a text.
func garbledHere(text string) garbled {
	var data [utf8.UTFMax]byte
	usual, length := true, 0
	for n := 0; n < len(data) && length < len(text); n++ {
		r, size := utf8.DecodeRuneInString(text[length:])
		b, ok := codePage()[r]
		if !ok || n > 0 && !isTrail(b) {
			break
		}
		data[n] = b
		length += size
		usual = usual && (n == 0 || isUsual(r))
		was, whole := utf8.DecodeRune(data[:n+1])
		if n == 0 || whole <= n {
			continue
		}
		if !isExpected(was) {
			break
		}
		return garbled{was, length, usual && !isVowel(was)}
	}
	return garbled{}
}

// isVowel reports the vowels of three bytes. The á»› of nước is two quotation marks, but
// who closes two after an á?
func isVowel(r rune) bool { return 0x1EA0 <= r && r < 0x1EFA }

func isTrail(b byte) bool { return 0x80 <= b && b < 0xC0 }

// isUsual reports what writers put behind a letter: quotation marks, dashes, a note's
// number.
func isUsual(r rune) bool {
	return strings.ContainsRune("\u00a0«»‹›“”„‘’‚…–—•™¹²³", r)
}

// isExpected reports a character above ASCII that a text in one of dich's languages
// has, or one that is garbled again.
func isExpected(r rune) bool {
	if _, again := codePage()[r]; again { // it was read twice
		return true
	}
	return 0xA0 <= r && r < 0x180 || strings.ContainsRune("ƠơƯư₫€№™", r) ||
		0x300 <= r && r <= 0x323 || 0x400 <= r && r < 0x500 || 0x531 <= r && r <= 0x58A ||
		0x1EA0 <= r && r < 0x1F00 || 0x2000 <= r && r < 0x2040 ||
		0x3000 <= r && r < 0x3040 || 0xFF00 <= r && r < 0xFFF0 || 0x1F000 <= r && r < 0x20000 || unicode.Is(unicode.Han, r)
}

// codePage gives the byte of a character in the code pages of western Europe and of
// Vietnam, which agree in all but a few places, and in Latin-1.
var codePage = sync.OnceValue(newCodePage)

func newCodePage() map[rune]byte {
	m := map[rune]byte{}
	for i, r := range []rune(windows1258) {
		m[r] = byte(0x80 + i)
	}
	for i, r := range []rune(windows1252) {
		m[r] = byte(0x80 + i)
	}
	for r := rune(0x80); r < 0xA0; r++ { // Latin-1 has control characters here
		m[r] = byte(r)
	}
	for _, tone := range tones[1:] { // good text has these, if it is not in NFC
		delete(m, []rune(tone)[0])
	}
	return m
}
