package pipeline

import (
	"strings"
	"unicode/utf8"
)

// Most texts have nothing that a check of typography would look at twice. What is here
// tells that by the bytes, before anybody takes the text apart: each function reports
// whatever its check may find something in, and now and then a text in which it does not.

// blankLen is the length of the blank that a text begins with, see [isBlankChar]; 0 if
// there is none.
func blankLen(text string) int {
	switch {
	case text[0] == ' ':
		return 1
	case text[0] == 0xC2 && len(text) > 1 && text[1] == 0xA0:
		return 2
	case strings.HasPrefix(text, string(thinNoBreakSpace)):
		return 3
	}
	return 0
}

// mayDoubleBlank reports two blanks in a row.
func mayDoubleBlank(text string) bool {
	return mayTouch(text, blankLen)
}

// mayDoubleMark reports two of [singleMarks] in a row, codes between them left out.
func mayDoubleMark(text string) bool {
	return mayTouch(text, func(text string) int {
		switch c := text[0]; {
		case c == '.' || c == ',' || c == ';' || c == ':':
			return 1
		case c != 0xD6 && c != 0xE3 && c != 0xEF:
			return 0
		}
		r, size := utf8.DecodeRuneInString(text)
		if strings.ContainsRune(singleMarks, r) {
			return size
		}
		return 0
	})
}

// mayTouch reports two things in a row; length is that of one that a text begins with, or
// 0. What stood in the place of a code counts for nothing.
func mayTouch(text string, length func(string) int) bool {
	last := -1
	for at := 0; at < len(text); {
		if isLetterByte(text[at]) {
			at++
			continue
		}
		switch n := length(text[at:]); {
		case n > 0 && last == at:
			return true
		case n > 0:
			at += n
			last = at
		case text[at] == hidden && last == at:
			at++
			last = at
		default:
			at++
		}
	}
	return false
}

// isLetterByte reports a byte that no blank and no mark begins with.
func isLetterByte(b byte) bool {
	return 'a' <= b && b <= 'z' || 0x80 <= b && b < 0xC2 || 0xC3 <= b && b < 0xD6
}

// mayQuote reports a quotation mark that is no apostrophe.
func mayQuote(text string) bool {
	for i := range len(text) {
		if text[i] == '"' || text[i] >= 0xC2 && quotesAt(text[i:]) {
			return true
		}
	}
	return false
}

func quotesAt(text string) bool {
	switch {
	case text[0] == 0xC2:
		return strings.HasPrefix(text, "«") || strings.HasPrefix(text, "»")
	case len(text) < 3:
		return false
	case text[0] == 0xE2:
		return text[1] == 0x80 && 0x98 <= text[2] && text[2] <= 0x9F && text[2] != 0x99
	case text[0] == 0xE3:
		return text[1] == 0x80 && 0x88 <= text[2] && text[2] <= 0x8F
	}
	return strings.HasPrefix(text, "＂")
}

// mayPair reports a bracket or a quotation mark.
func mayPair(text string) bool {
	for i := range len(text) {
		switch c := text[i]; {
		case isLetterByte(c):
		case c == '(' || c == ')' || c == '[' || c == ']' || c == '{' || c == '}' || c == '"':
			return true
		case c == 0xEF:
			if r, _ := utf8.DecodeRuneInString(text[i:]); strings.ContainsRune(openingBrackets+closingBrackets, r) {
				return true
			}
		}
	}
	return mayQuote(text)
}

// mayBeUnseen reports a character that [invisible] finds in some text.
func mayBeUnseen(text string) bool {
	for i := range len(text) {
		if text[i] < 0xC2 || i+1 == len(text) {
			continue
		}
		next := text[i+1]
		switch text[i] {
		case 0xC2:
			if next == 0xAD {
				return true
			}
		case 0xE1:
			if next == 0xA0 {
				return true
			}
		case 0xE2:
			if next|1 == 0x81 && i+2 < len(text) && (text[i+2] <= 0x8F || next == 0x81) {
				return true
			}
		case 0xEF:
			if next != 0xBC && next != 0xBD {
				return true
			}
		case 0xEE, 0xF3, 0xF4:
			return true
		}
	}
	return !utf8.ValidString(text)
}

// mayMisspace reports what [markSpacing] may find where marks are neither wide nor stand
// apart.
func mayMisspace(text string) bool {
	last := byte('a')
	for i := range len(text) {
		c := text[i]
		switch {
		case c == hidden:
			return true
		case (last == ',' || last == ';') && c > ' ' && (c < '0' || c > '9'):
			return true
		case (last == '(' || last == '[') && (c == ' ' || c == 0xC2 || c == 0xE2):
			return true
		case (last == ' ' || last == 0xA0 || last == 0xAF) && strings.IndexByte(",;:!?)].", c) >= 0:
			return true
		}
		last = c
	}
	return false
}

// mayBeForeign reports a mark that [foreignMarks] looks at.
func mayBeForeign(text string, wide, armenian bool) bool {
	switch {
	case wide:
		return strings.ContainsAny(text, ",;:!?.()")
	case armenian && strings.ContainsAny(text, "?!."):
		return true
	}
	return strings.IndexByte(text, 0xE3) >= 0 || strings.IndexByte(text, 0xEF) >= 0
}
