package docx

import (
	"fmt"
	"html"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"dich/source"
	"dich/source/xml"
)

// HTML gives what a reader reads of a file that [Read] has read, with other texts for some
// of its parts (see [Render]), as rough HTML: headings, paragraphs, lists, tables, links
// and notes; there is one h1. A table of contents, headers, footers and pictures are left
// out, text boxes follow their paragraph, and tracked changes are accepted. Runs that say
// they are in one of the other languages say so in HTML too; of the rest, what word
// processors write there is not to be trusted. What is shown to readers goes through
// [dich/source/html.Body] first.
func HTML(data []byte, texts map[string]string, others ...language.Tag) string {
	b := newBook(data, texts)
	if b == nil {
		return ""
	}
	b.others = others
	for _, kind := range []string{"footnotes+xml", "endnotes+xml"} {
		for _, name := range b.archive.parts(b.contents, kind) {
			b.page(name)
		}
	}
	p := b.page(b.archive.parts(b.contents, partTypes[0])[0])
	return p.titled() + b.noteList()
}

// A page is a part as it is read.
type page struct {
	*book
	links  map[string]string // addresses, by the IDs of relationships
	out    strings.Builder
	asides strings.Builder // what stands in the text boxes of a paragraph
	open   []*passage      // the paragraphs, the innermost last
	lists  []string        // the elements of the lists that are open
	counts map[listLevel]int
	tables []row

	headings []heading
	hasTitle bool

	inText, preserved bool
}

// A heading, and where it stands in the HTML.
type heading struct {
	at    int // bytes
	level int // in the outline, from 1; 0 for a title
	text  string
}

// A row of a table that is open.
type row struct {
	cell string // the element of its cells
	wide string // how many columns the open cell has, as an attribute
	late bool   // the tag of the open cell is to be written
}

// page reads a part.
func (b *book) page(name string) *page {
	p := &page{book: b, links: b.links(name), counts: map[listLevel]int{}}
	s := xml.NewScanner("", b.text(name), xml.Options{})
	for s.Next() {
		switch word := isWord(s.Name); {
		case s.Kind == xml.StartTag && word:
			p.start(s)
		case s.Kind == xml.StartTag && s.Name.Local == "Fallback": // of what stands in Choice
			s.Skip()
		case s.Kind == xml.EndTag && word:
			p.end(s.Name.Local)
		case p.inText && (s.Kind == xml.Text || s.Kind == xml.CDATA):
			p.say(s.Characters())
		}
	}
	p.closeLists(0)
	return p
}

func (p *page) start(s *xml.Scanner) {
	name := s.Name.Local
	switch name {
	case "del", "moveFrom", "sdtPr", "sectPr", "rt":
		s.Skip()
	case "p":
		p.open = append(p.open, &passage{})
	case "footnote", "endnote":
		p.note(name + value(&s.Token, "id"))
	case "tbl", "tr", "trPr", "tc", "tcPr":
		if len(p.open) == 0 {
			p.startTable(s, name)
		}
	default:
		if n := len(p.open); n > 0 {
			p.startInline(s, p.open[n-1])
		}
	}
}

func (p *page) end(name string) {
	switch n := len(p.open); {
	case name == "t":
		p.inText = false
	case n == 0:
		p.endTable(name)
	case name == "p":
		l := p.open[n-1]
		p.open = p.open[:n-1]
		p.block(l)
	case name == "hyperlink":
		p.open[n-1].unlink()
	}
}

// block writes a paragraph that is read.
func (p *page) block(l *passage) {
	l.unlink()
	l.dress("")
	kind := p.styles.kindOf(l.style)
	switch {
	case !l.spoken || kind == source.TOCItem || kind == source.TOCLabel:
	case len(p.open) > 0:
		p.asides.WriteString("<p>" + l.String() + "</p>\n")
		return
	case kind == source.Title:
		p.heading(l, 0)
	case kind == source.Heading || kind == "" && l.level > 0:
		p.heading(l, max(l.level, p.styles.levelOf(l.style), 1))
	case kind == source.Item || kind == "" && l.list.id != "":
		p.item(l)
	case kind == source.Quotation:
		p.write("<blockquote><p>" + l.String() + "</p></blockquote>\n")
	case kind == source.Caption:
		p.write("<p><small>" + l.String() + "</small></p>\n")
	default:
		p.write("<p>" + l.String() + "</p>\n")
	}
	if len(p.open) == 0 && p.asides.Len() > 0 {
		p.write(p.asides.String())
		p.asides.Reset()
	}
}

