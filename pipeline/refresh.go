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
	Project   *Project // with the new templates and catalogs; for places in them, see Placed
	Plan      Plan     // the templates and catalogs to write; those that stay as they are too
	Leverage  map[language.Tag]Leverage
	Pruned    map[language.Tag]int // obsolete messages that were removed
	Renamings []Renaming           // in the order of the documents
	Relayed   map[language.Tag]int // translations that became fuzzy because the one they were made from did change
}

// Refresh updates the templates and the catalogs of a project. Languages with a
// broken catalog are left alone. prune removes what is obsolete after that. A document whose
// catalogs are outlines has no units any more: that it has room for them.
func Refresh(p *Project, prune bool) Refreshed {
	next := *p
	next.Templates = map[string]*locales.Catalog{}
	next.Catalogs = maps.Clone(p.Catalogs)
	r := Refreshed{Project: &next, Leverage: map[language.Tag]Leverage{}, Pruned: map[language.Tag]int{}, Relayed: map[language.Tag]int{}}
	next.Outlines = map[string]*locales.Outline{}
	templates := map[string]*locales.Outline{}
	for _, doc := range p.Documents {
		large := p.isLarge(doc.Path)
		templates[doc.Path] = r.takeTemplate(extractOutline(doc), large)
		for i := range doc.Parts {
			if large {
				doc.Parts[i].Units = nil
			}
		}
	}
	names := glossary.NewMatcher(p.Glossary, p.Config.Source)
	demands := demandsOfProject(p, templates, names)
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
			outline, leverage := UpdateOutline(p.past(doc.Path, target), templates[doc.Path], place, memory, terms)
			r.Leverage[target] = r.Leverage[target].Plus(leverage)
			if p.isLarge(doc.Path) {
				r.takeLarge(outline, prune)
				continue
			}
			cat := outline.Catalog()
			r.Relayed[target] += next.relayed(p.Catalogs[target][doc.Path], cat)
			if prune {
				r.Pruned[target] += cat.Prune()
			}
			catalogs[doc.Path] = cat
			r.Plan.lazily(cat)
		}
		next.Catalogs[target] = catalogs
	}
	r.takeRenamed(prune)
	return r
}

// takeTemplate plans the file of a template.
func (r *Refreshed) takeTemplate(template *locales.Outline, large bool) *locales.Outline {
	if large {
		r.Project.Outlines[template.Frame.Path] = template
		r.Plan.lazilyOutlined(template)
		return template
	}
	cat := template.Catalog()
	r.Project.Templates[cat.Document] = cat
	r.Plan.lazily(cat)
	return locales.NewOutline(cat)
}

// takeLarge plans the file of a catalog that stays an outline.
func (r *Refreshed) takeLarge(cat *locales.Outline, prune bool) {
	if prune {
		r.Pruned[cat.Frame.Target] += cat.Prune()
	}
	r.Project.Outlines[cat.Frame.Path] = cat
	r.Plan.lazilyOutlined(cat)
}

// write plans a catalog's file and gives the catalog as it will stand there, so that
// what is found in it has its new place.
func (r *Refreshed) write(cat *locales.Catalog) *locales.Catalog {
	placed, text := asWritten(cat, r.Project.Files[cat.Path])
	r.Plan.Text(cat.Path, text, true)
	r.Project.Files[cat.Path] = text
	return placed
}

// Placed gives the project as it will stand on the disk when the plan is carried out, so
// that what is found in its catalogs has its new place.
func (r *Refreshed) Placed() *Project {
	placed := *r.Project
	placed.Files = maps.Clone(placed.Files)
	placed.Catalogs = map[language.Tag]map[string]*locales.Catalog{}
	var list []*locales.Catalog
	for target, catalogs := range r.Project.Catalogs {
		placed.Catalogs[target] = maps.Clone(catalogs)
		list = slices.AppendSeq(list, maps.Values(catalogs))
	}
	texts := make([]string, len(list))
	inParallel(len(list), func(i int) { list[i], texts[i] = asWritten(list[i], r.Project.Files[list[i].Path]) })
	for i, cat := range list {
		placed.Catalogs[cat.Target][cat.Document], placed.Files[cat.Path] = cat, texts[i]
	}
	return &placed
}

// asWritten gives a catalog as it will stand in its file, and the file; now is what it is.
func asWritten(cat *locales.Catalog, now string) (*locales.Catalog, string) {
	text := po.Write(cat)
	if text == now {
		return cat, now
	}
	back, _ := po.Read(cat.Path, text) // our own writing: a law says that it reads back
	back.Document, back.Source, back.Target = cat.Document, cat.Source, cat.Target
	return back, text
}

// lazily plans a file that is written when the plan is carried out.
func (p *Plan) lazily(cat *locales.Catalog) {
	p.Writes = append(p.Writes, Write{cat.Path, func(w io.Writer) error { return po.WriteTo(w, cat) }, true})
}

func (p *Plan) lazilyOutlined(cat *locales.Outline) {
	p.Writes = append(p.Writes, Write{cat.Frame.Path, func(w io.Writer) error { return po.WriteOutline(w, cat) }, true})
}

// demandsOfProject finds what each entry names, once for all languages; of entries that name
// nothing there is nothing.
func demandsOfProject(p *Project, templates map[string]*locales.Outline, matcher *glossary.Matcher) map[source.ID][]demand {
	demands := map[source.ID][]demand{}
	for _, doc := range p.Documents {
		template := templates[doc.Path]
		for i := range template.Entries {
			if list := demandsIn(matcher, &template.Frame, template.At(i)); len(list) > 0 {
				demands[template.Entries[i].ID] = list
			}
		}
	}
	return demands
}
