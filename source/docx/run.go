package docx

import (
	"strings"

	"dich/source"
	"dich/source/xml"
)

// A run has one set of properties.
type run struct {
	start  int      // of its first tag; -1 where a code stands before it
	end    int      // behind its last tag
	key    string   // its properties, but those that do not show
	parent *element // nil for the paragraph
	fixed  bool     // it is part of a field: its properties are no tags
}

// startInRun comes to an element in a run.
func (p *paragraph) startInRun(e *xml.Token, el *element, word bool) {
	role := thing
	if word {
		role = runRoles[el.name]
	}
	switch {
	case role == unseen || role == dropped || role == closingMark:
		el.role, p.skipping = role, hidden
	case word && el.name == "rPr":
		el.role, p.skipping = properties, inRPr
	case word && el.name == "t":
		el.role, p.skipping = transparent, inText
	case word && el.name == "instrText":
		el.role, p.skipping = transparent, inInstr
	case word && el.name == "fldChar":
		el.role, p.skipping, p.char = transparent, hidden, value(e, "fldCharType")
	default:
		p.skipping = things
		p.thing(e, el, word)
	}
}

// thing begins a code that stands alone. Its end is set when it is there.
func (p *paragraph) thing(e *xml.Token, el *element, word bool) {
	it := item{kind: source.Standalone, span: el.span, run: p.run, last: p.run, shown: source.Object}
	if word {
		it.text, it.shown = alone(e)
	}
	p.items = append(p.items, it)
}

// float says that the thing that is open stands beside the text: a reader sees nothing in
// its place.
func (p *paragraph) float() {
	if p.run != nil && !p.boxed {
		p.items[len(p.items)-1].shown = ""
	}
}

// alone says what a thing in a run is to a translator and to a reader.
func alone(e *xml.Token) (text, shown string) {
	switch e.Name.Local {
	case "tab":
		return tabTag, "\t"
	case "ptab":
		return "", "\t"
	case "cr":
		return breakTag, "\n"
	case "br":
		if kind := value(e, "type"); kind == "" || kind == "textWrapping" {
			return breakTag, "\n"
		}
		return "", "\n"
	case "noBreakHyphen":
		return hyphenTag, "\u2011"
	case "footnoteReference", "endnoteReference", "footnoteRef", "endnoteRef":
		return "", ""
	}
	return "", source.Object
}

// characters reads text, or a field's instruction; raw characters (<![CDATA[) in text are
// what dich cannot write into.
func (p *paragraph) characters(span source.Span) {
	raw := span.Of(p.text)
	if strings.HasPrefix(raw, "<!") {
		p.odd = p.odd || p.skipping == none || p.skipping == inText || strings.Contains(raw[1:], "<")
	}
	switch p.skipping {
	case inText:
		p.words(span)
	case inInstr:
		if n := len(p.fields); n > 0 && p.fields[n-1].result < 0 {
			p.fields[n-1].instruction += raw
		}
	}
}

// words adds text to the run. White space at the ends of a w:t without xml:space is none
// (ECMA-376-1, 17.3.3.31).
func (p *paragraph) words(span source.Span) {
	tag := p.stack[len(p.stack)-1].span.Of(p.text)
	if !preserves(tag) {
		raw := span.Of(p.text)
		span.Start += len(raw) - len(strings.TrimLeft(raw, xmlSpace))
		span.End = span.Start + len(strings.Trim(raw, xmlSpace))
	}
	if span.Empty() {
		return
	}
	p.items = append(p.items, item{span: span, run: p.run, last: p.run})
}

const xmlSpace = " \t\r\n"

// preserves reports that a tag keeps the white space in its element.
func preserves(tag string) bool {
	_, rest, ok := strings.Cut(tag, "xml:space")
	rest = strings.TrimLeft(rest, "= \t\r\n\"'")
	return ok && strings.HasPrefix(rest, "preserve")
}
