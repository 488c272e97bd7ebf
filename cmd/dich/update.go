package main

import (
	"context"
	"runtime/debug"
)

// frugal bounds the garbage that an update of so many bytes of documents may make: beside it
// is what the update needs, some 600 MB for a million messages.
func frugal(bytes int64, targets int) {
	debug.SetMemoryLimit(max(usualLimit, bytes*int64(4+2*max(1, targets))))
}

const usualLimit = 800 << 20

// updateProject brings templates and catalogs to the present text; with --watch again
// and again.
func updateProject(ctx context.Context, s *session) (exitCode, error) {
	if s.watch {
		return s.watchProject(ctx)
	}
	s.outlined = true
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(-1))
	o, code, err := s.openToWrite(ctx)
	if o == nil {
		return code, err
	}
	defer o.close()
	_, err = s.writeStep(ctx, o.folder, s.updateStep(o).Plan, nil)
	return o.code, err
}
