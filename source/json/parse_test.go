package json

import (
	stdjson "encoding/json"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"dich/source"
	"dich/source/tree"
)

// outline writes the bytes of each key and value, and what a value's are read as.
func outline(text string, e tree.Entry, indent string) string {
	t, ok := e.Value.(*tree.Table)
	if !ok {
		return fmt.Sprintf("%s%s: %s = %q\n", indent, e.KeySpan.Of(text), e.ValueSpan.Of(text), fmt.Sprint(e.Value))
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s%s: %q\n", indent, e.KeySpan.Of(text), e.ValueSpan.Of(text))
	for _, e := range t.Entries {
		b.WriteString(outline(text, e, indent+"  "))
	}
	return b.String()
}

func say(text string, found []source.Diagnostic) string {
	lines := source.NewLines(text)
	var b strings.Builder
	for _, d := range found {
		p := lines.At(d.Subject.Span.Start)
		fmt.Fprintf(&b, "%d:%d %q %s %v %s\n", p.Line, p.Column, d.Subject.Span.Of(text), d.Code, d.Args, d.Hint)
		for _, r := range d.Related {
			p := lines.At(r.Subject.Span.Start)
			fmt.Fprintf(&b, "\t%d:%d %q %s\n", p.Line, p.Column, r.Subject.Span.Of(text), r.Note)
		}
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func TestParse(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"texts", "{\"tên\" : \"Tiếng\\nViệt\",\r\n\"\\u00ea\":\"\\ud83d\\ude00\\/\"}", `
: "{\"tên\" : \"Tiếng\\nViệt\",\r\n\"\\u00ea\":\"\\ud83d\\ude00\\/\"}"
  "tên": "Tiếng\nViệt" = "Tiếng\nViệt"
  "\u00ea": "\ud83d\ude00\/" = "😀/"
`},
		{"other values", `{"a":{"b":[],"c":-1.5e+3},"d":null,"e":[true,{"f":"g"}]}`, `
: "{\"a\":{\"b\":[],\"c\":-1.5e+3},\"d\":null,\"e\":[true,{\"f\":\"g\"}]}"
  "a": "{\"b\":[],\"c\":-1.5e+3}"
    "b": [] = "array"
    "c": -1.5e+3 = "number"
  "d": null = "null"
  "e": [true,{"f":"g"}] = "array"
`},
		{"no object", ` "x" `, `
: "x" = "x"
`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			root, found := Parse("", test.text)
			if diff := cmp.Diff(test.want[1:], outline(test.text, root, "")); diff != "" || len(found) > 0 {
				t.Error(found, diff)
			}
		})
	}
}

