package main

import (
	"context"
	"strings"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales/voice"
	"dich/pipeline"
)

// A diffRecord is one segment that is not as it was, as --format json and jsonl
// write it. The names and their order are a promise: fields are only ever added.
type diffRecord struct {
	Document   string            `json:"document"`
	Change     string            `json:"change"`
	Class      []string          `json:"class"`
	OldID      string            `json:"old_id"` // empty for an added segment
	NewID      string            `json:"new_id"` // empty for a removed one
	Similarity float64           `json:"similarity"`
	Edits      []pipeline.Edit   `json:"edits"`
	Locales    map[string]string `json:"locales"` // what an update makes of each translation
	Terms      termsRecord       `json:"terms"`
	AndID      string            `json:"and_id"`         // of a split or joined segment the others, with blanks between; else empty
	From       string            `json:"from,omitempty"` // of the record of a renamed document: what it was
}

// A termsRecord names the concepts that only one of the two texts names.
type termsRecord struct {
	Gained []string `json:"gained"`
	Lost   []string `json:"lost"`
}

// diffed is what is compared.
type diffed struct {
	versions []pipeline.Versions
	matcher  *glossary.Matcher // for the source language
	least    float64           // similarity of segments that are alike
	locale   language.Tag      // the source language
}

// showDiff shows what changed between two versions: of files or folders, of the project
// since a revision, or since its last update. Any change is a difference and gives
// exitFound.
func showDiff(ctx context.Context, s *session) (exitCode, error) {
	d, code, err := s.toCompare(ctx)
	if err != nil || d == nil {
		return code, err
	}
	var list []pipeline.DocumentDiff
	for _, v := range d.versions {
		list = append(list, pipeline.CompareVersions(v, d.matcher, d.least))
	}
	page := s.diffPage(list, d.locale)
	if err := s.deliver(ctx, func() error { return s.writeDiff(list, page) }); err != nil {
		return code, err
	}
	s.tellLine(page.Summary)
	if len(page.Sections) > 0 {
		code = first(code, exitFound)
	}
	return code, nil
}

// deliver has the product written: into the file of --output, if there is one.
func (s *session) deliver(ctx context.Context, write func() error) error {
	if s.output == "" {
		return write()
	}
	var product strings.Builder
	s.out = screen{Writer: &product}
	if err := write(); err != nil {
		return err
	}
	return s.writeOutput(ctx, product.String())
}

func (s *session) writeDiff(list []pipeline.DocumentDiff, page *pipeline.DiffPage) error {
	switch s.format {
	case "text":
		s.showSections(page)
		return nil
	case "markdown":
		return s.writeString(page.Markdown())
	case "html":
		return s.writeString(page.HTML())
	}
	return writeJSON(s.out, s.format, diffRecords(list))
}

// toCompare finds what the command line asks to compare.
func (s *session) toCompare(ctx context.Context) (*diffed, exitCode, error) {
	switch {
	case s.since != "":
		return s.sinceRevision(ctx)
	case len(s.args) == 0:
		return s.sinceUpdate()
	case len(s.args) == 2:
		return s.oldAndNew()
	}
	return nil, exitUsage, twoVersions()
}

func twoVersions() error {
	return &failure{code: exitUsage, id: "diff.two-files", hint: "see-help", args: voice.Args{"Verb": "diff"}}
}

func diffRecords(list []pipeline.DocumentDiff) []diffRecord {
	records := []diffRecord{}
	for _, d := range list {
		if d.From != "" {
			records = append(records, diffRecord{
				Document: d.Name, Change: "renamed", Class: []string{}, Similarity: 1, Edits: []pipeline.Edit{},
				Locales: map[string]string{}, Terms: termsRecord{[]string{}, []string{}}, From: d.From,
			})
		}
		for i := range d.Changes {
			records = append(records, newDiffRecord(d.Name, &d.Changes[i]))
		}
	}
	return records
}

func newDiffRecord(document string, c *pipeline.SegmentDiff) diffRecord {
	r := diffRecord{
		Document: document, Change: string(c.Kind), Class: []string{}, OldID: idOf(c.Old), NewID: idOf(c.New), AndID: idsOf(c.And),
		Similarity: c.Similarity, Edits: c.Edits, Locales: map[string]string{}, Terms: termsRecord{concepts(c.Gained), concepts(c.Lost)},
	}
	for _, class := range c.Classes {
		r.Class = append(r.Class, string(class))
	}
	if r.Edits == nil {
		r.Edits = []pipeline.Edit{}
	}
	for _, e := range c.Effects {
		r.Locales[e.Locale.String()] = string(e.Effect)
	}
	return r
}

func idOf(p *pipeline.Passage) string {
	if p == nil {
		return ""
	}
	return p.ID.String()
}

func idsOf(list []*pipeline.Passage) string {
	var ids []string
	for _, p := range list {
		ids = append(ids, idOf(p))
	}
	return strings.Join(ids, " ")
}

func concepts(list []pipeline.Naming) []string {
	ids := []string{}
	for _, n := range list {
		ids = append(ids, n.Concept)
	}
	return ids
}
