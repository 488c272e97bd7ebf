package glossary

import (
	"golang.org/x/text/language"

	"dich/source"
)

// Check gives what a terminologist would look at again in a glossary that was read
// without fault, in the order of the places. Languages are those in which every concept
// should have a name; with none, it is not asked. That a key stands twice is no matter
// for it: readers and Merge let none through.
//
// It goes through the terms a fixed number of times, however many there are.
func Check(g *Glossary, languages ...language.Tag) []source.Diagnostic {
	c := &checker{
		languages: languages,
		ids:       map[string]bool{},
		forms:     map[heard]*namers{},
		forbidden: map[heard]namer{},
		patience:  1 << 18,
	}
	for i := range g.Concepts {
		c.learn(&g.Concepts[i])
	}
	for i := range g.Concepts {
		c.concept(&g.Concepts[i])
	}
	source.SortDiagnostics(c.diagnostics)
	return c.diagnostics
}

type checker struct {
	diagnostics []source.Diagnostic
	languages   []language.Tag
	concepts    []string // their IDs
	ids         map[string]bool
	forms       map[heard]*namers
	forbidden   map[heard]namer // by the clean form, the first
	patience    int             // how many words may still be compared for a suggestion
}

// heard is a form as it is compared.
type heard struct {
	locale language.Tag
	form   string
}

// A namer is a term that has a form.
type namer struct {
	concept *Concept
	term    *Term
}

// namers are the first term that has a form, and the last so far.
type namers struct{ first, last namer }

// learn takes down what terms of other concepts are compared with.
func (c *checker) learn(concept *Concept) {
	c.concepts = append(c.concepts, concept.ID)
	c.ids[concept.ID] = true
	for i := range concept.Terms {
		t := &concept.Terms[i]
		if form := cleanly(t); t.Status == Forbidden && c.forbidden[form].term == nil {
			c.forbidden[form] = namer{concept, t}
		}
	}
}

func cleanly(t *Term) heard { return heard{t.Locale, source.Clean(t.Text)} }

// concept looks at a concept and its terms.
func (c *checker) concept(concept *Concept) {
	c.links(concept)
	if len(concept.Terms) == 0 {
		c.report(source.Note, EmptyConcept, concept.Origin, source.Args{"Concept": concept.ID})
		return
	}
	c.missing(concept)
	for _, group := range byLocale(concept) {
		c.preferred(concept, group)
		c.acronyms(concept, group)
		c.fullForms(concept, group)
	}
	for i := range concept.Terms {
		c.term(concept, &concept.Terms[i])
	}
}

// byLocale gives the terms of each language.
func byLocale(concept *Concept) [][]*Term {
	terms := make([]*Term, len(concept.Terms))
	for i := range terms {
		terms[i] = &concept.Terms[i]
	}
	return groups(terms, func(t *Term) language.Tag { return t.Locale })
}

// groups gives the terms that are alike in something, in the order of the first ones.
func groups[K comparable](terms []*Term, kind func(*Term) K) [][]*Term {
	var list [][]*Term
	at := map[K]int{}
	for _, t := range terms {
		n, ok := at[kind(t)]
		if !ok {
			n = len(list)
			at[kind(t)] = n
			list = append(list, nil)
		}
		list[n] = append(list[n], t)
	}
	return list
}

// nearest is source.Nearest as long as patience lasts.
func (c *checker) nearest(word string, known []string) string {
	if c.patience -= len(known); c.patience < 0 {
		return ""
	}
	return source.Nearest(word, known)
}

// report adds a diagnostic; its hint is called as its code, unless a nearer word is known.
func (c *checker) report(s source.Severity, code source.DiagnosticCode, at source.Subject, args source.Args, related ...source.Related) {
	hint := source.Hint(code)
	if args["Near"] != "" {
		hint = DidYouMean
	}
	c.diagnostics = append(c.diagnostics, source.Diagnostic{
		Code: code, Severity: s, Subject: at, Args: args, Related: related, Hint: hint,
	})
}

// firstAt is the other place that takes part.
func firstAt(t *Term, args source.Args) source.Related {
	return source.Related{Note: FirstHere, Subject: t.Origin, Args: args}
}

// about gives the arguments of what is said of a term.
func about(concept *Concept, t *Term) source.Args {
	return source.Args{"Concept": concept.ID, "Locale": t.Locale.String(), "Form": t.Text}
}
