package pipeline

import (
	"maps"
	"path"
	"slices"
	"strings"

	"dich/glossary"
	"dich/locales"
	"dich/locales/po"
	"dich/source"
)

// RevisionDirs are the folders of a project that a revision of it is read from.
func RevisionDirs(config Config) []string {
	return []string{SourceDir(config.Source), localesDir, GlossaryDir}
}

// A Revision is what a project was, as far as a later state of it is compared with it.
type Revision struct {
	Documents map[string]*source.Document // by path
	Catalogs  map[string]*locales.Catalog // by the path of their file; none that was broken
	Glossary  *glossary.Glossary
	Files     map[string]string // as in [Project]
}

// ReadRevision reads the files that a project had below [RevisionDirs], as the settings
// of today say. What was malformed then was not there; the diagnostics say it, none as an
// error.
func ReadRevision(config Config, files []Input) (*Revision, []source.Diagnostic) {
	r := &Revision{Documents: map[string]*source.Document{}, Catalogs: map[string]*locales.Catalog{}, Files: map[string]string{}}
	var problems []source.Diagnostic
	var glossaries []Input
	for _, in := range files {
		document, isDocument := strings.CutPrefix(in.Path, SourceDir(config.Source)+"/")
		switch {
		case isHiddenPath(in.Path) || IsAsset(in.Path):
		case isDocument:
			problems = append(problems, r.addDocument(in, document, config)...)
		case path.Ext(in.Path) == ".po":
			problems = append(problems, r.addCatalog(in)...)
		case strings.HasPrefix(in.Path, GlossaryDir+"/") && slices.Contains(projectGlossaries, path.Ext(in.Path)):
			glossaries = append(glossaries, in)
		}
	}
	gloss, texts, more := JoinGlossaries(config.Languages(), glossaries...)
	r.Glossary = gloss
	maps.Copy(r.Files, texts)
	problems = append(problems, more...)
	for i := range problems {
		problems[i].Severity = min(problems[i].Severity, source.Warning)
	}
	return r, problems
}

// isHiddenPath reports a path with a hidden name in it.
func isHiddenPath(name string) bool {
	return slices.ContainsFunc(strings.Split(name, "/"), IsHidden)
}

func (r *Revision) addDocument(in Input, document string, config Config) []source.Diagnostic {
	doc, text, problems := ReadDocument(in.Path, document, in.Data, config.Reading())
	r.Files[in.Path] = text
	if doc != nil && !slices.ContainsFunc(problems, isError) {
		r.Documents[document] = doc
	}
	return slices.DeleteFunc(problems, func(d source.Diagnostic) bool { return d.Severity < source.Error })
}

func (r *Revision) addCatalog(in Input) []source.Diagnostic {
	text, problems := po.Decode(in.Path, in.Data)
	r.Files[in.Path] = text
	if slices.ContainsFunc(problems, isError) {
		return problems
	}
	cat, problems := po.Read(in.Path, text)
	if !slices.ContainsFunc(problems, isError) {
		r.Catalogs[in.Path] = cat
	}
	return slices.DeleteFunc(problems, func(d source.Diagnostic) bool { return d.Severity < source.Error })
}

// VersionsSince pairs the documents of a revision with those of a project, in the order
// of their paths. show writes the path of a file for people; next is the project as an
// update leaves it.
func VersionsSince(past *Revision, p, next *Project, show func(file string) string) []Versions {
	now := map[string]*source.Document{}
	for _, doc := range p.Documents {
		now[doc.Path] = doc
	}
	before := past.namesOf(p)
	there := map[string]bool{}
	for _, old := range before {
		there[old] = true
	}
	for document := range past.Documents {
		if !there[document] {
			before[document] = document
		}
	}
	var list []Versions
	for _, document := range slices.Sorted(maps.Keys(before)) {
		old := before[document]
		v := Versions{Name: show(SourcePath(p.Config.Source, document)), Document: document}
		if old != document {
			v.From = show(SourcePath(p.Config.Source, old))
		}
		v.setDocuments(past.Documents[old], now[document])
		for _, target := range p.Targets {
			if !p.Broken[target] {
				was := past.Catalogs[CatalogPath(target, old)]
				v.Catalogs = append(v.Catalogs, CatalogVersions{target, byID(was), byID(p.Catalogs[target][document]), byID(next.Catalogs[target][document])})
			}
		}
		list = append(list, v)
	}
	return list
}

// namesOf gives for each document of a project its path in the revision: its own, but for
// those that were renamed since.
func (r *Revision) namesOf(p *Project) map[string]string {
	olds, news, names := map[string][]source.ID{}, map[string][]source.ID{}, map[string]string{}
	for _, doc := range p.Documents {
		names[doc.Path] = doc.Path
		if r.Documents[doc.Path] == nil {
			news[doc.Path] = textsOf(doc)
		}
	}
	for document, doc := range r.Documents {
		if names[document] == "" {
			olds[document] = textsOf(doc)
		}
	}
	maps.Copy(names, pairRenamed(olds, news))
	return names
}

// VersionsSinceUpdate pairs each document of a project with its template; next is the
// project as an update leaves it.
func VersionsSinceUpdate(p, next *Project, show func(file string) string) []Versions {
	var list []Versions
	for _, doc := range p.Documents {
		v := Versions{Name: show(SourcePath(doc.Locale, doc.Path)), Document: doc.Path, Now: Passages(doc), Only: Added}
		if template := p.Templates[doc.Path]; template != nil {
			v.Old, v.Only = PassagesOf(template), ""
		}
		if renamed := p.Renamed[doc.Path]; renamed != nil {
			v.From = show(SourcePath(doc.Locale, renamed.From))
		}
		for _, target := range p.Targets {
			if !p.Broken[target] {
				was := byID(p.Catalogs[target][doc.Path])
				v.Catalogs = append(v.Catalogs, CatalogVersions{target, was, was, byID(next.Catalogs[target][doc.Path])})
			}
		}
		list = append(list, v)
	}
	return list
}

// VersionsOf pairs two documents, of which one may be nil.
func VersionsOf(name string, old, now *source.Document) Versions {
	v := Versions{Name: name}
	v.setDocuments(old, now)
	return v
}

func (v *Versions) setDocuments(old, now *source.Document) {
	switch {
	case old == nil:
		v.Only = Added
	case now == nil:
		v.Only = Removed
	}
	if old != nil {
		v.Old = Passages(old)
	}
	if now != nil {
		v.Now = Passages(now)
	}
}

// byID is the messages of a catalog, which may be nil.
func byID(cat *locales.Catalog) map[source.ID]*locales.Message {
	if cat == nil {
		return nil
	}
	return cat.ByID()
}
