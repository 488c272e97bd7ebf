package markdown

import (
	"slices"
	"strings"

	"dich/source"
)

// A yamlReader reads as much of YAML as front matter is written in: keys in tables by
// indentation, whose values are texts on one line (plain or in quotes), lists of such
// texts, and block scalars (| and >). All else it leaves alone, and reports where it is
// the value of a key that it was asked for.
type yamlReader struct {
	*reader
	lines []yamlLine
	keys  []string
	path  []yamlKey // the tables that the present line is in
}

type yamlLine struct {
	span   source.Span // without indentation, blanks behind it and line end
	indent int
}

type yamlKey struct {
	name   string // with dots
	indent int
}

// yaml takes the texts of the named keys from YAML.
func (r *reader) yaml(body source.Span, keys []string) {
	y := yamlReader{reader: r, keys: keys}
	for at := body.Start; at < body.End; {
		end, next := lineEnd(r.text, at)
		line := source.Span{Start: at, End: end}
		y.lines = append(y.lines, yamlLine{blanksOff(r.text, line), runLen(line.Of(r.text), ' ')})
		at = next
	}
	for i := 0; i < len(y.lines); {
		i = y.line(i)
	}
}

func (y *yamlReader) of(i int) string { return y.lines[i].span.Of(y.text) }

// blank reports a line that has nothing, or a comment.
func (y *yamlReader) blank(i int) bool {
	s := y.of(i)
	return s == "" || s[0] == '#'
}

// line reads a key with its value, and gives the line to go on with.
func (y *yamlReader) line(i int) (next int) {
	if y.blank(i) {
		return i + 1
	}
	indent := y.lines[i].indent
	for n := len(y.path); n > 0 && y.path[n-1].indent >= indent; n-- {
		y.path = y.path[:n-1]
	}
	name, length := yamlName(y.of(i))
	if length == 0 {
		return y.inner(i, indent)
	}
	if n := len(y.path); n > 0 {
		name = y.path[n-1].name + "." + name
	}
	end := y.inner(i, indent)
	value := y.lines[i].span
	value.Start += length
	value = blanksOff(y.text, value)
	switch {
	case slices.Contains(y.keys, name):
		y.entry(name, value, indent, i+1, end)
		return end
	case !value.Empty() && y.text[value.Start] != '#': // it may go on on further lines
		if at := slices.IndexFunc(y.keys, func(key string) bool { return strings.HasPrefix(key, name+".") }); at >= 0 {
			y.refuse(y.keys[at], value)
		}
		return end
	}
	y.path = append(y.path, yamlKey{name, indent})
	return i + 1
}

// inner gives the first line behind i that is not deeper than a key, nor an item of a
// list that stands as deep.
func (y *yamlReader) inner(i, indent int) int {
	for i++; i < len(y.lines); i++ {
		if !y.blank(i) && y.lines[i].indent <= indent && !(y.lines[i].indent == indent && isItem(y.of(i))) {
			break
		}
	}
	return i
}

func isItem(s string) bool { return s == "-" || strings.HasPrefix(s, "- ") }

// yamlName reads the key of a line, and says how many bytes it takes with its colon; 0
// if there is none.
func yamlName(s string) (name string, length int) {
	if s[0] == '"' || s[0] == '\'' {
		n := quotedLen(s)
		if n == 0 || n == len(s) || s[n] != ':' {
			return "", 0
		}
		name, ok := unquoteYAML(s[:n])
		if !ok {
			return "", 0
		}
		return name, n + 1
	}
	at := colon(s)
	if at < 0 || strings.Contains("-?,[]{}#&*!|>%@`", s[:1]) {
		return "", 0
	}
	return strings.TrimRight(s[:at], " \t"), at + 1
}

// colon gives where a plain text ends in a colon that makes it a key, else -1.
func colon(s string) int {
	for at := 0; at < len(s); at++ {
		if s[at] == ':' && (at+1 == len(s) || isBlank(s[at+1])) {
			return at
		}
	}
	return -1
}

