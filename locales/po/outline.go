package po

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"dich/locales"
	"dich/source"
)

// ReadOutline is [Read] for a large file of size bytes: what it gives has the messages in the
// file, and reads one when it is asked for. So in must not be closed, and the file must not
// change, as long as the outline is in use; an error that comes later is the outline's Err.
//
// Where it gives none the file is to be read as a whole: there is something to report, or it
// is not plain UTF-8. Else the outline's catalog is the one that Read gives.
func ReadOutline(file string, in io.ReaderAt, size int64) (*locales.Outline, error) {
	return readOutline(file, in, size, 1<<20)
}

// readOutline reads so many bytes at a time.
func readOutline(file string, in io.ReaderAt, size int64, window int) (*locales.Outline, error) {
	if size > source.MaxFileSize {
		return nil, nil
	}
	s := &outliner{in: in, size: size, window: window}
	if err := s.more(window); err != nil {
		return nil, err
	}
	s.reader = newReader(file, "")
	for s.rest != "" {
		if ok, err := s.part(); !ok {
			return nil, err
		}
	}
	s.data, _ = s.cat.Header.Raw() // what else is looked at has its place there
	if s.finish(); len(s.found) > 0 {
		return nil, nil
	}
	s.cat.Tail = s.tail
	return s.outline(), nil
}

// A outliner reads a file part by part: each ends where an entry does. Parts are parsed as
// files of their own.
type outliner struct {
	*reader
	in     io.ReaderAt
	size   int64
	window int
	read   int64  // so many bytes are in rest, or done with
	rest   string // what no entry has taken yet
	base   int    // where in the file rest begins
	tail   string

	entries []locales.Entry
	ends    []int32 // of the entries, the header's before them
}

// more reads on.
func (s *outliner) more(n int) error {
	b := make([]byte, min(int64(n), s.size-s.read))
	_, err := s.in.ReadAt(b, s.read)
	if err != nil && !errors.Is(err, io.EOF) || len(b) == 0 && s.read < s.size {
		return err
	}
	s.read += int64(len(b))
	s.rest += string(b)
	return nil
}

// part parses the next part; false if there is something to report.
func (s *outliner) part() (ok bool, err error) {
	end := cutBeforeEntry(s.rest)
	for end <= 0 && s.read < s.size {
		if err := s.more(max(s.window, len(s.rest))); err != nil {
			return false, err
		}
		end = cutBeforeEntry(s.rest)
	}
	last := s.read == s.size
	if last {
		end = len(s.rest)
	}
	text := s.rest[:end]
	if s.base == 0 {
		s.cat.Newline = newlineOf(text)
	}
	if strings.HasPrefix(text, byteOrderMark) || !utf8.ValidString(text) || strings.Contains(text, "\x00") || !s.parse(text) {
		return false, nil
	}
	s.rest = s.rest[s.done:]
	s.base += s.done
	if last {
		s.tail, s.rest = s.rest, ""
		return true, nil
	}
	return true, s.more(s.window)
}

// parse reads the entries of a part.
func (s *outliner) parse(text string) bool {
	s.data, s.done, s.tok = text, 0, token{}
	s.scan = newScanner(text, 0)
	s.advance()
	for s.tok.kind != end {
		e, ok := s.entry()
		if !ok {
			return false
		}
		if e.id != nil {
			s.take(e, s.put)
		}
		if len(s.ends) == 0 && s.header {
			s.ends = append(s.ends, int32(s.base+s.done))
		}
	}
	return len(s.found) == 0
}

func (s *outliner) put(_ *entry, m *locales.Message, _ string) bool {
	s.entries = append(s.entries, locales.NewEntry(m))
	s.ends = append(s.ends, int32(s.base+s.done))
	return true
}

// cutBeforeEntry gives the last place where an empty line stands before something that can
// begin an entry; 0 if there is none.
func cutBeforeEntry(text string) int {
	for end := len(text); ; {
		at := strings.LastIndexByte(text[:end], '\n') + 1
		if at == 0 {
			return 0
		}
		before := strings.TrimSuffix(text[:at-1], "\r")
		if strings.HasSuffix(before, "\n") && beginsEntry(text[at:]) {
			return at
		}
		end = at - 1
	}
}

// beginsEntry reports a whole line that continues nothing.
func beginsEntry(text string) bool {
	if lineEnd(text, 0) == len(text) {
		return false
	}
	text, _ = strings.CutPrefix(text, "#~ ")
	for _, begin := range []string{"# ", "#.", "#:", "#,", "#=", "msgctxt ", "msgid "} {
		if strings.HasPrefix(text, begin) {
			return true
		}
	}
	return false
}

// outline gives what was read.
func (s *outliner) outline() *locales.Outline {
	outline := &locales.Outline{Frame: *s.cat, Entries: s.entries}
	b := &entryReader{pages: pages{in: s.in}, outline: outline, file: s.file, slots: s.slots, ends: s.ends}
	outline.At = b.message
	return outline
}

// A entryReader reads single entries.
type entryReader struct {
	pages
	outline *locales.Outline
	file    string
	slots   slots
	ends    []int32
}

var errOther = errors.New("the file has changed")

func (b *entryReader) message(n int) *locales.Message {
	start, end := int(b.ends[n]), int(b.ends[n+1])
	raw, err := b.pages.read(start, end)
	if err == nil {
		if m := b.parse(raw, start); m != nil && m.ID == b.outline.Entries[n].ID {
			return m
		}
		err = errOther
	}
	if b.outline.Err == nil {
		b.outline.Err = fmt.Errorf("read %s: %w", b.file, err)
	}
	return &locales.Message{ID: b.outline.Entries[n].ID}
}

// parse reads the one entry there is; nil if it is none.
func (b *entryReader) parse(raw string, at int) *locales.Message {
	p := parser{report: report{file: b.file}, data: raw, scan: newScanner(raw, 0)}
	p.advance()
	e, ok := p.entry()
	if !ok || e.id == nil {
		return nil
	}
	m := e.message(b.slots)
	m.Origin = source.Subject{File: b.file, Span: source.Span{Start: at + e.head, End: at + p.last}}
	m.Remember(raw)
	return &m
}

// Pages read a file from one place to the next with few calls.
type pages struct {
	in   io.ReaderAt
	page []byte
	at   int // where it begins
	last int // where the last bytes ended that were asked for
}

const pageSize = 1 << 16

// read gives the bytes between two offsets. Who goes on where it was is given of a page;
// who jumps is likely to come back.
func (p *pages) read(start, end int) (string, error) {
	follows := start == p.last
	p.last = end
	if start >= p.at && end <= p.at+len(p.page) {
		return string(p.page[start-p.at : end-p.at]), nil
	}
	if !follows || end-start > pageSize {
		b := make([]byte, end-start)
		if n, err := p.in.ReadAt(b, int64(start)); n < len(b) {
			return "", err
		}
		return string(b), nil
	}
	if p.page == nil {
		p.page = make([]byte, pageSize)
	}
	n, err := p.in.ReadAt(p.page[:pageSize], int64(start))
	p.page, p.at = p.page[:n], start
	if end-start > n {
		return "", err
	}
	return string(p.page[:end-start]), nil
}
