package subtitles

import (
	"strings"

	"dich/source"
)

const blanks = " \t\v\f"

// isBlank reports a line that players of SubRip take for blank, and isEmpty one that
// those of WebVTT do.
func isBlank(line string) bool { return trimBlanks(line) == "" }
func isEmpty(line string) bool { return line == "" }

func trimBlanks(line string) string { return strings.TrimLeft(line, blanks) }

func startsBlank(s string) bool { return s != "" && strings.IndexByte(blanks, s[0]) >= 0 }

// paragraphs calls yield for the lines that stand together, without their ends: what is
// between two blank lines. A line ends at LF, CRLF or a lone CR.
func paragraphs(text string, blank func(line string) bool) func(yield func([]source.Span) bool) {
	return func(yield func([]source.Span) bool) {
		var lines []source.Span
		for at := 0; at < len(text); {
			line, next := lineAt(text, at)
			if !blank(line.Of(text)) {
				lines = append(lines, line)
			} else if len(lines) > 0 {
				if !yield(lines) {
					return
				}
				lines = lines[:0]
			}
			at = next
		}
		if len(lines) > 0 {
			yield(lines)
		}
	}
}

// lineAt gives the line that begins at a place, and where the next one does.
func lineAt(text string, start int) (line source.Span, next int) {
	n := strings.IndexAny(text[start:], "\r\n")
	if n < 0 {
		return source.Span{Start: start, End: len(text)}, len(text)
	}
	end := start + n
	return source.Span{Start: start, End: end}, end + endLen(text[end:])
}

// endLen is the length of the end of a line.
func endLen(s string) int {
	if strings.HasPrefix(s, "\r\n") {
		return 2
	}
	return 1
}
