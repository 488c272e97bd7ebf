package pipeline

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales"
	"dich/locales/handoff"
	"dich/source"
)

// handedOff is a project with one text and its translations: a sentence of the text, "="
// and its translation each.
func handedOff(t *testing.T, lines ...string) *Project {
	t.Helper()
	var texts []string
	for _, line := range lines {
		text, _, _ := strings.Cut(line, " = ")
		texts = append(texts, text)
	}
	doc := document(texts...)
	p := &Project{
		Config: DefaultConfig(), Documents: []*source.Document{doc}, Glossary: &glossary.Glossary{},
		Targets: []language.Tag{language.English}, Templates: map[string]*locales.Catalog{doc.Path: Extract(doc)},
		Catalogs: map[language.Tag]map[string]*locales.Catalog{}, Broken: map[language.Tag]bool{}, Files: map[string]string{},
	}
	p = Refresh(p, false).Project
	cat := p.Catalogs[language.English][doc.Path]
	for _, line := range lines {
		text, target, _ := strings.Cut(line, " = ")
		setTarget(cat, text, target)
	}
	return p
}

// setTarget translates a text: "?" before it makes a guess of it, "!" says that it was
// reviewed.
func setTarget(cat *locales.Catalog, text, target string) {
	m := cat.ByID()[source.NewID("", source.Singular(text))]
	if m == nil { // several sentences, none of them translated
		return
	}
	m.Target = source.Singular(strings.Trim(target, "?!"))
	m.Fuzzy = strings.HasPrefix(target, "?")
	m.Review(locales.Translated)
	if strings.HasPrefix(target, "!") {
		m.Review(locales.Reviewed)
	}
}

// sent is what a translator gets.
func sent(p *Project) *handoff.File { return Handoff(p, language.English, Selection{}) }

// work is what a translator does to a file: "text = target", marked as setTarget has it.
func work(f *handoff.File, lines ...string) *handoff.File {
	for _, line := range lines {
		text, target, _ := strings.Cut(line, " = ")
		for _, seg := range f.Segments {
			if seg.Source[source.Other] == text {
				cat := &locales.Catalog{Messages: []locales.Message{seg.Message}}
				setTarget(cat, text, target)
				seg.Message = cat.Messages[0]
				break
			}
		}
	}
	return f
}

// back imports a file, twice, and tells what became of each entry, and the catalog.
func back(t *testing.T, p *Project, f *handoff.File) (fates, catalog []string) {
	t.Helper()
	r, arrivals := Import(p, []*Incoming{{File: f, States: true}})
	for _, a := range arrivals {
		line := string(a.Fate)
		if a.Why != nil {
			line += " " + string(a.Why.Code)
		}
		fates = append(fates, line)
	}
	again, _ := Import(r.Project, []*Incoming{{File: f, States: true}})
	if len(again.Plan.Writes) > 0 {
		t.Errorf("imported again, it changes\n%s", cmp.Diff(show(r.Project.Catalogs[language.English]["bai.txt"]), show(again.Project.Catalogs[language.English]["bai.txt"])))
	}
	return fates, show(r.Project.Catalogs[language.English]["bai.txt"])
}

