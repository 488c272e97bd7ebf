package pipeline

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/locales"
	"dich/source"
)

// A sheet is a document of a project for a test: its paragraphs, and those that the last
// update saw.
type sheet struct {
	now, then []string
	// catalog changes the messages of then, which are all translated.
	catalog func(*locales.Message)
}

func analysesOf(sheets map[string]sheet) []Analysis {
	p := &Project{
		Config:    DefaultConfig(),
		Templates: map[string]*locales.Catalog{}, Catalogs: map[language.Tag]map[string]*locales.Catalog{language.English: {}},
	}
	for _, name := range []string{"a.txt", "b.txt", "c.txt"} {
		sheet, ok := sheets[name]
		if !ok {
			continue
		}
		p.Documents = append(p.Documents, paper(name, sheet.now))
		if sheet.then == nil {
			continue
		}
		template := Extract(paper(name, sheet.then))
		cat, _ := Update(Past{}, template, locales.Catalog{Document: name, Target: language.English}, &locales.Memory{}, Terminology{})
		translate(cat)
		for i := range cat.Messages {
			if sheet.catalog != nil {
				sheet.catalog(&cat.Messages[i])
			}
		}
		p.Templates[name], p.Catalogs[language.English][name] = template, cat
	}
	return Analyze(p, language.English)
}

func paper(name string, lines []string) *source.Document {
	return source.ReadText(name, language.Vietnamese, strings.Join(lines, "\n\n"), source.RulesFor(language.Vietnamese))
}

// segmentsIn gives the bands that have segments.
func segmentsIn(a Analysis) map[Band]int {
	found := map[Band]int{}
	for band, v := range a {
		if v.Segments > 0 {
			found[band] = v.Segments
		}
	}
	return found
}

const (
	long       = "Một hai ba bốn năm sáu bảy tám chín mười, mười một mười hai mười ba mười bốn mười lăm."
	tenWords   = "Một hai ba bốn năm sáu bảy tám chín mười."
	threeEdits = "Một hai ba bốn năm sáu bảy không một ai."
	twoEdits   = "Một hai ba bốn năm sáu bảy tám không ai."
)

