package pipeline

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/locales/style"
	"dich/source"
)

// quotationStyle finds quotations in marks that the language does not use. Where it is
// plain which are meant, the fix writes the language's: outside of all other quotations
// the first pair of its row, inside of one the second.
func quotationStyle(text string, locale language.Tag) []finding {
	m, known := style.MarksOf(locale)
	if !known || !mayQuote(text) {
		return nil
	}
	pairs := slices.DeleteFunc(pairsIn(glyphsOf(text)), func(p markPair) bool { return !p.whole() || family(p.open.r) < 10 })
	var found []finding
	for _, p := range pairs {
		nested := isNested(p, pairs)
		if isOurs(p, m) || nested && slices.Contains(m.Inner, style.Pair{Open: p.open.r, Close: p.close.r}) {
			continue
		}
		want := m.Quotes[0]
		if nested {
			want = m.Quotes[1]
		}
		span := source.Span{Start: p.open.at.Start, End: p.close.at.End}
		found = append(found, finding{
			span: span, fix: requoted(text, p, want, m.Spaced),
			args: source.Args{"Got": string(p.open.r) + "…" + string(p.close.r), "Want": string(want.Open) + "…" + string(want.Close)},
		})
	}
	return found
}

func isOurs(p markPair, m style.Marks) bool {
	if p.open.r == '"' && p.close.r == '"' {
		return m.Straight
	}
	if family(p.open.r) > 13 { // the title of a book, in Chinese
		return m.Wide
	}
	return slices.Contains(m.Quotes, style.Pair{Open: p.open.r, Close: p.close.r})
}

func isNested(p markPair, pairs []markPair) bool {
	return slices.ContainsFunc(pairs, func(o markPair) bool {
		return o.open.at.Start < p.open.at.Start && p.close.at.End < o.close.at.End
	})
}

// requoted writes other marks, with no-break spaces inside where the language has them.
func requoted(text string, p markPair, want style.Pair, spaced bool) *source.Fix {
	open, end := safeFix(text, p.open.at, string(want.Open)), safeFix(text, p.close.at, string(want.Close))
	if open == nil || end == nil || family(p.open.r) > 13 {
		return nil
	}
	if spaced && want.Open == '«' {
		open.Edits[0].Text += gapUnless(text[p.open.at.End:], false)
		end.Edits[0].Text = gapUnless(text[:p.close.at.Start], true) + end.Edits[0].Text
	}
	open.Edits = append(open.Edits, end.Edits...)
	return open
}

// gapUnless is a no-break space where a text has no white space at that end.
func gapUnless(text string, atEnd bool) string {
	if atEnd && strings.TrimRightFunc(text, isGap) != text || !atEnd && strings.TrimLeftFunc(text, isGap) != text {
		return ""
	}
	return string(noBreakSpace)
}
