package docx

import (
	"cmp"
	"slices"
	"strings"

	"dich/source"
	"dich/source/xml"
)

// The parts that are read, in this order, by what their content type ends with
// (ECMA-376-1, 11.3).
var partTypes = []string{"main+xml", "header+xml", "footer+xml", "footnotes+xml", "endnotes+xml"}

const stylesType = "styles+xml"

const contentTypes = "[Content_Types].xml"

// A contents is what an archive says its entries are.
type contents struct {
	overrides map[string]string // by name in small letters
	defaults  map[string]string // by extension
}

func (a *archive) contents() (*contents, []source.Diagnostic) {
	c := &contents{map[string]string{}, map[string]string{}}
	text, problems := a.decode(contentTypes)
	if problems == nil {
		problems = a.visit(contentTypes, text, c)
	}
	return c, problems
}

func (c *contents) start(e *xml.Token, _ source.Span) {
	switch e.Name.Local {
	case "Override":
		c.overrides[strings.ToLower(strings.TrimPrefix(value(e, "PartName"), "/"))] = value(e, "ContentType")
	case "Default":
		c.defaults[strings.ToLower(value(e, "Extension"))] = value(e, "ContentType")
	}
}
func (*contents) end(*xml.Token, source.Span) {}
func (*contents) characters(source.Span)      {}
func (*contents) other(source.Span)           {}

// typeOf gives the last word of an entry's type, if it is one of WordprocessingML.
func (c *contents) typeOf(name string) string {
	name = strings.ToLower(name)
	kind, ok := c.overrides[name]
	if !ok {
		kind = c.defaults[name[strings.LastIndexByte(name, '.')+1:]]
	}
	if !strings.Contains(kind, "word") {
		return ""
	}
	return kind[strings.LastIndexByte(kind, '.')+1:]
}

// parts lists the entries of a type in the order of their names; header2 stands
// before header10.
func (a *archive) parts(c *contents, kind string) []string {
	var list []string
	for _, name := range a.names {
		if isXML(name) && c.typeOf(name) == kind {
			list = append(list, name)
		}
	}
	slices.SortFunc(list, func(x, y string) int { return cmp.Or(cmp.Compare(len(x), len(y)), cmp.Compare(x, y)) })
	return list
}
