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

// newSiteWords takes the project's own strings where it has them in the language, by their
// keys, and dich's else.
func newSiteWords(locale language.Tag, own map[string]string) siteWords {
	w := siteWords{Interface: style.InterfaceOf(locale)}
	for key, field := range siteKeys {
		if text := own[key]; text != "" {
			*field(&w) = text
		}
	}
	if w.Title == "" {
		w.Title = w.Documents
	}
	return w
}

// siteKeys are the interface strings of a project that its pages take, with their places.
var siteKeys = map[string]func(*siteWords) *string{
	"site.title":              func(w *siteWords) *string { return &w.Title },
	"site.tagline":            func(w *siteWords) *string { return &w.Tagline },
	"nav.home":                func(w *siteWords) *string { return &w.Home },
	"nav.languages":           func(w *siteWords) *string { return &w.Languages },
	"nav.glossary":            func(w *siteWords) *string { return &w.Terms },
	"article.source_text":     func(w *siteWords) *string { return &w.Source },
	"article.translated_text": func(w *siteWords) *string { return &w.Translation },
	"article.last_updated":    func(w *siteWords) *string { return &w.Updated },
	"notice.draft":            func(w *siteWords) *string { return &w.Draft },
}

// siteStrings takes those of siteKeys that are translated.
func (t *translation) siteStrings(texts map[string]string) {
	for _, seg := range t.doc.Segments {
		if forms, ok := t.forms(seg); ok && siteKeys[seg.Key] != nil && !t.noticed(seg) {
			texts[seg.Key] = forms[source.Other]
		}
	}
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
