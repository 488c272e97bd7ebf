package legacy

import (
	"unicode"
	"unicode/utf8"

	"dich/source"
)

// Encode writes a text in an encoding, and lists the places (bytes of the text in NFC,
// in their order) that Decode will not give back: characters that the encoding does
// not have, for which a question mark is written, and in TCVN3 the letters whose case
// is lost. Without such a place, decoding gives the text in NFC.
func Encode(e Encoding, text string) (data []byte, lost []source.Span) {
	text = source.Compose(text)
	data = make([]byte, 0, len(text))
	for at, size := 0, 0; at < len(text); at += size {
		var r rune
		r, size = utf8.DecodeRuneInString(text[at:])
		written, kept := encodeRune(e, r)
		if !kept {
			lost = append(lost, source.Span{Start: at, End: at + size})
		}
		data = append(data, written...)
	}
	if e == TCVN3 {
		lost = changed(text, data)
	}
	return data, lost
}

// changed lists the characters of a text that do not come back. In TCVN3 each is one
// byte.
func changed(text string, data []byte) (lost []source.Span) {
	back, _ := Decode(TCVN3, data)
	for at, size := 0, 0; at < len(text); at += size {
		var r rune
		r, size = utf8.DecodeRuneInString(text[at:])
		b, backSize := utf8.DecodeRuneInString(back)
		if r != b {
			lost = append(lost, source.Span{Start: at, End: at + size})
		}
		back = back[backSize:]
	}
	return lost
}

// encodeRune writes a character; kept is false if what is written means another one.
func encodeRune(e Encoding, r rune) (written []byte, kept bool) {
	switch e {
	case TCVN3:
		if isTonedCapital(r) {
			return []byte{tcvn3Set().bytes[unicode.ToLower(r)]}, false
		}
		return tcvn3Set().encode(r)
	case TCVN3Capitals:
		if isTonedCapital(r) {
			r = unicode.ToLower(r)
			return []byte{tcvn3Set().bytes[r]}, true
		}
		written, kept = tcvn3Set().encode(r)
		return written, kept && r == capital(r)
	case TCVN5712:
		return tcvn5712Set().encode(r)
	case VISCII:
		return visciiSet().encode(r)
	case Windows1258:
		return encodeWindows1258(r)
	case VNI:
		return encodeVNI(r)
	}
	return []byte{'?'}, false
}

func (c *charset) encode(r rune) ([]byte, bool) {
	if b, ok := c.bytes[r]; ok {
		return []byte{b}, true
	}
	return []byte{'?'}, false
}

// encodeWindows1258 writes a letter that has no byte as its vowel and its tone.
func encodeWindows1258(r rune) ([]byte, bool) {
	if b, ok := windows1258Set().bytes[r]; ok {
		return []byte{b}, true
	}
	s, ok := sounds()[r]
	if !ok {
		return []byte{'?'}, false
	}
	vowel := s.vowel
	if unicode.IsUpper(r) {
		vowel = unicode.ToUpper(vowel)
	}
	mark := []rune(tones[s.tone])[0]
	return []byte{windows1258Set().bytes[vowel], windows1258Set().bytes[mark]}, true
}

func encodeVNI(r rune) ([]byte, bool) {
	if p, ok := vniSet().pairs[r]; ok {
		if p[1] == 0 {
			return p[:1], true
		}
		return p[:], true
	}
	b, ok := windows1252Set().bytes[r]
	if !ok || vniSet().isOwn(b) {
		return []byte{'?'}, false
	}
	return []byte{b}, true
}
