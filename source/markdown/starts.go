package markdown

import "strings"

// What a line may be, seen from its first byte that is no blank.

// atxLevel gives the number of # that make the line a heading, else 0.
func atxLevel(line string) int {
	n := runLen(line, '#')
	if n > 6 || n < len(line) && !isBlank(line[n]) {
		return 0
	}
	return n
}

// isThematic reports a line of three or more -, * or _ that draws a rule.
func isThematic(line string) bool {
	if line == "" || !strings.Contains("-*_", line[:1]) {
		return false
	}
	n := 0
	for i := 0; i < len(line); i++ {
		switch {
		case line[i] == line[0]:
			n++
		case !isBlank(line[i]):
			return false
		}
	}
	return n >= 3
}

// isUnderline reports a line of = or - that makes a heading of those before it.
func isUnderline(line string) bool {
	if line == "" || line[0] != '=' && line[0] != '-' {
		return false
	}
	return trimBlanks(line[runLen(line, line[0]):]) == ""
}

// fenceLen gives the length of a fence that opens program code, else 0.
func fenceLen(line string) int {
	if line == "" || line[0] != '`' && line[0] != '~' {
		return 0
	}
	n := runLen(line, line[0])
	if n < 3 || line[0] == '`' && strings.Contains(line[n:], "`") {
		return 0
	}
	return n
}

// closesFence reports a fence of at least so many of mark, and nothing else.
func closesFence(line string, mark byte, length int) bool {
	n := runLen(line, mark)
	return n >= length && trimBlanks(line[n:]) == ""
}

// footnoteMark reads the [^label]: that begins a footnote: its bytes, 0 if there is
// none.
func footnoteMark(line string) int {
	n := footnoteLen(line)
	if n == 0 || n == len(line) || line[n] != ':' {
		return 0
	}
	return n + 1
}

// footnoteLen gives the length of a footnote's mark [^label], else 0.
func footnoteLen(s string) int {
	if !strings.HasPrefix(s, "[^") {
		return 0
	}
	for i := len("[^"); i < len(s) && i <= maxLabel; i++ {
		switch c := s[i]; {
		case c == ']' && i > len("[^"):
			return i + 1
		case c == ']' || c == '[' || isSpace(c):
			return 0
		}
	}
	return 0
}
