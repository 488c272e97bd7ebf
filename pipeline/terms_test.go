package pipeline

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales"
	"dich/source"
)

const names = `concept_id,lang,form,type,status,keep
un,vi,Liên hợp quốc,full,preferred,
un,vi,LHQ,acronym,preferred,
un,vi,Liên Hiệp Quốc,variant,deprecated,
un,en,United Nations,full,preferred,
un,en,UN,acronym,admitted,
un,en,League of Nations,full,forbidden,
unsc,vi,Hội đồng Bảo an Liên hợp quốc,full,preferred,
unsc,vi,Hội đồng Bảo an,short,admitted,
unsc,en,United Nations Security Council,full,preferred,
unsc,en,Security Council,short,admitted,
us,vi,Hoa Kỳ,full,preferred,
us,vi,Mỹ,short,admitted,
us,en,United States,full,preferred,
us,en,America,short,deprecated,
mfa,vi,Bộ Ngoại giao,full,preferred,
mfa,en,Ministry of Foreign Affairs,full,preferred,
mfa-us,vi,Bộ Ngoại giao Mỹ,full,preferred,
mfa-us,en,Ministry of Foreign Affairs of the United States,full,preferred,
partner,vi,đối tác,full,preferred,
partner,en,partner,full,preferred,
ally,vi,đối tác,full,admitted,
ally,en,ally,full,preferred,
chevron,vi,Chevron,full,preferred,1
`

func glossaryOf(t *testing.T, csv string) *glossary.Glossary {
	t.Helper()
	g, problems := glossary.ReadCSV("names.csv", csv)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return g
}

// A translation of each source, and what the checks of terms say of it.
func TestCheckTerms(t *testing.T) {
	g := glossaryOf(t, names)
	from, to := glossary.NewMatcher(g, language.Vietnamese), glossary.NewMatcher(g, language.English)
	for _, test := range []struct{ source, target, want string }{
		{"LHQ họp.", "The UN meets.", ""},
		{"LHQ họp.", "They meet.", "term-missing LHQ"},
		{"LHQ họp.", "The League of Nations meets.", "term-forbidden League of Nations"},
		{"Họ họp.", "The League of Nations meets.", "term-forbidden League of Nations"},
		{"Mỹ họp.", "America meets.", "term-deprecated America"},
		{"Họ họp.", "America meets.", ""},
		{"LHQ và Liên hợp quốc.", "The UN.", "term-count LHQ 1 for 2"},
		{"LHQ.", "The UN and the United Nations.", "term-count LHQ 2 for 1"},

		// a longer name has the shorter one in it
		{"Hội đồng Bảo an Liên hợp quốc họp.", "The United Nations Security Council meets.", ""},
		{"Liên hợp quốc họp.", "The United Nations Security Council meets.", "term-missing Liên hợp quốc"},
		{"Hội đồng Bảo an của Liên hợp quốc họp.", "The United Nations Security Council meets.", ""},
		{"Bộ Ngoại giao của Mỹ họp.", "The Ministry of Foreign Affairs of the United States meets.", ""},
		{"Bộ Ngoại giao họp.", "The Ministry of Foreign Affairs of the United States meets.", "term-missing Bộ Ngoại giao"},

		// one of the things that a form may name is enough
		{"Một đối tác.", "A partner.", ""},
		{"Một đối tác.", "An ally.", ""},
		{"Một đối tác.", "A friend.", "term-missing đối tác"},

		// what is not to be translated
		{"Chevron họp.", "Chevron meets.", ""},
		{"Chevron họp.", "The company meets.", "term-missing Chevron"},
	} {
		cat := catalogFor(document(test.source), test.target)
		var got []string
		for _, d := range CheckCatalog(cat, from, to) {
			switch {
			case d.Code == TermCount:
				got = append(got, fmt.Sprintf("%s %s %s for %s", d.Code, d.Args["Term"], d.Args["Got"], d.Args["Want"]))
			case strings.HasPrefix(string(d.Code), "term-"):
				got = append(got, string(d.Code)+" "+d.Args["Term"]+d.Args["Name"])
			}
		}
		if diff := cmp.Diff(test.want, strings.Join(got, ", ")); diff != "" {
			t.Errorf("%s / %s: want, got: %s", test.source, test.target, diff)
		}
	}
}

