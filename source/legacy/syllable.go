package legacy

import (
	"strings"
	"unicode"
)

// A syllable of Vietnamese is an onset, a rime and a tone. Both lists are short, so a
// word that was read with the wrong table is hardly ever a syllable.

var onsets = words("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x")

// The rimes, without their tones.
var rimes = words(`
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
o oc oi om on ong op ot ooc oong oa oac oach oai oam oan oang oanh oao oap oat oay
oăc oăm oăn oăng oăt oe oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u uc ui um un ung up ut ua uê uêch uên uênh uêt uôc uôi uôm uôn uông uôt uơ
uân uâng uât uây uy uya uych uyên uyêt uynh uyt uyp uyu
ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
y ych yêm yên yêng yêt yêu ynh yt`)

func words(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

// isSyllable reports a word in NFC that Vietnamese spells so.
func isSyllable(word string) bool {
	plain, tone, ok := spell(word)
	if !ok || isStopped(plain) && tone != sắc && tone != nặng {
		return false
	}
	for n := 1; n <= longestOnset && n < len(plain); n++ {
		if onsets[plain[:n]] && rimes[plain[n:]] {
			return true
		}
	}
	return rimes[plain]
}

const longestOnset = len("ngh")

// isStopped reports the ends that allow two tones only.
func isStopped(plain string) bool {
	return strings.HasSuffix(plain, "ch") || plain != "" && strings.IndexByte("cpt", plain[len(plain)-1]) >= 0
}

// Places in tones.
const (
	sắc  = 4
	nặng = 5
)

// spell gives a word in small letters without its tone; false if it has two tones, or
// capitals where no word has them.
func spell(word string) (plain string, tone int, ok bool) {
	if !isCased(word) {
		return "", 0, false
	}
	var b strings.Builder
	for _, r := range word {
		s, vowel := sounds()[r]
		if !vowel {
			b.WriteRune(unicode.ToLower(r))
			continue
		}
		b.WriteRune(s.vowel)
		if s.tone != 0 && tone != 0 {
			return "", 0, false
		}
		tone = max(tone, s.tone)
	}
	return b.String(), tone, true
}

// isCased reports a word all small, all capitals, or with the first letter alone a
// capital.
func isCased(word string) bool {
	letters, capitals, first := 0, 0, false
	for _, r := range word {
		if unicode.IsUpper(r) {
			capitals++
			first = first || letters == 0
		}
		letters++
	}
	return capitals == 0 || capitals == letters || capitals == 1 && first
}
