package main

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
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
	problems []source.Diagnostic // what is malformed in it
	code     exitCode            // exitInput where that is an error
}

// openProject is readProject for a verb that works on what could be read. What is
// malformed is reported here. A document or glossary that could not be read ends the
// verb; a broken catalog only stops its own language.
func (s *session) openProject() (*opened, exitCode, error) {
	return s.usable(s.readProject())
}

// openToWrite is openProject for a verb that writes: nobody else does until it is
// closed. With --dry-run it only reads.
func (s *session) openToWrite(ctx context.Context) (*opened, exitCode, error) {
	if s.dryRun {
		return s.openProject()
	}
	f, err := s.findFolder()
	if err != nil {
		return nil, exitDone, err
	}
	if err := s.lock(ctx, f); err != nil {
		f.close()
		return nil, exitDone, err
	}
	o, code, err := s.readIn(f)
	if o == nil {
		f.close()
	}
	return s.usable(o, code, err)
}

func (s *session) usable(o *opened, code exitCode, err error) (*opened, exitCode, error) {
	if o == nil {
		return nil, code, err
	}
	if len(o.problems) > 0 {
		s.reportText(s.talk, findings{o.problems, o.textOf, o.show})
	}
	if o.Damaged {
		o.close()
		return nil, o.code, nil
	}
	return o, exitDone, nil
}

// readProject finds and reads a project. What is wrong in its settings is reported
// here, and gives no project.
func (s *session) readProject() (*opened, exitCode, error) {
	f, err := s.findFolder()
	if err != nil {
		return nil, exitDone, err
	}
	o, code, err := readWhole(s, f, func() (*opened, exitCode, error) { return s.readIn(f) })
	if o == nil {
		f.close()
	}
	return o, code, err
}

// readWhole reads a project without half of what another dich is saving: if one began
// to save meanwhile, it reads again; and so it does if somebody else saved a file that was
// read before.
func readWhole[T any](s *session, f *folder, read func() (T, exitCode, error)) (none T, code exitCode, err error) {
	const tries = 10
	for range tries {
		before := f.generation()
		if err := s.awaitWhole(f); err != nil {
			return none, exitDone, err
		}
		o, code, err := read()
		if sameGeneration(before, f.generation()) && !errors.Is(err, pipeline.ErrChanged) {
			return o, code, err
		}
	}
	return none, exitDone, &failure{code: exitLocked, id: "error.locked", hint: "locked", args: voice.Args{"Path": f.show(".")}}
}

func (s *session) readIn(f *folder) (*opened, exitCode, error) {
	config, gloss, code, err := s.readSettings(f)
	if err != nil || code != exitDone {
		return nil, code, err
	}
	end := s.busy("progress.reading")
	p, problems, err := s.readProjectIn(f.files(), config, gloss)
	end()
	if err != nil {
		return nil, exitDone, &failure{code: exitFailed, id: "error.read", cause: err}
	}
	p.Memory.Open, p.Memory.Version = f.cache.database, buildVersion()
	if len(p.Documents) == 0 && len(problems) == 0 {
		if err := s.tellEmpty(f, config); err != nil {
			return nil, exitDone, err
		}
	}
	o := &opened{folder: f, Project: p, problems: problems}
	if slices.ContainsFunc(problems, isError) {
		o.code = exitInput
	}
	return o, exitDone, nil
}

func (s *session) readProjectIn(fsys fs.FS, config pipeline.Config, gloss *pipeline.Input) (*pipeline.Project, []source.Diagnostic, error) {
	if s.outlined {
		return pipeline.ReadToUpdate(fsys, config, gloss, func(bytes int64) { frugal(bytes, len(config.Targets)) })
	}
	return pipeline.ReadProject(fsys, config, gloss)
}

