package source

import (
	"strings"
)

func (r *Rules) isStop(c rune) bool {
	return isStop(c) || r.OtherStops != "" && strings.ContainsRune(r.OtherStops, c)
}

func isStop(r rune) bool {
	switch r {
	case '.', '!', '?', '…', '。', '！', '？', '։':
		return true
	}
	return false
}

func isCloser(r rune) bool {
	switch r {
	case '"', '\'', '”', '’', '»', ')', ']', '}', '」', '』', '》', '）':
		return true
	}
	return false
}

func isOpener(r rune) bool {
	switch r {
	case '"', '\'', '“', '‘', '«', '„', '(', '[', '{', '「', '『', '《', '（':
		return true
	}
	return false
}

func isDash(r rune) bool { return r == '-' || r == '–' || r == '—' }

func isPlain(b byte) bool { return 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' || isDigit(rune(b)) }

// beginsLetter reports the first byte of a Latin or Cyrillic letter, in UTF-8.
func beginsLetter(b byte) bool {
	return 'a' <= b|0x20 && b|0x20 <= 'z' || 0xC3 <= b && b <= 0xD4 && b != 0xCC && b != 0xCD
}
