package markdown

import (
	"strings"

	"dich/source"
)

// define takes the link reference definitions (CommonMark 4.7) from the beginning of
// the paragraph. Their titles are for translation.
func (p *blockParser) define() {
	if p.first == len(p.lines) || !strings.HasPrefix(p.lines[p.first].Of(p.text), "[") {
		return
	}
	f := newFlow(p.text, p.lines[p.first:])
	at, taken := 0, 0
	var titles []source.Span
	for {
		d, ok := definition(f.text, at)
		if !ok {
			break
		}
		p.labels[foldLabel(d.label)] = true
		if !d.title.Empty() {
			titles = append(titles, f.spans(d.title)...)
		}
		for at = d.end; taken < len(f.starts) && f.starts[taken] < at; {
			taken++
		}
	}
	rest := append([]source.Span(nil), p.lines[p.first+taken:]...)
	p.lines = p.lines[:p.first]
	for _, title := range titles {
		p.add(source.Attribute, title)
	}
	p.first = len(p.lines)
	p.lines = append(p.lines, rest...)
}

// A linkDefinition is [label]: destination "title" with the end of its line.
type linkDefinition struct {
	label string
	title source.Span
	end   int
}

// definition reads the definition that begins at a line.
func definition(s string, at int) (linkDefinition, bool) {
	label, i, ok := linkLabel(s, at)
	if !ok || i == len(s) || s[i] != ':' {
		return linkDefinition{}, false
	}
	d := linkDefinition{label: label}
	i++
	i += spaceLen(s[i:])
	n, ok := destinationLen(s[i:], "<\n")
	if !ok {
		return linkDefinition{}, false
	}
	i += n
	d.end, ok = restOfLine(s, i)
	if space := spaceLen(s[i:]); space > 0 {
		i += space
		if n := titleLen(s[i:]); n > 0 {
			if end, alone := restOfLine(s, i+n); alone {
				d.title, d.end, ok = source.Span{Start: i + 1, End: i + n - 1}, end, true
			}
		}
	}
	return d, ok
}

// restOfLine gives where the next line begins, if nothing but blanks comes before.
func restOfLine(s string, at int) (next int, ok bool) {
	end := len(s)
	next = end
	if n := strings.IndexByte(s[at:], '\n'); n >= 0 {
		end, next = at+n, at+n+1
	}
	return next, trimBlanks(s[at:end]) == ""
}

const maxLabel = 999

// linkLabel reads [label] and gives the place behind it.
func linkLabel(s string, at int) (label string, end int, ok bool) {
	if at == len(s) || s[at] != '[' {
		return "", 0, false
	}
	blank := true
	for i := at + 1; i < len(s) && i-at-1 <= maxLabel; i++ {
		switch c := s[i]; {
		case c == '\\':
			blank = blank && strings.HasPrefix(s[i:], hardBreak) // two blanks in the file, perhaps
			i++
		case c == '[':
			return "", 0, false
		case c == ']':
			return s[at+1 : i], i + 1, !blank
		case !isSpace(c):
			blank = false
		}
	}
	return "", 0, false
}

// foldLabel makes labels equal that name one definition.
func foldLabel(label string) string {
	label = strings.ToLower(strings.Join(strings.Fields(label), " "))
	return strings.ReplaceAll(label, "ß", "ss")
}

// destinationLen gives the length of a link's destination; between < and > it has none of
// the bytes in without. Not more than 32 parentheses stand in one another, as in cmark.
func destinationLen(s, without string) (n int, ok bool) {
	if strings.HasPrefix(s, "<") {
		for i := 1; i < len(s); i++ {
			switch {
			case s[i] == '\\':
				i++
			case s[i] == '>':
				return i + 1, true
			case isOneOf(s[i], without):
				return 0, false
			}
		}
		return 0, false
	}
	depth := 0
	for n < len(s) && s[n] > ' ' && s[n] != 0x7f {
		switch s[n] {
		case '\\':
			if n+1 < len(s) && isPunct(s[n+1]) {
				n++
			}
		case '(':
			if depth++; depth > 32 {
				return 0, false
			}
		case ')':
			if depth--; depth < 0 {
				return n, n > 0
			}
		}
		n++
	}
	return n, n > 0 && depth == 0
}

// titleLen gives the length of a link's title with its quotation marks, else 0.
func titleLen(s string) int {
	if s == "" || !isOneOf(s[0], `"'(`) {
		return 0
	}
	closer := s[0]
	if closer == '(' {
		closer = ')'
	}
	for i := 1; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\':
			i++
		case c == closer:
			return i + 1
		case c == '(' && closer == ')':
			return 0
		}
	}
	return 0
}
