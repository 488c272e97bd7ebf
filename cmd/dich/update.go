package main

import "context"

// updateProject brings templates and catalogs to the present text.
func updateProject(ctx context.Context, s *session) (exitCode, error) {
	o, code, err := s.openProject()
	if o == nil {
		return code, err
	}
	defer o.close()
	result, err := s.updateStep(ctx, o)
	if err == nil && !s.dryRun {
		s.step("files", s.count("count.written", len(result.Written), nil), s.count("count.kept", len(result.Unchanged), nil))
	}
	return o.code, err
}
