package messages

import (
	"cmp"
	"strings"

	"dich/source"
	"dich/source/tree"
)

// The delimiters of text/template, which a message may change for itself.
const (
	usualLeft  = "{{"
	usualRight = "}}"
)

// usual gives a form with the usual delimiters: a translator sees fields in one way
// only, and our bundles have no others. A form with own delimiters and usual ones as
// text cannot be written so: that is reported, and gives nil.
func (r *reader) usual(m *message, name string, e *tree.Entry) *tree.Entry {
	left, right := cmp.Or(m.text(leftDelim), usualLeft), cmp.Or(m.text(rightDelim), usualRight)
	if left == usualLeft && right == usualRight {
		return e
	}
	text, ok := withUsual(e.Value.(string), left, right)
	if !ok {
		r.report(OwnDelimiters, e.ValueSpan, source.Args{"ID": m.id}, "")
		return nil
	}
	form := *e
	form.Value = text
	m.parts[name] = &form
	return &form
}

// withUsual replaces the delimiters of a text; false where usual ones stand in it as
// text.
func withUsual(text, left, right string) (string, bool) {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(text, left)
		if strings.Contains(before, usualLeft) || strings.Contains(before, usualRight) {
			return "", false
		}
		b.WriteString(before)
		if !found {
			return b.String(), true
		}
		action, after, closed := strings.Cut(rest, right)
		if strings.Contains(action, usualLeft) || strings.Contains(action, usualRight) {
			return "", false
		}
		b.WriteString(usualLeft + action)
		if closed {
			b.WriteString(usualRight)
		}
		text = after
		if !closed {
			return b.String(), true
		}
	}
}
