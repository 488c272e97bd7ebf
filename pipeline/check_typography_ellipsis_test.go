package pipeline

import (
	"strings"
	"testing"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales"
	"dich/source"
)

// Of two ways in a document the rarer is odd; Chinese has one way.
func TestEllipsisStyle(t *testing.T) {
	for _, test := range []struct{ locale, texts, want string }{
		{"en", "One…|Two...|Three…", "... = …"},
		{"en", "One...|Two...|Three…", "… = ..."},
		{"en", "One...|Two...", ""},
		{"ru", "Раз…|Два...", "... = …"},
		{"fr", "Un……", "…… = …"},
		{"hy", "Մեկ…|Երկու...", "... = …"},
		{"hy", "Մեկ․․․", "․․․ = …"},
		{"zh-Hans", "等等...", "... = ……"},
		{"zh-Hans", "等等…", "… = ……"},
		{"zh-Hans", "等等……", ""},
		{"zh-Hans", "A...B", ""},
		{"en", "1..2, 5....", ""},
	} {
		cat := &locales.Catalog{Source: language.Vietnamese, Target: language.MustParse(test.locale)}
		for i, text := range strings.Split(test.texts, "|") {
			m := message("Câu "+strings.Repeat("a", i)+"…", text)
			m.Origin = source.Subject{File: "a.po", Span: source.Span{Start: i, End: i + 1}}
			cat.Messages = append(cat.Messages, *m)
		}
		none := &glossary.Glossary{}
		var said []string
		check := func(cat *locales.Catalog) []source.Diagnostic {
			return CheckCatalog(cat, glossary.NewMatcher(none, cat.Source), glossary.NewMatcher(none, cat.Target))
		}
		for _, d := range check(cat) {
			if d.Code == EllipsisStyle {
				said = append(said, d.Args["Got"]+" = "+d.Args["Want"])
			}
		}
		if got := strings.Join(said, "; "); got != test.want {
			t.Errorf("%s %s: got %q, want %q", test.locale, test.texts, got, test.want)
		}
		next, _ := FixCatalog(cat, check)
		for _, d := range check(next) {
			if d.Code == EllipsisStyle {
				t.Errorf("%s %s: left %v", test.locale, test.texts, d.Args)
			}
		}
	}
}
