package toml

import (
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"

	"dich/source"
)

// value reads the value that begins at a byte of the text. The parser tells the
// span of what is one word; those of arrays and inline tables follow from where
// their last element ends.
func (r *reader) value(n *unstable.Node, start, depth int) (any, source.Span) {
	switch n.Kind {
	case unstable.Array:
		return r.array(n, start, depth)
	case unstable.InlineTable:
		return r.inlineTable(n, start, depth)
	}
	span := r.span(n.Raw)
	return r.scalar(n, span), span
}

func (r *reader) array(n *unstable.Node, start, depth int) (any, source.Span) {
	items := []Entry{}
	end := start + len("[")
	for it := n.Children(); it.Next(); {
		value, span := r.value(it.Node(), skip(r.text, end), depth+1)
		items = append(items, Entry{Value: value, ValueSpan: span})
		end = span.End
	}
	return items, r.closed(start, end)
}

func (r *reader) inlineTable(n *unstable.Node, start, depth int) (any, source.Span) {
	table := &Table{depth: depth}
	end := start + len("{")
	for it := n.Children(); it.Next(); {
		end = r.keyValue(table, r.path(it.Node()), it.Node())
	}
	return table, r.closed(start, end)
}

// closed gives the span of an array or inline table whose last element ends at end.
func (r *reader) closed(start, end int) source.Span {
	return source.Span{Start: start, End: min(skip(r.text, end)+len("]"), len(r.text))}
}

func (r *reader) scalar(n *unstable.Node, span source.Span) any {
	written := span.Of(r.text)
	switch n.Kind {
	case unstable.String:
		return unixLines(string(n.Data), written)
	case unstable.Bool:
		return written == "true"
	case unstable.Integer:
		i, err := strconv.ParseInt(strings.TrimPrefix(written, "+"), 0, 64)
		return checkNumber(r, i, err, span)
	case unstable.Float:
		f, err := strconv.ParseFloat(strings.ReplaceAll(written, "_", ""), 64)
		return checkNumber(r, f, err, span)
	}
	return Date(written)
}

func checkNumber[N int64 | float64](r *reader, n N, err error, span source.Span) N {
	if err != nil {
		r.report(Number, span, source.Args{"Got": span.Of(r.text)})
	}
	return n
}

// unixLines ends the lines of a string with LF where the file has CRLF, so that a
// text is the same whatever a checkout did to its file (TOML 1.0, "String": "Parsers
// should feel free to normalize newline").
func unixLines(s, written string) string {
	if strings.Contains(written, "\r\n") {
		return strings.ReplaceAll(s, "\r\n", "\n")
	}
	return s
}

// skip passes over what may stand between keys, values and brackets: blanks, line
// ends, commas, equals signs and comments.
func skip(text string, at int) int {
	for at < len(text) {
		switch text[at] {
		case ' ', '\t', '\r', '\n', ',', '=':
			at++
		case '#':
			at = lineEnd(text, at)
		default:
			return at
		}
	}
	return at
}

// lineEnd gives the offset of the line feed that ends the line, or the text's end.
func lineEnd(text string, at int) int {
	if n := strings.IndexByte(text[at:], '\n'); n >= 0 {
		return at + n
	}
	return len(text)
}
