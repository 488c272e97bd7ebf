package po

import (
	"bufio"
	"hash/maphash"
	"io"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/handoff"
	"dich/source"
)

// What a PO file does not carry, with Count. All are notes.
const (
	DropsUnits      source.DiagnosticCode = "po-drops-units"      // units with headings, a kind or several segments
	DropsTerms      source.DiagnosticCode = "po-drops-terms"      // terms in segments
	DropsCandidates source.DiagnosticCode = "po-drops-candidates" // translations to take over
)

// WriteHandoff writes a hand-off as one PO file, with notes on what PO does not carry.
//
// ReadHandoff(WriteHandoff(f)) = CarryHandoff(f), if each document of f has a path of its
// own that is no line's reference.
func WriteHandoff(f *handoff.File) (string, []source.Diagnostic) {
	var b strings.Builder
	w := NewWriter(&b, f.Source, f.Target)
	f.Send(w) // a builder takes everything
	w.Close()
	return b.String(), w.Dropped()
}

// A Writer writes a hand-off as a PO file, entry by entry. It is a [handoff.Sink].
//
// A segment that stands in a document once more is not written again: an entry is for all
// occurrences of its text.
type Writer struct {
	w        writer
	cat      locales.Catalog // its header
	document int             // counted from 1
	path     string
	written  map[uint64]int // by the hash of a name: in which document it was last
	seed     maphash.Seed

	units, terms, candidates int // which are dropped
}

// NewWriter makes a Writer for a hand-off in two languages; a target of und makes a
// template.
func NewWriter(to io.Writer, src, target language.Tag) *Writer {
	w := &Writer{
		w: writer{
			out: bufio.NewWriterSize(to, bufferSize), newline: "\n",
			manner: func() manner { return manner{pageWidth} },
		},
		cat:     locales.Catalog{Source: src, Target: target},
		written: map[uint64]int{}, seed: maphash.MakeSeed(),
	}
	w.w.slots, _ = layout(&w.cat)
	return w
}

// Document begins a document.
func (w *Writer) Document(path string, _ func(text string) []source.Code) error {
	w.cat.Document = path
	w.begin()
	w.document++
	w.path = path
	return nil
}

// begin writes the header, once.
func (w *Writer) begin() {
	if w.w.begun {
		return
	}
	w.cat.Header = NewHeader(&w.cat)
	if w.cat.Source != language.Und {
		w.cat.SetField(sourceField, w.cat.Source.String())
	}
	w.w.message(&w.cat.Header)
}

// Unit writes the segments of a unit.
func (w *Writer) Unit(u *handoff.Unit) error {
	if len(u.Segments) > 1 || len(u.Headings) > 0 || u.Kind != "" {
		w.units++
	}
	for i := range u.Segments {
		s := &u.Segments[i]
		w.terms += len(s.Terms)
		w.candidates += len(s.Candidates)
		w.segment(s)
	}
	_, err := w.w.out.Write(nil)
	return err
}

// segment writes an entry. One without text and key would be a header.
func (w *Writer) segment(s *handoff.Segment) {
	m := outgoing(s, w.path)
	in := context(&m)
	id := name{in, msgid(m.Source)}
	if id == (name{}) {
		return
	}
	hash := id.hash(w.seed)
	before := w.written[hash]
	if before == w.document {
		return
	}
	w.written[hash] = w.document
	if before > 0 {
		in = documentPrefix + w.path + "\n" + in
	}
	w.w.line("")
	w.w.entry(&m, in)
}

// outgoing is the message that is written for a segment.
func outgoing(s *handoff.Segment, document string) locales.Message {
	m := s.Message
	if named, ok := documentOf(m.Notes.References); !ok || named != document {
		m.Notes.References = append([]string{document}, m.Notes.References...)
	}
	if s.Base != "" {
		m.Notes.SetMark(baseMark, s.Base)
	}
	return m
}

// Close writes what is left. The error is that of the io.Writer.
func (w *Writer) Close() error {
	w.begin()
	return w.w.out.Flush()
}

// Dropped notes what was not written.
func (w *Writer) Dropped() []source.Diagnostic {
	var notes []source.Diagnostic
	for _, d := range []struct {
		code source.DiagnosticCode
		n    int
	}{{DropsUnits, w.units}, {DropsTerms, w.terms}, {DropsCandidates, w.candidates}} {
		if d.n > 0 {
			notes = append(notes, source.Diagnostic{
				Code: d.code, Severity: source.Note, Args: source.Args{"Count": strconv.Itoa(d.n)}, Hint: source.Hint(d.code),
			})
		}
	}
	return notes
}
