package messages

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"dich/source"
	"dich/source/toml"
)

func read(text string) (*source.Document, []source.Diagnostic) {
	return ReadTOML("site.vi.toml", language.Vietnamese, text)
}

// outline writes each message with the bytes its span covers.
func outline(doc *source.Document) string {
	var b strings.Builder
	for _, s := range doc.Segments {
		fmt.Fprintf(&b, "%s = %s", s.Key, s.Span.Of(doc.Parts[0].Text))
		for c, form := range s.Forms.Each {
			fmt.Fprintf(&b, " %s:%q", c, form)
		}
		for _, code := range s.Codes {
			fmt.Fprintf(&b, " %s", code.Span.Of(s.Text))
		}
		for _, note := range s.Notes {
			fmt.Fprintf(&b, " # %s", note)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestReadTOML(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"strings and tables", `
title = "Đích"
[nav]
home = 'Trang chủ'
[nav.more]
description = """
Nút ở cuối trang.

  Ngắn thôi.
"""
Other = "Xem\tthêm"
["nav.x"]
"y" = { other = "Z", hash = "sha1-0" }
`, `
title = "Đích" other:"Đích"
nav.home = 'Trang chủ' other:"Trang chủ"
nav.more = "Xem\tthêm" other:"Xem\tthêm" # Nút ở cuối trang. # Ngắn thôi.
nav.x.y = "Z" other:"Z"
`},
		{"own delimiters", `
[hi]
leftDelim = "<<"
rightDelim = ">>"
other = "Chào << .Name >>, {x}"
`, `
hi = "Chào << .Name >>, {x}" other:"Chào {{ .Name }}, {x}" {{ .Name }}
`},
		{"plurals and fields", `
[posts]
one = "{{.Count}} bài"
other = "{{.Count}} bài của {{ .Name }}"
`, `
posts = "{{.Count}} bài của {{ .Name }}" one:"{{.Count}} bài" other:"{{.Count}} bài của {{ .Name }}" {{.Count}} {{ .Name }}
`},
		{"the order of the file", "[a]\nx = '1'\n[b]\ny = '2'\n[a.c]\nz = '3'", `
a.x = '1' other:"1"
b.y = '2' other:"2"
a.c.z = '3' other:"3"
`},
		{"an id of its own", "[nav.x]\nid = 'home'\nother = 'Nhà'", `
nav.home = 'Nhà' other:"Nhà"
`},
		{"reserved names of tables", "[one.description]\nid.x = 'a'", `
one.description.id.x = 'a' other:"a"
`},
		{"text kept as it is", "a = '''\n Hai\u00a0\r\ndòng '''\nb = 'e\u0302\u0323'", `
a = '''` + "\n Hai\u00a0\r\n" + `dòng ''' other:" Hai\u00a0\ndòng "
b = '` + "e\u0302\u0323" + `' other:"` + "\u1ec7" + `"
`},
		{"default delimiters", "a = {leftDelim = '{{', rightDelim = '', other = 'x'}", `
a = 'x' other:"x"
`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			doc, found := read(test.text)
			if diff := cmp.Diff(test.want[1:], outline(doc)); diff != "" || len(found) > 0 {
				t.Error(found, diff)
			}
		})
	}
}