func TestImport(t *testing.T) {
	for _, test := range []struct {
		name       string
		was, today []string // what went out, and the text and its translations now
		work       []string // on what went out
		fates      []string
		want       []string
	}{
		{"first translation", []string{"Một. = "}, nil, []string{"Một. = ONE."},
			[]string{"new"}, []string{"translated Một. = ONE."}},
		{"another one", []string{"Một. = EIN."}, nil, []string{"Một. = ONE."},
			[]string{"changed"}, []string{"translated Một. = ONE.", "obsolete translated Một. = EIN."}},
		{"a guess corrected", []string{"Một. = ?EIN."}, nil, []string{"Một. = ONE."},
			[]string{"changed"}, []string{"translated Một. = ONE.", "obsolete needs-work Một. = EIN."}},
		{"a guess found right", []string{"Một. = ?EIN."}, nil, []string{"Một. = EIN."},
			[]string{"state"}, []string{"translated Một. = EIN."}},
		{"reviewed", []string{"Một. = ONE."}, nil, []string{"Một. = !ONE."},
			[]string{"state"}, []string{"reviewed Một. = ONE. | reviewed 2dnkfa6fa8i037id"}},
		{"a review is not taken away", []string{"Một. = !ONE."}, nil, []string{"Một. = ONE."},
			[]string{"same"}, []string{"reviewed Một. = ONE. | reviewed 2dnkfa6fa8i037id"}},
		{"a review edited", []string{"Một. = !EIN."}, nil, []string{"Một. = !ONE."},
			[]string{"changed"}, []string{"translated Một. = ONE.", "obsolete reviewed Một. = EIN. | reviewed a8vsl9jddc3b59vj"}},
		{"marked as needing work", []string{"Một. = ONE."}, nil, []string{"Một. = ?ONE."},
			[]string{"state"}, []string{"needs-work Một. = ONE."}},
		{"marked as needing work, and reviewed since", []string{"Một. = ONE."}, []string{"Một. = !ONE."}, []string{"Một. = ?ONE."},
			[]string{"same"}, []string{"reviewed Một. = ONE. | reviewed 2dnkfa6fa8i037id"}},
		{"deleted", []string{"Một. = ONE."}, nil, []string{"Một. = "},
			[]string{"rejected import-empty"}, []string{"translated Một. = ONE."}},
		{"translated here meanwhile", []string{"Một. = "}, []string{"Một. = ONE."}, nil,
			[]string{"same"}, []string{"translated Một. = ONE."}},
		{"by both", []string{"Một. = "}, []string{"Một. = ONE."}, []string{"Một. = EIN."},
			[]string{"conflict import-conflict"},
			[]string{"needs-work Một. = ONE. | fuzzy merge | conflict EIN.", "obsolete translated Một. = EIN."}},
		{"by both, and reviewed", []string{"Một. = UN."}, []string{"Một. = !ONE."}, []string{"Một. = EIN."},
			[]string{"conflict import-conflict"},
			[]string{"needs-work Một. = ONE. | fuzzy merge | conflict EIN.", "obsolete translated Một. = EIN."}},
		{"a guess against a translation", []string{"Một. = "}, []string{"Một. = ONE."}, []string{"Một. = ?EIN."},
			[]string{"kept import-aside"}, []string{"translated Một. = ONE.", "obsolete needs-work Một. = EIN."}},
		{"a translation against a guess", []string{"Một. = "}, []string{"Một. = ?EIN."}, []string{"Một. = ONE."},
			[]string{"changed"}, []string{"translated Một. = ONE.", "obsolete needs-work Một. = EIN."}},
		{"an older text, not translated since",
			[]string{one + " = "}, []string{oneEdited + " = "}, []string{one + " = ONE."},
			[]string{"older import-older"}, []string{"needs-work " + oneEdited + " = ONE. | was " + one + " | fuzzy source"}},
		{"an older text, translated since",
			[]string{one + " = "}, []string{oneEdited + " = NEW."}, []string{one + " = ONE."},
			[]string{"kept import-aside"}, []string{"translated " + oneEdited + " = NEW.", "obsolete translated " + one + " = ONE."}},
		{"a text that is gone",
			[]string{"Một. = ", unlikeOther + " = "}, []string{"Một. = "}, []string{unlikeOther + " = GONE."},
			[]string{"same", "kept import-aside"}, []string{"initial Một. = ", "obsolete translated " + unlikeOther + " = GONE."}},
		{"the sign of merging, with more", []string{"Một. = "}, nil, []string{"Một. = ONE. " + merged},
			[]string{"rejected merged-with-text"}, []string{"initial Một. = "}},
		{"the sign of merging, first in its unit", []string{"Một. = "}, nil, []string{"Một. = " + merged},
			[]string{"rejected merged-without-previous"}, []string{"initial Một. = "}},
		{"merged", []string{"Một. Hai. = "}, nil, []string{"Một. = ONE AND TWO.", "Hai. = " + merged},
			[]string{"new", "new"}, []string{"translated Một. = ONE AND TWO.", "translated Hai. = " + merged}},
		{"direction of text", []string{"Một. = "}, nil, []string{"Một. = \u202eONE."},
			[]string{"rejected bidi-control"}, []string{"initial Một. = "}},
		{"isolated and closed", []string{"Một. = "}, nil, []string{"Một. = \u2066ONE\u2069."},
			[]string{"new"}, []string{"translated Một. = \u2066ONE\u2069."}},
		{"a bell", []string{"Một. = "}, nil, []string{"Một. = ONE.\a"},
			[]string{"rejected control-code"}, []string{"initial Một. = "}},
		{"one of two occurrences", []string{"Một. = EIN.", "Hai. = ", "Một. = EIN."}, nil, []string{"Một. = ONE."},
			[]string{"changed", "same", "same"},
			[]string{"translated Một. = ONE.", "initial Hai. = ", "obsolete translated Một. = EIN."}},
	} {
		if test.today == nil {
			test.today = test.was
		}
		was, today := handedOff(t, test.was...), handedOff(t, test.today...)
		fates, catalog := back(t, today, work(sent(was), test.work...))
		if diff := cmp.Diff(test.fates, fates); diff != "" {
			t.Errorf("%s\n%s", test.name, diff)
		}
		if diff := cmp.Diff(test.want, catalog); diff != "" {
			t.Errorf("%s\n%s", test.name, diff)
		}
	}
}

