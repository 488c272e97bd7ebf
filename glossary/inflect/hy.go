package inflect

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Armenian is eastern Armenian as the Republic of Armenia spells it. Its nouns put
// number, case and article behind the word (Նահանգ-ներ-ի-ն); the stem changes little,
// but its last ի or ու goes when a vowel follows: երկիր, երկրի. In a name of several
// words only the last is declined.
//
// Derivation is no ending: ռուսաստանցի, ռուսական and ռուսերեն do not lead to their
// country.
//
// The grammar is that of Dum-Tragut, Armenian: Modern Eastern Armenian (2009), 2.1.
var armenian = Language{Forms: armenianForms, Bases: armenianBases}

// armenianBases takes a word of a text apart; see [Language]. There are at most 16
// bases.
func armenianBases(word string) []string {
	w, ok := newArmenianWord(armenianAccents.Replace(word))
	if !ok {
		return nil
	}
	w.takeAcronym()
	for at := range w.small {
		w.take(w.small[:at], w.small[at:])
	}
	slices.SortStableFunc(w.bases, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	return w.bases
}

// The marks of stress, exclamation and question stand within the word: Ռուսաստանո՞ւմ.
var armenianAccents = strings.NewReplacer("՛", "", "՜", "", "՞", "")

// An armenianWord is a word that is taken apart.
type armenianWord struct {
	text     string
	small    string // the same in small letters, with letters of the same length
	letters  int
	capitals bool // all letters are
	bases    []string
}

func newArmenianWord(text string) (*armenianWord, bool) {
	small, ok := smallLetters(text)
	return &armenianWord{
		text:     text,
		small:    small,
		letters:  utf8.RuneCountInString(text),
		capitals: allCapitals(text),
	}, ok
}

// take undoes one ending.
func (w *armenianWord) take(stem, ending string) {
	if len(ending) > armenianEndings.longest || !w.mayEnd(stem, ending) {
		return
	}
	for _, undo := range armenianEndings.undoings[ending] {
		w.add(undo(stem))
	}
}

// takeAcronym takes ՄԱԿ from ՄԱԿի: behind capitals any ending may stand as it is.
func (w *armenianWord) takeAcronym() {
	at := strings.IndexFunc(w.text, unicode.IsLower)
	if at < 0 || strings.ContainsFunc(w.text[at:], unicode.IsUpper) || utf8.RuneCountInString(w.text[:at]) < 2 {
		return
	}
	if armenianEndings.regular[w.text[at:]] {
		w.bases = append(w.bases, w.text[:at])
	}
}

// A word of a few capitals is most often an acronym itself: ԱՄՆ is no ԱՄ with an
// article, and in ՄԱԿԻ no vowel of the stem went.
func (w *armenianWord) short() bool { return w.capitals && w.letters <= 4 }

// mayEnd reports that a stem can have this ending, as far as it shows in capitals.
func (w *armenianWord) mayEnd(stem, ending string) bool {
	switch {
	case !w.short():
		return true
	case w.letters <= 3:
		return false
	case ending == "ն", ending == "ս", ending == "դ":
		return ending == "ն" && endsInArmenianVowel(stem)
	}
	return true
}

// add keeps those of the bases that may be words, with the capitals of the text.
func (w *armenianWord) add(bases []string) {
	for _, small := range bases {
		base := likeCapitals(small, w.text, w.small)
		if w.mayBe(small) && !slices.Contains(w.bases, base) {
			w.bases = append(w.bases, base)
		}
	}
}

// mayBe reports that a base may be a word: of two letters, and not of consonants alone
// unless it may be an acronym.
func (w *armenianWord) mayBe(small string) bool {
	switch {
	case utf8.RuneCountInString(small) < 2, small == w.small:
		return false
	case w.short():
		return strings.HasPrefix(w.small, small)
	}
	return w.capitals || speakable(small)
}
