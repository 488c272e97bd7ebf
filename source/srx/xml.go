package srx

import (
	"dich/source"
	"dich/source/xml"
)

// An element of an XML text. Its content is the text directly inside of it.
type element struct {
	space, name string      // the namespace and the name in it
	span        source.Span // of the start tag
	attributes  []attribute
	children    []*element
	content     literal
}

// An attribute of an element.
type attribute struct {
	space, name string
	span        source.Span // of name and value
	value       literal
}

// get gives the attribute of a name that has no prefix; nil if there is none.
func (e *element) get(name string) *attribute {
	for i := range e.attributes {
		if a := &e.attributes[i]; a.name == name && a.space == "" {
			return a
		}
	}
	return nil
}

// readXML reads an XML text into a tree; nil if it is malformed. Comments and
// processing instructions are left out, and what declares namespaces.
func readXML(file, text string) (*element, []source.Diagnostic) {
	root, found := xml.Parse(file, text, xml.Options{})
	if root == nil {
		return nil, found
	}
	return newElement(text, root), nil
}

func newElement(text string, of *xml.Element) *element {
	e := &element{space: of.Name.Space, name: of.Name.Local, span: of.Start}
	for i := range of.Attributes {
		if a := &of.Attributes[i]; a.Name.Space != xml.NamespaceXMLNS {
			value := literal{text, []source.Span{a.ValueSpan}}
			e.attributes = append(e.attributes, attribute{a.Name.Space, a.Name.Local, a.Span, value})
		}
	}
	e.content = literal{text, []source.Span{{Start: of.Start.End, End: of.Start.End}}}
	for _, node := range of.Content {
		switch node.Kind {
		case xml.StartTag:
			e.children = append(e.children, newElement(text, node.Element))
		case xml.Text, xml.CDATA:
			e.content.pieces = append(e.content.pieces, node.Span)
		}
	}
	return e
}
