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
	Text     string
	Fallback string  // the source language's tag, where the text is in it
	Items    []block // of a table of contents
}

// page writes the document as HTML.
func (t *translation) page() string {
	p := page{Locale: t.locale.String()}
	for i := range t.doc.Parts[0].Units {
		unit := &t.doc.Parts[0].Units[i]
		if len(unit.Segments) == 0 {
			continue
		}
		b := t.block(unit)
		if b.Kind == source.Title {
			p.Title = b.Text
		}
		if last := len(p.Blocks) - 1; b.Kind == source.TOCItem && last >= 0 && p.Blocks[last].Kind == source.TOCLabel {
			p.Blocks[last].Items = append(p.Blocks[last].Items, b)
			continue
		}
		p.Blocks = append(p.Blocks, b)
	}
	var out strings.Builder
	if err := pageTemplate().Execute(&out, p); err != nil {
		panic("page template: " + err.Error()) // a fault of page.html: no data can cause it
	}
	return out.String()
}

func (t *translation) block(unit *source.Unit) block {
	text := unit.Span.Of(t.doc.Parts[0].Text)
	if !t.complete(unit) {
		return block{Kind: unit.Kind, Text: source.Clean(text), Fallback: t.doc.Locale.String()}
	}
	list := t.rendering(0).replacements(unit)
	for i := range list {
		list[i].Span = list[i].Span.Shift(-unit.Span.Start)
	}
	return block{Kind: unit.Kind, Text: source.Splice(text, list)}
}
