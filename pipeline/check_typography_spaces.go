package pipeline

import (
	"strings"
	"unicode"

	"golang.org/x/text/language"

	"dich/source"
)

// What is wrong with the space beside a mark.
const (
	spaceMissing     source.Hint = "space-missing"
	spaceSuperfluous source.Hint = "space-superfluous"
)

// markSpacing finds blanks before a mark, inside of brackets, and beside full-width
// marks; commas without a blank behind; and in French marks that do not stand apart.
func markSpacing(text string, locale language.Tag) []finding {
	m := marksOf(locale)
	if !m.Wide && !m.Spaced && !mayMisspace(text) {
		return nil
	}
	list := glyphsOf(text)
	var found []finding
	for i, g := range list {
		switch {
		case m.Wide && isWideMark(g.r):
			found = append(found, wideSpacing(text, list, i)...)
		case m.Spaced && standsApart(list, i):
			found = append(found, apart(text, list, i)...)
		case clings(list, i) && !(m.Spaced && strings.ContainsRune(";:!?»", g.r)):
			found = append(found, superfluous(text, list, i, i-1))
		case strings.ContainsRune("([", g.r) && isBlankChar(charAt(list, i+1)) && isWordRune(charAt(list, i+2)) && !isCheckbox(list, i):
			found = append(found, superfluous(text, list, i, i+1))
		case (g.r == ',' || g.r == ';' && !isEntity(list, i)) && unicode.IsLetter(charAt(list, i-1)) && unicode.IsLetter(charAt(list, i+1)):
			found = append(found, missing(text, list, i, source.Span{Start: g.at.End, End: g.at.End}, " "))
		}
	}
	return found
}

// clings reports a mark with a blank before it that should touch what is before: a dot
// that begins a name or number (.NET, .5), and an ellipsis, may stand after one; of a
// blank before a code nobody knows which it belongs to.
func clings(list []glyph, i int) bool {
	r, after := list[i].r, charAt(list, i+1)
	if i < 2 || !isBlankChar(list[i-1].r) || list[i-1].at.End != list[i].at.Start || isGap(list[i-2].r) || after == object {
		return false
	}
	if (r == ',' || r == ';') && unicode.IsLetter(list[i-2].r) && unicode.IsLetter(after) { // in the wrong word's company
		return true
	}
	if isWordRune(after) {
		return false
	}
	switch {
	case strings.ContainsRune(",;:!?", r):
		return isGap(after) || strings.ContainsRune(closingQuotes+closingBrackets+"\"", after)
	case strings.ContainsRune(")]", r):
		return isWordRune(list[i-2].r) || strings.ContainsRune(endMarks, list[i-2].r)
	}
	return r == '.' && after != '.' && (isGap(after) || strings.ContainsRune(closingQuotes+"\"", after))
}

// isEntity reports the end of a character's name in HTML: &amp; and &#39;
func isEntity(list []glyph, i int) bool {
	for n := i - 1; n >= 0 && n > i-longestEntity; n-- {
		if list[n].r == '&' {
			return true
		}
	}
	return false
}

// longestEntity is in characters, both marks counted.
const longestEntity = 10

// isCheckbox reports the brackets of a list of tasks: [ ] and [ x ].
func isCheckbox(list []glyph, i int) bool {
	return charAt(list, i+3) == ']' || charAt(list, i+4) == ']'
}

func isBlankChar(r rune) bool { return r == ' ' || r == noBreakSpace || r == thinNoBreakSpace }

func superfluous(text string, list []glyph, i, gap int) finding {
	return finding{
		span: list[i].at, args: source.Args{"Mark": string(list[i].r)}, hint: spaceSuperfluous,
		fix: safeFix(text, runOfBlanks(list, gap), ""),
	}
}

func missing(text string, list []glyph, i int, at source.Span, space string) finding {
	f := finding{span: list[i].at, args: source.Args{"Mark": string(list[i].r)}, hint: spaceMissing}
	if at.Start == 0 || text[at.Start-1] != hidden {
		f.fix = safeFix(text, at, space)
	}
	return f
}

// runOfBlanks is the bytes of all blanks in a row.
func runOfBlanks(list []glyph, i int) source.Span {
	from, to := i, i
	for isBlankChar(charAt(list, from-1)) && list[from-1].at.End == list[from].at.Start {
		from--
	}
	for isBlankChar(charAt(list, to+1)) && list[to+1].at.Start == list[to].at.End {
		to++
	}
	return source.Span{Start: list[from].at.Start, End: list[to].at.End}
}

func isWideMark(r rune) bool {
	return strings.ContainsRune("，。；：！？、（）「」『』《》", r)
}

