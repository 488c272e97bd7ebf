package docx

import (
	"strings"

	"dich/source"
)

// Lines finds positions in a part: paragraphs, counted from 1, in place of lines, for
// its XML has none that a reader of the document could count.
func Lines(text string) *source.Lines {
	m := newMarkup(text)
	mark := "<" + m.prefix + "p"
	var starts []int
	for at := 0; ; {
		next := strings.Index(text[at:], mark)
		if next < 0 {
			return source.NewParagraphs(text, starts)
		}
		start := at + next
		at = start + len(mark)
		if at < len(text) && strings.IndexByte(" \t\r\n/>", text[at]) >= 0 {
			starts = append(starts, start)
		}
	}
}
