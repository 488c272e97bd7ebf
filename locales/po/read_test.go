package po

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"golang.org/x/text/language"

	"dich/locales"
	"dich/source"
)

// header has eight lines: what is put under it begins on the ninth.
const header = `# a header
msgid ""
msgstr ""
"Language: ru\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n"
"%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\n"

`

// read reads a body under the header, and fails on any finding.
func read(t *testing.T, body string) *locales.Catalog {
	t.Helper()
	cat, found := Read("bài.po", header+body)
	if len(found) > 0 {
		t.Fatalf("unexpected: %s", describe(header+body, found))
	}
	return cat
}

// describe writes diagnostics one a line: line:column code Arg=value, and what is
// related.
func describe(data string, found []source.Diagnostic) string {
	lines := source.NewLines(data)
	var b strings.Builder
	for _, d := range found {
		at := lines.At(d.Subject.Span.Start)
		fmt.Fprintf(&b, "%d:%d %s %s", at.Line, at.Column, d.Severity, d.Code)
		for _, arg := range slices.Sorted(maps.Keys(d.Args)) {
			fmt.Fprintf(&b, " %s=%q", arg, d.Args[arg])
		}
		for _, r := range d.Related {
			fmt.Fprintf(&b, " (%s %d)", r.Note, lines.At(r.Subject.Span.Start).Line)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestReadMessages(t *testing.T) {
	plural := source.Forms{source.One: "one", source.Other: "many"}
	for _, tt := range []struct {
		name, body string
		want       locales.Message
	}{
		{"translated", "msgid \"a\"\nmsgstr \"b\"\n", locales.Message{
			Source: source.Singular("a"), Target: source.Singular("b"),
		}},
		{"initial", "msgctxt \"k\"\nmsgid \"a\"\nmsgstr \"\"\n", locales.Message{
			Key: "k", Source: source.Singular("a"),
		}},
		{"fuzzy and empty", "#, fuzzy\nmsgid \"a\"\nmsgstr \"\"\n", locales.Message{
			Source: source.Singular("a"), Fuzzy: true,
		}},
		{"notes", `# for people
#
#  two blanks
#no blank
# dich: fuzzy source
#. from the source
#: bài.txt ` + "\u2068bài hai.txt\u2069" + `:12
#: c.txt
#, fuzzy, no-wrap,range: 0..9, x-unknown
#= c-format
#| msgctxt "k0"
#| msgid "bef"
#| "ore"
msgid "a"
msgstr "b"
`, locales.Message{
			Source: source.Singular("a"), Target: source.Singular("b"), Fuzzy: true,
			Previous: &locales.Previous{Key: "k0", Source: source.Singular("before")},
			Notes: locales.Notes{
				Translator: []string{"for people", "", " two blanks", "no blank"},
				Marks:      []string{"fuzzy source"},
				Extracted:  []string{"from the source"},
				References: []string{"bài.txt", "bài hai.txt:12", "c.txt"},
				Flags:      []string{"no-wrap", "range: 0..9", "x-unknown"},
				Sticky:     []string{"c-format"},
			},
		}},
		{"fuzzy among blanks", "#, c-format fuzzy\nmsgid \"a\"\nmsgstr \"b\"\n", locales.Message{
			Source: source.Singular("a"), Target: source.Singular("b"), Fuzzy: true,
			Notes: locales.Notes{Flags: []string{"c-format"}},
		}},
		{"plural", `# dich: plural other: {{.Count}}\t"статьи"
#| msgid "o"
#| msgid_plural "m"
msgid "one"
msgid_plural "many"
msgstr[0] "A"
msgstr[1] "B"
msgstr[ 2 ] "C"
`, locales.Message{
			Source: plural,
			Target: source.Forms{
				source.One: "A", source.Few: "B", source.Many: "C", source.Other: "{{.Count}}\t\"статьи\"",
			},
			Previous: &locales.Previous{Source: source.Forms{source.One: "o", source.Other: "m"}},
		}},
		{"plural of equal forms", `msgid "same"
msgid_plural "same"
msgstr[0] ""
msgstr[1] ""
msgstr[2] ""
`, locales.Message{Source: source.Forms{source.One: "same", source.Other: "same"}}},
		{"marks that are no forms", `# dich: plural other: \q
# dich: plural few: x
# dich: plural
msgid "one"
msgid_plural "many"
msgstr[0] "A"
msgstr[1] "B"
msgstr[2] "C"
`, locales.Message{
			Source: plural,
			Target: source.Forms{source.One: "A", source.Few: "B", source.Many: "C"},
			Notes:  locales.Notes{Marks: []string{`plural other: \q`, "plural few: x", "plural"}},
		}},
		{"obsolete", `# remark
#, fuzzy
#~| msgid "before"
#~ msgctxt "k"
#~ msgid "a"
#~ msgstr ""
#~ "b\n"
#~ "c"
`, locales.Message{
			Key: "k", Source: source.Singular("a"), Target: source.Singular("b\nc"),
			Fuzzy: true, Obsolete: true,
			Previous: &locales.Previous{Source: source.Singular("before")},
			Notes:    locales.Notes{Translator: []string{"remark"}},
		}},
		{"escapes", `msgid "\a\b\f\n\r\t\v\\\"\101\x42\303\251"` + "\nmsgstr \"\"\n", locales.Message{
			Source: source.Singular("\a\b\f\n\r\t\v\\\"ABé"),
		}},
		{"loose layout", " msgid\"a\" \"b\" msgstr\n\n\t\"c\"  ", locales.Message{
			Source: source.Singular("ab"), Target: source.Singular("c"),
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			cat := read(t, tt.body)
			if len(cat.Messages) != 1 {
				t.Fatalf("%d messages", len(cat.Messages))
			}
			got := cat.Messages[0]
			ignore := cmpopts.IgnoreFields(locales.Message{}, "ID", "Origin")
			if diff := cmp.Diff(tt.want, got, ignore, cmpopts.IgnoreUnexported(locales.Message{})); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if got.ID != source.NewID(got.Key, got.Source) {
				t.Errorf("ID is %v", got.ID)
			}
		})
	}
}

func TestReadCatalog(t *testing.T) {
	body := "\n\n# comment\nmsgid \"a\"\nmsgstr \"b\"  \n\nmsgid \"c\"\nmsgstr \"d\"\n# the end\n"
	data := "\ufeff" + strings.ReplaceAll(header+body, "\n", "\r\n")
	cat, found := Read("bài.po", data)
	if len(found) > 0 {
		t.Fatal(describe(data, found))
	}
	if cat.Path != "bài.po" || cat.Target != language.Russian || cat.Newline != "\r\n" || cat.Tail != "# the end\r\n" {
		t.Errorf("catalog is %q %v %q %q", cat.Path, cat.Target, cat.Newline, cat.Tail)
	}
	want := "msgid \"a\"\r\nmsgstr \"b\""
	if got := cat.Messages[0].Origin.Span.Of(data); got != want {
		t.Errorf("first entry is at %q", got)
	}
	if got := cat.Messages[0].Origin.File; got != "bài.po" {
		t.Errorf("first entry is in %q", got)
	}
}

func TestReadTemplate(t *testing.T) {
	cat, found := Read("bài.pot", `msgid ""
msgstr "Language: \nContent-Type: text/plain; charset=CHARSET\nPlural-Forms: nplurals=INTEGER; plural=EXPRESSION;\n"

msgid "one"
msgid_plural "many"
msgstr[0] ""
msgstr[1] ""
`)
	if got, want := describe("", found), "1:1 warning po-charset Got=\"CHARSET\"\n"; got != want {
		t.Errorf("findings: %s", got)
	}
	if !cat.IsTemplate() || len(cat.Messages) != 1 || !cat.Messages[0].Source.Plural() {
		t.Errorf("catalog is %+v", cat)
	}
}
