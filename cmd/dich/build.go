package main

import "context"

// buildProject builds dist/ from the catalogs as they are.
func buildProject(ctx context.Context, s *session) (exitCode, error) {
	o, code, err := s.openProject()
	if o == nil {
		return code, err
	}
	defer o.close()
	_, err = s.buildStep(ctx, o)
	return o.code, err
}
