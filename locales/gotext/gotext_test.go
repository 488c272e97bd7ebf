package gotext

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/handoff"
	"dich/locales/handoff/handofftest"
	"dich/source"
)

// said compares what hand-offs say, not where.
var said = cmp.Options{
	cmp.FilterPath(func(p cmp.Path) bool {
		name := p.Last().String()
		return name == ".Origin" || name == ".raw" || name == ".Codes"
	}, cmp.Ignore()),
	cmp.Comparer(func(a, b language.Tag) bool { return a == b }),
}

func sample() *handoff.File {
	count := handoff.Segment{Message: locales.NewMessage("count", source.Forms{source.One: "một bài", source.Other: "{{.Count}} bài"})}
	count.Target = source.Forms{source.One: "one", source.Few: "{{.Count}} few", source.Many: "many", source.Other: "other"}
	count.Notes.Extracted = []string{"articles", "on a page"}
	braces := handoff.Segment{Message: locales.NewMessage("", source.Singular("Một {ngoặc} & {{if}}"))}
	braces.Target = source.Singular("A {BRACE} & {{if}}")
	braces.Doubt(locales.ByMemory)
	return &handoff.File{Source: language.Vietnamese, Target: language.Russian, Documents: []*handoff.Document{
		{Path: "a.md", Units: []*handoff.Unit{{ID: "u1", Segments: []handoff.Segment{count, braces}}}},
	}}
}

const written = `{
    "language": "ru",
    "messages": [
        {
            "id": "count",
            "key": "count",
            "message": {
                "select": {
                    "feature": "plural",
                    "arg": "Count",
                    "cases": {
                        "one": "một bài",
                        "other": "{Count} bài"
                    }
                }
            },
            "translation": {
                "select": {
                    "feature": "plural",
                    "arg": "Count",
                    "cases": {
                        "few": "{Count} few",
                        "many": "many",
                        "one": "one",
                        "other": "other"
                    }
                }
            },
            "comment": "articles\non a page",
            "placeholders": [
                {
                    "id": "Count",
                    "string": "{{.Count}}"
                }
            ]
        },
        {
            "id": "Một {Open}ngoặc{Close} & {Action}",
            "message": "Một {Open}ngoặc{Close} & {Action}",
            "translation": "A {Open}BRACE{Close} & {Action}",
            "placeholders": [
                {
                    "id": "Open",
                    "string": "{"
                },
                {
                    "id": "Close",
                    "string": "}"
                },
                {
                    "id": "Action",
                    "string": "{{if}}"
                }
            ],
            "fuzzy": true
        }
    ]
}
`

func TestWrite(t *testing.T) {
	got, found := Write(sample())
	if diff := cmp.Diff(written, got); diff != "" || len(found) > 0 {
		t.Error(diff, found)
	}
	back, found := Read("a.json", got)
	if diff := cmp.Diff(Carry(sample()), back, said); diff != "" || len(found) > 0 {
		t.Error(diff, found)
	}
}

// What the tool extracts from a program, and what a translator made of it.
const extracted = `{"language": "de", "messages": [
{"id": ["msgHello", "Hello {City}!"], "key": "Hello %s!\n", "message": "Hello {City}!", "translation": "Hallo {City}!", "placeholders": [{"id": "City", "string": "%[1]s"}], "position": "a.go:1"},
{"id": "Bye", "message": "Bye", "translation": "", "translatorComment": "later"},
{"id": "n", "message": "{N} files", "translation": {"select": {"feature": "plural", "arg": "N", "cases": {"one": {"msg": "Eine Datei"}, "other": "{N} Dateien"}}}}
]}`

func TestExtracted(t *testing.T) {
	f, found := Read("out.gotext.json", extracted)
	got := ""
	f.Segments(func(_ *handoff.Document, s *handoff.Segment) bool {
		got += s.Key + "|" + s.Source[source.Other] + "|" + s.Target[source.One] + "|" + s.Target[source.Other] + "|" + strings.Join(s.Notes.Translator, "") + "\n"
		return true
	})
	if diff := cmp.Diff("Hello %s!\n|Hello {City}!||Hallo {City}!|\n|Bye|||later\nn|{N} files|Eine Datei|{N} Dateien|\n", got); diff != "" || len(found) > 0 || f.Target != language.German {
		t.Error(diff, found)
	}
}

func TestBadFiles(t *testing.T) {
	for _, c := range []struct {
		old, new string
		messages int
		want     string
	}{
		{`"de"`, `"german"`, 3, `warning gotext-language "german"`},
		{`"de"`, `null`, 3, `warning gotext-language null`},
		{`"plural"`, `"gender"`, 2, `error gotext-select {"feature": `},
		{`"one": {`, `"=1": {`, 2, `error gotext-case {"msg": "Ein`},
		{`"Hallo {City}!"`, `["a"]`, 2, `error gotext-shape ["a"]`},
		{`"Hallo {City}!"`, `null`, 3, ``},
		{`"Bye", "translation": ""`, `7, "translation": {"var": {}}`, 2, "error gotext-shape 7\nerror gotext-shape {\"var\": {}}"},
		{`"messages": [`, `"Messages": [`, 0, `error gotext-shape `},
		{extracted, `[]`, 0, `error gotext-shape []`},
		{extracted, `{`, 0, `error json-syntax `},
		{extracted, strings.Repeat("[", 5000), 0, `error json-too-deep [`},
	} {
		text := strings.Replace(extracted, c.old, c.new, 1)
		f, found := Read("a.json", text)
		n := 0
		f.Segments(func(*handoff.Document, *handoff.Segment) bool { n++; return true })
		var got []string
		for _, d := range found {
			words := d.Subject.Span.Of(text)
			got = append(got, d.Severity.String()+" "+string(d.Code)+" "+words[:min(len(words), 12)])
		}
		if diff := cmp.Diff(c.want, strings.Join(got, "\n")); diff != "" || n != c.messages {
			t.Errorf("%.30s: %d messages %s", c.new, n, diff)
		}
	}
}

// Read(Write(f)) = Carry(f), and what is written is JSON whose placeholders are declared.
func FuzzLaw(f *testing.F) {
	f.Add("a", "{{.Count}} {b}", "\r\n\t ", uint64(1))
	f.Add("{Open}", "}{", "{{", uint64(0x123456789))
	f.Add("\u2028<&>", "{{.A}}{{ .A }}", "}}", uint64(1<<63-7))
	f.Fuzz(func(t *testing.T, a, b, c string, n uint64) {
		utf8 := func(s string) string { return strings.ToValidUTF8(s, "?") }
		file := handofftest.Arbitrary(utf8(a), utf8(b), utf8(c), n)
		text, _ := Write(file)
		got, found := Read("a.json", text)
		if diff := cmp.Diff(Carry(file), got, said); diff != "" || len(found) > 0 {
			t.Error(diff, found)
		}
		if !json.Valid([]byte(text)) {
			t.Error(text)
		}
	})
}

// Whatever the text, reading ends, and what it finds has a place in it.
func FuzzRead(f *testing.F) {
	f.Add(written)
	f.Add(extracted)
	f.Fuzz(func(t *testing.T, text string) {
		_, found := Read("a.json", text)
		for _, d := range found {
			if s := d.Subject.Span; s.Start < 0 || s.End > len(text) || s.Start > s.End {
				t.Error(d)
			}
		}
	})
}
