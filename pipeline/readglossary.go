package pipeline

import (
	"fmt"
	"io/fs"
	"path"
	"slices"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/source"
)

// ReadGlossary reads the glossary that only names, or all of the project's glossary
// folder where that is nil. texts has each file's text, to tell lines and columns by.
func ReadGlossary(fsys fs.FS, config Config, only *Input) (gloss *glossary.Glossary, texts map[string]string, problems []source.Diagnostic, err error) {
	r := glossaryReader(fsys)
	r.project.Config = config
	err = r.glossary(only)
	return r.project.Glossary, r.project.Files, r.problems, err
}

// JoinGlossaries is ReadGlossary for files that are at hand. Languages are those of the
// columns of a table that does not name its own.
func JoinGlossaries(languages []language.Tag, inputs ...Input) (gloss *glossary.Glossary, texts map[string]string, problems []source.Diagnostic) {
	r := glossaryReader(nil)
	r.join(languages, inputs)
	return r.project.Glossary, r.project.Files, r.problems
}

func glossaryReader(fsys fs.FS) projectReader {
	return projectReader{fsys: fsys, project: &Project{Files: map[string]string{}}}
}

// glossary reads the one that is named, or every glossary of the project.
func (r *projectReader) glossary(only *Input) error {
	inputs, err := r.glossaryFiles(only)
	if err != nil {
		return fmt.Errorf("read glossary: %w", err)
	}
	r.join(r.project.Config.Languages(), inputs)
	return nil
}

// join reads glossaries and makes one of them.
func (r *projectReader) join(languages []language.Tag, inputs []Input) {
	var list []*glossary.Glossary
	for _, in := range inputs {
		text, _, problems := source.DecodeDocument(in.Path, in.Data)
		r.problems = append(r.problems, problems...)
		r.project.Files[in.Path] = text
		if len(problems) == 0 {
			gloss, problems := readGlossaryFile(in.Path, text, languages)
			r.problems = append(r.problems, problems...)
			list = append(list, gloss)
		}
	}
	merged, problems := glossary.Merge(list...)
	r.problems = append(r.problems, problems...)
	r.project.Glossary, r.project.faults = merged, newFaults(merged)
}

// otherGlossaries are files that somebody may have meant for glossaries.
var otherGlossaries = []string{".ods", ".xls", ".xlsx"}

// IsGlossary reports a name that a glossary has in a project's folder.
func IsGlossary(name string) bool { return slices.Contains(projectGlossaries, path.Ext(name)) }

func (r *projectReader) glossaryFiles(only *Input) ([]Input, error) {
	if only != nil {
		return []Input{*only}, nil
	}
	files, err := r.walk(GlossaryDir)
	if err != nil {
		return nil, err
	}
	var inputs []Input
	for _, file := range files {
		if !IsGlossary(file) {
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