// What the checks of acronyms and names say of a text, a line a paragraph.
func TestCheckTermsInSource(t *testing.T) {
	matcher := glossary.NewMatcher(glossaryOf(t, names), language.Vietnamese)
	for _, test := range []struct{ text, want string }{
		{"LHQ họp ở Hoa Kỳ hôm nay.", "acronym-unexpanded LHQ"},
		{"Liên hợp quốc họp.\n\nLHQ họp.", ""},
		{"LHQ (Liên hợp quốc) họp.\n\nLHQ họp.", ""},
		{"LHQ họp hôm nay.\n\nLHQ họp hôm nay.", "acronym-unexpanded LHQ"},
		{"Liên Hiệp Quốc họp, Liên Hiệp Quốc tan.", "term-deprecated Liên Hiệp Quốc 2"},
		{"Khối OPEC và NATO họp, rồi OPEC tan.", "acronym-unknown OPEC, acronym-unknown NATO"},
		{"Thế kỷ XX, luật 54/2014/QH13, nghị định NĐ-CP, TS. Lan.", ""},
		{"HỘI NGHỊ CẤP CAO", ""},
		{"Hãng CDC họp ở thế kỷ XIX.", "acronym-unknown CDC"},
	} {
		doc := source.ReadText("bai.txt", language.Vietnamese, "Nhan đề\n\n"+test.text, source.RulesFor(language.Vietnamese))
		var got []string
		for _, d := range CheckDocument("bai.txt", doc, matcher) {
			if strings.HasPrefix(string(d.Code), "acronym-") || d.Code == TermDeprecated {
				count := strings.TrimPrefix(" "+d.Args["Count"], " 1")
				got = append(got, strings.TrimSpace(string(d.Code)+" "+d.Args["Acronym"]+d.Args["Name"]+count))
			}
		}
		if diff := cmp.Diff(test.want, strings.Join(got, ", ")); diff != "" {
			t.Errorf("%s: want, got: %s", test.text, diff)
		}
	}
}

// The full name has to come first in each language, in the order of the document.
func TestCheckExpandedTarget(t *testing.T) {
	g := glossaryOf(t, names)
	doc := document("LHQ họp hôm qua.", "Liên hợp quốc họp.", "LHQ tan.")
	cat := catalogFor(doc, "The UN met yesterday.", "The United Nations meets.", "The UN is closed.")
	for i, m := range Extract(doc).Messages {
		cat.Messages[i].Notes = m.Notes
	}
	var got []string
	for _, d := range CheckCatalog(cat, glossary.NewMatcher(g, language.Vietnamese), glossary.NewMatcher(g, language.English)) {
		if d.Code == AcronymUnexpanded {
			got = append(got, d.Segment.String()+" "+d.Args["Acronym"])
		}
	}
	if diff := cmp.Diff([]string{cat.Messages[0].ID.String() + " UN"}, got); diff != "" {
		t.Errorf("want, got: %s", diff)
	}
}

func TestTermHints(t *testing.T) {
	g := glossaryOf(t, names)
	text := "Mỹ, LHQ và Chevron là đối tác."
	demands := demandsOf(text, glossary.NewMatcher(g, language.Vietnamese).Find(text, source.Tokens(text)))
	terms := newTerminology(g, language.English, map[source.ID][]demand{{}: demands})
	want := []string{
		"term: Mỹ = United States; not: America",
		"term: LHQ = United Nations; also: UN; not: League of Nations",
		"term: Chevron = Chevron",
		"term: đối tác = partner, ally",
	}
	if diff := cmp.Diff(want, terms.hints(source.ID{})); diff != "" {
		t.Errorf("want, got: %s", diff)
	}
}

