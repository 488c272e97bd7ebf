package xml

import "dich/source"

// Kind says what a token is.
type Kind uint8

const (
	Text        Kind = iota // characters and references
	StartTag                // <a> or <a/>
	EndTag                  // </a>; behind <a/> one whose span is empty
	CDATA                   // <![CDATA[…]]>
	Comment                 // <!--…-->
	Instruction             // <?target …?>
	Declaration             // <?xml …?>
	Doctype                 // <!DOCTYPE …>
)

// A Name is the name of an element or an attribute. All but Space are pieces of the text.
type Name struct {
	Space  string // the namespace; empty if there is none
	Prefix string // as it is written
	Local  string
}

// Raw gives the name as it is written.
func (n Name) Raw() string {
	if n.Prefix == "" {
		return n.Local
	}
	return n.Prefix + ":" + n.Local
}

// Is reports the name of a namespace, whatever its prefix.
func (n Name) Is(space, local string) bool { return n.Local == local && n.Space == space }

// A Token is a piece of the text.
type Token struct {
	Kind  Kind
	Span  source.Span // bytes of the text
	Inner source.Span // what is between its marks; all of a Text; empty for a tag
	Name  Name        // of a tag; the Local of an Instruction is its target
	// Attributes of a StartTag, in order, with those that declare namespaces. They are
	// good until the next token.
	Attributes []Attribute
	Empty      bool // a StartTag is <a/>
}

// Attribute gives the attribute of a namespace and a name; nil if there is none. Most
// attributes have no namespace.
func (t *Token) Attribute(space, local string) *Attribute { return find(t.Attributes, space, local) }

// Get gives the value of an attribute without a namespace; empty if there is none.
func (t *Token) Get(local string) string { return find(t.Attributes, "", local).Value() }

// An Attribute is name="value" in a tag.
type Attribute struct {
	Name      Name
	Span      source.Span // from the name to the closing quotation mark
	ValueSpan source.Span // between the quotation marks
	Raw       string      // the value as it is written
}

// NameSpan gives the place of the name.
func (a *Attribute) NameSpan() source.Span {
	return source.Span{Start: a.Span.Start, End: a.Span.Start + len(a.Name.Raw())}
}

// Value gives the value: references are decoded, and each white space that was written
// as itself is a blank (XML 1.0 section 3.3.3). It is empty for nil.
func (a *Attribute) Value() string {
	if a == nil {
		return ""
	}
	return decodeValue(a.Raw)
}

func find(list []Attribute, space, local string) *Attribute {
	for i := range list {
		if list[i].Name.Local == local && list[i].Name.Space == space {
			return &list[i]
		}
	}
	return nil
}
