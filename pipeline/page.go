package pipeline

import (
	_ "embed"
	"html/template"
	"strings"

	"dich/source"
)

//go:embed page.html
var pageSource string

// pageTemplate escapes by context; what a translator wrote can be no script.
var pageTemplate = template.Must(template.New("page").Parse(pageSource))

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
	if err := pageTemplate.Execute(&out, p); err != nil {
		panic("page template: " + err.Error()) // a fault of page.html: no data can cause it
	}
	return out.String()
}

func (t *translation) block(unit *source.Unit) block {
	text := t.doc.Parts[0].Text
	whole := source.Part{Text: unit.Span.Of(text), Units: []source.Unit{shifted(unit)}}
	if !t.complete(unit) {
		return block{Kind: unit.Kind, Text: source.Clean(whole.Text), Fallback: t.doc.Locale.String()}
	}
	translated := whole.Render(func(_ *source.Unit, seg *source.Segment) (string, bool) {
		forms, _ := t.forms(seg)
		return forms[source.Other], true
	})
	return block{Kind: unit.Kind, Text: translated}
}

// shifted is the unit as it stands in a text of its own.
func shifted(unit *source.Unit) source.Unit {
	u := *unit
	u.Segments = append([]source.Segment(nil), unit.Segments...)
	for i := range u.Segments {
		u.Segments[i].Span = u.Segments[i].Span.Shift(-unit.Span.Start)
	}
	u.Span = u.Span.Shift(-unit.Span.Start)
	return u
}
