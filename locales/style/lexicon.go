package style

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dich/source"
)

// wordKind says what a word does in a number or a date.
type wordKind uint8

const (
	noWord   wordKind = iota
	unit              // adds 1 to 9
	yearly            // adds 5, and is the year as well: năm
	fourthly          // adds 4 behind tens, thứ and tháng, and else is nothing: tư
	teen              // adds 10 to 19, and nothing after it
	tens              // adds 10, 20, … 90
	hundreds          // adds 100, 200, … 900
	times             // ten, a hundred, a thousand times the ones before it: mươi, hundred, 百
	scale             // ten to this power times all before it: nghìn, million, 万
	letter            // such a power as a letter right behind digits, which may be metres: 5m
	part              // adds as a unit does; behind a number it is what that is parted in: two thirds
	half              // one half
	sesqui            // so many tenths, with a half in them: полтора
	loose             // says its number in some way: both, twice, dozen
	zero              // an empty place: linh, 零
	joiner            // and, between a hundred and what follows
	parting           // 1 phần 3; 三分之一 the other way round
	percent           // of a hundred
	month             // the month's name
	heading           // tháng, before the number of a month
	trailing          // 月, behind it
	weekday           // the day's name
	daily             // thứ, before the number of a day of the week
	weekly            // 周, before it, and Monday is one
	hour              // giờ: behind the number of an hour
	hourly            // сағат: before it
	minute            // phút, behind the minutes

	lastKind = minute
)

// A meaning is what a word says.
type meaning struct {
	kind wordKind
	n    int
}

// entries are the words of a language, by what they do: lines of a number and its words.
// A word that ends in * is the beginning of words; one with a capital must have it. What
// a word does by the kind that stands first in the list of kinds holds.
type entries map[wordKind]string

// A lexicon finds the meanings of words.
type lexicon struct {
	whole    map[source.Key]meaning
	capitals map[source.Key]bool
	begun    map[string]meaning // in small letters, NFC
	begins   map[rune]bool
	longest  int // bytes of a beginning
}

func newLexicon(list entries) lexicon {
	l := lexicon{whole: map[source.Key]meaning{}, capitals: map[source.Key]bool{}, begun: map[string]meaning{}, begins: map[rune]bool{}}
	for kind := unit; kind <= lastKind; kind++ {
		for line := range strings.Lines(list[kind]) {
			l.addLine(kind, strings.Fields(line))
		}
	}
	return l
}

func (l *lexicon) addLine(kind wordKind, fields []string) {
	if len(fields) == 0 {
		return
	}
	n, _ := strconv.Atoi(fields[0]) // a table's own
	for _, word := range fields[1:] {
		l.add(word, meaning{kind, n})
	}
}

func (l *lexicon) add(word string, m meaning) {
	if stem, ok := strings.CutSuffix(word, "*"); ok {
		first, _ := utf8.DecodeRuneInString(stem)
		if _, ok := l.begun[stem]; !ok {
			l.begun[stem], l.begins[first] = m, true
		}
		l.longest = max(l.longest, len(stem))
		return
	}
	key := source.FoldKey(word)
	if _, ok := l.whole[key]; ok {
		return
	}
	l.whole[key] = m
	if strings.ToLower(word) != word {
		l.capitals[key] = true
	}
}

// find gives what a word means, and what of it stands behind the beginning that says so.
func (l *lexicon) find(t source.Token, text string) (m meaning, rest string) {
	if m, ok := l.whole[t.Key]; ok && (t.Shape >= source.Capital || !l.capitals[t.Key]) {
		return m, ""
	}
	if len(l.begun) == 0 || !t.Shape.IsWord() || !l.mayBegin(t.Span.Of(text)) {
		return meaning{}, ""
	}
	word := strings.ToLower(composed(t.Span.Of(text)))
	first, _ := utf8.DecodeRuneInString(word)
	if !l.begins[first] {
		return meaning{}, ""
	}
	return l.begin(word)
}

// mayBegin tells most words that begin as none of the list by their first letter; one that
// a mark behind it may change counts as another.
func (l *lexicon) mayBegin(word string) bool {
	first, size := utf8.DecodeRuneInString(word)
	next, _ := utf8.DecodeRuneInString(word[size:])
	return l.begins[unicode.ToLower(first)] || first == 'ё' || len(word) > size && !unicode.IsLetter(next)
}

// begin finds the longest beginning of a word in small letters.
func (l *lexicon) begin(word string) (m meaning, rest string) {
	for end := min(len(word), l.longest); end > 0; end-- {
		if m, ok := l.begun[word[:end]]; ok {
			return m, word[end:]
		}
	}
	return meaning{}, ""
}

// composed is the word in NFC.
func composed(word string) string {
	for _, r := range word {
		if 0x300 <= r && r < 0x370 {
			return source.Clean(word)
		}
	}
	return strings.ReplaceAll(word, "ё", "е")
}
