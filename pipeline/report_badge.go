package pipeline

import (
	"fmt"
	"html"
	"unicode/utf8"
)

// Badge draws a small picture in SVG for web pages: the label, and beside it how many per
// cent. title is what a screen reader says. Its texts are stretched to their room, for
// nobody knows the reader's fonts.
func Badge(label, title string, percent int) string {
	value := fmt.Sprintf("%d%%", percent)
	left, right := badgeRoom(label), badgeRoom(value)
	width := left + right
	return fmt.Sprintf(badgeSource, width, html.EscapeString(title), left, right, badgeColour(percent),
		badgeText(label, left/2, left), badgeText(value, left+right/2, right))
}

const badgeSource = `<svg xmlns="http://www.w3.org/2000/svg" width="%[1]d" height="20" viewBox="0 0 %[1]d 20" role="img" aria-label="%[2]s">
<title>%[2]s</title>
<clipPath id="r"><rect width="%[1]d" height="20" rx="3"/></clipPath>
<g clip-path="url(#r)"><rect width="%[3]d" height="20" fill="#444"/><rect x="%[3]d" width="%[4]d" height="20" fill="%[5]s"/></g>
<g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" aria-hidden="true">
%[6]s%[7]s</g>
</svg>
`

const (
	badgeLetter = 7  // pixels of a letter, about
	badgeEdges  = 12 // pixels around a text
)

func badgeRoom(text string) int { return utf8.RuneCountInString(text)*badgeLetter + badgeEdges }

func badgeText(text string, middle, room int) string {
	return fmt.Sprintf("<text x=\"%d\" y=\"14\" textLength=\"%d\">%s</text>\n", middle, room-badgeEdges, html.EscapeString(text))
}

// badgeColour is one on which white can be read.
func badgeColour(percent int) string {
	switch {
	case percent >= 95:
		return "#14603a"
	case percent >= 60:
		return "#6f5700"
	}
	return "#a01c1c"
}
