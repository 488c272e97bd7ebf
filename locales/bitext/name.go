package bitext

import (
	"strings"

	"dich/source"
)

// soundOf gives what a name sounds like, so that Nazarbayev, Назарбаев and Նազարբաև have
// one key; empty for what is no name. Vowels come and go with the alphabet, and endings with
// the grammar: the first consonants are left.
func soundOf(shape source.Shape, word string) string {
	switch shape {
	case source.Upper:
		if isASCII(word) {
			return "=" + strings.ToLower(word)
		}
		return ""
	case source.Capital, source.Mixed:
	default:
		return ""
	}
	var b strings.Builder
	last := byte(0)
	for _, r := range strings.ToLower(word) {
		sound, known := sounds[r]
		if !known {
			return "" // with a Vietnamese vowel, for one
		}
		for i := range len(sound) {
			if sound[i] != last {
				b.WriteByte(sound[i])
			}
			last = sound[i]
		}
	}
	key := b.String()
	if len(key) < shortestName {
		return ""
	}
	return key[:min(len(key), longestName)]
}

// Consonants of a name's key.
const (
	shortestName = 3
	longestName  = 4
)

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// sounds gives the consonant that a letter stands for; nothing for vowels, and for letters
// that one spelling has and another has not.
var sounds = soundsOf(
	"Latin", "a b:b c:k d:d e f:f g:g h i j k:k l:l m:m n:n o p:p q:k r:r s:s t:t u v:v w:v x:ks y z:s ' ’ ë é è ê ç:s ô î ï â ü ö",
	"Cyrillic", "а б:b в:v г:g ґ:g ғ:g д:d е ё ж:s з:s и й к:k қ:k л:l м:m н:n ң:n о ө п:p р:r с:s т:t у ў ұ ү ф:f х:k һ ц:ts ч:ts ш:s щ:s ъ ы і ь э ю я ә",
	"Armenian", "ա բ:b գ:g դ:d ե զ:s է ը թ:t ժ:s ի լ:l խ:k ծ:ts կ:k հ ձ:s ղ:g ճ:ts մ:m յ ն:n շ:s ո չ:ts պ:p ջ:s ռ:r ս:s վ:v տ:t ր:r ց:ts ու ւ փ:p ք:k և:v օ ֆ:f",
)

// soundsOf reads lists of letters, each with its sound if it has one; the name before each
// list is for readers.
func soundsOf(lists ...string) map[rune]string {
	m := map[rune]string{}
	for i := 1; i < len(lists); i += 2 {
		for _, entry := range strings.Fields(lists[i]) {
			letters, sound, _ := strings.Cut(entry, ":")
			for _, letter := range letters {
				m[letter] = sound
			}
		}
	}
	return m
}
