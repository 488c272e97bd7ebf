package html

import (
	"strings"
	"unicode/utf8"

	"dich/source"
)

// A run is the inline markup of a stretch of text between block tags, as it is read.
type run struct {
	text   string
	bare   bool // of a message: its codes are written as they stand there
	codes  []source.Code
	tags   []valued
	worded bool             // there is text beside the tags
	open   map[string][]int // codes that are opening tags without their end, by name
	pairs  int
}

// A valued tag has attributes that are for translation.
type valued struct {
	span source.Span
	kind source.Kind // of the values where they stand alone
	list []value
}

// A context says how characters are written in a stretch of text.
type context uint8

const (
	inText      context = iota
	inRaw               // in title or textarea: tags are text
	inValue             // in an attribute's value, inside its tag
	inUnquoted          // so, without quotes
	inLoneValue         // in an attribute's value that is a text of its own
)

// markup adds the bytes of some markup as a code.
func (r *run) markup(kind source.CodeKind, span source.Span, shown string) {
	r.piece(kind, span, "", shown, "")
}

// piece adds a code with what a translator sees before and behind its bytes.
func (r *run) piece(kind source.CodeKind, span source.Span, before, shown, behind string) {
	c := source.Code{Kind: kind, Raw: span, Shown: shown}
	if raw := span.Of(r.text); !r.bare {
		if text := before + seen(raw) + behind; text != raw {
			c.Text = text
		}
	}
	r.codes = append(r.codes, c)
}

// seen gives markup as a translator sees it: each run of white space is one blank, and
// letters are composed.
func seen(raw string) string {
	if strings.ContainsAny(raw, "\t\n\f\r") || strings.Contains(raw, "  ") {
		raw = collapse(raw)
	}
	if strings.ContainsAny(raw, "\u0338\u212a") { // which compose with > and to K
		return raw
	}
	return source.Compose(raw)
}

func collapse(s string) string {
	var b strings.Builder
	for at := 0; at < len(s); {
		end := at
		for end < len(s) && !isSpace(s[end]) {
			end++
		}
		b.WriteString(s[at:end])
		if at = skipSpace(s, end); at > end {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// startTag adds a start tag; of one with texts among its attributes, the pieces
// between them, so that they are part of the text.
func (r *run) startTag(t tag, alone bool) {
	kind, shown := source.Opening, t.el.shown
	if alone {
		kind = source.Standalone
	} else {
		r.wait(t.name)
	}
	if len(t.values) == 0 {
		r.markup(kind, t.span, shown)
		return
	}
	if alone {
		shown = source.Object
	}
	at, before := t.span.Start, ""
	for _, v := range t.values {
		behind, where := "", inValue
		if v.quote == 0 {
			behind, where = `"`, inUnquoted
		}
		r.piece(kind, source.Span{Start: at, End: v.span.Start}, before, shown, behind)
		r.words(v.span, where)
		at, before = v.span.End, behind
		kind, shown = source.Standalone, " "
	}
	r.piece(kind, source.Span{Start: at, End: t.span.End}, before, shown, "")
	r.tags = append(r.tags, valued{t.span, kindOfValues(t.el), t.values})
}

func kindOfValues(e *element) source.Kind {
	if e.name == "meta" {
		return source.Metadata
	}
	return source.Attribute
}

// wait notes that the next code is an opening tag.
func (r *run) wait(name string) {
	if r.open == nil {
		r.open = map[string][]int{}
	}
	r.open[name] = append(r.open[name], len(r.codes))
}

func (r *run) endTag(t token) {
	if t.el.is&void != 0 {
		r.markup(source.Standalone, t.span, t.el.shown)
		return
	}
	r.markup(source.Closing, t.span, "")
	if list := r.open[t.name]; len(list) > 0 {
		r.pairs++
		r.codes[list[len(list)-1]].N, r.codes[len(r.codes)-1].N = r.pairs, r.pairs
		r.open[t.name] = list[:len(list)-1]
	}
}

// words reads the characters of a stretch of text.
func (r *run) words(span source.Span, where context) {
	marks := [...]string{inText: "&<", inRaw: "&<", inValue: "&", inUnquoted: `&"`, inLoneValue: "&<"}[where]
	isText := where != inValue && where != inUnquoted
	if where == inText && !r.bare {
		span.Start = r.afterBreak(span)
	}
	for at := span.Start; ; {
		mark := span.End
		if n := strings.IndexAny(r.text[at:span.End], marks); n >= 0 {
			mark = at + n
		}
		if isText && !r.worded {
			r.worded = !source.Span{Start: at, End: mark}.Trim(r.text).Empty()
		}
		if mark == span.End {
			return
		}
		at = mark + r.character(source.Span{Start: mark, End: span.End}, where, isText)
	}
}

// afterBreak gives the white space behind a line break to its code, so that it stays as
// the author wrote it, and says where the text begins.
func (r *run) afterBreak(span source.Span) int {
	if len(r.codes) == 0 {
		return span.Start
	}
	c := &r.codes[len(r.codes)-1]
	if c.Shown != "\n" || c.Raw.End != span.Start {
		return span.Start
	}
	if c.Text == "" {
		c.Text = c.Raw.Of(r.text)
	}
	c.Raw.End = skipSpace(r.text[:span.End], span.Start)
	return c.Raw.End
}

// character reads what may be a character written in another way, and gives its
// length.
func (r *run) character(span source.Span, where context, isText bool) int {
	s := span.Of(r.text)
	if s[0] == '&' {
		shown, n := reference(s, !isText || where == inLoneValue)
		if n > 0 {
			r.reference(source.Span{Start: span.Start, End: span.Start + n}, shown)
			r.worded = r.worded || isText && source.Clean(shown) != ""
			return n
		}
	}
	if !r.bare && mistakable(s, where) {
		sign := source.Span{Start: span.Start, End: span.Start + 1}
		r.codes = append(r.codes, source.Code{Kind: source.Reference, Raw: sign, Shown: s[:1], Text: escapes[s[0]]})
	}
	r.worded = r.worded || isText
	return 1
}

// reference adds a reference; a translator sees its semicolon, for what he writes
// behind it could make another one of it.
func (r *run) reference(span source.Span, shown string) {
	behind := ""
	if !r.bare && r.text[span.End-1] != ';' {
		behind = ";"
	}
	r.piece(source.Reference, span, "", shown, behind)
}

var escapes = map[byte]string{'&': "&amp;", '<': "&lt;", '"': "&quot;", '\'': "&#39;"}

// mistakable reports a character that is text where it stands, but could be taken for
// the beginning of markup in the clean text.
func mistakable(s string, where context) bool {
	switch s[0] {
	case '"':
		return true
	case '<':
		return len(s) > 1 && (s[1] >= utf8.RuneSelf || where != inText && beginsMarkup(s))
	}
	end := 1
	for end < len(s) && (isAlnum(s[end]) || s[end] == '#') {
		end++
	}
	if end < len(s) && s[end] >= utf8.RuneSelf {
		return true
	}
	_, n := reference(s, false)
	return where == inLoneValue && n > 0
}

// beginsMarkup reports a < that begins a tag, a comment or the like.
func beginsMarkup(s string) bool {
	return len(s) > 1 && (isLetter(s[1]) || strings.IndexByte("/!?", s[1]) >= 0)
}
