package legacy

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A tally says how much a text looks like Vietnamese: how many words with letters that
// are not ASCII are syllables, how many are not, and the same for the other words.
type tally struct {
	marked, broken int
	plain, foreign int
	names          int // foreign, with a capital: they stand in every language
	strange        int // characters that no text of news or of an office has
	rarity         int // of the letters in marked syllables
}

// count makes the tally of a text in NFC.
func count(text string) (t tally) {
	for len(text) > 0 {
		r, size := utf8.DecodeRuneInString(text)
		if !isWordPart(r) {
			if isStrange(r) {
				t.strange++
			}
			text = text[size:]
			continue
		}
		end := strings.IndexFunc(text, func(r rune) bool { return !isWordPart(r) })
		if end < 0 {
			end = len(text)
		}
		t.add(text[:end], r, size)
		text = text[end:]
	}
	return t
}

// add counts a word. A single letter proves nothing: à and ô are words of French too,
// and what Ọ is in one encoding is a dash in another.
func (t *tally) add(word string, first rune, size int) {
	ascii := strings.IndexFunc(word, func(r rune) bool { return r >= 0x80 }) < 0
	switch good := len(word) <= longestSyllable && isSyllable(word); {
	case elsewhere[strings.ToLower(word)]:
		t.foreign++
	case good && ascii:
		t.plain++
	case good && len(word) == size:
	case good:
		t.marked++
		t.rarity += rarity(word)
	case !ascii:
		t.broken++
	case unicode.IsUpper(first):
		t.names++
	default:
		t.foreign++
	}
}

// elsewhere are words of other languages that a font of VNI or TCVN3 would show as
// syllables: Thaï as Thạ.
var elsewhere = words("où tôt dû thaï haï µm µs µg")

// byFrequency has the marked letters of Vietnamese, the most frequent ones first.
const byFrequency = "đàưáộôếạủốảóêệớấờềểâậợìịầãơứựữúăởọíắằổụẽòừửặồùỏẫũýĩỉỹẻéễẩỳỗỷẹẳỡõèẵ"

// rarity adds up the places of a syllable's letters in that order.
func rarity(word string) (n int) {
	for _, r := range word {
		if r < 0x80 {
			continue
		}
		n += strings.IndexRune(byFrequency, unicode.ToLower(r))
	}
	return n
}

// The bytes of NGHIÊNG with a tone, and some more.
const longestSyllable = 16

func isWordPart(r rune) bool { return unicode.IsLetter(r) || unicode.Is(unicode.Mn, r) }

// isStrange reports control characters, and the symbols of Windows-1252 that writers
// hardly use. Others, such as an arrow, no old encoding has: they say nothing.
func isStrange(r rune) bool {
	if r < ' ' {
		return !strings.ContainsRune("\t\n\r\f\x1a", r)
	}
	if strings.ContainsRune("“”‘’«»–—…•·°€§©®\u00a0\u00ad\u0085", r) {
		return false
	}
	_, old := windows1252Set().bytes[r]
	return r >= 0x7F && (old || unicode.IsControl(r))
}

// wrong counts what Vietnamese does not have.
func (t tally) wrong() int { return t.broken + t.strange }

// isVietnamese reports that most marked words are syllables, and most of all words. A
// name counts half.
func (t tally) isVietnamese() bool {
	right := t.marked + t.plain
	return t.marked > 0 && 10*t.marked >= 7*(t.marked+t.wrong()) && 2*right > 2*(t.wrong()+t.foreign)+t.names
}

// isBetter orders two readings of the same bytes: the one with more syllables, and of
// those alike the one with the more frequent letters.
func (t tally) isBetter(than tally) bool {
	if a, b := t.marked+t.plain-2*t.wrong(), than.marked+than.plain-2*than.wrong(); a != b {
		return a > b
	}
	return t.rarity < than.rarity
}
