package xliff

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dich/source"
	"dich/source/xml"
)

// inline writes source and target of a segment as text with inline elements. A code of the
// target that the source has, too, bears its ID.
func (w *unitWriter) inline(i int) {
	s := &w.segments[i]
	var spans []source.Span
	if s.form == "" || s.form == source.Other.String() {
		for t := range s.Terms {
			spans = append(spans, s.Terms[t].Span)
		}
	}
	from := layout(codesIn(w.codes, s.from), spans)
	ids := make([]string, len(spans))
	for p := range from {
		w.name(from, p, nil)
		if from[p].kind == markStart {
			ids[from[p].mark] = from[p].id
			w.cross(&from[p])
		}
	}
	w.termIDs = append(w.termIDs, ids)
	var to []piece
	if s.to != "" {
		to = layout(codesIn(w.codes, s.to), nil)
		w.match(from, to)
	}
	used := make(map[string]bool, len(to))
	for p := range to {
		used[to[p].id] = true
	}
	for p := range from {
		from[p].fixed = stays(from[p].code) && (s.to == "" || used[from[p].id])
	}
	s.source = w.appendInline(nil, s.from, from)
	s.target = w.appendInline(nil, s.to, to)
}

// cross notes a term that cannot be marked.
func (w *unitWriter) cross(p *piece) {
	if w.version != V12 || p.inner {
		return
	}
	if w.crossing == nil {
		w.crossing = map[string]bool{}
	}
	w.crossing[p.id] = true
}

// stays reports a code that a translator should not delete.
func stays(c *source.Code) bool {
	return c != nil && (c.Kind == source.Field || c.Kind == source.Action || c.Kind == source.Standalone)
}

// name gives a piece its ID, which the end of a pair shares with its start.
func (w *unitWriter) name(pieces []piece, i int, id *string) {
	p := &pieces[i]
	switch {
	case id != nil:
		p.id = *id
	case p.other >= 0 && p.other < i:
		p.id = pieces[p.other].id
	default:
		w.codeID++
		p.id = strconv.Itoa(w.codeID)
		if isMark(*p) {
			p.id = "m" + p.id
		}
	}
}

// match names the codes of a target: each is the first of the source's of the same text
// that no other is.
func (w *unitWriter) match(from, to []piece) {
	free := map[string][]string{}
	for i := range from {
		if !isMark(from[i]) && from[i].other < 0 || from[i].other > i && from[i].code != nil {
			key := lookOf(from, i)
			free[key] = append(free[key], from[i].id)
		}
	}
	for i := range to {
		if to[i].other >= 0 && to[i].other < i {
			w.name(to, i, nil)
			continue
		}
		key := lookOf(to, i)
		if ids := free[key]; len(ids) > 0 {
			w.name(to, i, &ids[0])
			free[key] = ids[1:]
			continue
		}
		w.name(to, i, nil)
	}
}

// lookOf tells codes apart: by their kind and their text, a pair by both of its texts.
func lookOf(pieces []piece, i int) string {
	p := &pieces[i]
	look := strconv.Itoa(int(p.kind)) + p.code.Text
	if p.other >= 0 {
		look += "\x00" + pieces[p.other].code.Text
	}
	return look
}

// appendInline writes a text with its pieces.
func (w *unitWriter) appendInline(b []byte, text string, pieces []piece) []byte {
	at := 0
	for i := range pieces {
		p := &pieces[i]
		b = w.appendText(b, text[at:p.at.Start])
		at = p.at.Start
		if p.code != nil {
			at = p.at.End
		}
		if w.version == V12 {
			b = w.appendPiece12(b, pieces, i)
		} else {
			b = w.appendPiece(b, pieces, i)
		}
	}
	return w.appendText(b, text[at:])
}

