package docx

import (
	"dich/source"
	"dich/source/xml"
)

// A paragraph is one w:p as it is read.
type paragraph struct {
	*walker
	outer *paragraph
	span  source.Span // its start tag
	cells int         // of the outer one

	stack    []*element // what is open in it
	skipping skipping   // how what is open now is read
	boxed    bool       // a text box is open
	odd      bool       // written in a way that dich cannot write into

	style   string
	heading bool
	item    bool

	run    *run
	char   string // what the last w:fldChar does to its field
	fields []*field
	items  []item // of the present stretch: all of it, but for text boxes
}

// An element is open in a paragraph.
type element struct {
	role role
	name string
	span source.Span // of its start tag
	was  skipping    // outside of it
	box  bool        // a thing that holds paragraphs
	open bool        // a container that has given its opening code
	last int         // where the closing code of a content control begins
}

// skipping says how the content of an element is read.
type skipping uint8

const (
	none    skipping = iota // as text and codes
	things                  // it is part of a code
	hidden                  // it is passed over: properties, marks
	inRPr                   // it is the properties of a run
	inText                  // its characters are the run's text
	inInstr                 // its characters are a field's instruction
	gone                    // deleted
)

// check looks for what cannot be written into: an element under another prefix than the
// root's, or with a namespace of its own.
func (p *paragraph) check(list []xml.Attribute, span source.Span) {
	if prefixOf(span.Of(p.text)) != p.prefix {
		p.odd = true
	}
	for i := range list {
		if list[i].Name.Space == xml.NamespaceXMLNS {
			p.odd = true
		}
	}
}

func (p *paragraph) parent() *element {
	if n := len(p.stack); n > 0 {
		return p.stack[n-1]
	}
	return nil
}

func (p *paragraph) start(e *xml.Token, span source.Span) {
	el := &element{name: e.Name.Local, span: span, was: p.skipping, role: thing}
	word := isWord(e.Name)
	switch {
	case p.skipping == hidden:
		p.property(e, word)
	case p.skipping == inRPr:
		if len(p.stack) > 0 && p.stack[len(p.stack)-1].name == "rPr" && !(word && ignoredProperties[el.name]) {
			el.role = properties
		}
	case p.skipping == things && el.name == "anchor":
		p.float()
	case p.skipping != none:
	case p.run != nil:
		p.startInRun(e, el, word)
	default:
		p.startInLine(e, el, word)
	}
	if word && p.skipping != things && (el.was == none || el.was == inRPr) {
		p.check(e.Attributes, span)
	}
	p.stack = append(p.stack, el)
}

// property reads what the paragraph's properties say of its kind.
func (p *paragraph) property(e *xml.Token, word bool) {
	if !word || p.stack[0].name != "pPr" || len(p.stack) > 2 { // deeper is what they were
		return
	}
	switch e.Name.Local {
	case "pStyle":
		p.style = value(e, "val")
	case "outlineLvl":
		p.heading = isOutline(e)
	case "numPr":
		p.item = true
	case "numId":
		p.item = value(e, "val") != "0"
	}
}

// startInLine comes to an element beside the runs.
func (p *paragraph) startInLine(e *xml.Token, el *element, word bool) {
	if word {
		el.role = lineRoles[el.name]
	}
	switch el.role {
	case runElement:
		p.run = &run{start: el.span.Start, parent: p.parent()}
	case properties, unseen, openingMark, closingMark:
		p.skipping = hidden
	case dropped:
		p.skipping = gone
	case container:
		if el.name != "sdt" { // whose properties stand before its content
			p.openContainer(el, el.span)
		}
	case transparent:
		if up := p.parent(); el.name == "sdtContent" && up != nil && up.name == "sdt" && !up.open {
			p.openContainer(up, source.Span{Start: up.span.Start, End: el.span.End})
		}
	default:
		if el.name == "fldSimple" && word && fieldKind(value(e, "instr")) == textField {
			el.role = container
			p.openContainer(el, el.span)
			return
		}
		p.skipping = things
	}
}

// openContainer adds the opening code of a container.
func (p *paragraph) openContainer(el *element, span source.Span) {
	el.open = true
	p.items = append(p.items, item{kind: source.Opening, span: span})
}

// end ends the innermost open element.
func (p *paragraph) end(span source.Span) {
	n := len(p.stack) - 1
	el := p.stack[n]
	p.stack = p.stack[:n]
	inner := p.skipping
	p.skipping = el.was
	switch {
	case el.was == inRPr && el.role == properties:
		p.run.key += p.text[el.span.Start:span.End]
	case el.was != none:
	case el.role == runElement:
		p.run.end = span.End
		p.run = nil
	case el.role == container && el.open:
		p.closeContainer(el, span)
	case el.name == "sdtContent" && n > 0 && p.stack[n-1].name == "sdt":
		p.stack[n-1].last = span.Start
	case el.box:
		p.boxed = false
	case inner == things && p.run != nil:
		p.items[len(p.items)-1].span.End = span.End
	case inner == things:
		p.items = append(p.items, item{kind: source.Standalone, span: source.Span{Start: el.span.Start, End: span.End}, shown: source.Object})
	case inner == inInstr:
		p.fieldPart("", source.Span{Start: el.span.Start, End: span.End})
	case el.name == "fldChar" && p.run != nil:
		p.fieldPart(p.char, source.Span{Start: el.span.Start, End: span.End})
	}
}

func (p *paragraph) closeContainer(el *element, span source.Span) {
	if el.name == "sdt" {
		span.Start = el.last
	}
	p.items = append(p.items, item{kind: source.Closing, span: span})
}

// part ends a stretch where a text box stands.
func (p *paragraph) part() {
	if p.boxed {
		return
	}
	for _, el := range p.stack {
		p.odd = p.odd || el.open // a container that the box parts
		if el.was == none && el.role == thing {
			p.boxed, el.box = true, true
		}
	}
	if p.run != nil && p.boxed {
		p.items = p.items[:len(p.items)-1] // the code that the box would be
	}
	p.flush()
	if p.run != nil {
		p.run = &run{start: -1, key: p.run.key, parent: p.run.parent}
	}
}
