package pipeline

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales"
	"dich/locales/po"
	"dich/source"
)

// catalogFor gives a catalog of a text, with a target for each sentence.
func catalogFor(doc *source.Document, targets ...string) *locales.Catalog {
	cat := Extract(doc)
	cat.Target = language.English
	for i, target := range targets {
		cat.Messages[i].Target = source.Singular(target)
		cat.Messages[i].Origin.Span.Start = i
	}
	return cat
}

const merged = locales.Merged

// The sign is never published, and nor is the blank that a merged sentence leaves.
func TestBuildMerged(t *testing.T) {
	for _, test := range []struct {
		name, text string
		targets    []string
		want       string
	}{
		{"into one", "Một con mèo. Nó ngủ. Nó mơ.", []string{"A cat sleeps.", merged, "It dreams."}, "A cat sleeps. It dreams."},
		{"at the end", "Một con mèo. Nó ngủ.\nHai.", []string{"A cat sleeps.", merged, "Two."}, "A cat sleeps.\nTwo."},
		{"all into the first", "Một con mèo. Nó ngủ. Nó mơ.", []string{"A cat dreams.", merged, merged}, "A cat dreams."},
		{"wide blanks go too", "Một con mèo. \u00a0 Nó ngủ.  Nó mơ.", []string{"A cat sleeps.", merged, "It dreams."}, "A cat sleeps.  It dreams."},
		{"first in a unit", "Một con mèo.\nNó ngủ. Nó mơ.", []string{"A cat.", merged, "It dreams."}, "A cat.\n[vi] Nó ngủ. Nó mơ."},
		{"into what is not translated", "Một con mèo. Nó ngủ.", []string{"", merged}, "[vi] Một con mèo. Nó ngủ."},
		{"with more", "Một con mèo. Nó ngủ.", []string{"A cat.", merged + " It sleeps."}, "[vi] Một con mèo. Nó ngủ."},
	} {
		doc := source.ReadText("bai.txt", language.Vietnamese, test.text, source.RulesFor(language.Vietnamese))
		tr := newTranslation(projectOf(doc, catalogFor(doc, test.targets...)), doc, language.English)
		if diff := cmp.Diff(test.want, tr.rendering(0).text()); diff != "" {
			t.Errorf("%s\n%s", test.name, diff)
		}
		if page := tr.page(); strings.Contains(page, "⟦") {
			t.Errorf("%s: the page has the sign:\n%s", test.name, page)
		}
	}
}

func projectOf(doc *source.Document, cat *locales.Catalog) *Project {
	return &Project{
		Config: DefaultConfig(), Documents: []*source.Document{doc}, Targets: []language.Tag{language.English},
		Catalogs: map[language.Tag]map[string]*locales.Catalog{language.English: {doc.Path: cat}},
	}
}

