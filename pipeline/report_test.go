package pipeline

import (
	"encoding/xml"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"dich/locales"
	"dich/source"
)

// plainWords say each sentence by its id, and show texts as they are.
var plainWords = ReportWords{
	Language: "en",
	Say:      func(id string, args ...any) string { return id },
	Count:    func(id string, n int) string { return fmt.Sprint(id, n) },
	Number:   func(n int) string { return fmt.Sprint(n) },
	Message:  func(d source.Diagnostic) string { return string(d.Code) + d.Args["Text"] },
	Hint:     func(d source.Diagnostic) string { return d.Args["Text"] },
	Place:    func(at source.Subject) string { return at.File },
	Related:  func(r source.Related) string { return r.Args["Text"] },
	Show:     func(text string) string { return text },
}

// projectFrom reads a project from its files.
func projectFrom(t testing.TB, files map[string]string) *Project {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, content := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(content)}
	}
	config, problems, err := ReadConfig(fsys, nil)
	if err != nil || len(problems) > 0 {
		t.Fatal(problems, err)
	}
	p, problems, err := ReadProject(fsys, config, nil)
	if err != nil || p.Damaged {
		t.Fatal(problems, err)
	}
	return p
}

var reportFiles = map[string]string{
	"dich.toml":          "version = 1\ntargets = [\"en\", \"kk\"]\n",
	"glossary/names.csv": "concept_id,lang,form,type,status\nun,vi,Liên hợp quốc,full,preferred\nun,vi,LHQ,acronym,admitted\nun,en,United Nations,full,preferred\nun,en,League,full,deprecated\n",
	"source/vi/a.txt":    "LHQ họp. Liên hợp quốc tan. Bốn nước về. Ba nước đi.\n",
	"locales/en/a.txt.po": "msgid \"\"\nmsgstr \"Language: en\\nContent-Type: text/plain; charset=UTF-8\\n\"\n" +
		"\nmsgid \"LHQ họp.\"\nmsgstr \"The League meets.\"\n\nmsgid \"Liên hợp quốc tan.\"\nmsgstr \"It parts.\"\n" +
		"\n# dich: fuzzy class:number\n#, fuzzy\n#| msgid \"Hai nước về.\"\nmsgid \"Bốn nước về.\"\nmsgstr \"Two countries return.\"\n",
	"locales/kk/a.txt.po": "msgid \"\"\nmsgstr \"Language: kk\\nContent-Type: text/plain; charset=UTF-8\\n\"\n" +
		"\n# dich: fuzzy class:number\n#, fuzzy\n#| msgid \"Hai nước về.\"\nmsgid \"Bốn nước về.\"\nmsgstr \"ЕКІ ЕЛ\"\n",
}

func TestReport(t *testing.T) {
	p := projectFrom(t, reportFiles)
	r := NewReport(p, CheckProject(p))
	if diff := cmp.Diff(Standing{Progress{Total: 4, Translated: 2, Fuzzy: 1}, Progress{Total: 12, Translated: 6, Fuzzy: 3}}, r.Languages[0].Standing); diff != "" {
		t.Errorf("how far English is\n%s", diff)
	}
	if len(r.Terms.Rows) != 1 || r.Terms.Rows[0].Name != "Liên hợp quốc" {
		t.Fatalf("concepts %v", r.Terms.Rows)
	}
	cells := r.Terms.Rows[0].Cells
	if cells[0].Deprecated != 1 || cells[0].Missing != 1 || cells[0].Nameless || !cells[1].Nameless {
		t.Errorf("how the concept is named: %+v", cells)
	}
	want := []Occurrence{
		{Status: "", Source: []Stretch{{"Liên hợp quốc", true}, {" tan.", false}}, Target: []Stretch{{"It parts.", false}}},
		{Status: "deprecated", Source: []Stretch{{"LHQ", true}, {" họp.", false}}, Target: []Stretch{{"The ", false}, {"League", true}, {" meets.", false}}},
	}
	for i := range cells[0].Uses {
		cells[0].Uses[i].Document, cells[0].Uses[i].ID = "", source.ID{}
	}
	if diff := cmp.Diff(want, cells[0].Uses); diff != "" {
		t.Errorf("where it is named\n%s", diff)
	}
	if len(r.Changes.Items) != 1 || len(r.Changes.Items[0].Translations) != 2 {
		t.Fatalf("changes %+v", r.Changes)
	}
	if diff := cmp.Diff([]Edit{{Delete, "Hai"}, {Insert, "Bốn"}, {Keep, " nước về."}}, r.Changes.Items[0].Edits); diff != "" {
		t.Errorf("what changed\n%s", diff)
	}
	if diff := cmp.Diff([]ReasonCount{{"class", 2}}, r.Changes.Reasons); diff != "" {
		t.Errorf("why\n%s", diff)
	}
	if len(r.Consistency.Names) != 1 || len(r.Consistency.Names[0].Names) != 2 {
		t.Errorf("names of the source: %+v", r.Consistency.Names)
	}
}

