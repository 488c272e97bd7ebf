package docx

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"dich/source"
	"dich/source/xml"
)

// The namespaces of WordprocessingML: ECMA-376's transitional and strict.
const (
	transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	strict       = "http://purl.oclc.org/ooxml/wordprocessingml/main"
)

// A visitor is told of each token of a part. An element without content is an element
// whose end is empty.
type visitor interface {
	start(e *xml.Token, span source.Span)
	end(e *xml.Token, span source.Span)
	characters(span source.Span)
	other(span source.Span) // a comment or a processing instruction
}

// isWord reports a name of WordprocessingML.
func isWord(n xml.Name) bool { return n.Space == transitional || n.Space == strict }

// value gives an attribute of WordprocessingML; empty where it is missing.
func value(e *xml.Token, name string) string {
	for i := range e.Attributes {
		if a := &e.Attributes[i]; a.Name.Local == name && (isWord(a.Name) || a.Name.Space == "") {
			return a.Value()
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
	s := xml.NewScanner(a.file, text, xml.Options{})
	for s.Next() {
		switch s.Kind {
		case xml.StartTag:
			v.start(&s.Token, s.Span)
		case xml.EndTag:
			v.end(&s.Token, s.Span)
		case xml.Text, xml.CDATA:
			v.characters(s.Span)
		default:
			v.other(s.Span)
		}
	}
	var found []source.Diagnostic
	for _, d := range s.Found() {
		found = append(found, fault(d, name, text))
	}
	return found
}

// fault says what is wrong in the XML of a part.
func fault(d source.Diagnostic, name, text string) source.Diagnostic {
	at, args := d.Subject, source.Args{"Name": name}
	at.Part = name
	switch d.Code {
	case source.XMLDoctype:
		return diagnostic(Doctype, at, args)
	case source.XMLTooDeep:
		args["Max"] = d.Args["Max"]
		return diagnostic(Nesting, at, args)
	}
	_, size := utf8.DecodeRuneInString(text[at.Span.Start:])
	at.Span.End = at.Span.Start + size
	args["Got"] = at.Span.Of(text)
	return diagnostic(Syntax, at, args)
}
