package conformance

import (
	"strings"

	"dich/source/xml"
)

// its gives an attribute of ITS; nil if there is none.
func its(e *xml.Element, local string) *xml.Attribute { return e.Attribute(spaceITS, local) }

// tagged are the rules of ITS on any element (its).
func (c *checker) tagged(e *xml.Element, in *context) {
	if !in.itsVersion && e.Attribute("", "version") == nil {
		c.missing(e, "its:version", rule{"its-version", "its:version"}, "its")
	}
	c.rating(e, in)
	c.standoffReference(e, in)
	key, _ := c.key(e.Name)
	isMarker := key == "mrk" || key == "sm"
	for _, confidence := range confidences {
		if a := its(e, confidence.attribute); a != nil && isMarker && !in.annotated(confidence.category) {
			c.missing(e, "its:annotatorsRef", rule{"confidence-tool", "its:" + confidence.attribute}, a.Name.Raw())
		}
	}
}

// A confidence needs the tool that has it (its:annotatorsRef).
var confidences = []struct{ attribute, category string }{
	{"taConfidence", "text-analysis"}, {"mtConfidence", "mt-confidence"}, {"termConfidence", "terminology"},
}

// rating: content is rated by a score or by votes, and a threshold is of the one that is in
// force (its: Localization Quality Rating).
func (c *checker) rating(e *xml.Element, in *context) {
	score, vote := its(e, "locQualityRatingScore"), its(e, "locQualityRatingVote")
	if score != nil && vote != nil {
		c.conflict(e, vote, score.Name.Raw(), rule{"rating", "its:locQualityRatingScore"})
	}
	if a := its(e, "locQualityRatingScoreThreshold"); a != nil && !in.score {
		c.missing(e, "its:locQualityRatingScore", rule{"threshold", "its:locQualityRatingScoreThreshold"}, a.Name.Raw())
	}
	if a := its(e, "locQualityRatingVoteThreshold"); a != nil && !in.vote {
		c.missing(e, "its:locQualityRatingVote", rule{"threshold", "its:locQualityRatingVoteThreshold"}, a.Name.Raw())
	}
}

// provenance are the attributes that tell who made a translation.
var provenance = func() []string {
	var names []string
	for field := range strings.FieldsSeq(provenanceKinds) {
		name, _, _ := strings.Cut(field, "=")
		names = append(names, name)
	}
	return names
}()

// standoffReference: what is told elsewhere is not told here, and it is told in the element
// or around it (its:provenanceRecordsRef, its:locQualityIssuesRef).
func (c *checker) standoffReference(e *xml.Element, in *context) {
	if a := its(e, "provenanceRecordsRef"); a != nil {
		c.excludes(e, provenance, a, "its:provenanceRecordsRef")
		key, _ := c.key(e.Name)
		if !in.hasRecord(standoffID(a), key == "mrk" || key == "sm") {
			c.dangling(e, a, rule{"provenance-records", "its:provenanceRecordsRef"}, "its:provenanceRecords")
		}
	}
	if a := its(e, "locQualityIssuesRef"); a != nil {
		c.excludes(e, issueAttributes, a, "its:locQualityIssuesRef")
		if in.frame == nil || !in.frame.issues[standoffID(a)] {
			c.dangling(e, a, rule{"quality-issues", "its:locQualityIssuesRef"}, "its:locQualityIssues")
		}
	}
}

var issueAttributes = []string{
	"locQualityIssueType", "locQualityIssueComment", "locQualityIssueSeverity", "locQualityIssueProfileRef",
	"locQualityIssueEnabled",
}

func (c *checker) excludes(e *xml.Element, names []string, a *xml.Attribute, section string) {
	for _, name := range names {
		if other := its(e, name); other != nil {
			c.conflict(e, other, a.Name.Raw(), rule{"standoff-excludes", section})
		}
	}
}

