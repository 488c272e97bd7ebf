package main

import (
	"context"

	"dich/locales/voice"
	"dich/pipeline"
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
	open := s.openToWrite
	if s.checkOnly {
		open = func(context.Context) (*opened, exitCode, error) { return s.openProject() }
	}
	o, code, err := open(ctx)
	if o == nil {
		return code, err
	}
	defer o.close()
	if s.serve && o.Config.NoSite {
		return o.code, &failure{code: exitUsage, id: "usage.serve-nothing", hint: "serve-nothing"}
	}
	plan, err := s.buildStep(o)
	switch {
	case err != nil:
	case s.checkOnly:
		return s.compareDist(ctx, o, plan)
	default:
		_, err = s.writeStep(ctx, o, plan)
	}
	return o.code, err
}

// compareDist lists what in dist/ is not as a build would leave it.
func (s *session) compareDist(ctx context.Context, o *opened, plan pipeline.Plan) (exitCode, error) {
	step, end := s.progress("progress.comparing")
	result, err := carry(ctx, o.folder, plan, true, step)
	end()
	if err != nil {
		return o.code, err
	}
	for _, name := range result.Written {
		id := "dist.differs"
		if !exists(o.folder, name) {
			id = "dist.missing"
		}
		s.print(s.phrase(id, voice.Args{"Path": o.show(name)}))
	}
	for _, name := range result.Removed {
		s.print(s.phrase("dist.stale", voice.Args{"Path": o.show(name)}))
	}
	if n := len(result.Written) + len(result.Removed); n > 0 {
		s.tell("dist.old", voice.Args{"Files": s.count("count.files", n, nil)})
		return first(o.code, exitFound), nil
	}
	s.tell("dist.same", nil)
	return o.code, nil
}
