package markdown

import (
	"strings"

	"dich/source"
)

// guardLine escapes the beginning of a line of text where it would, with what follows
// on the line, begin another block, or be the box of an item.
func guardLine(line, rest string, kind source.Kind) string {
	if line == "" {
		return ""
	}
	at := blockMark(line + rest)
	if kind == source.Item && isTask(line+rest) {
		at = 0
	}
	if at < 0 && htmlStart(line+rest) > 0 {
		if codes := Codes(line); len(codes) > 0 && codes[0].Span.Start == 0 {
			return "&#8203;" + line // a zero width space: a tag cannot be escaped
		}
		at = 0
	}
	if at < 0 || at >= len(line) {
		return line
	}
	mark, n := `\`+line[at:at+1], 1
	switch line[at] {
	case '*', '_', '~': // what is left of a run could be markup
		n = runLen(line[at:], line[at])
	case '`': // and this could close a code span even behind a backslash
		mark, n = backtick, runLen(line[at:], '`')
	}
	return line[:at] + strings.Repeat(mark, n) + line[at+n:]
}

// blockMark gives where a backslash is needed so that a line is a paragraph's; -1 if
// it needs none.
func blockMark(line string) int {
	dashes := strings.Trim(line, "|-:= \t") == ""
	switch line[0] {
	case '>':
		return 0
	case '#':
		if atxLevel(line) > 0 {
			return 0
		}
	case '`', '~':
		if fenceLen(line) > 0 {
			return 0
		}
	case '[':
		return definitionColon(line)
	case '*', '_':
		if isThematic(line) {
			return 0
		}
	case '|', ':': // a row of a table's dashes
		if dashes && strings.Contains(line, "-") {
			return 0
		}
	case '=', '-':
		if dashes {
			return 0
		}
	}
	if n := listMark(line, false); n > 0 {
		return n - 1
	}
	return -1
}

// definitionColon gives the colon of [label]: and [^label]:, else -1.
func definitionColon(line string) int {
	n := footnoteLen(line)
	if _, end, ok := linkLabel(line, 0); n == 0 && ok {
		n = end
	}
	if n > 0 && n < len(line) && line[n] == ':' {
		return n
	}
	return -1
}

// guardEnd escapes what a heading of one line would lose at its end: #s, and an id in
// braces.
func guardEnd(s string) string {
	head := strings.TrimRight(s, "#")
	if len(head) < len(s) && (head == "" || isBlank(head[len(head)-1])) {
		return head + `\` + s[len(head):]
	}
	if open := strings.LastIndexByte(s, '{'); (open == 0 || open > 0 && isBlank(s[open-1])) && isHeadingID(s[open:]) {
		return s[:open] + `\` + s[open:]
	}
	return s
}
