package legacy

import (
	"strings"
	"unicode"
)

// ShowsAs reports text that is read well only in a font of an old encoding (ViÖt Nam
// in .VnTime, Vieät Nam in VNI-Times): what the bytes behind its characters say is
// Vietnamese, and the text itself is not. It wants a sentence or a paragraph, as it
// was read: the soft hyphen is a letter of TCVN3.
func ShowsAs(text string) (Encoding, bool) {
	if isModern(text) {
		return 0, false
	}
	data, ok := shown(text)
	if !ok || garbledAt(text) >= 0 {
		return 0, false
	}
	itself := count(text)
	if itself.wrong() == 0 || itself.isVietnamese() {
		return 0, false
	}
	return mostVietnamese([]Encoding{TCVN3, VNI}, data, func(t tally) bool {
		return t.isVietnamese() && t.wrong() < itself.wrong()
	})
}

// isModern reports text with so many of the letters that only Unicode has that the
// rest cannot make it Vietnamese. It spares good text the long way.
func isModern(text string) bool {
	modern, others := 0, 0
	for _, r := range text {
		switch {
		case r < 0x80:
		case 0x1EA0 <= r && r < 0x1EFA, r == 'đ', r == 'ư', r == 'ơ', r == 'ă':
			modern++
		default:
			others++
		}
	}
	return 7*modern > 3*others
}

// FromFont gives the text that a reader saw through a font of an encoding. Characters
// that the font does not have stay.
func FromFont(e Encoding, text string) string {
	var out strings.Builder
	var data []byte
	flush := func() {
		decoded, _ := Decode(e, data)
		out.WriteString(decoded)
		data = data[:0]
	}
	for _, r := range text {
		if b, ok := windows1252Set().bytes[r]; ok {
			data = append(data, b)
			continue
		}
		flush()
		out.WriteRune(r)
	}
	flush()
	return out.String()
}

// shown gives the bytes that a font got for a text; false if no character is above
// ASCII. A letter or a control character that the font does not have is a byte that
// means nothing, a symbol is a blank.
func shown(text string) (data []byte, marked bool) {
	data = make([]byte, 0, len(text))
	for _, r := range text {
		b, ok := windows1252Set().bytes[r]
		switch {
		case ok:
		case isWordPart(r) || unicode.IsControl(r):
			b = noByte
		default:
			b = ' '
		}
		marked = marked || b >= 0x80
		data = append(data, b)
	}
	return data, marked
}

// noByte means nothing in Windows-1252, nor in TCVN3 or VNI.
const noByte = 0x81
