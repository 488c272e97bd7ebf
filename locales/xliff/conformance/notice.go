package conformance

import (
	"strings"

	"dich/source"
	"dich/source/xml"
)

// spanAt is the value of an attribute that stands elsewhere too.
func spanAt(start int, a *xml.Attribute) source.Span {
	return source.Span{Start: start, End: start + len(a.Raw)}
}

// notice takes what others may refer to from an element directly in a frame.
func (f *frame) notice(c *checker, e *xml.Element, key string) {
	switch key {
	case "notes":
		f.notes = map[string]bool{}
		for note := range e.Elements {
			f.notes[strings.TrimSpace(note.Get("id"))] = true
		}
	case "slr:data":
		f.noticeSizes(e)
	case "slr:profiles":
		f.profiles = map[string]string{"generalProfile": e.Get("generalProfile"), "storageProfile": e.Get("storageProfile")}
	case "its:provenanceRecords", "its:locQualityIssues":
		c.noticeRecords(f, e, key == "its:locQualityIssues")
	case "res:resourceData":
		f.noticeResources(e)
	case "ctr:changeTrack":
		for child := range e.Elements {
			f.tracks = append(f.tracks, header(child))
		}
	case "segment", "ignorable", "originalData":
		f.noticeParts(e)
	}
}

func (f *frame) noticeSizes(e *xml.Element) {
	if f.sizes == nil {
		f.sizes = map[string]bool{}
	}
	for child := range e.Elements {
		for i := range child.Attributes {
			if a := &child.Attributes[i]; a.Name.Local == "id" {
				f.sizes[strings.TrimSpace(a.Value())] = true
			}
		}
		f.noticeSizes(child)
	}
}

// noticeRecords takes records and issues: their identifiers are unique among each other.
func (c *checker) noticeRecords(f *frame, e *xml.Element, isIssue bool) {
	a := e.Attribute(xml.Namespace, "id")
	if a == nil {
		return
	}
	c.once(&f.records, e, a, rule{"standoff-id", "its:id"})
	if isIssue {
		if f.issues == nil {
			f.issues = map[string]bool{}
		}
		f.issues[a.Value()] = true
	}
}

func (f *frame) noticeResources(e *xml.Element) {
	if f.key != "file" {
		return
	}
	if f.resources == nil {
		f.resources = map[string]bool{}
	}
	for child := range e.Elements {
		if id := child.Get("id"); id != "" && child.Name.Local == "resourceItem" {
			f.resources[id] = true
		}
	}
}

func (f *frame) noticeParts(e *xml.Element) {
	if f.parts == nil {
		f.parts = map[string]bool{}
	}
	if id := e.Get("id"); id != "" {
		f.parts[id] = true
	}
	for child := range e.Elements {
		f.noticeParts(child)
	}
}
