package i18next

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/handoff"
	"dich/source"
)

func say(key string, target source.Forms) handoff.Segment {
	s := handoff.Segment{Message: locales.NewMessage(key, source.Singular(key))}
	s.Target = target
	s.Origin = source.Subject{File: "ru.po"}
	return s
}

func file(segments ...handoff.Segment) *handoff.File {
	return &handoff.File{Source: language.Vietnamese, Target: language.Russian, Documents: []*handoff.Document{
		{Path: "site.vi.toml", Units: []*handoff.Unit{{ID: "a", Segments: segments}}},
	}}
}

func sample() *handoff.File {
	return file(
		say("nav.home", source.Singular("ГЛАВНАЯ")),
		say("nav.count", source.Forms{source.One: "{{.Count}} one", source.Few: "few {{.Name}} #", source.Other: "it's {other}"}),
		say("hello", source.Singular("Hi {{ .Name }}, it's {a} <b>")),
	)
}

func TestWrite(t *testing.T) {
	got, found := Write(sample())
	want := `{
  "hello": "Hi {{Name}}, it's {a} <b>",
  "nav": {
    "count_few": "few {{Name}} #",
    "count_many": "it's {other}",
    "count_one": "{{count}} one",
    "count_other": "it's {other}",
    "home": "ГЛАВНАЯ"
  }
}
`
	if diff := cmp.Diff(want, got); diff != "" || len(found) > 0 {
		t.Error(diff, found)
	}
	got, found = WriteICU(sample())
	want = `{
  "hello": "Hi {Name}, it''s '{'a'}' <b>",
  "nav.count": "{count, plural, one {{count} one} few {few {Name} '#'} many {it''s '{'other'}'} other {it''s '{'other'}'}}",
  "nav.home": "ГЛАВНАЯ"
}
`
	if diff := cmp.Diff(want, got); diff != "" || codes(found) != "note icu-tag" {
		t.Error(diff, found)
	}
}

func codes(found []source.Diagnostic) string {
	var list []string
	for _, d := range found {
		list = append(list, d.Severity.String()+" "+string(d.Code))
	}
	return strings.Join(list, " ")
}

// What cannot be said is left out, and reported.
func TestWhatCannotBeSaid(t *testing.T) {
	fuzzy := say("a", source.Singular("x"))
	fuzzy.Doubt(locales.BySource)
	x := source.Singular("x")
	for _, c := range []struct {
		segments  []handoff.Segment
		json, icu string
		found     string
	}{
		{[]handoff.Segment{say("a", x), say("a.b", x)}, `{"a":"x","a.b":"x"}`, `{"a":"x","a.b":"x"}`, "note i18next-flat"},
		{[]handoff.Segment{say("a.", x)}, `{"a.":"x"}`, `{"a.":"x"}`, "note i18next-flat"},
		{[]handoff.Segment{say("a", x), say("a", x)}, `{"a":"x"}`, `{"a":"x"}`, "error i18next-taken"},
		{[]handoff.Segment{say("a_few", x), say("a", source.Forms{source.One: "y", source.Other: "z"})},
			``, ``, ""},
		{[]handoff.Segment{say("a:b", x)}, `{"a:b":"x"}`, `{"a:b":"x"}`, "warning i18next-namespace"},
		{[]handoff.Segment{say("a", source.Singular("$t(b)"))}, `{"a":"$t(b)"}`, `{"a":"$t(b)"}`, "warning i18next-nesting"},
		{[]handoff.Segment{say("a", source.Singular("{{if .X}}"))}, `{}`, `{}`, "error i18next-action"},
		{[]handoff.Segment{say("a", source.Forms{source.One: "x"})}, `{}`, `{}`, "error other-missing"},
		{[]handoff.Segment{say("", x), fuzzy, say("b", source.Forms{})}, `{}`, `{}`, "note handoff-not-carried note handoff-not-carried"},
	} {
		got, found := Write(file(c.segments...))
		if c.json == "" { // a form's key is another message's
			if codes(found) != "error i18next-taken" {
				t.Error(got, found)
			}
			continue
		}
		if diff := cmp.Diff(c.json, compact(t, got)) + cmp.Diff(c.found, codes(found)); diff != "" {
			t.Error(diff)
		}
		got, _ = WriteICU(file(c.segments...))
		if diff := cmp.Diff(c.icu, compact(t, got)); diff != "" {
			t.Error(diff)
		}
	}
}

func compact(t *testing.T, text string) string {
	t.Helper()
	var value any
	if err := json.Unmarshal([]byte(text), &value); err != nil {
		t.Fatal(err)
	}
	b, _ := json.Marshal(value)
	return string(b)
}

// render shows a message as ICU does, with arguments as «name»; it begins behind an opening
// brace or at the start, and gives what follows the closing one.
func render(text, form string, plural bool) (shown, rest string) {
	quoted := false
	for i := 0; i < len(text); i++ {
		c := text[i]
		next := text[min(i+1, len(text)-1)]
		switch {
		case c == '\'' && i+1 < len(text) && next == '\'':
			shown += "'"
			i++
		case c == '\'' && quoted:
			quoted = false
		case c == '\'' && i+1 < len(text) && (next == '{' || next == '}' || plural && next == '#'):
			quoted = true
		case quoted:
			shown += text[i : i+1]
		case c == '}':
			return shown, text[i+1:]
		case c == '#' && plural:
			shown += "«#»"
		case c == '{':
			name, after, _ := strings.Cut(text[i+1:], "}")
			if options, ok := strings.CutPrefix(text[i+1:], "count, plural,"); ok {
				return choose(options, form), ""
			}
			shown += "«" + name + "»"
			i = len(text) - len(after) - 1
		default:
			shown += text[i : i+1]
		}
	}
	return shown, ""
}

// choose renders the option of a form.
func choose(options, form string) string {
	for {
		name, body, ok := strings.Cut(options, "{")
		if !ok {
			return "no " + form
		}
		shown, rest := render(body, form, true)
		if strings.TrimSpace(name) == form {
			return shown
		}
		options = rest
	}
}

// What ICU shows is the text, whatever it is made of.
func FuzzICU(f *testing.F) {
	f.Add("it's {a} '{{.Name}}' #", "'{'{''")
	f.Add("{", "}'")
	f.Add("{{.Count}}''#{", "#'#")
	f.Fuzz(func(t *testing.T, one, other string) {
		one, other = strings.ToValidUTF8(one, "?"), strings.ToValidUTF8(other, "?")
		for _, forms := range []source.Forms{source.Singular(other), {source.One: one, source.Other: other}} {
			text, found := WriteICU(file(say("a", forms)))
			var written map[string]string
			if err := json.Unmarshal([]byte(text), &written); err != nil {
				t.Fatal(err)
			}
			if strings.Contains(codes(found), "error") || forms.Empty() {
				continue
			}
			for c, form := range forms.Each {
				want := shown(form, forms.Plural())
				if got, _ := render(written["a"], c.String(), false); got != want && (c == source.Other || forms.Plural()) {
					t.Errorf("%s: %q shows %q, want %q", c, written["a"], got, want)
				}
			}
		}
	})
}

// shown gives a text with its fields as «name».
func shown(form string, plural bool) string {
	e := entry{plural: plural}
	return e.text(form, func(name string) string { return "«" + name + "»" }, func(s string) string { return s })
}