// Occurrences of one text that come back with different translations are a conflict.
func TestImportOccurrences(t *testing.T) {
	p := handedOff(t, "Một. = ", "Hai. = ", "Một. = ")
	f := sent(p)
	units := f.Documents[0].Units
	units[0].Segments[0].Target, units[2].Segments[0].Target = source.Singular("ONE."), source.Singular("EIN.")
	fates, catalog := back(t, p, f)
	want := []string{"needs-work Một. = ONE. | fuzzy merge | conflict EIN.", "initial Hai. = ", "obsolete translated Một. = EIN."}
	if diff := cmp.Diff([]string{"new", "same", "conflict import-conflict"}, fates) + cmp.Diff(want, catalog); diff != "" {
		t.Error(diff)
	}
}

// Of guesses that differ, the first is shown and the others are kept, once more, too; no
// guess takes the place of a translation that came with another occurrence.
func TestImportOccurrencesGuessed(t *testing.T) {
	for _, test := range []struct{ first, second, fate, want string }{
		{"?ONE.", "?EIN.", "kept import-aside", "needs-work Một. = ONE."},
		{"ONE.", "?EIN.", "kept import-aside", "translated Một. = ONE."},
		{"?ONE.", "EIN.", "conflict import-conflict", "needs-work Một. = ONE. | fuzzy merge | conflict EIN."},
	} {
		for _, today := range []string{"", "?UN."} {
			p := handedOff(t, "Một. = "+today, "Hai. = ", "Một. = "+today)
			f := sent(p)
			for i, given := range map[int]string{0: test.first, 2: test.second} {
				seg := &f.Documents[0].Units[i].Segments[0]
				seg.Target, seg.Fuzzy = source.Singular(strings.Trim(given, "?")), given[0] == '?'
			}
			fates, catalog := back(t, p, f)
			if diff := cmp.Diff([]string{test.fate, test.want}, []string{fates[2], catalog[0]}); diff != "" {
				t.Errorf("%v %q\n%s", test, today, diff)
			}
		}
	}
}

// A translation begins and ends with a line end where its source does: msgfmt demands it.
func TestImportLineEnds(t *testing.T) {
	for _, test := range []struct{ src, given, want string }{
		{"Một.", "ONE.\n", "ONE."},
		{"Một.", "\r\nONE\nONE.\r\n", "ONE\nONE."},
		{"Một.\n", "ONE.", "ONE.\n"},
		{"Một.", "\n", ""},
	} {
		m := locales.NewMessage("k", source.Singular(test.src))
		p := &pending{Segment: handoff.Segment{Message: m}}
		p.Target = source.Singular(test.given)
		p.endAlike(&entry{Message: &m, before: m})
		if got := p.Target[source.Other]; got != test.want {
			t.Errorf("%q for %q: %q, not %q", test.given, test.src, got, test.want)
		}
	}
}

// Without a base nobody knows what was sent: only what was reviewed is defended.
func TestImportWithoutBase(t *testing.T) {
	for _, test := range []struct{ today, given, fate, want string }{
		{"EIN.", "ONE.", "changed", "translated Một. = ONE."},
		{"!EIN.", "ONE.", "conflict import-conflict", "needs-work Một. = EIN. | fuzzy merge | conflict ONE."},
		{"?ONE.", "ONE.", "state", "translated Một. = ONE."},
		{"ONE.", "", "rejected import-empty", "translated Một. = ONE."},
	} {
		p := handedOff(t, "Một. = "+test.today)
		f := work(sent(p), "Một. = "+test.given)
		f.Documents[0].Units[0].Segments[0].Base = ""
		fates, catalog := back(t, p, f)
		if diff := cmp.Diff([]string{test.fate, test.want}, []string{fates[0], catalog[0]}); diff != "" {
			t.Errorf("%v\n%s", test, diff)
		}
	}
}

