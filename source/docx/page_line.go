package docx

import (
	"bytes"
	"html"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/source/xml"
)

// A passage is a paragraph in HTML, as far as it is read.
type passage struct {
	bytes.Buffer
	state
	style  string
	level  int // in the outline, from 1; 0 for none of its own
	list   listLevel
	wanted string // the elements of the run, with blanks between them: names, or lang=vi
	hidden bool   // nobody sees the run
	fields []shownField
}

// A state is where the HTML of a passage ends, and how.
type state struct {
	spoken bool   // it has text
	open   string // the elements of a run that are open
	linked bool   // in a link
}

// A shownField is a field that is open. Text between its beginning and its result is none,
// unless the paragraph ends there.
type shownField struct {
	before      state
	length      int // bytes before it
	instruction string
	separated   bool // its result has begun
	link        bool // it has opened one
}

// startInline comes to an element in a paragraph.
func (p *page) startInline(s *xml.Scanner, l *passage) {
	switch e := &s.Token; e.Name.Local {
	case "pPr":
		l.properties(s)
	case "r":
		l.wanted, l.hidden = "", false
	case "rPr":
		p.dressing(s, l)
	case "t":
		p.inText, p.preserved = true, preserves(s.Raw())
	case "tab", "ptab":
		l.say(" ")
	case "br", "cr":
		if kind := value(e, "type"); kind == "" || kind == "textWrapping" {
			l.say("<br>")
		}
	case "noBreakHyphen":
		l.say("\u2011")
	case "softHyphen":
		l.say("\u00ad")
	case "hyperlink":
		l.link(p.address(e))
	case "bookmarkStart":
		l.bookmark(value(e, "name"))
	case "footnoteReference", "endnoteReference":
		p.refer(l, strings.TrimSuffix(e.Name.Local, "Reference")+value(e, "id"))
	case "fldChar":
		l.field(value(e, "fldCharType"))
	case "instrText":
		l.instruct(s)
	}
}

// properties reads those of the paragraph.
func (l *passage) properties(s *xml.Scanner) {
	children(s, func(name string) {
		switch name {
		case "pStyle":
			l.style = value(&s.Token, "val")
		case "outlineLvl":
			l.level = outlineLevel(&s.Token)
		case "numId":
			if l.list.id = value(&s.Token, "val"); l.list.id == "0" {
				l.list.id = ""
			}
		case "ilvl":
			l.list.depth = value(&s.Token, "val")
		case "rPr", "sectPr":
			s.Skip()
		}
	})
}

// dressing reads the properties of a run that HTML has elements for.
func (p *page) dressing(s *xml.Scanner, l *passage) {
	set := map[string]bool{}
	children(s, func(name string) {
		switch e := &s.Token; name {
		case "b", "i", "u":
			set[name] = isOn(e)
		case "strike", "dstrike":
			set["s"] = set["s"] || isOn(e)
		case "vertAlign":
			set["sub"], set["sup"] = value(e, "val") == "subscript", value(e, "val") == "superscript"
		case "rStyle":
			set[p.elementOf(value(e, "val"))] = true
		case "lang":
			set[p.languageOf(e)] = true
		case "vanish", "webHidden":
			l.hidden = l.hidden || isOn(e)
		}
	})
	var names []string
	for _, tag := range p.others {
		if name := langName + tag.String(); set[name] {
			names = append(names, name)
		}
	}
	for _, name := range []string{"b", "i", "u", "s", "sub", "sup"} {
		if set[name] {
			names = append(names, name)
		}
	}
	l.wanted = strings.Join(names, " ")
}

// langName stands before the language of a span.
const langName = "lang="

// languageOf gives the element for a w:lang that names one of the other languages.
func (p *page) languageOf(e *xml.Token) string {
	for _, a := range e.Attributes {
		named, err := language.Parse(a.Value())
		if base, _ := named.Base(); err == nil {
			for _, tag := range p.others {
				if other, _ := tag.Base(); base == other {
					return langName + tag.String()
				}
			}
		}
	}
	return ""
}

