package xliff

import (
	"bytes"
	"io"
	"strconv"

	"golang.org/x/text/language"

	"dich/locales/handoff"
	"dich/source"
	"dich/source/xml"
)

// Write writes a hand-off. The diagnostics are notes on what XLIFF does not carry.
func Write(f *handoff.File, v Version) (string, []source.Diagnostic) {
	var b bytes.Buffer // its errors are none
	w := NewWriter(&b, f.Source, f.Target, v)
	_ = f.Send(w)
	lost, _ := w.Close()
	return b.String(), lost
}

// A Writer writes a hand-off unit by unit. After an error nothing more is written, and
// every call gives that error.
type Writer struct {
	to             io.Writer
	source, target language.Tag
	version        Version
	b              []byte // what is not given to the writer yet
	files          int
	waiting        bool // the document has no path, and no unit so far
	open           bool // a file is open
	units          int  // in it
	codes          func(string) []source.Code
	unit           unitWriter
	lost           *handoff.Loss
	err            error
}

// NewWriter begins a file.
func NewWriter(to io.Writer, from, target language.Tag, v Version) *Writer {
	w := &Writer{to: to, source: from, target: target, version: v, lost: handoff.NewLoss("XLIFF"), waiting: true}
	w.unit.out, w.unit.version = &w.b, v
	w.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff xmlns=\"", v.namespace(), "\" version=\"", string(v), "\"")
	w.add(" xmlns:gls=\"", glossary, "\" xmlns:mda=\"", metadata, "\" xmlns:dich=\"", ownSpace, "\"")
	if v == V22 {
		w.add(" xmlns:pgs=\"", pluralGen, "\"")
	}
	if v != V12 {
		w.add(" xmlns:mtc=\"", matches, "\" srcLang=\"", from.String(), "\" trgLang=\"", target.String(), "\"")
	}
	w.add(">\n")
	return w
}

func (w *Writer) add(texts ...string) {
	for _, text := range texts {
		w.b = append(w.b, text...)
	}
}

// Document begins a file in the file.
func (w *Writer) Document(path string, codes func(text string) []source.Code) error {
	w.endFile()
	w.codes, w.waiting = codes, true
	if path = drop(w.lost, path); path != "" {
		w.beginFile(path)
	}
	return w.flush()
}

// Unit writes a unit of the last document.
func (w *Writer) Unit(u *handoff.Unit) error {
	if u = carry(u, w.codes, w.lost); u == nil {
		return w.err
	}
	if w.waiting {
		w.beginFile("")
	}
	w.units++
	w.unit.write(u, w.codes, w.target)
	return w.flush()
}

// Close ends the file. The diagnostics are notes on what XLIFF does not carry.
func (w *Writer) Close() ([]source.Diagnostic, error) {
	w.endFile()
	if w.files == 0 {
		w.beginFile("")
		w.endFile()
	}
	w.add("</xliff>\n")
	err := w.flush()
	return w.lost.Diagnostics(), err
}

func (w *Writer) flush() error {
	if w.err == nil {
		_, w.err = w.to.Write(w.b)
	}
	w.b = w.b[:0]
	return w.err
}

func (w *Writer) beginFile(path string) {
	w.files++
	w.waiting, w.open, w.units = false, true, 0
	if w.version == V12 {
		w.add("  <file original=\"")
		w.b = xml.AppendValue(w.b, path)
		w.add("\" source-language=\"", w.source.String(), "\" target-language=\"", w.target.String(), "\" datatype=\"plaintext\">\n    <body>\n")
		return
	}
	w.add("  <file id=\"f", strconv.Itoa(w.files), "\"")
	if path != "" {
		w.add(" original=\"")
		w.b = xml.AppendValue(w.b, path)
		w.add("\"")
	}
	w.add(">\n")
}

// endFile ends a file. One without units has an empty group: XLIFF 2 asks for something.
func (w *Writer) endFile() {
	switch {
	case !w.open:
		return
	case w.version == V12:
		w.add("    </body>\n")
	case w.units == 0:
		w.add("    <group id=\"none\"/>\n")
	}
	w.add("  </file>\n")
	w.open = false
}