// entry reads the value of a key that is for translation: the rest of its line and the
// lines up to end.
func (y *yamlReader) entry(key string, value source.Span, indent, first, end int) {
	s := value.Of(y.text)
	if s != "" && (s[0] == '|' || s[0] == '>') {
		y.blockScalar(key, value, indent, first, end)
		return
	}
	for end > first && y.blank(end-1) {
		end--
	}
	switch {
	case s == "" || s[0] == '#':
		y.items(key, first, end)
	case s[0] == '[' && first == end:
		y.flowList(key, value)
	case first == end:
		y.scalarText(key, value, false)
	default:
		y.refuse(key, value)
	}
}

func (y *yamlReader) refuse(key string, value source.Span) {
	y.report(FrontMatter, value, source.Args{"Key": key}, HintFrontMatter)
}

// items reads a list with an item on each line.
func (y *yamlReader) items(key string, first, end int) {
	for first < end && y.blank(first) {
		first++
	}
	for i := first; i < end; i++ {
		if y.blank(i) {
			continue
		}
		item := y.lines[i].span
		if !isItem(y.of(i)) || y.lines[i].indent != y.lines[first].indent {
			y.refuse(key, item)
			return
		}
		item.Start++
		y.scalarText(key, blanksOff(y.text, item), false)
	}
}

// blockScalar reads a text on the lines below its key: each line of | is a text, and
// each run of lines of >.
func (y *yamlReader) blockScalar(key string, value source.Span, indent, first, end int) {
	if head, _, _ := strings.Cut(value.Of(y.text), " #"); strings.Trim(head[1:], "+-0123456789 \t") != "" {
		y.refuse(key, value)
		return
	}
	inside := func(i int) bool { return i < end && !y.lines[i].span.Empty() && y.lines[i].indent > indent }
	folded := value.Of(y.text)[0] == '>'
	for i := first; i < end; i++ {
		if !inside(i) {
			continue
		}
		span := y.lines[i].span
		for folded && inside(i+1) {
			i++
			span.End = y.lines[i].span.End
		}
		y.value(key, span, span.Of(y.text))
	}
}

// flowList reads a list in brackets on one line.
func (y *yamlReader) flowList(key string, value source.Span) {
	whole := value
	value.Start++
	for {
		for !value.Empty() && (isBlank(y.text[value.Start]) || y.text[value.Start] == ',') {
			value.Start++
		}
		if value.Empty() {
			y.refuse(key, whole)
			return
		}
		if y.text[value.Start] == ']' {
			return
		}
		n := y.scalarText(key, value, true)
		if n == 0 {
			return
		}
		value.Start += n
	}
}

// scalarText reads a text at the beginning of a span, which has nothing else unless it is
// in a list in brackets; it gives the text's length.
func (y *yamlReader) scalarText(key string, value source.Span, inList bool) int {
	s := value.Of(y.text)
	if s == "" {
		return 0
	}
	n := plainLen(s, inList)
	text, ok := s[:n], n > 0
	if s[0] == '"' || s[0] == '\'' {
		n = quotedLen(s)
		text, ok = unquoteYAML(s[:n])
		rest := strings.TrimLeft(s[n:], " \t")
		ok = ok && (inList || rest == "" || rest[0] == '#' && len(rest) < len(s)-n)
	}
	if !ok {
		y.refuse(key, value)
		return 0
	}
	if !isNull(text) || s[0] == '"' || s[0] == '\'' {
		y.value(key, source.Span{Start: value.Start, End: value.Start + n}, text)
	}
	return n
}

// plainLen gives the length of a plain text, 0 if it is none.
func plainLen(s string, inList bool) int {
	if strings.Contains("&*!|>%@`[]{},#\"'", s[:1]) || isOneOf(s[0], "-?:") && (len(s) == 1 || isBlank(s[1])) {
		return 0
	}
	end := len(s)
	if at := strings.IndexAny(s, ",[]{}"); inList && at >= 0 {
		end = at
	}
	if at := strings.Index(s[:end], " #"); at >= 0 {
		end = at
	}
	if colon(s[:end]) >= 0 {
		return 0
	}
	return len(strings.TrimRight(s[:end], " \t"))
}

func isNull(s string) bool { return s == "~" || strings.EqualFold(s, "null") }
