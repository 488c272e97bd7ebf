package goi18n

import (
	"fmt"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"github.com/google/go-cmp/cmp"
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"

	"dich/locales"
	"dich/source"
)

var russian = Bundle{Locale: language.Russian, Entries: []Entry{
	{ID: "posts", Description: "Число статей", Forms: source.Forms{
		source.One: "{{.Count}} статья", source.Few: "{{.Count}} статьи", source.Many: "{{.Count}} статей", source.Other: "{{.Count}} статьи",
	}},
	{ID: "bài.txt/0123456789abcdef", Prose: true, Forms: source.Singular("Скобки [[{{x}}]] <b>&")},
	{ID: "nav.home", Forms: source.Singular("\"Главная\"\n")},
}}

func TestWriteTOML(t *testing.T) {
	const want = `["bài.txt/0123456789abcdef"]
leftDelim = "[[["
rightDelim = "]]]"
one = "Скобки [[{{x}}]] <b>&"
few = "Скобки [[{{x}}]] <b>&"
many = "Скобки [[{{x}}]] <b>&"
other = "Скобки [[{{x}}]] <b>&"

["nav.home"]
one = "\"Главная\"\n"
few = "\"Главная\"\n"
many = "\"Главная\"\n"
other = "\"Главная\"\n"

[posts]
description = "Число статей"
one = "{{.Count}} статья"
few = "{{.Count}} статьи"
many = "{{.Count}} статей"
other = "{{.Count}} статьи"
`
	if diff := cmp.Diff(want, WriteTOML(russian)); diff != "" {
		t.Error(diff)
	}
}

func TestWriteJSON(t *testing.T) {
	const want = `{
  "a.b": {
    "other": "Точка"
  },
  "bài": {
    "description": "<b>",
    "other": "\"\u2028\""
  }
}
`
	got := WriteJSON(Bundle{language.Chinese, []Entry{
		{ID: "bài", Description: "<b>", Forms: source.Singular("\"\u2028\"")},
		{ID: "a.b", Forms: source.Singular("Точка")},
	}})
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if got := WriteJSON(Bundle{}); got != "{\n}\n" {
		t.Errorf("empty: %q", got)
	}
}

// formats are the two kinds of file, with what writes them.
var formats = []struct {
	name  string
	write func(Bundle) string
}{{"toml", WriteTOML}, {"json", WriteJSON}}

// load gives a file to the real go-i18n.
func load(t *testing.T, b Bundle, format, text string) *i18n.Localizer {
	t.Helper()
	bundle := i18n.NewBundle(b.Locale)
	bundle.RegisterUnmarshalFunc("toml", toml.Unmarshal)
	file, err := bundle.ParseMessageFileBytes([]byte(text), FileName(b.Locale, format))
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	if file.Tag != b.Locale || len(file.Messages) != len(b.Entries) {
		t.Fatalf("%d messages in %v\n%s", len(file.Messages), file.Tag, text)
	}
	return i18n.NewLocalizer(bundle, b.Locale.String())
}

// The counts that every bundle is asked for; nil is none.
var asked = []any{nil, 0, 1, 2, 5, 11, 21, 101, 1_000_000, "1.5"}

// checkLocalize holds that go-i18n gives back the texts of a bundle, and no error.
// fill says what a template becomes with its fields filled in.
func checkLocalize(t *testing.T, b Bundle, data map[string]string, fill func(Entry, string) string) {
	t.Helper()
	for _, format := range formats {
		localizer := load(t, b, format.name, format.write(b))
		for _, e := range b.Entries {
			for _, count := range asked {
				got, err := localizer.Localize(&i18n.LocalizeConfig{MessageID: e.ID, PluralCount: count, TemplateData: data})
				if want := fill(e, textFor(e, b.Locale, count)); err != nil || got != want {
					t.Errorf("%s: %v of %s: got %q, want %q; %v", format.name, count, e.ID, got, want, err)
				}
			}
		}
	}
}

func textFor(e Entry, locale language.Tag, count any) string {
	category := source.Other
	if n, ok := locales.ParseOperand(fmt.Sprint(count)); ok && locale != language.Vietnamese {
		category = locales.PluralsOf(locale).Of(n)
	}
	if e.Forms[category] == "" {
		category = source.Other
	}
	return e.Forms[category]
}

