package main

import (
	"context"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales/voice"
	"dich/pipeline"
	"dich/source"
)

// workOnGlossary is the terminologist's verb: its first argument says what to do.
func workOnGlossary(ctx context.Context, s *session) (exitCode, error) {
	for _, part := range glossaryParts {
		if part.name != s.arg(0) {
			continue
		}
		s.args = s.args[1:]
		if err := s.suits(part.name); err != nil {
			return exitDone, err
		}
		return part.body(ctx, s)
	}
	names := glossaryPartNames()
	return exitUsage, unknown("usage.unknown-part", s.arg(0), names, voice.Args{"Verb": "glossary", "Parts": strings.Join(names, ", ")})
}

// glossaryParts are what can be done with a glossary, in the order of the work.
var glossaryParts = []struct {
	name string
	body func(context.Context, *session) (exitCode, error)
}{
	{"check", checkGlossary},
	{"suggest", suggestTerms},
	{"impact", showImpact},
	{"import", writing(importGlossary)},
	{"export", exportGlossary},
}

// suits refuses what was given for another part than the one that is to be done.
func (s *session) suits(part string) error {
	for _, given := range []struct {
		name  string
		set   bool
		parts []string
	}{
		{"since", s.since != "", []string{"impact"}},
		{"limit", s.limit > 0, []string{"suggest"}},
		{"to", s.to != "", []string{"export"}},
		{"output", s.output != "", []string{"check", "import", "export"}},
		{"format", !slices.Contains(recordFormats, s.format), []string{"check"}},
		{"dry-run", s.dryRun, []string{"import", "export"}},
	} {
		if given.set && !slices.Contains(given.parts, part) {
			return &failure{code: exitUsage, id: "usage.unknown-flag", hint: "see-help", args: voice.Args{"Verb": "glossary " + part, "Name": dashed(given.name)}}
		}
	}
	most := map[string]int{"suggest": 0, "impact": 1}
	if n, ok := most[part]; ok && len(s.args) > n || part == "impact" && s.since != "" && len(s.args) > 0 {
		return &failure{code: exitUsage, id: "usage.too-many", hint: "see-help", args: voice.Args{"Verb": "glossary " + part, "Name": s.args[len(s.args)-1]}}
	}
	return nil
}

func glossaryPartNames() []string {
	var names []string
	for _, part := range glossaryParts {
		names = append(names, part.name)
	}
	return names
}

// checkGlossary judges the project's glossary, or the files named.
func checkGlossary(ctx context.Context, s *session) (exitCode, error) {
	if _, err := s.findingOutputs(); err != nil {
		return exitDone, err
	}
	g, code, err := s.readGlossary(s.args)
	if g == nil {
		return code, err
	}
	defer g.folder.close()
	list := append(g.problems, glossary.Check(g.gloss, s.languages(g.config)...)...)
	return s.judge(ctx, findings{list, textsIn(g.texts), g.folder.show}, g.config.FailOn, g.code())
}

// glossaryFiles is a glossary with the settings around it.
type glossaryFiles struct {
	folder   *folder
	config   pipeline.Config
	gloss    *glossary.Glossary
	texts    map[string]string
	problems []source.Diagnostic
}

// readGlossary reads the files named, else what --glossary names, else the project's.
func (s *session) readGlossary(files []string) (*glossaryFiles, exitCode, error) {
	f, err := s.findFolder()
	if err != nil {
		return nil, exitDone, err
	}
	g, code, err := s.readGlossaryIn(f, files)
	if g == nil {
		f.close()
	}
	return g, code, err
}

func (s *session) readGlossaryIn(f *folder, files []string) (*glossaryFiles, exitCode, error) {
	config, code, err := s.readConfig(f)
	if err != nil || code != exitDone {
		return nil, code, err
	}
	g := &glossaryFiles{folder: f, config: config}
	if len(files) > 0 {
		inputs, err := s.inputs(f, files)
		if err != nil {
			return nil, exitDone, err
		}
		g.gloss, g.texts, g.problems = pipeline.JoinGlossaries(s.languages(config), inputs...)
		return g, exitDone, nil
	}
	only, err := s.input(f, s.glossary)
	if err != nil {
		return nil, exitDone, err
	}
	g.gloss, g.texts, g.problems, err = pipeline.ReadGlossary(f.files(), config, only)
	if err != nil {
		return nil, exitDone, &failure{code: exitFailed, id: "error.read", cause: err}
	}
	return g, exitDone, nil
}

// inputs reads files as a person named them.
func (s *session) inputs(f *folder, files []string) ([]pipeline.Input, error) {
	var inputs []pipeline.Input
	for _, file := range files {
		in, err := s.input(f, file)
		if err != nil {
			return nil, err
		}
		inputs = append(inputs, *in)
	}
	return inputs, nil
}

// languages are those of --locale, with the source before them where they lack it; else
// those that the project names.
func (s *session) languages(config pipeline.Config) []language.Tag {
	switch {
	case s.locales == nil:
		return config.Languages()
	case slices.Contains(s.locales, config.Source):
		return s.locales
	}
	return append([]language.Tag{config.Source}, s.locales...)
}

func (g *glossaryFiles) code() exitCode {
	if slices.ContainsFunc(g.problems, isError) {
		return exitInput
	}
	return exitDone
}
