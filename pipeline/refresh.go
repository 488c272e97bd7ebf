package pipeline

import (
	"io"
	"maps"
	"slices"

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
	Relayed  map[language.Tag]int // translations that became fuzzy because the one they were made from did change
}

// Refresh updates the templates and the catalogs of a project. Languages with a
// broken catalog are left alone. prune removes what is obsolete after that.
func Refresh(p *Project, prune bool) Refreshed {
	next := *p
	next.Templates = map[string]*locales.Catalog{}
	next.Catalogs = maps.Clone(p.Catalogs)
	next.Files = maps.Clone(p.Files)
	r := Refreshed{Project: &next, Leverage: map[language.Tag]Leverage{}, Pruned: map[language.Tag]int{}, Relayed: map[language.Tag]int{}}
	for _, doc := range p.Documents {
		template := Extract(doc)
		next.Templates[doc.Path] = template
		r.Plan.lazily(template)
	}
	names := glossary.NewMatcher(p.Glossary, p.Config.Source)
	demands := demandsOfProject(&next, names)
	for _, target := range p.Config.originalsFirst(p.Targets) {
		if p.Broken[target] {
			continue
		}
		memory := memoryOf(p, target)
		terms := newTerminology(p.Glossary, target, demands)
		terms.names, terms.changes = names, &p.Config.Changes
		catalogs := map[string]*locales.Catalog{}
		for _, doc := range p.Documents {
			place := locales.Catalog{Path: CatalogPath(target, doc.Path), Document: doc.Path, Source: doc.Locale, Target: target}
			past := Past{p.Templates[doc.Path], p.Catalogs[target][doc.Path]}
			cat, leverage := Update(past, next.Templates[doc.Path], place, memory, terms)
			r.Relayed[target] += next.relayed(past.Catalog, cat)
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

// lazily plans a file whose text is made when it is written.
func (p *Plan) lazily(cat *locales.Catalog) {
	p.Writes = append(p.Writes, Write{cat.Path, func(w io.Writer) error {
		_, err := io.WriteString(w, po.Write(cat))
		return err
	}, true})
}

// memoryOf is all that is translated into a language in a project.
func memoryOf(p *Project, target language.Tag) *locales.Memory {
	memory := &locales.Memory{Plain: plainOf, Threshold: float64(p.Config.Threshold) / 100}
	for _, document := range slices.Sorted(maps.Keys(p.Catalogs[target])) {
		memory.AddCatalog(p.Catalogs[target][document])
	}
	return memory
}

// demandsOfProject finds what each entry names, once for all languages.
func demandsOfProject(p *Project, matcher *glossary.Matcher) map[source.ID][]demand {
	demands := map[source.ID][]demand{}
	for _, doc := range p.Documents {
		template := p.Templates[doc.Path]
		for i := range template.Messages {
			m := &template.Messages[i]
			demands[m.ID] = demandsIn(matcher, template, m)
		}
	}
	return demands
}
