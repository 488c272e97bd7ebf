package xml

import "dich/source"

// The namespaces that are bound without a declaration.
const (
	Namespace      = "http://www.w3.org/XML/1998/namespace" // of the prefix xml
	NamespaceXMLNS = "http://www.w3.org/2000/xmlns/"        // of xmlns and what declares namespaces
)

// A binding of a prefix to a namespace.
type binding struct{ prefix, space string }

// declare takes over the namespaces that the tag declares (Namespaces in XML 1.0
// sections 3 to 5).
func (s *Scanner) declare() bool {
	for i := range s.Attributes {
		a := &s.Attributes[i]
		prefix := ""
		switch {
		case a.Name.Prefix == "xmlns":
			prefix = a.Name.Local
		case a.Name.Prefix != "" || a.Name.Local != "xmlns":
			continue
		}
		a.Name.Space = NamespaceXMLNS
		b := binding{prefix, a.Value()}
		if !b.legal() {
			return s.syntaxIn(a.Span)
		}
		s.bindings = append(s.bindings, b)
	}
	return true
}

func (b binding) legal() bool {
	switch {
	case b.prefix == "xmlns" || b.space == NamespaceXMLNS:
		return false
	case b.prefix == "xml" || b.space == Namespace:
		return b.prefix == "xml" && b.space == Namespace
	}
	return b.prefix == "" || b.space != ""
}

// space gives the namespace of a prefix.
func (s *Scanner) space(prefix string) (string, bool) {
	for i := len(s.bindings) - 1; i >= 0; i-- {
		if s.bindings[i].prefix == prefix {
			return s.bindings[i].space, true
		}
	}
	if prefix == "xml" {
		return Namespace, true
	}
	return "", prefix == ""
}

// resolve finds the namespaces of an element and its attributes. An attribute without a
// prefix has none.
func (s *Scanner) resolve(n *Name, span source.Span) bool {
	var known bool
	if n.Space, known = s.space(n.Prefix); !known {
		return s.unknownPrefix(span, n.Prefix)
	}
	for i := range s.Attributes {
		a := &s.Attributes[i]
		if a.Name.Prefix == "" || a.Name.Prefix == "xmlns" {
			continue
		}
		if a.Name.Space, known = s.space(a.Name.Prefix); !known {
			return s.unknownPrefix(a.Span, a.Name.Prefix)
		}
	}
	return true
}

// Up to few attributes are compared each with each; more would take too long.
const few = 12

// distinct reports that no attribute stands twice, be it with another prefix.
func (s *Scanner) distinct() bool {
	if len(s.Attributes) > few {
		return s.distinctMany()
	}
	for i := range s.Attributes {
		a := &s.Attributes[i]
		if first := find(s.Attributes[:i], a.Name.Space, a.Name.Local); first != nil {
			return s.duplicate(a, first)
		}
	}
	return true
}

func (s *Scanner) distinctMany() bool {
	type expanded struct{ space, local string }
	seen := make(map[expanded]*Attribute, len(s.Attributes))
	for i := range s.Attributes {
		a := &s.Attributes[i]
		key := expanded{a.Name.Space, a.Name.Local}
		if first := seen[key]; first != nil {
			return s.duplicate(a, first)
		}
		seen[key] = a
	}
	return true
}
