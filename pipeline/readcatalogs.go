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

func (r *projectReader) catalogs() error {
	for _, doc := range r.project.Documents {
		cat, err := r.catalog(TemplatePath(doc.Path), language.Und, doc)
		if err != nil {
			return err
		}
		if cat != nil {
			r.project.Templates[doc.Path] = cat
		}
	}
	for _, target := range r.project.Config.withOriginals(r.project.Targets) {
		r.project.Catalogs[target] = map[string]*locales.Catalog{}
		for _, doc := range r.project.Documents {
			cat, err := r.catalog(CatalogPath(target, doc.Path), target, doc)
			if err != nil {
				return err
			}
			if cat != nil {
				r.project.Catalogs[target][doc.Path] = cat
			}
		}
	}
	return nil
}

// catalog reads one template or catalog; nil if there is none or it is broken.
func (r *projectReader) catalog(file string, target language.Tag, doc *source.Document) (*locales.Catalog, error) {
	text, ok, err := r.text(file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read catalogs: %w", err)
	}
	if !ok {
		r.project.Broken[target] = target != language.Und
		return nil, nil
	}
	cat, problems := po.Read(file, text)
	if target != language.Und && cat.Target != language.Und && cat.Target != target {
		problems = append(problems, languageMismatch(cat, target))
	}
	broken := slices.ContainsFunc(problems, isError)
	if target == language.Und { // a template is written anew: what is wrong in it stops nobody
		for i := range problems {
			problems[i].Severity = min(problems[i].Severity, source.Warning)
		}
	}
	r.problems = append(r.problems, problems...)
	if broken {
		r.project.Broken[target] = target != language.Und
		return nil, nil
	}
	cat.Document, cat.Source, cat.Target = doc.Path, doc.Locale, target
	return cat, nil
}

func languageMismatch(cat *locales.Catalog, target language.Tag) source.Diagnostic {
	return source.Diagnostic{
		Code: LanguageMismatch, Severity: source.Error, Subject: cat.Header.Origin,
		Args: source.Args{"Got": cat.Target.String(), "Want": target.String()}, Hint: "language-mismatch",
	}
}
