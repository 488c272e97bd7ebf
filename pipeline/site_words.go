package pipeline

import (
	"strings"

	"golang.org/x/text/language"
	cldr "golang.org/x/text/message"

	"dich/locales/style"
	"dich/source"
)

// siteWords are what the pages of one language say around the texts.
type siteWords struct {
	style.Interface
	Title   string // of the site
	Tagline string
}

// newSiteWords takes the project's own strings where it has them in the language, and
// dich's else.
func newSiteWords(p *Project, locale language.Tag) siteWords {
	w := siteWords{Interface: style.InterfaceOf(locale)}
	own := siteStrings(p, locale)
	for key, field := range map[string]*string{
		"site.title": &w.Title, "site.tagline": &w.Tagline, "nav.home": &w.Home, "nav.languages": &w.Languages,
		"nav.glossary": &w.Terms, "article.source_text": &w.Source, "article.translated_text": &w.Translation,
		"article.last_updated": &w.Updated, "notice.draft": &w.Draft,
	} {
		if text := own[key]; text != "" {
			*field = text
		}
	}
	if w.Title == "" {
		w.Title = w.Documents
	}
	return w
}

// siteStrings are the interface strings of a project that are translated, by their keys.
func siteStrings(p *Project, locale language.Tag) map[string]string {
	texts := map[string]string{}
	for _, doc := range p.Documents {
		if doc.Format != source.Messages {
			continue
		}
		t := newTranslation(p, doc, locale)
		for _, seg := range doc.Segments {
			if forms, ok := t.forms(seg); ok && !t.noticed(seg) {
				texts[seg.Key] = forms[source.Other]
			}
		}
	}
	return texts
}

// numberIn writes a number as CLDR says for the language.
func numberIn(locale language.Tag, n int) string {
	return cldr.NewPrinter(locale).Sprintf("%d", n)
}

// words gives a text of a segment without its codes, as one line. A text among the
// attributes of a tag, such as the title of a link, stands in parentheses.
func (t *translation) words(text string) string {
	codes := codesOf(t.doc.Path, text)
	var b strings.Builder
	done, inside := 0, false
	for _, c := range codes {
		b.WriteString(text[done:c.Span.Start])
		if inside {
			b.WriteString(")")
		} else {
			b.WriteString(strings.ReplaceAll(c.Shown, source.Object, ""))
		}
		if inside = c.Kind != source.Reference && strings.HasSuffix(c.Text, `"`); inside {
			b.WriteString(" (")
		}
		done = c.Span.End
	}
	b.WriteString(text[done:])
	if inside {
		b.WriteString(")")
	}
	return source.Clean(strings.ReplaceAll(b.String(), " ()", ""))
}

// title is that of the document, and the language it is in: the first title there is, else
// the first heading, else its path.
func (t *translation) title() (string, language.Tag) {
	for _, kind := range []source.Kind{source.Title, source.Heading} {
		for _, part := range t.doc.Parts {
			for u := range part.Units {
				if part.Units[u].Kind == kind && len(part.Units[u].Segments) > 0 {
					return t.unitWords(&part.Units[u])
				}
			}
		}
	}
	return t.doc.Path, t.doc.Locale
}

// unitWords is a unit as one line, and the language it is in.
func (t *translation) unitWords(unit *source.Unit) (string, language.Tag) {
	by := t.speaker(unit)
	var texts []string
	for s := range unit.Segments {
		seg := &unit.Segments[s]
		if by.merged(seg) {
			continue
		}
		forms, _ := by.forms(seg)
		texts = append(texts, t.words(forms[source.Other]))
	}
	between := " "
	if m, _ := style.MarksOf(by.locale); m.Wide {
		between = ""
	}
	return strings.Join(texts, between), by.locale
}
