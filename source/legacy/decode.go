package legacy

import (
	"strings"
	"unicode"

	"dich/source"
)

// Decode gives the text of data in NFC, and the places in it (bytes of the text, in
// their order) where the bytes do not say what was meant: bytes that have no meaning,
// which stay as control characters or as Windows-1252 shows them, and letters of TCVN3
// that may be capitals. No byte is dropped, and none becomes U+FFFD.
func Decode(e Encoding, data []byte) (text string, undecided []source.Span) {
	var w writer
	w.text.Grow(len(data) + len(data)/2)
	switch e {
	case TCVN3, TCVN3Capitals:
		w.single(tcvn3Set(), data, isTonedCapital)
	case TCVN5712:
		w.single(tcvn5712Set(), data, nil)
	case VISCII:
		w.single(visciiSet(), data, nil)
	case Windows1258:
		w.single(windows1258Set(), data, nil)
	case VNI:
		w.vni(data)
	}
	w.flush()
	text = w.text.String()
	switch e {
	case TCVN3:
		return restoreCapitals(text, w.undecided)
	case TCVN3Capitals:
		text = strings.Map(capital, text)
	}
	return text, w.undecided
}

// capital takes the letters that an ABC font has to their capitals, which have as
// many bytes.
func capital(r rune) rune {
	if 'a' <= r && r <= 'z' || isLetter(r) {
		return unicode.ToUpper(r)
	}
	return r
}

// A writer writes text in NFC. A letter waits until the marks behind it are known.
type writer struct {
	text      strings.Builder
	waiting   []rune
	doubtful  bool // about the letter that waits
	undecided []source.Span
}

// single writes what each byte means by itself; doubtful reports what the encoding
// should not have.
func (w *writer) single(c *charset, data []byte, doubtful func(rune) bool) {
	for _, b := range data {
		r := c.runes[b]
		w.write(r, isMeaningless(r) || doubtful != nil && doubtful(r))
	}
}

// vni writes what two bytes mean, or one.
func (w *writer) vni(data []byte) {
	for len(data) > 0 {
		r, size := vniSet().first(data)
		doubtful := r == 0
		if doubtful {
			r, size = windows1252Set().runes[data[0]], 1
			doubtful = isMeaningless(r) || vniSet().marks[data[0]]
		}
		w.write(r, doubtful)
		data = data[size:]
	}
}

// isMeaningless reports what stands in the tables for a byte that means nothing.
func isMeaningless(r rune) bool { return 0x80 <= r && r < 0xA0 }

func (w *writer) write(r rune, doubtful bool) {
	if !unicode.Is(unicode.Mn, r) {
		w.flush()
		w.doubtful = doubtful
	}
	w.waiting = append(w.waiting, r)
}

// flush writes the letter that waits, with its marks.
func (w *writer) flush() {
	start := w.text.Len()
	if len(w.waiting) == 1 {
		w.text.WriteRune(w.waiting[0])
	} else {
		w.text.WriteString(source.Compose(string(w.waiting)))
	}
	if w.doubtful {
		w.undecided = append(w.undecided, source.Span{Start: start, End: w.text.Len()})
	}
	w.waiting, w.doubtful = w.waiting[:0], false
}