// standoffID gives the identifier that #its=x is of. The examples of the specification
// write x alone too.
func standoffID(a *xml.Attribute) string {
	value := strings.TrimSpace(a.Value())
	if _, fragmentID, here := strings.Cut(value, "#"); here {
		value = fragmentID
	}
	if _, id, ok := strings.Cut(value, "its="); ok {
		return id
	}
	return value
}

// hasRecord reports records in the unit of an annotation; for others in the element or
// around it.
func (in *context) hasRecord(id string, inline bool) bool {
	for f := in.frame; f != nil; f = f.parent {
		if _, known := f.records[id]; known && !f.issues[id] {
			return true
		}
		if inline {
			return false
		}
	}
	return false
}

// itsAnnotation are the rules of ITS on mrk and sm: each data category has attributes that
// go together, and the type is its:generic (its: ITS Mapping Annotations).
func itsAnnotation(c *checker, e *xml.Element, _ *context) {
	if c.edition.chapters == nil && c.edition.version != "2.2" || c.edition.version == "2.0" {
		return
	}
	c.annotationType(e)
	c.issueAnnotation(e)
	c.textAnalysis(e)
	if a := its(e, "localeFilterType"); a != nil && its(e, "localeFilterList") == nil {
		c.missing(e, "its:localeFilterList", rule{"locale-filter", "its:localeFilterList"}, a.Name.Raw())
	}
}

// annotationType: what a term has (termConfidence) is on a term; all else is generic.
func (c *checker) annotationType(e *xml.Element) {
	t := e.Attribute("", "type")
	term := its(e, "termConfidence")
	r := rule{"its-type", "its:ITS Mapping Annotations"}
	isTerm := t != nil && (t.Value() == "term" || t.Value() == "its:term-no")
	if term != nil && !isTerm {
		c.termType(e, t, r)
		return
	}
	if isTerm && (term != nil || t.Value() == "its:term-no") {
		if value := e.Attribute("", "value"); value != nil && e.Attribute("", "ref") != nil {
			c.conflict(e, value, "ref", rule{"term-value-or-ref", "its:ITS Terminology Annotation"})
		}
	}
	switch {
	case t == nil || t.Value() == "its:generic":
	case strings.HasPrefix(t.Value(), "its:") && t.Value() != "its:term-no":
		c.badValue(e, t, r.name, "its:generic, its:term-no")
	case c.hasTags(e, isTerm):
		c.badValue(e, t, r.name, "its:generic")
	}
}

func (c *checker) termType(e *xml.Element, t *xml.Attribute, r rule) {
	if t == nil {
		c.missing(e, "type", r, "its:termConfidence")
		return
	}
	c.badValue(e, t, r.name, "term, its:term-no")
}

// hasTags reports an attribute of ITS that makes an annotation generic.
func (c *checker) hasTags(e *xml.Element, isTerm bool) bool {
	for i := range e.Attributes {
		switch a := &e.Attributes[i]; c.edition.spaces[a.Name.Space] {
		case "itsm":
			return true
		case "its":
			tool := a.Name.Local == "annotatorsRef" || a.Name.Local == "termConfidence"
			if a.Name.Local != "version" && !(isTerm && tool) {
				return true
			}
		}
	}
	return false
}

// issueAnnotation: an issue has a type or a comment (its: Localization Quality Issue).
func (c *checker) issueAnnotation(e *xml.Element) {
	if its(e, "locQualityIssuesRef") != nil || its(e, "locQualityIssueType") != nil || its(e, "locQualityIssueComment") != nil {
		return
	}
	for _, name := range issueAttributes[2:] {
		if a := its(e, name); a != nil {
			c.missing(e, "its:locQualityIssueType, its:locQualityIssueComment", rule{"quality-issue", "its:locQualityIssueType"}, a.Name.Raw())
			return
		}
	}
}

