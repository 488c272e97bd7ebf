package main

import (
	"fmt"

	"dich/source"
	"dich/source/docx"
)

// A place is a subject that people can find: line and column count from 1, columns
// in characters as read. Both are 0 where the text is not known.
type place struct {
	File   string `json:"file"`
	Part   string `json:"part"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
}

// A textOf gives the decoded text of a file's part, which spans count in.
type textOf func(file, part string) (text string, ok bool)

// places finds lines and columns, and reads the line ends of each text once.
type places struct {
	text  textOf
	known map[[2]string]*source.Lines // nil where there is no text
	bytes int                         // of the texts that are known
}

// mostOfTexts is how many bytes of texts places remembers the lines of: findings come file
// by file, or code by code.
const mostOfTexts = 64 << 20

func newPlaces(text textOf) *places {
	return &places{text: text, known: map[[2]string]*source.Lines{}}
}

func (p *places) lines(file, part string) *source.Lines {
	key := [2]string{file, part}
	lines, ok := p.known[key]
	if !ok {
		if text, ok := p.text(file, part); ok {
			if p.bytes += len(text); p.bytes > mostOfTexts {
				clear(p.known)
				p.bytes = len(text)
			}
			lines = linesOf(part, text)
		}
		p.known[key] = lines
	}
	return lines
}

// linesOf finds positions in a part: of a DOCX, paragraphs count for lines.
func linesOf(part, text string) *source.Lines {
	if part != "" {
		return docx.Lines(text)
	}
	return source.NewLines(text)
}

// textsOf gives the texts of a document: of the file where it is one text, else of its
// parts.
func textsOf(text string, doc *source.Document) textOf {
	return func(_, part string) (string, bool) {
		if part == "" {
			return text, true
		}
		if doc != nil {
			for i := range doc.Parts {
				if doc.Parts[i].Name == part {
					return doc.Parts[i].Text, true
				}
			}
		}
		return "", false
	}
}

func (p *places) at(subject source.Subject) place {
	at := place{File: subject.File, Part: subject.Part, Start: subject.Span.Start, End: subject.Span.End}
	if lines := p.lines(subject.File, subject.Part); lines != nil {
		position := lines.At(subject.Span.Start)
		at.Line, at.Column = position.Line, position.Column
	}
	return at
}

// label writes a place as editors understand it, file:line:col, with the file's name
// as show writes it.
func (p place) label(show func(string) string) string {
	if p.File == "" {
		return ""
	}
	name := visible(show(p.File))
	if p.Part != "" {
		name += "#" + visible(p.Part)
	}
	if p.Line == 0 {
		return name
	}
	return fmt.Sprintf("%s:%d:%d", name, p.Line, p.Column)
}