// A file that names no document gives its translations to every one that has the text; one
// that nobody knows is rejected, as is a document that the project has not.
func TestImportUnknown(t *testing.T) {
	p := handedOff(t, "Một. = ")
	f := sent(p)
	f.Documents[0].Path = ""
	alien := *f.Documents[0].Units[0]
	alien.Segments = []handoff.Segment{{Message: *message("Chín.", "NINE.")}}
	f.Documents[0].Units = append(f.Documents[0].Units, &alien)
	fates, _ := back(t, p, work(f, "Một. = ONE."))
	if diff := cmp.Diff([]string{"rejected import-unknown", "new"}, fates); diff != "" {
		t.Error(diff)
	}
	f.Documents[0].Path = "khac.txt"
	fates, _ = back(t, p, f)
	if diff := cmp.Diff([]string{"rejected import-document", "rejected"}, fates); diff != "" {
		t.Error(diff)
	}
	f.Documents[0].Path = "bai.txt"
	f.Documents[0].Units[1].Segments[0].Base = ""
	fates, _ = back(t, p, f)
	if diff := cmp.Diff([]string{"new", "rejected import-unknown"}, fates); diff != "" {
		t.Error(diff)
	}
}

// What was reviewed stays reviewed in the words of today's source.
func TestImportBlanks(t *testing.T) {
	p := handedOff(t, "Một hai. = ")
	f := work(sent(p), "Một hai. = !ONE TWO.")
	seg := &f.Documents[0].Units[0].Segments[0]
	seg.Source = source.Singular(" Một\n hai. ")
	seg.Review(locales.Reviewed)
	if _, catalog := back(t, p, f); !strings.HasPrefix(catalog[0], "reviewed Một hai. = ONE TWO.") {
		t.Error(catalog)
	}
}

// Any story of a text, a translator and a colleague ends with every translation kept.
func FuzzImport(f *testing.F) {
	f.Add([]byte{0, 1, 2, 3, 4, 5}, []byte{9, 8, 7}, []byte{1, 1, 4})
	f.Add([]byte{0, 0, 1}, []byte{0, 3}, []byte{4, 4})
	f.Fuzz(func(t *testing.T, sentAs, isNow, came []byte) {
		state := func(kind string, list []byte, i int) string {
			if i >= len(list) {
				return ""
			}
			return [...]string{"", kind + "%d", "?" + kind + "%d", "!" + kind + "%d", "X"}[list[i]%5]
		}
		lines := func(kind string, list []byte) []string {
			var all []string
			for i := range 4 {
				target := state(kind, list, i)
				if strings.Contains(target, "%d") {
					target = fmt.Sprintf(target, i)
				}
				all = append(all, fmt.Sprintf("Câu số %d của bài. = %s", i, target))
			}
			return all
		}
		p := handedOff(t, lines("now", isNow)...)
		file := work(sent(handedOff(t, lines("sent", sentAs)...)), lines("came", came)...)
		before := p.Catalogs[language.English]["bai.txt"]
		r, _ := Import(p, []*Incoming{{File: file, States: true}})
		back(t, p, file)
		after := r.Project.Catalogs[language.English]["bai.txt"]
		has := map[source.Forms]bool{}
		for _, m := range after.Messages {
			has[m.Target] = true
		}
		targets := []source.Forms{}
		for _, m := range before.Messages {
			targets = append(targets, m.Target)
		}
		for _, seg := range file.Segments {
			if baseOf(&seg.Message) != seg.Base {
				targets = append(targets, seg.Target)
			}
		}
		for _, target := range targets {
			if !target.Empty() && !has[target] {
				t.Errorf("%q is lost", target[source.Other])
			}
		}
	})
}

// Programs wrap comments as they like: only what is new is added.
func TestAddComments(t *testing.T) {
	for _, c := range []struct{ today, given, want string }{
		{"a b c", "a b/c", "a b c"},
		{"a b/c", "a b c", "a b/c"},
		{"a b/c", "a/b c/d e", "a b/c/d e"},
		{"a b/c", "d/a b/c", "a b/c/d"},
		{"a b/c", "c/d", "a b/c/d"},
	} {
		got := addComments(strings.Split(c.today, "/"), strings.Split(c.given, "/"))
		if diff := cmp.Diff(strings.Split(c.want, "/"), got); diff != "" {
			t.Errorf("%q and %q\n%s", c.today, c.given, diff)
		}
	}
}