// readSettings reads what is read before anything else: the settings with what flags say
// of them, and the glossary that a flag names.
func (s *session) readSettings(f *folder) (pipeline.Config, *pipeline.Input, exitCode, error) {
	config, code, err := s.readConfig(f)
	if err != nil || code != exitDone {
		return config, nil, code, err
	}
	if err := s.chooseTargets(&config); err != nil {
		return config, nil, exitDone, err
	}
	gloss, err := s.input(f, s.glossary)
	return config, gloss, exitDone, err
}

// tellEmpty is for a folder without documents: the failure of one that is no project.
func (s *session) tellEmpty(f *folder, config pipeline.Config) error {
	if !f.project && s.config == "" {
		return &failure{code: exitUsage, id: "error.no-project", hint: "no-project"}
	}
	s.tell("project.empty", voice.Args{"Path": f.show(pipeline.SourceDir(config.Source))})
	return nil
}

func isError(d source.Diagnostic) bool { return d.Severity == source.Error }

// readConfig reads the settings of --config, else of the folder.
func (s *session) readConfig(f *folder) (pipeline.Config, exitCode, error) {
	only, err := s.input(f, s.config)
	if err != nil {
		return pipeline.Config{}, exitDone, err
	}
	config, problems, err := pipeline.ReadConfig(f.files(), only)
	if err != nil {
		return config, exitDone, &failure{code: exitFailed, id: "error.read", cause: err}
	}
	if len(problems) > 0 {
		s.reportText(s.talk, findings{problems, f.text, f.show})
	}
	if slices.ContainsFunc(problems, isError) {
		return config, exitUsage, nil
	}
	return config, exitDone, nil
}

// settings reads those of the project around; without one the defaults hold.
func (s *session) settings() (pipeline.Config, exitCode, error) {
	f, err := s.findFolder()
	if err != nil {
		return pipeline.Config{}, exitDone, err
	}
	defer f.close()
	return s.readConfig(f)
}

// input reads a file that a flag names, as seen from the working directory; nil where
// the flag is not given.
func (s *session) input(f *folder, file string) (*pipeline.Input, error) {
	if file == "" {
		return nil, nil
	}
	full, err := s.absolute(file)
	if err != nil {
		return nil, err
	}
	data, err := readRegular(full)
	if err != nil {
		return nil, cannotRead(file, err)
	}
	name, err := filepath.Rel(f.root.Name(), full)
	if err != nil { // on another disk
		name = full
	}
	return &pipeline.Input{Path: filepath.ToSlash(name), Data: data}, nil
}

// chooseTargets keeps the languages of --locale only.
func (s *session) chooseTargets(config *pipeline.Config) error {
	if s.locales == nil {
		return nil
	}
	for _, tag := range s.locales {
		if tag == pipeline.Pseudo && (config.Pseudo || config.Targets == nil) {
			continue
		}
		if tag == config.Source || config.Targets != nil && !slices.Contains(config.Targets, tag) {
			return &failure{code: exitUsage, id: "error.not-a-target", hint: "targets", args: voice.Args{"Locale": tag.String()}}
		}
	}
	config.Part = true
	config.Pseudo = slices.Contains(s.locales, pipeline.Pseudo)
	config.Targets = slices.DeleteFunc(slices.Clone(s.locales), func(tag language.Tag) bool { return tag == pipeline.Pseudo })
	return nil
}

// textOf gives the texts that the project was read from.
func (o *opened) textOf(file, part string) (string, bool) {
	if part != "" {
		for _, doc := range o.Documents {
			if pipeline.SourcePath(doc.Locale, doc.Path) == file {
				return textsOf("", doc)(file, part)
			}
		}
	}
	text, ok := o.Files[file]
	return text, ok && part == ""
}

// failOn is the severity at which findings fail the run.
func (o *opened) failOn() source.Severity { return o.Config.FailOn }

// sound are the target languages whose catalogs could all be read.
func (o *opened) sound() []language.Tag {
	return slices.DeleteFunc(slices.Clone(o.Targets), func(t language.Tag) bool { return o.Broken[t] })
}
