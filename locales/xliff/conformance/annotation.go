package conformance

import (
	"dich/source/xml"
)

// annotation are the rules of mrk and sm that need nothing but the element (4.7.3.1).
func annotation(c *checker, e *xml.Element, _ *context) {
	ref, value := e.Attribute("", "ref"), e.Attribute("", "value")
	if ref != nil {
		c.fragmentOf(e, ref)
	}
	switch e.Get("type") {
	case "comment":
		r := rule{"comment-value-or-ref", "4.7.3.1.3 Comment Annotation"}
		switch {
		case ref == nil && value == nil:
			c.missing(e, "value", r, `type="comment"`)
		case ref != nil && value != nil:
			c.conflict(e, ref, "value", r)
		}
	case "mtc:match":
		if ref != nil {
			c.conflict(e, ref, `type="mtc:match"`, rule{"match-annotation", "mtc:Translation Candidate Annotation"})
		}
	}
}

// noteReferenceSyntax: a note of 2.2 may tell what it is about.
func noteReferenceSyntax(c *checker, e *xml.Element, _ *context) {
	if a := e.Attribute("", "ref"); a != nil {
		c.fragmentOf(e, a)
	}
}

// skeleton is empty if it names a file, and only then (4.2.2.3).
func skeleton(c *checker, e *xml.Element, _ *context) {
	c.hrefOrContent(e, rule{"skeleton-href", "4.2.2.3 skeleton"})
}

func (c *checker) hrefOrContent(e *xml.Element, r rule) {
	href := e.Attribute("", "href")
	switch empty := isEmpty(e); {
	case href == nil && empty:
		c.missing(e, "href", r, "")
	case href != nil && !empty:
		c.conflict(e, href, "content", r)
	}
}

// isEmpty reports an element with nothing in it but blanks and comments.
func isEmpty(e *xml.Element) bool {
	for i := range e.Content {
		switch n := &e.Content[i]; n.Kind {
		case xml.StartTag, xml.CDATA:
			return false
		case xml.Text:
			if !isBlank(n.Raw) {
				return false
			}
		}
	}
	return true
}

func isBlank(text string) bool {
	for i := range len(text) {
		if b := text[i]; b != ' ' && b != '\n' && b != '\t' && b != '\r' {
			return false
		}
	}
	return true
}

// childIDs are unique among the children of an element.
func childIDs(r rule) func(*checker, *xml.Element, *context) {
	return func(c *checker, e *xml.Element, _ *context) {
		var seen ids
		for child := range e.Elements {
			if _, foreign := c.key(child.Name); !foreign {
				c.once(&seen, child, child.Attribute("", "id"), r)
			}
		}
	}
}

// rules are those of an element and what is in it, by the element.
var rules = map[string][]func(c *checker, e *xml.Element, in *context){
	"skeleton":     {skeleton},
	"notes":        {childIDs(rule{"note-id", "4.3.1.21 id"})},
	"note":         {noteReferenceSyntax},
	"originalData": {childIDs(rule{"data-id", "4.3.1.21 id"})},
	"segment":      {segmentState, segmentTexts},
	"ignorable":    {segmentTexts},
	"unit":         {inUnit},
	"ph":           {codeHints, codeType},
	"pc":           {codeHints, codeType, pairedAttributes},
	"sc":           {codeHints, codeType},
	"ec":           {codeHints, codeType, isolatedExtras},
	"mrk":          {annotation, itsAnnotation},
	"sm":           {annotation, itsAnnotation},

	"mtc:matches": {childIDs(rule{"match-id", "mtc:id"})},
	"mtc:match":   {matchType, matchTexts, inMatch},

	"gls:glossary":   {glossaryIDs},
	"gls:glossEntry": {glossaryEntry},

	"mda:metadata": {metadataIDs},

	"res:resourceData": {resourceData},
	"res:resourceItem": {resourceItem},
	"res:source":       {resourceText},
	"res:target":       {resourceText},

	"slr:profiles": {sizeProfiles},

	"val:rule": {validationRule},

	"ctr:revisions": {revisions},

	"its:locQualityIssue":  {qualityIssue},
	"its:provenanceRecord": {provenanceRecord},
}
