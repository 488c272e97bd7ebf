package html

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A Dressing says how the text of a page is put into another one.
type Dressing struct {
	// Link gives the address that a link or a picture has there; false takes it away, but
	// leaves its text.
	Link func(address string) (string, bool)
	// Words writes a text as HTML; nil for its characters alone. It is not asked for what
	// stands in links, headings, abbreviations and code.
	Words func(text string) string
}

// Body gives what stands in the body of a page as HTML that is safe in any other page: the
// elements and attributes that carry text, each closed. All else goes, scripts, styles,
// forms and frames with what is in them. It takes time in proportion to the text.
func Body(text string, dress Dressing) string {
	b := body{Dressing: dress}
	tokens := html.NewTokenizer(strings.NewReader(text))
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			b.closeTo(0)
			return b.out.String()
		case html.TextToken:
			b.text(tokens.Token().Data)
		case html.StartTagToken, html.SelfClosingTagToken:
			b.open(tokens.Token())
		case html.EndTagToken:
			b.close(tokens.Token().DataAtom)
		}
	}
}

type body struct {
	Dressing
	out     strings.Builder
	stack   []atom.Atom
	dropped atom.Atom // the element that is left out with all that is in it
	deep    int       // how many of that name are open
}

// mostOpen is how deep elements stand in each other; what is deeper loses its tags.
const mostOpen = 200

// The elements that carry text. Those that are not here, nor among left, lose their tags.
var kept = atoms(atom.A, atom.Abbr, atom.Article, atom.Aside, atom.B, atom.Bdi, atom.Bdo, atom.Blockquote, atom.Br,
	atom.Caption, atom.Cite, atom.Code, atom.Col, atom.Colgroup, atom.Dd, atom.Del, atom.Details, atom.Dfn, atom.Div,
	atom.Dl, atom.Dt, atom.Em, atom.Figcaption, atom.Figure, atom.Footer, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6,
	atom.Header, atom.Hr, atom.I, atom.Img, atom.Ins, atom.Kbd, atom.Li, atom.Mark, atom.Nav, atom.Ol, atom.P, atom.Pre,
	atom.Q, atom.Rp, atom.Rt, atom.Ruby, atom.S, atom.Samp, atom.Section, atom.Small, atom.Span, atom.Strong, atom.Sub,
	atom.Summary, atom.Sup, atom.Table, atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Time, atom.Tr, atom.U,
	atom.Ul, atom.Var, atom.Wbr)

// The elements that go with what is in them.
var left = atoms(atom.Applet, atom.Audio, atom.Button, atom.Canvas, atom.Datalist, atom.Frameset, atom.Iframe,
	atom.Math, atom.Noembed, atom.Noframes, atom.Noscript, atom.Object, atom.Script, atom.Select, atom.Style, atom.Svg,
	atom.Template, atom.Textarea, atom.Title, atom.Video, atom.Xmp, atom.Plaintext)

var (
	alone   = atoms(atom.Br, atom.Col, atom.Hr, atom.Img, atom.Wbr)
	closing = atoms(atom.P, atom.Li, atom.Dt, atom.Dd, atom.Tr, atom.Td, atom.Th) // closed by the next of their kind
	plain   = atoms(atom.A, atom.Abbr, atom.Code, atom.Pre, atom.Kbd, atom.Samp, atom.Time, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6)
)

// The attributes that are kept, each for some elements; none for all.
var attributesKept = map[string]map[atom.Atom]bool{
	"id": nil, "lang": nil, "dir": nil, "title": nil,
	"href": atoms(atom.A), "src": atoms(atom.Img), "alt": atoms(atom.Img), "width": atoms(atom.Img), "height": atoms(atom.Img),
	"colspan": atoms(atom.Td, atom.Th), "rowspan": atoms(atom.Td, atom.Th), "scope": atoms(atom.Th), "align": atoms(atom.Td, atom.Th),
	"start": atoms(atom.Ol), "reversed": atoms(atom.Ol), "value": atoms(atom.Li), "datetime": atoms(atom.Time), "open": atoms(atom.Details),
}

func atoms(list ...atom.Atom) map[atom.Atom]bool {
	set := map[atom.Atom]bool{}
	for _, a := range list {
		set[a] = true
	}
	return set
}

func (b *body) text(text string) {
	switch {
	case b.dropped != 0:
	case b.Words == nil || slices.ContainsFunc(b.stack, func(a atom.Atom) bool { return plain[a] }):
		b.out.WriteString(html.EscapeString(text))
	default:
		b.out.WriteString(b.Words(text))
	}
}

func (b *body) open(t html.Token) {
	name := t.DataAtom
	switch {
	case b.dropped != 0:
		if name == b.dropped {
			b.deep++
		}
		return
	case left[name]:
		if t.Type == html.StartTagToken {
			b.dropped, b.deep = name, 1
		}
		return
	case !kept[name] || len(b.stack) >= mostOpen:
		return
	}
	if n := len(b.stack); n > 0 && b.stack[n-1] == name && closing[name] {
		b.closeTo(n - 1)
	}
	b.tag(name, t.Attr)
	if !alone[name] {
		b.stack = append(b.stack, name)
	}
}

func (b *body) tag(name atom.Atom, attributes []html.Attribute) {
	b.out.WriteString("<" + name.String())
	seen := map[string]bool{}
	for _, a := range attributes {
		only, known := attributesKept[a.Key]
		if !known || seen[a.Key] || only != nil && !only[name] {
			continue
		}
		seen[a.Key] = true
		if a.Key == "href" || a.Key == "src" {
			address, ok := b.Link(a.Val)
			if !ok {
				continue
			}
			a.Val = address
		}
		b.out.WriteString(" " + a.Key + `="` + html.EscapeString(a.Val) + `"`)
	}
	b.out.WriteString(">")
}

func (b *body) close(name atom.Atom) {
	if b.dropped != 0 {
		if name == b.dropped {
			b.deep--
		}
		if b.deep == 0 {
			b.dropped = 0
		}
		return
	}
	if i := lastIndex(b.stack, name); i >= 0 {
		b.closeTo(i)
	}
}

// closeTo closes what is open but the first n elements.
func (b *body) closeTo(n int) {
	for i := len(b.stack) - 1; i >= n; i-- {
		b.out.WriteString("</" + b.stack[i].String() + ">")
	}
	b.stack = b.stack[:n]
}

func lastIndex(stack []atom.Atom, name atom.Atom) int {
	for i := len(stack) - 1; i >= 0; i-- {
		if stack[i] == name {
			return i
		}
	}
	return -1
}
