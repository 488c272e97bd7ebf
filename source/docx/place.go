package docx

import (
	"strings"

	"dich/source"
)

// A place is where in a line some bytes begin or end.
type place struct {
	inRun, inText bool
	preserved     bool   // the w:t keeps the white space at its ends
	properties    string // of the run: its w:rPr as it stands there
}

// A markup knows the tags of a part by the prefix that WordprocessingML has in it.
type markup struct {
	text   string
	prefix string
}

// newMarkup looks for the root, behind comments and instructions.
func newMarkup(text string) markup {
	for at := 0; ; {
		n := strings.IndexByte(text[at:], '<')
		if n < 0 {
			return markup{text: text}
		}
		at += n
		end := "-->"
		switch rest := text[at:]; {
		case strings.HasPrefix(rest, "<!--"):
		case strings.HasPrefix(rest, "<?"):
			end = "?>"
		default:
			return markup{text, prefixOf(rest)}
		}
		if n = strings.Index(text[at:], end); n < 0 {
			return markup{text: text}
		}
		at += n + len(end)
	}
}

// A tag is one start or end tag.
type tag struct {
	span  source.Span
	name  string // without the prefix; empty if it is none of WordprocessingML
	end   bool
	empty bool // <w:tab/>
}

// tagAt reads the tag that begins at a place.
func (m markup) tagAt(at int) tag {
	end, quote := at+1, byte(0)
	for ; end < len(m.text) && (quote != 0 || m.text[end] != '>'); end++ {
		switch c := m.text[end]; {
		case c == quote:
			quote = 0
		case quote == 0 && (c == '"' || c == '\''):
			quote = c
		}
	}
	t := tag{span: source.Span{Start: at, End: min(end+1, len(m.text))}}
	raw := t.span.Of(m.text)
	t.end, t.empty = strings.HasPrefix(raw, "</"), strings.HasSuffix(raw, "/>")
	if name, ok := strings.CutPrefix(nameOf(raw), m.prefix); ok && !strings.Contains(name, ":") {
		t.name = name
	}
	return t
}

// element gives the end of the element that a start tag begins.
func (m markup) element(t tag) int {
	depth := 0
	for at := t.span.Start; ; {
		switch t = m.tagAt(at); {
		case t.end:
			depth--
		case !t.empty:
			depth++
		}
		if depth <= 0 {
			return t.span.End
		}
		n := strings.IndexByte(m.text[t.span.End:], '<')
		if n < 0 {
			return len(m.text)
		}
		at = t.span.End + n
	}
}

// placeAt finds out where in a line some bytes begin: it goes back to the beginning of
// the run that they are in.
func (m markup) placeAt(at int) place {
	var p place
	depth, end := 0, -1
	for at = strings.LastIndexByte(m.text[:at], '<'); at >= 0; at = strings.LastIndexByte(m.text[:at], '<') {
		t := m.tagAt(at)
		switch {
		case t.empty:
		case t.end:
			if depth == 0 && lineRoles[t.name] != thing {
				return place{} // behind a run, a link or the like
			}
			if depth == 0 && t.name == "rPr" {
				end = t.span.End
			}
			depth++
		case depth > 0:
			depth--
			if depth == 0 && t.name == "rPr" && end >= 0 {
				p.properties = m.text[t.span.Start:end]
			}
		case t.name == "t" && !p.inText:
			p.inText, p.preserved = true, preserves(t.span.Of(m.text))
		case t.name == "r":
			p.inRun = true
			return p
		default:
			return place{}
		}
	}
	return place{}
}
