package handoff

import (
	"golang.org/x/text/language"

	"dich/locales"
	"dich/source"
)

// A File is a hand-off in one target language.
type File struct {
	Source, Target language.Tag
	Documents      []*Document
}

// A Document is the part of a hand-off that is for one document.
type Document struct {
	Path string // as the project has it
	// Codes finds what is no text in a segment or its translation; nil where there is no
	// such thing. It is not part of what a file says: readers leave it nil.
	Codes func(text string) []source.Code
	Units []*Unit
}

// A Unit is a block of a document. An interface string is a unit with one segment.
type Unit struct {
	ID       string      // names it in its document: an NMTOKEN of ASCII letters, digits, "-", "_", "."
	Kind     source.Kind // empty where nobody knows
	Headings []string    // above it, the outermost first
	Segments []Segment
}

// A Segment is a sentence or an interface string with its translation.
//
// Its state is that of its message: see [locales.Message.State]. Notes.Extracted is what
// the source says to translators, Notes.Translator what they write.
type Segment struct {
	locales.Message
	Base       string // the fingerprint of the translation when it went out; empty where nobody knows
	Terms      []Term // in the order of their places
	Candidates []Candidate
	Gap        string // what stands in the document between this segment and the next of its unit: blanks
}

// A Term is a name of the glossary in a segment's source.
type Term struct {
	Concept    string      // its ID in the glossary
	Span       source.Span // bytes of the form other
	Definition string
	Targets    []string // what it is called in the target language, the preferred name first
	Forbidden  []string // what it must not be called
}

// A Candidate is a translation that a segment might take over.
type Candidate struct {
	Source, Target string
	Similarity     float64 // 0 to 1
	Origin         string  // a document's path or a memory's name
}

// A Sink takes a hand-off piece by piece: each document before its units.
type Sink interface {
	Document(path string, codes func(text string) []source.Code) error
	Unit(u *Unit) error
}

// Document begins a document.
func (f *File) Document(path string, codes func(text string) []source.Code) error {
	f.Documents = append(f.Documents, &Document{Path: path, Codes: codes})
	return nil
}

// Unit adds a unit to the last document.
func (f *File) Unit(u *Unit) error {
	d := f.Documents[len(f.Documents)-1]
	d.Units = append(d.Units, u)
	return nil
}

// Send gives all of the file to a sink, up to its first error.
func (f *File) Send(to Sink) error {
	for _, d := range f.Documents {
		if err := to.Document(d.Path, d.Codes); err != nil {
			return err
		}
		for _, u := range d.Units {
			if err := to.Unit(u); err != nil {
				return err
			}
		}
	}
	return nil
}

// Segments calls yield for each segment, in order, with its document.
func (f *File) Segments(yield func(*Document, *Segment) bool) {
	for _, d := range f.Documents {
		for _, u := range d.Units {
			for i := range u.Segments {
				if !yield(d, &u.Segments[i]) {
					return
				}
			}
		}
	}
}
