package tbx

import (
	"iter"

	"dich/glossary"
	"dich/source"
)

// Write writes a glossary as TBX version 3, indented with two blanks, with lines that
// end with LF, and tells what is lost (see [Carry]). What most programs read, and what
// carries most, is [Basic] in [DCA].
//
// Reading what Write wrote gives what Carry leaves, places aside, and writing that
// again gives the same bytes.
func Write(g *glossary.Glossary, d Dialect, style Style) (string, []source.Diagnostic) {
	g, lost := Carry(g, d)
	w := &writer{style: style, dialect: d}
	w.head(g)
	for i := range g.Concepts {
		w.concept(&g.Concepts[i])
	}
	w.foot()
	return w.String(), lost
}

const (
	namespace  = "urn:iso:std:iso:30042:ed-2"
	moduleBase = "http://www.tbxinfo.net/ns/"
)

// head opens the body. The language of the file, which TBX wants, is that of the first
// term.
func (w *writer) head(g *glossary.Glossary) {
	locale := "und"
	if len(g.Concepts) > 0 {
		locale = g.Concepts[0].Terms[0].Locale.String()
	}
	attributes := []string{"type", string(w.dialect), "style", string(w.style), "xml:lang", locale, "xmlns", namespace}
	for _, module := range []string{"min", "basic"} {
		if w.style == DCT && (category{module: module}).in(w.dialect) {
			attributes = append(attributes, "xmlns:"+module, moduleBase+module)
		}
	}
	w.line(`<?xml version="1.0" encoding="UTF-8"?>`)
	w.open("tbx", attributes...)
	w.open("tbxHeader")
	w.open("fileDesc")
	w.open("sourceDesc")
	w.element("p", "dich")
	w.close("sourceDesc", "fileDesc", "tbxHeader")
	w.open("text")
	w.open("body")
}

func (w *writer) foot() { w.close("body", "text", "tbx") }

func (w *writer) concept(c *glossary.Concept) {
	w.open("conceptEntry", "id", writeID(c.ID))
	w.value(subjectField, c.Subject)
	extra := w.definition(c)
	for _, value := range values(c.Note) {
		w.value(note, value)
	}
	for _, link := range c.Links {
		w.link(link)
	}
	extra = w.columns(extra, "")
	for terms := range byLocale(c.Terms) {
		locale := terms[0].Locale.String()
		w.open("langSec", "xml:lang", locale)
		extra = w.columns(extra, locale)
		for i := range terms {
			w.term(&terms[i])
		}
		w.close("langSec")
	}
	w.close("conceptEntry")
}

// byLocale gives the terms of each language; they stand together.
func byLocale(terms []glossary.Term) iter.Seq[[]glossary.Term] {
	return func(yield func([]glossary.Term) bool) {
		for start := 0; start < len(terms); {
			end := start + 1
			for end < len(terms) && terms[end].Locale == terms[start].Locale {
				end++
			}
			if !yield(terms[start:end]) {
				return
			}
			start = end
		}
	}
}

func (w *writer) term(t *glossary.Term) {
	w.open("termSec")
	w.element("term", t.Text)
	w.value(speeches.category, speeches.written[string(t.Speech)])
	extra := w.vocabulary(&statuses, string(t.Status), t.Extra)
	extra = w.vocabulary(&types, string(t.Type), extra)
	w.columns(extra, "")
	for _, value := range values(t.Note) {
		w.value(note, value)
	}
	w.close("termSec")
}

// link writes a link to a page or to a concept.
func (w *writer) link(link string) {
	if isAddress(link) {
		w.reference(externalReference, link, link)
		return
	}
	w.reference(crossReference, link, writeID(link))
}
