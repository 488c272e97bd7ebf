package pipeline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"dich/source"
)

func checkDoubledSource(d *checkedDocument) []finding {
	return d.eachSegment(func(text string) []finding { return doubled(text, source.Tokens(text), d.locale) })
}

func checkDoubledTarget(p *checkedPair) []finding {
	return p.eachForm(func(text string) []finding { return doubled(text, p.tokens(text), p.target) })
}

// doubled finds a word that stands twice in a row. Vietnamese doubles small words
// on purpose (dần dần, ai ai): there only names and the words that are never
// doubled count.
func doubled(text string, tokens []source.Token, locale language.Tag) []finding {
	base, _ := locale.Base()
	if base.String() == "zh" {
		return doubledRun(text)
	}
	var found []finding
	for i := 1; i < len(tokens); i++ {
		a, b := tokens[i-1], tokens[i]
		gap := text[a.Span.End:b.Span.Start]
		if a.Key != b.Key || !b.Shape.IsWord() || strings.Trim(gap, "\x00 \t\r\n\u00a0") != "" || gap == "" || cutByMark(text, a.Span, b.Span) {
			continue
		}
		word := source.Clean(b.Span.Of(text))
		mayDouble := doubles[base.String()][word]
		if base.String() == "vi" {
			mayDouble = b.Shape == source.Lower && !neverDoubled[word]
		}
		if !mayDouble {
			found = append(found, finding{
				span: source.Span{Start: a.Span.Start, End: b.Span.End},
				args: source.Args{"Word": word},
			})
		}
	}
	return found
}

// doubledRun finds a run of three to eight Chinese characters, not all alike, that is
// followed by itself; one or two are often doubled on purpose (高高兴兴, 一个一个).
func doubledRun(text string) []finding {
	list := glyphsOf(text)
	var found []finding
	for i := 0; i < len(list); i++ {
		if n := doubledLength(list[i:]); n > 0 {
			span := source.Span{Start: list[i].at.Start, End: list[i+2*n-1].at.End}
			found = append(found, finding{span: span, args: source.Args{"Word": text[span.Start:list[i+n-1].at.End]}})
			i += 2*n - 1
		}
	}
	return found
}

// doubledLength is how many characters stand twice at the beginning; 0 if none do.
func doubledLength(list []glyph) int {
	for n := longestDoubled; n >= shortestDoubled; n-- {
		if len(list) >= 2*n && sameRun(list[:n], list[n:2*n]) {
			return n
		}
	}
	return 0
}

const (
	shortestDoubled = 3
	longestDoubled  = 8
)

// sameRun reports two equal runs of Chinese characters that are not all one.
func sameRun(a, b []glyph) bool {
	varied := false
	for i := range a {
		if a[i].r != b[i].r || !isHan(a[i].r) {
			return false
		}
		varied = varied || a[i].r != a[0].r
	}
	return varied
}

// Vietnamese words that mean nothing twice in a row.
var neverDoubled = wordSet("và của là các những được bị với cho trong trên dưới tại từ để khi đã sẽ đang này có không về theo như một")

// Words that may stand twice in a row, by language: nous nous levons.
var doubles = map[string]map[string]bool{"en": wordSet("had that is"), "fr": wordSet("nous vous")}

// cutByMark reports that one of two words is part of a longer one: аб аб'ёмах, что что-то.
func cutByMark(text string, first, second source.Span) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:first.Start])
	after, _ := utf8.DecodeRuneInString(text[second.End:])
	return strings.ContainsRune(joiners, before) || strings.ContainsRune(joiners, after)
}

// joiners stand within words.
const joiners = "'’ʼ-\u2010\u2011"

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

func checkScriptsSource(d *checkedDocument) []finding {
	return d.eachSegment(func(text string) []finding { return mixedScript(text, source.Tokens(text), d.locale) })
}

func checkScriptsTarget(p *checkedPair) []finding {
	return p.eachForm(func(text string) []finding { return mixedScript(text, p.tokens(text), p.target) })
}

// mixedScript finds words with letters of two of the alphabets that look alike. Where all
// of the letters that are not of the language's alphabet look like some that are, the
// hint says which are meant.
func mixedScript(text string, tokens []source.Token, locale language.Tag) []finding {
	alphabet := source.AlphabetOf(locale)
	var found []finding
	for _, span := range mixedWords(text, tokens) {
		word := span.Of(text)
		runs := scriptRuns(word)
		f := finding{span: span, args: source.Args{"Word": word, "First": runs[0].alphabet, "Second": runs[1].alphabet}}
		odd, _ := alphabet.Compare(word, "")
		if right := source.PutRight(word, odd); len(scriptRuns(right)) == 1 {
			f.args["Letters"], f.args["Want"], f.hint = lookalikes(odd), right, "mixed-script-letters"
			f.fix = fixWith(span, right)
		}
		found = append(found, f)
	}
	return found
}

// mixedWords gives the places of words of two alphabets, as a Cyrillic ЕС with a Latin C.
// A foreign name with an ending of the language (Brexitтин) is no such word.
func mixedWords(text string, tokens []source.Token) []source.Span {
	var places []source.Span
	for _, t := range tokens {
		word := t.Span.Of(text)
		if t.Shape == source.Mark || isOfOneScript(word) {
			continue
		}
		runs := scriptRuns(word)
		if len(runs) > 2 || len(runs) == 2 && min(runs[0].letters, runs[1].letters) < shortestStem {
			places = append(places, t.Span)
		}
	}
	return places
}

// isOfOneScript reports most words that are: those of one character, and of the letters
// that English and most Cyrillic alphabets are written with.
func isOfOneScript(word string) bool {
	latin, cyrillic := false, false
	for at, r := range word {
		switch {
		case r < 0x80:
			latin = latin || r > '9'
		case 0x400 <= r && r < 0x500:
			cyrillic = true
		default:
			return at+utf8.RuneLen(r) == len(word) && at == 0
		}
	}
	return !latin || !cyrillic
}

// shortestStem is how many letters of each alphabet a name with an ending has at least.
const shortestStem = 3

var alphabets = []struct {
	name  string
	table *unicode.RangeTable
}{{"Latin", unicode.Latin}, {"Cyrillic", unicode.Cyrillic}, {"Greek", unicode.Greek}, {"Armenian", unicode.Armenian}}

// A scriptRun is a run of letters of one alphabet.
type scriptRun struct {
	alphabet string
	letters  int
}

// scriptRuns gives the runs of a word; letters of no alphabet above belong to none.
func scriptRuns(word string) []scriptRun {
	var runs []scriptRun
	for _, r := range word {
		for _, a := range alphabets {
			switch last := len(runs) - 1; {
			case !unicode.Is(a.table, r):
			case last >= 0 && runs[last].alphabet == a.name:
				runs[last].letters++
			default:
				runs = append(runs, scriptRun{a.name, 1})
			}
		}
	}
	return runs
}
