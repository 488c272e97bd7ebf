package source

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// IsSyllable reports that a word can be a syllable of Vietnamese, whatever its marks.
func IsSyllable(word string) bool {
	rest, found := strings.CutPrefix(word, "gi") // here an onset, as d is: giao, giấy
	return isVietnamese(word) || found && isVietnamese("d"+rest)
}

// isVietnamese reports that a word can be Vietnamese: one syllable of the language,
// in its spelling. Most foreign names cannot be (Putin, Trump, Lê-nin), and the few
// that can are listed.
func isVietnamese(word string) bool {
	base := strings.Map(withoutTone, norm.NFD.String(strings.ToLower(word)))
	if base == "" || foreignSyllables[word] {
		return false
	}
	nucleus := strings.IndexAny(base, "aeiouy")
	if nucleus < 0 || !vietnameseOnsets[base[:nucleus]] {
		return false
	}
	base = base[nucleus:]
	end := strings.LastIndexAny(base, "aeiouy") + 1
	return vietnameseVowels[base[:end]] && vietnameseCodas[base[end:]]
}

// withoutTone drops the marks, and writes đ as d.
func withoutTone(r rune) rune {
	switch {
	case unicode.Is(unicode.Mn, r):
		return -1
	case r == 'đ':
		return 'd'
	}
	return r
}

// Syllables of Vietnamese that are foreign names behind an initial: C. Mác.
var foreignSyllables = words("Mác", "Kim", "Ma", "Li")

// What a syllable begins with. The i of gi and the u of qu are vowels here.
var vietnameseOnsets = words("", "b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh",
	"p", "ph", "q", "r", "s", "t", "th", "tr", "v", "x")

// The vowels of a syllable, without their marks.
var vietnameseVowels = words("a", "e", "i", "o", "u", "y", "ai", "ao", "au", "ay", "eo", "eu", "ia", "ie", "ieu", "io", "ieo",
	"iu", "oa", "oai", "oao", "oay", "oe", "oeo", "oi", "oo", "ua", "uai", "uao", "uau", "uay", "ue", "ueo", "ueu", "ui", "uo",
	"uoi", "uou", "uu", "uy", "uya", "uye", "uyu", "ye", "yeu", "iai", "iau", "iua", "ioi", "iuo", "iuoi")

// What a syllable ends with.
var vietnameseCodas = words("", "c", "ch", "m", "n", "ng", "nh", "p", "t")