// glossaryStory is a project, and its glossary before and after a change.
type glossaryStory struct {
	project *Project
	old     *glossary.Glossary
}

// tellGlossary makes a random project of short sentences and translations in which names
// are used or not, and two glossaries for it.
func tellGlossary(t *testing.T, r *rand.Rand) glossaryStory {
	things := []string{"alpha", "beta", "gama", "delta"}
	called := func() string {
		var rows strings.Builder
		rows.WriteString("concept_id,lang,form,type,status\n")
		for _, thing := range things {
			if r.IntN(4) == 0 {
				continue
			}
			fmt.Fprintf(&rows, "%s,vi,%s,full,preferred\n", thing, thing)
			for n, status := range []string{"preferred", "admitted", "deprecated"} {
				if r.IntN(3) > 0 {
					fmt.Fprintf(&rows, "%s,en,%s%d,full,%s\n", thing, thing, (n+r.IntN(3))%4, status)
				}
			}
		}
		return rows.String()
	}
	read := func(csv string) *glossary.Glossary { // one form may have come twice
		g, _ := glossary.ReadCSV("names.csv", csv)
		return g
	}
	var lines, targets []string
	for n := range 8 {
		line, target := fmt.Sprint("câu ", n), "sentence"
		for range r.IntN(3) {
			thing := things[r.IntN(len(things))]
			line += " " + thing
			if r.IntN(4) > 0 {
				target += fmt.Sprint(" ", thing, r.IntN(4))
			}
		}
		lines, targets = append(lines, line+"."), append(targets, target)
	}
	doc := document(lines...)
	cat := catalogFor(doc, targets...)
	p := projectOf(doc, cat)
	p.Files = map[string]string{}
	p.Templates = map[string]*locales.Catalog{doc.Path: Extract(doc)}
	p.Glossary = read(called())
	return glossaryStory{p, read(called())}
}

// bruteImpact finds what has to be looked at again by comparing the texts word by word.
func bruteImpact(s glossaryStory, cat *locales.Catalog) []source.ID {
	called := func(g *glossary.Glossary, thing string) (names [3][]string) { // best, also, not
		for _, c := range g.Concepts {
			for _, term := range c.Terms {
				if c.ID == thing && term.Locale == language.English {
					at := slices.Index([]glossary.Status{glossary.Preferred, glossary.Admitted, glossary.Deprecated}, term.Status)
					names[at] = append(names[at], term.Text)
				}
			}
		}
		if len(names[0]) == 0 {
			names[0], names[1] = names[1], nil
		}
		return names
	}
	knows := func(g *glossary.Glossary, thing string) bool {
		return slices.ContainsFunc(g.Concepts, func(c glossary.Concept) bool { return c.ID == thing })
	}
	uses := func(m *locales.Message, list []string) bool {
		return slices.ContainsFunc(strings.Fields(m.Target[source.Other]), func(w string) bool { return slices.Contains(list, w) })
	}
	var ids []source.ID
	for i := range cat.Messages {
		m := &cat.Messages[i]
		again := false
		for _, thing := range strings.Fields(strings.TrimSuffix(m.Source[source.Other], ".")) {
			now := s.project.Glossary
			if !knows(now, thing) {
				continue
			}
			was, is := called(s.old, thing), called(now, thing)
			if knows(s.old, thing) && slices.EqualFunc(was[:], is[:], slices.Equal) || len(is[0]) == 0 {
				continue
			}
			sameBest := slices.Equal(was[0], is[0])
			again = again || uses(m, is[2]) || !uses(m, is[0]) && (!uses(m, is[1]) || !sameBest)
		}
		if again {
			ids = append(ids, m.ID)
		}
	}
	return ids
}

