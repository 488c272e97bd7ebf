package goi18n

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"strings"

	"dich/source/toml"
)

// WriteTOML writes a bundle that [Check] has nothing against as the file that
// go-i18n loads: a table for each message, sorted by id. Ids stand whole, so that
// "a" and "a.b" do not meet.
func WriteTOML(b Bundle) string { return written("toml", func(w *Writer) { w.Add(b) }) }

// WriteJSON is WriteTOML in JSON.
func WriteJSON(b Bundle) string { return written("json", func(w *Writer) { w.Add(b) }) }

func written(format string, add func(*Writer)) string {
	var out strings.Builder
	w := NewWriter(format, &out)
	add(w)
	w.Close() // a Builder takes all
	return out.String()
}

// A Writer writes a bundle that is made bit by bit, and keeps nothing of it. The bits stand in
// the order in which they come, the messages of each sorted by id.
type Writer struct {
	out   *bufio.Writer
	json  bool
	count int
}

// NewWriter begins a file; format is "toml" or "json".
func NewWriter(format string, to io.Writer) *Writer {
	w := &Writer{out: bufio.NewWriter(to), json: format == "json"}
	if w.json {
		w.out.WriteByte('{')
	}
	return w
}

// Add writes the messages of a bundle in the language of the file. What cannot be written is
// told by Close.
func (w *Writer) Add(b Bundle) { w.add(b.messages()) }

func (w *Writer) add(list []message) {
	for _, m := range list {
		if w.json {
			w.addJSON(m)
		} else {
			w.addTOML(m)
		}
		w.count++
	}
}

// Close ends the file, not what it is written to.
func (w *Writer) Close() error {
	if w.json {
		w.out.WriteString("\n}\n")
	}
	return w.out.Flush() // the first error counts
}

func (w *Writer) addTOML(m message) {
	if w.count > 0 {
		w.out.WriteByte('\n')
	}
	w.out.WriteString("[" + toml.QuoteKey(m.id) + "]\n")
	for _, f := range m.fields {
		w.out.WriteString(f.name + " = " + toml.Quote(f.value) + "\n")
	}
}

func (w *Writer) addJSON(m message) {
	w.out.WriteString(comma(w.count) + "\n  " + quoteJSON(m.id) + ": {")
	for i, f := range m.fields {
		w.out.WriteString(comma(i) + "\n    " + quoteJSON(f.name) + ": " + quoteJSON(f.value))
	}
	w.out.WriteString("\n  }")
}

// comma separates elements: there is none before the first.
func comma(i int) string {
	if i == 0 {
		return ""
	}
	return ","
}

// quoteJSON is json.Marshal with <, > and & as they are.
func quoteJSON(text string) string {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	if err := e.Encode(text); err != nil { // a string has no error
		return `""`
	}
	return strings.TrimSuffix(out.String(), "\n")
}
