package legacy

import (
	"sync"
	"unicode"

	"dich/source"
)

// The vowels of Vietnamese, each with its six tones: none, huyền, hỏi, ngã, sắc, nặng.
const vowels = "aăâeêioôơuưy"

var tones = [...]string{"", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"}

// A sound is what a vowel's letter says: a vowel, small, and a tone.
type sound struct {
	vowel rune
	tone  int
}

// sounds has every letter for a vowel, small and capital.
var sounds = sync.OnceValue(newSounds)

func newSounds() map[rune]sound {
	m := map[rune]sound{}
	for _, v := range vowels {
		for tone := range tones {
			letter := toned(v, tone)
			m[letter] = sound{v, tone}
			m[unicode.ToUpper(letter)] = sound{v, tone}
		}
	}
	return m
}

// toned gives the letter for a vowel and a tone.
func toned(vowel rune, tone int) rune {
	return []rune(source.Compose(string(vowel) + tones[tone]))[0]
}

// isTonedCapital reports the letters that TCVN3 has no bytes for.
func isTonedCapital(r rune) bool { return sounds()[r].tone != 0 && unicode.IsUpper(r) }

// isLetter reports the letters of Vietnamese that are not ASCII.
func isLetter(r rune) bool {
	if r < 0x80 {
		return false
	}
	_, vowel := sounds()[r]
	return vowel || r == 'đ' || r == 'Đ'
}
