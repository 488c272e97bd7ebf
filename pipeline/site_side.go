package pipeline

import (
	"html/template"
	"slices"

	"dich/glossary"
	"dich/locales/style"
	"dich/source"
)

// A siteRow is a segment beside its translation.
type siteRow struct {
	First  bool // in its unit
	Kind   source.Kind
	Source []stretch
	Target []stretch // none where there is no translation, or it is in the row before
	Merged bool
	Notice template.HTML // that the source has changed; empty if not
}

// A stretch of a text; Term where it is a name that the glossary has.
type stretch struct {
	Text string
	Term bool
}

// side is a document beside its source, with the names marked that answer each other.
func (s *site) side(t *translation) sitePage {
	doc := t.doc
	title, _ := t.title()
	p := s.page("side", t.locale, title)
	p.Document, p.Draft, p.Partly, p.Date = doc.Path, t.draft(), false, dateOf(doc)
	for i := range doc.Parts {
		for u := range doc.Parts[i].Units {
			unit := &doc.Parts[i].Units[u]
			for n := range unit.Segments {
				row := s.row(t, &unit.Segments[n])
				row.First, row.Kind = n == 0, unit.Kind
				p.Rows = append(p.Rows, row)
			}
		}
	}
	return p
}

func (s *site) row(t *translation, seg *source.Segment) siteRow {
	text := t.words(seg.Text)
	matches := s.matchers[t.doc.Locale]().Find(text, source.Tokens(text))
	row := siteRow{Source: marked(text, matches), Merged: t.merged(seg)}
	forms, ok := t.forms(seg)
	if !ok || row.Merged {
		return row
	}
	if t.noticed(seg) {
		words := style.InterfaceOf(t.locale)
		row.Notice = template.HTML(smallNotice(words.StaleNotice(t.dayOf(seg)), words.Locale, t.locale))
	}
	target := t.words(forms[source.Other])
	demands := demandsOf(text, matches)
	there := answering(demands, s.matchers[t.locale]().Find(target, source.Tokens(target)))
	row.Target = marked(target, slices.DeleteFunc(there, func(m glossary.Match) bool {
		return !slices.ContainsFunc(demands, func(d demand) bool { return d.met(m) })
	}))
	return row
}

// marked cuts a text at its matches; of those that lie in each other the first counts.
func marked(text string, matches []glossary.Match) []stretch {
	var list []stretch
	done := 0
	for _, m := range matches {
		if m.Span.Start < done {
			continue
		}
		if m.Span.Start > done {
			list = append(list, stretch{Text: text[done:m.Span.Start]})
		}
		list = append(list, stretch{m.Span.Of(text), true})
		done = m.Span.End
	}
	if done < len(text) {
		list = append(list, stretch{Text: text[done:]})
	}
	return list
}
