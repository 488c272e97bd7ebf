package yaml

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	yamlv3 "go.yaml.in/yaml/v3"

	"dich/source"
)

// document gives the only document of the text, nil if there is none; false where the
// text is no YAML, or has several documents.
func (r *reader) document() (*yamlv3.Node, bool) {
	if at := badCharacter(r.text); at >= 0 {
		r.report(Syntax, r.first(at), source.Args{"Got": r.first(at).Of(r.text)}, HintCharacter)
		return nil, false
	}
	list, err := documents(strings.NewReader(r.text))
	switch {
	case err != nil:
		r.syntaxError(err.Error())
		return nil, false
	case len(list) == 0:
		return nil, true
	case len(list) > 1:
		r.report(Documents, r.word(r.marks.offset(list[1].Line, list[1].Column)), nil, "")
		return nil, false
	}
	return list[0].Content[0], true
}

// documents gives the first two documents of a text.
func documents(text io.Reader) (list []*yamlv3.Node, err error) {
	d := yamlv3.NewDecoder(text)
	for len(list) < 2 {
		doc, err := decode(d)
		if doc == nil {
			return list, err
		}
		list = append(list, doc)
	}
	return list, nil
}

// decode gives the next document; nil, without an error, behind the last. What the
// parser panics with is an error like others.
func decode(d *yamlv3.Decoder) (doc *yamlv3.Node, err error) {
	defer func() {
		if p := recover(); p != nil {
			doc, err = nil, fmt.Errorf("yaml: %v", p)
		}
	}()
	var n yamlv3.Node
	err = d.Decode(&n)
	switch {
	case errors.Is(err, io.EOF):
		return nil, nil
	case err != nil:
		return nil, err
	}
	return &n, nil
}

// badCharacter gives the offset of the first character that the parser does not take
// (YAML 1.2.2, section 5.1), or -1.
func badCharacter(text string) int {
	for at, c := range text {
		switch {
		case c == '\t' || c == '\n' || c == '\r' || c == '\u0085':
		case c < ' ', 0x7f <= c && c < 0xa0, c == 0xfffe, c == 0xffff:
			return at
		case c == utf8.RuneError && !strings.HasPrefix(text[at:], "\ufffd"):
			return at
		}
	}
	return -1
}
