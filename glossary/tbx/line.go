package tbx

import (
	"slices"
	"strings"
)

// A writer knows how deep it is.
type writer struct {
	strings.Builder
	dialect Dialect
	style   Style
	depth   int
}

// line writes one line.
func (w *writer) line(parts ...string) {
	w.WriteString(strings.Repeat("  ", w.depth))
	for _, p := range parts {
		w.WriteString(p)
	}
	w.WriteByte('\n')
}

func (w *writer) open(name string, attributes ...string) {
	w.line(tag(name, attributes...))
	w.depth++
}

func (w *writer) close(names ...string) {
	for _, name := range names {
		w.depth--
		w.line("</", name, ">")
	}
}

// tag gives a start tag with attributes, of which those without a value are left out.
func tag(name string, attributes ...string) string {
	var b strings.Builder
	b.WriteString("<" + name)
	for pair := range slices.Chunk(attributes, 2) {
		if pair[1] != "" {
			b.WriteString(" " + pair[0] + `="` + escape(pair[1]) + `"`)
		}
	}
	return b.String() + ">"
}

func (w *writer) element(name, value string, attributes ...string) {
	w.line(tag(name, attributes...), escape(value), "</", name, ">")
}

// value writes a value of a category that the dialect has, if there is one.
func (w *writer) value(name, value string) {
	c, _ := categoryOf(name)
	switch {
	case value == "" || !c.in(w.dialect):
	case c.element == "xref":
		w.reference(name, value, value)
	case c.module == "":
		w.element(c.element, value)
	case w.style == DCT:
		w.element(c.module+":"+name, value)
	default:
		w.element(c.element, value, "type", name)
	}
}

func (w *writer) reference(name, label, target string) {
	c, _ := categoryOf(name)
	if w.style == DCT {
		w.element(c.module+":"+name, label, "target", target)
		return
	}
	w.element(c.element, label, "type", name, "target", target)
}
