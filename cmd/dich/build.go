package main

import (
	"context"
	"errors"
	"slices"

	"dich/locales/voice"
	"dich/pipeline"
	"dich/source"
)

// buildProject builds dist/ from the catalogs as they are. With --check it only looks
// whether dist/ is that; with --serve it shows the pages until Ctrl-C.
func buildProject(ctx context.Context, s *session) (exitCode, error) {
	if s.serve && (s.checkOnly || s.dryRun) {
		return exitDone, &failure{code: exitUsage, id: "usage.serve-alone", hint: "serve-alone"}
	}
	code, err := s.buildOnce(ctx)
	if err != nil || !s.serve {
		return code, err
	}
	return s.servePages(ctx, code)
}

func (s *session) buildOnce(ctx context.Context) (exitCode, error) {
	f, err := s.findFolder()
	if err != nil {
		return exitDone, err
	}
	defer f.close()
	if !s.checkOnly && !s.dryRun {
		if err := s.lock(ctx, f); err != nil {
			return exitDone, err
		}
	}
	o, code, err := readWhole(s, f, func() (*shelved, exitCode, error) { return s.surveyIn(f) })
	if o == nil {
		return code, err
	}
	if s.serve && o.Frame().Config.NoSite {
		return o.code, &failure{code: exitUsage, id: "usage.serve-nothing", hint: "serve-nothing"}
	}
	return s.publish(ctx, f, o)
}

// shelved is a project that is published a part at a time.
type shelved struct {
	*pipeline.Shelf
	*pipeline.Publication
	code exitCode // exitInput where it has errors
}

// surveyIn reads a project as far as is needed before anything is built, and reports what is
// malformed. It is nil where that ends the verb.
func (s *session) surveyIn(f *folder) (*shelved, exitCode, error) {
	config, gloss, code, err := s.readSettings(f)
	if err != nil || code != exitDone {
		return nil, code, err
	}
	end := s.busy("progress.reading")
	shelf, problems, err := pipeline.OpenShelf(f.files(), config, gloss)
	o := &shelved{Shelf: shelf}
	if err == nil {
		thriftyHeap(s.env.getenv, shelf.Largest())
		var more []source.Diagnostic
		o.Publication, more, err = pipeline.NewPublication(shelf)
		problems = append(more, problems...)
	}
	end()
	switch {
	case errors.Is(err, pipeline.ErrChanged):
		return nil, exitDone, err
	case err != nil:
		return nil, exitDone, &failure{code: exitFailed, id: "error.read", cause: err}
	case shelf.Empty() && len(problems) == 0:
		if err := s.tellEmpty(f, config); err != nil {
			return nil, exitDone, err
		}
	}
	return s.sound(f, o, problems)
}

// sound reports the problems of a project, and gives it where it can be published.
func (s *session) sound(f *folder, o *shelved, problems []source.Diagnostic) (*shelved, exitCode, error) {
	source.SortDiagnostics(problems)
	if slices.ContainsFunc(problems, isError) {
		o.code = exitInput
	}
	if len(problems) > 0 {
		s.reportText(s.talk, findings{problems, o.Text, f.show})
	}
	if o.Damaged() {
		return nil, o.code, nil
	}
	return o, exitDone, nil
}

// publish builds dist/, or looks whether it is what would be built.
func (s *session) publish(ctx context.Context, f *folder, o *shelved) (exitCode, error) {
	next, err := s.buildStep(ctx, f, o.Publication, o.Text)
	switch {
	case err != nil:
	case s.checkOnly:
		return s.compareDist(f, next, o.code), nil
	default:
		_, err = s.writeStep(ctx, f, pipeline.Plan{}, next)
	}
	return o.code, err
}

// compareDist lists what in dist/ is not as a build would leave it.
func (s *session) compareDist(f *folder, next *nextDist, code exitCode) exitCode {
	result := next.said()
	for _, name := range result.Written {
		id := "dist.differs"
		if !exists(f, name) {
			id = "dist.missing"
		}
		s.print(s.phrase(id, voice.Args{"Path": f.show(name)}))
	}
	for _, name := range result.Removed {
		s.print(s.phrase("dist.stale", voice.Args{"Path": f.show(name)}))
	}
	if n := len(result.Written) + len(result.Removed); n > 0 {
		s.tell("dist.old", voice.Args{"Files": s.count("count.files", n, nil)})
		return first(code, exitFound)
	}
	s.tell("dist.same", nil)
	return code
}
