package messages

import (
	stdjson "encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/nicksnyder/go-i18n/v2/i18n"
	yamlv3 "go.yaml.in/yaml/v3"
	"golang.org/x/text/language"

	"dich/source"
	"dich/source/toml"
)

func readJSON(text string) (*source.Document, []source.Diagnostic) {
	return ReadJSON("site.vi.json", language.Vietnamese, text)
}

func readYAML(text string) (*source.Document, []source.Diagnostic) {
	return ReadYAML("site.vi.yaml", language.Vietnamese, text)
}

// All of go-i18n's features, in the three syntaxes: texts and tables of parts, plural
// forms, nesting, ids of their own, descriptions and hashes.
func TestSyntaxes(t *testing.T) {
	want, found := read(`
title = "Đích"
[nav]
home = "Trang chủ"
[nav.posts]
description = "Nút\n\ncuối"
hash = "sha1-0"
one = "{{.Count}} bài"
other = "{{.Count}} bài của {{ .Name }}"
[nav.x]
id = "y"
Other = "Z"
`)
	fromJSON, foundJSON := readJSON(`{
"title": "Đích",
"nav": {
	"home": "Trang ch\u1ee7",
	"posts": {"description": "Nút\n\ncuối", "hash": "sha1-0",
		"one": "{{.Count}} bài", "other": "{{.Count}} bài của {{ .Name }}"},
	"x": {"id": "y", "Other": "Z"}
}}`)
	fromYAML, foundYAML := readYAML(`
title: Đích
nav:
  home: 'Trang chủ'
  posts:
    description: |
      Nút

      cuối
    hash: sha1-0
    one: "{{.Count}} bài"
    other: >-
      {{.Count}} bài
      của {{ .Name }}
  x: {id: "y", Other: Z}
`)
	if len(found)+len(foundJSON)+len(foundYAML) > 0 {
		t.Fatal(found, foundJSON, foundYAML)
	}
	for _, doc := range []*source.Document{fromJSON, fromYAML} {
		if diff := cmp.Diff(segments(want), segments(doc), noSpans); diff != "" || len(segments(doc)) != 4 {
			t.Error(diff)
		}
	}
	spans := ""
	for _, s := range segments(fromYAML) {
		spans += fmt.Sprintf("%q ", s.Span.Of(fromYAML.Parts[0].Text))
	}
	wantSpans := `"Đích" "'Trang chủ'" ">-\n      {{.Count}} bài\n      của {{ .Name }}" "Z" `
	if spans != wantSpans {
		t.Errorf("got %s, want %s", spans, wantSpans)
	}
}

var noSpans = cmpopts.IgnoreFields(source.Segment{}, "Span")

func segments(doc *source.Document) []source.Segment {
	var list []source.Segment
	for _, s := range doc.Segments {
		list = append(list, *s)
	}
	return list
}

func TestDiagnosticsJSON(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"nothing", ``, ""},
		{"blanks", "\n", `
2:1 "" json-syntax map[Got:]
`},
		{"no table", `["x"]`, `
1:1 "[\"x\"]" not-a-table map[Got:array]
`},
		{"not strings", `{"a": null, "b": ["x"], "c": {"other": "x", "few": 1}}`, `
1:7 "null" not-a-string map[Got:null ID:a]
1:18 "[\"x\"]" not-a-string map[Got:array ID:b]
1:52 "1" not-a-string map[Got:number ID:c]
`},
		{"one id, two ways", `{"nav.home": "x", "nav": {"home": "y"}}`, `
1:27 "\"home\"" duplicate-id map[ID:nav.home]
	1:2 "\"nav.home\""
`},
		{"reserved beside ids", `{"nav": {"home": "x", "Hash": "y"}}`, `
1:23 "\"Hash\"" reserved-key map[Key:Hash]
	1:10 "\"home\""
`},
		{"a part that cannot be read", `{"a": {"one": "\q", "other": "x"}, "b": "\q"}`, `
1:16 "\\q" json-syntax map[Got:\q]
1:42 "\\q" json-syntax map[Got:\q]
`},
		{"own delimiters", `{"a": {"rightDelim": ">>", "other": "x }}"}}`, `
1:37 "\"x }}\"" own-delimiters map[ID:a]
`},
		{"templates", `{"a": "Trang {{if}}", "b": "\u00ea{{"}`, `
1:14 "{{if}}" template-invalid map[Action:{{if}} ID:a]
1:28 "\"\\u00ea{{\"" template-invalid map[Action:{{ ID:b]
`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			doc, found := readJSON(test.text)
			if diff := cmp.Diff(strings.TrimPrefix(test.want, "\n"), say(test.text, found)); diff != "" {
				t.Error(diff)
			}
			if len(found) > 0 && len(segments(doc)) > 1 {
				t.Error(segments(doc))
			}
		})
	}
}

func TestDiagnosticsYAML(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"nothing", "# c\n", ""},
		{"no table", "---\n...\n", `
2:1 "" not-a-table map[Got:null]
`},
		{"not strings", "a:\nb: {c: no, d: 1.5, e: true}\n", `
1:1 "a" not-a-string map[Got:null ID:a]
2:8 "no" not-a-string map[Got:boolean ID:b.c]
2:15 "1.5" not-a-string map[Got:float ID:b.d]
2:23 "true" not-a-string map[Got:boolean ID:b.e]
`},
		{"one id, two ways", "nav: {home: x}\nnav.home: z", `
2:1 "nav.home" duplicate-id map[ID:nav.home]
	1:7 "home"
`},
		{"parts that are refused", "a:\n  one: &x y\n  other: z\nb: *x\nc:\n  <<: {}\n  one: x", `
2:8 "&x" yaml-alias map[Got:&x]
4:4 "*x" yaml-alias map[Got:*x]
6:3 "<<" yaml-alias map[Got:<<]
`},
		{"templates", "a: |\n  Trang {{if}}\nb: >\n  x\n  {{y}}", `
2:9 "{{if}}" template-invalid map[Action:{{if}} ID:a]
3:4 ">\n  x\n  {{y}}" template-invalid map[Action:{{y}} ID:b]
`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			doc, found := readYAML(test.text)
			if diff := cmp.Diff(strings.TrimPrefix(test.want, "\n"), say(test.text, found)); diff != "" {
				t.Error(diff)
			}
			if len(found) > 0 && len(segments(doc)) > 1 {
				t.Error(segments(doc))
			}
		})
	}
}