// write writes a block that is in no list.
func (p *page) write(block string) {
	p.closeLists(0)
	p.openCell()
	p.out.WriteString(block)
}

// heading keeps a heading of a level of the outline; 0 is a title.
func (p *page) heading(l *passage, level int) {
	p.write("")
	p.headings = append(p.headings, heading{p.out.Len(), level, l.String()})
	p.hasTitle = p.hasTitle || level == 0
}

// titled gives the page with its headings. The first title is the h1; where there is none
// the first heading is.
func (p *page) titled() string {
	text, done, has := p.out.String(), 0, false
	var out strings.Builder
	for _, h := range p.headings {
		level := max(2, h.level)
		if p.hasTitle {
			level = max(2, h.level+1)
		}
		if !has && (h.level == 0 || !p.hasTitle) {
			level, has = 1, true
		}
		fmt.Fprintf(&out, "%s<h%d>%s</h%[2]d>\n", text[done:h.at], min(level, 6), h.text)
		done = h.at
	}
	return out.String() + text[done:]
}

func (p *page) startTable(s *xml.Scanner, name string) {
	n := len(p.tables) - 1
	switch {
	case name == "tbl":
		p.write("<table>\n")
		p.tables = append(p.tables, row{})
	case n < 0:
	case name == "tr":
		p.tables[n] = row{cell: "td"}
		p.out.WriteString("<tr>")
	case name == "trPr":
		children(s, func(name string) {
			if name == "tblHeader" && isOn(&s.Token) {
				p.tables[n].cell = "th"
			}
		})
	case name == "tc":
		p.tables[n].late, p.tables[n].wide = true, ""
	case name == "tcPr":
		children(s, func(name string) {
			if columns, err := strconv.Atoi(value(&s.Token, "val")); name == "gridSpan" && err == nil && columns > 1 {
				p.tables[n].wide = fmt.Sprintf(` colspan="%d"`, columns)
			}
		})
	}
}

// openCell writes the tag of the open cell, unless it is written.
func (p *page) openCell() {
	if n := len(p.tables) - 1; n >= 0 && p.tables[n].late {
		p.out.WriteString("<" + p.tables[n].cell + p.tables[n].wide + ">")
		p.tables[n].late = false
	}
}

func (p *page) endTable(name string) {
	n := len(p.tables) - 1
	switch {
	case name == "footnote" || name == "endnote":
		p.endNote()
	case n < 0:
	case name == "tc":
		p.write("")
		p.out.WriteString("</" + p.tables[n].cell + ">")
	case name == "tr":
		p.out.WriteString("</tr>\n")
	case name == "tbl":
		p.out.WriteString("</table>\n")
		p.tables = p.tables[:n]
	}
}

// children calls visit for each element of WordprocessingML in the one that begins here,
// but for what was there before a tracked change.
func children(s *xml.Scanner, visit func(name string)) {
	for depth := s.Depth(); s.Next() && s.Depth() >= depth; {
		switch name := s.Name.Local; {
		case s.Kind != xml.StartTag || !isWord(s.Name):
		case trackedNames[name]:
			s.Skip()
		default:
			visit(name)
		}
	}
}

// isOn reports a property that is not switched off (ECMA-376-1, 17.17.4).
func isOn(e *xml.Token) bool {
	switch value(e, "val") {
	case "0", "false", "off", "none":
		return false
	}
	return true
}

// say writes a text.
func (p *page) say(text string) {
	if n := len(p.open); n > 0 {
		if !p.preserved {
			text = strings.Trim(text, xmlSpace)
		}
		p.open[n-1].say(html.EscapeString(text))
	}
}
