package pipeline

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales"
	"dich/locales/po"
	"dich/source"
	"dich/source/srx"
)

// An Input is a file that was named by hand, and may stand outside of the project.
type Input struct {
	Path string // as seen from the project's folder, for diagnostics
	Data []byte
}

// Reasons of our own why a file is not read or written, each inside of a
// [fs.PathError].
var (
	ErrNotRegular = errors.New("not a regular file")
	ErrNotFolder  = errors.New("not a folder")
	ErrBrokenLink = errors.New("a link that leads nowhere")
)

// ReadConfig reads the settings that only names, else dich.toml; without either the
// defaults hold.
func ReadConfig(fsys fs.FS, only *Input) (Config, []source.Diagnostic, error) {
	if only == nil {
		data, err := fs.ReadFile(fsys, ConfigFile)
		if errors.Is(err, fs.ErrNotExist) {
			return DefaultConfig(), nil, nil
		}
		if err != nil {
			return Config{}, nil, fmt.Errorf("read settings: %w", err)
		}
		only = &Input{ConfigFile, data}
	}
	text, problems := source.Decode(only.Path, only.Data)
	if len(problems) > 0 {
		return Config{}, problems, nil
	}
	config, problems := ParseConfig(only.Path, text)
	if config.SRX == "" || len(problems) > 0 {
		return config, problems, nil
	}
	return readSRX(fsys, config)
}

// readSRX reads the project's own rules for sentences.
func readSRX(fsys fs.FS, config Config) (Config, []source.Diagnostic, error) {
	data, err := fs.ReadFile(fsys, config.SRX)
	if err != nil {
		return config, nil, fmt.Errorf("read settings: %w", err)
	}
	text, problems := source.Decode(config.SRX, data)
	if len(problems) > 0 {
		return config, problems, nil
	}
	rules, problems := srx.Read(config.SRX, text, config.Source)
	if rules != nil {
		config.cutter = rules
	}
	return config, problems, nil
}

// ReadProject reads documents, glossary, templates and catalogs. Malformed input
// gives diagnostics; the error is for what could not be read at all. gloss is the
// glossary to use instead of the project's; it may be nil.
func ReadProject(fsys fs.FS, config Config, gloss *Input) (*Project, []source.Diagnostic, error) {
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
	if err := r.glossary(gloss); err != nil {
		return nil, r.problems, err
	}
	r.project.Damaged = slices.ContainsFunc(r.problems, isError)
	if err := errors.Join(r.targets(), r.catalogs()); err != nil {
		return nil, r.problems, err
	}
	return r.project, r.problems, nil
}

// ReadGlossary reads the glossary that only names, or all of the project's glossary
// folder where that is nil. texts has each file's text, to tell lines and columns by.
func ReadGlossary(fsys fs.FS, only *Input) (gloss *glossary.Glossary, texts map[string]string, problems []source.Diagnostic, err error) {
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
	text, ok := r.decode(Input{file, data})
	return text, ok, nil
}

// decode answers false for what is no text, with the bytes as they are.
func (r *projectReader) decode(in Input) (string, bool) {
	text, problems := source.Decode(in.Path, in.Data)
	r.problems = append(r.problems, problems...)
	if len(problems) > 0 {
		text = string(in.Data)
	}
	r.project.Files[in.Path] = text
	return text, len(problems) == 0
}

// walk gives the files below a folder, links to files among them, in the order of
// their names. A folder that is not there has none.
func (r *projectReader) walk(dir string) ([]string, error) {
	var files []string
	err := fs.WalkDir(r.fsys, dir, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist) && name == dir:
			return fs.SkipAll
		case err != nil:
			return err
		case name == dir && !entry.IsDir():
			return &fs.PathError{Op: "read", Path: name, Err: ErrNotFolder}
		case name == dir:
			return nil
		case IsHidden(entry.Name()) && entry.IsDir():
			return fs.SkipDir
		case IsHidden(entry.Name()) || entry.IsDir():
			return nil
		}
		files = append(files, name)
		return r.checkRegular(name, entry.Type())
	})
	return files, err
}

