package pipeline

import (
	"strings"

	"golang.org/x/text/language"

	"dich/source"
)

// EllipsisStyle: an ellipsis is written in a way that its language does not have, or in
// another way than the others of its document.
const EllipsisStyle DiagnosticCode = "ellipsis-style"

// An ellipsis is one place with its characters, in the entry of a catalog.
type ellipsis struct {
	span  source.Span
	entry int
	fix   func(want string) *source.Fix
	text  string
}

// ellipses gives the ellipses of a text: runs of … and of three or four dots, and those of
// other dots. Four dots end a sentence and are no ellipsis of their own.
func ellipses(text string) []source.Span {
	if !strings.Contains(text, "…") && !strings.Contains(text, "...") && !strings.Contains(text, "。。") && !strings.Contains(text, "․․") {
		return nil
	}
	var spans []source.Span
	list := glyphsOf(text)
	for i := 0; i < len(list); i++ {
		first := i
		for strings.ContainsRune(ellipsisDots, list[i].r) && charAt(list, i+1) == list[i].r {
			i++
		}
		if n := i - first + 1; list[i].r == '…' || n == 3 && strings.ContainsRune(ellipsisDots, list[i].r) || n == 6 && list[i].r == '.' {
			spans = append(spans, source.Span{Start: list[first].at.Start, End: list[i].at.End})
		}
	}
	return spans
}

const ellipsisDots = ".…。․"

// usualEllipsis is the one that most of a document's have; the sign of its own of two
// that are as frequent. In Chinese it is always the long one (GB/T 15834-2011, 4.11).
func usualEllipsis(list []ellipsis, locale language.Tag) string {
	if marksOf(locale).Wide {
		return "……"
	}
	dots := 0
	for _, e := range list {
		if e.text == "..." {
			dots++
		}
	}
	if 2*dots > len(list) {
		return "..."
	}
	return "…"
}

// oddEllipses are those that are not the usual one.
func oddEllipses(list []ellipsis, locale language.Tag) []ellipsisFinding {
	want := usualEllipsis(list, locale)
	var found []ellipsisFinding
	for _, e := range list {
		if e.text != want {
			found = append(found, ellipsisFinding{e.entry, finding{span: e.span, fix: e.fix(want), args: source.Args{"Got": e.text, "Want": want}}})
		}
	}
	return found
}

type ellipsisFinding struct {
	entry int
	finding
}

// checkEllipsisTarget finds the odd ones of a catalog. Chinese ones beside Latin words are
// not judged: they may be part of what is quoted.
func checkEllipsisTarget(c *checkedCatalog) []finding {
	var list []ellipsis
	for n, p := range c.pairs {
		for category, text := range p.plain.Each {
			for _, span := range ellipses(text) {
				if marksOf(p.target).Wide && !besideHan(text, span) {
					continue
				}
				fix := func(want string) *source.Fix { return inForm(safeFix(text, span, want), category) }
				list = append(list, ellipsis{span, n, fix, span.Of(text)})
			}
		}
	}
	if len(list) == 0 {
		return nil
	}
	var found []finding
	for _, f := range oddEllipses(list, c.pairs[0].target) {
		f.message = c.pairs[f.entry].message
		found = append(found, f.finding)
	}
	return found
}

// besideHan reports a place that touches a Chinese character or a mark of its width.
func besideHan(text string, span source.Span) bool {
	list := glyphsOf(text)
	for i, g := range list {
		if g.at.End == span.Start && (isHan(g.r) || strings.ContainsRune("，。！？」』”》）", g.r)) || g.at.Start == span.End && isHan(g.r) && i > 0 {
			return true
		}
	}
	return false
}

// checkEllipsisSource finds those of a document.
func checkEllipsisSource(d *checkedDocument) []finding {
	var list []ellipsis
	for u := range d.part.Units {
		for _, seg := range d.part.Units[u].Segments {
			text := d.part.Plain(&seg)
			for _, span := range ellipses(text) {
				fix := func(want string) *source.Fix { return shifted(safeFix(text, span, want), seg.Span.Start) }
				list = append(list, ellipsis{span.Shift(seg.Span.Start), 0, fix, span.Of(text)})
			}
		}
	}
	var found []finding
	for _, f := range oddEllipses(list, d.locale) {
		found = append(found, f.finding)
	}
	return found
}
