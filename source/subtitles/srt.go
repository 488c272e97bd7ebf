package subtitles

import (
	"strings"

	"dich/source"
)

// srtMarkup reads the markup at the beginning of a text: the tags that players know, and
// an override of SubStation Alpha such as {\an8}. Nothing else is markup: players show
// <Music>, and &amp; as it is.
func srtMarkup(s *scanner, rest source.Span) (mark, int) {
	text := rest.Of(s.text)
	ends := "<>\r\n"
	if text[0] == '{' {
		ends = "{}\r\n"
	}
	end := strings.IndexAny(text[1:], ends) + 1
	if end == 0 || text[end] != ends[1] {
		return mark{}, 0
	}
	m, ok := readSRTMarkup(seen(text[:end+1]))
	if !ok {
		return mark{}, 0
	}
	return m, end + 1
}

// readSRTMarkup reads clean markup; of the tags only font has attributes.
func readSRTMarkup(text string) (mark, bool) {
	if strings.HasPrefix(text, "{") {
		return mark{kind: source.Standalone, text: text}, strings.HasPrefix(text, `{\`)
	}
	inner, closing := strings.CutPrefix(strings.ToLower(strings.Trim(text, "<>")), "/")
	name, attributes, _ := strings.Cut(inner, " ")
	m := mark{kind: source.Opening, name: name, text: text}
	switch {
	case name == "br" || name == "br/":
		return mark{kind: source.Standalone, text: text, shown: "\n"}, strings.Trim(attributes, " /") == ""
	case closing:
		m.kind = source.Closing
	case name == "font":
		attributes = ""
	}
	return m, attributes == "" && srtTags[name]
}

var srtTags = map[string]bool{"b": true, "i": true, "u": true, "s": true, "font": true}
