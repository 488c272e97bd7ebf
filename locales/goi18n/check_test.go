package goi18n

import (
	"fmt"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"github.com/google/go-cmp/cmp"
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"

	"dich/source"
	"dich/source/messages"
)

func TestCheck(t *testing.T) {
	at := func(id string, forms source.Forms) Entry {
		return Entry{ID: id, Forms: forms, Origin: source.Subject{File: "en.po", Span: source.Span{Start: len(id)}}}
	}
	tests := []struct {
		name, locale string
		entries      []Entry
		want         string
	}{
		{"nothing wrong", "en", russian.Entries[1:], ""},
		{"ids", "en", []Entry{
			at("", source.Singular("x")), at("a", source.Singular("x")), at("a.b", source.Singular("x")),
			at("translation", source.Singular("x")), at("one", source.Singular("x")), at("a", source.Singular("x")),
		}, `
error empty-id map[]
error reserved-key map[Key:translation]
error duplicate-id map[ID:a]
	en.po:1
`},
		{"texts", "en", []Entry{at("a", source.Forms{source.One: "x"}), at("b", source.Forms{})}, `
error other-missing map[ID:a]
error other-missing map[ID:b]
`},
		{"forms nobody sees", "en", []Entry{at("a", source.Forms{source.Few: "x", source.One: "y", source.Other: "z"})}, `
warning plural-form-unused map[Category:few ID:a]
`},
		{"Vietnamese one", "vi", []Entry{
			at("a", source.Forms{source.One: "một bài", source.Other: "{{.Count}} bài"}),
			at("b", source.Forms{source.One: "bài", source.Other: "bài"}),
		}, `
warning plural-form-unused map[Category:one ID:a]
`},
		{"templates", "en", []Entry{at("a", source.Forms{source.One: "{{if .X}}", source.Other: "{{.X}} {{"})}, `
error template-invalid map[Action:{{if .X}} ID:a]
error template-invalid map[Action:{{ ID:a]
`},
		{"rules that go-i18n lacks", "tlh", nil, `
error plural-rules-unknown map[Locale:tlh]
`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			found := Check(Bundle{language.MustParse(test.locale), test.entries})
			if diff := cmp.Diff(strings.TrimPrefix(test.want, "\n"), say(found)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func say(found []source.Diagnostic) string {
	var b strings.Builder
	for _, d := range found {
		fmt.Fprintln(&b, d.Severity, d.Code, d.Args)
		for _, r := range d.Related {
			fmt.Fprintf(&b, "\t%s:%d\n", r.Subject.File, r.Subject.Span.Start)
		}
	}
	return b.String()
}

// dich and go-i18n count alike in the languages that dich is made for.
func TestRulesAgree(t *testing.T) {
	for _, tag := range targets {
		if found := Check(Bundle{Locale: language.MustParse(tag)}); len(found) > 0 {
			t.Error(tag, found)
		}
	}
}

// A file of interface strings that messages.ReadTOML has nothing against is read
// alike by the real go-i18n.
func FuzzReadAsGoI18n(f *testing.F) {
	for _, seed := range []string{
		"a = 'x'\n[b.c]\none = \"1\"\nOther = 'y'\nhash = ''", "[one.description]\nid.x = 'a'", "[a]\nid = 'b'\nother = 'x'",
		"[nav]\nhome = 'x'\ndescription = 'y'", "\"a.b\" = 'x'\n[a]\nb = 'y'", "[a.translation]\nother = 'x'", "'' = 'x'", "[a]\n[b]\n'' = 'x'",
		"a = '''\r\nx\r\ny'''\r\n[b]\r\nother = \"\\r\\n\"", "a = 'e\u0302'\n[b]\ndescription = 'x'", "a = [{id = 'x', other = 'y'}]", "a = {leftDelim = '{{', other = '{{.X}}'}",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		doc, found := messages.ReadTOML("x", language.Vietnamese, text)
		if len(found) > 0 || strings.HasPrefix(text, "\ufeff") {
			return
		}
		ours, theirs := map[string]source.Forms{}, map[string]source.Forms{}
		for _, s := range doc.Segments {
			ours[s.Key] = s.Forms
		}
		text = strings.ReplaceAll(text, "\r\n", "\n") // line ends are not the author's (see toml.Parse)
		file, err := i18n.ParseMessageFileBytes([]byte(text), "x.vi.toml", map[string]i18n.UnmarshalFunc{"toml": toml.Unmarshal})
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range file.Messages {
			forms := source.Forms{m.Zero, m.One, m.Two, m.Few, m.Many, m.Other}
			theirs[m.ID] = forms.Map(source.Compose)
		}
		if diff := cmp.Diff(theirs, ours); diff != "" {
			t.Error(diff)
		}
	})
}
