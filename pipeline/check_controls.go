package pipeline

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/language"

	"dich/source"
)

// What a reader does not see, and a program does.
const (
	Invisible     DiagnosticCode = "invisible-character" // characters without width that mean nothing here
	NotNormalized DiagnosticCode = "not-normalized"      // letters that are not in NFC
)

// checkBidi finds overrides of the direction of text, and what is not ended or ends
// nothing, that the source does not have: a text may say one thing to a reader and
// another to a program. An import refuses them as well.
func checkBidi(p *checkedPair) []finding { return p.oddCharacters(BidiControl) }

// checkControlCodes finds characters that are no text.
func checkControlCodes(p *checkedPair) []finding { return p.oddCharacters(ControlCode) }

func (p *checkedPair) oddCharacters(code DiagnosticCode) []finding {
	d := oddCharacters(p.message)
	if d == nil || d.Code != code {
		return nil
	}
	return []finding{{args: d.Args}}
}

func codePoint(r rune) string { return fmt.Sprintf("U+%04X", r) }

// invisible finds characters without width or shape. They are right where letters are
// joined (Arabic, the scripts of India), where lines are broken without blanks (Thai,
// Khmer), and in emoji.
func invisible(text string, locale language.Tag) []finding {
	if !mayBeUnseen(text) {
		return nil
	}
	var found []finding
	list := glyphsOf(text)
	bothWays := sync.OnceValue(func() bool { return hasRightToLeft(list) })
	for i, g := range list {
		removable, ok := isUnseen(list, i, locale, bothWays)
		if !ok {
			continue
		}
		f := finding{span: g.at, args: source.Args{"Character": codePoint(g.r)}}
		if removable {
			f.fix = safeFix(text, g.at, "")
		}
		found = append(found, f)
	}
	return found
}

// isUnseen reports a character that should not be in the text, and whether it can go.
func isUnseen(list []glyph, i int, locale language.Tag, bothWays func() bool) (removable, ok bool) {
	switch r := list[i].r; {
	case r == '\u200b' || r == '\u2060':
		return true, !breaksUnseen(locale)
	case r == '\u00ad' || r == '\ufeff' || r == '\u180e':
		return true, true
	case r == '\u200c' || r == '\u200d':
		return true, !joins(charAt(list, i-1)) && !joins(charAt(list, i+1))
	case r == '\u200e' || r == '\u200f':
		return true, !bothWays()
	case r == unicode.ReplacementChar || unicode.Is(unicode.Co, r):
		return false, true
	}
	return false, false
}

// breaksUnseen reports a language that writes no blanks between words.
func breaksUnseen(locale language.Tag) bool {
	base, _ := locale.Base()
	return strings.Contains(" th km lo my ", " "+base.String()+" ")
}

// joins reports a neighbour that the zero-width joiner and its counterpart are made for.
func joins(r rune) bool {
	return unicode.In(r, unicode.Arabic, unicode.Syriac, unicode.Mongolian, unicode.So, unicode.Sk, unicode.Variation_Selector) ||
		0x0900 <= r && r <= 0x0DFF || 0x1780 <= r && r <= 0x17FF
}

func hasRightToLeft(list []glyph) bool {
	for _, g := range list {
		if unicode.In(g.r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko) {
			return true
		}
	}
	return false
}

// notNormalized finds a text with letters that Unicode writes in another way in NFC; one
// finding for a text, with all of them in its fix.
func notNormalized(text string) []finding {
	list := source.Uncomposed(text)
	if len(list) == 0 {
		return nil
	}
	first := list[0]
	f := finding{
		span: first.Span, args: source.Args{"Got": first.Span.Of(text), "Want": first.Text}, hint: "not-normalized",
		fix: &source.Fix{Form: source.Other, Edits: list},
	}
	if slices.ContainsFunc(list, func(r source.Replacement) bool { return safeFix(text, r.Span, r.Text) == nil }) {
		f.fix = nil
	}
	return []finding{f}
}

// checkNormalizedSource speaks once of a document, which may be in NFD throughout.
func checkNormalizedSource(d *checkedDocument) []finding {
	found := d.eachSegment(notNormalized)
	return found[:min(1, len(found))]
}

func checkNormalizedTarget(p *checkedPair) []finding { return p.eachForm(notNormalized) }
