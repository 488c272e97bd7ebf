package goi18n

import (
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"github.com/google/go-cmp/cmp"
	"github.com/nicksnyder/go-i18n/v2/i18n"
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

func handedOff() *handoff.File {
	count := handoff.Segment{Message: locales.NewMessage("nav.count", source.Forms{source.One: "{{.Count}} bài", source.Other: "{{.Count}} bài"})}
	count.Target = source.Forms{source.One: "one", source.Few: "few", source.Many: "many", source.Other: "other"}
	count.Notes.Extracted = []string{"articles"}
	home := handoff.Segment{Message: locales.NewMessage("home", source.Singular("Trang chủ"))}
	guess := handoff.Segment{Message: locales.NewMessage("guess", source.Forms{source.One: "x", source.Other: "y"})}
	guess.Target = source.Singular("Z")
	guess.Doubt(locales.BySource)
	prose := handoff.Segment{Message: locales.NewMessage("", source.Singular("Một câu."))}
	return &handoff.File{Source: language.Vietnamese, Target: language.Russian, Documents: []*handoff.Document{
		{Path: "site.vi.toml", Units: []*handoff.Unit{{ID: "a", Segments: []handoff.Segment{count, home, guess, prose}}}},
	}}
}

const activeRu = `["nav.count"]
description = "articles"
hash = "sha1-HASH"
one = "one"
few = "few"
many = "many"
other = "other"
`

func TestWriteTranslations(t *testing.T) {
	want := strings.Replace(activeRu, "sha1-HASH", Hash("articles", "{{.Count}} bài"), 1)
	got, found := Write(handedOff(), "toml")
	if diff := cmp.Diff(want, got); diff != "" || len(found) != 1 || found[0].Args["Feature"] != string(handoff.Prose) {
		t.Error(diff, found)
	}
	for _, format := range Formats {
		text, _ := Write(handedOff(), format)
		back, found := Read("i18n/"+FileName(language.Russian, format), text)
		if diff := cmp.Diff(Carry(handedOff()), back, said); diff != "" || len(found) > 0 {
			t.Error(format, diff, found)
		}
	}
}

// What is still to be translated comes back as untranslated, until somebody translates it.
func TestUntranslated(t *testing.T) {
	for _, format := range Formats {
		text, _ := WriteUntranslated(handedOff(), format)
		name := TranslateName(language.Russian, format)
		for _, c := range []struct{ old, new, want string }{
			{"", "", "guess y ; home Trang chủ ; "},
			{"Trang chủ", "Главная", "guess y ; home  Главная; "},
		} {
			f, found := Read(name, strings.Replace(text, c.old, c.new, 1))
			got := ""
			f.Segments(func(_ *handoff.Document, s *handoff.Segment) bool {
				got += s.Key + " " + s.Source[source.Other] + " " + s.Target[source.Other] + "; "
				return true
			})
			if diff := cmp.Diff(c.want, got); diff != "" || len(found) > 0 {
				t.Error(format, diff, found)
			}
		}
	}
}

// The hash that goi18n shows in its own help.
func TestHash(t *testing.T) {
	if got := Hash("The number of cats a person has", "{{.Name}} has {{.Count}} cats."); got != "sha1-f937a0e05e19bfe6cd70937c980eaf1f9832f091" {
		t.Error(got)
	}
	if Hash("a", "bc") != Hash("ab", "c") {
		t.Error("not that of goi18n")
	}
}

func TestReadTraps(t *testing.T) {
	for _, c := range []struct{ file, text, want string }{
		{"messages.json", `{"a": "x"}`, "goi18n-file-locale"},
		{"locales/ru/cli.json", `{"a": "x"}`, "goi18n-file-locale"},
		{"active.ru_RU.toml", `a = "x"`, "goi18n-file-locale"},
		{"active.ru.json", `{"a": null}`, "not-a-string"},
		{"active.ru.json", `{"a": ["x"]}`, "not-a-string"},
		{"active.ru.json", `{"one": "x", "b": "y"}`, "reserved-key"},
		{"active.ru.toml", "[nav]\nhome = 'x'\n['nav.home']\nother = 'y'", "duplicate-id"},
		{"active.ru.toml", "a = '{{range .X}}{{.}}{{end}}'", "template-invalid template-invalid template-invalid"},
		{"active.ru.yaml", "a: &x b\nc: *x", "yaml-alias yaml-alias"},
		{"active.ru.yaml", "a: {b: {c: " + strings.Repeat("[", 2000) + strings.Repeat("]", 2000) + "}}", "not-a-string yaml-too-deep"},
	} {
		_, found := Read(c.file, c.text)
		var got []string
		for _, d := range found {
			got = append(got, string(d.Code))
		}
		if diff := cmp.Diff(c.want, strings.Join(got, " ")); diff != "" {
			t.Error(c.text[:min(40, len(c.text))], diff)
		}
	}
}

// Read(Write(f)) = Carry(f) in every syntax, and the real go-i18n loads what is written.
func FuzzTranslations(f *testing.F) {
	f.Add("a", "{{.Count}} b", "\r\n\t ", uint64(1))
	f.Add("\x7f\u0085\ufeff\u2028", "translation", "\"\\'", uint64(0x123456789))
	f.Add("e\u0302", "one", " : # ", uint64(1<<63-7))
	f.Add(strings.Repeat("\f", 600), "", " ", uint64(35)) // a key of which YAML would see no end
	f.Fuzz(func(t *testing.T, a, b, c string, n uint64) {
		utf8 := func(s string) string { return strings.ReplaceAll(strings.ToValidUTF8(s, "?"), "\x00", "") }
		file := handofftest.Arbitrary(utf8(a), utf8(b), utf8(c), n)
		want := Carry(file)
		for _, format := range Formats {
			text, _ := Write(file, format)
			got, found := Read(FileName(file.Target, format), text)
			if diff := cmp.Diff(want, got, said); diff != "" || len(found) > 0 {
				t.Error(format, diff, found)
			}
			if format == "toml" {
				bundle := i18n.NewBundle(language.Vietnamese)
				bundle.RegisterUnmarshalFunc("toml", toml.Unmarshal)
				if _, err := bundle.ParseMessageFileBytes([]byte(text), FileName(file.Target, format)); err != nil {
					t.Error(err)
				}
			}
		}
	})
}
