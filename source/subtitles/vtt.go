package subtitles

import (
	"html"
	"strings"
	"unicode/utf8"

	"dich/source"
)

// vttMarkup reads the tag or the reference at the beginning of a text (WebVTT 6.4).
//
// A player hides all between a < and the next >. Here a < that no name and no time
// follows is text, which is kinder to who writes "1 < 2"; the reader reports it.
func vttMarkup(s *scanner, rest source.Span) (mark, int) {
	text := rest.Of(s.text)
	if shown, n := reference(text); n > 0 {
		return mark{kind: source.Reference, shown: shown}, n
	}
	if text[0] == '<' {
		if m, n := s.vttTag(rest); n > 0 {
			return m, n
		}
	}
	if !s.bare && mistakable(text) {
		return mark{kind: source.Reference, text: escapes[text[0]], shown: text[:1]}, 1
	}
	return mark{}, 0
}

var escapes = map[byte]string{'&': "&amp;", '<': "&lt;"}

// vttTag reads a tag, and notes what players hide.
func (s *scanner) vttTag(rest source.Span) (mark, int) {
	end := s.nextClose(rest)
	if end == rest.End {
		if s.open < 0 {
			s.open = rest.Start
		}
		return mark{}, 0
	}
	tag := source.Span{Start: rest.Start, End: end + 1}
	m, known := readVTTTag(tag.Of(s.text))
	if !known {
		s.hidden = append(s.hidden, hidden{m.name, tag})
	}
	if m.kind == "" {
		return mark{}, 0
	}
	return m, tag.Len()
}

// readVTTTag reads what stands between < and >. What is no tag has no kind.
func readVTTTag(tag string) (m mark, known bool) {
	if c, rest, ok := readClock(tag[1:]); ok && rest == ">" && vttClock(c) {
		return mark{kind: source.Standalone}, true
	}
	name, closing := strings.CutPrefix(tag[1:], "/")
	end := 0
	for isLetter(name[end]) || end > 0 && isDigit(name[end]) {
		end++
	}
	if end == 0 || name[end] >= utf8.RuneSelf { // with which a letter may compose
		return mark{}, false
	}
	m = mark{kind: source.Opening, name: name[:end], text: seen(tag)}
	if closing {
		m.kind = source.Closing
	}
	return m, vttTags[m.name] && strings.IndexByte(" \t\f\r\n.>", name[end]) >= 0
}

var vttTags = map[string]bool{
	"c": true, "i": true, "b": true, "u": true, "v": true, "lang": true, "ruby": true, "rt": true,
}

// nameMarks may stand in the name of a reference, of a tag, or in a time.
const nameMarks = "#/:."

// longestName is the longest name of a character reference, and more.
const longestName = 40

// reference reads the character reference at the beginning of a text: what it stands for,
// and how many bytes it has; 0 if it is none. It has a semicolon (WebVTT 4.2.2).
func reference(s string) (shown string, n int) {
	end := nameEnd(s)
	if s[0] != '&' || end == len(s) || s[end] != ';' || end > longestName {
		return "", 0
	}
	name := s[:end+1]
	shown = html.UnescapeString(name)
	if shown == name || strings.HasSuffix(shown, ";") && name != "&semi;" && name != "&#59;" {
		return "", 0
	}
	if isBlank(strings.Trim(shown, "\r\n")) {
		shown = " " // as a reader sees a tab or the end of a line
	}
	return shown, len(name)
}

// nameEnd gives the end of the name behind the first byte.
func nameEnd(s string) int {
	end := 1
	for end < len(s) && (isDigit(s[end]) || isLetter(s[end]) || strings.IndexByte(nameMarks, s[end]) >= 0) {
		end++
	}
	return end
}

// mistakable reports a & or < that is text where it stands, but could be taken for markup
// in the clean text: letters are composed there, and characters without width gone.
func mistakable(s string) bool {
	end := nameEnd(s)
	return end < len(s) && s[end] >= utf8.RuneSelf
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// escapeVTT writes text so that no player takes it for markup (WebVTT 4.2.2): each <, for
// all of those begin a tag, and --> (a & is a reference only where it is meant to be).
func escapeVTT(text string) string { return vttEscaper.Replace(text) }

var vttEscaper = strings.NewReplacer("<", "&lt;", arrow, "--&gt;")
