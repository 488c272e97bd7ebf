package source

import (
	"maps"
	"strings"

	"golang.org/x/text/language"
)

// Rules say where a sentence ends in one language. They are data: one engine reads
// them all, so that a language is a file of words. Words compare as they are written,
// case included; those that a comment gives in small letters compare without case.
//
// A rule that is empty is not asked. Without any, a sentence ends at a stop that has
// a blank and no small letter behind it.
type Rules struct {
	// Words that are written with a stop, and what that says: "TP" in "TP. Huế". Two
	// words stand here for both together: "т. е".
	Abbreviations Abbreviations
	// Words whose number is a label, in small letters: "điều" in "Điều 5. Phạm vi".
	Labels map[string]bool
	// Numbers in words that may follow some labels, in small letters: "thứ nhất".
	Ordinals map[string]bool
	// Those labels, in small letters: "chương" in "Chương một. Mở đầu".
	Chapters map[string]bool
	// Words that begin a sentence and no name: "Trong", "Theo". After most
	// abbreviations they show that a sentence has ended.
	Starters map[string]bool
	// Words before the name of a person, in small letters: "chị" in "chị H. kể".
	Persons map[string]bool
	// Words before a letter that is no initial, in small letters: "vitamin" in "vitamin C."
	Lettered map[string]bool
	// Family names that stand first: the letter in "Nguyễn Văn A." is the name's end.
	Families map[string]bool
	// Verbs of an attribution, one word or two, in small letters: “Đi thôi!” Nam nói.
	Speech map[string]bool
	// Words after which no attribution is over, in small letters: “…” Nam nói rằng …
	Clauses map[string]bool
	// Names that are written with a mark: "Yahoo" in "Yahoo! Mail".
	Exclaimed map[string]bool
	// Words of calling and hesitating: alone before an ellipsis they make it a pause,
	// as in "À… Tôi không biết."
	Pausing map[string]bool
	// Capital letters that are whole words, so that they are no initials: "ÁÝ".
	WordLetters string
	// Marks that end a sentence in this language alone, and only where a blank and a
	// capital letter follow: ":" in Armenian.
	OtherStops string
	// A full stop is a lesser pause and ends nothing: so in Armenian.
	PointGoesOn bool
	// Native reports that a capitalised word can be of this language; any other is a
	// foreign name. Without it all words are foreign.
	Native func(word string) bool

	index *index // nil until somebody asks
}

// An Abbreviation says when a sentence goes on after a word that has a stop, though
// what follows could begin another.
type Abbreviation uint8

const (
	BeforeName   Abbreviation = iota + 1 // before a name: TS. Nguyễn Văn An
	BeforeNumber                         // before a number: tr. 15
	BeforeTitle                          // before two words with capitals, or one alone: BV. Chợ Rẫy
	AfterName                            // before a foreign word: Google Inc. Alphabet
	Measure                              // ends after a number, else as BeforeName: 1991 г., г. Москва
	Inside                               // always: vs., e.g.
	Whole                                // never: it only looks like initials (D.C.)
)

// Abbreviations are words without their last stop.
type Abbreviations map[string]Abbreviation

// abbreviations makes the map of a language from lists of words between blanks.
func abbreviations(lists map[Abbreviation]string) Abbreviations {
	kinds := Abbreviations{}
	for kind := BeforeName; kind <= Whole; kind++ {
		for word := range strings.FieldsSeq(lists[kind]) {
			kinds[word] = kind
		}
	}
	return kinds
}

// pairs adds abbreviations of two words.
func (a Abbreviations) pairs(more Abbreviations) Abbreviations {
	maps.Copy(a, more)
	return a
}

// RulesFor gives the rules of a language, or those that suit any language.
func RulesFor(locale language.Tag) *Rules {
	base, _ := locale.Base()
	if rules := rulesByLanguage[base.String()]; rules != nil {
		return rules()
	}
	return anyLanguage
}

var anyLanguage = (&Rules{}).indexed()

// rulesByLanguage makes the rules of a language when they are asked for.
var rulesByLanguage = map[string]func() *Rules{
	"be": belarusianRules, "en": englishRules, "fr": frenchRules, "hy": armenianRules, "kk": kazakhRules,
	"ky": kyrgyzRules, "ru": russianRules, "vi": vietnameseRules, "zh": chineseRules,
}

// With gives the rules with a project's own abbreviations, after which a sentence
// always goes on, and labels, which may be of up to three words.
func (r *Rules) With(abbreviations, labels []string) *Rules {
	with := *r
	with.Abbreviations = maps.Clone(r.Abbreviations)
	for _, a := range abbreviations {
		if with.Abbreviations == nil {
			with.Abbreviations = Abbreviations{}
		}
		with.Abbreviations[Compose(strings.TrimSuffix(a, "."))] = Inside
	}
	with.Labels = maps.Clone(r.Labels)
	for _, l := range labels {
		if with.Labels == nil {
			with.Labels = map[string]bool{}
		}
		with.Labels[strings.ToLower(Clean(l))] = true
	}
	with.index = nil
	return with.indexed()
}

// ends decides about one candidate. The order of the questions is that of their
// weight: what follows comes first, then what stands around, then the word itself.
func (r *Rules) ends(c *candidate) bool {
	switch {
	case c.next == len(c.text):
		return false // the end of the block ends it anyway
	case c.wide():
		return true
	case c.text[c.at] == ':' && isCount(c.word()):
		return false // a year in a list, an hour
	case !c.gap:
		return r.lacksBlank(c)
	case !c.opensSentence(), c.quotesItself(), r.isAttributed(c), c.isEnclosed():
		return false
	}
	switch c.kind() {
	case ellipsisStop:
		return !r.isPause(c)
	case markStop:
		return c.text[c.at] != '!' || !r.Exclaimed[c.word()] || r.starts(c)
	}
	return r.endsAtPoint(c)
}

// endsAtPoint decides about a single full stop.
func (r *Rules) endsAtPoint(c *candidate) bool {
	if r.PointGoesOn && c.stops() == "." {
		return false
	}
	word := c.word()
	if r.index.isPlain(word) {
		return !r.isOrdinalLabel(c, word)
	}
	if c.closed() {
		return !c.bracketed() || r.abbreviation(c, word) == 0
	}
	if isNumeral(word) && r.isLabel(c, word) || r.isOrdinalLabel(c, word) {
		return false
	}
	kind := r.abbreviation(c, word)
	if r.isInitials(word) && (kind == 0 || isLetter(word) && r.isNamed(c)) {
		return r.endsAtInitials(c, word)
	}
	return kind == 0 || r.endsAtAbbreviation(c, kind)
}
