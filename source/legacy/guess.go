package legacy

import (
	"bytes"
	"unicode/utf8"
)

// candidates are the encodings that Guess knows, in the order in which it believes
// them: those that read the bytes alike are one file to a reader.
var candidates = []Encoding{TCVN3, VNI, VISCII, Windows1258, TCVN5712}

// sampleSize is how many bytes of lines Guess reads: a page says enough.
const sampleSize = 64 << 10

// Guess names the encoding in which bytes that are no UTF-8 are Vietnamese; false if
// they are in none of them, as far as their words tell, or if they are UTF-16.
func Guess(data []byte) (Encoding, bool) {
	if utf8.Valid(data) || bytes.IndexByte(data, 0) >= 0 {
		return 0, false
	}
	return mostVietnamese(candidates, telling(data), tally.isVietnamese)
}

// mostVietnamese gives the encoding that makes most of the bytes, among those whose
// reading is accepted.
func mostVietnamese(list []Encoding, data []byte, accept func(tally) bool) (best Encoding, found bool) {
	var most tally
	for _, e := range list {
		text, undecided := Decode(e, data)
		t := count(text)
		if e == VNI { // marks that have no letter under them
			t.strange += len(undecided)
		}
		if accept(t) && (!found || t.isBetter(most)) {
			best, most, found = e, t, true
		}
	}
	return best, found
}

// telling gives the first lines that have bytes above ASCII.
func telling(data []byte) []byte {
	var sample []byte
	for line := range bytes.Lines(data) {
		if bytes.IndexFunc(line, func(r rune) bool { return r >= 0x80 }) < 0 {
			continue
		}
		sample = append(sample, line[:min(len(line), sampleSize-len(sample))]...)
		if len(sample) == sampleSize {
			break
		}
	}
	return sample
}
