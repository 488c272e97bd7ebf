package pipeline

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/language"
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
		data, err := fs.ReadFile(r.fsys, file)
		if err != nil {
			return fmt.Errorf("read documents: %w", err)
		}
		doc, text, problems := ReadDocument(file, strings.TrimPrefix(file, dir+"/"), data, how)
		r.project.Files[file] = text
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
