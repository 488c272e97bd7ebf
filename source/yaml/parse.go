package yaml

import (
	"strconv"
	"strings"
	"unicode/utf8"

	yamlv3 "go.yaml.in/yaml/v3"

	"dich/source"
	"dich/source/tree"
)

// MaxDepth is how many mappings and lists may stand one inside the other.
const MaxDepth = 1000

// Parse reads a file of one YAML document. Spans count bytes of text. That of a scalar
// has its quotes, or its | or > and the lines below that; that of a mapping or a list
// is its first character, and that of nothing at all ("key:") is the key's.
//
// The entry it gives has no key; its value is that of the document, nil where the text
// is no YAML or has several. Other values are nil where they are refused. Of a key that
// stands twice the first is kept. A text without a document is a table without entries.
func Parse(file, text string) (tree.Entry, []source.Diagnostic) {
	r := reader{file: file, text: text, marks: newMarks(text)}
	doc, ok := r.document()
	switch {
	case !ok:
		return tree.Entry{}, r.found
	case doc == nil:
		return tree.Entry{Value: &tree.Table{}}, r.found
	}
	var root tree.Entry
	root.Value, root.ValueSpan = r.value(doc, 0)
	return root, r.found
}

type reader struct {
	file    string
	text    string
	marks   marks
	tooDeep bool // and reported
	found   []source.Diagnostic
}

// value gives the value of a node inside of so many others.
func (r *reader) value(n *yamlv3.Node, depth int) (any, source.Span) {
	start := r.marks.offset(n.Line, n.Column)
	if refused := r.refuse(n, start); !refused.Empty() {
		return nil, refused
	}
	switch {
	case n.Kind == yamlv3.ScalarNode:
		span := source.Span{Start: start, End: end(r.text, start, n)}
		return r.scalar(n, span), span
	case depth >= MaxDepth:
		r.reportDepth(r.first(start))
		return nil, r.first(start)
	case n.Kind == yamlv3.SequenceNode:
		for _, item := range n.Content {
			r.value(item, depth+1)
		}
		return tree.Other("array"), r.first(start)
	}
	if t := r.table(n, depth+1); t != nil {
		return t, r.first(start)
	}
	return nil, r.first(start)
}

// table gives nil for a mapping that has a key which is none.
func (r *reader) table(n *yamlv3.Node, depth int) *tree.Table {
	t := &tree.Table{}
	index := map[string]int{} // of t.Entries, by key
	good := true
	for i := 0; i+1 < len(n.Content); i += 2 {
		var e tree.Entry
		ok := r.key(n.Content[i], depth, &e)
		if e.Value, e.ValueSpan = r.value(n.Content[i+1], depth); e.ValueSpan.Empty() {
			e.ValueSpan = e.KeySpan
		}
		first, taken := index[e.Key]
		switch {
		case !ok:
			good = false
		case taken:
			r.duplicate(e, t.Entries[first])
		default:
			index[e.Key] = len(t.Entries)
			t.Entries = append(t.Entries, e)
		}
	}
	if !good {
		return nil
	}
	return t
}

func (r *reader) key(n *yamlv3.Node, depth int, e *tree.Entry) bool {
	value, span := r.value(n, depth)
	key, ok := value.(string)
	if !ok && value != nil {
		d := r.report(Key, span, source.Args{"Got": tree.Kind(value)}, "")
		if n.Kind != yamlv3.ScalarNode { // {{.Name}} without quotes is a mapping
			d.Hint = HintQuote
		}
	}
	e.Key, e.KeySpan = key, span
	return ok
}

// refuse reports an anchor, an alias, a merge key or a tag, and gives its span; an
// empty one if there is none.
func (r *reader) refuse(n *yamlv3.Node, start int) source.Span {
	word := r.word(start)
	isScalar := n.Kind == yamlv3.ScalarNode
	// A mapping without brackets begins where its first key does.
	isOwn := isScalar || n.Anchor != "" || n.Style&yamlv3.TaggedStyle != 0
	var code source.DiagnosticCode
	switch {
	case isOwn && strings.HasPrefix(word.Of(r.text), "!"):
		code = Tag
	case n.Kind == yamlv3.AliasNode, n.Anchor != "", isScalar && n.ShortTag() == "!!merge":
		code = Alias
	default:
		return source.Span{}
	}
	r.report(code, word, source.Args{"Got": word.Of(r.text)}, "")
	return word
}

func (r *reader) reportDepth(span source.Span) {
	if !r.tooDeep {
		r.report(TooDeep, span, source.Args{"Max": strconv.Itoa(MaxDepth)}, "")
	}
	r.tooDeep = true
}

// first gives the character at an offset.
func (r *reader) first(at int) source.Span {
	_, size := utf8.DecodeRuneInString(r.text[at:])
	return source.Span{Start: at, End: at + size}
}

// word gives the anchor, alias, tag, << or --- at an offset.
func (r *reader) word(at int) source.Span {
	return source.Span{Start: at, End: at + wordLen(r.text[at:])}
}
