package csv

import (
	"io"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/handoff"
	"dich/source"
)

// Write writes a hand-off as a table: UTF-8 with a byte order mark, separated by commas, its
// lines end with CRLF (RFC 4180). Every segment has a row, translated or not; one with plural
// forms has a row for each form of its source and of the target language.
func Write(f *handoff.File) (string, []source.Diagnostic) {
	var b strings.Builder
	w := NewWriter(&b, f.Target)
	f.Send(w) // a strings.Builder cannot fail
	found, _ := w.Close()
	return b.String(), found
}

// Carry gives what a table carries: its languages are not among it, nor what stands in it
// for people only (headings and terms), nor units without segments.
func Carry(f *handoff.File) *handoff.File {
	left := &handoff.File{}
	lost := handoff.NewLoss(format)
	for _, d := range f.Documents {
		begun := false
		for _, u := range d.Units {
			if u = fit(u, lost); u == nil {
				continue
			}
			if !begun {
				left.Document(clean(d.Path), nil)
				begun = true
			}
			u.Headings = nil
			for i := range u.Segments {
				u.Segments[i].Terms = nil
			}
			left.Unit(u)
		}
	}
	return left
}

const format = "CSV"

// fit gives what is written of a unit; nil if nothing.
func fit(u *handoff.Unit, lost *handoff.Loss) *handoff.Unit {
	return handoff.Fit(u, lost, clean, handoff.UnitIDs, handoff.Headings, handoff.Terms, handoff.Bases, handoff.States,
		handoff.Repeats, handoff.Comments, handoff.Descriptions, handoff.Untranslated)
}

// clean leaves out NUL, at which spreadsheets stop.
func clean(text string) string { return strings.ReplaceAll(text, "\x00", "") }

// A Writer writes a table piece by piece. Close must be called.
type Writer struct {
	out   io.Writer
	forms []source.PluralCategory // of the target language
	path  string
	lost  *handoff.Loss
	line  []byte
	begun bool
	err   error
}

// NewWriter begins a table of translations into a language.
func NewWriter(out io.Writer, target language.Tag) *Writer {
	return &Writer{out: out, forms: locales.PluralsOf(target).Categories, lost: handoff.NewLoss(format)}
}

// Document begins a document.
func (w *Writer) Document(path string, _ func(text string) []source.Code) error {
	w.path = clean(path)
	return w.err
}

// Unit writes the rows of a unit.
func (w *Writer) Unit(u *handoff.Unit) error {
	w.begin()
	if u = fit(u, w.lost); u != nil {
		for i := range u.Segments {
			w.segment(u, &u.Segments[i])
		}
		w.write()
	}
	return w.err
}

// Close ends the table, and notes what was not carried.
func (w *Writer) Close() ([]source.Diagnostic, error) {
	w.begin()
	return w.lost.Diagnostics(), w.err
}

func (w *Writer) begin() {
	if w.begun {
		return
	}
	w.begun = true
	w.line = append(w.line, mark...)
	w.row(func(column string) string { return column })
	w.write()
}

const mark = "\ufeff"

func (w *Writer) segment(u *handoff.Unit, s *handoff.Segment) {
	plural := s.Source.Plural() || s.Target.Plural()
	for _, c := range source.PluralCategories {
		isForm := plural && (slices.Contains(w.forms, c) || s.Source[c] != "" || s.Target[c] != "")
		if c == source.Other || isForm {
			w.row(func(column string) string { return escape(w.value(column, u, s, c, plural)) })
		}
	}
}

// value gives the cell of a column in the row of a form.
func (w *Writer) value(column string, u *handoff.Unit, s *handoff.Segment, c source.PluralCategory, plural bool) string {
	switch column {
	case documentColumn:
		return w.path
	case unitColumn:
		return u.ID
	case idColumn:
		return nameOf(s)
	case keyColumn:
		return s.Key
	case contextColumn:
		return contextOf(u)
	case formColumn:
		if plural {
			return c.String()
		}
	case sourceColumn:
		return s.Source[c]
	case targetColumn:
		return s.Target[c]
	case stateColumn:
		return s.State().String()
	case noteColumn:
		return strings.Join(s.Notes.Extracted, "\n")
	case commentColumn:
		return strings.Join(s.Notes.Translator, "\n")
	case termsColumn:
		return termsOf(s, s.Source[source.Other])
	case baseColumn:
		return s.Base
	case escapeColumn:
		return apostrophe
	}
	return ""
}

// nameOf writes what names a segment in its catalog.
func nameOf(s *handoff.Segment) string {
	id := source.NewID(s.Key, s.Source).String()
	if s.Repeat > 0 {
		id += "#" + strconv.Itoa(s.Repeat)
	}
	return id
}

// row writes a line.
func (w *Writer) row(cell func(column string) string) {
	for i, column := range columns {
		if i > 0 {
			w.line = append(w.line, ',')
		}
		w.line = append(w.line, quoted(cell(column))...)
	}
	w.line = append(w.line, "\r\n"...)
}

// quoted writes a cell in quotation marks where it needs them with whatever separator.
func quoted(cell string) string {
	if !strings.ContainsAny(cell, ",;\t\r\n\"") && strings.Trim(cell, " ") == cell {
		return cell
	}
	return `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
}

// write writes the rows that were made.
func (w *Writer) write() {
	if w.err == nil {
		_, w.err = w.out.Write(w.line)
	}
	w.line = w.line[:0]
}