// elementOf gives the element of a style of characters; empty if it has none.
func (p *page) elementOf(style string) string {
	if st := p.styles.list[style]; st != nil {
		return map[string]string{"strong": "b", "intense emphasis": "i", "emphasis": "i"}[st.name]
	}
	return ""
}

// say writes text, or what stands in its place, in the elements of its run.
func (l *passage) say(html string) {
	if l.hidden || html == "" {
		return
	}
	l.dress(l.wanted)
	l.WriteString(html)
	l.spoken = true
}

// dress opens these elements, and closes those that are open, if they are others.
func (l *passage) dress(names string) {
	if names == l.open {
		return
	}
	open := strings.Fields(l.open)
	for _, name := range slices.Backward(open) {
		if strings.HasPrefix(name, langName) {
			name = "span"
		}
		l.WriteString("</" + name + ">")
	}
	for name := range strings.FieldsSeq(names) {
		if tag, ok := strings.CutPrefix(name, langName); ok {
			name = `span lang="` + tag + `"`
		}
		l.WriteString("<" + name + ">")
	}
	l.open = names
}

// link opens a link, unless one is open.
func (l *passage) link(address string) {
	if l.linked || address == "" {
		return
	}
	l.dress("")
	l.WriteString(`<a href="` + html.EscapeString(address) + `">`)
	l.linked = true
}

func (l *passage) unlink() {
	if l.linked {
		l.dress("")
		l.WriteString("</a>")
		l.linked = false
	}
}

// address is where a w:hyperlink leads.
func (p *page) address(e *xml.Token) string {
	for _, a := range e.Attributes {
		if a.Name.Local == "id" && !isWord(a.Name) {
			return p.links[a.Value()]
		}
	}
	return anchor(value(e, "anchor"))
}

// anchor leads to a bookmark; it is empty if that has no name.
func anchor(bookmark string) string {
	if bookmark == "" {
		return ""
	}
	return "#" + bookmarkID + bookmark
}

// bookmarkID stands before the names of bookmarks: the page has IDs of its own.
const bookmarkID = "b-"

func (l *passage) bookmark(name string) {
	if name == "" || strings.HasPrefix(name, "_GoBack") {
		return
	}
	l.dress("")
	l.WriteString(`<span id="` + html.EscapeString(bookmarkID+name) + `"></span>`)
}

// field goes on in a field (17.16.18).
func (l *passage) field(char string) {
	n := len(l.fields) - 1
	switch {
	case char == "begin":
		l.fields = append(l.fields, shownField{before: l.state, length: l.Len()})
	case n < 0:
	case char == "separate":
		f := &l.fields[n]
		l.begins(f)
		if m := linkField.FindStringSubmatch(f.instruction); m != nil && !l.linked {
			address := m[2]
			if m[1] != "" {
				address = anchor(m[2])
			}
			l.link(address)
			f.link = l.linked
		}
	case char == "end":
		l.begins(&l.fields[n])
		if l.fields[n].link {
			l.unlink()
		}
		l.fields = l.fields[:n]
	}
}

// begins begins the result of a field, unless it has begun: what was before is no text.
func (l *passage) begins(f *shownField) {
	if !f.separated {
		l.Truncate(f.length)
		l.state, f.separated = f.before, true
	}
}

// linkField is the instruction of a link to an address, or to a bookmark (17.16.5.25).
var linkField = regexp.MustCompile(`^\s*HYPERLINK\s+(\\l\s+)?"([^"]*)"`)

// longestInstruction is how many bytes of one are looked at: an address is not longer.
const longestInstruction = 4096

// instruct reads a piece of a field's instruction.
func (l *passage) instruct(s *xml.Scanner) {
	n := len(l.fields) - 1
	for depth := s.Depth(); s.Next() && s.Depth() >= depth; {
		if n >= 0 && len(l.fields[n].instruction) < longestInstruction && (s.Kind == xml.Text || s.Kind == xml.CDATA) {
			l.fields[n].instruction += s.Characters()
		}
	}
}
