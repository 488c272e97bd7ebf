package main

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales"
	"dich/locales/po"
	"dich/locales/voice"
	"dich/pipeline"
	"dich/source"
)

// named are the files a person named on the command line: documents, catalogs and XLIFF,
// wherever they are, with the settings and the glossary of the project around them,
// if there is one.
type named struct {
	files     []string
	config    pipeline.Config
	glossary  *glossary.Glossary
	matcher   *glossary.Matcher // for the source language
	documents []namedDocument
	catalogs  []*locales.Catalog
	problems  []source.Diagnostic
	findings  []source.Diagnostic // in XLIFF files
	texts     map[string]string
	matchers  map[language.Tag]*glossary.Matcher
}

// A namedDocument is a document and its file as it was named.
type namedDocument struct {
	file string
	*source.Document
}

// openFiles reads the files, folders and patterns of the command line. Malformed
// ones are among the problems, and give exitInput.
func (s *session) openFiles() (*named, exitCode, error) {
	in := &named{texts: map[string]string{}, matchers: map[language.Tag]*glossary.Matcher{}}
	if code, err := s.surroundings(in); code != exitDone || err != nil {
		return nil, code, err
	}
	files, err := s.expand(s.args)
	if err != nil {
		return nil, exitDone, err
	}
	in.files = files
	for _, file := range files {
		if err := s.openFile(in, file); err != nil {
			return nil, exitDone, err
		}
	}
	if slices.ContainsFunc(in.problems, isError) {
		return in, exitInput, nil
	}
	return in, exitDone, nil
}

// surroundings reads the settings and the glossary of the project around, or what
// --glossary names.
func (s *session) surroundings(in *named) (exitCode, error) {
	f, err := s.findFolder()
	if err != nil {
		return exitDone, err
	}
	defer f.close()
	config, code, err := s.readConfig(f)
	if err != nil || code != exitDone {
		return code, err
	}
	in.config = config
	return exitDone, s.addGlossary(in, f)
}

// addGlossary reads the glossary of a project's folder, or the one that --glossary
// names.
func (s *session) addGlossary(in *named, f *folder) error {
	only, err := s.input(f, s.glossary)
	if err != nil {
		return err
	}
	gloss, texts, problems, err := pipeline.ReadGlossary(f.files(), in.config, only)
	if err != nil {
		return &failure{code: exitFailed, id: "error.read", cause: err}
	}
	for file, text := range texts {
		in.texts[f.show(file)] = text
	}
	for _, d := range problems {
		d.Subject.File = f.show(d.Subject.File)
		in.problems = append(in.problems, d)
	}
	in.glossary = gloss
	in.matcher = in.matcherFor(in.config.Source)
	return nil
}

func (in *named) matcherFor(locale language.Tag) *glossary.Matcher {
	if in.matchers[locale] == nil {
		in.matchers[locale] = glossary.NewMatcher(in.glossary, locale)
	}
	return in.matchers[locale]
}

func (in *named) text(file, part string) (string, bool) {
	for _, doc := range in.documents {
		if part != "" && doc.file == file {
			return textsOf("", doc.Document)(file, part)
		}
	}
	text, ok := in.texts[file]
	return text, ok && part == ""
}

// show is for files that are named as the person wrote them.
func show(file string) string { return file }

// expand gives the files that the arguments mean: files, all readable ones below a
// folder, and those that a pattern matches; each once, in order.
func (s *session) expand(args []string) ([]string, error) {
	var files []string
	known := map[string]bool{}
	for _, arg := range args {
		found, err := s.expandOne(arg)
		if err != nil {
			return nil, err
		}
		for _, file := range found {
			if !known[file] {
				known[file] = true
				files = append(files, file)
			}
		}
	}
	return files, nil
}

func (s *session) expandOne(arg string) ([]string, error) {
	if arg == standardInput {
		return []string{arg}, nil
	}
	full, err := s.absolute(arg)
	if err != nil {
		return nil, err
	}
	info, err := os.Stat(full)
	switch {
	case err == nil && info.IsDir():
		return s.below(full)
	case err == nil:
		return []string{arg}, nil
	case !errors.Is(err, fs.ErrNotExist):
		return nil, cannotRead(arg, err)
	}
	matches, err := filepath.Glob(full)
	if err != nil || len(matches) == 0 {
		return nil, &failure{code: exitFailed, id: "error.no-file", hint: "no-file", args: voice.Args{"Path": arg}}
	}
	for i := range matches {
		matches[i] = s.fromHere(matches[i])
	}
	return matches, nil
}

// below gives the files below a folder that dich has a format for, links among them.
func (s *session) below(dir string) ([]string, error) {
	var files []string
	err := filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return cannotRead(s.fromHere(name), err)
		case pipeline.IsHidden(entry.Name()) && name != dir && entry.IsDir():
			return fs.SkipDir
		case entry.IsDir() || pipeline.IsHidden(entry.Name()) || !pipeline.Readable(name) && !isCatalog(name) && !isXLIFF(name):
			return nil
		}
		files = append(files, s.fromHere(name))
		return nil
	})
	return files, err
}

func isCatalog(name string) bool {
	return strings.HasSuffix(name, ".po") || strings.HasSuffix(name, ".pot")
}

// openFile reads one file as its name says.
func (s *session) openFile(in *named, file string) error {
	if isXLIFF(file) {
		return s.openXLIFF(in, file)
	}
	full, err := s.absolute(file)
	if err != nil {
		return err
	}
	data, err := readRegular(full)
	if err != nil {
		return cannotRead(file, err)
	}
	if isCatalog(file) {
		in.addCatalog(file, data)
	} else {
		in.addDocument(file, data)
	}
	return nil
}

// readRegular reads a file, or what a link leads to; a device might never end.
func readRegular(name string) ([]byte, error) {
	if err := checkRegular(name); err != nil {
		return nil, err
	}
	return os.ReadFile(name)
}

// openRegular is readRegular for a file that is read piece by piece.
func openRegular(name string) (*os.File, error) {
	if err := checkRegular(name); err != nil {
		return nil, err
	}
	return os.Open(name)
}

func checkRegular(name string) error {
	info, err := os.Stat(name)
	switch _, none := os.Lstat(name); {
	case errors.Is(err, fs.ErrNotExist) && none == nil:
		return pipeline.ErrBrokenLink
	case err != nil:
		return err
	case info.IsDir():
		return syscall.EISDIR
	case !info.Mode().IsRegular():
		return pipeline.ErrNotRegular
	}
	return nil
}

func (in *named) addCatalog(file string, data []byte) {
	text, problems := po.Decode(file, data)
	in.texts[file] = cmp.Or(text, string(data))
	if !slices.ContainsFunc(problems, isError) {
		cat, found := po.Read(file, text)
		problems = append(problems, found...)
		cat.Source = in.config.Source
		cat.Document = strings.TrimSuffix(filepath.Base(file), ".po")
		if !slices.ContainsFunc(problems, isError) && !cat.IsTemplate() {
			in.catalogs = append(in.catalogs, cat)
		}
	}
	in.problems = append(in.problems, problems...)
}

func (in *named) addDocument(file string, data []byte) {
	doc, text, problems := pipeline.ReadDocument(file, filepath.Base(file), data, in.config.Reading())
	in.texts[file] = text
	if doc != nil {
		in.documents = append(in.documents, namedDocument{file, doc})
	}
	in.problems = append(in.problems, problems...)
}
