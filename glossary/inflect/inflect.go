// Package inflect knows how names change in the sentences of a language.
//
// The naive version looks for a name as the glossary writes it. It calls more than
// half of the right translations into Russian and Armenian wrong, because a name is
// declined (в Республике Казахстан) or carries endings (Қазақстанның, ՄԱԿ-ի). To
// compare beginnings of words finds those and takes Нигерия for Нигер.
//
// Languages whose endings replace one another (Russian, Belarusian, French) tell all
// forms of a name. Those that put ending behind ending (Kazakh, Kyrgyz, Armenian) take
// a word of a text apart, for a name has hundreds of forms there. A stored form of the
// glossary is always right, whatever the rules say.
package inflect

import "golang.org/x/text/language"

// A Language knows how the names of one language change. Either function may be nil,
// where the language has no such rules. They know no case rules: what they are given
// in capitals they give back in capitals, and what is capitalised, capitalised.
type Language struct {
	// Forms gives the other forms of a name, each whole, with its words changed as they
	// agree; none twice, and never the name itself. A name that cannot be understood has
	// no other forms.
	Forms func(Name) []string

	// Bases gives what the last word of a name may be in the glossary where a text has
	// this word: the word without its endings, with the stem as it is without them; none
	// twice, the longest first, and never the word itself. Not every one is a word:
	// whether it is a name, the glossary knows. A word whose endings do not fit it in
	// the language's rules has no bases with them.
	Bases func(word string) []string
}

// A Name is a term as far as its grammar goes.
type Name struct {
	Text   string // as the glossary has it, in NFC, with single blanks
	Speech Speech
	Person bool // the name of a person
}

// Speech is a part of speech, as ISO 12620 calls it; empty where nobody said it.
type Speech string

const (
	Unsaid     Speech = ""
	Noun       Speech = "noun"
	ProperNoun Speech = "properNoun"
	Adjective  Speech = "adjective"
	Verb       Speech = "verb"
	Adverb     Speech = "adverb"
	Other      Speech = "other"
)

// For gives the rules of a language; none, with both functions nil, for a language
// whose names stay as they are (Vietnamese, Chinese), or that dich does not know.
func For(tag language.Tag) Language {
	base, _ := tag.Base()
	return languages[base.String()]
}

// The languages dich knows, each in a file of its name.
var languages = map[string]Language{
	"be": belarusian,
	"en": english,
	"fr": french,
	"hy": armenian,
	"kk": kazakh,
	"ky": kyrgyz,
	"ru": russian,
}
