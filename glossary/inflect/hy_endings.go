package inflect

import (
	"slices"
	"strings"
)

// An undoing gives the words that a stem may be, before the ending came to it.
type undoing func(stem string) []string

var armenianEndings = newArmenianTable()

// An armenianTable has all endings, with what each does to a word.
type armenianTable struct {
	undoings map[string][]undoing
	regular  map[string]bool // those that stand behind an acronym
	longest  int             // in bytes
}

// The cases of all nouns but those of armenianObliques.
var armenianCases = []struct {
	ending   string
	articles []string
	undo     undoing
	regular  bool
}{
	{"", []string{"ը"}, fromBeforeSchwa, true},
	{"", []string{"ն", "ս", "դ"}, asItIs, true},
	{"ի", []string{"", "ն", "ս", "դ", "նը"}, fromGenitive, true},
	{"ից", []string{"", "ս", "դ"}, fromAblative, true},
	{"ով", []string{"", "ս", "դ"}, fromInstrumental, true},
	{"ում", []string{"", "ս", "դ"}, fromLocative, true},
	{"ու", []string{"", "ն", "ս", "դ", "նը"}, fromU, false},
	{"ուց", []string{"", "ս", "դ"}, fromU, false},
}

// The articles ը and ն; ս and դ are of the speaker and the one spoken to.
var armenianArticles = []string{"", "ը", "ն", "ս", "դ"}

// What stands behind a plural: the plural is a stem that ends in a consonant.
var afterArmenianPlural = []string{
	"", "ը", "ն", "ս", "դ", "ի", "ին", "իս", "իդ", "ինը", "ից", "իցս", "իցդ", "ով", "ովս", "ովդ", "ում", "ումս", "ումդ",
}

// Suffixes that change before an ending: միություն, միության; շարժում, շարժման.
var armenianChanges = []armenianPair{
	{"ության", "ություն"},
	{"ությամբ", "ություն"},
	{"ման", "ում"},
	{"մամբ", "ում"},
}

func newArmenianTable() *armenianTable {
	t := &armenianTable{undoings: map[string][]undoing{}, regular: map[string]bool{}}
	for _, c := range armenianCases {
		t.add(c.ending, c.articles, c.undo, c.regular)
	}
	t.add("եր", afterArmenianPlural, fromShortPlural, true)
	t.add("ներ", afterArmenianPlural, fromLongPlural, true)
	for _, c := range armenianChanges {
		t.add(c.form, armenianArticles, becomes(c.base), false)
	}
	for _, o := range armenianObliques {
		t.add(o.form, afterArmenianOblique(o.form), inCompound(o), false)
	}
	for _, w := range armenianWhole {
		t.add(w.form, armenianArticles, inCompound(w), false)
	}
	return t
}

// add puts an ending into the table, with each of those that may follow it.
func (t *armenianTable) add(ending string, followers []string, undo undoing, regular bool) {
	for _, follower := range followers {
		whole := ending + follower
		t.undoings[whole] = append(t.undoings[whole], undo)
		t.longest = max(t.longest, len(whole))
		t.regular[whole] = t.regular[whole] || regular
	}
}

// afterArmenianOblique gives what may stand behind a genitive that is the stem of
// other cases: կնոջ, կնոջից; մարդու, մարդուց; օրվա, օրվանից.
func afterArmenianOblique(form string) []string {
	if endsInArmenianVowel(form) {
		return []string{"", "ն", "ս", "դ", "ց", "նից"}
	}
	return []string{"", "ը", "ն", "ս", "դ", "ից", "իցս", "իցդ", "ով", "ովս", "ովդ", "ում", "ումս", "ումդ"}
}

// becomes puts a suffix back.
func becomes(suffix string) undoing {
	return func(stem string) []string {
		if len(stem) < 2*len("ա") {
			return nil
		}
		return []string{stem + suffix}
	}
}

// inCompound gives a listed word, alone or at the end of a compound. Short forms end
// other words too (տան Հայաստան): they need the ա that joins compounds.
func inCompound(w armenianPair) undoing {
	return func(stem string) []string {
		if stem != "" && len(w.form) < 4*len("ա") && !strings.HasSuffix(stem, "ա") {
			return nil
		}
		return []string{stem + w.base}
	}
}

func asItIs(stem string) []string { return []string{stem} }

// fromBeforeSchwa undoes the article ը, which stands behind consonants alone.
func fromBeforeSchwa(stem string) []string {
	if endsInArmenianVowel(stem) {
		return nil
	}
	return []string{stem}
}

// fromGenitive undoes -ի: Հայաստանի, Եվրոպայի, երկրի, լեզվի.
func fromGenitive(stem string) []string {
	if hasSuffix(stem, "ություն") {
		return nil // it has -ության
	}
	return fromAblative(stem)
}

// fromAblative undoes -ից. A vowel that ends the word is kept from it by a յ (ա, ո),
// or becomes a consonant (ու); ե, է, ի and օ of foreign names stay.
func fromAblative(stem string) []string {
	switch {
	case hasSuffix(stem, "ա", "ո", "ը"):
		return nil
	case endsInArmenianVowel(stem):
		return []string{stem}
	case hasSuffix(stem, "այ", "ոյ"):
		return []string{stem, stem[:len(stem)-len("յ")]}
	}
	return append([]string{stem}, unreduced(stem)...)
}

// fromInstrumental undoes -ով, which takes the place of a last ի: այգի, այգով.
func fromInstrumental(stem string) []string { return append(fromGenitive(stem), fromU(stem)...) }

func fromLocative(stem string) []string { return append(fromAblative(stem), fromU(stem)...) }

// fromU undoes -ու and -ուց, which take the place of a last ի or stand behind an
// infinitive: գրելու.
func fromU(stem string) []string {
	switch {
	case stem == "" || endsInArmenianVowel(stem):
		return nil
	case hasSuffix(stem, "ել", "ալ"):
		return []string{stem, stem + "ի"}
	}
	return []string{stem + "ի"}
}

// fromShortPlural undoes -եր, which words of one syllable have, and compounds that
// end in such a word: պայմանագիր, պայմանագրեր.
func fromShortPlural(stem string) []string {
	return slices.DeleteFunc(append([]string{stem}, unreduced(stem)...), func(word string) bool {
		return armenianSyllables(word) > 1 && !hasSuffix(word, armenianLastParts...)
	})
}

// fromLongPlural undoes -ներ, which the others have.
func fromLongPlural(stem string) []string {
	return slices.DeleteFunc(append([]string{stem}, withLostVowel(stem)...), func(word string) bool {
		return armenianSyllables(word) == 1 && !slices.Contains(armenianLongPlurals, word)
	})
}
