package xml

import (
	"strings"

	"dich/source"
)

// An Element of a text, with all that is in it.
type Element struct {
	Name       Name
	Attributes []Attribute
	Start, End source.Span // its tags; the End of <a/> is empty
	Content    []Node      // in order; what stands between them is nothing
}

// A Node is a piece of an element's content.
type Node struct {
	Kind    Kind        // StartTag for an element
	Span    source.Span // of all of it
	Raw     string      // what is between its marks, as it is written; empty for an element
	Element *Element    // nil for all others
}

// Parse reads a text into a tree; nil if there is a fault. What stands outside of the
// root is left out.
func Parse(file, text string, o Options) (*Element, []source.Diagnostic) {
	s := NewScanner(file, text, o)
	var root *Element
	for s.Next() {
		if s.Kind == StartTag {
			root = s.Element()
		}
	}
	if len(s.found) > 0 {
		return nil, s.found
	}
	return root, nil
}

// Element reads the element of the StartTag that was read last; nil if there is a fault
// in it. The token is its EndTag then.
func (s *Scanner) Element() *Element {
	e := &keep(&s.elements, []Element{{Name: s.Name, Start: s.Span}})[0]
	e.Attributes = keep(&s.attributes, s.Attributes)
	first := len(s.pending)
	for s.Next() {
		switch s.Kind {
		case StartTag:
			child := s.Element()
			if child == nil {
				return nil
			}
			s.pending = append(s.pending, Node{Kind: StartTag, Span: child.Span(), Element: child})
		case EndTag:
			e.End = s.Span
			e.Content = keep(&s.nodes, s.pending[first:])
			clear(s.pending[first:])
			s.pending = s.pending[:first]
			return e
		default:
			s.pending = append(s.pending, Node{Kind: s.Kind, Span: s.Span, Raw: s.Inner.Of(s.text)})
		}
	}
	s.pending = s.pending[:first]
	return nil
}

// Forget gives back the room of the elements that were read: they must not be used any
// more. What is read unit by unit takes the room of one.
func (s *Scanner) Forget() {
	s.elements, s.nodes, s.attributes = s.elements[:0], s.nodes[:0], s.attributes[:0]
}

// keep copies a list to the end of a store, which is cheaper than a slice for each.
func keep[T any](store *[]T, list []T) []T {
	if len(list) == 0 {
		return nil
	}
	if cap(*store)-len(*store) < len(list) {
		*store = make([]T, 0, max(64, len(list)))
	}
	start := len(*store)
	*store = append(*store, list...)
	return (*store)[start:len(*store):len(*store)]
}

// Span is from the start tag to the end tag.
func (e *Element) Span() source.Span { return source.Span{Start: e.Start.Start, End: e.End.End} }

// Inner is what is between the tags.
func (e *Element) Inner() source.Span { return source.Span{Start: e.Start.End, End: e.End.Start} }

// Attribute gives the attribute of a namespace and a name; nil if there is none.
func (e *Element) Attribute(space, local string) *Attribute { return find(e.Attributes, space, local) }

// Get gives the value of an attribute without a namespace; empty if there is none.
func (e *Element) Get(local string) string { return find(e.Attributes, "", local).Value() }

// Elements calls yield for each element directly inside.
func (e *Element) Elements(yield func(*Element) bool) {
	for i := range e.Content {
		if child := e.Content[i].Element; child != nil && !yield(child) {
			return
		}
	}
}

// Child gives the first element of that name directly inside; nil if there is none.
func (e *Element) Child(space, local string) *Element {
	for child := range e.Elements {
		if child.Name.Is(space, local) {
			return child
		}
	}
	return nil
}

// Text gives the characters directly inside, without those of other elements.
func (e *Element) Text() string {
	if len(e.Content) == 1 {
		return e.Content[0].Text()
	}
	var b strings.Builder
	for i := range e.Content {
		b.WriteString(e.Content[i].Text())
	}
	return b.String()
}

// Text gives the characters of a Text or a CDATA section; empty for all others.
func (n *Node) Text() string {
	switch n.Kind {
	case Text:
		return decodeText(n.Raw)
	case CDATA:
		return lineFeeds(n.Raw)
	}
	return ""
}
