package conformance

import (
	"dich/source"
	"dich/source/xml"
)

// resourceData holds at least one item or reference; their identifiers are unique, and a
// reference leads to an item of the file (res:resourceData, res:ref).
func resourceData(c *checker, e *xml.Element, in *context) {
	var seen ids
	empty := true
	for child := range e.Elements {
		key, _ := c.key(child.Name)
		if key != "res:resourceItem" && key != "res:resourceItemRef" {
			continue
		}
		empty = false
		c.once(&seen, child, child.Attribute("", "id"), rule{"resource-id", "res:id"})
		if a := child.Attribute("", "ref"); a != nil && key == "res:resourceItemRef" && !in.hasResource(a.Value()) {
			c.dangling(child, a, rule{"resource-item", "res:ref"}, "file/resourceData/resourceItem")
		}
	}
	if empty {
		c.report(MissingElement, e.Start, rule{"resource-content", "res:resourceData"}, e, source.Args{
			"Want": "resourceItemRef, resourceItem",
		})
	}
}

func (in *context) hasResource(id string) bool {
	return in.frame != nil && in.frame.file != nil && in.frame.file.resources[id]
}

// resourceItem: it holds something; without content of its own it tells a type, and what
// is to be modified has a source (res:resourceItem, res:source).
func resourceItem(c *checker, e *xml.Element, _ *context) {
	filled, texts, children, sourceText := false, 0, 0, false
	for child := range e.Elements {
		switch key, _ := c.key(child.Name); key {
		case "res:source", "res:target":
			texts++
			filled = filled || !isEmpty(child)
			sourceText = sourceText || key == "res:source"
		}
		children++
	}
	const section = "res:resourceItem"
	switch {
	case children == 0:
		c.report(MissingElement, e.Start, rule{"resource-content", section}, e, source.Args{
			"Want": "notes, source, target, reference",
		})
	case texts > 0 && !filled && e.Attribute("", "mimeType") == nil:
		c.missing(e, "mimeType", rule{"resource-type", section}, "href")
	}
	if children > 0 && e.Get("context") == "no" && !sourceText {
		c.report(MissingElement, e.Start, rule{"resource-source", "res:source"}, e, source.Args{"Want": "source"})
	}
}

// resourceText is empty if it names a file, and only then; it is in a language of the
// document (res:source, res:target).
func resourceText(c *checker, e *xml.Element, _ *context) {
	key, _ := c.key(e.Name)
	c.hrefOrContent(e, rule{"resource-href", key})
	if e.Attribute(xml.Namespace, "lang") == nil {
		return
	}
	if key == "res:source" {
		c.sameLanguage(e, &context{}, c.srcLang, key)
	} else if c.hasTrgLang {
		c.sameLanguage(e, &context{}, c.trgLang, key)
	}
}
