package srx

import (
	"encoding/xml"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"dich/source"
)

// MaxDepth is how many elements may stand one inside the other.
const MaxDepth = 1000

// An element of an XML text. Its content is the text directly inside of it.
type element struct {
	space, name string // the namespace and the name in it
	span        source.Span
	attributes  []attribute
	children    []*element
	content     literal
	prefixes    map[string]string // the namespaces it declares
	raw         string            // its name as it stands there
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
// processing instructions are left out.
func readXML(file, text string) (*element, []source.Diagnostic) {
	base := len(text) - len(strings.TrimPrefix(text, "\ufeff"))
	r := &xmlReader{file: file, text: text, base: base}
	r.decoder = xml.NewDecoder(strings.NewReader(text[base:]))
	r.decoder.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil } // it is decoded
	for r.token() && len(r.found) == 0 {
	}
	if len(r.found) > 0 {
		return nil, r.found
	}
	return r.root, nil
}

type xmlReader struct {
	file    string
	text    string
	base    int // what the decoder does not see: a byte order mark
	decoder *xml.Decoder
	root    *element
	open    []*element
	found   []source.Diagnostic
}

func (r *xmlReader) offset() int { return r.base + int(r.decoder.InputOffset()) }

func (r *xmlReader) report(code source.DiagnosticCode, span source.Span, args source.Args) *source.Diagnostic {
	r.found = append(r.found, source.Diagnostic{
		Code: code, Severity: source.Error, Subject: source.Subject{File: r.file, Span: span}, Args: args,
	})
	return &r.found[len(r.found)-1]
}

// token reads the next piece of the text; false at the end.
func (r *xmlReader) token() bool {
	span := source.Span{Start: r.offset()}
	token, err := r.decoder.RawToken()
	span.End = r.offset()
	switch {
	case err == io.EOF:
		r.end()
		return false
	case err != nil:
		r.syntaxError(span.Start)
		return false
	}
	switch t := token.(type) {
	case xml.StartElement:
		r.start(t, span)
	case xml.EndElement:
		r.close(t, span)
	case xml.CharData:
		r.characters(span)
	case xml.Directive:
		r.report(source.XMLDoctype, span, nil).Hint = HintDoctype
	}
	return true
}

// syntaxError reports the place where the decoder stopped, or the & before it that
// begins no entity.
func (r *xmlReader) syntaxError(start int) {
	at := min(r.offset(), len(r.text))
	if i := strings.LastIndexByte(r.text[start:at], '&'); i >= 0 && !strings.Contains(r.text[start+i:at], ";") {
		at = start + i
	}
	_, size := utf8.DecodeRuneInString(r.text[at:])
	span := source.Span{Start: at, End: at + size}
	r.report(source.XMLSyntax, span, source.Args{"Got": span.Of(r.text)}).Hint = HintEscape
}

func (r *xmlReader) end() {
	at := source.Span{Start: len(r.text), End: len(r.text)}
	switch n := len(r.open); {
	case n > 0:
		r.mismatch(r.open[n-1], at, "")
	case r.root == nil:
		r.report(source.XMLSyntax, at, source.Args{"Got": ""})
	}
}

func (r *xmlReader) mismatch(e *element, span source.Span, got string) {
	d := r.report(source.XMLMismatch, span, source.Args{"Name": e.raw, "Got": got})
	d.Related = []source.Related{{Note: OpenedHere, Subject: source.Subject{File: r.file, Span: e.span}}}
}

func (r *xmlReader) start(t xml.StartElement, span source.Span) {
	if r.root != nil && len(r.open) == 0 {
		r.secondRoot(span)
		return
	}
	if len(r.open) == MaxDepth {
		r.report(source.XMLTooDeep, span, source.Args{"Max": strconv.Itoa(MaxDepth)})
		return
	}
	e := &element{span: span, raw: qualified(t.Name), content: literal{r.text, []source.Span{{Start: span.End, End: span.End}}}}
	if n := len(r.open); n > 0 {
		r.open[n-1].children = append(r.open[n-1].children, e)
	} else {
		r.root = e
	}
	r.open = append(r.open, e)
	r.attributes(e, t)
	e.space, e.name = r.resolve(t.Name, span, true), t.Name.Local
}

func (r *xmlReader) secondRoot(span source.Span) {
	d := r.report(source.XMLSecondRoot, span, source.Args{"Got": span.Of(r.text)})
	d.Related = []source.Related{{Note: FirstHere, Subject: source.Subject{File: r.file, Span: r.root.span}}}
}

func (r *xmlReader) close(t xml.EndElement, span source.Span) {
	n := len(r.open)
	if n == 0 {
		r.report(source.XMLSyntax, span, source.Args{"Got": span.Of(r.text)})
		return
	}
	if e := r.open[n-1]; e.raw != qualified(t.Name) {
		r.mismatch(e, span, qualified(t.Name))
	}
	r.open = r.open[:n-1]
}

// characters adds text to the element that it stands in.
func (r *xmlReader) characters(span source.Span) {
	if n := len(r.open); n > 0 {
		content := &r.open[n-1].content
		content.pieces = append(content.pieces, span)
		return
	}
	span = span.Trim(r.text)
	switch {
	case span.Empty():
	case r.root != nil:
		r.secondRoot(span)
	default:
		r.report(source.XMLSyntax, span, source.Args{"Got": span.Of(r.text)})
	}
}

// resolve gives the namespace of a name; an attribute without a prefix has none.
func (r *xmlReader) resolve(name xml.Name, span source.Span, isElement bool) string {
	if name.Space == "" && !isElement {
		return ""
	}
	for i := len(r.open) - 1; i >= 0; i-- {
		if space, ok := r.open[i].prefixes[name.Space]; ok {
			return space
		}
	}
	if name.Space == "xml" {
		return "http://www.w3.org/XML/1998/namespace"
	}
	if name.Space != "" {
		r.report(XMLUnknownPrefix, span, source.Args{"Prefix": name.Space})
	}
	return ""
}

func qualified(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return n.Space + ":" + n.Local
}
