package markdown

import (
	"regexp"

	"dich/source"
)

// Body gives a document's text without its front matter.
func Body(text string) string { return text[findMatter(text).end:] }

var dateLine = regexp.MustCompile(`(?m)^date[ \t]*[:=][ \t]*["']?(\d{4}-\d{2}-\d{2})`)

// Date gives the day that the front matter names as its date, as 2006-01-02; empty if it
// names none.
func Date(text string) string {
	m := findMatter(text)
	if m.fence == "" {
		return ""
	}
	if found := dateLine.FindStringSubmatchIndex(m.body.Of(text)); found != nil {
		return source.Span{Start: found[2], End: found[3]}.Of(m.body.Of(text))
	}
	return ""
}
