package pipeline

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/glossary"
	"dich/source"
)

// A comment inside a unit is for that unit, any other for the next one, in each format
// that has comments.
func TestSilencersInDocuments(t *testing.T) {
	tests := []struct{ name, text string }{
		{"a.md", "<!-- dich:ignore doubled-word why -->\n\nNói của của ai.\n"},
		{"a.md", "Nói <!-- dich: ignore doubled-word why\n   not --> của của ai.\n"},
		{"a.html", "<p>Một.</p><!--dich:ignore doubled-word why--><p>Nói của của ai.</p>"},
		{"a.vi.toml", "# dich: ignore doubled-word why\na = \"Nói của của ai.\"\n"},
		{"a.vi.yaml", "  # dich: ignore doubled-word why\na: Nói của của ai.\n"},
		{"a.vtt", "WEBVTT\n\nNOTE dich: ignore doubled-word why\n\n00:01.000 --> 00:02.000\nNói của của ai.\n"},
	}
	config := DefaultConfig()
	for _, test := range tests {
		doc, _, problems := ReadDocument(test.name, test.name, []byte(test.text), config.Reading())
		if doc == nil {
			t.Fatalf("%s: %v", test.name, problems)
		}
		list := CheckDocument(test.name, doc, glossary.NewMatcher(&glossary.Glossary{}, language.Vietnamese))
		list = slices.DeleteFunc(list, func(d source.Diagnostic) bool { return d.Code != DoubledWord })
		silencers := NewSilencers(&Config{})
		silencers.AddDocument(test.name, doc)
		j := silencers.Apply(list, inProject)
		if len(j.Silenced) != 1 || len(j.Findings) > 0 {
			t.Errorf("%q: silenced %v, left %v", test.text, j.Silenced, j.Findings)
		}
	}
}

// A row of dich.toml is for all that it does not leave out, and for an error only where it
// names the entry.
func TestIgnoreFits(t *testing.T) {
	id := source.NewID("", source.Singular("x"))
	note := source.Diagnostic{Code: DoubledWord, Subject: source.Subject{File: "locales/ru/a/b.txt.po"}, Locale: "ru", Segment: id}
	bad := note
	bad.Severity = source.Error
	tests := []struct {
		rule Ignore
		d    source.Diagnostic
		want bool
	}{
		{Ignore{}, note, true},
		{Ignore{}, bad, false},
		{Ignore{ID: id}, bad, true},
		{Ignore{ID: source.NewID("", source.Singular("y"))}, note, false},
		{Ignore{Locale: language.Russian}, note, true},
		{Ignore{Locale: language.English}, note, false},
		{Ignore{Path: "locales/*/a"}, note, true},
		{Ignore{Path: "locales/ru/a/*.po"}, note, true},
		{Ignore{Path: "locales/r"}, note, false},
	}
	for _, test := range tests {
		if got := test.rule.fits(&test.d, inProject); got != test.want {
			t.Errorf("%+v: %v", test.rule, got)
		}
	}
}

// What dich.toml says of silencers is what config show writes.
func TestIgnoreInConfig(t *testing.T) {
	text := "version = 1\n[check]\nbaseline = \"b/known.json\"\n[[check.ignore]]\ncode = \"fuzzy\"\nreason = \"later\"\nlocale = \"ru\"\n"
	config, problems := ParseConfig(ConfigFile, text)
	if len(problems) > 0 || len(config.Ignore) != 1 || config.Baseline != "b/known.json" {
		t.Fatalf("%+v, %v", config.Ignore, problems)
	}
	again, problems := ParseConfig(ConfigFile, FormatConfig(config))
	if diff := cmp.Diff(FormatConfig(config), FormatConfig(again)); diff != "" || len(problems) > 0 {
		t.Errorf("%s%v", diff, problems)
	}
	for _, wrong := range []string{
		"code = \"fuzzy\"", "reason = \"x\"", "code = \"nonsense\"\nreason = \"x\"", "code = \"silencer-unused\"\nreason = \"x\"",
		"code = \"fuzzy\"\nreason = \" \"", "code = \"fuzzy\"\nreason = \"x\"\npath = \"../x\"", "code = \"fuzzy\"\nreason = \"x\"\npath = \"[\"",
		"code = \"fuzzy\"\nreason = \"x\"\nid = \"?\"", "code = \"fuzzy\"\nreason = \"x\"\nother = \"x\"", "code = 1\nreason = \"x\"",
	} {
		if _, problems := ParseConfig(ConfigFile, "version = 1\n[[check.ignore]]\n"+wrong+"\n"); len(problems) != 1 || problems[0].Code != ConfigValue {
			t.Errorf("%q: %v", wrong, problems)
		}
	}
}

// A baseline silences the findings it was written of, but no errors, and has nothing in
// vain; without one of them it says so.
func FuzzBaseline(f *testing.F) {
	f.Add("a.txt", "x", uint8(3))
	f.Add("\"\n\xff", "</script>\u2028", uint8(7))
	f.Fuzz(func(t *testing.T, file, text string, n uint8) {
		var list []source.Diagnostic
		for i := range int(n % 16) {
			list = append(list, source.Diagnostic{
				Code: Checks[i%len(Checks)].Code, Severity: Checks[i%len(Checks)].Severity,
				Subject: source.Subject{File: fmt.Sprint(file, i%3), Span: source.Span{Start: i, End: i}}, Args: source.Args{"Text": text},
			})
		}
		var config Config
		if err := config.UseBaseline("b.json", FormatBaseline(list)); err != nil {
			t.Fatal(err)
		}
		j := config.baseline.apply(Judgement{Findings: list}, false)
		for _, d := range j.Findings {
			if d.Severity < source.Error {
				t.Errorf("left: %v", d)
			}
		}
		if len(j.Findings)+len(j.Silenced) != len(list) {
			t.Errorf("%d and %d of %d", len(j.Findings), len(j.Silenced), len(list))
		}
		gone := config.baseline.apply(Judgement{}, false).Findings
		if len(j.Silenced) > 0 && (len(gone) != 1 || gone[0].Code != BaselineUnused) {
			t.Errorf("nobody says that they are gone: %v", gone)
		}
	})
}

// One finding is one line, so that a change of the baseline reads as what it is.
func TestBaselineLines(t *testing.T) {
	list := []source.Diagnostic{
		{Code: DoubledWord, Subject: source.Subject{File: "b"}}, {Code: DoubledWord, Subject: source.Subject{File: "a"}},
		{Code: DoubledWord, Subject: source.Subject{File: "a"}}, {Code: MarkupDiffers, Severity: source.Error},
	}
	text := FormatBaseline(list)
	if n := strings.Count(text, "\n    {"); n != 3 || strings.Index(text, `"a"`) > strings.Index(text, `"b"`) {
		t.Error(text)
	}
}
