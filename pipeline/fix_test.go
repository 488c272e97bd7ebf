package pipeline

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales"
	"dich/source"
)

// fixed mends one translation into Russian.
func fixed(m locales.Message) (*locales.Catalog, []Mending) {
	m.Origin = source.Subject{File: "a.po", Span: source.Span{Start: 1, End: 2}}
	cat := &locales.Catalog{Document: "a.md", Source: language.Vietnamese, Target: language.Russian, Messages: []locales.Message{m}}
	gloss := &glossary.Glossary{}
	from, to := glossary.NewMatcher(gloss, cat.Source), glossary.NewMatcher(gloss, cat.Target)
	return FixCatalog(cat, func(cat *locales.Catalog) []source.Diagnostic { return CheckCatalog(cat, from, to) })
}

// A second fix changes nothing, and nothing is mended away.
func FuzzFix(f *testing.F) {
	f.Add("Một câu.", "Фpаза  [a](b) .")
	f.Add("“Một” câu:", " \"Одна\"  фраза ; и\u0306 EC ?")
	f.Add("`x` {{.Name}}!", "Приbет, `x`  {{.Name}} !")
	f.Fuzz(func(t *testing.T, from, to string) {
		m := locales.NewMessage("", source.Singular(source.Clean(from)))
		m.Target = source.Singular(to)
		once, list := fixed(m)
		if to != "" && once.Messages[0].Target.Empty() {
			t.Fatalf("%q is gone: %v", to, list)
		}
		if twice, more := fixed(once.Messages[0]); len(more) > 0 {
			t.Errorf("%q\n%q\n%q: %v", to, once.Messages[0].Target, twice.Messages[0].Target, more)
		}
	})
}

// A review lasts as long as the words do; a final translation is not touched.
func TestFixStates(t *testing.T) {
	tests := []struct {
		state locales.State
		want  locales.State
		text  string
	}{
		{locales.Translated, locales.Translated, "Фраза."},
		{locales.Reviewed, locales.Reviewed, "Фраза."},
		{locales.Final, locales.Final, "Фpаза."},
	}
	for _, test := range tests {
		m := locales.NewMessage("", source.Singular("Câu."))
		m.Target = source.Singular("Фpаза.")
		m.Review(test.state)
		cat, _ := fixed(m)
		got := cat.Messages[0]
		if got.State() != test.want || got.Target != source.Singular(test.text) {
			t.Errorf("%v: %v, %q", test.state, got.State(), got.Target)
		}
	}
}

// Where a fix changes a word, somebody must read it again.
func TestFixEndsReview(t *testing.T) {
	was := locales.NewMessage("", source.Singular("Câu."))
	was.Target = source.Singular("Одна фраза.")
	was.Review(locales.Reviewed)
	for text, ended := range map[string]bool{"Одна  фраза": false, "Одна фразa.": false, "Две фразы.": true} {
		m := was
		m.Target = source.Singular(text)
		if settleReview(&was, &m, &locales.Catalog{Document: "a.txt", Target: language.Russian}) != ended {
			t.Errorf("%q: ended should be %v", text, ended)
		}
		if got := m.State() == locales.Translated; got != ended {
			t.Errorf("%q is %v", text, m.State())
		}
	}
}

// Of two fixes that meet the first is made; none touches a code.
func TestMend(t *testing.T) {
	replace := func(start, end int, text string) source.Diagnostic {
		return source.Diagnostic{Code: "x", Fix: fixWith(source.Span{Start: start, End: end}, text)}
	}
	tests := []struct {
		list []source.Diagnostic
		want string
	}{
		{[]source.Diagnostic{replace(0, 1, "A"), replace(2, 3, "C")}, "AbC `x`"},
		{[]source.Diagnostic{replace(1, 3, "-"), replace(0, 2, "+")}, "+c `x`"},
		{[]source.Diagnostic{replace(4, 5, "'")}, "abc `x`"},
		{[]source.Diagnostic{replace(0, 99, "")}, "abc `x`"},
	}
	for _, test := range tests {
		m := locales.NewMessage("", source.Singular("x"))
		m.Target = source.Singular("abc `x`")
		mend(&m, "a.md", test.list)
		if diff := cmp.Diff(source.Singular(test.want), m.Target); diff != "" {
			t.Error(diff)
		}
	}
}

// In every language a fix comes to its end: what was mended is mended whole, of all codes
// together, and once.
func FuzzFixInLanguages(f *testing.F) {
	f.Add("Một… câu, “hai” 5 km.", "\u00a0Un  \"deux\"... trois : и\u0306 EС ,, x")
	f.Add("Câu?", "等等...，他说\"是\" .5。。")
	f.Add("Câu!", "«Մեկ» … երկու... , երեք.")
	languages := []language.Tag{language.English, language.Russian, language.Kazakh, language.Kirghiz, language.Armenian, language.Chinese, language.French, language.MustParse("be")}
	f.Fuzz(func(t *testing.T, from, to string) {
		for _, target := range languages {
			m := locales.NewMessage("", source.Singular(source.Clean(from)))
			m.Target, m.Origin = source.Singular(to), source.Subject{File: "a.po", Span: source.Span{Start: 1, End: 2}}
			cat := &locales.Catalog{Document: "a.md", Source: language.Vietnamese, Target: target, Messages: []locales.Message{m}}
			gloss := &glossary.Glossary{}
			out, in := glossary.NewMatcher(gloss, cat.Source), glossary.NewMatcher(gloss, target)
			check := func(cat *locales.Catalog) []source.Diagnostic { return CheckCatalog(cat, out, in) }
			once, list := FixCatalog(cat, check)
			if twice, more := FixCatalog(once, check); len(more) > 0 {
				t.Errorf("%v: %q\n%q\n%q: %v", target, to, once.Messages[0].Target, twice.Messages[0].Target, more)
			}
			text := once.Messages[0].Target[source.Other]
			for _, d := range check(once) {
				if len(list) > 0 && d.Fix != nil && applies(d.Fix, text, nil, codesOf(cat.Document, text)) {
					t.Errorf("%v: %q\n%q: left %v", target, to, text, d.Code)
				}
			}
		}
	})
}
