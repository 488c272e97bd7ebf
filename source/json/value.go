package json

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"dich/source"
	"dich/source/tree"
)

var words = []struct {
	text string
	kind tree.Other
}{{"true", "boolean"}, {"false", "boolean"}, {"null", "null"}}

var number = regexp.MustCompile(`^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?`)

// word reads a value that stands in no quotes or brackets.
func (r *reader) word() (any, bool) {
	rest := r.text[r.at:]
	for _, w := range words {
		if strings.HasPrefix(rest, w.text) {
			r.at += len(w.text)
			return w.kind, true
		}
	}
	if n := len(number.FindString(rest)); n > 0 {
		r.at += n
		return tree.Other("number"), true
	}
	return nil, r.stop(HintQuote)
}

// str reads a string; nil where an escape in it is none.
func (r *reader) str() (value any, ok bool) {
	outside := r.open
	r.open = source.Span{Start: r.at, End: r.at + 1}
	r.at++
	var b strings.Builder
	good := true
	for {
		c, size := utf8.DecodeRuneInString(r.text[r.at:])
		switch {
		case c < ' ', c == utf8.RuneError && size <= 1: // the end is of size 0
			return nil, r.stop(HintControl)
		case c == '"':
			r.at++
			r.open = outside
			if !good {
				return nil, true
			}
			return b.String(), true
		case c == '\\':
			good = r.escape(&b) && good
		default:
			b.WriteRune(c)
			r.at += size
		}
	}
}

var escapes = map[byte]byte{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

// escape reads what a backslash begins; false where it is no escape, which it reports.
func (r *reader) escape(b *strings.Builder) bool {
	rest := r.text[r.at+1:]
	if rest != "" && escapes[rest[0]] != 0 {
		b.WriteByte(escapes[rest[0]])
		r.at += 2
		return true
	}
	unit, ok := codeUnit(r.text[r.at:])
	if !ok {
		c, size := utf8.DecodeRuneInString(rest)
		if c < ' ' { // it stops the string itself
			size = 0
		}
		return r.noEscape(1+size, HintEscape)
	}
	if !utf16.IsSurrogate(unit) {
		b.WriteRune(unit)
		r.at += unitLen
		return true
	}
	low, _ := codeUnit(r.text[r.at+unitLen:])
	c := utf16.DecodeRune(unit, low)
	if c == utf8.RuneError {
		return r.noEscape(unitLen, HintSurrogate)
	}
	b.WriteRune(c)
	r.at += 2 * unitLen
	return true
}

// noEscape reports n bytes, and goes past them.
func (r *reader) noEscape(n int, hint source.Hint) bool {
	span := source.Span{Start: r.at, End: r.at + n}
	r.report(Syntax, span, source.Args{"Got": span.Of(r.text)}, hint)
	r.at = span.End
	return false
}

const unitLen = len(`\u0000`)

// codeUnit reads the \u0000 at the beginning of a text.
func codeUnit(text string) (rune, bool) {
	if len(text) < unitLen || !strings.HasPrefix(text, `\u`) {
		return 0, false
	}
	n, err := strconv.ParseUint(text[len(`\u`):unitLen], 16, 16)
	return rune(n), err == nil
}
