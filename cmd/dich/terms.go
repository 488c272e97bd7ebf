package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"

	"golang.org/x/text/language"

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
func showTerms(ctx context.Context, s *session) (exitCode, error) {
	in, code, err := s.openFeed()
	if in == nil {
		return code, err
	}
	defer in.close()
	terms := &named{config: in.config, texts: map[string]string{}, matchers: map[language.Tag]*glossary.Matcher{}}
	if err := s.addGlossary(terms, in.folder); err != nil {
		return exitDone, err
	}
	if len(terms.problems) > 0 {
		s.reportText(s.talk, findings{terms.problems, terms.text, show})
	}
	if slices.ContainsFunc(terms.problems, isError) {
		return exitInput, nil
	}
	return s.writeTerms(ctx, in, terms.matcher)
}

// termsFound is what one document has: its part of the product, and what is counted.
type termsFound struct {
	product  *rope
	places   int
	concepts map[string]bool
}

func (s *session) writeTerms(ctx context.Context, in *feed, matcher *glossary.Matcher) (exitCode, error) {
	out := joiner{w: s.out, format: s.format}
	all := termsFound{concepts: map[string]bool{}}
	find := func(doc namedDocument) termsFound { return s.termsIn(doc, matcher) }
	code, err := eachDocument(ctx, s, in, find, func(one termsFound) error {
		all.places += one.places
		maps.Copy(all.concepts, one.concepts)
		return out.add(one.product)
	})
	if err = errors.Join(err, out.end()); err == nil && s.format == "text" {
		s.tellLine(s.count("count.occurrences", all.places, nil) + ", " + s.count("count.concepts", len(all.concepts), nil))
	}
	return code, err
}

func (s *session) termsIn(doc namedDocument, matcher *glossary.Matcher) termsFound {
	found := termsFound{concepts: map[string]bool{}}
	last := termRecord{Start: -1}
	counted := func(yield func(termRecord) bool) {
		for r := range termRecords(doc, matcher) {
			found.concepts[r.Concept] = true
			if r.Part != last.Part || r.Start != last.Start || r.End != last.End { // those of homonyms come together
				found.places++
			}
			last = r
			if !yield(r) {
				return
			}
		}
	}
	if s.format != "text" {
		found.product = chunk(s.format, counted)
		return found
	}
	page := s.page()
	for r := range counted {
		page.out.hanging(s.termLine(r))
	}
	found.product = page.written
	return found
}

// termRecords gives the records of a document, in the order of the text.
func termRecords(doc namedDocument, matcher *glossary.Matcher) iter.Seq[termRecord] {
	return func(yield func(termRecord) bool) {
		lines := make([]*source.Lines, len(doc.Parts))
		for i := range doc.Parts {
			lines[i] = linesOf(doc.Parts[i].Name, doc.Parts[i].Text)
		}
		for _, t := range pipeline.Align(doc.Document, matcher) {
			part := &doc.Parts[t.At.Part]
			for _, m := range t.Matches {
				at := lines[t.At.Part].At(m.Span.Start)
				for _, ref := range m.Terms {
					if !yield(termRecord{
						doc.file, part.Name, t.Segment.ID.String(), doc.Locale.String(),
						m.Span.Start, m.Span.End, at.Line, at.Column, m.Span.Of(part.Text),
						ref.Concept.ID, ref.Term.Text, ref.Term.Status, ref.Term.Type, m.Nested,
					}) {
						return
					}
				}
			}
		}
	}
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
	place := place{File: r.Document, Part: r.Part, Line: r.Line, Column: r.Column}.label(show) + ":"
	text := strings.Join(strings.Fields(visible(r.Text)), " ")
	return fmt.Sprintf("%s %s = %s (%s)", s.out.paint(bold, place), text, s.out.paint(cyan, visible(r.Concept)), strings.Join(facts, ", "))
}
