package pipeline

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales"
	"dich/locales/po"
	"dich/source"
)

// ReadConfig reads dich.toml; without one the defaults hold.
func ReadConfig(fsys fs.FS, file string) (Config, []source.Diagnostic, error) {
	data, err := fs.ReadFile(fsys, file)
	if errors.Is(err, fs.ErrNotExist) {
		return DefaultConfig(), nil, nil
	}
	if err != nil {
		return Config{}, nil, fmt.Errorf("read settings: %w", err)
	}
	text, problems := source.Decode(file, data)
	if len(problems) > 0 {
		return Config{}, problems, nil
	}
	config, problems := ParseConfig(file, text)
	return config, problems, nil
}

// ReadProject reads documents, glossary, templates and catalogs. Malformed input
// gives diagnostics; the error is for what could not be read at all. An empty
// glossaryFile means all of the project's glossary folder.
func ReadProject(fsys fs.FS, config Config, glossaryFile string) (*Project, []source.Diagnostic, error) {
	r := projectReader{fsys: fsys, project: &Project{
		Config:    config,
		Templates: map[string]*locales.Catalog{},
		Catalogs:  map[language.Tag]map[string]*locales.Catalog{},
		Broken:    map[language.Tag]bool{},
		Files:     map[string]string{},
	}}
	if err := r.documents(); err != nil {
		return nil, r.problems, err
	}
	gloss, texts, problems, err := ReadGlossary(fsys, glossaryFile)
	if err != nil {
		return nil, r.problems, err
	}
	r.project.Glossary = gloss
	maps.Copy(r.project.Files, texts)
	r.problems = append(r.problems, problems...)
	r.project.Damaged = slices.ContainsFunc(r.problems, isError)
	if err := errors.Join(r.targets(), r.catalogs()); err != nil {
		return nil, r.problems, err
	}
	return r.project, r.problems, nil
}

// ReadGlossary reads one glossary file, or all of the project's glossary folder
// where only is empty. texts has each file's text, to tell lines and columns by.
func ReadGlossary(fsys fs.FS, only string) (gloss *glossary.Glossary, texts map[string]string, problems []source.Diagnostic, err error) {
	r := projectReader{fsys: fsys, project: &Project{Files: map[string]string{}}}
	err = r.glossary(only)
	return r.project.Glossary, r.project.Files, r.problems, err
}

type projectReader struct {
	fsys     fs.FS
	project  *Project
	problems []source.Diagnostic
}

// text reads and decodes one file, and remembers its text.
func (r *projectReader) text(file string) (string, bool, error) {
	data, err := fs.ReadFile(r.fsys, file)
	if err != nil {
		return "", false, err
	}
	text, problems := source.Decode(file, data)
	r.problems = append(r.problems, problems...)
	if len(problems) > 0 {
		text = string(data)
	}
	r.project.Files[file] = text
	return text, len(problems) == 0, nil
}

// walk gives the files below a folder in the order of their names; a folder that is
// not there has none.
func (r *projectReader) walk(dir string) ([]string, error) {
	var files []string
	err := fs.WalkDir(r.fsys, dir, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist) && name == dir:
			return fs.SkipAll
		case err != nil:
			return err
		case isHidden(entry.Name()) && name != dir:
			if entry.IsDir() {
				return fs.SkipDir
			}
		case entry.Type().IsRegular():
			files = append(files, name)
		}
		return nil
	})
	return files, err
}

func (r *projectReader) documents() error {
	dir := SourceDir(r.project.Config.Source)
	files, err := r.walk(dir)
	if err != nil {
		return fmt.Errorf("read documents: %w", err)
	}
	for _, file := range files {
		text, ok, err := r.text(file)
		if err != nil {
			return fmt.Errorf("read documents: %w", err)
		}
		if !ok {
			continue
		}
		doc, problems := ReadDocument(file, strings.TrimPrefix(file, dir+"/"), r.project.Config.Source, text)
		r.problems = append(r.problems, problems...)
		if doc != nil {
			r.project.Documents = append(r.project.Documents, doc)
		}
	}
	return nil
}

// glossary reads the one file named, or every glossary of the project.
func (r *projectReader) glossary(only string) error {
	files := []string{only}
	if only == "" {
		all, err := r.walk(glossaryDir)
		if err != nil {
			return fmt.Errorf("read glossary: %w", err)
		}
		files = slices.DeleteFunc(all, func(f string) bool { return path.Ext(f) != ".csv" })
	}
	var list []*glossary.Glossary
	for _, file := range files {
		text, ok, err := r.text(file)
		if err != nil {
			return fmt.Errorf("read glossary: %w", err)
		}
		if !ok {
			continue
		}
		gloss, problems := glossary.ReadCSV(file, text)
		r.problems = append(r.problems, problems...)
		list = append(list, gloss)
	}
	merged, problems := glossary.Merge(list...)
	r.problems = append(r.problems, problems...)
	r.project.Glossary = merged
	return nil
}

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
	for _, target := range r.project.Targets {
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

func isError(d source.Diagnostic) bool { return d.Severity == source.Error }
