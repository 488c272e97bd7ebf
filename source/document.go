package source

import (
	"sort"
	"strings"

	"golang.org/x/text/language"
)

// A Document is one file of source text. A text file has one part; an archive
// such as DOCX has one for each file inside it.
type Document struct {
	Path   string // slash-separated, below the folder of its language
	Locale language.Tag
	Format Format
	Parts  []Part

	Encoding Encoding // of a text file
	Data     []byte   // of a file that is no text
}

// A Format names how a document is written.
type Format string

const (
	Text     Format = "text"     // plain text, a line a block
	Markdown Format = "markdown" // CommonMark with GFM's and a few other extensions
	HTML     Format = "html"     // HTML5
	SRT      Format = "srt"      // subtitles as SubRip wrote them
	VTT      Format = "vtt"      // WebVTT
	DOCX     Format = "docx"     // Office Open XML, WordprocessingML
	Messages Format = "messages" // interface strings in go-i18n's syntax
)

// A Part is one decoded text and what was found in it. Everything between its
// units is skeleton: it is never translated and never changed.
type Part struct {
	Name  string
	Text  string
	Units []Unit
}

// A Unit is a block of a document: a title, a paragraph, an interface string.
// Units are in order and do not overlap.
type Unit struct {
	Kind     Kind
	Span     Span
	Segments []Segment // none where the unit is not for translation
}

// Kind says what a unit is to a reader.
type Kind string

const (
	Category         Kind = "category" // the section of a newspaper
	Title            Kind = "title"
	TOCLabel         Kind = "toc_label" // the words "table of contents"
	TOCItem          Kind = "toc_item"
	Byline           Kind = "byline"
	Heading          Kind = "heading"
	Paragraph        Kind = "paragraph"
	Item             Kind = "item" // of a list
	Cell             Kind = "cell" // of a table
	Quotation        Kind = "quotation"
	Caption          Kind = "caption" // of a picture or a table
	Footnote         Kind = "footnote"
	Attribute        Kind = "attribute"         // a text among a tag's attributes that stands alone
	Metadata         Kind = "metadata"          // what a document says of itself: a description
	ImagePlaceholder Kind = "image_placeholder" // not for translation
	String           Kind = "string"            // an interface string
	Cue              Kind = "cue"               // of subtitles
)

// A Segment is what is translated at a time: a sentence, or an interface string
// with its plural forms. Segments are in order and inside their unit.
type Segment struct {
	ID    ID
	Key   string // an interface string's name; empty for prose
	Span  Span
	Text  string   // clean text (see Clean); of the form other where there are several
	Forms Forms    // all plural forms; of a string without plural only other
	Codes []Code   // in order
	Skips []Span   // bytes inside Span that are no part of the text
	Notes []string // what the author says to translators
}

// Segments calls yield for each segment of the document, in order, with where
// it stands.
func (d *Document) Segments(yield func(At, *Segment) bool) {
	for p := range d.Parts {
		for u := range d.Parts[p].Units {
			unit := &d.Parts[p].Units[u]
			for s := range unit.Segments {
				if !yield(At{p, u, s}, &unit.Segments[s]) {
					return
				}
			}
		}
	}
}

// SegmentAt gives the ID of the segment that a span lies in; zero if it lies in none.
func (p *Part) SegmentAt(span Span) ID {
	u := sort.Search(len(p.Units), func(i int) bool { return p.Units[i].Span.End > span.Start })
	if u == len(p.Units) {
		return ID{}
	}
	for _, seg := range p.Units[u].Segments {
		if seg.Span.Contains(span) {
			return seg.ID
		}
	}
	return ID{}
}

// At says which segment of a document is meant: indices of part, unit, segment.
type At struct{ Part, Unit, Segment int }

// Render gives back the part's text with some segments replaced. It asks
// replace for each segment in order; false keeps the segment's own bytes.
//
// With nothing replaced the result is the text, byte for byte; with one segment
// replaced only that segment's bytes differ.
func (p *Part) Render(replace func(unit *Unit, seg *Segment) (string, bool)) string {
	var list []Replacement
	for u := range p.Units {
		unit := &p.Units[u]
		for s := range unit.Segments {
			seg := &unit.Segments[s]
			if text, ok := replace(unit, seg); ok {
				list = append(list, Replacement{seg.Span, text})
			}
		}
	}
	return Splice(p.Text, list)
}

// A Replacement is the new text for a span of another.
type Replacement struct {
	Span Span
	Text string
}

// Splice gives a text with some spans replaced, which must be in order and not
// overlap. All other bytes stay as they are.
func Splice(text string, list []Replacement) string {
	var b strings.Builder
	done := 0
	for _, r := range list {
		b.WriteString(text[done:r.Span.Start])
		b.WriteString(r.Text)
		done = r.Span.End
	}
	b.WriteString(text[done:])
	return b.String()
}
