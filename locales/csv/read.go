package csv

import (
	"cmp"
	"strconv"
	"strings"

	"dich/locales"
	"dich/locales/handoff"
	"dich/source"
	table "dich/source/csv"
)

// Read reads a decoded table (see [source.DecodeDocument]: Excel saves UTF-16 as "Unicode
// text") that is separated by commas, semicolons or tabs. Columns stand in any order and
// rows, too; source and target must be there. A file without other columns is one unit with
// one segment a row. The file, never nil, says no languages: the table has none.
//
// Every fault of every row is reported, and the row left out, or the segment if its source
// was changed.
//
// Reading what was written gives what a table carries: see [Carry].
func Read(file, text string) (*handoff.File, []source.Diagnostic) {
	r := newReader(file, text)
	if r.header() {
		for r.rows.More() && !r.tooMany() {
			r.row()
		}
		r.settle()
	}
	source.SortDiagnostics(r.found)
	return &r.result, r.found
}

// Scan is [Read] into a sink: rows may stand in any order, so all of them are read first. The
// error is the sink's.
func Scan(file, text string, into handoff.Sink) ([]source.Diagnostic, error) {
	f, found := Read(file, text)
	return found, f.Send(into)
}

type reader struct {
	file    string
	rows    table.Rows
	columns map[string]int
	width   int // columns of the header
	number  int // of the row, from 1

	result    handoff.File
	documents map[string]*handoff.Document
	units     map[place]*handoff.Unit
	segments  map[place]*entry
	order     []*entry
	found     []source.Diagnostic
}

// A place names a unit, or a segment in one.
type place struct{ document, unit, segment string }

// An entry is a segment as its rows say it.
type entry struct {
	unit  *handoff.Unit
	s     handoff.Segment
	name  string // its id cell
	state locales.State
	forms map[source.PluralCategory]source.Span // where the rows stand
}

func newReader(file, text string) *reader {
	return &reader{
		file: file, rows: table.Rows{Text: text, At: len(text) - len(strings.TrimPrefix(text, mark)), Separator: separatorOf(text)},
		columns: map[string]int{}, documents: map[string]*handoff.Document{}, units: map[place]*handoff.Unit{}, segments: map[place]*entry{},
	}
}

// tooMany reports that the table is too broken to go on.
func (r *reader) tooMany() bool {
	if len(r.found) <= MaxFaults {
		return false
	}
	r.report(source.Error, TooMany, source.Span{Start: r.rows.At, End: r.rows.At}, source.Args{"Limit": strconv.Itoa(MaxFaults)})
	return true
}

// row reads one row.
func (r *reader) row() {
	row, ok := r.rows.Next()
	if !ok {
		r.report(source.Error, BadQuote, row.Span, nil)
		return
	}
	if row.Blank() {
		return
	}
	r.number++
	if len(row.Cells) > r.width && !(table.Row{Cells: row.Cells[r.width:]}).Blank() {
		r.report(source.Error, ColumnCount, row.Span, source.Args{"Got": strconv.Itoa(len(row.Cells)), "Want": strconv.Itoa(r.width)})
		return
	}
	cell := func(column string) table.Cell { return r.cell(row, column) }
	form, ok := r.form(cell(formColumn))
	if !ok {
		return
	}
	e := r.entry(cell)
	if first, taken := e.forms[form]; taken {
		d := r.report(source.Error, RepeatedRow, row.Span, nil)
		d.Related = []source.Related{{Note: FirstHere, Subject: r.at(first)}}
		return
	}
	e.forms[form] = row.Span
	e.s.Source[form], e.s.Target[form] = cell(sourceColumn).Value, cell(targetColumn).Value
	e.s.Notes.Extracted = firstOf(e.s.Notes.Extracted, lines(cell(noteColumn).Value))
	e.s.Notes.Translator = firstOf(e.s.Notes.Translator, lines(cell(commentColumn).Value))
	e.s.Base = cmp.Or(e.s.Base, cell(baseColumn).Value)
	e.state = r.state(cell(stateColumn), e)
}

// cell gives the cell of a column; an empty one at the row's end if there is none.
func (r *reader) cell(row table.Row, column string) table.Cell {
	i, ok := r.columns[column]
	if !ok || i >= len(row.Cells) {
		return table.Cell{Span: source.Span{Start: row.Span.End, End: row.Span.End}}
	}
	c := row.Cells[i]
	if column != escapeColumn && r.cell(row, escapeColumn).Value == apostrophe {
		c.Value = unescape(c.Value)
	}
	return c
}

// form gives the plural category of a row; other if it says none.
func (r *reader) form(c table.Cell) (source.PluralCategory, bool) {
	word := word(c)
	form, ok := source.ParsePluralCategory(cmp.Or(word, source.Other.String()))
	if !ok {
		r.unknown(source.Error, formColumn, c)
	}
	return form, ok
}

// state gives the state that a row says. Rows of one segment agree; if a reviewer lowered one
// of them, the segment is no better than that.
func (r *reader) state(c table.Cell, e *entry) locales.State {
	said := locales.Translated
	switch word(c) {
	case "":
	case locales.Initial.String(), locales.NeedsWork.String(), locales.Translated.String(), locales.Reviewed.String(), locales.Final.String():
		for said = locales.Initial; said.String() != word(c); said++ {
		}
	default:
		r.unknown(source.Warning, stateColumn, c)
	}
	if len(e.forms) > 1 {
		return min(said, e.state)
	}
	return said
}

// word gives a cell that people may write in their own way.
func word(c table.Cell) string { return strings.ToLower(strings.TrimSpace(c.Value)) }

// lines gives those of a cell that have something on them.
func lines(cell string) []string {
	var list []string
	for line := range strings.Lines(cell) {
		if line = strings.TrimRight(line, "\r\n"); line != "" {
			list = append(list, line)
		}
	}
	return list
}

func firstOf(a, b []string) []string {
	if len(a) > 0 {
		return a
	}
	return b
}

func (r *reader) unknown(severity source.Severity, column string, c table.Cell) {
	r.report(severity, UnknownWord, c.Span, source.Args{"Column": column, "Got": c.Value}).Hint = HintState
}

func (r *reader) report(severity source.Severity, code source.DiagnosticCode, span source.Span, args source.Args) *source.Diagnostic {
	r.found = append(r.found, source.Diagnostic{Code: code, Severity: severity, Subject: r.at(span), Args: args})
	return &r.found[len(r.found)-1]
}

func (r *reader) at(span source.Span) source.Subject {
	return source.Subject{File: r.file, Span: span}
}