// wideSpacing finds blanks beside a mark that brings its own space.
func wideSpacing(text string, list []glyph, i int) []finding {
	for _, gap := range []int{i - 1, i + 1} {
		beyond := charAt(list, 2*gap-i)
		if isBlankChar(charAt(list, gap)) && !isCode(text, list[gap].at) && beyond != '\n' && !isGap(beyond) {
			return []finding{superfluous(text, list, i, gap)}
		}
	}
	return nil
}

// isCode reports a blank that a code shows, and nobody has written.
func isCode(text string, blank source.Span) bool {
	return blank.End < len(text) && text[blank.End] == 0
}

// standsApart reports a mark that French writes with a space: one at the end of what it
// belongs to, and so none in 12:30, in an address, in a smiley or behind another mark.
func standsApart(list []glyph, i int) bool {
	before, after := charAt(list, i-1), charAt(list, i+1)
	switch list[i].r {
	case '«':
		return i+1 < len(list)
	case '»':
		return i > 0
	case ';', ':', '!', '?':
		first := before
		if isBlankChar(before) {
			first = charAt(list, i-2)
		}
		return (isWordRune(first) || first == object || strings.ContainsRune("»”’\")]…%", first)) &&
			!isWordRune(after) && !strings.ContainsRune("/\\:)(-", after)
	}
	return false
}

// apart finds a mark that touches its word.
func apart(text string, list []glyph, i int) []finding {
	gap, at := i-1, source.Span{Start: list[i].at.Start, End: list[i].at.Start}
	if list[i].r == '«' {
		gap, at = i+1, source.Span{Start: list[i].at.End, End: list[i].at.End}
	}
	if isGap(charAt(list, gap)) {
		return nil
	}
	return []finding{missing(text, list, i, at, string(spaceBeside(list[i].r)))}
}

func spaceBeside(mark rune) rune {
	if strings.ContainsRune(";!?", mark) {
		return thinNoBreakSpace
	}
	return noBreakSpace
}

// breakingSpace finds marks that stand apart with a space at which a line may break.
func breakingSpace(text string, locale language.Tag) []finding {
	if !marksOf(locale).Spaced {
		return nil
	}
	var found []finding
	list := glyphsOf(text)
	for i, g := range list {
		gap := i - 1
		if g.r == '«' {
			gap = i + 1
		}
		if standsApart(list, i) && charAt(list, gap) == ' ' {
			found = append(found, finding{
				span: g.at, args: source.Args{"Mark": string(g.r)}, hint: "breaking-space",
				fix: safeFix(text, runOfBlanks(list, gap), string(spaceBeside(g.r))),
			})
		}
	}
	return found
}

// doubledSpaces finds runs of blanks on one line.
func doubledSpaces(text string) []finding {
	if !mayDoubleBlank(text) {
		return nil
	}
	var found []finding
	list := glyphsOf(text)
	for i := 0; i < len(list); i++ {
		if !isBlankChar(list[i].r) {
			continue
		}
		first := i
		for isBlankChar(charAt(list, i+1)) && list[i+1].at.Start == list[i].at.End {
			i++
		}
		if i > first && !isGap(charAt(list, first-1)) && !isGap(charAt(list, i+1)) {
			run := source.Span{Start: list[first].at.Start, End: list[i].at.End}
			found = append(found, finding{span: run, fix: safeFix(text, run, oneBlank(list[first:i+1]))})
		}
	}
	return found
}

// oneBlank is the one blank that says the same as several: at which no line breaks, if one
// of them is such.
func oneBlank(run []glyph) string {
	for _, g := range run {
		if g.r != ' ' {
			return string(g.r)
		}
	}
	return " "
}

// checkDoubledSpaces leaves texts alone whose source is laid out with blanks.
func checkDoubledSpaces(p *checkedPair) []finding {
	if len(doubledSpaces(p.whole)) > 0 {
		return nil
	}
	return p.eachForm(doubledSpaces)
}

// checkEdgeSpace compares the white space at both ends: an interface string may need it.
func checkEdgeSpace(p *checkedPair) []finding {
	start, end := edgesOf(p.message.Source[source.Other])
	if len(start) == len(p.message.Source[source.Other]) {
		return nil
	}
	var found []finding
	for c, text := range p.message.Target.Each {
		from, to := edgesOf(text)
		if len(from) == len(text) || from == start && to == end {
			continue
		}
		found = append(found, finding{fix: &source.Fix{Form: c, Edits: []source.Replacement{
			{Span: source.Span{Start: 0, End: len(from)}, Text: start},
			{Span: source.Span{Start: len(text) - len(to), End: len(text)}, Text: end},
		}}})
	}
	return found
}

// edgesOf gives the white space at both ends of a text; of a text of nothing else, all of
// it twice.
func edgesOf(text string) (start, end string) {
	start = text[:len(text)-len(strings.TrimLeftFunc(text, isGap))]
	return start, text[len(strings.TrimRightFunc(text, isGap)):]
}
