package main

import (
	"context"
	"errors"

	"dich/locales/voice"
	"dich/pipeline"
)

// save carries out a plan in the folder. With --dry-run it prints what would be done
// instead, and does nothing.
func (s *session) save(ctx context.Context, f *folder, plan pipeline.Plan) (carried, error) {
	return s.saveBuilt(ctx, f, plan, nil)
}

// saveBuilt is save with the dist/ that was built for the plan.
func (s *session) saveBuilt(ctx context.Context, f *folder, plan pipeline.Plan, next *nextDist) (carried, error) {
	step, end := s.progress("progress.writing")
	result, err := carry(ctx, f, plan, next, s.dryRun, step)
	end()
	if err != nil {
		return result, err
	}
	if !s.dryRun {
		s.tellSaved(f, result)
		return result, nil
	}
	for _, name := range result.Written {
		s.print(s.phrase("save.would-write", voice.Args{"Path": f.show(name)}))
	}
	for _, name := range result.Removed {
		s.print(s.phrase("save.would-remove", voice.Args{"Path": f.show(name)}))
	}
	if len(result.Written)+len(result.Removed) == 0 {
		s.tell("save.nothing", nil)
	}
	return result, nil
}

// tellSaved names the files that are not as they were.
func (s *session) tellSaved(f *folder, result carried) {
	for _, name := range result.Written {
		s.tellMore("save.wrote", voice.Args{"Path": f.show(name)})
	}
	for _, name := range result.Removed {
		s.tellMore("save.removed", voice.Args{"Path": f.show(name)})
	}
}

// writing is the body of a verb that writes: where somebody saved a file after it was
// read and before the save, all is done once more, from what is there now.
func writing(body func(context.Context, *session) (exitCode, error)) func(context.Context, *session) (exitCode, error) {
	return func(ctx context.Context, s *session) (exitCode, error) {
		code, err := body(ctx, s)
		if errors.Is(err, errChanged) {
			s.tell("save.again", nil)
			code, err = body(ctx, s)
		}
		return code, err
	}
}
