package srx

import (
	"encoding/xml"
	"strings"

	"dich/source"
)

// attributes finds where the attributes of a tag stand, takes those that declare
// namespaces apart, and reports those that stand twice.
func (r *xmlReader) attributes(e *element, t xml.StartElement) {
	places := attributePlaces(r.text, e.span)
	if len(places) != len(t.Attr) {
		r.report(source.XMLSyntax, e.span, source.Args{"Got": e.span.Of(r.text)})
		return
	}
	first := map[xml.Name]source.Span{}
	for i, a := range t.Attr {
		place := places[i]
		if before, ok := first[a.Name]; ok {
			d := r.report(source.XMLDuplicateAttribute, place.span, source.Args{"Name": qualified(a.Name)})
			d.Related = []source.Related{{Note: FirstHere, Subject: source.Subject{File: r.file, Span: before}}}
			return
		}
		first[a.Name] = place.span
		place.name = a.Name.Local
		switch {
		case a.Name.Space == "xmlns":
			e.declare(a.Name.Local, place.value.text())
		case a.Name.Space == "" && a.Name.Local == "xmlns":
			e.declare("", place.value.text())
		default:
			place.space = a.Name.Space // a prefix until all are declared
			e.attributes = append(e.attributes, place)
		}
	}
	for i := range e.attributes {
		a := &e.attributes[i]
		a.space = r.resolve(xml.Name{Space: a.space}, a.span, false)
	}
}

func (e *element) declare(prefix, space string) {
	if e.prefixes == nil {
		e.prefixes = map[string]string{}
	}
	e.prefixes[prefix] = space
}

// attributePlaces finds the attributes in a tag, <name key="value" …>, that the
// decoder has taken.
func attributePlaces(text string, tag source.Span) []attribute {
	var list []attribute
	for at := tag.Start + nameLen(tag.Of(text)); ; {
		at += blankLen(text[at:tag.End])
		rest := text[at:tag.End]
		open := strings.IndexAny(rest, `"'`)
		if open < 0 {
			return list
		}
		length := strings.IndexByte(rest[open+1:], rest[open])
		if length < 0 {
			return list
		}
		value := source.Span{Start: at + open + 1, End: at + open + 1 + length}
		list = append(list, attribute{
			span:  source.Span{Start: at, End: value.End + 1},
			value: literal{text, []source.Span{value}},
		})
		at = value.End + 1
	}
}

// nameLen measures what stands before the first blank of a tag.
func nameLen(tag string) int {
	if n := strings.IndexAny(tag, " \t\r\n"); n >= 0 {
		return n
	}
	return len(tag)
}

func blankLen(s string) int { return len(s) - len(strings.TrimLeft(s, " \t\r\n")) }
