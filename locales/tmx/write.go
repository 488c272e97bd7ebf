package tmx

import (
	"io"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/handoff"
	"dich/source"
	"dich/source/xml"
)

// Write writes what is translated, and notes what TMX does not carry. What needs work is not
// written: no other program would know that it is a guess. It says no dates and nobody's name:
// the same hand-off gives the same bytes.
//
// What a document's Codes find stands in bpt and ept, in it where its other half is missing,
// and in ph where it is none of a pair.
func Write(f *handoff.File) (string, []source.Diagnostic) {
	var b strings.Builder
	w := NewWriter(&b, f.Source, f.Target)
	f.Send(w) // a strings.Builder cannot fail
	found, _ := w.Close()
	return b.String(), found
}

// Carry gives what TMX carries of a hand-off: what is translated, without what stands around
// it. Of documents and units nothing is left but their names, and none without translations.
func Carry(f *handoff.File) *handoff.File {
	left := &handoff.File{Source: f.Source, Target: f.Target}
	w := &Writer{lost: handoff.NewLoss(format)}
	for _, d := range f.Documents {
		path := clean(d.Path)
		for _, u := range d.Units {
			u = w.fit(u)
			if u == nil {
				continue
			}
			if n := len(left.Documents); n == 0 || left.Documents[n-1].Path != path {
				left.Document(path, nil)
			}
			left.Unit(u)
		}
	}
	return left
}

const format = "TMX"

// A Writer writes a hand-off piece by piece. Close must be called.
type Writer struct {
	out      io.Writer
	from, to string
	path     string
	codes    func(string) []source.Code
	lost     *handoff.Loss
	line     []byte
	begun    bool
	err      error
}

// NewWriter begins a file in two languages.
func NewWriter(out io.Writer, from, to language.Tag) *Writer {
	return &Writer{out: out, from: from.String(), to: to.String(), lost: handoff.NewLoss(format)}
}

// Document begins a document.
func (w *Writer) Document(path string, codes func(text string) []source.Code) error {
	w.path, w.codes = path, codes
	return w.err
}

// Unit writes what is translated of a unit.
func (w *Writer) Unit(u *handoff.Unit) error {
	w.begin()
	if u = w.fit(u); u == nil {
		return w.err
	}
	for i := range u.Segments {
		w.segment(u, i)
	}
	w.write()
	return w.err
}

// Close ends the file, and notes what was not carried.
func (w *Writer) Close() ([]source.Diagnostic, error) {
	w.begin()
	w.add("</body>\n</tmx>\n")
	w.write()
	return w.lost.Diagnostics(), w.err
}

func (w *Writer) begin() {
	if w.begun {
		return
	}
	w.begun = true
	w.add(`<?xml version="1.0" encoding="UTF-8"?>` + "\n" + `<tmx version="1.4">` + "\n")
	w.add(`<header creationtool="dich" creationtoolversion="1" segtype="sentence" o-tmf="dich" adminlang="en" datatype="plaintext"`)
	w.attribute("srclang", w.from)
	w.add(">\n")
	w.prop(targetProp, w.to)
	w.add("</header>\n<body>\n")
}

// fit gives what TMX carries of a unit; nil if nothing.
func (w *Writer) fit(u *handoff.Unit) *handoff.Unit {
	u = handoff.Fit(u, w.lost, clean, handoff.UnitIDs, handoff.Bases, handoff.States, handoff.Comments, handoff.Descriptions)
	if u == nil {
		return nil
	}
	segments := u.Segments[:0]
	for _, s := range u.Segments {
		switch {
		case s.Source.Empty():
			w.lost.Add(handoff.Untranslated, s.Origin)
		case s.Fuzzy:
			w.lost.Add(handoff.Guesses, s.Origin)
		default:
			segments = append(segments, s)
		}
	}
	if u.Segments = segments; len(segments) == 0 {
		return nil
	}
	return u
}

// clean leaves out what XML cannot write.
func clean(text string) string {
	if xml.Valid(text) {
		return text
	}
	var b strings.Builder
	for _, r := range strings.ToValidUTF8(text, "") {
		if xml.Allowed(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// segment writes the units of a segment: one, or one for each plural form.
func (w *Writer) segment(u *handoff.Unit, i int) {
	s := &u.Segments[i]
	if !s.Source.Plural() && !s.Target.Plural() {
		w.pair(u, i, source.Other, source.Other, false)
		return
	}
	for _, c := range source.PluralCategories {
		from := c
		if s.Source[c] == "" {
			from = formBeside(s.Source)
		}
		if s.Source[c] != "" || s.Target[c] != "" {
			w.pair(u, i, from, c, true)
		}
	}
}

// formBeside gives the form of a source that stands beside a form that it does not have:
// other, or the first that it has.
func formBeside(forms source.Forms) source.PluralCategory {
	if forms[source.Other] != "" {
		return source.Other
	}
	for c := range forms.Each {
		return c
	}
	return source.Other
}

// pair writes one unit of TMX.
func (w *Writer) pair(u *handoff.Unit, i int, from, to source.PluralCategory, plural bool) {
	s := &u.Segments[i]
	w.add("<tu")
	w.attribute("tuid", u.ID+"."+strconv.Itoa(i+1))
	w.add(">\n")
	for _, note := range s.Notes.Extracted {
		w.element("note", note)
	}
	w.prop(documentProp, clean(w.path))
	w.prop(unitProp, u.ID)
	w.prop(keyProp, s.Key)
	if state := s.State(); state != locales.Translated && state != locales.Initial {
		w.prop(stateProp, state.String())
	}
	w.prop(baseProp, s.Base)
	if plural {
		w.prop(formProp, to.String())
		w.prop(sourceProp, from.String())
	}
	numbers := map[string]int{}
	w.variant(w.from, nil, s.Source[from], numbers)
	w.variant(w.to, s.Notes.Translator, s.Target[to], numbers)
	w.add("</tu>\n")
}

// variant writes a text in one language; numbers are those of the source's codes, by their
// texts.
func (w *Writer) variant(locale string, notes []string, text string, numbers map[string]int) {
	if text == "" {
		return
	}
	w.add("<tuv")
	w.attribute("xml:lang", locale)
	w.add(">")
	for _, note := range notes {
		w.element("note", note)
	}
	w.add("<seg>")
	w.inline(text, numbers)
	w.add("</seg></tuv>\n")
}

func (w *Writer) prop(name, value string) {
	if value != "" {
		w.add("<prop")
		w.attribute("type", name)
		w.add(">")
		w.line = xml.AppendText(w.line, value)
		w.add("</prop>\n")
	}
}

func (w *Writer) element(name, text string) {
	w.add("<" + name + ">")
	w.line = xml.AppendText(w.line, text)
	w.add("</" + name + ">\n")
}

func (w *Writer) attribute(name, value string) {
	w.add(" " + name + `="`)
	w.line = xml.AppendValue(w.line, value)
	w.add(`"`)
}

func (w *Writer) add(markup string) { w.line = append(w.line, markup...) }

// write writes what was added.
func (w *Writer) write() {
	if w.err == nil {
		_, w.err = w.out.Write(w.line)
	}
	w.line = w.line[:0]
}
