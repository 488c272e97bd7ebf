package main

import (
	"errors"
	"slices"

	"dich/pipeline"
	"dich/source"
)

// judged is a project that was read a part at a time, with what was found in it.
type judged struct {
	*folder
	*pipeline.Shelf
	pipeline.Judgement
	config   *pipeline.Config
	problems []source.Diagnostic // what is malformed in it
	code     exitCode            // exitInput where that is an error
}

// all is what is malformed and what was found, in the order of their places.
func (j *judged) all() []source.Diagnostic {
	list := slices.Concat(j.problems, j.Findings)
	source.SortDiagnostics(list)
	return list
}

// failOn is the severity at which findings fail the run.
func (j *judged) failOn() source.Severity { return j.config.FailOn }

// judgeProject finds, reads and judges a project. Where it is read more than once, begin is
// called each time, and what it gives is shown each part; either may be nil.
func (s *session) judgeProject(begin func(frame *pipeline.Project) (see func(*pipeline.Project, []source.Diagnostic))) (*judged, exitCode, error) {
	f, err := s.findFolder()
	if err != nil {
		return nil, exitDone, err
	}
	j, code, err := readWhole(s, f, func() (*judged, exitCode, error) { return s.judgeIn(f, begin) })
	if j == nil {
		f.close()
	}
	return j, code, err
}

func (s *session) judgeIn(f *folder, begin func(*pipeline.Project) func(*pipeline.Project, []source.Diagnostic)) (*judged, exitCode, error) {
	config, gloss, code, err := s.readSettings(f)
	if err != nil || code != exitDone {
		return nil, code, err
	}
	if s.writeBaseline != "" {
		config.NoBaseline()
	}
	end := s.busy("progress.checking")
	defer end()
	shelf, problems, err := pipeline.OpenShelf(f.files(), config, gloss)
	j := &judged{folder: f, Shelf: shelf, problems: problems}
	if err == nil {
		roomyHeap(s.env.getenv, shelf.Largest())
		j.config = &shelf.Frame().Config
		var see func(*pipeline.Project, []source.Diagnostic)
		if begin != nil {
			see = begin(shelf.Frame())
		}
		var more []source.Diagnostic
		j.Judgement, more, err = pipeline.JudgeShelf(shelf, see)
		j.problems = append(more, problems...)
	}
	switch {
	case errors.Is(err, pipeline.ErrChanged):
		return nil, exitDone, err
	case err != nil:
		return nil, exitDone, &failure{code: exitFailed, id: "error.read", cause: err}
	case shelf.Empty() && len(j.problems) == 0:
		if err := s.tellEmpty(f, config); err != nil {
			return nil, exitDone, err
		}
	}
	if slices.ContainsFunc(j.problems, isError) {
		j.code = exitInput
	}
	return j, exitDone, nil
}
