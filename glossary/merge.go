package glossary

import (
	"golang.org/x/text/language"

	"dich/source"
)

// Merge makes one glossary of several. Concepts with the same ID are joined, in
// the order they come. A key (concept, language, form) that several have is
// reported, and its first term stays; a concept with two subjects is reported.
func Merge(list ...*Glossary) (*Glossary, []source.Diagnostic) {
	b := newBuilder()
	for _, g := range list {
		for _, c := range g.Concepts {
			joined := b.concept(c.ID, c.Subject, c.place())
			for _, t := range c.Terms {
				b.term(joined, t)
			}
		}
	}
	return &b.glossary, b.diagnostics
}

// place is where a concept is first spoken of.
func (c *Concept) place() source.Subject {
	if len(c.Terms) == 0 {
		return source.Subject{}
	}
	return c.Terms[0].Origin
}

// A builder collects terms by concept and sees to it that keys are unique.
type builder struct {
	glossary    Glossary
	diagnostics []source.Diagnostic
	concepts    map[string]int // by ID
	subjects    map[string]source.Subject
	firsts      map[key]source.Subject
}

// A key names a term. Forms compare clean, so NFC and NFD are one form.
type key struct {
	concept string
	locale  language.Tag
	form    string
}

func newBuilder() *builder {
	return &builder{
		concepts: map[string]int{},
		subjects: map[string]source.Subject{},
		firsts:   map[key]source.Subject{},
	}
}

// concept finds or adds a concept, and gives its index. The subject that was said
// first stays; to say none is not to contradict.
func (b *builder) concept(id, subject string, at source.Subject) int {
	i, ok := b.concepts[id]
	if !ok {
		i = len(b.glossary.Concepts)
		b.concepts[id] = i
		b.glossary.Concepts = append(b.glossary.Concepts, Concept{ID: id})
	}
	switch c := &b.glossary.Concepts[i]; {
	case subject == "" || subject == c.Subject:
	case c.Subject == "":
		c.Subject = subject
		b.subjects[id] = at
	default:
		b.report(source.Warning, SubjectDiffers, at,
			source.Args{"Concept": id, "Got": subject, "Want": c.Subject}, b.subjects[id])
	}
	return i
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
