package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dich/pipeline"
)

// disk makes a root with some files, given by name and content.
func disk(t *testing.T, files map[string]string) *os.Root {
	t.Helper()
	root, err := os.OpenRoot(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	for name, content := range files {
		if err := errors.Join(root.MkdirAll(filepath.Dir(name), 0o777), root.WriteFile(name, []byte(content), 0o666)); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

// onRoot gives all files below a root with their content, and folders with none.
func onRoot(t *testing.T, root *os.Root) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := fs.WalkDir(root.FS(), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || name == "." {
			return err
		}
		if entry.IsDir() {
			files[name+"/"] = ""
			return nil
		}
		content, err := root.ReadFile(name)
		files[name] = string(content)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func planOf(files ...string) pipeline.Plan {
	var plan pipeline.Plan
	for i := 0; i < len(files); i += 2 {
		plan.Text(files[i], files[i+1], i%4 == 0)
	}
	return plan
}

func noSteps(int, int) {}

func TestCarry(t *testing.T) {
	root := disk(t, map[string]string{"same": "1\n", "other": "1\n", "short": "12", "gone": "", "kept": "x"})
	plan := planOf("same", "1\n", "other", "2\n", "short", "1", "new/deep/file", "3\n")
	plan.Removals = []string{"gone", "never-there"}
	steps := 0
	want := carried{
		Written:   []string{"other", "short", "new/deep/file"},
		Unchanged: []string{"same"},
		Removed:   []string{"gone"},
	}

	before := onRoot(t, root)
	got, err := carry(t.Context(), root, plan, true, noSteps)
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Fatalf("looking: %v\n%s", err, diff)
	}
	if diff := cmp.Diff(before, onRoot(t, root)); diff != "" {
		t.Fatalf("looking changed:\n%s", diff)
	}

	got, err = carry(t.Context(), root, plan, false, func(count, total int) { steps += count })
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Fatalf("carrying: %v\n%s", err, diff)
	}
	after := map[string]string{"same": "1\n", "other": "2\n", "short": "1", "kept": "x", "new/": "", "new/deep/": "", "new/deep/file": "3\n"}
	if diff := cmp.Diff(after, onRoot(t, root)); diff != "" {
		t.Errorf("files:\n%s", diff)
	}
	if steps != 1+2+3 {
		t.Errorf("steps add up to %d", steps)
	}

	got, err = carry(t.Context(), root, plan, false, noSteps)
	want = carried{Unchanged: []string{"same", "other", "short", "new/deep/file"}}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("carrying again: %v\n%s", err, diff)
	}
}

// An error before the first file is in place leaves everything as it was.
func TestCarryAllOrNothing(t *testing.T) {
	files := map[string]string{"a": "1", "dir/b": "1", "file": "", "full/x": "1"}
	broken := pipeline.Write{Path: "z", Content: func(w io.Writer) error {
		w.Write([]byte("half of it"))
		return errors.New("broken")
	}}
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	tests := []struct {
		name string
		ctx  context.Context
		last pipeline.Write
		want error
	}{
		{"content", t.Context(), broken, nil},
		{"interrupted", cancelled, planOf("z", "").Writes[0], context.Canceled},
		{"a file in the way", t.Context(), planOf("file/z", "").Writes[0], nil},
		{"a folder in the way", t.Context(), planOf("full", "").Writes[0], errNotRegular},
		{"outside", t.Context(), planOf("../z", "").Writes[0], fs.ErrInvalid},
		{"absolute", t.Context(), planOf("/z", "").Writes[0], fs.ErrInvalid},
		{"twice", t.Context(), planOf("a", "3").Writes[0], fs.ErrInvalid},
		{"the folder itself", t.Context(), planOf(".", "3").Writes[0], fs.ErrInvalid},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			root := disk(t, files)
			before := onRoot(t, root)
			plan := planOf("a", "2", "new/deep/c", "2", "dir/b", "2")
			plan.Writes = append(plan.Writes, tt.last)
			plan.Removals = []string{"full/x"}
			got, err := carry(tt.ctx, root, plan, false, noSteps)
			if f := (*failure)(nil); !errors.As(err, &f) || f.code != exitFailed || f.id != "error.nothing-changed" {
				t.Errorf("error %v", err)
			}
			if tt.want != nil && !errors.Is(err, tt.want) {
				t.Errorf("error %v, want %v", errors.Unwrap(err), tt.want)
			}
			if diff := cmp.Diff(carried{}, got); diff != "" {
				t.Errorf("said to be done:\n%s", diff)
			}
			if diff := cmp.Diff(before, onRoot(t, root)); diff != "" {
				t.Errorf("changed:\n%s", diff)
			}
		})
	}
}

func TestCarryKeepsLinksAndModes(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("modes and links are Unix's")
	}
	root := disk(t, map[string]string{"private": "1", "locked": "1", "target": "1", "shut/file": "1"})
	for name, mode := range map[string]fs.FileMode{"private": 0o600, "locked": 0o444, "shut": 0o555} {
		if err := root.Chmod(name, mode); err != nil {
			t.Fatal(err)
		}
	}
	if err := root.Symlink("target", "link"); err != nil {
		t.Fatal(err)
	}
	if _, err := carry(t.Context(), root, planOf("private", "2"), false, noSteps); err != nil {
		t.Fatal(err)
	}
	if info, err := root.Stat("private"); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode is %v, %v", info.Mode(), err)
	}
	for name, want := range map[string]error{"locked": fs.ErrPermission, "link": errNotRegular, "shut/file": fs.ErrPermission, "shut/new": fs.ErrPermission} {
		if _, err := carry(t.Context(), root, planOf(name, "2"), false, noSteps); !errors.Is(err, want) {
			t.Errorf("%s: error %v, want %v", name, err, want)
		}
	}
	if content, err := root.ReadFile("target"); string(content) != "1" || err != nil {
		t.Errorf("written through a link: %q, %v", content, err)
	}
	if got, err := carry(t.Context(), root, planOf("locked", "1"), false, noSteps); err != nil || len(got.Unchanged) != 1 {
		t.Errorf("a locked file that is as it should be: %v, %v", got, err)
	}
}

// isContent reports that what the content function writes is what r gives, in
// however many pieces it is written.
func FuzzIsContent(f *testing.F) {
	f.Add([]byte("abc"), []byte("abc"), uint8(1))
	f.Add([]byte("abc"), []byte("ab"), uint8(2))
	f.Add([]byte("ab"), []byte("abc"), uint8(0))
	f.Add([]byte{}, []byte{}, uint8(0))
	f.Fuzz(func(t *testing.T, there, wanted []byte, piece uint8) {
		same, err := isContent(bytes.NewReader(there), func(w io.Writer) error {
			for rest := wanted; len(rest) > 0; {
				n := min(len(rest), int(piece)+1)
				if _, err := w.Write(rest[:n]); err != nil {
					return err
				}
				rest = rest[n:]
			}
			return nil
		})
		if err != nil || same != bytes.Equal(there, wanted) {
			t.Errorf("isContent(%q, %q) = %t, %v", there, wanted, same, err)
		}
	})
}
