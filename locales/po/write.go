package po

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"dich/locales"
	"dich/source"
)

// Write gives the file that says what the catalog says. Messages that still say
// what they were read from are their own bytes; the others are as msgcat writes
// them. A catalog that was made without a header gets [NewHeader].
//
// For every data that Read takes without an error, Write(Read(data)) = data; when
// messages change, only their lines differ.
//
// Read(Write(cat)) says the same as cat, but for what PO cannot carry: a note with
// line ends becomes several, and a plural form that is empty may take the text of
// the form whose msgstr[N] it shares.
func Write(cat *locales.Catalog) string {
	w := &writer{newline: cat.Newline}
	if w.newline == "" {
		w.newline = "\n"
	}
	w.slots, _ = layout(cat)
	header := cat.Header
	if _, read := header.Raw(); !read && header.Target.Empty() {
		header = NewHeader(cat)
	}
	size := header.Size() + len(cat.Tail)
	for i := range cat.Messages {
		size += cat.Messages[i].Size()
	}
	w.out.Grow(size + size/16)
	w.message(&header)
	for i := range cat.Messages {
		w.message(&cat.Messages[i])
	}
	w.raw(cat.Tail)
	return w.out.String()
}

type writer struct {
	out     strings.Builder
	newline string
	slots   slots
	open    bool // the last line has no end yet
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
	case w.out.Len() > 0:
		w.line("")
	}
	w.entry(m)
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
}

// lead gives the lines before the entry that it was read with: blank ones.
func lead(text string) string {
	s := newScanner(text, bomSize(text))
	return text[:strings.LastIndexByte(text[:s.next().from], '\n')+1]
}

// entry writes a message in gettext's order.
func (w *writer) entry(m *locales.Message) {
	s := singular
	if m.Source.Plural() {
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
	width := widthFor(m)
	if p := m.Previous; p != nil {
		w.source(fields{previous, width}, p.Key, p.Source)
	}
	w.source(fields{mark, width}, context(m), m.Source)
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
	if !forms.Plural() {
		w.field(f, "msgid", forms[source.Other])
		return
	}
	one := forms[source.One]
	if one == "" { // only the header has no msgid
		one = forms[source.Other]
	}
	w.field(f, "msgid", one)
	w.field(f, "msgid_plural", forms[source.Other])
}

func (w *writer) target(f fields, m *locales.Message, targets []string) {
	if !m.Source.Plural() {
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
	for _, note := range notes {
		for line := range strings.SplitSeq(note, "\n") {
			if line = strings.TrimRight(line, "\r"); line == "" {
				w.line(marker)
			} else {
				w.line(marker, " ", line)
			}
		}
	}
}

// references writes as many names on a line as its bytes have room for.
func (w *writer) references(names []string) {
	line := "#:"
	for _, name := range names {
		name = " " + reference(name)
		if len(line)+len(name) > pageWidth && line != "#:" {
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

// widthFor gives the columns of a message's lines; no-wrap asks for no limit.
func widthFor(m *locales.Message) int {
	if slices.Contains(m.Notes.Flags, "no-wrap") || slices.Contains(m.Notes.Sticky, "no-wrap") {
		return math.MaxInt32
	}
	return pageWidth
}
