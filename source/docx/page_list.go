package docx

import (
	"fmt"
	"strconv"
	"strings"
)

// A listLevel is a level of a list.
type listLevel struct {
	id    string // of its numbering; empty for a paragraph that is in no list
	depth string // from 0; empty for that
}

// deepest is the last level that Word has (ECMA-376-1, 17.9.3).
const deepest = 8

// at is the level as a number.
func (l listLevel) at() int {
	n, err := strconv.Atoi(l.depth)
	if err != nil {
		return 0
	}
	return max(0, min(n, deepest))
}

// item writes a paragraph of a list.
func (p *page) item(l *passage) {
	element, at := p.listElement(l), l.list.at()
	p.closeLists(at + 1)
	if len(p.lists) == at+1 && p.lists[at] != element {
		p.closeLists(at)
	}
	if len(p.lists) == at+1 {
		p.out.WriteString("</li>\n")
	}
	p.openCell()
	for len(p.lists) <= at {
		p.openList(element, l.list, len(p.lists) == at)
	}
	p.out.WriteString("<li>" + l.String())
	p.count(l.list)
	if p.asides.Len() > 0 {
		p.out.WriteString(p.asides.String())
		p.asides.Reset()
	}
}

// openList opens a list; the last one has the item.
func (p *page) openList(element string, level listLevel, last bool) {
	if counted := p.counts[level]; last && element == "ol" && counted > 0 {
		fmt.Fprintf(&p.out, "<ol start=\"%d\">\n", counted+1)
	} else {
		p.out.WriteString("<" + element + ">\n")
	}
	if !last {
		p.out.WriteString("<li>")
	}
	p.lists = append(p.lists, element)
}

// closeLists closes all lists but the first n.
func (p *page) closeLists(n int) {
	for len(p.lists) > n {
		last := len(p.lists) - 1
		p.out.WriteString("</li>\n</" + p.lists[last] + ">\n")
		p.lists = p.lists[:last]
	}
}

// count counts an item; what is below it begins anew.
func (p *page) count(level listLevel) {
	p.counts[level]++
	for below := level.at() + 1; below <= deepest; below++ {
		delete(p.counts, listLevel{level.id, strconv.Itoa(below)})
	}
}

// listElement is ol where the items have numbers or letters, else ul.
func (p *page) listElement(l *passage) string {
	format := p.numbering[listLevel{l.list.id, strconv.Itoa(l.list.at())}]
	switch {
	case l.list.id == "" && p.styles.isNumbered(l.style):
		return "ol"
	case format == "" || format == "bullet" || format == "none":
		return "ul"
	}
	return "ol"
}

// isNumbered reports a style that Word gives the items of a numbered list.
func (s *styles) isNumbered(id string) bool {
	st := s.list[id]
	return st != nil && strings.HasPrefix(st.name, "list number")
}