func TestAnalyze(t *testing.T) {
	tens := func(edit func(*locales.Message)) func(*locales.Message) {
		return func(m *locales.Message) {
			if m.Source[source.Other] == tenWords {
				edit(m)
			}
		}
	}
	was := func(text string) *locales.Previous { return &locales.Previous{Source: source.Singular(text)} }
	tests := []struct {
		name   string
		sheets map[string]sheet
		want   []map[Band]int
	}{
		{"nothing is translated", map[string]sheet{"a.txt": {now: []string{one, two}}}, []map[Band]int{{NoMatch: 2}}},
		{"all is", map[string]sheet{"a.txt": {now: []string{one, two, one}, then: []string{one, two, one}}}, []map[Band]int{{Done: 3}}},
		{"what stood before, in this document or another", map[string]sheet{
			"a.txt": {now: []string{one, two, one}}, "b.txt": {now: []string{two, three}},
		}, []map[Band]int{{NoMatch: 2, Repetition: 1}, {Repetition: 1, NoMatch: 1}}},
		{"an exact match is no repetition", map[string]sheet{
			"a.txt": {now: []string{one, two, one}}, "b.txt": {now: []string{one}, then: []string{one}},
		}, []map[Band]int{{ExactMatch: 2, NoMatch: 1}, {Done: 1}}},
		{"a fuzzy match repeats", map[string]sheet{
			"a.txt": {now: []string{twoEdits, twoEdits}}, "b.txt": {now: []string{tenWords}, then: []string{tenWords}},
		}, []map[Band]int{{Fuzzy75: 1, Repetition: 1}, {Done: 1}}},
		{"both neighbours are the same", map[string]sheet{
			"a.txt": {now: []string{one, two, three}, then: []string{one, two, three}},
			"b.txt": {now: []string{one, two, three, two}},
			"c.txt": {now: []string{two}},
		}, []map[Band]int{{Done: 3}, {ContextMatch: 2, ExactMatch: 2}, {ExactMatch: 1}}},
		{"bands", map[string]sheet{
			"a.txt": {now: []string{strings.Replace(long, "Một hai", "Mốt hài", 1), twoEdits, threeEdits}},
			"b.txt": {now: []string{long, tenWords}, then: []string{long, tenWords}},
		}, []map[Band]int{{Fuzzy85: 1, Fuzzy75: 1, NoMatch: 1}, {Done: 2}}},
		{"carried over, and nobody has looked", map[string]sheet{
			"a.txt": {now: []string{tenWords, two}, then: []string{tenWords, two}, catalog: tens(func(m *locales.Message) { m.Notes.SetMark("from", "b.txt") })},
			"b.txt": {now: []string{tenWords}, then: []string{tenWords}},
		}, []map[Band]int{{ExactMatch: 1, Done: 1}, {Done: 1}}},
		{"carried over and reviewed", map[string]sheet{
			"a.txt": {now: []string{tenWords}, then: []string{tenWords}, catalog: func(m *locales.Message) { m.Notes.SetMark("from", "b.txt"); m.Review(locales.Reviewed) }},
			"b.txt": {now: []string{tenWords}, then: []string{tenWords}},
		}, []map[Band]int{{Done: 1}, {Done: 1}}},
		{"carried over and changed", map[string]sheet{
			"a.txt": {now: []string{tenWords}, then: []string{tenWords}, catalog: func(m *locales.Message) {
				m.Notes.SetMark("from", "b.txt")
				m.Target = source.Singular("one to ten")
			}},
			"b.txt": {now: []string{tenWords}, then: []string{tenWords}},
		}, []map[Band]int{{Done: 1}, {Done: 1}}},
		{"fuzzy: the text it was made for", map[string]sheet{
			"a.txt": {now: []string{tenWords}, then: []string{tenWords}, catalog: func(m *locales.Message) {
				m.Previous = was(twoEdits)
				m.Doubt(locales.BySource)
			}},
		}, []map[Band]int{{Fuzzy75: 1}}},
		{"fuzzy: a better match elsewhere", map[string]sheet{
			"a.txt": {now: []string{tenWords}, then: []string{tenWords}, catalog: func(m *locales.Message) {
				m.Previous = was(twoEdits)
				m.Doubt(locales.BySource)
			}},
			"b.txt": {now: []string{strings.ToLower(tenWords)}, then: []string{strings.ToLower(tenWords)}},
		}, []map[Band]int{{Fuzzy95: 1}, {Done: 1}}},
		{"fuzzy, because of the glossary", map[string]sheet{
			"a.txt": {now: []string{tenWords}, then: []string{tenWords}, catalog: func(m *locales.Message) { m.Doubt(locales.ByTerm) }},
		}, []map[Band]int{{ExactMatch: 1}}},
		{"fuzzy, and nobody knows why", map[string]sheet{
			"a.txt": {now: []string{tenWords}, then: []string{tenWords}, catalog: func(m *locales.Message) { m.Fuzzy = true }},
		}, []map[Band]int{{NoMatch: 1}}},
		{"not updated yet", map[string]sheet{
			"a.txt": {now: []string{two, twoEdits, three}, then: []string{two, tenWords}},
		}, []map[Band]int{{Done: 1, Fuzzy75: 1, NoMatch: 1}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []map[Band]int
			for _, a := range analysesOf(tt.sheets) {
				got = append(got, segmentsIn(a))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestBandOf(t *testing.T) {
	for _, tt := range []struct {
		edits, tokens int
		want          Band
	}{
		{0, 20, Fuzzy95}, {1, 20, Fuzzy95}, {1, 19, Fuzzy85}, {3, 20, Fuzzy85}, {3, 19, Fuzzy75}, {5, 20, Fuzzy75}, {5, 19, NoMatch}, {20, 20, NoMatch},
	} {
		if got := bandOf(1 - float64(tt.edits)/float64(tt.tokens)); got != tt.want {
			t.Errorf("%d edits of %d tokens: %s, want %s", tt.edits, tt.tokens, got, tt.want)
		}
	}
}

func TestVolumeOf(t *testing.T) {
	code := func(kind source.CodeKind, text, shown string, at int) source.Code {
		return source.Code{Kind: kind, Text: text, Shown: shown, Span: source.Span{Start: at, End: at + len(text)}}
	}
	tests := []struct {
		text  string
		codes []source.Code
		want  Volume
	}{
		{"", nil, Volume{Segments: 1}},
		{"Hai bên đã ký.", nil, Volume{1, 4, 4, 14, 11}},
		{"Á – Âu, 1.234,5 km", nil, Volume{1, 5, 4, 18, 14}},
		{"**EA**EU họp", []source.Code{code(source.Opening, "**", "", 0), code(source.Closing, "**", "", 4)}, Volume{1, 2, 2, 8, 7}},
		{`[a](b "c")`, []source.Code{code(source.Opening, "[", "", 0), code(source.Closing, `](b "`, "", 2), code(source.Standalone, `")`, "", 8)}, Volume{1, 2, 2, 3, 2}},
		{"một<br>hai", []source.Code{code(source.Standalone, "<br>", "\n", 5)}, Volume{1, 2, 2, 7, 6}},
		{"R&amp;D", []source.Code{code(source.Reference, "&amp;", "&", 1)}, Volume{1, 1, 2, 3, 3}},
		{"{{.Count}} bài", []source.Code{code(source.Field, "{{.Count}}", source.Object, 0)}, Volume{1, 1, 1, 4, 3}},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, VolumeOf(&source.Segment{Text: tt.text, Codes: tt.codes})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.text, diff)
		}
	}
}

// Every segment is in exactly one band, so the bands add up to the document; and
// analyzing again gives the same.
func FuzzAnalyzeAddsUp(f *testing.F) {
	f.Add("Một câu.\nHai câu.\nMột câu.", "Hai câu.\nBa câu.", "Một câu.\nHai câu.", uint64(0b101))
	f.Add("", "Một câu.", "\n\nMột  câu\u00a0.", uint64(1))
	f.Fuzz(func(t *testing.T, a, b, then string, choice uint64) {
		lines := func(text string) []string { return strings.Split(text, "\n") }
		n := 0
		sheets := map[string]sheet{
			"a.txt": {now: lines(a)},
			"b.txt": {now: lines(b), then: lines(then), catalog: func(m *locales.Message) {
				switch n++; choice >> (2 * n % 64) & 3 {
				case 0:
					m.Target = source.Forms{}
				case 1:
					m.Doubt(locales.BySource)
				case 2:
					m.Notes.SetMark("from", "b.txt")
				}
			}},
		}
		got := analysesOf(sheets)
		for i, text := range []string{a, b} {
			var want Volume
			for _, seg := range paper("", lines(text)).Segments {
				want = want.Plus(VolumeOf(seg))
			}
			if diff := cmp.Diff(want, got[i].Sum(Bands...)); diff != "" {
				t.Errorf("document %d (-want +got):\n%s", i, diff)
			}
		}
		n = 0
		if diff := cmp.Diff(got, analysesOf(sheets)); diff != "" {
			t.Errorf("once more:\n%s", diff)
		}
	})
}
