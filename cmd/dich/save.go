package main

import (
	"context"

	"dich/locales/voice"
	"dich/pipeline"
)

// save carries out a plan in the folder. With --dry-run it prints what would be done
// instead, and does nothing.
func (s *session) save(ctx context.Context, f *folder, plan pipeline.Plan) (carried, error) {
	step, end := s.progress("progress.writing")
	result, err := carry(ctx, f.root, plan, s.dryRun, step)
	end()
	if err != nil || !s.dryRun {
		return result, err
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
