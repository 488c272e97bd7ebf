package docx

import (
	"strings"

	"dich/source"
)

// The tags that have a name: a tab, a line break, a hyphen at which no line ends.
const (
	tabTag    = "<tab/>"
	breakTag  = "<br/>"
	hyphenTag = "<hyphen/>"
)

var namedTags = map[string]string{tabTag: "\t", breakTag: "\n", hyphenTag: "\u2011"} // what they show

func isNamedTag(s string) bool { _, ok := namedTags[s]; return ok }

// escapes are how characters are written that would begin a tag or such a writing.
var escapes = map[byte]string{'<': "&lt;", '&': "&amp;"}

// maxDigits bounds the number in a tag.
const maxDigits = 6

// Codes finds the tags in the text of a message, or of its translation: <1>, </1>, <2/>,
// <tab/>, <br/>, <hyphen/>, and the references &lt; and &amp;, which stand for the
// characters where these would be taken for a tag or a reference. All else is text, as a
// < or & that stands alone.
//
// Codes(seg.Text) gives seg.Codes without Raw, but for what a numbered tag that stands
// alone shows: the text does not say.
func Codes(text string) []source.Code {
	var codes []source.Code
	order := map[string]int{}
	last := 0
	for at := 0; ; {
		n := indexMark(text[at:])
		at += n
		if at == len(text) {
			return codes
		}
		c := markAt(text[at:])
		c.Span = source.Span{Start: at, End: at + len(c.Text)}
		at = c.Span.End
		if c.Kind != source.Reference {
			number := strings.Trim(c.Text, "</>")
			paired := c.Kind != source.Standalone
			if c.N = order[number]; c.N == 0 || !paired {
				last++
				c.N = last
			}
			if paired {
				order[number] = c.N
			}
		}
		codes = append(codes, c)
	}
}

// indexMark gives the place of the first tag or reference; the length if there is none.
func indexMark(s string) int {
	for at := 0; ; at++ {
		n := strings.IndexAny(s[at:], "<&")
		if n < 0 {
			return len(s)
		}
		if at += n; markAt(s[at:]).Text != "" {
			return at
		}
	}
}

// markAt reads the tag or reference that a text begins with; empty if it does not.
func markAt(s string) source.Code {
	for char, escape := range escapes {
		if strings.HasPrefix(s, escape) {
			return source.Code{Kind: source.Reference, Text: escape, Shown: string(rune(char))}
		}
	}
	end := strings.IndexByte(s[:min(len(s), len(hyphenTag))], '>') + 1
	if end == 0 || s[0] != '<' {
		return source.Code{}
	}
	tag := s[:end]
	if isNamedTag(tag) {
		return source.Code{Kind: source.Standalone, Text: tag, Shown: namedTags[tag]}
	}
	inner := tag[1 : len(tag)-1]
	kind := source.Opening
	if rest, ok := strings.CutPrefix(inner, "/"); ok {
		inner, kind = rest, source.Closing
	} else if rest, ok := strings.CutSuffix(inner, "/"); ok {
		inner, kind = rest, source.Standalone
	}
	if !isNumber(inner) {
		return source.Code{}
	}
	return source.Code{Kind: kind, Text: tag}
}

func isNumber(s string) bool {
	if s == "" || len(s) > maxDigits || s[0] == '0' {
		return false
	}
	return strings.Trim(s, "0123456789") == ""
}
