package pipeline

import (
	"errors"
	"io/fs"
	"path"
	"slices"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/po"
	"dich/source"
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

// ReadProject reads documents, glossary, templates and catalogs. Malformed input
// gives diagnostics; the error is for what could not be read at all. gloss is the
// glossary to use instead of the project's; it may be nil.
func ReadProject(fsys fs.FS, config Config, gloss *Input) (*Project, []source.Diagnostic, error) {
	s, problems, err := openShelf(fsys, config, gloss, 0)
	if err != nil {
		return nil, problems, err
	}
	p, more, err := s.Part(0)
	return p, append(more, problems...), err
}

func newProject(config Config) *Project {
	return &Project{
		Config:    config,
		Templates: map[string]*locales.Catalog{},
		Outlines:  map[string]*locales.Outline{},
		Catalogs:  map[language.Tag]map[string]*locales.Catalog{},
		Broken:    map[language.Tag]bool{},
		Files:     map[string]string{},
	}
}

type projectReader struct {
	fsys     fs.FS
	project  *Project
	problems []source.Diagnostic
	large    int64 // bytes from which a catalog is read as an outline; 0 for none
}

// fileText is the text of a file as it was read; not ok if that is none, with the bytes
// as they are.
type fileText struct {
	text     string
	ok       bool
	problems []source.Diagnostic
	err      error
}

func readTextFile(fsys fs.FS, file string) fileText {
	data, err := fs.ReadFile(fsys, file)
	if err != nil {
		return fileText{err: err}
	}
	return decode(Input{Path: file, Data: data})
}

func decode(in Input) fileText {
	read := source.Decode
	if ext := path.Ext(in.Path); ext == ".po" || ext == ".pot" {
		read = po.Decode
	}
	text, problems := read(in.Path, in.Data)
	ok := !slices.ContainsFunc(problems, isError)
	if !ok {
		text = string(in.Data)
	}
	return fileText{text: text, ok: ok, problems: problems}
}

// text reads and decodes one file, and remembers its text.
func (r *projectReader) text(file string) (string, bool, error) {
	read := readTextFile(r.fsys, file)
	if read.err == nil {
		r.take(file, read)
	}
	return read.text, read.ok, read.err
}

// take remembers a file's text, and what is wrong in it.
func (r *projectReader) take(file string, read fileText) {
	r.problems = append(r.problems, read.problems...)
	r.project.Files[file] = read.text
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

func isError(d source.Diagnostic) bool { return d.Severity == source.Error }
