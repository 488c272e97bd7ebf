package pipeline

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/source"
)

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

// documents reads some documents, several at a time.
func (r *projectReader) documents(list []documentFile) error {
	how := r.project.Config.Reading()
	read := make([]readDocument, len(list))
	inParallel(len(list), func(i int) { read[i] = list[i].read(r.fsys, how) })
	for i, d := range read {
		if d.err != nil {
			return fmt.Errorf("read documents: %w", d.err)
		}
		r.project.Files[list[i].file] = d.text
		r.problems = append(r.problems, d.problems...)
		if d.doc != nil {
			r.project.Documents = append(r.project.Documents, d.doc)
		}
	}
	return nil
}

// A readDocument is what was read of a document's file.
type readDocument struct {
	doc      *source.Document // nil if it is none that can be read
	text     string
	problems []source.Diagnostic
	err      error
}

func (f *documentFile) read(fsys fs.FS, how Reading) (d readDocument) {
	data, err := fs.ReadFile(fsys, f.file)
	if err != nil {
		return readDocument{err: err}
	}
	d.doc, d.text, d.problems = ReadDocument(f.file, f.path, data, how)
	return d
}
