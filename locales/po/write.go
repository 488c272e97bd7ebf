package po

import (
	"bufio"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"

	"dich/locales"
	"dich/source"
)

// Write gives the file that says what the catalog says. Messages that still say
// what they were read from are their own bytes; the others are as msgcat writes
// them, broken at the width of the other entries. A catalog that was made without a
// header gets [NewHeader].
//
// For every data that Read takes without an error, Write(Read(data)) = data; when
// messages change, only their lines differ.
//
// Read(Write(cat)) says the same as cat, but for what PO cannot carry: a note with
// line ends becomes several, and a plural form that is empty may take the text of
// the form whose msgstr[N] it shares.
func Write(cat *locales.Catalog) string {
	var b strings.Builder
	size := cat.Header.Size() + len(cat.Tail)
	for i := range cat.Messages {
		size += cat.Messages[i].Size()
	}
	b.Grow(size + size/16)
	WriteTo(&b, cat) // a builder takes everything
	return b.String()
}

// WriteTo writes the file that Write gives, a piece at a time. The error is that of to,
// and ends it.
func WriteTo(to io.Writer, cat *locales.Catalog) error {
	return writeTo(to, cat, len(cat.Messages), func(n int) *locales.Message { return &cat.Messages[n] })
}

// WriteOutline is WriteTo for a catalog by its outline. An error may be that of the outline, too.
func WriteOutline(to io.Writer, outline *locales.Outline) error {
	err := writeTo(to, &outline.Frame, len(outline.Entries), outline.At)
	return errors.Join(err, outline.Err)
}

// writeTo writes the frame of a catalog and so many messages.
func writeTo(to io.Writer, cat *locales.Catalog, count int, at func(n int) *locales.Message) error {
	w := &writer{
		out: bufio.NewWriterSize(to, bufferSize), newline: cat.Newline,
		manner: sync.OnceValue(func() manner { return mannerOf(count, at) }),
	}
	if w.newline == "" {
		w.newline = "\n"
	}
	w.slots, _ = layout(cat)
	header := cat.Header
	if _, read := header.Raw(); !read && header.Target.Empty() {
		header = NewHeader(cat)
	}
	w.message(&header)
	for i := range count {
		w.message(at(i))
		if _, err := w.out.Write(nil); err != nil {
			return err
		}
	}
	w.raw(cat.Tail)
	return w.out.Flush()
}

const bufferSize = 1 << 14

type writer struct {
	out     *bufio.Writer
	newline string
	slots   slots
	manner  func() manner // of the entries that were read
	begun   bool          // something is written
	open    bool          // the last line has no end yet
}

func (w *writer) message(m *locales.Message) {
	text, same := m.Raw()
	if same {
		w.raw(text)
		return
	}
	switch {
	case text != "":
		w.raw(lead(text))
	case w.begun:
		w.line("")
	}
	w.entry(m, context(m))
}

// raw writes bytes that were read, on a line of their own.
func (w *writer) raw(text string) {
	if text == "" {
		return
	}
	if w.open {
		w.out.WriteString(w.newline)
	}
	w.out.WriteString(text)
	w.begun = true
	w.open = !strings.HasSuffix(text, "\n") && text != byteOrderMark
}

// line writes the parts of one line and ends it.
func (w *writer) line(parts ...string) {
	if w.open {
		w.out.WriteString(w.newline)
		w.open = false
	}
	for _, part := range parts {
		w.out.WriteString(part)
	}
	w.out.WriteString(w.newline)
	w.begun = true
}

// lead gives the lines before the entry that it was read with: blank ones.
func lead(text string) string {
	s := newScanner(text, bomSize(text))
	return text[:strings.LastIndexByte(text[:s.next().from], '\n')+1]
}

// entry writes a message in gettext's order, with that msgctxt.
func (w *writer) entry(m *locales.Message, context string) {
	s := singular
	if isPlural(m.Source) {
		s = w.slots
	}
	targets := s.texts(m.Target)
	w.notes("#", m.Notes.Translator)
	w.notes("# "+markPrefix, s.formMarks(m.Target, targets))
	w.notes("# "+markPrefix, m.Notes.Marks)
	w.notes("#.", m.Notes.Extracted)
	w.references(m.Notes.References)
	w.flags("#, ", flagsOf(m))
	w.flags("#= ", m.Notes.Sticky)
	mark, previous := "", "#| "
	if m.Obsolete {
		mark, previous = "#~ ", "#~| "
	}
	width := widthFor(m, w.manner().width)
	if p := m.Previous; p != nil {
		w.source(fields{previous, width}, p.Key, p.Source)
	}
	w.source(fields{mark, width}, context, m.Source)
	w.target(fields{mark, width}, m, targets)
}

// fields says how the strings of an entry are written.
type fields struct {
	mark  string // before each line
	width int    // columns of a line
}

func (w *writer) source(f fields, context string, forms source.Forms) {
	if context != "" {
		w.field(f, "msgctxt", context)
	}
	w.field(f, "msgid", msgid(forms))
	if !isPlural(forms) {
		return
	}
	w.field(f, "msgid_plural", forms[source.Other])
}

func (w *writer) target(f fields, m *locales.Message, targets []string) {
	if !isPlural(m.Source) {
		w.field(f, "msgstr", targets[0])
		return
	}
	for i, text := range targets {
		w.field(f, "msgstr["+strconv.Itoa(i)+"]", text)
	}
}

// field writes a keyword and its text, in as many lines as it takes.
func (w *writer) field(f fields, word, text string) {
	lines := wrap(text, len(word)+len(" "), f.width-len(f.mark)-len(`""`))
	w.line(f.mark, word, ` "`, lines[0], `"`)
	for _, line := range lines[1:] {
		w.line(f.mark, `"`, line, `"`)
	}
}

// notes writes comments, each line of them with the marker.
func (w *writer) notes(marker string, notes []string) {
	for _, line := range noteLines(notes) {
		if line == "" {
			w.line(marker)
		} else {
			w.line(marker, " ", line)
		}
	}
}

// noteLines gives each line of notes.
func noteLines(notes []string) []string {
	var lines []string
	for _, note := range notes {
		for line := range strings.SplitSeq(note, "\n") {
			lines = append(lines, strings.TrimRight(line, "\r"))
		}
	}
	return lines
}

// references writes as many names on a line as its bytes have room for.
func (w *writer) references(names []string) {
	line, width := "#:", w.manner().width
	if width == noWrap { // gettext breaks references all the same
		width = pageWidth
	}
	for _, name := range names {
		name = " " + reference(name)
		if len(line)+len(name) > width && line != "#:" {
			w.line(line)
			line = "#:"
		}
		line += name
	}
	if line != "#:" {
		w.line(line)
	}
}

func (w *writer) flags(marker string, flags []string) {
	if len(flags) > 0 {
		w.line(marker, oneLine(strings.Join(flags, ", ")))
	}
}

func flagsOf(m *locales.Message) []string {
	if m.Fuzzy {
		return append([]string{fuzzyFlag}, m.Notes.Flags...)
	}
	return m.Notes.Flags
}

// widthFor gives the columns of a message's lines; the flag no-wrap asks for no limit.
func widthFor(m *locales.Message, usual int) int {
	if slices.Contains(m.Notes.Flags, "no-wrap") || slices.Contains(m.Notes.Sticky, "no-wrap") {
		return noWrap
	}
	return usual
}
