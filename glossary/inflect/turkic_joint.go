package inflect

import "strings"

// A joint is where a stem and an affix meet.
type joint struct {
	*peeling
	*affix
	stem []rune // in small letters
	next slot   // of the affix behind this one; none at the end of the word
}

// fits reports that the affix can follow this stem as it is.
func (j *joint) fits() bool {
	switch {
	case j.yot:
		return false
	case j.strange(), j.spelt() && j.suitsName():
		return true
	}
	return (j.inCapitals() || !j.changes()) && j.suits(j.stem)
}

// mended gives what the stem is elsewhere, if it may have changed before this affix.
func (j *joint) mended() []leaving {
	if j.strange() || j.inCapitals() || j.harmony(j.stem) == "" {
		return nil
	}
	mends := j.mends
	if j.yot {
		mends = []mend{(*joint).yotted}
	}
	var list []leaving
	for _, mend := range mends {
		if m, ok := mend(j); ok && j.suits(m.like) {
			list = append(list, m.leaving)
		}
	}
	return list
}

// strange reports a last letter that the language does not have; only people know how
// it sounds.
func (j *joint) strange() bool { return j.sound(j.stem) == "" }

// changes reports a stem that is another before a vowel: Одақ, for it is Одағы, and
// Кремль. Behind a consonant and some vowels of foreign words қ, к and п stay: банкі, типі.
func (j *joint) changes() bool {
	n := len(j.stem)
	last := j.stem[n-1]
	return j.opensWithVowel() && (last == 'ь' || isOneOf(last, "қкп") && isOneOf(j.stem[n-2], j.native))
}

// suits reports that the affix is as harmony and the last letter of a stem ask for it.
func (j *joint) suits(stem []rune) bool {
	return strings.ContainsAny(j.after, j.sound(stem)) && strings.ContainsAny(j.harmonies, j.harmony(stem))
}

func (j *joint) opensWithVowel() bool { return j.vowels[j.letters[0]] != "" }

// sound gives what the last letter of a stem counts as; empty for a strange letter.
func (l *turkic) sound(stem []rune) string {
	n := len(stem)
	if n > 1 && stem[n-1] == 'ь' {
		n--
	}
	return l.sounds[stem[n-1]]
}

// harmony gives those that a stem may have by its last vowel; none if it has no vowel.
// A last letter that may be a consonant counts only if there is no other vowel.
func (l *turkic) harmony(stem []rune) string {
	end := len(stem) - 1
	if end > 0 && stem[end] == l.glide {
		if h := l.harmony(stem[:end]); h != "" {
			return h
		}
	}
	for i := end; i >= 0; i-- {
		if own := l.vowels[stem[i]]; own != "" && !l.glides(stem, i) {
			if stem[i] == l.leaning {
				own += l.harmony(stem[:i])
			}
			return own + l.waverings(stem[i], string(stem[i+1:]))
		}
	}
	return ""
}

func (l *turkic) waverings(vowel rune, coda string) string {
	more := ""
	for _, w := range l.wavering {
		if isOneOf(vowel, w.vowels) && strings.ContainsAny(coda, w.coda) {
			more += w.harmonies
		}
	}
	return more
}

// glides reports a letter that is a consonant here, as у in Дауд.
func (l *turkic) glides(stem []rune, i int) bool {
	return i > 0 && stem[i] == l.glide && l.vowels[stem[i-1]] != ""
}

func isOneOf(r rune, letters string) bool { return strings.ContainsRune(letters, r) }
