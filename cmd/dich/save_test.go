package main

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dich/pipeline"
)

// A file that somebody saves after it was read is read and worked on once more. Where
// that happens again dich gives up, and has changed nothing.
func TestSavedMeanwhile(t *testing.T) {
	tests := []struct {
		edits int // as many times somebody saves meanwhile
		want  map[string]string
		code  exitCode
	}{
		{0, map[string]string{"a": "1+", "b": "2"}, exitDone},
		{1, map[string]string{"a": "edit 1+", "b": "2"}, exitDone},
		{2, map[string]string{"a": "edit 2", "b": "1"}, exitLocked},
	}
	for _, tt := range tests {
		root := disk(t, map[string]string{"a": "1", "b": "1"})
		tries := 0
		body := func(ctx context.Context, s *session) (exitCode, error) {
			f, err := s.findFolder()
			if err = errors.Join(err, s.lock(ctx, f)); err != nil {
				return exitDone, err
			}
			defer f.close()
			was, err := f.reading.ReadFile("a")
			if tries++; tries <= tt.edits {
				err = errors.Join(err, root.WriteFile("a", fmt.Appendf(nil, "edit %d", tries), 0o666))
			}
			var plan pipeline.Plan
			plan.Text("b", "2", true)
			plan.Text("a", string(was)+"+", true)
			_, saved := s.save(ctx, f, plan)
			return exitDone, errors.Join(err, saved)
		}
		s, _, _ := stage("en", 0)
		s.env.dir = root.Name()
		code, err := writing(body)(t.Context(), s)
		if f := (*failure)(nil); errors.As(err, &f) {
			code = f.code
		}
		if diff := cmp.Diff(tt.want, onRoot(t, root)); diff != "" || code != tt.code {
			t.Errorf("%d edits: exit code %d, %v\n%s", tt.edits, code, err, diff)
		}
	}
}
