package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"

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
	in, code, err := s.inputs()
	if in == nil || code != exitDone && len(in.documents) == 0 {
		return code, err
	}
	if s.output == "" {
		return code, s.writeSegments(in.documents)
	}
	var product strings.Builder
	s.out = screen{Writer: &product}
	if err := s.writeSegments(in.documents); err != nil {
		return code, err
	}
	return code, s.writeOutput(ctx, product.String())
}

// writeSegments writes the product in the form that was asked for.
func (s *session) writeSegments(docs []namedDocument) error {
	if s.to == "pot" {
		return s.writeTemplate(docs)
	}
	if s.format != "text" {
		records := []segmentRecord{}
		for _, doc := range docs {
			records = append(records, segmentRecords(doc)...)
		}
		return writeJSON(s.out, s.format, records)
	}
	for _, doc := range docs {
		s.showSegments(doc)
	}
	return nil
}

func (s *session) writeTemplate(docs []namedDocument) error {
	if len(docs) != 1 {
		return &failure{code: exitUsage, id: "extract.one-document", args: voice.Args{"Number": len(docs)}}
	}
	_, err := io.WriteString(s.out, po.Write(pipeline.Extract(docs[0].Document)))
	return err
}

// showSegments prints a document for people: the kind of each unit, and its segments
// numbered.
func (s *session) showSegments(doc namedDocument) {
	s.print(s.out.paint(bold, visible(doc.file)))
	for _, part := range doc.Parts {
		for u, unit := range part.Units {
			head := fmt.Sprintf("%4d %s", u+1, s.phrase("kind."+string(unit.Kind), nil))
			switch {
			case len(unit.Segments) > 0 && unit.Segments[0].Key != "":
				head += " " + visible(unit.Segments[0].Key)
			case len(unit.Segments) == 0:
				head += " " + s.phrase("extract.not-translated", nil)
			}
			s.print(s.out.paint(dim, head))
			for n, seg := range unit.Segments {
				s.showSegment(n+1, seg.Text)
			}
		}
	}
}

// showSegment prints a segment behind its number, each of its lines as far in.
func (s *session) showSegment(number int, text string) {
	const room = 10
	label := fmt.Sprintf("%8d", number)
	for _, line := range s.out.wrap(visible(text), room) {
		s.print(pad(label, room) + line)
		label = ""
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
