package bitext

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"dich/source"
)

// A feature is what is looked at of a sentence.
type feature struct {
	size   float64 // letters and digits
	keys   []key   // what both languages may have alike, in order
	words  []key   // what a word of the other side may go with, in order
	begins bool    // it is the first of its block
	signs  [signCount]bool
}

// The signs that most languages write alike.
const (
	question = iota
	exclamation
	colon
	parenthesis
	quotation
	opened // a quotation mark is the first character
	closed // or the last
	signCount
)

const quotationMarks = "\"“”„«»‘’「」"

var signLetters = [...]string{
	question: "?？՞;", exclamation: "!！՜", colon: ":：", parenthesis: "()（）", quotation: quotationMarks,
}

// A measurer looks at sentences of one language.
type measurer struct {
	*vocabulary
	seeds *seedWords
}

func (m measurer) all(list []Sentence) []feature {
	features := make([]feature, len(list))
	for i, s := range list {
		features[i] = m.one(s)
		features[i].begins = i == 0 || list[i-1].Block != s.Block
	}
	return features
}

func (m measurer) one(s Sentence) (f feature) {
	f.size = 1
	for _, r := range s.Text {
		if isWordRune(r) {
			f.size++
		}
	}
	for sign, letters := range signLetters {
		f.signs[sign] = strings.ContainsAny(s.Text, letters)
	}
	first, _ := utf8.DecodeRuneInString(s.Text)
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s.Text, ".,。，։"))
	f.signs[opened] = strings.ContainsRune(quotationMarks, first)
	f.signs[closed] = strings.ContainsRune(quotationMarks, last)
	for _, a := range s.Anchors {
		f.keys = append(f.keys, m.key(anchor, a))
	}
	m.tokens(&f, s.Text)
	m.seed(&f, s.Text)
	f.keys, f.words = distinct(f.keys), distinct(f.words)
	return f
}

// tokens takes numbers, names, words, and words with the one before.
func (m measurer) tokens(f *feature, text string) {
	before, number := "", source.Span{}
	for _, t := range source.Tokens(text) {
		word := t.Span.Of(text)
		switch {
		case t.Shape == source.Mark:
			continue
		case t.Shape == source.Number:
			if isGroup(number, t.Span, text) {
				f.keys = f.keys[:len(f.keys)-1]
				number.End = t.Span.End
			} else {
				number = t.Span
			}
			digits := value(number.Of(text))
			f.keys = append(f.keys, m.key(numberKind(digits), strings.Trim(digits, "0")))
		default:
			if name := soundOf(t.Shape, word); name != "" {
				f.keys = append(f.keys, m.key(soundKey, name))
			}
		}
		short := stem(strings.ToLower(word))
		f.words = append(f.words, m.key(wordKind, short))
		if before != "" {
			f.words = append(f.words, m.key(wordKind, before+" "+short))
		}
		before = short
	}
}

func (m measurer) seed(f *feature, text string) {
	if m.seeds == nil {
		return
	}
	small := strings.ToLower(text)
	m.seeds.in(small, source.Tokens(small), func(row int) { f.keys = append(f.keys, m.row(row)) })
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func distinct(list []key) []key {
	slices.Sort(list)
	return slices.Compact(list)
}

// isGroup reports three digits right behind a number, with one blank between.
func isGroup(number, next source.Span, text string) bool {
	gap := []rune(text[number.End:next.Start])
	return !number.Empty() && next.Len() == 3 && len(gap) == 1 && unicode.IsSpace(gap[0])
}

// value gives the digits of a number. In a key they are without zeros at the ends, for
// "50.000" may be "50 thousand".
func value(number string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, number)
}

// numberKind tells numbers that a translation keeps from those that it may write as words.
func numberKind(digits string) kind {
	if len(digits) > 2 {
		return largeNumber
	}
	return smallNumber
}

// stemLength is how many letters of a word its inflection leaves alone, as a rule.
const stemLength = 5

// stem shortens a word.
func stem(word string) string {
	letters := []rune(word)
	return string(letters[:min(stemLength, len(letters))])
}

// measurersOf makes one for each side.
func measurersOf(from, to language.Tag) (a, b measurer) {
	v := &vocabulary{ids: map[string]key{}}
	a, b = measurer{v, seeds(from)}, measurer{v, seeds(to)}
	if a.seeds == nil || b.seeds == nil {
		a.seeds, b.seeds = nil, nil
	}
	return a, b
}
