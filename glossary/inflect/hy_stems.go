package inflect

import (
	"strings"
	"unicode/utf8"
)

// The vowels; ւ is the second half of ու.
const armenianVowels = "աեէըիոօւ"

// endsInArmenianVowel looks at the last letter; և ends as the վ in it.
func endsInArmenianVowel(word string) bool {
	last, _ := utf8.DecodeLastRuneInString(word)
	return isArmenianVowel(last)
}

func isArmenianVowel(r rune) bool { return strings.ContainsRune(armenianVowels, r) }

// armenianSyllables counts the syllables of a word in small letters: its vowels, and
// the schwa that is spoken, not written, where a word begins with two consonants:
// նկար is nə-kar.
func armenianSyllables(word string) int {
	n := 0
	for _, r := range word {
		if r == 'և' || r != 'ւ' && isArmenianVowel(r) {
			n++
		}
	}
	first, size := utf8.DecodeRuneInString(word)
	second, _ := utf8.DecodeRuneInString(word[size:])
	if n > 0 && isArmenianConsonant(first) && isArmenianConsonant(second) && second != 'յ' {
		n++
	}
	return n
}

func isArmenianConsonant(r rune) bool { return 'ա' <= r && r <= 'ֆ' && !isArmenianVowel(r) }

// speakable reports a word that is not of Armenian consonants alone.
func speakable(word string) bool {
	return strings.ContainsFunc(word, func(r rune) bool { return !isArmenianConsonant(r) })
}

// unreduced gives the words whose last syllable lost its vowel before an ending: all of
// withLostVowel, and those whose ու became վ: լեզու, լեզվի.
func unreduced(stem string) []string {
	words := withLostVowel(stem)
	before, ok := strings.CutSuffix(stem, "վ")
	if last, _ := utf8.DecodeLastRuneInString(before); ok && isArmenianConsonant(last) {
		words = append(words, before+"ու")
	}
	return words
}

// withLostVowel puts an ի or an ու between the last consonants of a stem: before one of
// them (երկր, երկիր), or before two that may end a syllable (խորհրդ, խորհուրդ).
func withLostVowel(stem string) []string {
	var words []string
	last, size := utf8.DecodeLastRuneInString(stem)
	for at := len(stem) - size; isArmenianConsonant(last); at -= size {
		var before rune
		if before, size = utf8.DecodeLastRuneInString(stem[:at]); !isArmenianConsonant(before) {
			break
		}
		if before != 'յ' {
			words = append(words, stem[:at]+"ի"+stem[at:], stem[:at]+"ու"+stem[at:])
		}
		if len(words) > 2 || strings.ContainsRune("լղմյնվր", last) {
			break
		}
	}
	return words
}
