package main

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// visible shows what a terminal would obey: control characters, characters that
// turn the direction of writing or have no width, and bytes that are no UTF-8 are
// written as escapes. A text without them is given back as it is.
func visible(text string) string {
	if isVisible(text) {
		return text
	}
	var b strings.Builder
	for at := 0; at < len(text); {
		_, size := utf8.DecodeRuneInString(text[at:])
		b.WriteString(visibleRune(text[at : at+size]))
		at += size
	}
	return b.String()
}

func isVisible(text string) bool {
	for _, r := range text {
		if r == utf8.RuneError || isCommand(r) {
			return false
		}
	}
	return true
}

// visibleRune shows one character, given by its bytes.
func visibleRune(char string) string {
	r, size := utf8.DecodeRuneInString(char)
	switch {
	case r == utf8.RuneError && size <= 1:
		return fmt.Sprintf(`\x%02x`, char)
	case r == '\n':
		return `\n`
	case r == '\r':
		return `\r`
	case r == '\t':
		return `\t`
	case !isCommand(r):
		return char
	case r < 0x80:
		return fmt.Sprintf(`\x%02x`, r)
	case r > 0xffff:
		return fmt.Sprintf(`\U%08x`, r)
	}
	return fmt.Sprintf(`\u%04x`, r)
}

// isCommand reports control and format characters and line ends (Unicode categories
// Cc, Cf, Zl, Zp). The two joiners stay: some scripts and emoji need them.
func isCommand(r rune) bool {
	if ' ' <= r && r <= '~' || r == '\u200c' || r == '\u200d' {
		return false
	}
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)
}

// columnsOf is how many columns of a terminal a visible text takes; a style takes
// none.
func columnsOf(text string) int {
	n := 0
	styled := false
	for _, r := range text {
		switch {
		case r == '\x1b':
			styled = true
		case styled:
			styled = r != 'm'
		default:
			n += columnsOfRune(r)
		}
	}
	return n
}

// columnsOfRune follows UAX #11: wide characters take two columns, marks none.
func columnsOfRune(r rune) int {
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// fill breaks a text at its blanks into lines of at most so many columns; a longer
// word has a line of its own.
func fill(text string, columns int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		switch {
		case line == "":
			line = word
		case columnsOf(line)+1+columnsOf(word) <= columns:
			line += " " + word
		default:
			lines = append(lines, line)
			line = word
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// pad adds blanks up to so many columns.
func pad(text string, columns int) string {
	return text + strings.Repeat(" ", max(0, columns-columnsOf(text)))
}
