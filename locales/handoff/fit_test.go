package handoff

import (
	"strings"
	"testing"

	"dich/locales"
	"dich/source"
)

// A format keeps what it carries, and each feature that it does not is noted once.
func TestFit(t *testing.T) {
	segment := func(target string) Segment {
		s := Segment{Message: locales.NewMessage("", source.Singular("Một câu.")), Gap: " ", Base: "b"}
		s.Target = source.Singular(target)
		s.Notes = locales.Notes{Translator: []string{"a"}, Marks: []string{"via ru x"}}
		s.Review(locales.Reviewed)
		return s
	}
	u := &Unit{ID: "u", Headings: []string{"Tin"}, Segments: []Segment{segment("A\x00B."), segment(""), segment("A.")}}
	lost := NewLoss("X")
	clean := func(text string) string { return strings.ReplaceAll(text, "\x00", "") }
	got := Fit(u, lost, clean, UnitIDs, States, Comments)
	if len(got.Segments) != 2 || got.Segments[0].Target[source.Other] != "AB." || got.Segments[0].State() != locales.Reviewed {
		t.Errorf("%+v", got)
	}
	if u.Segments[0].Target[source.Other] != "A\x00B." || got.Headings != nil || got.Segments[0].Base != "" {
		t.Errorf("%+v, from %+v", got, u)
	}
	var said []string
	for _, d := range lost.Diagnostics() {
		said = append(said, d.Args["Feature"]+" "+d.Args["Count"])
	}
	want := "characters 1, fingerprints 2, gaps 2, marks 2, untranslated segments 1, headings 1"
	if strings.Join(said, ", ") != want {
		t.Errorf("got %s, want %s", strings.Join(said, ", "), want)
	}
	if Fit(&Unit{ID: "u", Segments: []Segment{segment("")}}, NewLoss("X"), nil) != nil {
		t.Error("a unit without segments")
	}
}