func TestGoI18nLoads(t *testing.T) {
	for _, tag := range targets {
		b := russian
		b.Locale = language.MustParse(tag)
		checkLocalize(t, b, map[string]string{"Count": "7"}, func(e Entry, text string) string {
			if e.Prose {
				return text
			}
			return strings.ReplaceAll(text, "{{.Count}}", "7")
		})
	}
	load(t, Bundle{Locale: language.French}, "toml", WriteTOML(Bundle{}))
	load(t, Bundle{Locale: language.French}, "json", WriteJSON(Bundle{}))
}

var targets = []string{"vi", "en", "ru", "be", "kk", "ky", "hy", "fr", "zh-Hans"}

// go-i18n loads every bundle that Check has nothing against, and gives back its
// prose, whatever stands in it, for every count.
func FuzzProse(f *testing.F) {
	f.Add("a", "a.b", "một", "{{khác}}", uint(0))
	f.Add("one", "other", "[[[{{", "\"\\\n\r\x00\x7f\u2028", uint(2))
	f.Add("Translation", "đề\n\"", "{{range .X}}", "{{.Y}}", uint(7))
	f.Fuzz(func(t *testing.T, id, id2, one, other string, n uint) {
		for _, s := range []*string{&id, &id2, &one, &other} {
			*s = strings.ToValidUTF8(*s, "?")
		}
		b := Bundle{language.MustParse(targets[n%uint(len(targets))]), []Entry{
			{ID: id, Description: one, Forms: source.Forms{source.One: one, source.Other: other}, Prose: true},
			{ID: id2, Forms: source.Singular(other), Prose: true},
		}}
		if hasError(Check(b)) {
			bad := id == "" || id2 == "" || id == id2 || other == "" || id == "translation" || id2 == "translation"
			if !bad {
				t.Error(Check(b))
			}
			return
		}
		checkLocalize(t, b, nil, func(_ Entry, text string) string { return text })
	})
}

// A template that Check has nothing against is one that go-i18n runs: its fields
// are filled in, and the rest is as it was.
func FuzzTemplate(f *testing.F) {
	f.Add("{{.Count}} bài {{ .Tên }}")
	f.Add("}}{{\n.A\t}}{{.if}}{{")
	f.Add("{{{.A}}}{{- .B }}{{\u00a0.C}}{{._}}")
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "?")
		b := Bundle{language.English, []Entry{{ID: "x", Forms: source.Singular(text)}}}
		if hasError(Check(b)) {
			return
		}
		data := map[string]string{}
		want, done := "", 0
		for _, code := range source.Fields(text) {
			name, _ := source.FieldName(code.Span.Of(text))
			data[name] = "<" + name + ">"
			want += text[done:code.Span.Start] + data[name]
			done = code.Span.End
		}
		want += text[done:]
		checkLocalize(t, b, data, func(Entry, string) string { return want })
	})
}

func hasError(found []source.Diagnostic) bool {
	for _, d := range found {
		if d.Severity == source.Error {
			return true
		}
	}
	return false
}

// A silent message is loaded and renders as nothing: go-i18n does not look for another
// language that would say something.
func TestSilent(t *testing.T) {
	for _, locale := range []string{"ru", "vi", "en", "zh-Hans"} {
		b := Bundle{Locale: language.MustParse(locale), Entries: []Entry{
			{ID: "bài.txt/2", Prose: true, Silent: true, Forms: source.Singular("⟦^⟧"), Description: "contained in the message before"},
		}}
		if found := Check(b); len(found) > 0 {
			t.Errorf("%s: %v", locale, found)
		}
		for _, format := range formats {
			localizer := load(t, b, format.name, format.write(b))
			for _, count := range asked {
				got, err := localizer.Localize(&i18n.LocalizeConfig{MessageID: "bài.txt/2", PluralCount: count})
				if err != nil || got != "" {
					t.Errorf("%s, %s: %v gives %q, %v", locale, format.name, count, got, err)
				}
			}
		}
	}
}
