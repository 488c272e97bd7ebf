package pipeline

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/source"
)

// A leftDocument is what the last update left of a document that is not there any more.
type leftDocument struct {
	path  string   // the document's
	files []string // its template and its catalogs
}

func (d *leftDocument) template(fsys fs.FS, locale language.Tag) *catalogFile {
	f := &catalogFile{path: TemplatePath(d.path), doc: &source.Document{Path: d.path, Locale: locale}}
	f.read(fsys)
	return f
}

// pairs finds what the last update left of documents that have another path by now. It looks
// only where a document has no template or lacks a catalog, and there is something left.
func (r *projectReader) pairs(files []documentFile) (map[string]leftDocument, error) {
	var lacking []documentFile
	for _, f := range files {
		if r.lacks(f.path) {
			lacking = append(lacking, f)
		}
	}
	if len(lacking) == 0 {
		return nil, nil
	}
	left, olds := r.left(files), map[string][]source.ID{}
	for document, d := range left {
		if f := d.template(r.fsys, r.project.Config.Source); f.cat != nil {
			for _, m := range Occurrences(f.cat) {
				olds[document] = append(olds[document], m.ID)
			}
		}
	}
	if len(olds) == 0 {
		return nil, nil
	}
	news, how := map[string][]source.ID{}, r.project.Config.Reading()
	for _, f := range lacking {
		if d := f.read(r.fsys, how); d.err != nil {
			return nil, fmt.Errorf("read documents: %w", d.err)
		} else if d.doc != nil {
			news[f.path] = textsOf(d.doc)
		}
	}
	pairs := map[string]leftDocument{}
	for now, old := range pairRenamed(olds, news) {
		pairs[now] = left[old]
	}
	return pairs, nil
}

// lacks reports a document without a template, or without a catalog.
func (r *projectReader) lacks(document string) bool {
	there := func(name string) bool {
		_, err := fs.Stat(r.fsys, name)
		return !errors.Is(err, fs.ErrNotExist)
	}
	return !there(TemplatePath(document)) || slices.ContainsFunc(r.project.Targets, func(t language.Tag) bool {
		return !there(CatalogPath(t, document))
	})
}

// left lists the templates of documents that are not there, with their catalogs in whatever
// language, by the path of the document. What cannot be listed is not ours.
func (r *projectReader) left(files []documentFile) map[string]leftDocument {
	there := map[string]bool{}
	for _, f := range files {
		there[f.path] = true
	}
	left, catalogs := map[string]leftDocument{}, map[string][]string{}
	fs.WalkDir(r.fsys, localesDir, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return nil
		}
		below := strings.TrimPrefix(name, localesDir+"/")
		if document, ok := strings.CutSuffix(below, ".pot"); ok && !there[document] {
			left[document] = leftDocument{document, []string{name}}
		}
		folder, file, _ := strings.Cut(below, "/")
		if _, ok := source.ParseLocale(folder); ok && path.Ext(file) == ".po" {
			document := strings.TrimSuffix(file, ".po")
			catalogs[document] = append(catalogs[document], name)
		}
		return nil
	})
	for document, d := range left {
		d.files = append(d.files, catalogs[document]...)
		slices.Sort(d.files)
		left[document] = d
	}
	return left
}

// renamed reads what was left of the documents at hand as theirs.
func (r *projectReader) renamed(pairs map[string]leftDocument) error {
	for _, doc := range r.project.Documents {
		if from, ok := pairs[doc.Path]; ok {
			if err := r.takeRenamed(doc.Path, from.template(r.fsys, doc.Locale), from.files); err != nil {
				return err
			}
		}
	}
	return nil
}

// takeRenamed reads the catalogs under the old name, and makes them those of the document
// where it has none.
func (r *projectReader) takeRenamed(document string, template *catalogFile, files []string) error {
	p := r.project
	if template.cat == nil {
		return fmt.Errorf("read catalogs: %w", ErrChanged)
	}
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
