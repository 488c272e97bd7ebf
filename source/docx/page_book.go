package docx

import (
	"fmt"
	"path"
	"strings"

	"golang.org/x/text/language"

	"dich/source/xml"
)

// A book is what the parts of a file share.
type book struct {
	archive   *archive
	contents  *contents
	texts     map[string]string // of parts, where they are others than those in the archive
	others    []language.Tag
	styles    *styles
	numbering map[listLevel]string // how the items of a level are numbered (17.18.59)
	notes     map[string]string    // as HTML, by kind and ID
	numbers   map[string]int       // of the notes that were referred to
	order     []string             // those, by their numbers

	now string // the note that is being read
}

// newBook opens a file; nil if it is none that [Read] reads.
func newBook(data []byte, texts map[string]string) *book {
	a, problems := openArchive("", data)
	if problems != nil {
		return nil
	}
	c, problems := a.contents()
	if problems != nil || len(a.parts(c, partTypes[0])) == 0 {
		return nil
	}
	s, problems := a.styles(c)
	if problems != nil {
		return nil
	}
	b := &book{archive: a, contents: c, texts: texts, styles: s, notes: map[string]string{}, numbers: map[string]int{}}
	b.readNumbering()
	return b
}

// text is a part as it is to be shown; empty if it cannot be read.
func (b *book) text(name string) string {
	if text, ok := b.texts[name]; ok {
		return text
	}
	text, _ := b.archive.decode(name)
	return text
}

// readNumbering reads the kinds of lists (17.9).
func (b *book) readNumbering() {
	formats, abstracts := map[listLevel]string{}, map[string]string{}
	for _, name := range b.archive.parts(b.contents, "numbering+xml") {
		var level listLevel
		number := ""
		s := xml.NewScanner("", b.text(name), xml.Options{})
		for s.Next() {
			if s.Kind != xml.StartTag || !isWord(s.Name) {
				continue
			}
			switch e := &s.Token; e.Name.Local {
			case "abstractNum":
				level.id, number = value(e, "abstractNumId"), ""
			case "lvl":
				level.depth = value(e, "ilvl")
			case "numFmt":
				if number == "" {
					formats[level] = value(e, "val")
				}
			case "num":
				number = value(e, "numId")
			case "abstractNumId":
				abstracts[number] = value(e, "val")
			}
		}
	}
	b.numbering = map[listLevel]string{}
	for number, abstract := range abstracts {
		for depth := range deepest + 1 {
			at := fmt.Sprint(depth)
			b.numbering[listLevel{number, at}] = formats[listLevel{abstract, at}]
		}
	}
}

// links gives the addresses outside of the file that a part has (Open Packaging
// Conventions, 9.3).
func (b *book) links(part string) map[string]string {
	list := map[string]string{}
	s := xml.NewScanner("", b.text(path.Join(path.Dir(part), "_rels", path.Base(part)+".rels")), xml.Options{})
	for s.Next() {
		if s.Kind == xml.StartTag && s.Name.Local == "Relationship" && strings.EqualFold(s.Get("TargetMode"), "External") {
			list[s.Get("Id")] = s.Get("Target")
		}
	}
	return list
}

// levelOf is the level in the outline that a style gives a paragraph, from 1; 0 if it
// gives none.
func (s *styles) levelOf(id string) int {
	for range xml.MaxDepth {
		st := s.list[id]
		if st == nil {
			return numbered(strings.ToLower(id))
		}
		if n := max(st.level, numbered(st.name)); n > 0 {
			return n
		}
		id = st.parent
	}
	return 0
}

// numbered is the level in the name of one of Word's own styles: "heading 2".
func numbered(name string) int {
	rest, ok := strings.CutPrefix(name, "heading")
	if rest = strings.TrimSpace(rest); ok && len(rest) == 1 && '1' <= rest[0] && rest[0] <= '9' {
		return int(rest[0] - '0')
	}
	return 0
}

// note begins a footnote or an endnote.
func (p *page) note(key string) {
	p.now = key
	p.out.Reset()
}

func (p *page) endNote() {
	p.closeLists(0)
	p.notes[p.now] = p.out.String()
	p.out.Reset()
}

// refer writes the number of a note.
func (p *page) refer(l *passage, key string) {
	if strings.TrimSpace(p.notes[key]) == "" || l.hidden {
		return
	}
	l.dress("")
	n, again := p.numbers[key]
	id := ""
	if !again {
		p.order = append(p.order, key)
		n = len(p.order)
		p.numbers[key] = n
		id = fmt.Sprintf(` id="ref-%d"`, n)
	}
	if l.linked {
		fmt.Fprintf(l, "<sup%s>%d</sup>", id, n)
		return
	}
	fmt.Fprintf(l, `<sup%s><a href="#note-%d">%d</a></sup>`, id, n, n)
}

// noteList writes the notes that were referred to, with the way back.
func (b *book) noteList() string {
	if len(b.order) == 0 {
		return ""
	}
	var out strings.Builder
	out.WriteString("<hr>\n<ol>\n")
	for i, key := range b.order {
		text := strings.TrimSuffix(b.notes[key], "</p>\n")
		fmt.Fprintf(&out, "<li id=\"note-%d\">%s <a href=\"#ref-%d\">↩</a></p></li>\n", i+1, text, i+1)
	}
	out.WriteString("</ol>\n")
	return out.String()
}
