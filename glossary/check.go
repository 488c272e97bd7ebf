package glossary

import (
	"strings"

	"golang.org/x/text/language"

	"dich/source"
)

// Check gives what a terminologist would look at again in a glossary that was read
// without fault. That a key stands twice is no matter for it: ReadCSV and Merge let
// none through.
func Check(g *Glossary) []source.Diagnostic {
	c := checker{forms: map[heard]namer{}}
	for i := range g.Concepts {
		concept := &g.Concepts[i]
		for j := range concept.Terms {
			c.form(concept, &concept.Terms[j])
		}
		c.preferred(concept)
	}
	source.SortDiagnostics(c.diagnostics)
	return c.diagnostics
}

type checker struct {
	diagnostics []source.Diagnostic
	forms       map[heard]namer
}

// heard is what a matcher sees of a form; a form that two concepts share is a
// homonym.
type heard struct {
	locale language.Tag
	form   string
}

// A namer is the concept that has a form first, and where.
type namer struct {
	concept *Concept
	at      source.Subject
}

// form looks at one term.
func (c *checker) form(concept *Concept, t *Term) {
	if want := source.Clean(t.Text); want != t.Text {
		c.report(source.Warning, FormNotClean, t.Origin, source.Args{"Got": t.Text, "Want": want})
	}
	as := heard{t.Locale, hear(t)}
	if as.form == "" {
		c.report(source.Warning, FormWithoutWord, t.Origin, source.Args{"Form": t.Text})
		return
	}
	first, ok := c.forms[as]
	switch {
	case !ok:
		c.forms[as] = namer{concept, t.Origin}
	case first.concept != concept:
		args := source.Args{"Form": t.Text, "Concept": concept.ID, "Other": first.concept.ID}
		c.report(source.Note, Homonym, t.Origin, args, source.Related{Note: FirstHere, Subject: first.at, Args: args})
	}
}

// hear gives the folded words of a term, and those of an acronym as they are.
func hear(t *Term) string {
	p := newPhrase(t)
	var words []string
	for _, token := range p.tokens {
		word := token.Span.Of(t.Text)
		switch {
		case token.Shape == source.Mark:
		case p.comparesCase(token):
			words = append(words, source.Clean(word))
		default:
			words = append(words, source.Fold(word))
		}
	}
	return strings.Join(words, " ")
}

// preferred looks for languages in which a concept has terms but none is preferred.
func (c *checker) preferred(concept *Concept) {
	has := map[language.Tag]bool{}
	for _, t := range concept.Terms {
		has[t.Locale] = has[t.Locale] || t.Status == Preferred
	}
	for _, t := range concept.Terms {
		if !has[t.Locale] {
			has[t.Locale] = true // said once
			c.report(source.Warning, NoPreferredTerm, t.Origin,
				source.Args{"Concept": concept.ID, "Locale": t.Locale.String()})
		}
	}
}

func (c *checker) report(s source.Severity, code source.DiagnosticCode, at source.Subject, args source.Args, related ...source.Related) {
	c.diagnostics = append(c.diagnostics, source.Diagnostic{
		Code: code, Severity: s, Subject: at, Args: args, Related: related, Hint: source.Hint(code),
	})
}
