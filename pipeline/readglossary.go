package pipeline

import (
	"fmt"
	"io/fs"
	"path"
	"slices"

	"dich/glossary"
	"dich/source"
)

// ReadGlossary reads the glossary that only names, or all of the project's glossary
// folder where that is nil. texts has each file's text, to tell lines and columns by.
func ReadGlossary(fsys fs.FS, only *Input) (gloss *glossary.Glossary, texts map[string]string, problems []source.Diagnostic, err error) {
	r := projectReader{fsys: fsys, project: &Project{Files: map[string]string{}}}
	err = r.glossary(only)
	return r.project.Glossary, r.project.Files, r.problems, err
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
