package pipeline

import (
	"maps"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales"
	"dich/locales/po"
	"dich/source"
)

// Refreshed is what an update of a whole project comes to.
type Refreshed struct {
	Project  *Project // with the new templates and catalogs
	Plan     Plan     // the templates and catalogs to write; those that stay as they are too
	Leverage map[language.Tag]Leverage
	Pruned   map[language.Tag]int // obsolete messages that were removed
}

// Refresh updates the templates and the catalogs of a project. Languages with a
// broken catalog are left alone. prune removes what is obsolete after that.
func Refresh(p *Project, prune bool) Refreshed {
	next := *p
	next.Templates = map[string]*locales.Catalog{}
	next.Catalogs = maps.Clone(p.Catalogs)
	next.Files = maps.Clone(p.Files)
	r := Refreshed{Project: &next, Leverage: map[language.Tag]Leverage{}, Pruned: map[language.Tag]int{}}
	for _, doc := range p.Documents {
		template := Extract(doc)
		next.Templates[doc.Path] = template
		r.Plan.Text(template.Path, po.Write(template), true)
	}
	terms := termsOf(&next)
	for _, target := range p.Targets {
		if p.Broken[target] {
			continue
		}
		memory := memoryOf(p, target)
		hint := func(m *locales.Message) []string { return termHints(m, terms[m.ID], target) }
		catalogs := map[string]*locales.Catalog{}
		for _, doc := range p.Documents {
			place := locales.Catalog{Path: CatalogPath(target, doc.Path), Document: doc.Path, Source: doc.Locale, Target: target}
			past := Past{p.Templates[doc.Path], p.Catalogs[target][doc.Path]}
			cat, leverage := Update(past, next.Templates[doc.Path], place, memory, hint)
			if prune {
				r.Pruned[target] += cat.Prune()
			}
			catalogs[doc.Path] = r.write(cat)
			r.Leverage[target] = r.Leverage[target].Plus(leverage)
		}
		next.Catalogs[target] = catalogs
	}
	return r
}

// write plans a catalog's file and gives the catalog as it will stand there, so that
// what is found in it has its new place.
func (r *Refreshed) write(cat *locales.Catalog) *locales.Catalog {
	text := po.Write(cat)
	r.Plan.Text(cat.Path, text, true)
	if text == r.Project.Files[cat.Path] {
		return cat
	}
	r.Project.Files[cat.Path] = text
	written, _ := po.Read(cat.Path, text) // our own writing: a law says that it reads back
	written.Document, written.Source, written.Target = cat.Document, cat.Source, cat.Target
	return written
}

// memoryOf is all that is translated into a language in a project.
func memoryOf(p *Project, target language.Tag) *locales.Memory {
	memory := &locales.Memory{Plain: plainOf}
	for _, document := range slices.Sorted(maps.Keys(p.Catalogs[target])) {
		memory.AddCatalog(p.Catalogs[target][document])
	}
	return memory
}

// termsOf finds the terms of each entry, once for all languages.
func termsOf(p *Project) map[source.ID][]glossary.Match {
	matcher := glossary.NewMatcher(p.Glossary, p.Config.Source)
	terms := map[source.ID][]glossary.Match{}
	for _, doc := range p.Documents {
		template := p.Templates[doc.Path]
		for i := range template.Messages {
			m := &template.Messages[i]
			text := plainOf(template.Document, m.Source[source.Other])
			terms[m.ID] = matcher.Find(text, source.Tokens(text))
		}
	}
	return terms
}

// termHints tells a translator the preferred names of each term of a message.
func termHints(m *locales.Message, terms []glossary.Match, target language.Tag) []string {
	text := m.Source[source.Other]
	var hints []string
	for _, match := range terms {
		if match.Nested {
			continue
		}
		var names []string
		for _, ref := range match.Terms {
			for _, t := range ref.Concept.In(target) {
				if t.Status == glossary.Preferred {
					names = addNew(names, t.Text+unsureMark(t))
				}
			}
		}
		if len(names) > 0 {
			hints = addNew(hints, "term: "+source.Clean(match.Span.Of(text))+" = "+strings.Join(names, ", "))
		}
	}
	return hints
}

func unsureMark(t *glossary.Term) string {
	if t.Unsure {
		return " (?)"
	}
	return ""
}
