package pipeline

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/source"
)

// renamed finds what the last update left of documents that have another path by now, and
// reads it as theirs. It looks only where a document has no template or lacks a catalog.
func (r *projectReader) renamed() error {
	news := map[string][]source.ID{}
	for _, doc := range r.project.Documents {
		if r.lacks(doc.Path) {
			news[doc.Path] = textsOf(doc)
		}
	}
	if len(news) == 0 {
		return nil
	}
	files := r.leftFiles()
	templates, olds := map[string]*catalogFile{}, map[string][]source.ID{}
	for document := range files {
		f := &catalogFile{path: TemplatePath(document), doc: &source.Document{Path: document, Locale: r.project.Config.Source}}
		if f.read(r.fsys); f.cat != nil {
			templates[document] = f
			for _, m := range Occurrences(f.cat) {
				olds[document] = append(olds[document], m.ID)
			}
		}
	}
	pairs := pairRenamed(olds, news)
	for _, doc := range r.project.Documents {
		if from, ok := pairs[doc.Path]; ok {
			if err := r.takeRenamed(doc.Path, templates[from], files[from]); err != nil {
				return err
			}
		}
	}
	return nil
}

func (r *projectReader) lacks(document string) bool {
	return r.project.Templates[document] == nil || slices.ContainsFunc(r.project.Targets, func(t language.Tag) bool {
		return r.project.Catalogs[t][document] == nil && !r.project.Broken[t]
	})
}

// leftFiles lists the templates of documents that are not there, with their catalogs in
// whatever language, by the path of the document. What cannot be listed is not ours.
func (r *projectReader) leftFiles() map[string][]string {
	there := map[string]bool{}
	for _, doc := range r.project.Documents {
		there[doc.Path] = true
	}
	left, catalogs := map[string][]string{}, map[string][]string{}
	fs.WalkDir(r.fsys, localesDir, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return nil
		}
		below := strings.TrimPrefix(name, localesDir+"/")
		if document, ok := strings.CutSuffix(below, ".pot"); ok && !there[document] {
			left[document] = []string{name}
		}
		folder, file, _ := strings.Cut(below, "/")
		if _, ok := source.ParseLocale(folder); ok && path.Ext(file) == ".po" {
			document := strings.TrimSuffix(file, ".po")
			catalogs[document] = append(catalogs[document], name)
		}
		return nil
	})
	for document := range left {
		left[document] = append(left[document], catalogs[document]...)
		slices.Sort(left[document])
	}
	return left
}

// takeRenamed reads the catalogs under the old name, and makes them those of the document
// where it has none.
func (r *projectReader) takeRenamed(document string, template *catalogFile, files []string) error {
	p := r.project
	renamed := &Renamed{From: template.doc.Path, Files: files, left: map[string]*locales.Catalog{}}
	r.take(template.path, template.fileText)
	if p.Templates[document] == nil {
		p.Templates[document] = renamedHere(template.cat, TemplatePath(document), document)
	}
	for _, target := range p.Targets {
		f := &catalogFile{path: CatalogPath(target, renamed.From), doc: template.doc, target: target}
		if !slices.Contains(files, f.path) {
			continue
		}
		f.read(r.fsys)
		if f.err != nil {
			return fmt.Errorf("read catalogs: %w", f.err)
		}
		r.take(f.path, f.fileText)
		switch {
		case f.cat == nil:
			p.Broken[target] = true
			continue
		case p.Catalogs[target][document] == nil:
			p.Catalogs[target][document] = renamedHere(f.cat, CatalogPath(target, document), document)
		}
		renamed.left[f.path] = f.cat
	}
	if p.Renamed == nil {
		p.Renamed = map[string]*Renamed{}
	}
	p.Renamed[document] = renamed
	return nil
}
