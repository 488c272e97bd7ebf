package glossary

import (
	"slices"
	"strconv"

	"dich/source"
)

// A Feature is something a glossary says that not every format can carry, called as
// its column in CSV. Concepts' IDs, languages and forms are none: all formats have them.
type Feature string

const (
	FeatureSubject    Feature = subjectColumn
	FeatureDefinition Feature = definitionColumn
	FeatureLinks      Feature = linksColumn
	FeatureType       Feature = typeColumn
	FeatureStatus     Feature = statusColumn
	FeatureSpeech     Feature = speechColumn
	FeatureCase       Feature = caseColumn
	FeatureForms      Feature = formsColumn
	FeatureNotInside  Feature = notInsideColumn
	FeatureKeep       Feature = keepColumn
	FeatureFullForm   Feature = fullFormColumn
	FeatureFrom       Feature = fromColumn
	FeatureUntil      Feature = untilColumn
	FeatureNote       Feature = noteColumn // of concepts and of terms
	FeatureUnsure     Feature = unsureColumn
	FeatureColumns    Feature = "columns" // those that dich does not know
)

// Carry gives what is left of a glossary in a format that carries only these features,
// and notes each one that is lost ([NotCarried], in the order of the columns). What it
// is given stays as it was.
//
// What is not carried is as if nobody had said it: a type is [Full] then, a status
// [Preferred]. But a term that must not be used is left out where its status is not
// carried, for it would be taken for one that may.
func Carry(g *Glossary, format string, can ...Feature) (*Glossary, []source.Diagnostic) {
	var cannot []feature
	for _, f := range features {
		if !slices.Contains(can, f.name) {
			cannot = append(cannot, f)
		}
	}
	return carry(g, format, cannot)
}

// carry takes features away from a copy of a glossary.
func carry(g *Glossary, format string, cannot []feature) (*Glossary, []source.Diagnostic) {
	left := &Glossary{Concepts: slices.Clone(g.Concepts)}
	for i := range left.Concepts {
		c := &left.Concepts[i]
		c.Terms = slices.Clone(c.Terms)
	}
	var lost []source.Diagnostic
	for _, f := range cannot {
		l := loss{format: format, feature: f.name}
		l.take(left, f)
		lost = append(lost, l.diagnostics()...)
	}
	return left, lost
}

// A feature knows how to take itself away from a concept and a term, and whether they
// had it; it has no function for what never has it.
type feature struct {
	name    Feature
	concept func(*Concept) bool
	term    func(*Term) bool
}

// In the order of the columns.
var features = []feature{
	{FeatureSubject, func(c *Concept) bool { return lose(&c.Subject, "") }, nil},
	{FeatureDefinition, func(c *Concept) bool { return lose(&c.Definition, "") }, nil},
	{FeatureLinks, func(c *Concept) bool { return loseAll(&c.Links) }, nil},
	{FeatureType, nil, func(t *Term) bool { return lose(&t.Type, Full) }},
	{FeatureStatus, loseUnusable, func(t *Term) bool { return lose(&t.Status, Preferred) }},
	{FeatureSpeech, nil, func(t *Term) bool { return lose(&t.Speech, "") }},
	{FeatureCase, nil, func(t *Term) bool { return lose(&t.Case, ByKind) }},
	{FeatureForms, nil, func(t *Term) bool { return loseAll(&t.Forms) }},
	{FeatureNotInside, nil, func(t *Term) bool { return loseAll(&t.NotInside) }},
	{FeatureKeep, nil, func(t *Term) bool { return lose(&t.Keep, false) }},
	{FeatureFullForm, nil, func(t *Term) bool { return lose(&t.FullForm, "") }},
	{FeatureFrom, nil, func(t *Term) bool { return lose(&t.From, "") }},
	{FeatureUntil, nil, func(t *Term) bool { return lose(&t.Until, "") }},
	{FeatureNote, func(c *Concept) bool { return lose(&c.Note, "") }, func(t *Term) bool { return lose(&t.Note, "") }},
	{FeatureUnsure, nil, func(t *Term) bool { return lose(&t.Unsure, false) }},
	{FeatureColumns, func(c *Concept) bool { return loseFields(&c.Extra) }, func(t *Term) bool { return loseFields(&t.Extra) }},
}

// lose makes a value what it is if nobody says it, and reports that it was another.
func lose[T comparable](value *T, unsaid T) bool {
	var zero T
	lost := *value != unsaid && *value != zero
	*value = unsaid
	return lost
}

func loseAll[T any](values *[]T) bool {
	lost := len(*values) > 0
	*values = nil
	return lost
}

// loseFields takes away fields; to lose empty ones is no loss.
func loseFields(fields *[]Field) bool {
	return loseSome(fields, func(Field) bool { return true })
}

// loseSome is loseFields for those that are called.
func loseSome(fields *[]Field, called func(Field) bool) bool {
	lost := slices.ContainsFunc(*fields, func(f Field) bool { return called(f) && f.Value != "" })
	*fields = someOf(slices.DeleteFunc(slices.Clone(*fields), called))
	return lost
}

// loseUnusable leaves out the terms that must not be used.
func loseUnusable(c *Concept) bool {
	return loseTerms(c, func(t Term) bool { return !t.Status.Usable() })
}

// loseTerms leaves out the terms that are called. The concept's list of terms is its own.
func loseTerms(c *Concept, called func(Term) bool) bool {
	terms := len(c.Terms)
	c.Terms = slices.DeleteFunc(c.Terms, called)
	if len(c.Terms) == 0 {
		c.Terms = nil
	}
	return len(c.Terms) < terms
}

// Usable reports a status with which a term may be written.
func (s Status) Usable() bool { return s != Deprecated && s != Forbidden }

// A loss counts what a format does not carry of one feature.
type loss struct {
	format  string
	feature Feature
	count   int
	first   source.Subject
}

// take takes a feature away from a glossary.
func (l *loss) take(g *Glossary, f feature) {
	for i := range g.Concepts {
		c := &g.Concepts[i]
		if f.concept != nil {
			l.add(c.Origin, f.concept(c))
		}
		for j := range c.Terms {
			if f.term != nil {
				l.add(c.Terms[j].Origin, f.term(&c.Terms[j]))
			}
		}
	}
}

func (l *loss) add(at source.Subject, lost bool) {
	if lost && l.count == 0 {
		l.first = at
	}
	if lost {
		l.count++
	}
}

// diagnostics notes the loss, if there is one.
func (l *loss) diagnostics() []source.Diagnostic {
	if l.count == 0 {
		return nil
	}
	return []source.Diagnostic{{
		Code: NotCarried, Severity: source.Note, Subject: l.first, Hint: source.Hint(NotCarried),
		Args: source.Args{"Format": l.format, "Feature": string(l.feature), "Count": strconv.Itoa(l.count)},
	}}
}
