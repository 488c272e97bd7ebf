package main

import (
	"slices"

	"golang.org/x/text/language"

	"dich/locales/voice"
	"dich/pipeline"
	"dich/source"
)

// opened is a project that was read, in its folder.
type opened struct {
	*folder
	*pipeline.Project
	code exitCode // exitInput where a language has a catalog that could not be read
}

// openProject finds and reads a project. What is malformed is reported here. A
// document or glossary that could not be read ends the verb; a broken catalog only
// stops its own language.
func (s *session) openProject() (*opened, exitCode, error) {
	f, err := s.findFolder()
	if err != nil {
		return nil, exitDone, err
	}
	config, problems, err := pipeline.ReadConfig(f.files(), s.configFile())
	if err != nil || len(problems) > 0 {
		defer f.close()
		return nil, exitUsage, s.malformed(f, nil, problems, err)
	}
	if err := s.chooseTargets(&config); err != nil {
		f.close()
		return nil, exitUsage, err
	}
	p, problems, err := pipeline.ReadProject(f.files(), config, s.glossary)
	if err != nil {
		f.close()
		return nil, exitFailed, err
	}
	o := &opened{folder: f, Project: p}
	if slices.ContainsFunc(problems, func(d source.Diagnostic) bool { return d.Severity == source.Error }) {
		o.code = exitInput
	}
	if err := s.malformed(f, p, problems, nil); err != nil || p.Damaged {
		f.close()
		return nil, o.code, err
	}
	return o, exitDone, nil
}

func (s *session) configFile() string {
	if s.config != "" {
		return s.config
	}
	return pipeline.ConfigFile
}

// chooseTargets keeps the languages of --locale only.
func (s *session) chooseTargets(config *pipeline.Config) error {
	if s.locales == nil {
		return nil
	}
	for _, tag := range s.locales {
		if config.Targets != nil && !slices.Contains(config.Targets, tag) {
			return &failure{code: exitUsage, id: "error.not-a-target", hint: "targets", args: voice.Args{"Locale": tag.String()}}
		}
	}
	config.Targets = slices.Clone(s.locales)
	return nil
}

// malformed reports what could not be read as it should.
func (s *session) malformed(f *folder, p *pipeline.Project, problems []source.Diagnostic, err error) error {
	if err != nil || len(problems) == 0 {
		return err
	}
	text := func(file, part string) (string, bool) {
		if p != nil {
			if text, ok := p.Files[file]; ok {
				return text, true
			}
		}
		return f.text(file)
	}
	s.reportText(s.talk, findings{problems, text, f.show})
	return nil
}

// textOf gives the texts that the project was read from.
func (o *opened) textOf(file, _ string) (string, bool) {
	text, ok := o.Files[file]
	return text, ok
}

// failOn is the severity at which findings fail the run.
func (o *opened) failOn() source.Severity { return o.Config.FailOn }

// sound are the target languages whose catalogs could all be read.
func (o *opened) sound() []language.Tag {
	return slices.DeleteFunc(slices.Clone(o.Targets), func(t language.Tag) bool { return o.Broken[t] })
}
