package pipeline

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/language"

	"dich/source"
)

// What is written in another language than it should be.
const (
	WrongAlphabet DiagnosticCode = "wrong-alphabet" // words in letters that the language does not write
	WrongLanguage DiagnosticCode = "wrong-language" // words of another language in the same letters
)

// The alphabets that languages are written in, by their name in ISO 15924.
var alphabetsOf = map[string][]*unicode.RangeTable{
	"Latn": {unicode.Latin}, "Cyrl": {unicode.Cyrillic}, "Armn": {unicode.Armenian}, "Grek": {unicode.Greek},
	"Hans": {unicode.Han}, "Hant": {unicode.Han}, "Arab": {unicode.Arabic}, "Hebr": {unicode.Hebrew}, "Geor": {unicode.Georgian},
}

// checkAlphabet finds words in another alphabet that the source does not have as they are:
// of Latin ones two small words in a row, or a Vietnamese one, for names, acronyms and
// single terms are often left in Latin letters; of others any word.
func checkAlphabet(p *checkedPair) []finding {
	script, _ := p.target.Script()
	own := alphabetsOf[script.String()]
	if own == nil {
		return nil
	}
	there := p.original().words
	return p.eachForm(func(text string) []finding {
		var found []finding
		var run []source.Token
		for _, t := range append(slices.Clip(p.tokens(text)), source.Token{}) {
			word := t.Span.Of(text)
			if isForeignWord(word, own) && !there[word] && !isAddressPart(text, t.Span) {
				run = append(run, t)
			}
			if !t.Span.Empty() && !isOwnWord(word, own) {
				continue
			}
			found = append(found, foreignRun(text, run)...)
			run = nil
		}
		return found
	})
}

func wordsOf(text string, tokens []source.Token) map[string]bool {
	words := map[string]bool{}
	for _, t := range tokens {
		if word := t.Span.Of(text); !hasVietnamese(word) {
			words[word] = true
		}
	}
	return words
}

