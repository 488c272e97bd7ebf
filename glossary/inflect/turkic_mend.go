package inflect

import "strings"

// A mend undoes one change of stems. It reports whether a stem may have changed so.
type mend func(*joint) (mended, bool)

// A mended stem is what it is without the affix, and what it is like where harmony and
// consonants look at it.
type mended struct {
	leaving
	like []rune
}

// instead puts a tail in the place of the last letters of a stem.
func (j *joint) instead(letters int, tail ...rune) mended {
	keep := len(j.stem) - letters
	like := append(j.stem[:keep:keep], tail...)
	return mended{leaving{keep, string(tail)}, like}
}

// voicedOf gives what қ, к and п are before a vowel, voicelessOf what was there.
var (
	voicedOf    = map[rune]rune{'қ': 'ғ', 'к': 'г', 'п': 'б'}
	voicelessOf = map[rune]rune{'ғ': 'қ', 'г': 'к', 'б': 'п'}
)

// voiceless undoes қ, к and п voiced before a vowel: Одағы, мектебі.
func (j *joint) voiceless() (mended, bool) {
	was := voicelessOf[j.stem[len(j.stem)-1]]
	return j.instead(1, was), was != 0 && j.opensWithVowel()
}

// soft puts the soft sign back: Кремлі, ky Кремлдин.
func (j *joint) soft() (mended, bool) {
	return j.instead(0, 'ь'), isOneOf(j.stem[len(j.stem)-1], "бвзлмнрстч")
}

// softBeforeVowel is soft where the sign stays before consonants: Кремльге.
func (j *joint) softBeforeVowel() (mended, bool) {
	m, ok := j.soft()
	return m, ok && j.opensWithVowel()
}

// doubled puts the second of two consonants back: Конгресс, Конгресі.
func (j *joint) doubled() (mended, bool) {
	n := len(j.stem)
	last := j.stem[n-1]
	return j.instead(0, last), isOneOf(last, "лмнст") && j.vowels[j.stem[n-2]] != ""
}

// shared puts back т of -ст that stood once for two, and д of -зд, which is silent:
// туристер, съезі.
func (j *joint) shared() (mended, bool) {
	last := j.stem[len(j.stem)-1]
	tail := map[rune]rune{'с': 'т', 'з': 'д'}[last]
	m := j.instead(0, tail)
	m.like = j.stem
	return m, last == 'з' || tail == j.letters[0]
}

// fled puts back a narrow vowel that went before another: халық, халқы; орын, орны.
func (j *joint) fled() (mended, bool) {
	n := len(j.stem)
	last := j.stem[n-1]
	return j.instead(1, j.letters[0], last), j.opensWithVowel() && isOneOf(last, "зклнпсқ") &&
		(isOneOf(j.stem[n-2], "йлңр") || j.glides(j.stem, n-2))
}

// fledAfterR is fled where н became д: орун, орду.
func (j *joint) fledAfterR() (mended, bool) {
	return j.instead(1, j.letters[0], 'н'), j.opensWithVowel() && strings.HasSuffix(string(j.stem), "рд")
}

// bridged takes away the vowel that makes к or г behind a consonant easier to say
// before a consonant: Минскіге, митингілер.
func (j *joint) bridged() (mended, bool) {
	m := j.instead(1)
	m.like = j.stem
	before, vowel := j.stem[:m.keep], j.stem[m.keep]
	return m, m.keep > shortestBase && !j.opensWithVowel() && isOneOf(vowel, "іиыуү") &&
		strings.ContainsAny(j.vowels[vowel], j.harmony(before)) &&
		isOneOf(before[m.keep-1], "кг") && j.vowels[before[m.keep-2]] == ""
}

// yotted takes ю for й and у behind о and у: Ханой, Ханою.
func (j *joint) yotted() (mended, bool) {
	return j.instead(0, 'й'), isOneOf(j.stem[len(j.stem)-1], "оу")
}
