package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"

	"dich/locales/po"
	"dich/locales/voice"
	"dich/pipeline"
	"dich/source"
)

// A segmentRecord is one segment as --format json and jsonl write it. The names and
// their order are a promise: fields are only ever added.
type segmentRecord struct {
	Document string       `json:"document"`
	Part     string       `json:"part"`
	Unit     int          `json:"unit"` // from 1
	Kind     source.Kind  `json:"kind"`
	Segment  int          `json:"segment"` // in its unit, from 1; 0 for a unit without
	ID       string       `json:"id"`
	Key      string       `json:"key"`
	Start    int          `json:"start"`
	End      int          `json:"end"`
	Line     int          `json:"line"`
	Column   int          `json:"column"`
	Text     string       `json:"text"`
	Codes    []codeRecord `json:"codes"`
}

// A codeRecord is an inline code; start and end are bytes of the record's text.
type codeRecord struct {
	Kind  source.CodeKind `json:"kind"`
	N     int             `json:"n"`
	Start int             `json:"start"`
	End   int             `json:"end"`
}

// extractSegments shows the segments of documents, as text, records or a template.
func extractSegments(ctx context.Context, s *session) (exitCode, error) {
	docs, code, err := s.documents()
	if err != nil || docs == nil {
		return code, err
	}
	switch s.to {
	case "":
	case "pot":
		return code, s.extractTemplate(ctx, docs)
	default:
		return exitUsage, badValue("to", s.to, []string{"pot"})
	}
	if s.format != "text" {
		var records []segmentRecord
		for _, doc := range docs {
			records = append(records, segmentRecords(doc)...)
		}
		return code, writeJSON(s.out, s.format, records)
	}
	for _, doc := range docs {
		s.showSegments(doc)
	}
	return code, nil
}

func (s *session) extractTemplate(ctx context.Context, docs []namedDocument) error {
	if len(docs) != 1 {
		return &failure{code: exitUsage, id: "extract.one-document", args: voice.Args{"Number": len(docs)}}
	}
	template := po.Write(pipeline.Extract(docs[0].Document))
	if s.output == "" {
		_, err := io.WriteString(s.out, template)
		return err
	}
	return s.writeOutput(ctx, template)
}

// showSegments prints a document for people: the kind of each unit, and its segments
// numbered.
func (s *session) showSegments(doc namedDocument) {
	s.print(s.out.paint(bold, visible(doc.file)))
	for _, part := range doc.Parts {
		for u, unit := range part.Units {
			head := fmt.Sprintf("%4d %s", u+1, unit.Kind)
			if len(unit.Segments) == 0 {
				head += " " + s.phrase("extract.not-translated", nil)
			}
			s.print(s.out.paint(dim, head))
			for n, seg := range unit.Segments {
				s.print(fmt.Sprintf("%8d  %s", n+1, visible(seg.Text)))
			}
		}
	}
}

func segmentRecords(doc namedDocument) []segmentRecord {
	var records []segmentRecord
	for _, part := range doc.Parts {
		lines := source.NewLines(part.Text)
		for u, unit := range part.Units {
			base := segmentRecord{Document: doc.file, Part: part.Name, Unit: u + 1, Kind: unit.Kind, Codes: []codeRecord{}}
			for n, seg := range unit.Segments {
				r := base
				r.Segment, r.ID, r.Key, r.Text = n+1, seg.ID.String(), seg.Key, seg.Text
				r.place(seg.Span, lines)
				for _, c := range seg.Codes {
					r.Codes = append(r.Codes, codeRecord{c.Kind, c.N, c.Span.Start, c.Span.End})
				}
				records = append(records, r)
			}
		}
	}
	return records
}

func (r *segmentRecord) place(span source.Span, lines *source.Lines) {
	position := lines.At(span.Start)
	r.Start, r.End, r.Line, r.Column = span.Start, span.End, position.Line, position.Column
}

// writeOutput writes the product into the file that --output names, as seen from the
// working directory.
func (s *session) writeOutput(ctx context.Context, content string) error {
	full, err := s.absolute(s.output)
	if err != nil {
		return err
	}
	f, err := s.openFolder(filepath.Dir(full), nil)
	if err != nil {
		return err
	}
	defer f.close()
	var plan pipeline.Plan
	plan.Text(filepath.Base(full), content, true)
	_, err = s.save(ctx, f, plan)
	return err
}
