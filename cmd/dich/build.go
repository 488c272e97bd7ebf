package main

import "context"

// buildProject builds dist/ from the catalogs as they are.
func buildProject(ctx context.Context, s *session) (exitCode, error) {
	o, code, err := s.openToWrite(ctx)
	if o == nil {
		return code, err
	}
	defer o.close()
	plan, err := s.buildStep(o)
	if err == nil {
		_, err = s.writeStep(ctx, o, plan)
	}
	return o.code, err
}
