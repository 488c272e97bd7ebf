package pipeline

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/language"

	"dich/locales/style"
	"dich/source"
)

// dashStyle finds hyphens that stand for a dash: between blanks, or two in a row.
func dashStyle(text string, locale language.Tag) []finding {
	m := marksOf(locale)
	if m.Dash == "" || !strings.Contains(text, "-") {
		return nil
	}
	list := glyphsOf(text)
	var found []finding
	for i := 0; i < len(list); i++ {
		first := i
		for charAt(list, i) == '-' && charAt(list, i+1) == '-' {
			i++
		}
		if list[i].r != '-' || i-first > 1 {
			continue
		}
		if span, ok := asDash(list, first, i); ok {
			found = append(found, finding{
				span: span, args: source.Args{"Got": strings.Repeat("-", i-first+1), "Want": m.Dash}, hint: "dash-style",
				fix: safeFix(text, span, m.Dash),
			})
		}
	}
	return found
}

// asDash reports hyphens with words at both sides, and blanks between: one without is a
// hyphen, and one at the beginning a list's.
func asDash(list []glyph, first, last int) (span source.Span, ok bool) {
	span = source.Span{Start: list[first].at.Start, End: list[last].at.End}
	before, after := charAt(list, first-1), charAt(list, last+1)
	if last > first && unicode.IsLetter(before) && unicode.IsLetter(after) {
		return span, true
	}
	if unicode.IsDigit(charAt(list, first-2)) && unicode.IsDigit(charAt(list, last+2)) { // the score of a game, a range
		return span, false
	}
	return span, isBlankChar(before) && isBlankChar(after) && !isGap(charAt(list, first-2)) && !isGap(charAt(list, last+2))
}

// checkDoubledMark finds a mark that stands twice, or beside another one that says the
// same. An ellipsis is no such, nor are the marks of emotion; what the source has as
// well is meant.
func checkDoubledMark(p *checkedPair) []finding {
	return p.eachForm(func(text string) []finding {
		var found []finding
		for _, f := range doubledMarks(text, p.target) {
			if !strings.Contains(p.whole, f.args["Marks"]) {
				found = append(found, f)
			}
		}
		return found
	})
}

func doubledMarks(text string, locale language.Tag) []finding {
	if !mayDoubleMark(text) {
		return nil
	}
	list := glyphsOf(text)
	var found []finding
	for i := 0; i < len(list); i++ {
		first := i
		for strings.ContainsRune(singleMarks, list[i].r) && strings.ContainsRune(singleMarks, charAt(list, i+1)) {
			i++
		}
		run := list[first : i+1]
		ends := i == len(list)-1
		if !isDoubled(run, charAt(list, first-1), charAt(list, i+1)) || !ends && isStopOf(run, list[:first], locale) {
			continue
		}
		span := source.Span{Start: run[0].at.Start, End: run[len(run)-1].at.End}
		f := finding{span: span, args: source.Args{"Marks": span.Of(text)}}
		if run[0].r == run[len(run)-1].r {
			f.fix = safeFix(text, span, string(run[0].r))
		}
		found = append(found, f)
	}
	return found
}

// singleMarks stand alone.
const singleMarks = ".,;:。，；：、։"

// isDoubled judges a run of them; three stops are an ellipsis, two dots with a stroke the
// way up, two colons between letters a name in a program.
func isDoubled(run []glyph, before, after rune) bool {
	if len(run) != 2 || before == '/' || after == '/' || after == '\\' {
		return false
	}
	return !(run[0].r == ':' && run[1].r == ':' && isWordRune(after))
}

// isStopOf reports the stop of an abbreviation before another mark: v.v., etc.: and so on.
func isStopOf(run, before []glyph, locale language.Tag) bool {
	return run[0].r == '.' && run[1].r != '.' && run[1].r != '։' && len(before) > 0 && (isAbbreviation(before, locale) || strings.ContainsRune(",;:", run[1].r))
}

// checkForeignMarks is [foreignMarks] for a translation. The dot for which Armenian has its
// own stop is right where the source only pauses.
func checkForeignMarks(p *checkedPair) []finding {
	found := inTarget(foreignMarks)(p)
	if len(found) == 0 {
		return nil
	}
	if e := p.original().ending; !slices.Contains(e.marks, ':') && !slices.Contains(e.marks, ';') {
		return found
	}
	return slices.DeleteFunc(found, func(f finding) bool { return f.args["Mark"] == "." })
}

// foreignMarks finds marks in the shape of another script: half-width ones beside Chinese
// characters, full-width ones elsewhere, and ? ! . where Armenian has its own.
func foreignMarks(text string, locale language.Tag) []finding {
	m, known := style.MarksOf(locale)
	if !known {
		return nil
	}
	base, _ := locale.Base()
	if !mayBeForeign(text, m.Wide, base.String() == "hy") {
		return nil
	}
	list := glyphsOf(text)
	var found []finding
	for i := range list {
		want, mendable := "", true
		switch {
		case m.Wide:
			want = wideOf(list, i)
		case base.String() == "hy":
			want, mendable = armenianOf(list, i)
		default:
			want = narrowOf(list, i)
		}
		if want == "" {
			continue
		}
		f := finding{span: list[i].at, args: source.Args{"Mark": string(list[i].r), "Want": strings.TrimSpace(want)}, hint: "foreign-mark"}
		if mendable {
			f.fix = safeFix(text, list[i].at, want)
		}
		found = append(found, f)
	}
	return found
}

var wideMarks = map[rune]string{',': "，", ';': "；", ':': "：", '!': "！", '?': "？", '.': "。", '(': "（", ')': "）"}

// wideOf gives the full-width mark that is meant; "" where the mark is right as it is, as
// in a number or a Latin name.
func wideOf(list []glyph, i int) string {
	before, after := charAt(list, i-1), charAt(list, i+1)
	switch list[i].r {
	case '(':
		if isHan(before) || isHan(after) {
			return "（"
		}
	case ')':
		if isHan(before) {
			return "）"
		}
	case '.':
		if isHan(before) && !isWordRune(after) && after != '.' || isHan(before) && isHan(after) {
			return "。"
		}
	case ',', ';', ':', '!', '?':
		if isHan(before) || isHan(after) && (isWordRune(before) || strings.ContainsRune("）)”\"》", before)) {
			return wideMarks[list[i].r]
		}
	}
	return ""
}

// armenianOf gives the Armenian mark; that of a question stands within a word, and only
// the writer knows in which.
func armenianOf(list []glyph, i int) (want string, mendable bool) {
	if !unicode.Is(unicode.Armenian, charAt(list, i-1)) {
		return narrowOf(list, i), true
	}
	switch list[i].r {
	case '?':
		return "՞", false
	case '!':
		return "՜", false
	case '.':
		ends := i == len(list)-1 && !isAbbreviation(list[:i], language.Armenian)
		return map[bool]string{true: "։"}[ends], true
	}
	return narrowOf(list, i), true
}

var narrowMarks = map[rune]string{'，': ",", '；': ";", '：': ":", '！': "!", '？': "?", '。': ".", '、': ",", '（': "(", '）': ")", '．': "."}

// narrowOf gives the mark of languages that write letters, and the blank behind it.
func narrowOf(list []glyph, i int) string {
	want := narrowMarks[list[i].r]
	if want != "" && want != "(" && isWordRune(charAt(list, i+1)) {
		want += " "
	}
	return want
}
