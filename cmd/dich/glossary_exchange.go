package main

import (
	"cmp"
	"context"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales/voice"
	"dich/pipeline"
)

// exportGlossary writes the project's glossary, or the one named, in another format. What
// that cannot carry is said.
func exportGlossary(ctx context.Context, s *session) (exitCode, error) {
	g, code, err := s.readGlossary(s.args)
	if g == nil {
		return code, err
	}
	defer g.folder.close()
	var languages []language.Tag // all
	if s.locales != nil {
		languages = s.languages(g.config)
	}
	text, lost := pipeline.ExportGlossary(g.gloss, cmp.Or(s.to, "csv"), languages)
	if list := append(g.problems, lost...); len(list) > 0 {
		s.reportText(s.talk, findings{list, textsIn(g.texts), g.folder.show})
	}
	if g.code() != exitDone {
		return g.code(), nil
	}
	if s.output != "" {
		return exitDone, s.writeOutput(ctx, text)
	}
	return exitDone, s.writeString(text)
}

// importGlossary takes over the terms of other files into a new file of the project's
// glossary. Terms that are there already are left out.
func importGlossary(ctx context.Context, s *session) (exitCode, error) {
	if len(s.args) == 0 {
		return exitDone, &failure{code: exitUsage, id: "glossary.no-file", hint: "see-help", args: voice.Args{"Verb": "glossary"}}
	}
	files, columns := s.args, s.locales
	s.locales = nil // they name the columns of a table, not what to work on
	o, code, err := s.openToWrite(ctx)
	if o == nil {
		return code, err
	}
	defer o.close()
	inputs, err := s.inputs(o.folder, files)
	if err != nil {
		return o.code, err
	}
	s.locales = columns
	add, texts, problems := pipeline.JoinGlossaries(s.languages(o.Config), inputs...)
	if len(problems) > 0 {
		s.reportText(s.talk, findings{problems, textsIn(texts), o.show})
	}
	if slices.ContainsFunc(problems, isError) {
		return exitInput, nil
	}
	return o.code, s.addTerms(ctx, o, add, textsIn(texts), cmp.Or(s.output, filepath.Join(o.show(pipeline.GlossaryDir), stem(files[0])+".csv")))
}

func stem(file string) string {
	base := filepath.Base(file)
	return strings.TrimSuffix(base, path.Ext(base))
}

// addTerms writes what is new of a glossary into a file that is not there yet.
func (s *session) addTerms(ctx context.Context, o *opened, add *glossary.Glossary, text textOf, file string) error {
	more, known, differing := pipeline.NewTerms(o.Glossary, add, o.Config.Source)
	if len(differing) > 0 {
		s.reportText(s.talk, findings{differing, text, o.show})
	}
	terms := 0
	for _, c := range more.Concepts {
		terms += len(c.Terms)
	}
	facts := []string{s.count("count.concepts", len(more.Concepts), nil), s.count("count.terms", terms, nil)}
	if known > 0 {
		facts = append(facts, s.count("count.known-terms", known, nil))
	}
	if len(more.Concepts) == 0 {
		s.tell("glossary.nothing-new", voice.Args{"What": strings.Join(facts, ", ")})
		return nil
	}
	target, err := s.newGlossaryFile(o, file)
	if err != nil {
		return err
	}
	var plan pipeline.Plan
	plan.Text(target, glossary.WriteCSV(more), true)
	if _, err := s.save(ctx, o.folder, plan); err != nil {
		return err
	}
	s.tellLine(s.phrase("glossary.imported", voice.Args{"Path": file, "What": strings.Join(facts, ", ")}))
	return nil
}

// newGlossaryFile gives the path in the project of a glossary that is not there yet.
func (s *session) newGlossaryFile(o *opened, file string) (string, error) {
	full, err := s.absolute(file)
	if err != nil {
		return "", err
	}
	target, err := filepath.Rel(o.root.Name(), full)
	target = filepath.ToSlash(target)
	switch {
	case err != nil || !filepath.IsLocal(target):
		return "", &failure{code: exitUsage, id: "glossary.outside", args: voice.Args{"Path": file}}
	case !strings.HasPrefix(target, pipeline.GlossaryDir+"/") || path.Ext(target) != ".csv":
		return "", &failure{code: exitUsage, id: "glossary.not-read", hint: "glossary-exists", args: voice.Args{"Path": file}}
	case exists(o.folder, target):
		return "", &failure{code: exitUsage, id: "glossary.exists", hint: "glossary-exists", args: voice.Args{"Path": file}}
	}
	return target, nil
}