// The impact of a change is what brute force finds, and what the next update marks.
func TestImpact(t *testing.T) {
	some := 0
	for n := range 400 {
		s := tellGlossary(t, rand.New(rand.NewPCG(uint64(n), 6)))
		doc := s.project.Documents[0]
		cat := s.project.Catalogs[language.English][doc.Path]
		want := bruteImpact(s, cat)
		some += len(want)
		if diff := cmp.Diff(want, idsOf(ImpactOf(s.project, s.old))); diff != "" {
			t.Fatalf("story %d: brute force, impact: %s", n, diff)
		}

		before := *s.project
		before.Glossary = s.old
		updated := *Refresh(&before, false).Project // its comments tell of the old glossary
		updated.Glossary = s.project.Glossary
		again := ImpactOf(&updated, nil)
		marked := Refresh(&updated, false).Project.Catalogs[language.English][doc.Path]
		if diff := cmp.Diff(idsOf(again), doubtedByTerm(marked, updated.Catalogs[language.English][doc.Path])); diff != "" {
			t.Fatalf("story %d: impact, marked by update: %s", n, diff)
		}
		if second := Refresh(&updated, false); second.Leverage[language.English].Terms.Segments != len(idsOf(again)) {
			t.Fatalf("story %d: leverage counts %d", n, second.Leverage[language.English].Terms.Segments)
		}
	}
	if some < 200 {
		t.Errorf("only %d translations to look at: the stories say little", some)
	}
}

func idsOf(list []Impact) []source.ID {
	var ids []source.ID
	for _, i := range list {
		if len(ids) == 0 || ids[len(ids)-1] != i.Message.ID {
			ids = append(ids, i.Message.ID)
		}
	}
	return ids
}

// doubtedByTerm are the entries that an update marked, and that were not before.
func doubtedByTerm(cat, before *locales.Catalog) []source.ID {
	was := before.ByID()
	var ids []source.ID
	for i := range cat.Messages {
		m := &cat.Messages[i]
		if why, _ := m.Notes.Mark("fuzzy"); m.Fuzzy && strings.HasPrefix(why, string(locales.ByTerm)+" ") && !was[m.ID].Fuzzy {
			ids = append(ids, m.ID)
		}
	}
	return ids
}

func TestTermReport(t *testing.T) {
	doc := document("LHQ và Mỹ.", "Mỹ họp, Mỹ tan.", "Liên hợp quốc.", "Một đối tác.", "Chưa dịch Mỹ.")
	cat := catalogFor(doc, "The UN and America.", "The United States.", "It.", "An ally.", "")
	p := projectOf(doc, cat)
	p.Glossary = glossaryOf(t, names)
	var got []string
	for _, u := range TermReport(p) {
		got = append(got, fmt.Sprintf("%s %d: %d %d %d %d", u.Concept.ID, u.Source, u.Preferred, u.Admitted, u.Deprecated, u.Missing))
	}
	want := []string{"un 2: 0 1 0 1", "us 3: 1 0 1 0", "ally 1: 1 0 0 0"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("want, got: %s", diff)
	}
}

// The sums of a report are those of an independent count: words in the texts.
func TestTermReportAddsUp(t *testing.T) {
	for n := range 100 {
		s := tellGlossary(t, rand.New(rand.NewPCG(uint64(n), 7)))
		cat := s.project.Catalogs[language.English][s.project.Documents[0].Path]
		asked, named := 0, 0
		for i := range cat.Messages {
			m := &cat.Messages[i]
			for _, c := range s.project.Glossary.Concepts {
				here := strings.Count(m.Source[source.Other], c.ID)
				asked += here
				for _, term := range c.In(language.English) {
					if here > 0 {
						named += strings.Count(m.Target[source.Other], term.Text)
					}
				}
			}
		}
		gotAsked, gotNamed := 0, 0
		for _, u := range TermReport(s.project) {
			gotAsked += u.Source
			gotNamed += u.Preferred + u.Admitted + u.Deprecated
		}
		if gotAsked != asked || gotNamed != named {
			t.Fatalf("story %d: %d names asked for and %d there, counted otherwise %d and %d", n, gotAsked, gotNamed, asked, named)
		}
	}
}

