package pipeline

import (
	"fmt"
	"html/template"
	"strings"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales"
	"dich/source"
	"dich/source/docx"
	"dich/source/html"
	"dich/source/markdown"
	"dich/source/markdown/render"
	"dich/source/subtitles"
)

// document is the page of a document in one language.
func (s *site) document(t *translation) sitePage {
	doc, locale := t.doc, t.locale
	title, _ := t.title()
	p := s.page("document", locale, title)
	p.Document, p.Draft, p.Partly, p.Date = doc.Path, t.draft(), t.partly(), dateOf(doc)
	dress := html.Dressing{Link: s.linkFrom(locale, doc.Path), Words: s.abbreviating(locale)}
	var body string
	switch doc.Format {
	case source.Text:
		body = t.textBody(dress.Words)
	case source.Markdown:
		body = html.Body(render.HTML(t.rendering(0).text()), dress)
	case source.HTML:
		body = html.Body(t.rendering(0).text(), dress)
	case source.DOCX:
		body = html.Body(docx.HTML(doc.Data, t.texts(), t.elsewhere()...), dress)
	case source.SRT, source.VTT:
		body = html.Body(subtitles.Transcript(doc.Format, t.rendering(0).text()), dress)
	}
	if !strings.Contains(body, "<h1") {
		body = "<h1>" + template.HTMLEscapeString(title) + "</h1>\n" + body
	}
	p.Body = template.HTML(body) // every text in it is escaped, every tag one that is known
	return p
}

// elsewhere are the languages that passages can be in besides the page's.
func (t *translation) elsewhere() []language.Tag {
	switch {
	case t.locale == t.doc.Locale:
		return nil
	case t.via != nil:
		return []language.Tag{t.doc.Locale, t.via.locale}
	}
	return []language.Tag{t.doc.Locale}
}

// dateOf is the day that a document gives itself; empty if it gives none. When a file was
// saved, or taken into git, says nothing of that, and differs from copy to copy.
func dateOf(doc *source.Document) string {
	switch doc.Format {
	case source.Markdown:
		return markdown.Date(doc.Parts[0].Text)
	case source.HTML:
		return html.Date(doc.Parts[0].Text)
	}
	return ""
}

// abbreviating writes a text as HTML in which an acronym of the glossary says what it
// stands for, where it stands first.
func (s *site) abbreviating(locale language.Tag) func(text string) string {
	matcher := s.matchers[locale]()
	seen := map[*glossary.Concept]bool{}
	return func(text string) string {
		var b strings.Builder
		done := 0
		for _, m := range matcher.Find(text, source.Tokens(text)) {
			term, concept := m.Terms[0].Term, m.Terms[0].Concept
			full := fullForm(concept, term)
			if m.Nested || full == "" || seen[concept] {
				continue
			}
			seen[concept] = true
			b.WriteString(template.HTMLEscapeString(text[done:m.Span.Start]))
			fmt.Fprintf(&b, `<abbr title="%s">%s</abbr>`, template.HTMLEscapeString(full), template.HTMLEscapeString(m.Span.Of(text)))
			done = m.Span.End
		}
		b.WriteString(template.HTMLEscapeString(text[done:]))
		return b.String()
	}
}

// fullForm is what an acronym stands for in its language; empty for what is none.
func fullForm(concept *glossary.Concept, term *glossary.Term) string {
	if term.Type != glossary.Acronym || term.FullForm != "" {
		return term.FullForm
	}
	for _, t := range concept.In(term.Locale) {
		if t.Type == glossary.Full && t.Status.Usable() {
			return t.Text
		}
	}
	return ""
}

// textBody writes a text document as HTML. A line of its table of contents leads to the
// heading that says the same.
func (t *translation) textBody(words func(string) string) string {
	_, blocks := t.blocks()
	anchors := map[string]string{}
	for i := range blocks {
		if blocks[i].Kind == source.Heading {
			blocks[i].ID = fmt.Sprintf("s%d", len(anchors)+1)
			anchors[blocks[i].Text] = blocks[i].ID
		}
	}
	var b strings.Builder
	for i := range blocks {
		writeBlock(&b, &blocks[i], anchors, words)
	}
	return b.String()
}

// elementOf is how a unit of a text is written: its element, and its class if it has one.
var elementOf = map[source.Kind][2]string{
	source.Category: {"p", "category"}, source.Title: {"h1"}, source.Heading: {"h2"}, source.Byline: {"p", "byline"},
	source.TOCLabel: {"p", "label"}, source.TOCItem: {"li"},
}

func writeBlock(b *strings.Builder, block *block, anchors map[string]string, words func(string) string) {
	as, known := elementOf[block.Kind]
	text := template.HTMLEscapeString(block.Text)
	switch {
	case !known:
		as = [2]string{"p"}
		if block.Fallback == "" {
			text = words(block.Text)
		}
	case block.Kind == source.TOCItem && anchors[block.Text] != "":
		text = `<a href="#` + anchors[block.Text] + `">` + text + "</a>"
	}
	if block.Kind == source.TOCLabel {
		b.WriteString("<nav class=\"contents\">\n")
	}
	b.WriteString("<" + as[0] + blockAttributes(block, as[1]) + ">" + tagOf(block) + text + noticeOf(block) + "</" + as[0] + ">\n")
	if len(block.Items) > 0 {
		b.WriteString("<ul>\n")
		for i := range block.Items {
			writeBlock(b, &block.Items[i], anchors, words)
		}
		b.WriteString("</ul>\n")
	}
	if block.Kind == source.TOCLabel {
		b.WriteString("</nav>\n")
	}
}

func blockAttributes(block *block, class string) string {
	var b strings.Builder
	if block.ID != "" {
		b.WriteString(` id="` + block.ID + `"`)
	}
	if block.Fallback != "" {
		class = strings.TrimSpace(class + " fallback")
		b.WriteString(` lang="` + block.Fallback + `"`)
	}
	if class != "" {
		b.WriteString(` class="` + class + `"`)
	}
	return b.String()
}

// tagOf names the language of a block that is not in the page's.
func tagOf(block *block) string {
	if block.Fallback == "" {
		return ""
	}
	return `<span class="tag">` + block.Fallback + "</span> "
}

// noticeOf says that the source of a block has changed.
func noticeOf(block *block) string {
	if block.Notice == "" {
		return ""
	}
	return " " + string(block.Notice)
}

// isReviewed reports a translation that somebody has read beside its source.
func isReviewed(m *locales.Message) bool { return m.State() >= locales.Reviewed }