func TestDiagnostics(t *testing.T) {
	tests := []struct{ text, want string }{
		{"{\"ậ\": 1,\n \"\\u1ead\": 2}", `2:2 "\"\\u1ead\"" json-duplicate-key map[Key:ậ] ` + "\n\t1:2 \"\\\"ậ\\\"\" json-defined-here"},
		{"\ufeff{}", `1:1 "\ufeff" json-syntax map[Got:` + "\ufeff" + `] json-bom`},
		{"", `1:1 "" json-syntax map[Got:] json-close`},
		{"{\"a\": [\"b\"", `1:11 "" json-syntax map[Got:] json-close` + "\n\t1:7 \"[\" json-opened-here"},
		{"{\"a\": \"b", `1:9 "" json-syntax map[Got:] json-close` + "\n\t1:7 \"\\\"\" json-opened-here"},
		{"{\"a\": \"b\",}", `1:11 "}" json-syntax map[Got:}] json-comma`},
		{"{\"a\": \"b\" \"c\": \"d\"}", `1:11 "\"" json-syntax map[Got:"] json-comma`},
		{"{\"a\" = \"b\"}", `1:6 "=" json-syntax map[Got:=] json-colon`},
		{"{a: \"b\"}", `1:2 "a" json-syntax map[Got:a] json-quote`},
		{"{\"a\": Ừ}", `1:7 "Ừ" json-syntax map[Got:Ừ] json-quote`},
		{"{'a': 1}", `1:2 "'" json-syntax map[Got:'] json-quote`},
		{"{ // a\n}", `1:3 "/" json-syntax map[Got:/] json-comment`},
		{"{\"a\": 01}", `1:8 "1" json-syntax map[Got:1] json-comma`},
		{"{\"a\": \"b\n\"}", `1:9 "\n" json-syntax map[Got:` + "\n" + `] json-control`},
		{"{} {}", `1:4 "{" json-syntax map[Got:{] `},
		{`{"a": "\ud83d.\ude00 \q \u12 \ê"}`, `1:8 "\\ud83d" json-syntax map[Got:\ud83d] json-surrogate
1:15 "\\ude00" json-syntax map[Got:\ude00] json-surrogate
1:22 "\\q" json-syntax map[Got:\q] json-escape
1:25 "\\u" json-syntax map[Got:\u] json-escape
1:30 "\\ê" json-syntax map[Got:\ê] json-escape`},
		{`{"\q": "b"}`, `1:3 "\\q" json-syntax map[Got:\q] json-escape`},
		{`{"a": "\`, `1:8 "\\" json-syntax map[Got:\] json-escape
1:9 "" json-syntax map[Got:] json-close` + "\n\t1:7 \"\\\"\" json-opened-here"},
	}
	for _, test := range tests {
		_, found := Parse("", test.text)
		if diff := cmp.Diff(test.want, say(test.text, found)); diff != "" {
			t.Errorf("%s: %s", test.text, diff)
		}
	}
}

// A bad escape costs its value; the others are there.
func TestReadsOn(t *testing.T) {
	root, _ := Parse("", `{"a": "\q", "b": "x"}`)
	want := []tree.Entry{
		{Key: "a", KeySpan: source.Span{Start: 1, End: 4}, ValueSpan: source.Span{Start: 6, End: 10}},
		{Key: "b", Value: "x", KeySpan: source.Span{Start: 12, End: 15}, ValueSpan: source.Span{Start: 17, End: 20}},
	}
	if diff := cmp.Diff(want, root.Value.(*tree.Table).Entries); diff != "" {
		t.Error(diff)
	}
}

func TestTooDeep(t *testing.T) {
	text := strings.Repeat(`{"a":`, MaxDepth) + "1" + strings.Repeat("}", MaxDepth)
	if _, found := Parse("", text); len(found) > 0 {
		t.Error(found)
	}
	text = "[" + text + "]"
	if _, found := Parse("", text); len(found) != 1 || found[0].Code != TooDeep {
		t.Error(found)
	}
}

// Parse accepts what encoding/json accepts, and reads the same texts; each is what
// encoding/json makes of the bytes of its span. Different on purpose are keys that stand
// twice, half surrogate pairs and bytes that are no UTF-8.
func FuzzParseAsEncodingJSON(f *testing.F) {
	for _, seed := range []string{
		`{"a": "b", "c": {"d": [1, -2.5e3, true, false, null, {}]}}`, `"\ud83d\ude00\u00ea\b\f\n\r\t\"\\\/"`, `[01]`, `{"a":1,}`, `[1.]`, `{"a" 1}`,
		"[\"\t\"]", "{\"a\": \"\\u12\"}", " [ ] ", "{\"a\":1,\"a\":2}", "-", "nul", "1e999", "{\"\":\"\u2028\"}", "[[[[", `"\ud800\udc0"`,
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		root, found := Parse("", text)
		if !utf8.ValidString(text) {
			return
		}
		good := true
		for _, d := range found {
			good = good && (d.Code == DuplicateKey || d.Hint == HintSurrogate)
			if d.Code == TooDeep {
				return
			}
		}
		if valid := stdjson.Valid([]byte(text)); valid != good {
			t.Fatalf("valid %v, found %v", valid, found)
		}
		if good {
			checkTexts(t, text, root)
		}
		if len(found) == 0 {
			checkValues(t, text, root.Value)
		}
	})
}

func checkTexts(t *testing.T, text string, e tree.Entry) {
	switch v := e.Value.(type) {
	case string:
		checkText(t, text, e.ValueSpan, v)
	case *tree.Table:
		for _, e := range v.Entries {
			checkText(t, text, e.KeySpan, e.Key)
			checkTexts(t, text, e)
		}
	}
}

func checkText(t *testing.T, text string, span source.Span, want string) {
	var got string
	if err := stdjson.Unmarshal([]byte(span.Of(text)), &got); err != nil || got != want {
		t.Errorf("%q is %q, not %q: %v", span.Of(text), got, want, err)
	}
}

func checkValues(t *testing.T, text string, value any) {
	var want any
	d := stdjson.NewDecoder(strings.NewReader(text))
	d.UseNumber() // however large
	if err := d.Decode(&want); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(kinds(want), plain(value)); diff != "" {
		t.Error(diff)
	}
}

// plain makes maps of tables.
func plain(value any) any {
	table, ok := value.(*tree.Table)
	if !ok {
		return value
	}
	entries := map[string]any{}
	for _, e := range table.Entries {
		entries[e.Key] = plain(e.Value)
	}
	return entries
}

// kinds names all values but texts and maps by their kind.
func kinds(value any) any {
	switch v := value.(type) {
	case map[string]any:
		for key := range v {
			v[key] = kinds(v[key])
		}
		return v
	case string:
		return v
	case bool:
		return tree.Other("boolean")
	case nil:
		return tree.Other("null")
	case []any:
		return tree.Other("array")
	}
	return tree.Other("number")
}
