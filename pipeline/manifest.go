package pipeline

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/language"

	"dich/source"
)

// ManifestFile stands in dist/ and says what is there.
const ManifestFile = "manifest.json"

// A Manifest describes dist/ to the programs that load it. Hashes are SHA-256 in
// hexadecimal. A language whose catalogs could not be read is not in it.
type Manifest struct {
	Version   int                `json:"version"`
	Source    string             `json:"source"`
	Documents []ManifestDocument `json:"documents"`
	Locales   []ManifestLocale   `json:"locales"`
	Files     []ManifestFileHash `json:"files"`
}

// A ManifestDocument is a source document: the keys of its messages in the order of
// the text, repeats included. A message that is contained in the one before it has no
// text.
type ManifestDocument struct {
	Path   string   `json:"path"`
	SHA256 string   `json:"sha256"`
	Keys   []string `json:"keys"`
}

// A ManifestLocale says how much of the documents is translated, and how many messages are
// published in another language (fallbacks) or say that their source has changed (notices).
type ManifestLocale struct {
	Locale    string   `json:"locale"`
	Coverage  Progress `json:"coverage"`
	Held      []string `json:"held,omitempty"`
	Fallbacks int      `json:"fallbacks,omitempty"`
	Notices   int      `json:"notices,omitempty"`
}

// A ManifestFileHash is one file of dist/.
type ManifestFileHash struct {
	Path   string `json:"path"`
	Bytes  int    `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// A manifestWriter writes a [Manifest] as indented JSON, each document as it comes.
type manifestWriter struct {
	file  io.WriteCloser
	out   *bufio.Writer
	items int // of the list that is open
	err   error
}

func newManifestWriter(create func(string) (io.WriteCloser, error), from language.Tag) *manifestWriter {
	file, err := create(ManifestFile)
	if err != nil {
		return &manifestWriter{out: bufio.NewWriter(io.Discard), err: err}
	}
	m := &manifestWriter{file: file, out: bufio.NewWriter(file)}
	fmt.Fprintf(m.out, "{\n  \"version\": 1,\n  \"source\": %q,\n  \"documents\": [", from.String())
	return m
}

func (m *manifestWriter) document(d ManifestDocument) { m.item(d) }

// item writes an element of the list that is open.
func (m *manifestWriter) item(v any) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("    ", "  ")
	if err := enc.Encode(v); err != nil {
		panic("manifest: " + err.Error()) // strings and numbers cannot fail
	}
	if m.items > 0 {
		m.out.WriteByte(',')
	}
	m.items++
	m.out.WriteString("\n    " + strings.TrimSuffix(b.String(), "\n"))
}

// list ends the list that is open, and begins the next.
func (m *manifestWriter) list(name string) {
	m.endList()
	fmt.Fprintf(m.out, ",\n  %q: [", name)
}

func (m *manifestWriter) endList() {
	if m.items > 0 {
		m.out.WriteString("\n  ")
	}
	m.out.WriteByte(']')
	m.items = 0
}

// end writes the languages and the files, and closes the file.
func (m *manifestWriter) end(locales []ManifestLocale, files []ManifestFileHash) {
	m.list("locales")
	for _, l := range locales {
		m.item(l)
	}
	m.list("files")
	for _, f := range files {
		m.item(f)
	}
	m.endList()
	m.out.WriteString("\n}\n")
	m.err = errors.Join(m.err, m.out.Flush())
	if m.file != nil {
		m.err = errors.Join(m.err, m.file.Close())
	}
}

func manifestDocument(doc *source.Document, keys map[*source.Segment]string) ManifestDocument {
	d := ManifestDocument{Path: doc.Path}
	all := sha256.New()
	for _, part := range doc.Parts {
		all.Write([]byte(part.Text))
	}
	d.SHA256 = hex.EncodeToString(all.Sum(nil))
	for _, seg := range doc.Segments {
		d.Keys = append(d.Keys, keys[seg])
	}
	return d
}

// coverage counts the source language as final.
func coverage(p *Project, doc *source.Document, locale language.Tag) Progress {
	if locale == doc.Locale {
		n := ProgressOf(doc, nil).Total
		return Progress{Total: n, Translated: n, Reviewed: n, Final: n}
	}
	return ProgressOf(doc, p.Catalogs[locale][doc.Path])
}
