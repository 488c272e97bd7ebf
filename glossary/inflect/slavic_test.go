package inflect

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// slavicName reads a name of a table: @a before an adjective, @P before a person.
func slavicName(text string) Name {
	if name, ok := strings.CutPrefix(text, "@a "); ok {
		return Name{Text: name, Speech: Adjective}
	}
	if name, ok := strings.CutPrefix(text, "@P "); ok {
		return Name{Text: name, Person: true}
	}
	return Name{Text: text}
}

// slavicRows gives the lines of a table.
func slavicRows(table string) []string { return strings.Split(strings.TrimSpace(table), "\n") }

// slavicForms takes apart forms with | between them.
func slavicForms(text string) []string {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	return strings.Split(strings.TrimSpace(text), " | ")
}

func testWhole(t *testing.T, l Language, table string) {
	for _, row := range slavicRows(table) {
		name, forms, ok := strings.Cut(row, " = ")
		if !ok {
			t.Fatalf("no forms in %q", row)
		}
		got := l.Forms(slavicName(name))
		if diff := cmp.Diff(slavicForms(forms), got, cmpopts.SortSlices(strings.Compare)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func testChosen(t *testing.T, l Language, table string) {
	for _, row := range slavicRows(table) {
		rest, not, _ := strings.Cut(row, " - ")
		name, has, _ := strings.Cut(rest, " + ")
		got := l.Forms(slavicName(name))
		for _, form := range slavicForms(has) {
			if !slices.Contains(got, form) {
				t.Errorf("%s has no form %s, but %q", name, form, got)
			}
		}
		for _, form := range slavicForms(not) {
			if slices.Contains(got, form) {
				t.Errorf("%s has the form %s", name, form)
			}
		}
	}
}

// testApart holds that no name of a list has a form of another.
func testApart(t *testing.T, l Language, names string) {
	owner := map[string]string{}
	for _, name := range strings.Fields(names) {
		owner[name] = name
	}
	for _, name := range strings.Fields(names) {
		for _, form := range l.Forms(Name{Text: name}) {
			if other := owner[form]; other != "" && other != name {
				t.Errorf("%s is a form of %s and of %s", form, name, other)
			}
			owner[form] = name
		}
	}
}

func TestSlavicSpeech(t *testing.T) {
	for name, want := range map[Name]bool{
		{Text: "делать", Speech: Verb}:         false,
		{Text: "дружба", Speech: Adverb}:       false,
		{Text: "дружба", Speech: Noun}:         true,
		{Text: "дружба", Speech: Other}:        true,
		{Text: "Дружба", Speech: ProperNoun}:   true,
		{Text: "дружеский", Speech: Adjective}: true,
	} {
		if got := len(russian.Forms(name)) > 0; got != want {
			t.Errorf("%+v has forms: %v, want %v", name, got, want)
		}
	}
}

// A name has no form twice, never itself, at most mostForms, always the same, and as
// many words as the name: see [Language].
func FuzzSlavicForms(f *testing.F) {
	for _, table := range []string{russianWhole, russianChosen, belarusianWhole, belarusianChosen} {
		for i, row := range slavicRows(table) {
			name := slavicName(strings.SplitN(strings.SplitN(row, " = ", 2)[0], " + ", 2)[0])
			f.Add(name.Text, i%2 == 0, name.Person, i%8)
		}
	}
	for _, odd := range []string{"", " ", "  ", "-", "— —", "ь", "ся", "-я", "1-й", "А-", "-А", "«", "И. И.", "\xff", "00\x85\xd10", "ый ый ый ый", "и и и", "не не", "Х, Х", "А-на-", "страна-", "ий", "ўў", "’"} {
		f.Add(odd, true, false, 0)
		f.Add(odd, false, true, 0)
	}
	speeches := []Speech{Unsaid, Noun, ProperNoun, Adjective, Verb, Adverb, Other, "?"}
	f.Fuzz(func(t *testing.T, text string, ru, person bool, speech int) {
		l, n := belarusian, Name{text, speeches[uint(speech)%8], person}
		if ru {
			l = russian
		}
		forms := l.Forms(n)
		if len(forms) > mostForms {
			t.Errorf("%d forms of %q", len(forms), text)
		}
		if diff := cmp.Diff(forms, l.Forms(n)); diff != "" {
			t.Errorf("%q has other forms the second time:\n%s", text, diff)
		}
		seen := map[string]bool{text: true}
		for _, form := range forms {
			if seen[form] {
				t.Errorf("%q has the form %q twice, or is it", text, form)
			}
			seen[form] = true
			if strings.Count(form, " ") != strings.Count(text, " ") {
				t.Errorf("%q has a form with other words: %q", text, form)
			}
			if !utf8.ValidString(form) {
				t.Errorf("%q has the invalid form %q", text, form)
			}
		}
	})
}

// A name in capitals has forms in capitals, those of the name in small letters.
func FuzzSlavicCapitals(f *testing.F) {
	f.Add("Республика Казахстан", true)
	f.Add("Рэспубліка Беларусь", false)
	f.Add("Организация Договора о коллективной безопасности", true)
	f.Fuzz(func(t *testing.T, text string, ru bool) {
		l := belarusian
		if ru {
			l = russian
		}
		loud := strings.ToUpper(text)
		if !shouted(fields(loud)) {
			t.Skip()
		}
		for _, form := range l.Forms(Name{Text: loud}) {
			if form != strings.ToUpper(form) {
				t.Errorf("%q has the form %q", loud, form)
			}
		}
	})
}

func BenchmarkSlavicForms(b *testing.B) {
	for b.Loop() {
		russian.Forms(Name{Text: "Министерство иностранных дел Республики Казахстан"})
	}
}
