package goi18n

import (
	"bytes"
	"encoding/json"
	"strings"

	"dich/source/toml"
)

// WriteTOML writes a bundle that [Check] has nothing against as the file that
// go-i18n loads: a table for each message, sorted by id. Ids stand whole, so that
// "a" and "a.b" do not meet.
func WriteTOML(b Bundle) string { return writeTOML(b.messages()) }

func writeTOML(list []message) string {
	var out strings.Builder
	for i, m := range list {
		if i > 0 {
			out.WriteByte('\n')
		}
		out.WriteString("[" + toml.QuoteKey(m.id) + "]\n")
		for _, f := range m.fields {
			out.WriteString(f.name + " = " + toml.Quote(f.value) + "\n")
		}
	}
	return out.String()
}

// WriteJSON is WriteTOML in JSON.
func WriteJSON(b Bundle) string { return writeJSON(b.messages()) }

func writeJSON(list []message) string {
	var out strings.Builder
	out.WriteByte('{')
	for i, m := range list {
		out.WriteString(comma(i) + "\n  " + quoteJSON(m.id) + ": {")
		for j, f := range m.fields {
			out.WriteString(comma(j) + "\n    " + quoteJSON(f.name) + ": " + quoteJSON(f.value))
		}
		out.WriteString("\n  }")
	}
	out.WriteString("\n}\n")
	return out.String()
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
