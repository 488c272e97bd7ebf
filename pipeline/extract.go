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
func Extract(doc *source.Document) *locales.Catalog {
	cat := &locales.Catalog{
		Path: TemplatePath(doc.Path), Document: doc.Path, Source: doc.Locale, Target: language.Und,
	}
	count := 0
	for range doc.Segments {
		count++
	}
	cat.Messages = make([]locales.Message, 0, count)
	number := make(map[source.ID]int, count)
	sequence := make([]int, 0, count)
	references := []string{doc.Path}
	for at, seg := range doc.Segments {
		n, known := number[seg.ID]
		if !known {
			n = len(cat.Messages)
			number[seg.ID] = n
			cat.Messages = append(cat.Messages, locales.NewMessage(seg.Key, seg.Forms))
		}
		sequence = append(sequence, n)
		notes := &cat.Messages[n].Notes
		notes.References = references
		notes.Extracted = addNew(notes.Extracted, context(doc, at, seg)...)
	}
	cat.Header = po.NewHeader(cat)
	if day := dateOf(doc); day != "" {
		cat.SetField(DateField, day)
	}
	if s := formatSequence(sequence); s != "" {
		cat.SetField(SequenceField, s)
	}
	return cat
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
