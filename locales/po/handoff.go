package po

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/handoff"
	"dich/source"
)

// A PO file is a hand-off like this: an entry is a unit with one segment, and its document
// is the first reference that names no line, as dich writes it. Where that does not give
// each document in one run, as in catalogs of programs, all entries are of one document
// that has the name of the file.
//
// A text that stands in a second document once more has a context of its own there:
//
//	msgctxt "document:bài.txt\n"            it had none
//	msgctxt "document:bài.txt\nsite.title"  its key is site.title
//
// The translation's fingerprint when it went out is the mark "base". PO has no place for
// units of several segments, headings, terms and candidates: notes say how many there were.
const (
	documentPrefix = "document:"
	baseMark       = "base"
	sourceField    = "X-Source-Language"
)

// Languages gives the source and the target that a PO file's header names; und for one
// that it does not.
func Languages(data string) (src, target language.Tag) {
	r := newReader("", data)
	for !r.header && r.tok.kind != end && !r.full() {
		e, ok := r.entry()
		switch {
		case !ok:
			r.skip(e)
		case e.id != nil:
			r.take(e, func(*entry, *locales.Message, string) bool { return true })
		}
	}
	return sourceOf(r.cat), r.cat.Target
}

func sourceOf(cat *locales.Catalog) language.Tag {
	value, _ := cat.Field(sourceField)
	tag, _ := language.Parse(value)
	return tag
}

// Scan gives the entries of a PO file to a sink, one by one: beside the text it takes
// little memory. The file it gives back has the languages and no documents. What it
// reports is as with [Read]. An error of the sink ends the reading; the sink knows it.
func Scan(file, data string, into handoff.Sink) (*handoff.File, []source.Diagnostic) {
	s := scan{into: into, document: nameOf(file), several: namesDocuments(data)}
	r := newReader(file, data)
	r.read(s.take)
	return &handoff.File{Source: sourceOf(r.cat), Target: r.cat.Target}, r.found
}

// ReadHandoff reads a PO file at once.
func ReadHandoff(file, data string) (*handoff.File, []source.Diagnostic) {
	var all handoff.File
	head, found := Scan(file, data, &all)
	all.Source, all.Target = head.Source, head.Target
	return &all, found
}

// nameOf is the document that a file is for, by its name.
func nameOf(file string) string {
	name := path.Base(strings.ReplaceAll(file, `\`, "/"))
	return strings.TrimSuffix(strings.TrimSuffix(name, ".pot"), ".po")
}

// A scan makes units of entries.
type scan struct {
	into     handoff.Sink
	document string // of the last entry
	begun    bool   // it has been sent
	several  bool   // references name documents
}

func (s *scan) take(e *entry, m *locales.Message, _ string) bool {
	document := s.document
	if named, ok := documentOf(m.Notes.References); ok && s.several {
		document = named
	}
	if of, context, ok := cutDocument(deref(e.key)); ok {
		document = of
		m.Key, m.Repeat, m.Attic = parseContext(context)
		m.Obsolete = m.Obsolete || m.Attic
		m.ID = source.NewID(m.Key, m.Source)
	}
	if !s.begun || document != s.document {
		s.document, s.begun = document, true
		if s.into.Document(document, nil) != nil {
			return false
		}
	}
	segment := handoff.Segment{Message: *m}
	segment.Base = takeBase(&segment.Notes)
	return s.into.Unit(&handoff.Unit{ID: unitID(m), Segments: []handoff.Segment{segment}}) == nil
}

// unitID is the message's ID, and what else its name has.
func unitID(m *locales.Message) string {
	id := m.ID.String()
	if m.Repeat > 0 {
		id += "-" + strconv.Itoa(m.Repeat)
	}
	if m.Attic {
		id += "-" + m.Fingerprint()
	}
	return id
}

// takeBase takes the mark of the translation that went out.
func takeBase(n *locales.Notes) string {
	base, marked := n.Mark(baseMark)
	if marked {
		n.DropMark(baseMark)
	}
	return base
}

// cutDocument reads a context that names its document.
func cutDocument(context string) (document, rest string, ok bool) {
	named, ok := strings.CutPrefix(context, documentPrefix)
	if !ok {
		return "", "", false
	}
	return strings.Cut(named, "\n")
}

// documentOf gives the first reference that names no line.
func documentOf(references []string) (string, bool) {
	i := slices.IndexFunc(references, func(name string) bool { return !namesLine(name) })
	if i < 0 {
		return "", false
	}
	return references[i], true
}

func namesLine(reference string) bool {
	colon := strings.LastIndexByte(reference, ':')
	return colon >= 0 && strings.Trim(reference[colon+1:], "0123456789") == ""
}

// namesDocuments reports a file whose references give each document in one run.
func namesDocuments(data string) bool {
	seen := map[string]bool{}
	last := ""
	for at := nextReferences(data, 0); at < len(data); {
		end := lineEnd(data, at)
		document, ok := documentOf(references(strings.TrimRight(data[at:end], "\r")))
		if ok && document != last && seen[document] {
			return false
		}
		if ok {
			last, seen[document] = document, true
		}
		next := nextReferences(data, end)
		for ok && next == end+len("\n#:") { // the same entry's
			end = lineEnd(data, next)
			next = nextReferences(data, end)
		}
		at = next
	}
	return true
}

// nextReferences gives the offset behind the next "#:" that begins a line, or the end.
func nextReferences(data string, at int) int {
	for {
		i := strings.Index(data[at:], "#:")
		if i < 0 {
			return len(data)
		}
		at += i + len("#:")
		if before := at - len("#:"); before == 0 || data[before-1] == '\n' {
			return at
		}
	}
}
