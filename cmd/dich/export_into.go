package main

import (
	"cmp"
	"context"
	"slices"

	"dich/pipeline"
)

// exportInto sets the translations in an XLIFF file of another program, or in the copy of it
// that --output names.
func (s *session) exportInto(ctx context.Context, o *opened, p *pipeline.Project, chosen pipeline.Selection) (exitCode, error) {
	target, err := s.oneTarget(o, "export")
	if err != nil {
		return o.code, err
	}
	data, err := s.readNamed(s.into)
	if err != nil {
		return o.code, err
	}
	text, shown, problems := pipeline.ExportInto(p, target, chosen, pipeline.Input{Path: s.into, Data: data})
	if len(problems) > 0 {
		s.reportText(s.talk, findings{problems, func(string, string) (string, bool) { return shown, true }, show})
	}
	if slices.ContainsFunc(problems, isError) {
		return exitInput, nil
	}
	s.output = cmp.Or(s.output, s.into)
	return o.code, s.writeOutput(ctx, text)
}
