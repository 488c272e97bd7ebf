package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
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
	Segment  int          `json:"segment"` // in its unit, from 1
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
	in, code, err := s.openFeed()
	if in == nil {
		return code, err
	}
	defer in.close()
	if s.to == "pot" && len(in.files) != 1 {
		return exitDone, &failure{code: exitUsage, id: "extract.one-document", args: voice.Args{"Number": len(in.files)}}
	}
	if s.output == "" {
		return s.writeSegments(ctx, in)
	}
	var product strings.Builder
	s.out = screen{Writer: &product}
	if code, err = s.writeSegments(ctx, in); err != nil || code != exitDone {
		return code, err
	}
	return code, s.writeOutput(ctx, product.String())
}

// writeSegments writes the product in the form that was asked for.
func (s *session) writeSegments(ctx context.Context, in *feed) (exitCode, error) {
	if s.to == "pot" {
		return eachDocument(ctx, s, in, templateOf, s.writeString)
	}
	out := joiner{w: s.out, format: s.format}
	code, err := eachDocument(ctx, s, in, s.segmentsOf, out.add)
	return code, errors.Join(err, out.end())
}

func (s *session) writeString(text string) error {
	_, err := io.WriteString(s.out, text)
	return err
}

func templateOf(doc namedDocument) string { return po.Write(pipeline.Extract(doc.Document)) }

// segmentsOf is the part of the product that one document makes.
func (s *session) segmentsOf(doc namedDocument) *rope {
	if s.format != "text" {
		return chunk(s.format, segmentRecords(doc))
	}
	page := s.page()
	page.showSegments(doc)
	return page.written
}

// showSegments prints a document for people: the kind of each unit, and its segments
// numbered.
func (s *page) showSegments(doc namedDocument) {
	s.print(s.out.paint(bold, visible(doc.file)))
	for _, part := range doc.Parts {
		if part.Name != "" {
			s.print(s.out.paint(bold, "#"+visible(part.Name)))
		}
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
func (s *page) showSegment(number int, text string) {
	const room = 10
	label := fmt.Sprintf("%8d", number)
	for _, line := range s.out.wrap(visible(text), room) {
		s.print(pad(label, room) + line)
		label = ""
	}
}

// segmentRecords gives the records of a document, one at a time: it may be large.
func segmentRecords(doc namedDocument) iter.Seq[segmentRecord] {
	return func(yield func(segmentRecord) bool) {
		lines := make([]*source.Lines, len(doc.Parts))
		for at, seg := range doc.Segments {
			part := &doc.Parts[at.Part]
			if lines[at.Part] == nil {
				lines[at.Part] = linesOf(part.Name, part.Text)
			}
			r := segmentRecord{
				Document: doc.file, Part: part.Name, Unit: at.Unit + 1, Kind: part.Units[at.Unit].Kind,
				Segment: at.Segment + 1, ID: seg.ID.String(), Key: seg.Key, Text: seg.Text, Codes: []codeRecord{},
			}
			r.place(seg.Span, lines[at.Part])
			for _, c := range seg.Codes {
				r.Codes = append(r.Codes, codeRecord{c.Kind, c.N, c.Span.Start, c.Span.End})
			}
			if !yield(r) {
				return
			}
		}
	}
}

func (r *segmentRecord) place(span source.Span, lines *source.Lines) {
	position := lines.At(span.Start)
	r.Start, r.End, r.Line, r.Column = span.Start, span.End, position.Line, position.Column
}

// writeOutput writes the product into the file that --output names, as seen from the
// working directory.
func (s *session) writeOutput(ctx context.Context, content string) error {
	return s.writeInto(ctx, s.output, func(w io.Writer) error {
		_, err := io.WriteString(w, content)
		return err
	})
}
