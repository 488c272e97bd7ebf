package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dich/source"
)

// respellings are ways to write the same Vietnamese text. Each tells how one piece of
// a line is written: a run of letters, or one other character.
var respellings = []struct {
	name string
	of   func(piece string) string
}{
	{"article", func(piece string) string { return piece }},
	{"article in NFD", decomposed},
	{"article, tones in the new places (hoà, thuỷ)", newTone},
	{"article, tones on the wrong vowel (điêù, ngươì)", lateTone},
	{"article, i for y and y for i", swapIY},
	{"article, Ð (eth) for Đ", func(piece string) string { return strings.ReplaceAll(piece, "Đ", "Ð") }},
	{"article, a dash between blanks for the hyphen", instead("-", " – ")},
	{"article, a blank for the hyphen", instead("-", " ")},
	{"article, no-break blanks", instead(" ", "\u00a0")},
	{"article, zero-width blanks behind blanks", instead(" ", " \u200b")},
	{"article, a line for each word", instead(" ", "\n")},
	{"article in capitals", strings.ToUpper},
	{"article, two blanks for one", instead(" ", "  ")},
}

// respell writes a text anew. Places says for each byte of the text at which a piece
// begins, and for its end, where that is in the new text.
func respell(text string, of func(string) string) (written string, places []int) {
	var out strings.Builder
	places = make([]int, len(text)+1)
	for at := 0; at < len(text); {
		n := pieceLength(text[at:])
		places[at] = out.Len()
		out.WriteString(of(text[at : at+n]))
		at += n
	}
	places[len(text)] = out.Len()
	return out.String(), places
}

// pieceLength gives the bytes of the first run of letters, or of one other character.
func pieceLength(text string) int {
	n := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
	if n < 0 {
		return len(text)
	}
	if n == 0 {
		_, n = utf8.DecodeRuneInString(text)
	}
	return n
}

func instead(of, other string) func(string) string {
	return func(piece string) string {
		if piece == of {
			return other
		}
		return piece
	}
}

// vowels are the vowel letters of Vietnamese, and behind each itself with the five
// tones, in the order of tones.
var vowels = []string{
	"aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị",
	"oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
}

const tones = "\u0300\u0301\u0309\u0303\u0323"

// plainVowel gives the vowel letter without its tone, and the tone (0 for none); ok
// for vowels only. Capitals stay capitals.
func plainVowel(r rune) (plain rune, tone int, ok bool) {
	lower := unicode.ToLower(r)
	for _, row := range vowels {
		list := []rune(row)
		for i, v := range list {
			if v == lower && unicode.IsUpper(r) {
				return unicode.ToUpper(list[0]), i, true
			} else if v == lower {
				return list[0], i, true
			}
		}
	}
	return r, 0, false
}

// toned puts a tone on a plain vowel letter.
func toned(plain rune, tone int) rune {
	composed := []rune(source.Compose(string(plain) + string([]rune("\x00" + tones)[tone])))
	if tone == 0 {
		return plain
	}
	return composed[0]
}

// decomposed takes letters and their marks apart, as NFD does: the mark below comes
// first.
func decomposed(piece string) string {
	var out strings.Builder
	for _, r := range piece {
		plain, tone, _ := plainVowel(r)
		base, shape := bareVowel(plain)
		mark := ""
		if tone > 0 {
			mark = string([]rune(tones)[tone-1])
		}
		if mark == "\u0323" && shape != "\u031b" {
			shape, mark = mark, shape
		}
		out.WriteString(string(base) + shape + mark)
	}
	return out.String()
}

// bareVowel takes the hat, the breve or the horn off a vowel.
func bareVowel(r rune) (rune, string) {
	for i, with := range []rune("ăâêôơưĂÂÊÔƠƯ") {
		if r == with {
			shapes := []string{"\u0306", "\u0302", "\u0302", "\u0302", "\u031b", "\u031b"}
			return []rune("aaeoouAAEOOU")[i], shapes[i%len(shapes)]
		}
	}
	return r, ""
}

// newTone moves the tone of a syllable that ends in oa, oe or uy to its last letter.
func newTone(piece string) string {
	letters := []rune(piece)
	n := len(letters)
	if n < 2 {
		return piece
	}
	first, tone, _ := plainVowel(letters[n-2])
	last, none, _ := plainVowel(letters[n-1])
	pair := strings.ToLower(string([]rune{first, last}))
	if none > 0 || n > 2 && unicode.ToLower(letters[n-3]) == 'q' || pair != "oa" && pair != "oe" && pair != "uy" {
		return piece
	}
	letters[n-2], letters[n-1] = first, toned(last, tone)
	return string(letters)
}

// lateTone moves the tone of a syllable to the last letter of its vowels.
func lateTone(piece string) string {
	letters := []rune(piece)
	at, last, tone := -1, -1, 0
	for i, r := range letters {
		plain, t, ok := plainVowel(r)
		if last >= 0 && !ok && i > last {
			break
		}
		if ok && t > 0 {
			at, tone, letters[i] = i, t, plain
		}
		if ok {
			last = i
		}
	}
	if at >= 0 {
		letters[last] = toned(letters[last], tone)
	}
	return string(letters)
}

// swapIY writes the other of i and y in the syllables where both are right: those of
// one consonant and a toned i, as in kỹ and mỹ.
func swapIY(piece string) string {
	letters := []rune(piece)
	if len(letters) != 2 || !strings.ContainsRune("hklmstHKLMST", letters[0]) {
		return piece
	}
	plain, tone, _ := plainVowel(letters[1])
	other := map[rune]rune{'i': 'y', 'y': 'i', 'I': 'Y', 'Y': 'I'}[plain]
	if tone == 0 || other == 0 {
		return piece
	}
	return string([]rune{letters[0], toned(other, tone)})
}