func TestSuggest(t *testing.T) {
	doc := document(
		"Tổ chức Y tế Thế giới (WHO) họp ở Geneva hôm nay.",
		"Hôm qua WHO và OPEC đã họp với Liên hợp quốc.",
		"Các nước thành viên đã họp ở Geneva.",
		"Những nước thành viên này đã về.",
		"Mọi nước thành viên đều vui.",
		"Hôm nay Ngân hàng Thế giới (WB) và Tổ chức Y tế Thế giới họp.",
	)
	cat := catalogFor(doc, "The World Health Organization (WHO) meets in Geneva.", "WHO and OPEC met the UN.",
		"The member states met in Geneva.", "These member states left.", "All member states are glad.",
		"The World Bank (WB) and the World Health Organization meet today.")
	p := projectOf(doc, cat)
	p.Glossary = glossaryOf(t, names)
	var got []string
	for _, c := range Suggest(p, 10) {
		line := fmt.Sprintf("%s %s %s %d", c.Kind, c.Text, c.Acronym, c.Count)
		for _, r := range c.Translations {
			line += fmt.Sprintf(" %s=%s", r.Locale, r.Text)
		}
		got = append(got, line)
	}
	want := []string{
		"definition Tổ chức Y tế Thế giới WHO 2 en=World Health Organization",
		"definition Ngân hàng Thế giới WB 1",
		"phrase nước thành viên  3 en=member states",
		"name Geneva  2 en=Geneva",
		"acronym OPEC  1 en=OPEC",
	}
	slices.Sort(want)
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("want, got: %s", diff)
	}
}

// An acronym that a document explains is a term in all of it, and in no other.
func TestAlignTaught(t *testing.T) {
	g := glossaryOf(t, "concept_id,lang,form,type,status\nsco,vi,Tổ chức Hợp tác Thượng Hải,full,preferred\n")
	matcher := glossary.NewMatcher(g, language.Vietnamese)
	count := func(lines ...string) int {
		n := 0
		for _, terms := range Align(document(lines...), matcher) {
			n += len(terms.Matches)
		}
		return n
	}
	if n := count("TCHTTH họp.", "Tổ chức Hợp tác Thượng Hải (TCHTTH) họp.", "TCHTTH tan."); n != 4 {
		t.Errorf("%d matches where the acronym is explained", n)
	}
	if n := count("TCHTTH họp."); n != 0 {
		t.Errorf("%d matches where it is not", n)
	}
}

// An import adds what is new, says what differs, and loses nothing in silence.
func TestNewTerms(t *testing.T) {
	have := glossaryOf(t, "concept_id,definition,owner,lang,form,status\nun,,An,vi,LHQ,preferred\n")
	add := glossaryOf(t, "concept_id,definition,owner,color,lang,form,status\nwho,,,,vi,WHO,preferred\nonu,Tổ chức.,Bình,xanh,vi,LHQ,admitted\nonu,,,,en,UN,preferred\n")
	more, known, differing := NewTerms(have, add, language.Vietnamese)
	var got []string
	for _, c := range more.Concepts {
		got = append(got, fmt.Sprint(c.ID, " ", c.Definition, " ", c.Extra, " ", len(c.Terms)))
	}
	for _, d := range differing {
		got = append(got, d.Args["Concept"]+" "+d.Args["Form"]+": "+d.Args["Columns"])
	}
	want := []string{"who  [] 1", "un Tổ chức. [] 1", "un LHQ: status, owner, color"}
	if diff := cmp.Diff(want, got); known != 1 || diff != "" {
		t.Errorf("%d known; want, got: %s", known, diff)
	}
}
