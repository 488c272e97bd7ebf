package csv

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"dich/locales"
	"dich/locales/handoff"
	"dich/source"
	table "dich/source/csv"
)

// entry gives the segment that a row belongs to. Rows of plural forms are one segment if they
// have one id, or else one key, in one unit; any other row is a segment of its own.
func (r *reader) entry(cell func(string) table.Cell) *entry {
	name, key := cell(idColumn).Value, cell(keyColumn).Value
	at := place{document: cell(documentColumn).Value, unit: cell(unitColumn).Value}
	isForm := word(cell(formColumn)) != "" && name+key != ""
	if isForm {
		at.segment = cmp.Or(name, key)
	}
	if e := r.segments[at]; isForm && e != nil {
		return e
	}
	e := &entry{unit: r.unit(at), name: name, forms: map[source.PluralCategory]source.Span{}}
	e.s.Message = locales.Message{Key: key, Origin: r.at(cell(sourceColumn).Span)}
	r.order = append(r.order, e)
	if isForm {
		r.segments[at] = e
	}
	return e
}

// unit gives the unit of a place, in its document. A row that names none has its own.
func (r *reader) unit(at place) *handoff.Unit {
	at.segment = ""
	d := r.documents[at.document]
	if d == nil {
		d = &handoff.Document{Path: at.document}
		r.documents[at.document] = d
		r.result.Documents = append(r.result.Documents, d)
	}
	if at.unit == "" {
		at.unit = "row" + strconv.Itoa(r.number)
	}
	u := r.units[at]
	if u == nil {
		u = &handoff.Unit{ID: at.unit}
		r.units[at] = u
		d.Units = append(d.Units, u)
	}
	return u
}

// settle gives the segments to their units, but those whose source is not what their id
// says, and takes away what is empty then.
func (r *reader) settle() {
	for _, e := range r.order {
		if r.isRight(e) {
			e.s.ID = source.NewID(e.s.Key, e.s.Source)
			e.s.SetState(e.state)
			e.unit.Segments = append(e.unit.Segments, e.s)
		}
	}
	isEmpty := func(u *handoff.Unit) bool { return len(u.Segments) == 0 }
	for _, d := range r.result.Documents {
		d.Units = slices.DeleteFunc(d.Units, isEmpty)
	}
	r.result.Documents = slices.DeleteFunc(r.result.Documents, func(d *handoff.Document) bool { return len(d.Units) == 0 })
}

// isRight reads the id of a segment, and reports one that is none or another's. Without one,
// anything is right.
func (r *reader) isRight(e *entry) bool {
	if e.name == "" {
		return true
	}
	id, repeat, _ := strings.Cut(e.name, "#")
	span := e.s.Origin.Span
	n, err := strconv.ParseUint("0"+repeat, 10, 31)
	if _, ok := source.ParseID(id); !ok || err != nil {
		r.report(source.Error, UnknownWord, span, source.Args{"Column": idColumn, "Got": e.name}).Hint = HintState
		return false
	}
	e.s.Repeat = int(n)
	if id == source.NewID(e.s.Key, e.s.Source).String() {
		return true
	}
	text := ""
	for _, c := range slices.Sorted(maps.Keys(e.forms)) {
		text = e.s.Source[c]
	}
	r.report(source.Error, SourceChanged, span, source.Args{"ID": e.name, "Source": text}).Hint = HintSource
	return false
}
