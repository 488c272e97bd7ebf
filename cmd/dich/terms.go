package main

import (
	"context"
	"fmt"
	"strings"

	"dich/glossary"
	"dich/pipeline"
	"dich/source"
)

// A termRecord is one place where a term stands, as --format json and jsonl write
// it. A form that several concepts share gives a record for each. The names and
// their order are a promise: fields are only ever added.
type termRecord struct {
	Document string          `json:"document"`
	Part     string          `json:"part"`
	Segment  string          `json:"segment"`
	Locale   string          `json:"locale"`
	Start    int             `json:"start"`
	End      int             `json:"end"`
	Line     int             `json:"line"`
	Column   int             `json:"column"`
	Text     string          `json:"text"`
	Concept  string          `json:"concept"`
	Term     string          `json:"term"`
	Status   glossary.Status `json:"status"`
	Type     glossary.Type   `json:"type"`
	Nested   bool            `json:"nested"`
}

// showTerms shows where the glossary's terms stand in documents.
func showTerms(_ context.Context, s *session) (exitCode, error) {
	in, code, err := s.inputs()
	if err != nil || in == nil {
		return code, err
	}
	records := []termRecord{}
	for _, doc := range in.documents {
		records = append(records, termRecords(doc, in.matcher)...)
	}
	if s.format != "text" {
		return code, writeJSON(s.out, s.format, records)
	}
	for _, r := range records {
		s.out.hanging(s.termLine(r))
	}
	s.tellTermCount(records)
	return code, nil
}

func termRecords(doc namedDocument, matcher *glossary.Matcher) []termRecord {
	var records []termRecord
	lines := make([]*source.Lines, len(doc.Parts))
	for i := range doc.Parts {
		lines[i] = source.NewLines(doc.Parts[i].Text)
	}
	for _, t := range pipeline.Align(doc.Document, matcher) {
		part := &doc.Parts[t.At.Part]
		for _, m := range t.Matches {
			at := lines[t.At.Part].At(m.Span.Start)
			for _, ref := range m.Terms {
				records = append(records, termRecord{
					doc.file, part.Name, t.Segment.ID.String(), doc.Locale.String(),
					m.Span.Start, m.Span.End, at.Line, at.Column, m.Span.Of(part.Text),
					ref.Concept.ID, ref.Term.Text, ref.Term.Status, ref.Term.Type, m.Nested,
				})
			}
		}
	}
	return records
}

// termLine writes a record as file:line:col: text = concept (status), what is nested
// further in.
func (s *session) termLine(r termRecord) string {
	var facts []string
	for _, fact := range []string{string(r.Type), string(r.Status)} {
		facts = append(facts, s.phrase("term."+fact, nil))
	}
	if r.Nested {
		facts = append(facts, s.phrase("term.nested", nil))
	}
	place := fmt.Sprintf("%s:%d:%d:", visible(r.Document), r.Line, r.Column)
	text := strings.Join(strings.Fields(visible(r.Text)), " ")
	return fmt.Sprintf("%s %s = %s (%s)", s.out.paint(bold, place), text, s.out.paint(cyan, visible(r.Concept)), strings.Join(facts, ", "))
}

func (s *session) tellTermCount(records []termRecord) {
	concepts, places := map[string]bool{}, map[[2]any]bool{}
	for _, r := range records {
		concepts[r.Concept] = true
		places[[2]any{r.Document, r.Start<<32 | r.End}] = true
	}
	s.tellLine(s.count("count.occurrences", len(places), nil) + ", " + s.count("count.concepts", len(concepts), nil))
}
