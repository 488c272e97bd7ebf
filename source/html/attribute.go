package html

import (
	"strings"

	"golang.org/x/net/html"

	"dich/source"
)

// An attribute of a start tag.
type attribute struct {
	name  string // in small letters
	span  source.Span
	value source.Span // without quotes; empty at the name's end if there is none
	quote byte        // ' or "; 0 if there is none
}

func (a *attribute) of(text string) string { return html.UnescapeString(a.value.Of(text)) }

// attributes calls yield for each attribute of a start tag (HTML 13.2.5.32 to 39).
func attributes(text string, t token) func(yield func(attribute) bool) {
	return func(yield func(attribute) bool) {
		s := text[:t.span.End-1]
		at := t.span.Start + 1 + len(nameIn(s[t.span.Start+1:]))
		for {
			for at < len(s) && (isSpace(s[at]) || s[at] == '/') {
				at++
			}
			if at >= len(s) {
				return
			}
			a := readAttribute(s, at)
			if !yield(a) {
				return
			}
			at = a.span.End
		}
	}
}

// nameIn gives the name at the beginning of a tag.
func nameIn(s string) string {
	end := 0
	for end < len(s) && !isSpace(s[end]) && s[end] != '/' {
		end++
	}
	return s[:end]
}

// readAttribute reads the attribute that begins at a place.
func readAttribute(s string, start int) attribute {
	at := start + 1
	for at < len(s) && !isSpace(s[at]) && s[at] != '/' && s[at] != '=' {
		at++
	}
	a := attribute{name: strings.ToLower(s[start:at]), span: source.Span{Start: start, End: at}, value: source.Span{Start: at, End: at}}
	at = skipSpace(s, at)
	if at == len(s) || s[at] != '=' {
		return a
	}
	at = skipSpace(s, at+1)
	if at < len(s) && (s[at] == '"' || s[at] == '\'') {
		a.quote = s[at]
		end := at + 1 + strings.IndexByte(s[at+1:], a.quote)
		a.value = source.Span{Start: at + 1, End: end}
		a.span.End = end + 1
		return a
	}
	end := at
	for end < len(s) && !isSpace(s[end]) {
		end++
	}
	a.value = source.Span{Start: at, End: end}
	a.span.End = end
	return a
}

func skipSpace(s string, at int) int {
	for at < len(s) && isSpace(s[at]) {
		at++
	}
	return at
}

// isSpace reports HTML's white space ("ASCII whitespace").
func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r' }