// The same messages in the three syntaxes give equal segments, and equal diagnostics but
// for their places.
func FuzzSyntaxes(f *testing.F) {
	f.Add("nav", "home", "one", "{{.Count}} bài", "{{.Count}} bài\r\n", " Nút\n\ncuối ")
	f.Add("nav", "nav.x", "other", "", "\u2028e\u0302\u0085\u007f😀\ufeff", "<'\"\\>")
	f.Add("id", "", "x", "{{x}}", "", "\ufffe\u0000\t/")
	f.Fuzz(func(t *testing.T, group, id, part, a, b, description string) {
		list := []string{group, id, part, a, b, description}
		var inTOML, inJSON, inYAML []any
		for _, s := range list {
			s = strings.ToValidUTF8(s, "")
			if len(s) > 150 || s == "z" {
				return // YAML's keys have at most 1024 characters, escaped; only TOML goes on with a table
			}
			quoted, _ := stdjson.Marshal(s)
			inTOML, inJSON, inYAML = append(inTOML, toml.Quote(s)), append(inJSON, quoted), append(inYAML, quoteYAML(quoted))
		}
		want, wrong := read(fmt.Sprintf("[%[1]s.%[2]s]\n%[3]s = %[4]s\nother = %[5]s\ndescription = %[6]s\n[z]\n%[1]s = %[4]s\n", inTOML...))
		if strings.Contains(codes(wrong), "toml-") {
			return
		}
		got, found := readJSON(fmt.Sprintf(`{%[1]s: {%[2]s: {%[3]s: %[4]s, "other": %[5]s, "description": %[6]s}}, "z": {%[1]s: %[4]s}}`, inJSON...))
		compare(t, want, got, wrong, found)
		got, found = readYAML(fmt.Sprintf("%[1]s:\n  %[2]s:\n    %[3]s: %[4]s\n    other: %[5]s\n    description: %[6]s\nz: {%[1]s: %[4]s}\n", inYAML...))
		compare(t, want, got, wrong, found)
	})
}

func compare(t *testing.T, want, got *source.Document, wrong, found []source.Diagnostic) {
	t.Helper()
	if diff := cmp.Diff(segments(want), segments(got), noSpans) + cmp.Diff(codes(wrong), codes(found)); diff != "" {
		t.Errorf("%s\n%s", got.Parts[0].Text, diff)
	}
}

func codes(found []source.Diagnostic) string {
	var b strings.Builder
	for _, d := range found {
		fmt.Fprintf(&b, "%s %v %d, ", d.Code, d.Args, len(d.Related))
	}
	return b.String()
}

// quoteYAML makes YAML of a JSON string: there, too, a character may be an escape.
func quoteYAML(quoted []byte) string {
	var b strings.Builder
	for _, c := range string(quoted) {
		if 0x7f <= c && c < 0xa0 || c == 0xfffe || c == 0xffff {
			fmt.Fprintf(&b, `\u%04x`, c)
		} else {
			b.WriteRune(c)
		}
	}
	return b.String()
}

// What is read without an error, go-i18n reads alike.
func FuzzReadAsGoI18n(f *testing.F) {
	for _, seed := range []string{
		`{"a": "b", "c": {"d": {"id": "e", "one": "f", "OTHER": "g"}, "other": {"x": "y"}}}`, `{"a": {"id": {"other": "x"}}, "translation": {"x": "y"}}`,
		`{"a.b": "x", "a": {"b": "y"}}`, `{"a": {"Translation": "x", "other": "y"}, "l": ["x"], "n": null}`, `[{"id": "a", "other": "b"}]`,
		"a: no\nb: {c: ậ}\n", "a: b\n--- c", "a: |\n  x\n\n  y\nb: {other: 'x', few: \"y\"}", "1: x", "a: {other: &x b}\nc: *x", "? a\n: b",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		doc, found := readJSON(text)
		checkOrder(t, &doc.Parts[0])
		compareWithGoI18n(t, doc, found, stdjson.Unmarshal)
		doc, found = readYAML(text)
		checkOrder(t, &doc.Parts[0])
		compareWithGoI18n(t, doc, found, yamlv3.Unmarshal)
	})
}

func compareWithGoI18n(t *testing.T, doc *source.Document, found []source.Diagnostic, unmarshal i18n.UnmarshalFunc) {
	t.Helper()
	if len(found) > 0 || len(doc.Parts[0].Units) == 0 {
		return
	}
	want := map[string]source.Forms{}
	list, err := i18n.ParseMessageBytes([]byte(doc.Parts[0].Text), unmarshal)
	for _, m := range list {
		want[m.ID] = source.Forms{m.Zero, m.One, m.Two, m.Few, m.Many, m.Other}.Map(source.Compose)
	}
	got := map[string]source.Forms{}
	for _, s := range doc.Segments {
		got[s.Key] = s.Forms
	}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("%q: %v\n%s", doc.Parts[0].Text, err, diff)
	}
}
