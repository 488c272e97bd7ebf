package po

import (
	"math"
	"slices"
	"strings"

	"dich/locales"
)

// A manner is how a file's lines are broken. gettext breaks them at 79 columns, other
// programs elsewhere or not at all.
type manner struct {
	width int // columns of a line; noWrap for no limit
}

const noWrap = math.MaxInt32

// So many lines, or entries, tell the manner of a file.
const (
	enoughLines   = 500
	enoughEntries = 5000
)

// mannerOf finds the manner of the entries that the messages of a catalog were read from: the width at
// which most of their lines would be broken, or left whole, as they are. It is gettext's
// where that does as well as any other.
func mannerOf(count int, at func(n int) *locales.Message) manner {
	var seen []bounds
	for i := range min(count, enoughEntries) {
		m := at(i)
		text, _ := m.Raw()
		if text != "" && widthFor(m, 0) == 0 {
			seen = appendBounds(seen, text)
		}
		if len(seen) >= enoughLines {
			break
		}
	}
	return manner{bestWidth(seen)}
}

// bounds are the widths, in columns with the quotes, at which a line would be as it is.
type bounds struct{ least, most int }

func (b bounds) hold(width int) bool { return b.least <= width && width <= b.most }

// bestWidth gives the width that most bounds hold. Of several it is the smallest, but
// gettext's before all others.
func bestWidth(seen []bounds) int {
	widths := []int{pageWidth, noWrap}
	for _, b := range seen {
		widths = append(widths, b.least)
	}
	slices.Sort(widths[2:])
	best, most := pageWidth, 0
	for _, width := range slices.Compact(widths) {
		held := 0
		for _, b := range seen {
			if b.hold(width) {
				held++
			}
		}
		if held > most {
			best, most = width, held
		}
	}
	return best
}

// appendBounds adds what the lines of an entry say.
func appendBounds(seen []bounds, raw string) []bounds {
	s := newScanner(raw, bomSize(raw))
	var before token
	for tok := s.next(); tok.kind != end; tok = s.next() {
		if before.kind == quoted {
			seen = appendLine(seen, raw, before, tok)
		}
		before = tok
	}
	if before.kind == quoted {
		seen = appendLine(seen, raw, before, token{})
	}
	return seen
}

// appendLine adds the bounds of a string, if there are any: it could be broken before
// next, or inside of it.
func appendLine(seen []bounds, raw string, line, next token) []bounds {
	start := strings.LastIndexByte(raw[:line.span.Start], '\n') + 1
	width := columns(raw[start:line.span.End])
	b := bounds{width, noWrap}
	switch {
	case next.kind == quoted && line.text != "" && !strings.HasSuffix(line.text, `\n`):
		b.most = width + columns(firstPiece(next.text)) - 1
	case len(firstPiece(line.text)) == len(line.text): // nowhere to break it
		return seen
	}
	if b.most < b.least {
		return seen
	}
	return append(seen, b)
}

// firstPiece gives what stands before the first place where a line could be broken.
func firstPiece(text string) string {
	var b breaker
	for i, r := range text {
		if b.breaksBefore(r) {
			return text[:i]
		}
	}
	return text
}

// columns gives the width of a text on a terminal.
func columns(text string) int {
	n := 0
	for _, r := range text {
		n += runeWidth(r)
	}
	return n
}