// appendPiece writes an inline element of XLIFF 2, or one end of it.
func (w *unitWriter) appendPiece(b []byte, pieces []piece, i int) []byte {
	p := &pieces[i]
	switch {
	case p.kind == markStart && p.inner:
		return fmt.Appendf(b, `<mrk id="%s" type="term">`, p.id)
	case p.kind == markStart:
		return fmt.Appendf(b, `<sm id="%s" type="term"/>`, p.id)
	case p.kind == markEnd && p.inner:
		return append(b, "</mrk>"...)
	case p.kind == markEnd:
		return fmt.Appendf(b, `<em startRef="%s"/>`, p.id)
	case p.kind == codeStart && p.inner:
		return fmt.Appendf(b, `<pc id="%s" dataRefStart="%s" dataRefEnd="%s">`, p.id, w.dataID(p.code.Text), w.dataID(pieces[p.other].code.Text))
	case p.kind == codeEnd && p.inner:
		return append(b, "</pc>"...)
	case p.kind == codeStart && p.other < 0:
		return fmt.Appendf(b, `<sc id="%s" dataRef="%s" isolated="yes"/>`, p.id, w.dataID(p.code.Text))
	case p.kind == codeStart:
		return fmt.Appendf(b, `<sc id="%s" dataRef="%s"/>`, p.id, w.dataID(p.code.Text))
	case p.kind == codeEnd && p.other < 0:
		return fmt.Appendf(b, `<ec id="%s" dataRef="%s" isolated="yes"/>`, p.id, w.dataID(p.code.Text))
	case p.kind == codeEnd:
		return fmt.Appendf(b, `<ec startRef="%s" dataRef="%s"/>`, p.id, w.dataID(p.code.Text))
	}
	return w.appendPlaceholder(b, p)
}

// appendPlaceholder writes a ph. A field is shown as it is.
func (w *unitWriter) appendPlaceholder(b []byte, p *piece) []byte {
	b = fmt.Appendf(b, `<ph id="%s" dataRef="%s"`, p.id, w.dataID(p.code.Text))
	if p.fixed {
		b = append(b, ` canDelete="no"`...)
	}
	if p.code.Kind == source.Field && xml.Valid(p.code.Text) {
		b = append(xml.AppendValue(append(b, ` disp="`...), p.code.Text), '"')
	}
	if shown := p.code.Shown; shown != "" && shown != source.Object && xml.Valid(shown) {
		b = append(xml.AppendValue(append(b, ` equiv="`...), shown), '"')
	}
	return append(b, "/>"...)
}

// dataID gives the ID of the data that a code stands for.
func (w *unitWriter) dataID(text string) string {
	id, ok := w.dataIDs[text]
	if !ok {
		if w.dataIDs == nil {
			w.dataIDs = map[string]int{}
		}
		w.data = append(w.data, text)
		id = len(w.data)
		w.dataIDs[text] = id
	}
	return "d" + strconv.Itoa(id)
}

// appendText writes a text; characters that XML forbids are cp elements, and in 1.2 ones of
// our own.
func (w *unitWriter) appendText(b []byte, text string) []byte {
	control := `<%[2]scp hex="%04[1]X"/>`
	if w.version == V12 {
		control = controlElement
	}
	return w.appendWith(b, text, control)
}

// controlElement stands for a character that XML forbids in XLIFF 1.2.
const controlElement = `<%[2]sx id="cp" ctype="` + controlType + `%04[1]X"/>`

// appendNative writes what a code of 1.2 holds: text and sub elements, nothing else
// (section 2.5).
func (w *unitWriter) appendNative(b []byte, text string) []byte {
	return w.appendWith(b, text, "<%[2]ssub>"+controlElement+"</%[2]ssub>")
}

// appendWith writes a text, with a format for the characters that XML forbids: [1] is the
// character, [2] the prefix of elements.
func (w *unitWriter) appendWith(b []byte, text, control string) []byte {
	if xml.Valid(text) {
		return xml.AppendText(b, text)
	}
	at := 0
	for i, r := range text {
		if !xml.Allowed(r) {
			b = xml.AppendText(b, text[at:i])
			b = fmt.Appendf(b, control, r, w.prefix)
			at = i + utf8.RuneLen(r)
		}
	}
	return xml.AppendText(b, text[at:])
}

// controlType is the ctype of a character that XML forbids, in hexadecimal digits.
const controlType = "x-dich-cp-"

// variable names what a plural depends on: the first field of the text.
func variable(codes []source.Code) string {
	for _, c := range codes {
		if c.Kind != source.Field {
			continue
		}
		name := strings.Map(func(r rune) rune {
			if r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' {
				return -1
			}
			return r
		}, c.Text)
		if name != "" {
			return name
		}
	}
	return "count"
}
