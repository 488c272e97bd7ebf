package conformance

import (
	"strings"

	"dich/source"
	"dich/source/xml"
)

// matchType: a sub-type refines a type (mtc:subType).
func matchType(c *checker, e *xml.Element, _ *context) {
	a := e.Attribute("", "subType")
	switch r := (rule{"match-sub-type", "mtc:subType"}); {
	case a == nil:
	case e.Attribute("", "type") == nil:
		c.missing(e, "type", r, "subType")
	case strings.HasPrefix(a.Value(), "xlf:"):
		c.badValue(e, a, r.name, "prefix:value")
	}
}

// matchTexts are in the languages of the document, but for the target of a reference
// (mtc:match).
func matchTexts(c *checker, e *xml.Element, in *context) {
	sourceText, targetText := c.texts(e)
	if sourceText != nil {
		c.sameLanguage(sourceText, in, c.srcLang, "mtc:match")
	}
	if targetText != nil && c.hasTrgLang && e.Get("reference") != "yes" {
		c.sameLanguage(targetText, in, c.trgLang, "mtc:match")
	}
}

// glossaryIDs are unique among the entries and translations of a glossary (gls:id).
func glossaryIDs(c *checker, e *xml.Element, _ *context) {
	var seen ids
	r := rule{"glossary-id", "gls:id"}
	for entry := range e.Elements {
		c.once(&seen, entry, entry.Attribute("", "id"), r)
		for child := range entry.Elements {
			if key, _ := c.key(child.Name); key == "gls:translation" {
				c.once(&seen, child, child.Attribute("", "id"), r)
			}
		}
	}
}

// glossaryEntry: an entry has a translation or a definition (gls:glossEntry).
func glossaryEntry(c *checker, e *xml.Element, _ *context) {
	for child := range e.Elements {
		if key, _ := c.key(child.Name); key == "gls:translation" || key == "gls:definition" {
			return
		}
	}
	c.report(MissingElement, e.Start, rule{"entry-content", "gls:glossEntry"}, e, source.Args{
		"Want": "translation, definition",
	})
}

// metadataIDs are unique in a metadata element, its own included (mda:id).
func metadataIDs(c *checker, e *xml.Element, _ *context) {
	var seen ids
	c.metadataIDsIn(&seen, e)
}

func (c *checker) metadataIDsIn(seen *ids, e *xml.Element) {
	c.once(seen, e, e.Attribute("", "id"), rule{"metadata-id", "mda:id"})
	for child := range e.Elements {
		if key, _ := c.key(child.Name); key == "mda:metaGroup" {
			c.metadataIDsIn(seen, child)
		}
	}
}
