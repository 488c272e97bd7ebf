package html

import "dich/source"

// An open element, and what holds for the text in it.
type open struct {
	name    string
	el      *element
	span    source.Span // of its tag
	state   state
	kind    source.Kind
	cut     traits // undivided, divided, lines
	foreign bool   // in SVG or MathML, where no tag is a block
}

// hiding gives the element that hides the rest of a page which ends here, as no page
// should; nil if there is none. A block with translate="no" may be open to the end.
func (s stack) hiding() *open {
	for i := 1; i < len(s); i++ {
		o := &s[i]
		closes := s[i-1].state == opened && o.state != opened
		if o.el.is&literal != 0 || closes && (o.el.is&(sealed|program) != 0 || o.el.is&block == 0) {
			return o
		}
	}
	return nil
}

// A state says whether the text in an element is for translation.
type state uint8

const (
	opened        state = iota
	otherLanguage       // of a block whose lang is not the source's
	closed              // until translate="yes"
	shut                // for good
)

// A stack holds the open elements; the first is none, but stands for the page.
type stack []open

func newStack() stack { return stack{{el: unknown, kind: source.Paragraph, cut: divided}} }

func (s stack) top() *open { return &s[len(s)-1] }

// push opens an element.
func (s *stack) push(t tag, state state) {
	up := s.top()
	o := open{
		name: t.name, el: t.el, span: t.span, state: state, kind: up.kind, cut: up.cut,
		foreign: up.foreign || t.el.is&foreign != 0,
	}
	if t.el.kind != "" {
		o.kind = t.el.kind
	}
	if cut := t.el.is & (undivided | divided | lines); cut != 0 {
		o.cut = cut
	}
	*s = append(*s, o)
}

// imply ends the elements that the start tag of another ends.
func (s *stack) imply(el *element) {
	end := len(*s)
	for i := end - 1; el.ends != 0 && i > 0; i-- {
		is := (*s)[i].el.is
		if is&el.ends != 0 {
			end = i
		} else if is&el.until != 0 {
			break
		}
	}
	*s = (*s)[:end]
}

// endInline gives the element that the end tag of an inline one ends: the last of its
// name, above a floor and all blocks; 0 if there is none.
func (s stack) endInline(name string, floor int, blocks bool) int {
	for i := len(s) - 1; i >= max(floor, 1); i-- {
		o := &s[i]
		if o.name == name {
			return i
		}
		if blocks && o.el.is&block != 0 && !o.foreign {
			break
		}
	}
	return 0
}

// endBlock ends the last block of a name, with all in it. A tag in the cell of a table
// ends nothing outside of it (HTML 13.2.4.2). Of the page and its body the end is no
// end.
func (s *stack) endBlock(el *element) {
	scope := buttonScope
	if el.is&(tableScope|rows|row|cell) != 0 {
		scope = tableScope
	}
	if el == elements["html"] || el == elements["body"] {
		return
	}
	for i := len(*s) - 1; i > 0; i-- {
		if (*s)[i].el == el {
			*s = (*s)[:i]
			return
		}
		if (*s)[i].el.is&scope != 0 {
			return
		}
	}
}
