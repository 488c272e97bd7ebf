package docx

import (
	"archive/zip"
	"bytes"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"dich/source"
)

// An entry of an archive that a test makes.
type entry struct{ name, text string }

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

const namespaces = `xmlns:w="` + transitional + `" xmlns:r="r" xmlns:m="m" xmlns:mc="mc" xmlns:wp="wp"`

const types = xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
	`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
	`<Default Extension="xml" ContentType="application/xml"/>` +
	`<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>` +
	`<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>` +
	`<Override PartName="/word/header10.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>` +
	`<Override PartName="/word/header2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>` +
	`<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>` +
	`<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/>` +
	`<Override PartName="/word/endnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.endnotes+xml"/>` +
	`</Types>`

const rels = xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
	`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`

// body is a document with these blocks.
func body(blocks string) string {
	return xmlHead + `<w:document ` + namespaces + `><w:body>` + blocks + `</w:body></w:document>`
}

// docxOf is a DOCX file with this document and more entries.
func docxOf(document string, more ...entry) []byte {
	return zipOf(append([]entry{{contentTypes, types}, {"_rels/.rels", rels}, {"word/document.xml", document}}, more...)...)
}

func zipOf(entries ...entry) []byte { return zipWith(zip.Deflate, entries...) }

func zipWith(method uint16, entries ...entry) []byte {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, e := range entries {
		f, err := w.CreateHeader(&zip.FileHeader{Name: e.name, Method: method})
		if err == nil {
			_, err = f.Write([]byte(e.text))
		}
		if err != nil {
			panic(err)
		}
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return out.Bytes()
}

var stop = regexp.MustCompile(`\.[\s\x00]*\s`)

// stops cuts behind each stop that a blank follows.
type stops struct{}

func (stops) Cut(text string) []source.Span {
	var spans []source.Span
	for start := 0; start < len(text); {
		end := len(text)
		if found := stop.FindStringIndex(text[start:]); found != nil {
			end = start + found[0] + 1
		}
		if s := (source.Span{Start: start, End: end}).Trim(text); !s.Empty() {
			spans = append(spans, s)
		}
		start = end
	}
	return spans
}

func readStops(data []byte) (*source.Document, []source.Diagnostic) {
	return Read("a.docx", "a.docx", language.Vietnamese, data, stops{})
}

// readBody reads a document of these blocks.
func readBody(t *testing.T, blocks string) (*source.Document, []source.Diagnostic) {
	t.Helper()
	doc, found := readStops(docxOf(body(blocks)))
	if doc == nil {
		t.Fatalf("%s: %+v", blocks, found)
	}
	return doc, found
}

// shown lists the segments of a document, each with its unit's kind; those of one unit
// in a line.
func shown(doc *source.Document) []string {
	var list []string
	for _, part := range doc.Parts {
		for _, u := range part.Units {
			var texts []string
			for _, seg := range u.Segments {
				texts = append(texts, seg.Text)
			}
			list = append(list, string(u.Kind)+": "+strings.Join(texts, " | "))
		}
	}
	return list
}

// p is a paragraph; r a run, with properties; t a text.
func p(inner string) string { return "<w:p>" + inner + "</w:p>" }

func r(properties, text string) string {
	if properties != "" {
		properties = "<w:rPr>" + properties + "</w:rPr>"
	}
	return "<w:r>" + properties + `<w:t xml:space="preserve">` + text + "</w:t></w:r>"
}

const bold = "<w:b/>"
