package glossary

import (
	"slices"

	"golang.org/x/text/language"

	"dich/source"
)

// Merge makes one glossary of several. Concepts with the same ID are joined, in
// the order they come. A key (concept, language, form) that several have is
// reported, and its first term stays; of a concept that has two subjects, definitions,
// notes or lists of links the first stays, and the second is reported.
func Merge(list ...*Glossary) (*Glossary, []source.Diagnostic) {
	b := newBuilder()
	for _, g := range list {
		for i := range g.Concepts {
			c := &g.Concepts[i]
			joined := b.concept(c, func(string) source.Subject { return c.Origin })
			for _, t := range c.Terms {
				b.term(joined, t)
			}
		}
	}
	return &b.glossary, b.diagnostics
}

// A builder collects terms by concept and sees to it that keys are unique.
type builder struct {
	glossary    Glossary
	diagnostics []source.Diagnostic
	concepts    map[string]int // by ID
	places      map[saying]source.Subject
	columns     map[saying]int // where a concept has a column of its own
	firsts      map[key]source.Subject
}

// A saying is what is said of a concept, called as its column.
type saying struct{ concept, column string }

// A key names a term. Forms compare clean, so NFC and NFD are one form.
type key struct {
	concept string
	locale  language.Tag
	form    string
}

func newBuilder() *builder {
	return &builder{
		concepts: map[string]int{},
		places:   map[saying]source.Subject{},
		columns:  map[saying]int{},
		firsts:   map[key]source.Subject{},
	}
}

// concept finds or adds a concept, and gives its index. What was said of it first
// stays; to say nothing is not to contradict. The terms of what is said do not count.
func (b *builder) concept(said *Concept, at func(column string) source.Subject) int {
	i, ok := b.concepts[said.ID]
	if !ok {
		i = len(b.glossary.Concepts)
		b.concepts[said.ID] = i
		b.glossary.Concepts = append(b.glossary.Concepts, Concept{ID: said.ID, Origin: said.Origin})
	}
	c := &b.glossary.Concepts[i]
	b.say(c.ID, subjectColumn, &c.Subject, said.Subject, at)
	b.say(c.ID, definitionColumn, &c.Definition, said.Definition, at)
	b.say(c.ID, noteColumn, &c.Note, said.Note, at)
	b.link(c, said.Links, at)
	for _, f := range said.Extra {
		b.say(c.ID, f.Name, b.field(c, f.Name), f.Value, at)
	}
	return i
}

// say takes down what is said of a concept, and reports that something else was.
func (b *builder) say(id, column string, have *string, got string, at func(column string) source.Subject) {
	switch {
	case got == "" || got == *have:
	case *have == "":
		*have = got
		b.places[saying{id, column}] = at(column)
	default:
		b.differs(id, column, got, *have, at)
	}
}

// link is say for the links.
func (b *builder) link(c *Concept, links []string, at func(column string) source.Subject) {
	switch {
	case len(links) == 0 || slices.Equal(links, c.Links):
	case len(c.Links) == 0:
		c.Links = slices.Clone(links)
		b.places[saying{c.ID, linksColumn}] = at(linksColumn)
	default:
		b.differs(c.ID, linksColumn, joinList(links, ";"), joinList(c.Links, ";"), at)
	}
}

func (b *builder) differs(id, column, got, want string, at func(column string) source.Subject) {
	args := source.Args{"Concept": id, "Got": got, "Want": want}
	code := SubjectDiffers
	if column != subjectColumn {
		code = ValueDiffers
		args["Column"] = column
	}
	b.report(source.Warning, code, at(column), args, b.places[saying{id, column}])
}

// field gives the place of a value of a concept's own column, which it adds if there is
// none.
func (b *builder) field(c *Concept, name string) *string {
	at, ok := b.columns[saying{c.ID, name}]
	if !ok {
		at = len(c.Extra)
		b.columns[saying{c.ID, name}] = at
		c.Extra = append(c.Extra, Field{Name: name})
	}
	return &c.Extra[at].Value
}

// term adds a term to a concept unless its key is there already.
func (b *builder) term(concept int, t Term) {
	c := &b.glossary.Concepts[concept]
	k := key{c.ID, t.Locale, source.Clean(t.Text)}
	if first, ok := b.firsts[k]; ok {
		b.report(source.Error, RepeatedKey, t.Origin,
			source.Args{"Concept": c.ID, "Locale": t.Locale.String(), "Form": k.form}, first)
		return
	}
	b.firsts[k] = t.Origin
	c.Terms = append(c.Terms, t)
}

func (b *builder) report(s source.Severity, code source.DiagnosticCode, at source.Subject, args source.Args, first source.Subject) {
	b.diagnostics = append(b.diagnostics, source.Diagnostic{
		Code: code, Severity: s, Subject: at, Args: args,
		Related: []source.Related{{Note: FirstHere, Subject: first, Args: args}},
		Hint:    source.Hint(code),
	})
}
