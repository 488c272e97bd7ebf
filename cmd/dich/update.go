package main

import "context"

// updateProject brings templates and catalogs to the present text; with --watch again
// and again.
func updateProject(ctx context.Context, s *session) (exitCode, error) {
	if s.watch {
		return s.watchProject(ctx)
	}
	o, code, err := s.openToWrite(ctx)
	if o == nil {
		return code, err
	}
	defer o.close()
	_, err = s.writeStep(ctx, o, s.updateStep(o).Plan)
	return o.code, err
}
