package xml

import (
	"strings"
	"unicode/utf8"
)

// What a byte may be. A byte of a character beyond ASCII is high.
const (
	blank     uint8 = 1 << iota // white space
	nameStart                   // begins a name
	nameByte                    // goes on with a name
	forbidden                   // is in no XML
	high
	reference // &
	less      // <
	bracket   // ], of ]]>
)

var class = classes()

func classes() (table [256]uint8) {
	for b := range table {
		switch {
		case strings.IndexByte("\t\n\r ", byte(b)) >= 0:
			table[b] = blank
		case b < 0x20:
			table[b] = forbidden
		case b >= 0x80:
			table[b] = high
		case b|0x20 >= 'a' && b|0x20 <= 'z' || b == '_':
			table[b] = nameStart | nameByte
		case b >= '0' && b <= '9' || b == '-' || b == '.':
			table[b] = nameByte
		}
	}
	table['&'], table['<'], table[']'] = reference, less, bracket
	return table
}

// Allowed reports a character that XML 1.0 can write, be it as a reference (section 2.2).
func Allowed(r rune) bool {
	switch {
	case r < 0x20:
		return r == '\t' || r == '\n' || r == '\r'
	case r < 0xD800:
		return true
	}
	return r >= 0xE000 && r <= 0xFFFD || r >= 0x10000 && r <= utf8.MaxRune
}

// fault gives the offset of the first thing that may not stand in a text, or in an
// attribute's value; -1 if there is none.
func fault(piece string, isValue bool) int {
	var seen uint8
	for i := range len(piece) {
		seen |= class[piece[i]]
	}
	switch {
	case seen&(forbidden|less|reference|bracket) != 0:
	case seen&high == 0, isUnicode(piece):
		return -1
	}
	return faultAt(piece, isValue)
}

// isUnicode reports a text that is UTF-8 and has neither U+FFFE nor U+FFFF.
func isUnicode(piece string) bool {
	return utf8.ValidString(piece) && !strings.Contains(piece, "\ufffe") && !strings.Contains(piece, "\uffff")
}

// faultAt is the slow, exact answer of fault.
func faultAt(piece string, isValue bool) int {
	for i := 0; i < len(piece); {
		switch b := piece[i]; {
		case b == '&':
			_, size := decodeReference(piece[i:])
			if size == 0 {
				return i
			}
			i += size
		case b == '<', !isValue && strings.HasPrefix(piece[i:], "]]>"):
			return i
		default:
			size := allowedSize(piece[i:])
			if size == 0 {
				return i
			}
			i += size
		}
	}
	return -1
}

// allowedSize gives the bytes of the first character; 0 if XML forbids it or it is no
// UTF-8.
func allowedSize(text string) int {
	r, size := utf8.DecodeRuneInString(text)
	if r == utf8.RuneError && size < 2 || !Allowed(r) {
		return 0
	}
	return size
}

// forbiddenAt gives the offset of the first character that XML forbids; -1 if there is
// none.
func forbiddenAt(text string) int {
	var seen uint8
	for i := range len(text) {
		seen |= class[text[i]]
	}
	if seen&forbidden == 0 && (seen&high == 0 || isUnicode(text)) {
		return -1
	}
	for i := 0; i < len(text); {
		size := allowedSize(text[i:])
		if size == 0 {
			return i
		}
		i += size
	}
	return -1
}
