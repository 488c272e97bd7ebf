package pipeline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"dich/source"
)

// checkEndMark compares how source and target end: with a stop, a question, an
// exclamation, an ellipsis, a colon, another pause, or with nothing.
func checkEndMark(p *checkedPair) []finding {
	want := p.original().ending
	return p.eachForm(func(text string) []finding {
		got := endingOf(text, p.target)
		if got.empty || want.empty || got.agrees(want) {
			return nil
		}
		return []finding{{
			span: source.Span{Start: 0, End: len(text)},
			args: source.Args{"Want": want.name(), "Got": got.name()},
		}}
	})
}

// An ending is the marks that a text ends with, brackets and quotation marks left out.
type ending struct {
	marks []rune
	maybe bool // the only mark is the stop of an abbreviation
	empty bool // there is no word before them
}

// agrees reports that one mark is common to both, or neither has any.
func (e ending) agrees(o ending) bool {
	if len(e.marks) == 0 || len(o.marks) == 0 {
		return len(e.marks)+len(o.marks) == 0 || e.maybe || o.maybe
	}
	return e.maybe || o.maybe || slices.ContainsFunc(e.marks, func(r rune) bool { return slices.Contains(o.marks, r) })
}

// name is the mark that counts: the last one.
func (e ending) name() string {
	if len(e.marks) == 0 {
		return "–"
	}
	return string(e.marks[0])
}

func endingOf(text string, locale language.Tag) ending {
	var room [endBytes + utf8.UTFMax]glyph
	list, whole := lastGlyphs(room[:0], text)
	if e, last := endingIn(text, list, locale); whole || last >= longestAbbreviation {
		return e
	}
	e, _ := endingIn(text, glyphsOf(text), locale)
	return e
}

// endingIn looks at the last characters of a text, and gives which of them is the last
// one that is no mark.
func endingIn(text string, list []glyph, locale language.Tag) (e ending, last int) {
	i := len(list) - 1
	for ; i >= 0 && !isWordRune(list[i].r) && list[i].r != object; i-- {
		if mark, ok := endKinds[list[i].r]; ok {
			e.marks = addNew(e.marks, mark)
		}
	}
	if e.empty = i < 0; e.empty {
		return e, i
	}
	dots := strings.Count(text[list[i].at.End:], ".") + strings.Count(text[list[i].at.End:], "。")
	if dots >= 3 {
		e.marks = []rune{'…'}
	}
	e.maybe = len(e.marks) == 1 && dots == 1 && isAbbreviation(list[:i+1], locale)
	return e.armenian(text, locale), i
}

// armenian adds what stands within the words, and knows the colon that is typed for the
// full stop, and the dot that is a pause, as a colon is.
func (e ending) armenian(text string, locale language.Tag) ending {
	if base, _ := locale.Base(); base.String() != "hy" {
		return e
	}
	if slices.Contains(e.marks, ':') {
		e.marks = addNew(e.marks, '.')
	}
	if endsWithPause(text) {
		e.marks = addNew(e.marks, ':', ';')
	}
	for _, r := range text {
		if r == '՞' || r == '՜' {
			e.marks = addNew(e.marks, endKinds[r])
		}
	}
	return e
}

// endsWithPause reports the Armenian միջակետ, for which people type the dot of ASCII.
func endsWithPause(text string) bool {
	return strings.HasSuffix(strings.TrimRight(text, "\x00 "), ".")
}

// endKinds gives the mark that those of all scripts stand for.
var endKinds = map[rune]rune{
	'.': '.', '。': '.', '．': '.', '｡': '.', '։': '.', '।': '.', '۔': '.',
	'?': '?', '？': '?', '؟': '?', '՞': '?', '⁇': '?', '!': '!', '！': '!', '՜': '!', '‼': '!',
	'…': '…', '⋯': '…', ':': ':', '：': ':', ';': ';', '；': ';', ',': ',', '，': ',', '、': ',', '՝': ':',
}

// longestAbbreviation is in characters.
const longestAbbreviation = 16

// isAbbreviation reports that the stop behind these characters may be that of their last
// word: г., U.S., Jr., v.v.
func isAbbreviation(list []glyph, locale language.Tag) bool {
	start := len(list)
	for start > 0 && len(list)-start < longestAbbreviation && (isWordRune(list[start-1].r) || list[start-1].r == '.') {
		start--
	}
	var word strings.Builder
	for _, g := range list[start:] {
		word.WriteRune(g.r)
	}
	w := word.String()
	_, known := source.RulesFor(locale).Abbreviations[w]
	_, small := source.RulesFor(locale).Abbreviations[strings.ToLower(w)]
	return known || small || strings.Contains(w, ".") || len(list)-start == 1 && unicode.IsUpper(list[start].r)
}

// checkCapital finds a translation that begins small where its source begins with a
// capital. A name that is written so (iPhone) and an address begin as they do.
func checkCapital(p *checkedPair) []finding {
	if p.source == p.target || marksOf(p.target).Caseless || !beginsWithCapital(p.whole) {
		return nil
	}
	return p.eachForm(func(text string) []finding {
		at := strings.IndexFunc(text, func(r rune) bool { return isWordRune(r) || r == object })
		if at < 0 {
			return nil
		}
		r, size := utf8.DecodeRuneInString(text[at:])
		if !unicode.IsLower(r) || isFixedWord(text[at:]) {
			return nil
		}
		span := source.Span{Start: at, End: at + size}
		return []finding{{span: span, args: source.Args{"Letter": string(unicode.ToUpper(r))}, hint: "capital-differs"}}
	})
}

func beginsWithCapital(text string) bool {
	for _, r := range text {
		if isWordRune(r) || r == object {
			return unicode.IsUpper(r)
		}
	}
	return false
}

// isFixedWord reports a first word with a capital inside, or a part of an address.
func isFixedWord(text string) bool {
	word, _, _ := strings.Cut(text, " ")
	return strings.ContainsFunc(word, unicode.IsUpper) || strings.ContainsAny(word, "@/_") || strings.Contains(strings.TrimRight(word, endMarks), ".")
}