// A report counts every finding, and shows or leaves out each of them.
func TestReportLeavesOut(t *testing.T) {
	p := projectFrom(t, reportFiles)
	var found []source.Diagnostic
	for n := range 3000 {
		locale := []string{"", "en", "kk"}[min(n%50, 2)]
		found = append(found, source.Diagnostic{Code: "x", Locale: locale, Subject: source.Subject{File: "f", Span: source.Span{Start: n}}})
	}
	g := NewReport(p, found).Findings.Groups[0]
	if g.Total != 3000 || g.Source+g.Counts[0]+g.Counts[1] != 3000 || len(g.Shown)+g.Left() != 3000 {
		t.Errorf("%d findings, %d and %v by language, %d shown, %d left", g.Total, g.Source, g.Counts, len(g.Shown), g.Left())
	}
	shown := map[string]int{}
	for _, f := range g.Shown {
		shown[f.Locale]++
	}
	if diff := cmp.Diff(map[string]int{"": 60, "en": 60, "kk": 80}, shown); diff != "" {
		t.Errorf("shown by language\n%s", diff)
	}
}

// The standing of a document is that of ProgressOf, and its parts are all of it.
func TestStandingAddsUp(t *testing.T) {
	p := projectFrom(t, reportFiles)
	for d, standings := range StandingOf(p) {
		doc := p.Documents[d]
		for i, s := range standings {
			if want := ProgressOf(doc, p.Catalogs[p.Targets[i]][doc.Path]); s.Segments != want {
				t.Errorf("%s: %+v, want %+v", p.Targets[i], s.Segments, want)
			}
			size := 0
			for _, n := range sizesOf(doc) {
				size += n
			}
			if l := s.Syllables; l.Total != size || l.Translated+l.Fuzzy+l.Untranslated() != size {
				t.Errorf("%s: %+v of %d syllables", p.Targets[i], l, size)
			}
		}
	}
}

// Shares are no more than there is nor than there is room; nobody has more than another
// who would take more, but for one.
func FuzzShares(f *testing.F) {
	f.Add([]byte{1, 200, 3}, 10)
	f.Add([]byte{}, 5)
	f.Add([]byte{9, 9, 9, 9}, 2)
	f.Fuzz(func(t *testing.T, amounts []byte, room int) {
		room = min(max(room, 0), 1000)
		counts, all := []int{}, 0
		for _, n := range amounts {
			counts, all = append(counts, int(n)), all+int(n)
		}
		got, sum, most := shares(counts, room), 0, 0
		for i, n := range got {
			sum, most = sum+n, max(most, n)
			if n < 0 || n > counts[i] {
				t.Fatalf("%d of %d", n, counts[i])
			}
		}
		if sum != min(room, all) {
			t.Fatalf("%v shares %d of %d, want %d", got, sum, all, min(room, all))
		}
		for i, n := range got {
			if n < counts[i] && n+1 < most {
				t.Fatalf("%v of %v with room for %d", got, counts, room)
			}
		}
	})
}

// hostileReport has a text in every field that comes from outside.
func hostileReport(t testing.TB, text string) *Report {
	p := projectFrom(t, reportFiles)
	r := NewReport(p, []source.Diagnostic{
		{Code: "x", Severity: source.Error, Args: source.Args{"Text": text}, Subject: source.Subject{File: text}, Related: []source.Related{{Args: source.Args{"Text": text}}}},
	})
	r.Documents[0].Path = text
	f := &r.Findings.Groups[0].Shown[0]
	f.Document, f.Text, f.Target = text, text, text
	row := &r.Terms.Rows[0]
	c := *row.Concept
	c.ID, row.Name, row.Concept = text, text, &c
	use := &row.Cells[0].Uses[0]
	use.Document, use.Source, use.Target = text, []Stretch{{text, true}}, []Stretch{{text, false}}
	item := &r.Changes.Items[0]
	item.Document, item.Key, item.Edits = text, text, []Edit{{Delete, text}, {Insert, text}, {Keep, text}}
	item.Translations[0].Text = text
	name := &r.Consistency.Names[0]
	term := *name.Names[0].Term
	term.Text, name.Names[0].Term, name.Concept = text, &term, &c
	r.Consistency.Acronyms = []AcronymUse{{Text: text, Stands: text, Known: true}}
	return r
}

