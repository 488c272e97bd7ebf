package glossary

import (
	"golang.org/x/text/language"

	"dich/glossary/inflect"
	"dich/source"
)

// A Glossary is the concepts of one project, in the order they were read.
type Glossary struct {
	Concepts []Concept
}

// A Concept is one thing that has a name. The model is ISO 30042's: a concept has
// languages, a language has terms.
type Concept struct {
	ID         string
	Subject    string
	Definition string
	Note       string
	Links      []string       // IDs of related concepts, or addresses of pages about this one
	Terms      []Term         // in the order of the file
	Origin     source.Subject // where it is first spoken of
	Extra      []Field        // of the concept's own row: columns that dich does not know
}

// A Term names a concept in one language.
type Term struct {
	Locale    language.Tag
	Text      string
	Type      Type
	Status    Status
	Speech    inflect.Speech
	Case      CaseRule
	Forms     []string // how it is written in sentences, where rules do not tell
	NotInside []string // texts that contain it and mean something else: châu Mỹ for Mỹ
	Keep      bool     // a translation has it as it is: do not translate
	FullForm  string   // what an acronym stands for: the text of a term beside it
	From      string   // the first day on which it is right, as 2019-03-23; empty if ever
	Until     string   // the last day
	Note      string
	Unsure    bool           // a native reader should check it
	Origin    source.Subject // its row
	Extra     []Field        // columns that dich does not know, kept
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

// CaseRule says which capitals of a term a text must have too.
type CaseRule string

const (
	ByKind      CaseRule = ""        // as the term looks: see [Matcher]
	ExactCase   CaseRule = "exact"   // all of them, and no others
	FreeInitial CaseRule = "initial" // as exact, but the first letter; or all are capitals
	AnyCase     CaseRule = "any"
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
