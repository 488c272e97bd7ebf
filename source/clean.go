package source

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Clean gives the text that a translator sees and that an ID is made from: NFC,
// each run of white space one blank, characters without width dropped, nothing
// at the ends. Clean(Clean(s)) = Clean(s).
func Clean(text string) string {
	if isClean(text) {
		return text
	}
	c := cleaner{composed: true}
	c.Grow(len(text))
	for at := 0; at < len(text); {
		next := cleanSkimmer.next(text, at)
		c.stretch(text[at:next])
		if next == len(text) {
			break
		}
		r, size := decodeRune(text[next:])
		c.char(r, text[next:next+size])
		at = next + size
	}
	if c.composed {
		return c.String()
	}
	return norm.NFC.String(c.String())
}

// A cleaner writes clean text, but for its composition.
type cleaner struct {
	strings.Builder
	gap      bool // a blank is to be written before the next thing
	composed bool // what is written is in NFC
}

// stretch writes what a skimmer passed over: it has no two blanks side by side.
func (c *cleaner) stretch(s string) {
	inner := strings.Trim(s, " ")
	if inner == "" {
		c.gap = c.gap || s != ""
		return
	}
	c.gap = c.gap || s[0] == ' '
	c.blank()
	c.WriteString(inner)
	c.gap = s[len(s)-1] == ' '
}

// char writes one that needed a look. Bytes that are no UTF-8 stay what they are.
func (c *cleaner) char(r rune, bytes string) {
	switch {
	case isBlank(r):
		c.gap = true
	case isInvisible(r) && !joinsLetters(r):
	default:
		c.blank()
		c.WriteString(bytes)
		c.composed = c.composed && isQuiet(bytes)
	}
}

func (c *cleaner) blank() {
	if c.gap && c.Len() > 0 {
		c.WriteByte(' ')
	}
	c.gap = false
}

// Compose gives the text in NFC, its white space as the author wrote it: in an
// interface string a line break may matter.
func Compose(text string) string {
	if isPlainlyComposed(text) {
		return text
	}
	return norm.NFC.String(text)
}

// isPlainlyComposed reports a text in NFC; of most such texts in no time.
func isPlainlyComposed(text string) bool {
	for at := 0; ; {
		if at = cleanSkimmer.next(text, at); at == len(text) {
			return true
		}
		r, size := decodeRune(text[at:])
		if !isPlainlyQuiet(r) {
			return false
		}
		at += size
	}
}

// Decompose is NFD.
func Decompose(text string) string { return norm.NFD.String(text) }

// Uncomposed gives what is not in NFC in a text: spans of whole characters, in order, each
// with how NFC writes it.
func Uncomposed(text string) []Replacement {
	if isPlainlyComposed(text) || norm.NFC.IsNormalString(text) {
		return nil
	}
	var list []Replacement
	var it norm.Iter
	it.InitString(norm.NFC, text)
	for !it.Done() {
		start := it.Pos()
		want := string(it.Next())
		if span := (Span{start, it.Pos()}); span.Of(text) != want {
			list = append(list, Replacement{span, want})
		}
	}
	return list
}

// joinsLetters reports the zero-width characters that some scripts and emoji
// cannot do without.
func joinsLetters(r rune) bool { return r == '\u200c' || r == '\u200d' }

// isClean reports Clean(text) == text.
func isClean(text string) bool {
	if text == "" || text[0] == ' ' || text[len(text)-1] == ' ' {
		return text == ""
	}
	composed := true
	for at := 0; ; {
		if at = cleanSkimmer.next(text, at); at == len(text) {
			return composed || norm.NFC.IsNormalString(text)
		}
		r, size := decodeRune(text[at:])
		if isBlank(r) || isInvisible(r) && !joinsLetters(r) {
			return false
		}
		composed = composed && isQuiet(text[at:at+size])
		at += size
	}
}

// isQuiet reports a character that is in NFC and that none before it changes.
func isQuiet(char string) bool {
	r, _ := decodeRune(char)
	return isPlainlyQuiet(r) || norm.NFC.IsNormalString(char) && norm.NFC.PropertiesString(char).BoundaryBefore()
}

// isPlainlyQuiet knows the most frequent ones: Latin letters, the marks and symbols of
// Latin, and East Asian punctuation.
func isPlainlyQuiet(r rune) bool {
	return r < 0x300 || 0x2002 <= r && r < 0x20D0 || 0x3001 <= r && r < 0x302A || 0xFF01 <= r && r < 0xFF61
}
