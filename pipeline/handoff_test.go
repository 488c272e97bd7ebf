package pipeline

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales"
	"dich/locales/handoff"
	"dich/source"
)

// A hand-off has what helps to translate each segment.
func TestHandoff(t *testing.T) {
	p := handedOff(t, one+" "+two+" = ", oneEdited+" = ", two+" = ")
	en := func(text string, status glossary.Status) glossary.Term {
		return glossary.Term{Locale: language.English, Text: text, Status: status}
	}
	p.Glossary = &glossary.Glossary{Concepts: []glossary.Concept{{ID: "un", Definition: "tổ chức", Terms: []glossary.Term{
		{Locale: language.Vietnamese, Text: "Liên hợp quốc", Status: glossary.Preferred},
		en("United Nations", glossary.Preferred), en("UNO", glossary.Forbidden),
	}}}}
	setTarget(p.Catalogs[language.English]["bai.txt"], oneEdited, "IN APRIL.")
	units := sent(p).Documents[0].Units
	first := units[0].Segments[0]
	var candidates []string
	for _, c := range first.Candidates {
		candidates = append(candidates, c.Target+" from "+c.Origin)
	}
	if diff := cmp.Diff([]string{"IN APRIL. from bai.txt"}, candidates); diff != "" {
		t.Error(diff)
	}
	if first.Gap != " " || units[0].Segments[1].Gap != "" || first.Base == "" {
		t.Errorf("%q, %q, %q", first.Gap, units[0].Segments[1].Gap, first.Base)
	}
	want := []handoff.Term{{Concept: "un", Span: source.Span{Start: 22, End: 40}, Definition: "tổ chức", Targets: []string{"United Nations"}, Forbidden: []string{"UNO"}}}
	if diff := cmp.Diff(want, first.Terms); diff != "" {
		t.Error(diff)
	}
}

// Units have names of their own, and of units only what was chosen is sent.
func TestHandoffChosen(t *testing.T) {
	p := handedOff(t, "Một. = ONE.", "Hai. = ?TWO.", "Một. = ONE.", "Ba. = ")
	ids := map[string]bool{}
	for _, d := range sent(p).Documents {
		for _, u := range d.Units {
			if ids[u.ID] {
				t.Errorf("two units are %s", u.ID)
			}
			ids[u.ID] = true
		}
	}
	for _, test := range []struct {
		states []locales.State
		want   []string
	}{
		{nil, []string{"Một.", "Hai.", "Một.", "Ba."}},
		{[]locales.State{locales.Translated}, []string{"Một.", "Một."}},
		{[]locales.State{locales.Initial, locales.NeedsWork}, []string{"Hai.", "Ba."}},
		{[]locales.State{locales.Final}, nil},
	} {
		var got []string
		for _, seg := range Handoff(p, language.English, Selection{States: test.states}).Segments {
			got = append(got, seg.Source[source.Other])
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%v\n%s", test.states, diff)
		}
	}
	if f := Handoff(p, language.English, Selection{Documents: []string{"khac.txt"}}); len(f.Documents) > 0 {
		t.Error(f.Documents)
	}
}
