package xliff

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"dich/source"
	"dich/source/xml"
)

// A run is the content of a source or a target: its text, and where inline elements stand.
type run struct {
	text  string
	codes []runCode
	marks []mark
}

// A runCode is an inline code, or one end of it.
type runCode struct {
	kind   pieceKind
	id     string // the two ends of a pair share it
	span   source.Span
	raw    string // its markup: of an element around other text, one tag
	around bool   // it is an end of such an element
	ref    string // the data that it stands for, if it is one
	fixed  bool   // it must not be deleted
}

// A mark is an annotated piece of the text.
type mark struct {
	id   string
	span source.Span
}

// An inlineReader reads the content of an element.
type inlineReader struct {
	s    *scanner
	data map[string]string
	b    strings.Builder
	run  run
	open map[string]int // marks that have not ended, by their IDs
}

// inline gives the content of a source or a target; empty for nil.
func (s *scanner) inline(e *xml.Element, data map[string]string) run {
	if e == nil {
		return run{}
	}
	if isPlain(e) {
		return run{text: e.Text()}
	}
	r := inlineReader{s: s, data: data}
	r.content(e)
	r.run.text = r.b.String()
	return r.run
}

func isPlain(e *xml.Element) bool {
	for range e.Elements {
		return false
	}
	return true
}

func (r *inlineReader) content(e *xml.Element) {
	for i := range e.Content {
		if child := e.Content[i].Element; child != nil {
			r.element(child)
		} else {
			r.b.WriteString(e.Content[i].Text())
		}
	}
}

func (r *inlineReader) element(e *xml.Element) {
	if e.Name.Space != r.s.core {
		r.content(e)
		return
	}
	id := e.Get("id")
	switch e.Name.Local {
	case "cp":
		r.control(e.Get("hex"))
	case "ph", "x":
		if hex, ok := strings.CutPrefix(e.Get("ctype"), controlType); ok {
			r.control(hex)
			return
		}
		r.code(e, single, id, r.textOf(e, "", "<"+id+"/>"))
	case "pc", "g":
		r.code(e, codeStart, id, r.textOf(e, "Start", "<"+id+">"))
		r.content(e)
		r.code(e, codeEnd, id, r.textOf(e, "End", "</"+id+">"))
	case "sc", "bx", "bpt":
		if rid := e.Get("rid"); rid != "" {
			id = rid
		}
		r.code(e, codeStart, id, r.textOf(e, "", "<"+id+">"))
	case "ec", "ex", "ept":
		for _, name := range [...]string{"startRef", "rid"} {
			if ref := e.Get(name); ref != "" {
				id = ref
			}
		}
		r.code(e, codeEnd, id, r.textOf(e, "", "</"+id+">"))
	case "it":
		if e.Get("pos") == "close" {
			r.code(e, codeEnd, id, r.textOf(e, "", "</"+id+">"))
		} else {
			r.code(e, codeStart, id, r.textOf(e, "", "<"+id+">"))
		}
	case "sm":
		r.startMark(id)
	case "em":
		r.endMark(e.Get("startRef"))
	case "mrk":
		if mid := e.Get("mid"); mid != "" {
			id = mid
		}
		r.startMark(id)
		r.content(e)
		r.endMark(id)
	default:
		r.content(e)
	}
}

func (r *inlineReader) startMark(id string) {
	if r.open == nil {
		r.open = map[string]int{}
	}
	r.open[id] = len(r.run.marks)
	r.run.marks = append(r.run.marks, mark{id, source.Span{Start: r.b.Len(), End: -1}})
}

// endMark ends the last mark of that ID.
func (r *inlineReader) endMark(id string) {
	if i, ok := r.open[id]; ok {
		r.run.marks[i].span.End = r.b.Len()
		delete(r.open, id)
	}
}

// control writes a character by its number in hexadecimal digits.
func (r *inlineReader) control(hex string) {
	if n, err := strconv.ParseUint(hex, 16, 32); err == nil && n <= utf8.MaxRune {
		r.b.WriteRune(rune(n))
	}
}

// code adds a code with the text it stands for.
func (r *inlineReader) code(e *xml.Element, kind pieceKind, id, text string) {
	c := runCode{kind: kind, id: id, span: source.Span{Start: r.b.Len(), End: r.b.Len() + len(text)}, fixed: e.Get("canDelete") == "no"}
	c.around = e.Name.Local == "pc" || e.Name.Local == "g"
	switch {
	case c.around && kind == codeStart: // which may be <pc/>
		c.raw, c.ref = strings.TrimSuffix(strings.TrimSuffix(e.Start.Of(r.s.text), ">"), "/")+">", e.Get("dataRefStart")
	case c.around:
		c.raw, c.ref = "</"+e.Name.Raw()+">", e.Get("dataRefEnd")
	default:
		c.raw = e.Span().Of(r.s.text)
	}
	r.b.WriteString(text)
	r.run.codes = append(r.run.codes, c)
}

// textOf gives the text that a code stands for: the data that it refers to, its content,
// how it is shown, or what its type says. End says which end of the element is meant, Start
// or End; it is empty for an element that is one code.
func (r *inlineReader) textOf(e *xml.Element, end, unknown string) string {
	if ref := e.Attribute("", "dataRef"+end); ref != nil {
		if text, ok := r.data[ref.Value()]; ok && text != "" {
			return text
		}
	}
	switch e.Name.Local {
	case "bpt", "ept", "it", "ph": // whose content in XLIFF 2 is empty
		if text := native(e); text != "" {
			return text
		}
	}
	for _, name := range [...]string{"equiv" + end, "disp" + end, "equiv-text"} {
		if text := e.Get(name); text != "" && (name != "equiv-text" || end == "") {
			return text
		}
	}
	if tag := tagOf(e); tag != "" {
		return tagLike(unknown, tag)
	}
	r.s.lost(e.Start, unknown)
	return unknown
}

// native gives the content of a code of 1.2, with that of the elements in it.
func native(e *xml.Element) string {
	r := inlineReader{}
	r.native(e)
	return r.b.String()
}

func (r *inlineReader) native(e *xml.Element) {
	for i := range e.Content {
		child := e.Content[i].Element
		if child == nil {
			r.b.WriteString(e.Content[i].Text())
		} else if hex, ok := strings.CutPrefix(child.Get("ctype"), controlType); ok {
			r.control(hex)
		} else {
			r.native(child)
		}
	}
}

// tagLike gives a start, end or empty tag of that name, as the other tag is.
func tagLike(tag, name string) string {
	switch {
	case strings.HasPrefix(tag, "</"):
		return "</" + name + ">"
	case strings.HasSuffix(tag, "/>"):
		return "<" + name + "/>"
	}
	return "<" + name + ">"
}

// tagOf gives the name of the HTML element that the type of a code names; empty if it names
// none.
func tagOf(e *xml.Element) string {
	kind := e.Get("subType") + e.Get("ctype")
	if name, ok := strings.CutPrefix(kind, "x-html-"); ok {
		return strings.ToLower(name)
	}
	return htmlOf[kind]
}

// The types of XLIFF 2 (section 4.3.1.35) and 1.2 (ctype) that are elements of HTML.
var htmlOf = map[string]string{
	"xlf:b": "b", "xlf:i": "i", "xlf:u": "u", "xlf:lb": "br",
	"bold": "b", "italic": "i", "underlined": "u", "link": "a", "lb": "br", "image": "img",
}
