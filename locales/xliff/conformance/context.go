package conformance

import (
	"strings"

	"dich/source/xml"
)

// A context is what an element has from those around it.
type context struct {
	frame      *frame
	lang       string   // xml:lang
	hasLang    bool     //
	space      string   // xml:space
	itsVersion bool     // its:version is told
	annotators []string // values of its:annotatorsRef, the outermost first
	score      bool     // a rating by score is in force
	vote       bool     // one by votes
}

// within is the context inside of an element.
func (in context) within(c *checker, e *xml.Element) context {
	for i := range e.Attributes {
		a := &e.Attributes[i]
		switch {
		case a.Name.Is(xml.Namespace, "lang"):
			in.lang, in.hasLang = a.Value(), true
		case a.Name.Is(xml.Namespace, "space"):
			in.space = a.Value()
		case a.Name.Space == spaceITS:
			in.tagged(a)
		}
	}
	return in
}

func (in *context) tagged(a *xml.Attribute) {
	switch a.Name.Local {
	case "version":
		in.itsVersion = true
	case "annotatorsRef":
		in.annotators = append(in.annotators[:len(in.annotators):len(in.annotators)], a.Value())
	case "locQualityRatingScore":
		in.score = true
	case "locQualityRatingVote":
		in.vote = true
	}
}

// annotated reports that the tool of a data category is known.
func (in *context) annotated(category string) bool {
	for _, value := range in.annotators {
		for item := range strings.FieldsSeq(value) {
			if strings.HasPrefix(item, category+"|") {
				return true
			}
		}
	}
	return false
}