// The page has no element but its own, whatever the texts are, and shows them as they are.
func FuzzReportPage(f *testing.F) {
	for _, text := range strange {
		f.Add(text)
	}
	elementsOf := func(t testing.TB, text string) (map[string]int, string) {
		var page strings.Builder
		if err := hostileReport(t, text).HTML(&page, plainWords); err != nil {
			t.Fatal(err)
		}
		return seenIn(&testing.T{}, page.String(), "body")
	}
	plain, _ := elementsOf(f, "x")
	f.Fuzz(func(t *testing.T, text string) {
		if text == "" || strings.ContainsFunc(text, unseen) {
			t.Skip() // dich shows these by their numbers
		}
		elements, seen := elementsOf(t, text)
		if diff := cmp.Diff(plain, elements); diff != "" {
			t.Fatalf("elements\n%s", diff)
		}
		if n := strings.Count(seen, text); n < 20 {
			t.Fatalf("%q is there %d times only", text, n)
		}
	})
}

// A badge is well-formed, and its title is what it was given.
func FuzzBadge(f *testing.F) {
	for _, text := range strange {
		f.Add(text, 50)
	}
	f.Fuzz(func(t *testing.T, text string, percent int) {
		if strings.ContainsFunc(text, unseen) || strings.ContainsFunc(text, func(r rune) bool { return r == 0xfffe || r == 0xffff }) {
			t.Skip() // XML has no such characters
		}
		var badge struct {
			Title string `xml:"title"`
			Label string `xml:"aria-label,attr"`
		}
		if err := xml.Unmarshal([]byte(Badge(text, text, percent)), &badge); err != nil {
			t.Fatal(err)
		}
		if badge.Title != text || badge.Label != text {
			t.Fatalf("%q has become %q, %q", text, badge.Title, badge.Label)
		}
	})
}

// The reasons that a report has words for are those that dich gives.
func TestReasons(t *testing.T) {
	for _, why := range []locales.Reason{locales.BySource, locales.ByNumber, locales.ByMemory, locales.ByTerm, locales.ByRelay, locales.ByAlign + " 60", locales.ByMerge, holdPrefix + "number"} {
		m := locales.Message{}
		m.Doubt(why)
		if reasonOf(&m) == "" {
			t.Errorf("no reason for %q", why)
		}
	}
	if got := reasonOf(&locales.Message{}); got != "" {
		t.Errorf("a reason %q for nothing", got)
	}
}

// largeFiles is a project with so many segments in eight languages.
func largeFiles(segments int) map[string]string {
	targets := []string{"en", "ru", "kk", "ky", "hy", "be", "zh-Hans", "fr"}
	files := map[string]string{
		"dich.toml":      "version = 1\ntargets = [\"" + strings.Join(targets, "\", \"") + "\"]\n",
		"glossary/g.csv": "concept_id,lang,form\nus,vi,Mỹ\nus,en,United States\nus,ru,США\nru,vi,Nga\nru,en,Russia\nun,vi,Liên hợp quốc\nun,en,United Nations\n",
	}
	names := []string{"Mỹ", "Nga", "Liên hợp quốc", "Hai nước", "Chính phủ"}
	const inDocument = 500
	for from := 0; from < segments; from += inDocument {
		var text strings.Builder
		texts := map[string]*strings.Builder{}
		for _, target := range targets {
			texts[target] = &strings.Builder{}
			fmt.Fprintf(texts[target], "msgid \"\"\nmsgstr \"Language: %s\\nContent-Type: text/plain; charset=UTF-8\\n\"\n", target)
		}
		name := fmt.Sprintf("%06d.txt", from)
		for n := from; n < min(from+inDocument, segments); n++ {
			line := fmt.Sprintf("%s ký hiệp định thứ %d về hợp tác kinh tế và an ninh khu vực.", names[n%len(names)], n)
			text.WriteString(line + "\n\n")
			for _, target := range targets {
				was := ""
				if n%40 == 0 {
					was = "#, fuzzy\n#| msgid \"" + strings.Replace(line, "thứ", "số", 1) + "\"\n"
				}
				fmt.Fprintf(texts[target], "\n%smsgid \"%s\"\nmsgstr \"The United States signed treaty %d.\"\n", was, line, n)
			}
		}
		files["source/vi/"+name] = text.String()
		for _, target := range targets {
			files["locales/"+target+"/"+name+".po"] = texts[target].String()
		}
	}
	return files
}

// BenchmarkReport makes and writes a report of 10,000 segments in eight languages, without
// the checks.
func BenchmarkReport(b *testing.B) {
	p := projectFrom(b, largeFiles(10_000))
	var found []source.Diagnostic
	for _, target := range slices.Sorted(maps.Keys(p.Catalogs[p.Targets[0]])) {
		for _, m := range p.Catalogs[p.Targets[0]][target].Messages {
			found = append(found, source.Diagnostic{Code: "x", Locale: "en", Subject: m.Origin, Segment: m.ID})
		}
	}
	for b.Loop() {
		if err := NewReport(p, found).HTML(io.Discard, plainWords); err != nil {
			b.Fatal(err)
		}
	}
}
