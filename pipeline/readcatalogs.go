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
	"dich/locales/po"
	"dich/source"
)

// targets takes the languages of dich.toml; where it names none, the folders of
// locales that hold a PO file whose Language field is the folder's name.
func (r *projectReader) targets() error {
	if r.project.Config.Targets != nil {
		r.project.Targets = r.project.Config.Targets
		return nil
	}
	files, err := r.walk(localesDir)
	if err != nil {
		return fmt.Errorf("read catalogs: %w", err)
	}
	for _, file := range files {
		folder, _, nested := strings.Cut(strings.TrimPrefix(file, localesDir+"/"), "/")
		tag, ok := source.ParseLocale(folder)
		if !nested || !ok || path.Ext(file) != ".po" || slices.Contains(r.project.Targets, tag) {
			continue
		}
		text, ok, err := r.text(file)
		if err != nil {
			return fmt.Errorf("read catalogs: %w", err)
		}
		if !ok {
			continue
		}
		cat, _ := po.Read(file, text)
		if cat.Target == tag {
			r.project.Targets = append(r.project.Targets, tag)
		}
	}
	return nil
}

// catalogs reads the templates and the catalogs of all documents, some at a time.
func (r *projectReader) catalogs() error {
	for _, target := range r.project.Config.withOriginals(r.project.Targets) {
		r.project.Catalogs[target] = map[string]*locales.Catalog{}
	}
	list := r.catalogFiles()
	inParallel(len(list), func(i int) { list[i].readUpTo(r.fsys, r.large) })
	for _, f := range list {
		if err := r.takeCatalog(f); err != nil {
			return err
		}
	}
	return nil
}

// A catalogFile is the file of a template or of a catalog, and what was read of it.
type catalogFile struct {
	path   string
	doc    *source.Document
	target language.Tag // none: it is a template

	fileText
	cat     *locales.Catalog // nil if there is none that can be used
	outline *locales.Outline // in its place, of a large one
}

func (r *projectReader) catalogFiles() (list []*catalogFile) {
	for _, doc := range r.project.Documents {
		list = append(list, &catalogFile{path: TemplatePath(doc.Path), doc: doc})
	}
	for _, target := range r.project.Config.withOriginals(r.project.Targets) {
		for _, doc := range r.project.Documents {
			list = append(list, &catalogFile{path: CatalogPath(target, doc.Path), doc: doc, target: target})
		}
	}
	return list
}

func (f *catalogFile) read(fsys fs.FS) {
	f.fileText = readTextFile(fsys, f.path)
	if !f.ok {
		return
	}
	cat, problems := po.Read(f.path, f.text)
	if f.target != language.Und && cat.Target != language.Und && cat.Target != f.target {
		problems = append(problems, languageMismatch(cat, f.target))
	}
	f.ok = !slices.ContainsFunc(problems, isError)
	f.problems = append(f.problems, f.milder(problems)...)
	if f.ok {
		f.cat = cat
		cat.Document, cat.Source, cat.Target = f.doc.Path, f.doc.Locale, f.target
	}
}

// milder makes warnings of the errors in a template. It is written anew: what is wrong in
// it stops nobody.
func (f *catalogFile) milder(problems []source.Diagnostic) []source.Diagnostic {
	if f.target == language.Und {
		for i := range problems {
			problems[i].Severity = min(problems[i].Severity, source.Warning)
		}
	}
	return problems
}

// takeCatalog puts what was read of a file into the project.
func (r *projectReader) takeCatalog(f *catalogFile) error {
	switch {
	case errors.Is(f.err, fs.ErrNotExist):
		return nil
	case f.err != nil:
		return fmt.Errorf("read catalogs: %w", f.err)
	}
	if f.outline != nil {
		r.project.Outlines[f.path] = f.outline
		return nil
	}
	r.take(f.path, f.fileText)
	switch {
	case !f.ok:
		r.project.Broken[f.target] = f.target != language.Und
	case f.target == language.Und:
		r.project.Templates[f.doc.Path] = f.cat
	default:
		r.project.Catalogs[f.target][f.doc.Path] = f.cat
	}
	return nil
}

func languageMismatch(cat *locales.Catalog, target language.Tag) source.Diagnostic {
	return source.Diagnostic{
		Code: LanguageMismatch, Severity: source.Error, Subject: cat.Header.Origin,
		Args: source.Args{"Got": cat.Target.String(), "Want": target.String()}, Hint: "language-mismatch",
	}
}
