package docx

import (
	"strings"

	"dich/source"
	"dich/source/xml"
)

// A walker goes through the tokens of a part and makes units of its paragraphs.
type walker struct {
	*reader
	name    string
	text    string
	inNotes bool
	prefix  string // of WordprocessingML in this part, as its root has it
	rooted  bool
	cells   int        // tables' cells that are open
	open    *paragraph // the innermost
	units   []source.Unit
}

func (w *walker) start(e *xml.Token, span source.Span) {
	if !w.rooted {
		w.rooted, w.prefix = true, prefixOf(span.Of(w.text))
	}
	word := isWord(e.Name)
	if word && trackedNames[e.Name.Local] && !w.noted {
		w.noted = true
		w.note(Tracked, span)
	}
	switch {
	case word && e.Name.Local == "p" && (w.open == nil || w.open.skipping != gone):
		w.begin(span)
	case w.open != nil:
		w.open.start(e, span)
	case word && e.Name.Local == "tc":
		w.cells++
	}
}

func (w *walker) note(code source.DiagnosticCode, span source.Span) {
	at := source.Subject{File: w.file, Part: w.name, Span: span}
	w.found = append(w.found, diagnostic(code, at, source.Args{}))
}

// begin begins a paragraph. One inside another stands in a text box, which parts the
// outer one: units do not overlap.
func (w *walker) begin(span source.Span) {
	if w.open != nil {
		w.open.part()
	}
	w.open = &paragraph{walker: w, outer: w.open, span: span, cells: w.cells}
	w.cells = 0
	w.open.check(nil, span)
}

func (w *walker) end(e *xml.Token, span source.Span) {
	word := isWord(e.Name)
	switch p := w.open; {
	case p == nil:
		if word && e.Name.Local == "tc" {
			w.cells--
		}
	case len(p.stack) > 0:
		p.end(span)
	default: // of the paragraph
		p.flush()
		w.open, w.cells = p.outer, p.cells
	}
}

func (w *walker) characters(span source.Span) {
	if w.open != nil {
		w.open.characters(span)
	}
}

func (w *walker) other(span source.Span) {
	if w.open != nil {
		w.open.odd = w.open.odd || w.open.skipping == none || strings.Contains(span.Of(w.text)[1:], "<")
	}
}

// prefixOf gives the prefix of a tag's name with its colon; empty if it has none.
func prefixOf(tag string) string {
	name := nameOf(tag)
	return name[:strings.IndexByte(name, ':')+1]
}

// nameOf gives the name in a tag as it stands there: "w:r" of "<w:r>" and of "</w:r>".
func nameOf(tag string) string {
	tag = strings.TrimLeft(tag, "</")
	if n := strings.IndexAny(tag, " \t\r\n/>"); n >= 0 {
		tag = tag[:n]
	}
	return tag
}
