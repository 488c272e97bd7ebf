package yaml

import (
	"slices"
	"strings"
	"unicode/utf8"

	yamlv3 "go.yaml.in/yaml/v3"

	"dich/source"
	"dich/source/tree"
)

// kinds names what a plain scalar is that is no text (YAML 1.2.2, section 10.3.2, and
// YAML 1.1's dates).
var kinds = map[string]tree.Other{
	"!!null": "null", "!!bool": "boolean", "!!int": "integer", "!!float": "float", "!!timestamp": "date-time",
}

// The words that are booleans in YAML 1.1 (https://yaml.org/type/bool.html) and texts in
// YAML 1.2. Which of the two a program reads its bundles with, nobody knows.
var oldBooleans = []string{"y", "yes", "on", "n", "no", "off"}

// scalar gives a scalar's text; a plain one that may be read as something else is that.
func (r *reader) scalar(n *yamlv3.Node, span source.Span) any {
	if n.Style != 0 {
		return n.Value
	}
	if kind, ok := kinds[n.ShortTag()]; ok {
		return kind
	}
	if isOldBoolean(n.Value) {
		return tree.Other("boolean")
	}
	return n.Value
}

// isOldBoolean takes one of the words in small letters, in capitals, or with one.
func isOldBoolean(s string) bool {
	lower := strings.ToLower(s)
	return slices.Contains(oldBooleans, lower) && (s[1:] == lower[1:] || s == strings.ToUpper(s))
}

// end finds where a scalar ends that begins at start.
func end(text string, start int, n *yamlv3.Node) int {
	switch n.Style {
	case yamlv3.DoubleQuotedStyle:
		return quotedEnd(text, start, '"', '\\')
	case yamlv3.SingleQuotedStyle:
		return quotedEnd(text, start, '\'', '\'')
	case yamlv3.LiteralStyle, yamlv3.FoldedStyle:
		return blockEnd(text, start, n.Value)
	}
	return pastText(text, start, n.Value)
}

// quotedEnd gives the end of a quoted scalar, in which escape keeps the byte behind it
// from ending it. In single quotes that is a quote itself.
func quotedEnd(text string, start int, quote, escape byte) int {
	for at := start + 1; at < len(text); at++ {
		next := at + 1
		switch c := text[at]; {
		case c == escape && (c != quote || next < len(text) && text[next] == quote):
			at++
		case c == quote:
			return next
		}
	}
	return len(text)
}

// blockEnd gives the end of a block scalar's last line, without its line end.
func blockEnd(text string, start int, value string) int {
	head := start + 1
	for head < len(text) && strings.IndexByte("+-0123456789", text[head]) >= 0 {
		head++
	}
	if strings.TrimFunc(value, isBlank) == "" {
		return head
	}
	at := pastText(text, head+lineLen(text[head:]), value)
	return at + lineLen(text[at:])
}

// pastText goes past the characters of a text that are not blank: folding lines makes
// other blanks of some, and leaves all else as it is.
func pastText(text string, at int, value string) int {
	for _, c := range value {
		if isBlank(c) {
			continue
		}
		at = skipBlank(text, at)
		if next, size := utf8.DecodeRuneInString(text[at:]); next == c {
			at += size
		}
	}
	return at
}

func skipBlank(text string, at int) int {
	return len(text) - len(strings.TrimLeftFunc(text[at:], isBlank))
}

func isBlank(c rune) bool { return c == ' ' || c == '\t' || isBreak(c) }

// isBreak reports what ends a line in YAML 1.1, as go.yaml.in/yaml reads it.
func isBreak(c rune) bool {
	return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029'
}

// lineLen gives the bytes before the first line end.
func lineLen(text string) int {
	if n := strings.IndexFunc(text, isBreak); n >= 0 {
		return n
	}
	return len(text)
}

// wordLen gives the bytes before the first character that ends an anchor or a tag, or
// before the colon of a key.
func wordLen(text string) int {
	for at, c := range text {
		next := text[at+utf8.RuneLen(c):]
		if isBlank(c) || strings.ContainsRune(",[]{}", c) || c == ':' && strings.TrimLeftFunc(next, isBlank) != next {
			return at
		}
	}
	return len(text)
}
