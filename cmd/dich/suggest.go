package main

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales/voice"
	"dich/pipeline"
)

// A candidateRecord is something that may be a term, as --format json and jsonl write it.
// The names and their order are a promise: fields are only ever added.
type candidateRecord struct {
	Kind         string            `json:"kind"`
	Text         string            `json:"text"`
	Acronym      string            `json:"acronym"`
	Count        int               `json:"count"`
	Documents    int               `json:"documents"`
	Examples     []exampleRecord   `json:"examples"`
	Translations []renderingRecord `json:"translations"`
	Rows         string            `json:"rows"` // to paste into a glossary
}

type exampleRecord struct {
	Document string `json:"document"`
	Segment  string `json:"segment"`
	Text     string `json:"text"`
}

type renderingRecord struct {
	Locale string `json:"locale"`
	Text   string `json:"text"`
	Count  int    `json:"count"`
}

// usualSuggestions is how many candidates are shown without --limit.
const usualSuggestions = 30

// suggestTerms shows what the documents speak of and no glossary names, as rows that can
// be pasted into one.
func suggestTerms(_ context.Context, s *session) (exitCode, error) {
	o, code, err := s.openProject()
	if o == nil {
		return code, err
	}
	defer o.close()
	end := s.busy("progress.searching")
	list := pipeline.Suggest(o.Project, cmp.Or(s.limit, usualSuggestions))
	end()
	table := o.glossaryTable()
	rows := suggestedRows(o, o.Files[table], list)
	if s.format != "text" {
		return o.code, writeJSON(s.out, s.format, candidateRecords(list, rows))
	}
	for i, c := range list {
		s.showCandidate(c, rows[i])
	}
	s.tellLine(s.count("count.candidates", len(list), nil))
	if len(list) > 0 && table != "" {
		s.tell("suggest.columns", voice.Args{"Path": o.show(table)})
	}
	return o.code, nil
}

// glossaryTable is the project's file that rows can be pasted into: its first CSV; empty
// if it has none.
func (o *opened) glossaryTable() string {
	for _, file := range slices.Sorted(maps.Keys(o.Files)) {
		if strings.HasPrefix(file, pipeline.GlossaryDir+"/") && strings.HasSuffix(file, ".csv") {
			return file
		}
	}
	return ""
}

// showCandidate prints what is known of a candidate in comments, and its rows.
func (s *session) showCandidate(c pipeline.Candidate, rows string) {
	name := c.Text
	if c.Acronym != "" {
		name += " (" + c.Acronym + ")"
	}
	facts := []string{s.phrase("suggest."+string(c.Kind), nil), s.count("count.places", c.Count, nil), s.count("count.documents", c.Documents, nil)}
	s.out.hanging(s.out.paint(bold, visible(name)) + ": " + strings.Join(facts, ", "))
	for _, e := range c.Examples[:min(1, len(c.Examples))] {
		s.out.below(e.Document+":", visible(e.Text), dim)
	}
	for line := range strings.Lines(rows) {
		s.print("  " + s.out.paint(cyan, visible(strings.TrimSuffix(line, "\n"))))
	}
	s.print("")
}

// suggestedRows gives each candidate as rows of a table, with the translations it has so
// far, which a person has to look at.
func suggestedRows(o *opened, table string, list []pipeline.Candidate) []string {
	var rows []string
	newID := glossary.NewIDs(o.Glossary)
	for _, c := range list {
		concept := glossary.Concept{ID: newID(c.Text)}
		add := func(locale language.Tag, text string, kind glossary.Type) {
			concept.Terms = append(concept.Terms, glossary.Term{
				Locale: locale, Text: text, Type: kind, Status: glossary.Preferred, Unsure: locale != o.Config.Source,
			})
		}
		add(o.Config.Source, c.Text, map[bool]glossary.Type{true: glossary.Acronym, false: glossary.Full}[c.Kind == pipeline.CandidateAcronym])
		if c.Acronym != "" {
			add(o.Config.Source, c.Acronym, glossary.Acronym)
		}
		for _, t := range c.Translations {
			add(t.Locale, t.Text, concept.Terms[0].Type)
		}
		rows = append(rows, glossary.WriteRows(table, concept))
	}
	return rows
}

func candidateRecords(list []pipeline.Candidate, rows []string) []candidateRecord {
	records := []candidateRecord{}
	for i, c := range list {
		r := candidateRecord{
			Kind: string(c.Kind), Text: c.Text, Acronym: c.Acronym, Count: c.Count, Documents: c.Documents,
			Examples: []exampleRecord{}, Translations: []renderingRecord{}, Rows: rows[i],
		}
		for _, e := range c.Examples {
			r.Examples = append(r.Examples, exampleRecord{e.Document, e.ID.String(), e.Text})
		}
		for _, t := range c.Translations {
			r.Translations = append(r.Translations, renderingRecord{t.Locale.String(), t.Text, t.Count})
		}
		records = append(records, r)
	}
	return records
}