// In a bundle each key has its message: one that is merged is silent.
func TestBundleMerged(t *testing.T) {
	doc := source.ReadText("bai.txt", language.Vietnamese, "Một con mèo. Nó ngủ. Nó mơ.\nHai con. Chúng ngủ.\nBa con. Chúng ngủ.", source.RulesFor(language.Vietnamese))
	cat := catalogFor(doc, "A cat sleeps.", merged, "It dreams.", "", merged, "Three.")
	p := projectOf(doc, cat)
	keys := keysOf(p)
	var got []string
	entries, _, _ := newTranslation(p, doc, language.English).entries(keys)
	for _, e := range entries {
		got = append(got, fmt.Sprintf("%v %s %s", e.Silent, e.Forms[source.Other], e.Description))
	}
	want := []string{
		"false A cat sleeps. ",
		"true " + merged + " contained in the message before",
		"false It dreams. ",
		"false Hai con. [vi] not translated",
		"false Chúng ngủ. [vi] not translated",
		"false Three. ",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	files, _ := publishAll(t, ShelfOf(p))
	var manifest Manifest
	if err := json.Unmarshal([]byte(files[ManifestFile]), &manifest); err != nil {
		t.Fatal(err)
	}
	if found := manifest.Documents[0].Keys; len(found) != 7 {
		t.Errorf("keys are %q", found)
	}
}

// A repeat that was split for one language has a key of its own in all.
func TestBundleSplit(t *testing.T) {
	b := newBook("a x b x")
	b.split(t, "x", 2)
	b.translate("x", 2, "X2")
	doc := sentencesOf(b.text)
	p := projectOf(doc, b.past.Catalog)
	var got []string
	for _, locale := range []language.Tag{language.English, language.Vietnamese} {
		entries, _, _ := newTranslation(p, doc, locale).entries(keysOf(p))
		for _, e := range entries {
			key := strings.ReplaceAll(e.ID, idOf("x").String(), "x")
			if strings.Contains(key, "x:") || strings.HasSuffix(key, "/x") {
				got = append(got, key+" "+e.Forms[source.Other])
			}
		}
	}
	want := []string{"bai.txt/x X", "bai.txt/x:2 X2", "bai.txt/x Đoạn xxx của bài văn.", "bai.txt/x:2 Đoạn xxx của bài văn."}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// found lists what CheckProject says of the translations, by entry.
func found(list []source.Diagnostic) []string {
	var said []string
	for _, d := range list {
		if d.Locale != "" {
			said = append(said, fmt.Sprintf("%d %s %s", d.Subject.Span.Start, d.Code, d.Args["Number"]+d.Args["Term"]))
		}
	}
	return said
}

// The source of all merged sentences is judged against the target of the first.
func TestCheckMerged(t *testing.T) {
	terms := "concept_id,lang,form,type,status\nun,vi,Liên hợp quốc,full,preferred\nun,en,United Nations,full,preferred\n"
	gloss, problems := glossary.ReadCSV("a.csv", terms)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	for _, test := range []struct {
		name, text string
		targets    []string
		want       []string
	}{
		{"all is there", "Có 12 nước ở đây. Liên hợp quốc có 193 nước.",
			[]string{"12 of the 193 countries of the United Nations are here.", merged}, nil},
		{"something is not", "Có 12 nước ở đây. Liên hợp quốc có 193 nước.",
			[]string{"12 countries are here.", merged}, []string{"0 number-differs 193", "0 term-missing Liên hợp quốc"}},
		{"the third is not merged", "Có 12 nước. Có 13 nước. Có 14 nước.",
			[]string{"12 and 13.", merged, "None."}, []string{"2 number-differs 14"}},
		{"first in the unit", "Có 12 nước.\nCó 13 nước ở đây.",
			[]string{"12 countries.", merged}, []string{"1 merged-without-previous "}},
		{"with more", "Có 12 nước. Có 13 nước.",
			[]string{"12 countries.", merged + " 13"}, []string{"1 merged-with-text ", "1 end-mark-differs "}},
		{"a repeat that stands first elsewhere", "Có 12 nước. Có 13 nước ở đây.\nCó 13 nước ở đây. Hết.",
			[]string{"12 and 13 countries.", merged, "The end."}, []string{"1 merged-without-previous "}},
	} {
		doc := source.ReadText("bai.txt", language.Vietnamese, test.text, source.RulesFor(language.Vietnamese))
		p := projectOf(doc, catalogFor(doc, test.targets...))
		p.Glossary = gloss
		if diff := cmp.Diff(test.want, found(CheckProject(p))); diff != "" {
			t.Errorf("%s\n%s", test.name, diff)
		}
	}
}

// Alone, a catalog is judged by the order of its entries.
func TestCheckMergedAlone(t *testing.T) {
	doc := source.ReadText("bai.txt", language.Vietnamese, "Có 12 nước. Có 13 nước.", source.RulesFor(language.Vietnamese))
	from, to := glossary.NewMatcher(&glossary.Glossary{}, language.Vietnamese), glossary.NewMatcher(&glossary.Glossary{}, language.English)
	for _, test := range []struct {
		targets []string
		want    []string
	}{
		{[]string{"12 and 13.", merged}, nil},
		{[]string{"12.", merged}, []string{"0 number-differs 13"}},
		{[]string{merged, "13."}, []string{"0 merged-without-previous "}},
	} {
		if diff := cmp.Diff(test.want, found(CheckCatalog(catalogFor(doc, test.targets...), from, to))); diff != "" {
			t.Errorf("%q\n%s", test.targets, diff)
		}
	}
}

func TestCheckFinal(t *testing.T) {
	doc := source.ReadText("bai.txt", language.Vietnamese, "Có 12 nước.", source.RulesFor(language.Vietnamese))
	cat := catalogFor(doc, "12 countries.")
	cat.Messages[0].Review(locales.Final)
	p := projectOf(doc, cat)
	p.Glossary = &glossary.Glossary{}
	if list := found(CheckProject(p)); list != nil {
		t.Errorf("found %q", list)
	}
	cat.Messages[0].Target = source.Singular("12 states.")
	if diff := cmp.Diff([]string{"0 final-changed "}, found(CheckProject(p))); diff != "" {
		t.Error(diff)
	}
}

// When the sentences that were merged do not stand together any more, a translator
// must look at both.
func TestUpdateDoubtsMerged(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"nothing changes", "a b c d", "A ⟦^⟧ C ⟦^⟧"},
		{"both move", "c d a b", "C ⟦^⟧ A ⟦^⟧"},
		{"the one with the text goes", "b c d", "- C ⟦^⟧"},
		{"the other one goes", "a c d", "- C ⟦^⟧"},
		{"something comes between", "a z b c d", "- - - C ⟦^⟧"},
		{"it stands elsewhere", "a c b d", "- - - -"},
		{"it stands first", "b a c d", "- - C ⟦^⟧"},
	} {
		b := newBook("a b c d")
		b.translate("b", 0, merged)
		b.translate("d", 0, merged)
		b.become(b.text)
		b.become(test.text)
		if got := b.shown(); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
		file := po.Write(b.past.Catalog)
		if b.become(b.text); po.Write(b.past.Catalog) != file {
			t.Errorf("%s: the second update\n%s", test.name, cmp.Diff(file, po.Write(b.past.Catalog)))
		}
	}
}

// One that comes back has lost the one it was in, as far as dich knows.
func TestUpdateDoubtsMergedThatComesBack(t *testing.T) {
	b := newBook("a b c")
	b.translate("b", 0, merged)
	b.become("a c")
	b.become("a c b")
	if got := b.shown(); got != "- C -" {
		t.Error(got)
	}
	if m := b.past.Catalog.ByID()[idOf("b")]; !m.Merged() || m.State() != locales.NeedsWork {
		t.Errorf("%v %q", m.State(), m.Target)
	}
}
