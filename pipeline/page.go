package pipeline

import (
	_ "embed"
	"html/template"
	"strings"
	"sync"

	"dich/source"
)

//go:embed page.html
var pageSource string

// pageTemplate escapes by context; what a translator wrote can be no script.
var pageTemplate = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page").Parse(pageSource))
})

// A page is a text document for reading in a browser.
type page struct {
	Locale string
	Title  string
	Blocks []block
}

// A block is a unit of the page, or the units of a table of contents together.
type block struct {
	Kind     source.Kind
	ID       string // of a heading that is linked to
	Text     string
	Fallback string        // the tag of the language that the text is in, where it is not the page's
	Items    []block       // of a table of contents
	Notice   template.HTML // that its source has changed; empty if not
}

// page writes the document as HTML.
func (t *translation) page() string {
	p := page{Locale: t.locale.String()}
	p.Title, p.Blocks = t.blocks()
	var out strings.Builder
	if err := pageTemplate().Execute(&out, p); err != nil {
		panic("page template: " + err.Error()) // a fault of page.html: no data can cause it
	}
	return out.String()
}

// blocks are the units of a text, and its title.
func (t *translation) blocks() (title string, list []block) {
	for i := range t.doc.Parts[0].Units {
		unit := &t.doc.Parts[0].Units[i]
		if len(unit.Segments) == 0 {
			continue
		}
		b := t.block(unit)
		if b.Kind == source.Title {
			title = b.Text
		}
		if last := len(list) - 1; b.Kind == source.TOCItem && last >= 0 && list[last].Kind == source.TOCLabel {
			list[last].Items = append(list[last].Items, b)
			continue
		}
		list = append(list, b)
	}
	return title, list
}

func (t *translation) block(unit *source.Unit) block {
	text := unit.Span.Of(t.doc.Parts[0].Text)
	by := t.speaker(unit)
	if by.messages == nil && by != t {
		return block{Kind: unit.Kind, Text: source.Clean(text), Fallback: t.doc.Locale.String()}
	}
	list := by.rendering(0).replacements(unit)
	for i := range list {
		list[i].Span = list[i].Span.Shift(-unit.Span.Start)
	}
	b := block{Kind: unit.Kind, Text: source.Splice(text, list)}
	if by != t {
		b.Fallback = by.locale.String()
	}
	if sentence, in := by.notice(unit); sentence != "" {
		b.Notice = template.HTML(smallNotice(sentence, in, by.locale))
	}
	return b
}
