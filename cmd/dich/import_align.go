package main

import (
	"path"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/locales/voice"
	"dich/pipeline"
	"dich/source"
)

// adopted pairs a translation that was made before dich came with its document: the first
// argument with the second, or with the document whose name it has.
func (s *session) adopted(o *opened) (files []*pipeline.Incoming, problems []source.Diagnostic, texts map[string]string, err error) {
	target, doc, err := s.toAlign(o)
	if err != nil {
		return nil, nil, nil, err
	}
	inputs, err := s.inputs(o.folder, s.args[:1])
	if err != nil {
		return nil, nil, nil, err
	}
	in := inputs[0]
	how := o.Config.Reading()
	how.Locale, how.Cutter = target, source.RulesFor(target)
	old, text, problems := pipeline.ReadDocument(in.Path, path.Base(in.Path), in.Data, how)
	texts = map[string]string{in.Path: text}
	if old == nil || slices.ContainsFunc(problems, isError) {
		return nil, unreadable(problems), texts, nil
	}
	file, left := pipeline.Adopt(o.Project, doc, old, in.Path, target)
	return []*pipeline.Incoming{file}, append(problems, left...), texts, nil
}

// unreadable makes errors of what is said of a file that is no document.
func unreadable(problems []source.Diagnostic) []source.Diagnostic {
	for i := range problems {
		problems[i].Severity = source.Error
	}
	return problems
}

// toAlign gives the language and the document that the command line asks for.
func (s *session) toAlign(o *opened) (language.Tag, *source.Document, error) {
	target := s.onlyLocale(o)
	if target == language.Und {
		return target, nil, &failure{code: exitUsage, id: "usage.which-locale", hint: "flag-locale-one",
			args: voice.Args{"Verb": "import", "Example": o.Targets[0].String()}}
	}
	name := s.args[0]
	isNamed := func(d *source.Document) bool { // bai.ru.html may be bai.md
		return stem(d.Path) == stem(name) || stem(d.Path) == strings.TrimSuffix(stem(name), "."+target.String())
	}
	if len(s.args) > 1 {
		name = filepath.ToSlash(s.args[1])
		isNamed = func(d *source.Document) bool { return d.Path == name || pipeline.SourcePath(d.Locale, d.Path) == name }
	}
	i := slices.IndexFunc(o.Documents, isNamed)
	switch {
	case len(s.args) > 2:
		return target, nil, &failure{code: exitUsage, id: "usage.too-many", hint: "see-help", args: voice.Args{"Verb": "import", "Name": s.args[2]}}
	case i < 0 && len(s.args) == 1 && len(o.Documents) == 1:
		i = 0
	case i < 0:
		var paths []string
		for _, d := range o.Documents {
			paths = append(paths, d.Path)
		}
		return target, nil, &failure{code: exitUsage, id: "import.align-document", hint: "import-align-document",
			args: voice.Args{"Path": s.args[len(s.args)-1], "Allowed": strings.Join(paths, ", ")}}
	}
	return target, o.Documents[i], nil
}