// textAnalysis: what a text is about is told by a class, by an identifier with its source,
// or by a reference (its: Text Analysis).
func (c *checker) textAnalysis(e *xml.Element) {
	ident, from, ref := its(e, "taIdent"), its(e, "taSource"), its(e, "taIdentRef")
	r := rule{"text-analysis", "its:ITS Text Analysis Annotation"}
	switch {
	case ident != nil && from == nil:
		c.missing(e, "its:taSource", r, ident.Name.Raw())
	case ident == nil && from != nil:
		c.missing(e, "its:taIdent", r, from.Name.Raw())
	}
	for _, a := range []*xml.Attribute{ident, from} {
		if a != nil && ref != nil {
			c.conflict(e, a, ref.Name.Raw(), r)
		}
	}
	if a := its(e, "taConfidence"); a != nil && ident == nil && ref == nil && its(e, "taClassRef") == nil {
		c.missing(e, "its:taClassRef, its:taIdentRef", r, a.Name.Raw())
	}
}

// qualityIssue has a type or a comment (its:locQualityIssue).
func qualityIssue(c *checker, e *xml.Element, _ *context) {
	if e.Attribute("", "locQualityIssueType") == nil && e.Attribute("", "locQualityIssueComment") == nil {
		c.missing(e, "locQualityIssueType, locQualityIssueComment", rule{"quality-issue", "its:locQualityIssue"}, "")
	}
}

// provenanceRecord tells something (its:provenanceRecord).
func provenanceRecord(c *checker, e *xml.Element, _ *context) {
	for _, name := range provenance {
		if e.Attribute("", name) != nil || its(e, name) != nil {
			return
		}
	}
	c.missing(e, strings.Join(provenance, ", "), rule{"provenance-record", "its:provenanceRecord"}, "")
}

// plurals: each case of a segment has a value for each selector of its unit, of the kind
// that the selector takes (pgs:switch, pgs:case). The prose speaks of commas between the
// selectors, its examples have blanks: both pass.
func (c *checker) plurals(s *scope) {
	if c.edition.version != "2.2" {
		return
	}
	space := moduleSpaces["2.2"]["pgs"]
	a := s.element.Attribute(space, "switch")
	var selectors []string
	if a != nil {
		selectors = c.selectors(s.element, a)
	}
	for _, p := range s.parts {
		given := p.element.Attribute(space, "case")
		switch {
		case given == nil:
		case a == nil:
			c.missing(s.element, "pgs:switch", rule{"case-switch", "pgs:case"}, given.Name.Raw())
		case selectors != nil:
			c.pluralCase(p.element, given, selectors)
		}
	}
}

// selectors gives the kinds of selectors; nil if one is none.
func (c *checker) selectors(e *xml.Element, a *xml.Attribute) []string {
	var list []string
	for _, item := range items(a.Value()) {
		keyword, variable, ok := strings.Cut(item, ":")
		if !ok || variable == "" || !contains([]string{"plural", "ordinal", "gender", "select"}, keyword) {
			list = nil
			break
		}
		list = append(list, keyword)
	}
	if list == nil {
		c.badValue(e, a, "switch", "plural:…, ordinal:…, gender:…, select:…")
	}
	return list
}

func items(value string) []string {
	return strings.FieldsFunc(value, func(r rune) bool { return r == ',' || r == ' ' || r == '\t' || r == '\n' })
}

func (c *checker) pluralCase(e *xml.Element, a *xml.Attribute, selectors []string) {
	values := items(a.Value())
	if len(values) != len(selectors) {
		c.badValue(e, a, "case-count", strings.Join(selectors, " "))
		return
	}
	for i, selector := range selectors {
		if (selector == "plural" || selector == "ordinal") && !isPlural(values[i]) {
			c.badValue(e, a, "case-value", "zero, one, two, few, many, other, 0, 3.14 …")
			return
		}
	}
}

func isPlural(v string) bool {
	return contains([]string{"zero", "one", "two", "few", "many", "other"}, v) ||
		strings.Trim(v, "0123456789.") == "" && strings.Count(v, ".") < 2 && strings.Trim(v, ".") == v && v != ""
}
