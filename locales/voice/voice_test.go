package voice

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"github.com/google/go-cmp/cmp"
	"github.com/nicksnyder/go-i18n/v2/i18n"
)

// messages reads one language's file: each message by its id.
func messages(t *testing.T, tag string) map[string]*i18n.Message {
	t.Helper()
	name := "active." + tag + ".toml"
	data, err := files.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	file, err := i18n.ParseMessageFileBytes(data, name, map[string]i18n.UnmarshalFunc{"toml": toml.Unmarshal})
	if err != nil {
		t.Fatal(err)
	}
	byID := map[string]*i18n.Message{}
	for _, m := range file.Messages {
		byID[m.ID] = m
	}
	return byID
}

func forms(m *i18n.Message) []string {
	if m.One == "" {
		return []string{m.Other}
	}
	return []string{m.One, m.Other}
}

var field = regexp.MustCompile(`{{.*?}}`)

func fields(text string) []string {
	return slices.Compact(slices.Sorted(slices.Values(field.FindAllString(text, -1))))
}

// Both files have the same ids, each with the same fields and the same plural forms.
func TestLanguagesSayTheSame(t *testing.T) {
	en, vi := messages(t, "en"), messages(t, "vi")
	if diff := cmp.Diff(slices.Sorted(maps.Keys(en)), slices.Sorted(maps.Keys(vi))); diff != "" {
		t.Fatalf("ids (-en +vi):\n%s", diff)
	}
	for id, m := range en {
		if len(forms(m)) != len(forms(vi[id])) {
			t.Errorf("%s: forms differ: %q, %q", id, forms(m), forms(vi[id]))
		}
		if diff := cmp.Diff(fields(m.Other), fields(vi[id].Other)); diff != "" {
			t.Errorf("%s: fields (-en +vi):\n%s", id, diff)
		}
	}
}

func TestMessagesAreWhole(t *testing.T) {
	for _, tag := range Languages {
		v := New(tag)
		for id, m := range messages(t, tag) {
			for _, form := range forms(m) {
				if strings.TrimSpace(form) == "" {
					t.Errorf("%s: %s is empty", tag, id)
				}
				for _, f := range fields(form) {
					if !regexp.MustCompile(`^{{\.[A-Z][A-Za-z]*}}$`).MatchString(f) {
						t.Errorf("%s: %s: %s is no plain field", tag, id, f)
					}
				}
			}
			for _, n := range []int{0, 1, 2, 5, 1000} {
				said := v.Say(id, nil)
				if m.One != "" {
					said = v.Count(id, n, nil)
				}
				if strings.Contains(said, "⟦") {
					t.Errorf("%s: %s with count %d = %s", tag, id, n, said)
				}
			}
			if tag == "vi" && m.One != "" && m.One != m.Other {
				t.Errorf("vi: %s: one and other differ", id)
			}
		}
	}
}

// Messages are lower case without a full stop; only pages of help have sentences.
func TestMessagesAreShort(t *testing.T) {
	for _, tag := range Languages {
		for id, m := range messages(t, tag) {
			section, _, _ := strings.Cut(id, ".")
			if !slices.Contains([]string{"diag", "hint", "related", "usage", "error", "reason"}, section) {
				continue
			}
			for _, form := range forms(m) {
				if strings.HasSuffix(form, ".") || strings.Contains(form, "\n") {
					t.Errorf("%s: %s ends a sentence: %q", tag, id, form)
				}
			}
		}
	}
}

func TestSay(t *testing.T) {
	tests := []struct{ tag, id, want string }{
		{"en", "usage.flag-value", `--color cannot be "blue"`},
		{"vi", "usage.flag-value", `--color không thể là "blue"`},
		{"fr", "usage.flag-value", `--color cannot be "blue"`},
		{"en", "no.such-id", "⟦no.such-id⟧"},
		{"vi", "", "⟦⟧"},
	}
	for _, tt := range tests {
		got := New(tt.tag).Say(tt.id, Args{"Flag": "--color", "Value": "blue"})
		if got != tt.want {
			t.Errorf("%s: Say(%q) = %q, want %q", tt.tag, tt.id, got, tt.want)
		}
	}
}

func TestCount(t *testing.T) {
	tests := []struct {
		tag  string
		n    int
		want string
	}{
		{"en", 0, "0 errors"},
		{"en", 1, "1 error"},
		{"en", 1234, "1,234 errors"},
		{"vi", 0, "0 lỗi"},
		{"vi", 1, "1 lỗi"},
		{"vi", 1234567, "1.234.567 lỗi"},
	}
	for _, tt := range tests {
		if got := New(tt.tag).Count("tally.error", tt.n, nil); got != tt.want {
			t.Errorf("%s: Count(%d) = %q, want %q", tt.tag, tt.n, got, tt.want)
		}
	}
}

func TestNumbers(t *testing.T) {
	en, vi := New("en"), New("vi")
	tests := []struct{ got, want string }{
		{en.Number(-999), "-999"},
		{en.Number(-1000), "-1,000"},
		{vi.Number(100000), "100.000"},
		{en.Decimal(1234.56, 1), "1,234.6"},
		{vi.Decimal(1234.56, 1), "1.234,6"},
		{vi.Decimal(-0.25, 2), "-0,25"},
		{en.Decimal(2, 0), "2"},
	}
	for _, tt := range tests {
		if tt.got != tt.want {
			t.Errorf("got %q, want %q", tt.got, tt.want)
		}
	}
}

// An id without a sentence is given back as ⟦id⟧; whatever the arguments hold, they
// are text and never a template.
func FuzzSay(f *testing.F) {
	f.Add("usage.unknown-verb", "{{.Name}}")
	f.Add("tally.error", "1")
	f.Add("x\x00{{", "{{range")
	en := New("en")
	f.Fuzz(func(t *testing.T, id, name string) {
		got := en.Say(id, Args{"Name": name})
		if !en.Has(id) && got != "⟦"+id+"⟧" {
			t.Errorf("Say(%q) = %q", id, got)
		}
		if got, want := en.Say("usage.unknown-verb", Args{"Name": name}), "unknown command "+name; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	})
}

// What stands in the files can be said, in whatever section it is.
func TestVoiceHasEverything(t *testing.T) {
	for _, tag := range Languages {
		v := New(tag)
		for id := range messages(t, tag) {
			if !v.Has(id) {
				t.Errorf("%s: %s cannot be said", tag, id)
			}
		}
	}
}
