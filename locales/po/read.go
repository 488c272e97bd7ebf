package po

import (
	"slices"
	"strconv"
	"strings"

	"dich/locales"
	"dich/source"
)

// Read reads a PO file or a template. data is decoded text (see
// [Decode]); file names it in what is reported. A template is what has no
// Language in its header.
//
// Reading goes on after a broken entry. With a diagnostic of severity error the
// catalog is not whole and must not be written; without one,
// Write(Read(data)) = data.
//
// What the catalog's Document and Source are is not in the file.
func Read(file, data string) (*locales.Catalog, []source.Diagnostic) {
	r := newReader(file, data)
	r.cat.Messages = make([]locales.Message, 0, entryCount(data))
	r.read(func(_ *entry, m *locales.Message, raw string) bool {
		m.Remember(raw)
		r.cat.Messages = append(r.cat.Messages, *m)
		return true
	})
	r.cat.Tail = r.data[r.done:]
	return r.cat, r.found
}

// read gives each entry but the header to keep, with its message and its bytes, as long
// as keep answers true.
func (r *reader) read(keep func(e *entry, m *locales.Message, raw string) bool) {
	for r.tok.kind != end && !r.full() {
		e, ok := r.entry()
		switch {
		case !ok:
			r.skip(e)
		case e.id != nil && !r.take(e, keep):
			return
		}
	}
	r.finish()
	source.SortDiagnostics(r.found)
}

// A reader makes a catalog from entries.
type reader struct {
	parser
	cat    *locales.Catalog
	slots  slots // of entries with plural forms
	fit    fit   // of Plural-Forms
	header bool  // there was one
	some   bool  // there was another entry
	plural bool  // there was an entry with plural forms
	bom    int   // size of the byte order mark
	done   int   // the first byte that no entry has taken
}

const byteOrderMark = "\ufeff"

// bomSize gives the bytes of the mark that data begins with.
func bomSize(data string) int { return len(data) - len(strings.TrimPrefix(data, byteOrderMark)) }

func newReader(file, data string) *reader {
	bom := bomSize(data)
	r := &reader{
		parser: parser{
			report: newReport(file),
			data:   data, scan: newScanner(data, bom),
		},
		cat: &locales.Catalog{Path: file, Newline: newlineOf(data)},
		bom: bom, done: bom,
	}
	r.advance()
	return r
}

// entryCount guesses how many entries there are; for files as programs write them
// it is right.
func entryCount(data string) int {
	return strings.Count(data, `msgstr "`) + strings.Count(data, `msgstr[0] "`)
}

// newlineOf tells from the first line how lines end.
func newlineOf(data string) string {
	if strings.HasSuffix(data[:lineEnd(data, 0)], "\r") {
		return "\r\n"
	}
	return "\n"
}

// take makes a message of an entry and gives it to keep, with all the bytes since the
// entry before; the header stays here.
func (r *reader) take(e *entry, keep func(*entry, *locales.Message, string) bool) bool {
	span := source.Span{Start: e.head, End: r.last}
	r.checkNames(e, span)
	if r.slots == nil && !e.isHeader() { // a file without a header, or before it
		r.slots, _ = layout(r.cat)
	}
	m := e.message(r.slots)
	m.Origin = source.Subject{File: r.file, Span: span}
	start, end := r.done, nextLine(r.data, r.last)
	r.done = end
	if e.isHeader() {
		m.Remember(r.data[:end])
		r.takeHeader(m)
		return true
	}
	if e.plural != nil {
		r.plural = true
		r.checkCount(e, span)
	}
	r.some = true
	return keep(e, &m, r.data[start:end])
}

// checkNames reports what a message cannot be named by.
func (r *reader) checkNames(e *entry, span source.Span) {
	for _, t := range []*texts{&e.texts, e.previous} {
		if t == nil {
			continue
		}
		if t.key != nil && *t.key == "" {
			r.fail(EmptyContext, span, nil)
		}
		if *t.id == "" && t.plural != nil {
			r.fail(EmptyMsgid, span, nil)
		}
	}
	r.define(name{deref(e.key), *e.id}, span, e.line.obsolete)
}

// checkCount reports a translation that has more or fewer forms than there are
// slots. An obsolete one may lack some: nobody uses it.
func (r *reader) checkCount(e *entry, span source.Span) {
	got, want := len(e.targets), len(r.slots)
	if got == want || r.fit >= unfit || !slices.ContainsFunc(e.targets, notEmpty) {
		return
	}
	severity := source.Error
	if e.line.obsolete && got < want {
		severity = source.Warning
	}
	r.add(PluralCount, severity, span, source.Args{"Got": strconv.Itoa(got), "Want": strconv.Itoa(want)})
}

// finish closes the catalog and says what only the whole file shows.
func (r *reader) finish() {
	if !r.header {
		r.cat.Header.Remember(r.data[:r.bom])
	}
	if !r.header && !slices.ContainsFunc(r.found, isError) {
		r.add(NoHeader, source.Warning, source.Span{}, nil)
	}
	r.checkPluralForms()
}

func isError(d source.Diagnostic) bool { return d.Severity == source.Error }

func notEmpty(s string) bool { return s != "" }
