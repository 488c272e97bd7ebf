package docx

import (
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"dich/source"
)

// MaxDepth is how many elements may stand one inside the other.
const MaxDepth = 1000

// The namespaces of WordprocessingML: ECMA-376's transitional and strict.
const (
	transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	strict       = "http://purl.oclc.org/ooxml/wordprocessingml/main"
)

// A visitor is told of each token of a part. An element without content is an element
// whose end is empty.
type visitor interface {
	start(e xml.StartElement, span source.Span)
	end(e xml.EndElement, span source.Span)
	characters(span source.Span)
	other(span source.Span) // a comment or a processing instruction
}

// isWord reports a name of WordprocessingML.
func isWord(n xml.Name) bool { return n.Space == transitional || n.Space == strict }

// value gives an attribute of WordprocessingML; empty where it is missing.
func value(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name && (isWord(a.Name) || a.Name.Space == "") {
			return a.Value
		}
	}
	return ""
}

var declared = regexp.MustCompile(`^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']`)

// decode takes the bytes of a part for UTF-8.
func (a *archive) decode(name string) (string, []source.Diagnostic) {
	data := a.texts[name]
	got := ""
	if len(data) > 1 && (data[0] == 0xFE && data[1] == 0xFF || data[0] == 0xFF && data[1] == 0xFE) {
		got = "UTF-16"
	} else if m := declared.FindSubmatch(data[:min(len(data), 200)]); m != nil {
		got = string(m[1])
	}
	if got != "" && !strings.EqualFold(got, "utf-8") && !strings.EqualFold(got, "us-ascii") {
		return "", a.bad(Encoding, name, source.Args{"Name": name, "Got": got})
	}
	text, problems := source.Decode(a.file, data)
	for i := range problems {
		problems[i].Subject.Part = name
	}
	return text, problems
}

// visit reads a part. Its diagnostics are errors.
func (a *archive) visit(name, text string, v visitor) []source.Diagnostic {
	base := len(text) - len(strings.TrimPrefix(text, "\ufeff"))
	r := xmlReader{a: a, name: name, text: text, base: base, visitor: v}
	r.decoder = xml.NewDecoder(strings.NewReader(text[base:]))
	r.decoder.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil } // see decode
	for r.token() {
	}
	return r.found
}

type xmlReader struct {
	a       *archive
	name    string
	text    string
	base    int // the decoder does not see a byte order mark
	decoder *xml.Decoder
	visitor visitor
	depth   int
	rooted  bool
	found   []source.Diagnostic
}

func (r *xmlReader) offset() int { return r.base + int(r.decoder.InputOffset()) }

func (r *xmlReader) report(code source.DiagnosticCode, span source.Span, args source.Args) bool {
	args["Name"] = r.name
	r.found = append(r.found, diagnostic(code, source.Subject{File: r.a.file, Part: r.name, Span: span}, args))
	return false
}

func (r *xmlReader) syntax(at int) bool {
	at = min(at, len(r.text))
	_, size := utf8.DecodeRuneInString(r.text[at:])
	span := source.Span{Start: at, End: at + size}
	return r.report(Syntax, span, source.Args{"Got": span.Of(r.text)})
}

// token reads the next token; false at the end of the part or of what is right in it.
func (r *xmlReader) token() bool {
	span := source.Span{Start: r.offset()}
	token, err := r.decoder.Token()
	span.End = r.offset()
	switch {
	case errors.Is(err, io.EOF) && r.rooted:
		return false
	case err != nil:
		return r.syntax(span.End)
	}
	switch t := token.(type) {
	case xml.StartElement:
		return r.start(t, span)
	case xml.EndElement:
		r.depth--
		r.visitor.end(t, span)
	case xml.CharData:
		if r.depth == 0 && !span.Trim(r.text).Empty() {
			return r.syntax(span.Trim(r.text).Start)
		}
		r.visitor.characters(span)
	case xml.Directive:
		return r.report(Doctype, span, source.Args{})
	default:
		r.visitor.other(span)
	}
	return true
}

func (r *xmlReader) start(e xml.StartElement, span source.Span) bool {
	if r.depth == MaxDepth {
		return r.report(Nesting, span, source.Args{"Max": strconv.Itoa(MaxDepth)})
	}
	if r.depth == 0 && r.rooted || repeats(e.Attr) {
		return r.syntax(span.Start)
	}
	r.depth++
	r.rooted = true
	r.visitor.start(e, span)
	return true
}

// repeats reports an attribute that stands twice, which encoding/xml lets pass.
func repeats(list []xml.Attr) bool {
	if len(list) < 2 {
		return false
	}
	seen := make(map[xml.Name]bool, len(list))
	for _, a := range list {
		if seen[a.Name] {
			return true
		}
		seen[a.Name] = true
	}
	return false
}
