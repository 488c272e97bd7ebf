package docx

import (
	"strings"

	"dich/source"
)

// ParagraphAt gives the number of the paragraph that a place in a part stands in, from 1;
// 0 before the first. A reader of a DOCX counts paragraphs: its XML has no lines.
func ParagraphAt(part *source.Part, offset int) int {
	m := newMarkup(part.Text)
	mark := "<" + m.prefix + "p"
	n := 0
	for at := 0; ; {
		next := strings.Index(part.Text[at:], mark)
		if next < 0 || at+next > offset {
			return n
		}
		at += next + len(mark)
		if at < len(part.Text) && strings.IndexByte(" \t\r\n/>", part.Text[at]) >= 0 {
			n++
		}
	}
}