// isForeignWord reports a word of two letters or more, none of the language's own.
func isForeignWord(word string, own []*unicode.RangeTable) bool {
	if isOwnWord(word, own) {
		return false
	}
	letters := 0
	for _, r := range word {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters > 1 || letters == 1 && isHan([]rune(word)[0])
}

// isOwnWord reports a letter of the language's own.
func isOwnWord(word string, own []*unicode.RangeTable) bool {
	return strings.ContainsFunc(word, func(r rune) bool { return unicode.In(r, own...) })
}

// foreignRun judges foreign words with none of the language between them.
func foreignRun(text string, run []source.Token) []finding {
	small, sure := 0, false
	for _, t := range run {
		word := t.Span.Of(text)
		if t.Shape == source.Lower {
			small++
		}
		sure = sure || !strings.ContainsFunc(word, func(r rune) bool { return unicode.Is(unicode.Latin, r) }) ||
			t.Shape == source.Lower && hasVietnamese(word)
	}
	if !sure && small < 2 {
		return nil
	}
	span := source.Span{Start: run[0].Span.Start, End: run[len(run)-1].Span.End}
	return []finding{{span: span, args: source.Args{"Words": excerpt(source.Clean(span.Of(text)))}}}
}

// checkLanguage finds Russian in Kazakh, French in English and the like: by letters that
// the language does not have, or by small words of which the text has many more of
// another language than of its own.
func checkLanguage(p *checkedPair) []finding {
	return p.eachForm(func(text string) []finding {
		if f := strangeLetters(text, p.tokens(text), p.target); f != nil {
			return f
		}
		if f := lettersMissing(p.tokens(text), text, p.target); f != nil {
			return f
		}
		return strangeWords(text, p.tokens(text), p.target)
	})
}

// Letters of the Cyrillic alphabets that a language does not write, in small letters.
var strangeLetterTable = map[string]string{
	"be": "ищъїєґәғқңөұүһ",
	"ru": "іўїєґәғқңөұүһ",
	"kk": "їєґўќ",
	"ky": "іїєґўәғқұһ",
}

// strangeLetters finds a small word with such a letter.
func strangeLetters(text string, tokens []source.Token, locale language.Tag) []finding {
	base, _ := locale.Base()
	strange := strangeLetterTable[base.String()]
	if strange == "" {
		return nil
	}
	for _, t := range tokens {
		if word := t.Span.Of(text); t.Shape == source.Lower && strings.ContainsAny(word, strange) {
			return []finding{{span: t.Span, args: source.Args{"Words": word, "Language": ""}, hint: "wrong-language-letter"}}
		}
	}
	return nil
}

// Letters of which a text of that many letters in small words has one, if it is written in
// the language: of Kazakh, Belarusian and Russian ones less than one in a thousand has
// none. The first row of Kazakh is of those that Kyrgyz does not write.
var ownLetterTable = map[string][]ownLetters{
	"be": {{"іў", 60}},
	"kk": {{"әғқұһі", 40}, {"әғқңөұү", 50}},
	"ky": {{"ңөү", 120}},
	"ru": {{"и", 80}, {"иещ", 40}},
}

type ownLetters struct {
	some string
	from int // letters
}

// lettersMissing finds a text that is too long to have none of the language's own letters.
func lettersMissing(tokens []source.Token, text string, locale language.Tag) []finding {
	base, _ := locale.Base()
	rows := ownLetterTable[base.String()]
	if rows == nil {
		return nil
	}
	letters := 0
	missing := slices.Clone(rows)
	for _, t := range tokens {
		if t.Shape != source.Lower {
			continue
		}
		for _, r := range source.Compose(t.Span.Of(text)) {
			if unicode.Is(unicode.Cyrillic, r) {
				letters++
				missing = slices.DeleteFunc(missing, func(row ownLetters) bool { return strings.ContainsRune(row.some, r) })
			}
		}
		if len(missing) == 0 { // most texts say so with their first words
			return nil
		}
	}
	for _, row := range missing {
		if letters >= row.from {
			return []finding{{span: source.Span{Start: 0, End: len(text)}, args: source.Args{"Words": excerpt(source.Clean(text)), "Language": ""}, hint: "wrong-language-letters"}}
		}
	}
	return nil
}

// strangeWords counts the small words that one language has and the other has not.
func strangeWords(text string, tokens []source.Token, locale language.Tag) []finding {
	base, _ := locale.Base()
	own := slices.Index(smallWordOrder, base.String())
	if own < 0 {
		return nil
	}
	there := smallWordsIn(text, tokens)
	for other, name := range smallWordOrder {
		var theirs []string
		ours := 0
		for _, w := range there {
			switch {
			case w.in[own] && !w.in[other]:
				ours++
			case w.in[other] && !w.in[own]:
				theirs = append(theirs, w.text)
			}
		}
		if len(theirs) > max(1, 2*ours) {
			return []finding{{
				span: source.Span{Start: 0, End: len(text)}, hint: "wrong-language-words",
				args: source.Args{"Words": strings.Join(theirs, ", "), "Language": name},
			}}
		}
	}
	return nil
}

// A smallWord is one that most sentences of some languages have some of.
type smallWord struct {
	text string
	in   [languagesOfSmallWords]bool // in the order of smallWordOrder
}

// smallWordsIn gives the small words of a text, each once. Only what has the key of one is
// looked at.
func smallWordsIn(text string, tokens []source.Token) []*smallWord {
	var list []*smallWord
	known := smallWordTable()
	for _, t := range tokens {
		if !known.keys[t.Key] {
			continue
		}
		w := known.words[strings.ToLower(source.Clean(t.Span.Of(text)))]
		if w != nil && !slices.Contains(list, w) {
			list = append(list, w)
		}
	}
	return list
}

// smallWordIndex finds small words by what they are, and by their keys.
type smallWordIndex struct {
	words map[string]*smallWord
	keys  map[source.Key]bool
}

var smallWordTable = sync.OnceValue(func() smallWordIndex {
	x := smallWordIndex{map[string]*smallWord{}, map[source.Key]bool{}}
	for i, language := range smallWordOrder {
		for word := range smallWords[language] {
			if x.words[word] == nil {
				x.words[word] = &smallWord{text: word}
			}
			x.words[word].in[i] = true
			x.keys[source.FoldKey(word)] = true
		}
	}
	return x
})

const languagesOfSmallWords = 7

var smallWordOrder = []string{"vi", "en", "fr", "ru", "be", "kk", "ky"}

// The words that most sentences of a language have some of.
var smallWords = map[string]map[string]bool{
	"vi": wordSet("và của là các những được với cho trong tại từ để khi đã sẽ đang này có không về theo như một người nước năm"),
	"en": wordSet("the of and to in is that for it was on are as with his they be at have this from or had by but not what were their which will would there been has"),
	"fr": wordSet("on me ne se à où d l c s n qu le la les de des du et est un une dans que qui pour pas sur avec au aux par ce cette il elle sont ses leur nous vous été mais plus"),
	"ru": wordSet("и в не на что с по как он она это из к его но за от для был была было были они который которые также при или её уже если чтобы"),
	"be": wordSet("і ў у не на што з па як ён яна гэта са да яго але за ад для быў было былі яны які якія таксама пры або яе ужо калі каб"),
	"kk": wordSet("не да де және мен бен пен деп үшін бұл болып еді жоқ бар оның олар кейін бойынша туралы қатар болған емес дейін сол ол бір көп екі деді"),
	"ky": wordSet("не да же де жана менен үчүн бул болуп эле жок бар анын алар кийин боюнча тууралуу ошондой болгон эмес чейин ал бир көп эки деди деп"),
}