func TestDiagnostics(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"no TOML", "a = \"x\n[b]\none = 'x'", `
1:7 "\n" toml-syntax map[Got:` + "\n" + `]
`},
		{"repeated key", "a = 'x'\na = 'y'\n[b]", `
2:1 "a" toml-duplicate-key map[Key:a]
	1:1 "a"
`},
		{"reserved at the top", "other = 'x'", `
1:1 "other" reserved-key map[Key:other]
`},
		{"reserved beside ids", "[nav]\nhome = 'x'\ndescription = 'y'\nOne = 'z'", `
3:1 "description" reserved-key map[Key:description]
	2:1 "home"
4:1 "One" reserved-key map[Key:One]
	2:1 "home"
`},
		{"part and table of messages", "[nav]\nother = 'x'\n[nav.home]\nother = 'y'", `
2:1 "other" reserved-key map[Key:other]
	3:6 "home"
`},
		{"id twice", "\"nav.home\" = 'x'\n[nav]\nhome = 'y'", `
3:1 "home" duplicate-id map[ID:nav.home]
	1:1 "\"nav.home\""
`},
		{"ids that look alike", "'t\u00ean' = 'x'\n'te\u0302n' = 'y'", `
2:1 "'te` + "\u0302" + `n'" duplicate-id map[ID:te` + "\u0302" + `n]
	1:1 "'t` + "\u00ea" + `n'"
`},
		{"part twice", "[a]\nother = 'x'\nOther = 'y'", `
3:1 "Other" duplicate-part map[ID:a Key:Other]
	2:1 "other"
`},
		{"no id", "'' = 'x'", `
1:1 "''" empty-id map[]
`},
		{"no text", "a = ''\n[b]\none = 'x'\n[c]\nother = ''", `
1:5 "''" other-missing map[ID:a]
2:2 "b" other-missing map[ID:b]
5:9 "''" other-missing map[ID:c]
`},
		{"not strings", "a = 1\nb = ['x']\n[c]\nother = 2025-01-01\ndescription = true", `
1:5 "1" not-a-string map[Got:integer ID:a]
2:5 "['x']" not-a-string map[Got:array ID:b]
4:9 "2025-01-01" not-a-string map[Got:date-time ID:c]
5:15 "true" not-a-string map[Got:boolean ID:c]
`},
		{"version 1", "[a]\ntranslation = 'x'\n[b.translation]\nother = 'x'", `
2:1 "translation" old-key map[Key:translation]
3:4 "translation" old-key map[Key:translation]
`},
		{"delimiters", "[a]\nleftDelim = '<<'\nother = '{{x'", `
3:9 "'{{x'" own-delimiters map[ID:a]
`},
		{"templates", "a = 'đi {{.X}} {{if .Y}}'\n[b]\none = \"\\u00e9{{\"\nother = '''\n{{.A.B}}{{\u00a0.X}}'''", `
1:16 "{{if .Y}}" template-invalid map[Action:{{if .Y}} ID:a]
3:7 "\"\\u00e9{{\"" template-invalid map[Action:{{ ID:b]
5:1 "{{.A.B}}" template-invalid map[Action:{{.A.B}} ID:b]
5:9 "{{\u00a0.X}}" template-invalid map[Action:{{` + "\u00a0" + `.X}} ID:b]
`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, found := read(test.text)
			if diff := cmp.Diff(test.want[1:], say(test.text, found)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func say(text string, found []source.Diagnostic) string {
	lines := source.NewLines(text)
	var b strings.Builder
	place := func(indent string, span source.Span) {
		p := lines.At(span.Start)
		fmt.Fprintf(&b, "%s%d:%d %q", indent, p.Line, p.Column, span.Of(text))
	}
	for _, d := range found {
		place("", d.Subject.Span)
		fmt.Fprintf(&b, " %s %v\n", d.Code, d.Args)
		for _, r := range d.Related {
			place("\t", r.Subject.Span)
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// A message with something wrong costs that message; the others are there.
func TestReadsOn(t *testing.T) {
	doc, found := read("a = 1\nb = 'x'\n[c]\nother = 'x'\nd = 'y'\n")
	if diff := cmp.Diff("b = 'x' other:\"x\"\nc.d = 'y' other:\"y\"\n", outline(doc)); diff != "" || len(found) != 2 {
		t.Error(found, diff)
	}
}

// Rendering with nothing changed gives back the bytes; a text put in place of
// another, quoted, is what is read next, and no other message changes.
func FuzzRender(f *testing.F) {
	f.Add("\ufeffa = 'x'\r\n[b]\none = \"{{.N}}\"\nother = '''\ny'''", "ngoặc \"\n", uint(1))
	f.Add("[a]\nx = 'x'\n[b]\ny = '2'\n[a.c]\nz = \"\"\"3\"\"\"", "\x7f", uint(2))
	f.Fuzz(func(t *testing.T, text, target string, n uint) {
		doc, _ := read(text)
		part := &doc.Parts[0]
		checkOrder(t, part)
		same := part.Render(func(*source.Unit, *source.Segment) (string, bool) { return "", false })
		if same != text {
			t.Fatalf("identity: %q", same)
		}
		if len(part.Units) == 0 || target == "" || norm.NFC.String(strings.ToValidUTF8(target, "?")) != target || strings.Contains(target, "{{") {
			return
		}
		chosen := &part.Units[n%uint(len(part.Units))].Segments[0]
		again, _ := read(part.Render(func(_ *source.Unit, s *source.Segment) (string, bool) {
			return toml.Quote(target), s == chosen
		}))
		chosen.Text = target
		if diff := cmp.Diff(texts(doc), texts(again)); diff != "" {
			t.Error(diff)
		}
	})
}

func texts(doc *source.Document) []string {
	var list []string
	for _, s := range doc.Segments {
		list = append(list, s.Key, s.Text)
	}
	return list
}

func checkOrder(t *testing.T, part *source.Part) {
	done := 0
	for _, u := range part.Units {
		if u.Span.Start < done || u.Span.End > len(part.Text) || len(u.Segments) != 1 || u.Span != u.Segments[0].Span {
			t.Fatalf("units out of order: %v", part.Units)
		}
		done = u.Span.End
	}
}
