package toml

import (
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"

	"dich/source"
)

// Parse reads a TOML text, of at most source.MaxFileSize bytes. Spans count bytes
// of text; a byte order mark at its beginning is skipped. In the value of a string
// on several lines they end with LF, whatever the file has.
//
// It reads on after what is wrong: the table, never nil, holds all that could be
// read.
func Parse(file, text string) (*Table, []source.Diagnostic) {
	root := &Table{}
	r := reader{file: file, text: text, data: []byte(text + " "), root: root, table: root}
	r.read()
	return root, r.found
}

type reader struct {
	file  string
	text  string
	data  []byte // text, and a blank: the parser takes back by a byte what is wrong at the end
	root  *Table
	table *Table // of the last header
	base  int    // where in text the parser was started
	done  int    // the end of the last statement that was read
	found []source.Diagnostic
}

// read starts the parser, and again after each syntax error.
func (r *reader) read() {
	var p unstable.Parser
	r.base = len(r.text) - len(strings.TrimPrefix(r.text, "\ufeff"))
	for {
		r.done = r.base
		p.Reset(r.data[r.base:])
		for p.NextExpression() {
			r.statement(p.Expression())
		}
		if p.Error() == nil {
			return
		}
		r.base = r.syntaxError(p.Error())
	}
}

// statement takes one [header], [[header]] or key = value.
func (r *reader) statement(n *unstable.Node) {
	path := r.path(n)
	end := path[len(path)-1].span.End
	if n.Kind == unstable.KeyValue {
		end = r.span(n.Raw).End
	}
	r.done = lineEnd(r.text, end)
	switch {
	case r.tooDeep(n, path):
	case n.Kind == unstable.KeyValue:
		r.keyValue(r.table, path, n)
	default:
		r.header(path, n.Kind == unstable.ArrayTable)
	}
}

// A part is one of the keys in a dotted key.
type part struct {
	name string
	span source.Span
}

func (r *reader) path(n *unstable.Node) []part {
	var path []part
	for it := n.Key(); it.Next(); {
		key := it.Node()
		path = append(path, part{string(key.Data), r.span(key.Raw)})
	}
	return path
}

func (r *reader) span(raw unstable.Range) source.Span {
	start := r.base + int(raw.Offset)
	return source.Span{Start: start, End: start + int(raw.Length)}
}