// checkRegular refuses what is no file that can be read: a device, or a link to
// nothing, to a folder, or out of the project.
func (r *projectReader) checkRegular(name string, mode fs.FileMode) error {
	if mode.IsRegular() {
		return nil
	}
	info, err := fs.Stat(r.fsys, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		err = &fs.PathError{Op: "read", Path: name, Err: ErrBrokenLink}
	case err == nil && !info.Mode().IsRegular():
		err = &fs.PathError{Op: "read", Path: name, Err: ErrNotRegular}
	}
	return err
}

// DocumentFiles gives the files among the documents of a project, in the order of their
// names; what dich cannot read is among them.
func DocumentFiles(fsys fs.FS, locale language.Tag) ([]string, error) {
	r := projectReader{fsys: fsys}
	files, err := r.walk(SourceDir(locale))
	if err != nil {
		return nil, fmt.Errorf("read documents: %w", err)
	}
	return files, nil
}

// IsAsset reports a name of a file that documents show.
func IsAsset(name string) bool {
	return slices.Contains(assetSuffixes, strings.ToLower(path.Ext(name)))
}

var assetSuffixes = []string{".avif", ".css", ".gif", ".ico", ".jpeg", ".jpg", ".png", ".svg", ".webp", ".woff2"}

func (r *projectReader) documents() error {
	dir := SourceDir(r.project.Config.Source)
	files, err := DocumentFiles(r.fsys, r.project.Config.Source)
	if err != nil {
		return err
	}
	how := r.project.Config.Reading()
	for _, file := range files {
		if IsAsset(file) {
			if err := r.asset(file, strings.TrimPrefix(file, dir+"/")); err != nil {
				return err
			}
			continue
		}
		text, ok, err := r.text(file)
		if err != nil {
			return fmt.Errorf("read documents: %w", err)
		}
		if !ok {
			continue
		}
		doc, problems := ReadDocument(file, strings.TrimPrefix(file, dir+"/"), text, how)
		r.problems = append(r.problems, problems...)
		if doc != nil {
			r.project.Documents = append(r.project.Documents, doc)
		}
	}
	return nil
}

func (r *projectReader) asset(file, name string) error {
	data, err := fs.ReadFile(r.fsys, file)
	if err != nil {
		return fmt.Errorf("read documents: %w", err)
	}
	r.project.Assets = append(r.project.Assets, Asset{name, string(data)})
	return nil
}

// glossary reads the one that is named, or every glossary of the project.
func (r *projectReader) glossary(only *Input) error {
	inputs, err := r.glossaryFiles(only)
	if err != nil {
		return fmt.Errorf("read glossary: %w", err)
	}
	var list []*glossary.Glossary
	for _, in := range inputs {
		if text, ok := r.decode(in); ok {
			gloss, problems := glossary.ReadCSV(in.Path, text)
			r.problems = append(r.problems, problems...)
			list = append(list, gloss)
		}
	}
	merged, problems := glossary.Merge(list...)
	r.problems = append(r.problems, problems...)
	r.project.Glossary = merged
	return nil
}

// otherGlossaries are the files that somebody may have meant for glossaries. A glossary's
// folder may have anything beside: notes, programs.
var otherGlossaries = []string{".ods", ".tbx", ".tsv", ".utx", ".xls", ".xlsx"}

func (r *projectReader) glossaryFiles(only *Input) ([]Input, error) {
	if only != nil {
		return []Input{*only}, nil
	}
	files, err := r.walk(glossaryDir)
	if err != nil {
		return nil, err
	}
	var inputs []Input
	for _, file := range files {
		if path.Ext(file) != ".csv" {
			if slices.Contains(otherGlossaries, path.Ext(file)) {
				r.problems = append(r.problems, unknownFormat(file, "unknown-glossary-format"))
			}
			continue
		}
		data, err := fs.ReadFile(r.fsys, file)
		if err != nil {
			return nil, err
		}
		inputs = append(inputs, Input{file, data})
	}
	return inputs, nil
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
