package pipeline

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/po"
	"dich/source"
)

// SequenceField is the header field of a template that says in which order its
// entries occur, where some occur more than once.
const SequenceField = "X-Dich-Sequence"

// DateField is the header field of a template with the day that the document gives itself,
// as 2006-01-02; none where it gives none.
const DateField = "X-Dich-Date"

// Extract makes the template of a document: an entry for each distinct segment, in
// the order of first occurrence, and in the header where each occurs again. The
// comments of an entry say what kind of unit it stands in and what the author says to
// translators.
func Extract(doc *source.Document) *locales.Catalog { return extractOutline(doc).Catalog() }

// extractOutline gives the template by its outline.
func extractOutline(doc *source.Document) *locales.Outline {
	count := 0
	for range doc.Segments {
		count++
	}
	x := extraction{seen: make(map[source.ID]int, count), kinds: map[told]int32{{}: 0}, notes: [][]string{nil}, strings: map[int]interfaceString{}}
	x.outline.Frame = locales.Catalog{
		Path: TemplatePath(doc.Path), Document: doc.Path, Source: doc.Locale, Target: language.Und,
	}
	x.outline.Entries = make([]locales.Entry, 0, count)
	sequence := make([]int, 0, count)
	for at, seg := range doc.Segments {
		sequence = append(sequence, x.add(seg, context(doc, at, seg)))
	}
	x.seen = nil
	frame := &x.outline.Frame
	frame.Header = po.NewHeader(frame)
	if day := dateOf(doc); day != "" {
		frame.SetField(DateField, day)
	}
	if s := formatSequence(sequence); s != "" {
		frame.SetField(SequenceField, s)
	}
	references := []string{doc.Path}
	x.outline.At = func(n int) *locales.Message { return x.message(n, references) }
	return &x.outline
}

type interfaceString struct {
	key   string
	forms source.Forms
}

// An extraction collects the entries of a template. Of the document it needs the texts alone.
type extraction struct {
	outline locales.Outline
	texts   []string // of each entry, in the form other
	strings map[int]interfaceString
	told    []int32        // what is told of each, among notes
	notes   [][]string     // each once
	kinds   map[told]int32 // of notes
	seen    map[source.ID]int
}

// add takes a segment and gives the number of its entry.
func (x *extraction) add(seg *source.Segment, notes []string) int {
	n, known := x.seen[seg.ID]
	if !known {
		n = len(x.texts)
		x.seen[seg.ID] = n
		x.texts, x.told = append(x.texts, seg.Forms[source.Other]), append(x.told, 0)
		if seg.Key != "" || seg.Forms.Plural() {
			x.strings[n] = interfaceString{seg.Key, seg.Forms}
		}
		m := locales.Message{ID: seg.ID, Key: seg.Key, Source: seg.Forms}
		x.outline.Entries = append(x.outline.Entries, locales.NewEntry(&m))
	}
	x.told[n] = x.kind(addNew(slices.Clip(x.notes[x.told[n]]), notes...))
	return n
}

type told struct {
	count int
	all   string
}

// kind gives the number of some notes.
func (x *extraction) kind(notes []string) int32 {
	all := told{len(notes), strings.Join(notes, "\n")}
	kind, known := x.kinds[all]
	if !known {
		kind = int32(len(x.notes))
		x.kinds[all], x.notes = kind, append(x.notes, notes)
	}
	return kind
}

func (x *extraction) message(n int, references []string) *locales.Message {
	m := &locales.Message{ID: x.outline.Entries[n].ID, Source: source.Singular(x.texts[n])}
	if s, ok := x.strings[n]; ok {
		m.Key, m.Source = s.key, s.forms
	}
	m.Notes.References, m.Notes.Extracted = references, x.notes[x.told[n]]
	return m
}

// context is what a translator is told about a segment: its unit's kind, and what
// the author wrote.
func context(doc *source.Document, at source.At, seg *source.Segment) []string {
	lines := []string{}
	if kind := doc.Parts[at.Part].Units[at.Unit].Kind; kind != source.String {
		lines = append(lines, strings.ReplaceAll(string(kind), "_", " "))
	}
	for _, note := range seg.Notes {
		lines = append(lines, strings.Split(note, "\n")...)
	}
	return lines
}

func addNew[T comparable](list []T, items ...T) []T {
	for _, item := range items {
		if !slices.Contains(list, item) {
			list = append(list, item)
		}
	}
	return list
}
