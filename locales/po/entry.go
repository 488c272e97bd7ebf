package po

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"dich/locales"
	"dich/source"
)

// An entry is what a file says in one place, before we know what it means.
type entry struct {
	texts
	start    int // the first byte of its first comment or keyword
	head     int // the first byte of its msgctxt or msgid
	line     marks
	notes    locales.Notes
	fuzzy    bool
	previous *texts
	targets  []string
}

// texts are msgctxt, msgid and msgid_plural; nil if absent.
type texts struct{ key, id, plural *string }

// A parser reads the entries of a file, one token ahead.
type parser struct {
	report
	data string
	scan scanner
	tok  token
	last int // where the token before tok ended
}

func (p *parser) advance() {
	p.last = p.tok.span.End
	p.tok = p.scan.next()
}

// at reports that the next token is this keyword, on a line with these marks.
func (p *parser) at(word string, line marks) bool {
	return p.tok.kind == keyword && p.tok.text == word && p.tok.line == line
}

// entry reads one entry up to the end of its last line. False means that it is
// broken, which has been reported then. An entry without msgid is the comments at
// the end of the file.
func (p *parser) entry() (*entry, bool) {
	e := &entry{start: p.tok.from}
	if !p.intro(e) {
		return e, false
	}
	if p.tok.kind == end && e.previous == nil {
		return e, true
	}
	e.head, e.line.obsolete = p.tok.span.Start, p.tok.line.obsolete
	switch {
	case !p.texts(&e.texts, e.line):
		return e, false
	case e.id == nil:
		return e, p.lacks(NoMsgid, p.tok.span)
	case !p.targets(e):
		return e, false
	case e.targets == nil:
		return e, p.lacks(NoMsgstr, source.Span{Start: e.head, End: p.last})
	}
	return e, p.lineEnds()
}

// intro reads what stands before an entry's first keyword.
func (p *parser) intro(e *entry) bool {
	for {
		switch {
		case p.tok.kind == comment:
			e.note(p.tok.text)
			p.advance()
		case p.tok.kind == keyword && p.tok.line.previous && e.previous == nil:
			e.previous = &texts{}
			if !p.texts(e.previous, p.tok.line) {
				return false
			}
			if e.previous.id == nil {
				return p.unexpected()
			}
		default:
			return true
		}
	}
}

// texts reads msgctxt, msgid and msgid_plural, as far as they come next.
func (p *parser) texts(t *texts, line marks) (ok bool) {
	ok = true
	if p.at("msgctxt", line) {
		t.key, ok = p.field()
	}
	if ok && p.at("msgid", line) {
		t.id, ok = p.field()
		if ok && p.at("msgid_plural", line) {
			t.plural, ok = p.field()
		}
	}
	return ok
}

// targets reads msgstr, or msgstr[0], msgstr[1] …
func (p *parser) targets(e *entry) bool {
	for p.at("msgstr", e.line) {
		var text *string
		ok := e.plural == nil || p.nextIndex(len(e.targets))
		if ok {
			text, ok = p.field()
		}
		if !ok {
			return false
		}
		e.targets = append(e.targets, *text)
		if e.plural == nil {
			break
		}
	}
	return true
}

// nextIndex goes from msgstr to its index, which must be the one we want.
func (p *parser) nextIndex(want int) bool {
	p.advance()
	if p.tok.kind != index {
		return p.unexpected()
	}
	if n, err := strconv.Atoi(p.tok.text); err != nil || n != want {
		return p.fail(PluralIndex, p.tok.span, source.Args{"Got": p.tok.text, "Want": strconv.Itoa(want)})
	}
	return true
}

// field goes from a keyword to the strings after it, on lines with the same
// marks, and takes them.
func (p *parser) field() (*string, bool) {
	line := p.tok.line
	p.advance()
	if !p.atString(line) {
		return nil, p.unexpected()
	}
	text := p.text()
	if p.atString(line) {
		var room [16]string // most texts have fewer lines
		pieces := append(room[:0], text)
		for p.atString(line) {
			pieces = append(pieces, p.text())
		}
		text = strings.Join(pieces, "")
	}
	return &text, true
}

func (p *parser) atString(line marks) bool { return p.tok.kind == quoted && p.tok.line == line }

// text takes one string. What is no escape in it is reported and left as it is.
func (p *parser) text() string {
	raw, at := p.tok.text, p.tok.span.Start+len(`"`)
	text, bad := unescape(raw)
	for _, span := range bad {
		span = span.Shift(at)
		p.fail(BadEscape, span, source.Args{"Got": span.Of(p.data)})
	}
	if bad == nil && len(text) < len(raw) && !utf8.ValidString(text) {
		p.fail(BadEscape, p.tok.span, source.Args{"Got": p.got()})
	}
	p.advance()
	return text
}

// lineEnds reports that nothing else stands on the line of an entry's end.
func (p *parser) lineEnds() bool {
	rest := p.data[p.last:lineEnd(p.data, p.last)]
	return strings.TrimLeft(rest, blanks) == "" || p.unexpected()
}

// lacks reports that the entry ends without msgid or msgstr; or that the next
// token cannot stand where one should be.
func (p *parser) lacks(code source.DiagnosticCode, span source.Span) bool {
	switch {
	case p.tok.kind == end, p.tok.kind == comment, p.tok.kind == keyword && isField[p.tok.text]:
		return p.fail(code, span, nil)
	}
	return p.unexpected()
}

var isField = map[string]bool{"msgctxt": true, "msgid": true, "msgid_plural": true, "msgstr": true}

// unexpected reports that the next token cannot stand where it does.
func (p *parser) unexpected() bool {
	switch {
	case p.tok.kind == open:
		return p.fail(UnterminatedString, p.tok.span, nil)
	case p.tok.kind == keyword && p.tok.text == "domain":
		return p.fail(Domain, p.tok.span, nil)
	}
	return p.fail(Syntax, p.tok.span, source.Args{"Got": p.got()})
}

// got gives the next token as it stands in the file, not too long; what is none,
// up to the next blank.
func (p *parser) got() string {
	const limit = 40 // bytes
	span := p.tok.span
	if p.tok.kind == keyword || p.tok.kind == strange {
		for span.End < len(p.data) && span.Len() <= limit && !isBlank(p.data[span.End]) && p.data[span.End] != '\n' {
			span.End++
		}
	}
	got := span.Of(p.data)
	if len(got) <= limit {
		return got
	}
	return strings.ToValidUTF8(got[:limit], "") + "…"
}
