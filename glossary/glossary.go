package glossary

import (
	"golang.org/x/text/language"

	"dich/source"
)

// A Glossary is the concepts of one project, in the order they were read.
type Glossary struct {
	Concepts []Concept
}

// A Concept is one thing that has a name. The model is ISO 30042's: a concept has
// languages, a language has terms.
type Concept struct {
	ID      string
	Subject string
	Terms   []Term // in the order of the file
}

// A Term names a concept in one language.
type Term struct {
	Locale language.Tag
	Text   string
	Type   Type
	Status Status
	Unsure bool           // a native reader should check it
	Origin source.Subject // its row
	Extra  []Field        // columns that dich does not know, kept
}

// A Field is a column that dich does not know and keeps.
type Field struct{ Name, Value string }

// Type says what kind of name a term is.
type Type string

const (
	Full         Type = "full"
	Acronym      Type = "acronym"
	Abbreviation Type = "abbreviation"
	Short        Type = "short"
	Variant      Type = "variant" // another spelling of a term of the same concept
)

// Status says whether a term should be used.
type Status string

const (
	Preferred  Status = "preferred"
	Admitted   Status = "admitted"
	Deprecated Status = "deprecated"
	Forbidden  Status = "forbidden"
)

// A Match is a place in a text where a term stands. Span counts bytes of that
// text. Several concepts may have the same form; Nested matches lie inside a
// longer one.
type Match struct {
	Span   source.Span
	Terms  []TermRef // at least one; the concepts that have this form, in the glossary's order
	Nested bool
}

// A TermRef points to a term of a concept of the glossary.
type TermRef struct {
	Concept *Concept
	Term    *Term
}

// In gives the terms of a concept in one language, in their order.
func (c *Concept) In(locale language.Tag) []*Term {
	var terms []*Term
	for i := range c.Terms {
		if c.Terms[i].Locale == locale {
			terms = append(terms, &c.Terms[i])
		}
	}
	return terms
}
