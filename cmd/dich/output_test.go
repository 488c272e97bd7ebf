package main

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"dich/source"
)

// hostileFindings have a name, a text and arguments that somebody else has chosen.
func hostileFindings(name, text string) findings {
	subject := source.Subject{File: name, Span: source.Span{Start: 0, End: len(text)}}
	d := source.Diagnostic{
		Code: source.NULByte, Severity: source.Error, Subject: subject, Args: source.Args{"Number": text, "Got": text, "Path": text},
		Fix:     &source.Fix{Edits: []source.Replacement{{Span: subject.Span, Text: text}}},
		Related: []source.Related{{Note: "first-here", Subject: subject, Args: source.Args{"Got": text}}},
	}
	return findings{[]source.Diagnostic{d, d}, func(string, string) (string, bool) { return text, true }, show}
}

// Whatever stands in names and texts, the programs that read findings read what dich
// wrote: JSON, well-formed XML, one line for each annotation, and no character that
// commands a terminal.
func FuzzOutputs(f *testing.F) {
	f.Add("a.txt", "plain")
	f.Add("a:b,c%.txt", "x\r\n::error::y%0A\x1b[31m")
	f.Add("\xff\ufffe/\u202e", "\ufeff]]>&<\"'\x00\uffff{0} [a](1)\xed\xa0\x80")
	s, _, _ := stage("en", 0) // one for all: its sentences take long to read
	f.Fuzz(func(t *testing.T, name, text string) {
		for _, format := range findingFormats {
			var b strings.Builder
			list := hostileFindings(name, text)
			list.list[0].Args["Number"] = strings.ToValidUTF8(text, "?")
			if err := s.writeFindings(&b, format, list, source.Error); err != nil {
				t.Fatalf("%s: %v", format, err)
			}
			if err := wellMade(format, b.String()); err != nil {
				t.Errorf("%s: %v\n%s", format, err, b.String())
			}
		}
	})
}

func wellMade(format, text string) error {
	var value any
	switch format {
	case "json", "sarif":
		return json.Unmarshal([]byte(text), &value)
	case "junit", "checkstyle":
		return wellFormed(text)
	case "github":
		if n := strings.Count(text, "\n"); n != 2 || strings.Count(text, "\n::error ") != 1 {
			return errors.New("not one line for each")
		}
	case "jsonl":
		return nil
	}
	for _, r := range text {
		if r != '\n' && r != '\t' && isCommand(r) {
			return errors.New("it commands a terminal")
		}
	}
	return nil
}

// wellFormed reads all of an XML document.
func wellFormed(text string) error {
	if !utf8.ValidString(text) {
		return errors.New("no UTF-8")
	}
	d := xml.NewDecoder(strings.NewReader(text))
	for {
		if _, err := d.Token(); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
	}
}

// Columns are code points: a letter with a combining mark is two of them, one that takes
// two units of UTF-16 is one. A byte order mark is none.
func TestPoints(t *testing.T) {
	text := "\ufeffa\u0301b\r\n𝒳y\nz"
	p := &points{places: newPlaces(func(string, string) (string, bool) { return text, true })}
	tests := []struct {
		word string
		want point
	}{{"a", point{1, 1}}, {"b", point{1, 3}}, {"𝒳", point{2, 1}}, {"y", point{2, 2}}, {"z", point{3, 1}}, {"b", point{1, 3}}}
	for _, test := range tests {
		at := strings.Index(text, test.word)
		from, _, ok := p.span(source.Subject{File: "x", Span: source.Span{Start: at, End: at + 1}})
		if from != test.want || !ok {
			t.Errorf("%s: %v, want %v", test.word, from, test.want)
		}
	}
}

// Of a DOCX other programs are told paragraphs and what is read in them, like people.
func TestPointsOfParagraphs(t *testing.T) {
	text := `<w:document xmlns:w="x"><w:p><w:t>Một</w:t></w:p><w:p><w:t>Hai ba</w:t></w:p></w:document>`
	p := &points{places: newPlaces(func(string, string) (string, bool) { return text, true })}
	at := strings.Index(text, "ba<")
	from, to, ok := p.span(source.Subject{File: "x.docx", Part: "word/document.xml", Span: source.Span{Start: at, End: at + 2}})
	if from != (point{2, 5}) || to != (point{2, 7}) || !ok {
		t.Errorf("%v to %v, want 2:5 to 2:7", from, to)
	}
}

// A path is written as RFC 3986 has it; what begins like a scheme is none.
func TestSARIFURIs(t *testing.T) {
	got := map[string]string{}
	w := &sarifWriter{findings: findings{show: show}}
	for _, file := range []string{"a/b.txt", "a b/ä%.txt", "a:b.txt", "/abs/x.txt", "../x?#.txt", "./y.txt"} {
		got[file] = w.uri(file)
	}
	want := map[string]string{
		"a/b.txt": "a/b.txt", "a b/ä%.txt": "a%20b/%C3%A4%25.txt", "a:b.txt": "./a:b.txt",
		"/abs/x.txt": "file:///abs/x.txt", "../x?#.txt": "../x%3F%23.txt", "./y.txt": "y.txt",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
