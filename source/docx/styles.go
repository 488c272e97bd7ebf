package docx

import (
	"strings"

	"dich/source"
	"dich/source/xml"
)

// A style is what a paragraph's style says of its kind.
type style struct {
	name    string // Word's own name in small letters, whatever language Word speaks
	parent  string
	heading bool // it has a level in the outline
	level   int  // that, from 1; 0 if it has none
	item    bool // it is numbered
}

// styles are the styles of a document by their IDs.
type styles struct {
	list map[string]*style
	now  *style
}

func (a *archive) styles(c *contents) (*styles, []source.Diagnostic) {
	s := &styles{list: map[string]*style{}}
	for _, name := range a.parts(c, stylesType) {
		text, problems := a.decode(name)
		if problems == nil {
			problems = a.visit(name, text, s)
		}
		if problems != nil {
			return s, problems
		}
	}
	return s, nil
}

func (s *styles) start(e *xml.Token, _ source.Span) {
	if !isWord(e.Name) {
		return
	}
	if e.Name.Local == "style" {
		s.now = &style{}
		if id := value(e, "styleId"); s.list[id] == nil { // the glossary document has styles of its own
			s.list[id] = s.now
		}
	}
	if s.now == nil {
		return
	}
	switch e.Name.Local {
	case "name":
		s.now.name = strings.ToLower(value(e, "val"))
	case "basedOn":
		s.now.parent = value(e, "val")
	case "outlineLvl":
		s.now.heading, s.now.level = isOutline(e), outlineLevel(e)
	case "numPr":
		s.now.item = true
	}
}

func (s *styles) end(e *xml.Token, _ source.Span) {
	if e.Name.Local == "style" {
		s.now = nil
	}
}
func (*styles) characters(source.Span) {}
func (*styles) other(source.Span)      {}

// isOutline reports a level; 9 is body text (ECMA-376-1, 17.3.1.20).
func isOutline(e *xml.Token) bool { return value(e, "val") < "9" }

// outlineLevel is the level from 1; 0 for body text.
func outlineLevel(e *xml.Token) int {
	if at := value(e, "val"); len(at) == 1 && isOutline(e) {
		return int(at[0]-'0') + 1
	}
	return 0
}

// kindOf gives the kind that a style gives a paragraph, by its name or its parents';
// empty if they give none.
func (s *styles) kindOf(id string) source.Kind {
	kind, name := source.Kind(""), strings.ToLower(id)
	for range xml.MaxDepth {
		st := s.list[id]
		if st != nil && st.name != "" {
			name = st.name
		}
		if k := kindOfName(name); k != "" {
			return k
		}
		if st == nil {
			break
		}
		switch {
		case st.heading:
			return source.Heading
		case st.item && kind == "":
			kind = source.Item
		}
		id, name = st.parent, strings.ToLower(st.parent)
	}
	return kind
}

func kindOfName(name string) source.Kind {
	switch {
	case name == "title":
		return source.Title
	case name == "subtitle":
		return source.Heading
	case strings.HasPrefix(name, "toc heading"), name == "tocheading":
		return source.TOCLabel
	case strings.HasPrefix(name, "toc"):
		return source.TOCItem
	case strings.HasPrefix(name, "heading"):
		return source.Heading
	case name == "caption":
		return source.Caption
	case name == "quote", name == "intense quote":
		return source.Quotation
	case strings.HasPrefix(name, "list bullet"), strings.HasPrefix(name, "list number"):
		return source.Item
	}
	return ""
}
