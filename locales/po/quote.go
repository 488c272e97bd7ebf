package po

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"dich/source"
)

// The escapes of C that have a letter: what each stands for, 0 if nothing.
var escapes = [256]byte{
	'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v',
	'\\': '\\', '"': '"',
}

// escapeLetter is the inverse of escapes; 0 where a byte needs none.
var escapeLetter = func() (letters [256]byte) {
	for letter, b := range escapes {
		if b != 0 {
			letters[b] = byte(letter)
		}
	}
	return letters
}()

// escape writes text as it stands between quotes, without breaking it.
func escape(text string) string {
	if !needsEscape(text) {
		return text
	}
	var b strings.Builder
	for i := range len(text) {
		switch letter := escapeLetter[text[i]]; {
		case letter != 0:
			b.WriteByte('\\')
			b.WriteByte(letter)
		case text[i] == 0:
			b.WriteString(`\000`)
		default:
			b.WriteByte(text[i])
		}
	}
	return b.String()
}

func needsEscape(text string) bool {
	for i := range len(text) {
		if text[i] == 0 || escapeLetter[text[i]] != 0 {
			return true
		}
	}
	return false
}

// unescape is the inverse of escape; it knows octal and hexadecimal escapes too.
// The spans are those of what is no escape, which is left as it is; there are not
// more of them than can be reported.
func unescape(raw string) (string, []source.Span) {
	if !strings.Contains(raw, `\`) {
		return raw, nil
	}
	var bad []source.Span
	out := make([]byte, 0, len(raw))
	for at := 0; at < len(raw); {
		if raw[at] != '\\' {
			out = append(out, raw[at])
			at++
			continue
		}
		b, size := unescapeOne(raw[at:])
		switch {
		case b != 0:
			out = append(out, b)
		case len(bad) <= maxFindings:
			bad = append(bad, source.Span{Start: at, End: at + size})
			fallthrough
		default:
			out = append(out, raw[at:at+size]...)
		}
		at += size
	}
	return string(out), bad
}

// unescapeOne reads the escape that s begins with and gives its byte, 0 if there
// is no such escape. It takes at least one byte of s, and whole runes.
func unescapeOne(s string) (b byte, size int) {
	if len(s) == 1 {
		return 0, 1
	}
	if b := escapes[s[1]]; b != 0 {
		return b, 2
	}
	size = 2
	switch {
	case s[1] == 'x':
		for size < len(s) && isHex(s[size]) {
			size++
		}
		return number(s[2:size], 16), size
	case isOctal(s[1]):
		for size < len(s) && size < 4 && isOctal(s[size]) {
			size++
		}
		return number(s[1:size], 8), size
	}
	_, n := utf8.DecodeRuneInString(s[1:])
	return 0, 1 + n
}

// number gives the byte that the digits are, 0 if they are none.
func number(digits string, base int) byte {
	n, err := strconv.ParseUint(digits, base, 8)
	if err != nil {
		return 0
	}
	return byte(n)
}

func isOctal(b byte) bool { return '0' <= b && b <= '7' }

func isHex(b byte) bool { return '0' <= b && b <= '9' || 'a' <= b|0x20 && b|0x20 <= 'f' }
