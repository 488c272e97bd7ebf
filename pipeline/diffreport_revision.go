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
	text, problems := source.Decode(in.Path, in.Data)
	r.Files[in.Path] = text
	if len(problems) > 0 {
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
	paths := slices.Sorted(maps.Keys(past.Documents))
	for _, doc := range p.Documents {
		if past.Documents[doc.Path] == nil {
			paths = append(paths, doc.Path)
		}
	}
	slices.Sort(paths)
	var list []Versions
	for _, document := range paths {
		v := Versions{Name: show(SourcePath(p.Config.Source, document)), Document: document}
		v.setDocuments(past.Documents[document], now[document])
		for _, target := range p.Targets {
			if !p.Broken[target] {
				was := past.Catalogs[CatalogPath(target, document)]
				v.Catalogs = append(v.Catalogs, CatalogVersions{target, byID(was), byID(p.Catalogs[target][document]), byID(next.Catalogs[target][document])})
			}
		}
		list = append(list, v)
	}
	return list
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
