package pipeline

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales"
	"dich/source"
)

// What a change does to the names: those that only one of the two texts has.
func TestTermsGainedAndLost(t *testing.T) {
	matcher := glossary.NewMatcher(glossaryOf(t, names), language.Vietnamese)
	for _, test := range []struct{ name, old, now, gained, lost string }{
		{"another name", "Mỹ gửi thư cho cả hai nước.", "LHQ gửi thư cho cả hai nước.", "LHQ=un", "Mỹ=us"},
		{"another form of the name", "Mỹ gửi thư cho cả hai nước.", "Hoa Kỳ gửi thư cho cả hai nước.", "", ""},
		{"once more", "Mỹ gửi thư cho cả hai nước.", "Mỹ gửi thư cho cả hai nước, Mỹ.", "", ""},
		{"a longer name", "Bộ Ngoại giao gửi thư cho cả hai.", "Bộ Ngoại giao Mỹ gửi thư cho cả hai.", "Bộ Ngoại giao Mỹ=mfa-us", "Bộ Ngoại giao=mfa"},
		{"a name of two things", "Họ gửi thư cho cả hai nước kia.", "Đối tác gửi thư cho cả hai nước kia.", "Đối tác=partner Đối tác=ally", ""},
		{"a new sentence", "", "Mỹ và LHQ họp.", "Mỹ=us LHQ=un", ""},
		{"a sentence that goes", "Mỹ và LHQ họp.", "", "", "Mỹ=us LHQ=un"},
	} {
		d := CompareVersions(VersionsOf("bai.txt", document(test.old), document(test.now)), matcher, FuzzyThreshold)
		if len(d.Changes) != 1 {
			t.Fatalf("%s: %d changes", test.name, len(d.Changes))
		}
		if diff := cmp.Diff([]string{test.gained, test.lost}, []string{written(d.Changes[0].Gained), written(d.Changes[0].Lost)}); diff != "" {
			t.Errorf("%s\n%s", test.name, diff)
		}
	}
}

func written(list []Naming) string {
	var names []string
	for _, n := range list {
		names = append(names, n.Text+"="+n.Concept)
	}
	return strings.Join(names, " ")
}

// What moved names what it named, whatever else the document teaches.
func TestMovedHasNoTerms(t *testing.T) {
	matcher := glossary.NewMatcher(glossaryOf(t, names), language.Vietnamese)
	one, two := "Liên hợp quốc (LHQ) họp ở Mỹ.", "Một câu khác hẳn không nói về ai."
	d := CompareVersions(VersionsOf("bai.txt", document(one, two), document(two, one)), matcher, FuzzyThreshold)
	for _, c := range d.Changes {
		if c.Kind != Moved || len(c.Gained)+len(c.Lost) > 0 {
			t.Errorf("%s: gained %v, lost %v", c.Kind, c.Gained, c.Lost)
		}
	}
	if len(d.Changes) == 0 || d.Unchanged == 0 {
		t.Errorf("%d changes, %d unchanged", len(d.Changes), d.Unchanged)
	}
}

// Since an older version than that of the last update, a text may be translated already.
func TestEffectSinceRevision(t *testing.T) {
	old, now := passage("cũ"), passage("mới")
	index := func(m *locales.Message) map[source.ID]*locales.Message {
		return map[source.ID]*locales.Message{m.ID: m}
	}
	for _, test := range []struct {
		name               string
		was, present, next *locales.Message
		want               Effect
	}{
		{"translated since", message("cũ", "OLD"), message("mới", "NEW"), message("mới", "NEW"), EffectDone},
		{"fuzzy still", message("cũ", "OLD"), fuzzyMessage("mới", "OLD"), fuzzyMessage("mới", "OLD"), EffectFuzzy},
		{"an update finds it", message("cũ", "OLD"), message("cũ", "OLD"), message("mới", "NEW"), EffectBack},
	} {
		v := Versions{Catalogs: []CatalogVersions{{language.English, index(test.was), index(test.present), index(test.next)}}}
		got := v.effects(Change{Kind: Edited, Old: old, New: now})
		if diff := cmp.Diff([]LocaleEffect{{language.English, test.want}}, got, cmp.Comparer(func(a, b language.Tag) bool { return a == b })); diff != "" {
			t.Errorf("%s\n%s", test.name, diff)
		}
	}
}

// The pieces of a change give the texts of both of its sides, with a blank between two.
func FuzzPieces(f *testing.F) {
	f.Add("Một câu dài ở đây, và một câu nữa.", "Một câu dài ở đây. Và một câu nữa.")
	f.Add("Một. Hai.", "Hai. Một.")
	f.Add("", "Mới.")
	f.Fuzz(func(t *testing.T, old, now string) {
		for _, c := range Diff(Passages(document(old)), Passages(document(now)), FuzzyThreshold) {
			var was, is strings.Builder
			for _, e := range c.Pieces() {
				if e.Op != Insert {
					was.WriteString(e.Text)
				}
				if e.Op != Delete {
					is.WriteString(e.Text)
				}
			}
			olds, news := c.Sides()
			if diff := cmp.Diff([]string{textOfAll(olds), textOfAll(news)}, []string{was.String(), is.String()}); diff != "" {
				t.Fatalf("%s\n%s", c.Kind, diff)
			}
		}
	})
}

func textOfAll(list []*Passage) string {
	var texts []string
	for _, p := range list {
		texts = append(texts, p.Text)
	}
	return strings.Join(texts, " ")
}
