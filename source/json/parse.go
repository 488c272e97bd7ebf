package json

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"dich/source"
	"dich/source/tree"
)

// MaxDepth is how many objects and arrays may stand one inside the other.
const MaxDepth = 1000

// Parse reads a JSON text (RFC 8259), of at most source.MaxFileSize bytes. Spans count
// bytes of text; those of objects and arrays have their brackets.
//
// The entry it gives has no key; its value is that of the text, nil where that is no
// JSON. A value whose text has an escape that is none is nil too, and the rest is read
// all the same. Of a key that stands twice the first is kept.
func Parse(file, text string) (tree.Entry, []source.Diagnostic) {
	r := reader{file: file, text: text}
	if strings.HasPrefix(text, mark) {
		r.report(Syntax, source.Span{End: len(mark)}, source.Args{"Got": mark}, HintMark)
		return tree.Entry{}, r.found
	}
	var root tree.Entry
	if !r.value(&root) {
		return tree.Entry{}, r.found
	}
	if r.blank(); r.at < len(text) {
		r.stop("")
		return tree.Entry{}, r.found
	}
	return root, r.found
}

// mark is a byte order mark; RFC 8259, section 8.1, has none, nor has encoding/json.
const mark = "\ufeff"

type reader struct {
	file  string
	text  string
	at    int // the next byte to read
	depth int
	open  source.Span // the innermost bracket or quote that is not closed
	found []source.Diagnostic
}

// value reads a value, and what is blank before it; false where that is no JSON,
// which it reports.
func (r *reader) value(e *tree.Entry) bool {
	r.blank()
	start := r.at
	var ok bool
	switch r.next() {
	case '{':
		e.Value, ok = r.object()
	case '[':
		e.Value, ok = tree.Other("array"), r.list(']', func() bool { return r.value(&tree.Entry{}) })
	case '"':
		e.Value, ok = r.str()
	default:
		e.Value, ok = r.word()
	}
	e.ValueSpan = source.Span{Start: start, End: r.at}
	return ok
}

func (r *reader) object() (*tree.Table, bool) {
	t := &tree.Table{}
	index := map[string]int{} // of t.Entries, by key
	ok := r.list('}', func() bool {
		var e tree.Entry
		if !r.key(&e) || !r.value(&e) {
			return false
		}
		if first, taken := index[e.Key]; taken {
			r.duplicate(e, t.Entries[first])
			return true
		}
		index[e.Key] = len(t.Entries)
		t.Entries = append(t.Entries, e)
		return true
	})
	return t, ok
}

// key reads a key and its colon.
func (r *reader) key(e *tree.Entry) bool {
	r.blank()
	start := r.at
	if r.next() != '"' {
		return r.stop(HintQuote)
	}
	key, _ := r.str()
	var ok bool
	if e.Key, ok = key.(string); !ok {
		return false
	}
	e.KeySpan = source.Span{Start: start, End: r.at}
	r.blank()
	return r.take(':') || r.stop(HintColon)
}

// list reads elements with commas between them, from bracket to bracket.
func (r *reader) list(end byte, element func() bool) bool {
	outside := r.open
	r.open = source.Span{Start: r.at, End: r.at + 1}
	r.depth++
	if r.depth > MaxDepth {
		r.report(TooDeep, r.open, source.Args{"Max": strconv.Itoa(MaxDepth)}, "")
		return false
	}
	r.at++
	if !r.elements(end, element) {
		return false
	}
	r.depth--
	r.open = outside
	return true
}

func (r *reader) elements(end byte, element func() bool) bool {
	if r.blank(); r.take(end) {
		return true
	}
	for element() {
		r.blank()
		switch {
		case r.take(end):
			return true
		case !r.take(','):
			return r.stop(HintComma)
		}
		if r.blank(); r.next() == end {
			return r.stop(HintComma)
		}
	}
	return false
}

// next gives the byte at which the reader is; 0 at the end.
func (r *reader) next() byte {
	if r.at < len(r.text) {
		return r.text[r.at]
	}
	return 0
}

func (r *reader) take(c byte) bool {
	if r.at < len(r.text) && r.text[r.at] == c {
		r.at++
		return true
	}
	return false
}

func (r *reader) blank() {
	for r.at < len(r.text) && strings.IndexByte(" \t\r\n", r.text[r.at]) >= 0 {
		r.at++
	}
}

// stop reports that the text cannot go on as it does, which hint speaks of.
func (r *reader) stop(hint source.Hint) bool {
	_, size := utf8.DecodeRuneInString(r.text[r.at:])
	span := source.Span{Start: r.at, End: r.at + size}
	switch r.next() {
	case '/', '#':
		hint = HintComment
	case '\'':
		hint = HintQuote
	}
	if r.at < len(r.text) {
		r.report(Syntax, span, source.Args{"Got": span.Of(r.text)}, hint)
		return false
	}
	d := r.report(Syntax, span, source.Args{"Got": ""}, HintClose)
	if !r.open.Empty() {
		d.Related = []source.Related{{Note: OpenedHere, Subject: r.subject(r.open)}}
	}
	return false
}

// Elements gives the elements of an array that Parse found in a text, without their keys; none
// where it found no array. What is wrong in them Parse has reported.
func Elements(text string, list tree.Entry) []tree.Entry {
	if list.Value != tree.Other("array") {
		return nil
	}
	r := reader{text: text, at: list.ValueSpan.Start}
	var elements []tree.Entry
	r.list(']', func() bool {
		var e tree.Entry
		ok := r.value(&e)
		elements = append(elements, e)
		return ok
	})
	return elements
}
