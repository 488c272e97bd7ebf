package pipeline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"dich/locales/style"
	"dich/source"
)

// What the checks of typography find. A language without a row in [style.MarksOf] is
// judged by what holds everywhere.
const (
	EndMarkDiffers DiagnosticCode = "end-mark-differs" // a sentence ends with another mark than its source
	CapitalDiffers DiagnosticCode = "capital-differs"  // it begins small where the source begins with a capital
	QuotationStyle DiagnosticCode = "quotation-style"  // quotation marks of another language
	Unbalanced     DiagnosticCode = "unbalanced"       // a bracket or quotation mark without its other half
	MarkSpacing    DiagnosticCode = "mark-spacing"     // a blank beside a mark too many, or one too few
	BreakingSpace  DiagnosticCode = "breaking-space"   // a line may break before a mark that stands apart
	DoubledSpace   DiagnosticCode = "doubled-space"    // several blanks in a row
	EdgeSpace      DiagnosticCode = "edge-space"       // white space at an end that the source has not, or lacks
	DashStyle      DiagnosticCode = "dash-style"       // hyphens for a dash
	DoubledMark    DiagnosticCode = "doubled-mark"     // two marks where one is meant
	ForeignMark    DiagnosticCode = "foreign-mark"     // a mark in the shape that another script has
)

// Characters with a part of their own.
const (
	noBreakSpace     = '\u00a0' // in French before : and », behind «
	thinNoBreakSpace = '\u202f' // and before ; ! ?
	hidden           = '\x00'   // stands where a code was, see [source.Plain]
	object           = '\ufffc' // a code that is no text
)

// Marks by what they do; each bracket has its other half in the same place.
const (
	openingBrackets = "([{（［｛"
	closingBrackets = ")]}）］｝"
	endMarks        = ".?!…。？！։՞՜．⁇⁈⁉‼"
)

// A glyph is a character of a text without its codes, and its bytes.
type glyph struct {
	r  rune
	at source.Span
}

// glyphsOf gives the characters of a text; where a code was, there is nothing.
func glyphsOf(text string) []glyph {
	return glyphsFrom(text, 0)
}

// glyphsFrom gives those from a byte on.
func glyphsFrom(text string, start int) []glyph {
	return appendGlyphs(make([]glyph, 0, utf8.RuneCountInString(text[start:])), text, start)
}

// appendGlyphs is glyphsFrom for a caller that keeps a buffer.
func appendGlyphs(list []glyph, text string, start int) []glyph {
	for at := start; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		if r != hidden {
			list = append(list, glyph{r, source.Span{Start: at, End: at + size}})
		}
		at += size
	}
	return list
}

// lastGlyphs adds to a list at least the last characters of a text, as many as it is long or
// some twenty; whole says that these are all.
func lastGlyphs(list []glyph, text string) (last []glyph, whole bool) {
	start := max(0, len(text)-endBytes)
	for start > 0 && !utf8.RuneStart(text[start]) {
		start--
	}
	return appendGlyphs(list, text, start), start == 0
}

// endBytes have an abbreviation in them, and the marks behind it.
const endBytes = 96

// charAt gives a character, and a line feed for what lies outside of the text.
func charAt(list []glyph, i int) rune {
	if i < 0 || i >= len(list) {
		return '\n'
	}
	return list[i].r
}

// safeFix is fixWith where the span touches no code, else nil.
func safeFix(text string, span source.Span, want string) *source.Fix {
	if strings.ContainsRune(span.Of(text), hidden) || strings.ContainsRune(span.Of(text), object) ||
		span.End < len(text) && text[span.End] == hidden {
		return nil
	}
	return fixWith(span, want)
}

// isGap reports white space, no-break spaces included.
func isGap(r rune) bool { return unicode.IsSpace(r) }

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }

func marksOf(locale language.Tag) style.Marks {
	m, _ := style.MarksOf(locale)
	return m
}

// inSource is a check of a language's own rules on a document.
func inSource(judge func(text string, locale language.Tag) []finding) func(*checkedDocument) []finding {
	return func(d *checkedDocument) []finding {
		return d.eachSegment(func(text string) []finding { return judge(text, d.locale) })
	}
}

// inTarget is one on a translation.
func inTarget(judge func(text string, locale language.Tag) []finding) func(*checkedPair) []finding {
	return func(p *checkedPair) []finding {
		return p.eachForm(func(text string) []finding { return judge(text, p.target) })
	}
}

// inAny is a check of a document by rules of no language.
func inAny(judge func(text string) []finding) func(*checkedDocument) []finding {
	return func(d *checkedDocument) []finding { return d.eachSegment(judge) }
}
