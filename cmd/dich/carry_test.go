package main

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

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

// locked makes a folder with some files, and takes its lock.
func locked(t *testing.T, files map[string]string) *folder {
	t.Helper()
	f := folderAt(disk(t, files), true, ".")
	if err := f.lock(t.Context(), 0, func() {}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(f.unlock)
	return f
}

// onRoot gives all files below a root with their content, and folders with none; not
// what is in .dich/.
func onRoot(t *testing.T, root *os.Root) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := fs.WalkDir(root.FS(), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || name == "." {
			return err
		}
		if name == storeDir {
			return fs.SkipDir
		}
		if entry.IsDir() {
			files[name+"/"] = ""
			return nil
		}
		if entry.Type() == fs.ModeSymlink {
			files[name], err = root.Readlink(name)
			return err
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
		plan.Text(files[i], files[i+1], true)
	}
	return plan
}

func noSteps(int, int) {}

// carryAll carries out a plan whose paths in dist/ are what was built.
func carryAll(ctx context.Context, f *folder, plan pipeline.Plan, look bool, step func(int, int)) (carried, error) {
	next, rest, gone := newNextDist(ctx, f, look), pipeline.Plan{}, []string(nil)
	for _, w := range plan.Writes {
		name, built := strings.CutPrefix(w.Path, pipeline.DistDir+"/")
		if !built {
			rest.Writes = append(rest.Writes, w)
			continue
		}
		file, err := next.Create(name)
		if err == nil {
			err = errors.Join(w.Content(file), file.Close())
		}
		if err != nil {
			next.drop()
			return carried{}, nothingChanged(err)
		}
	}
	for _, name := range plan.Removals {
		if below, built := strings.CutPrefix(name, pipeline.DistDir+"/"); built {
			gone = append(gone, below)
		} else {
			rest.Removals = append(rest.Removals, name)
		}
	}
	if err := next.remove(gone); err != nil {
		next.drop()
		return carried{}, nothingChanged(err)
	}
	return carry(ctx, f, rest, next, look, step)
}

func TestCarry(t *testing.T) {
	files := map[string]string{
		"same": "1\n", "other": "1\n", "short": "12", "gone": "", "kept": "x",
		"dist/a": "1", "dist/en/b": "1", "dist/en/c": "1", "dist/ru/d": "1",
	}
	plan := planOf("same", "1\n", "other", "2\n", "short", "1", "new/deep/file", "3\n",
		"dist/a", "1", "dist/en/b", "2", "dist/kk/e", "2")
	plan.Removals = []string{"gone", "dist/ru/d", "never-there"}
	want := carried{
		Written:   []string{"other", "short", "new/deep/file", "dist/en/b", "dist/kk/e"},
		Unchanged: []string{"same", "dist/a"},
		Removed:   []string{"gone", "dist/ru/d"},
	}

	f := locked(t, files)
	before := onRoot(t, f.root)
	got, err := carryAll(t.Context(), f, plan, true, noSteps)
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Fatalf("looking: %v\n%s", err, diff)
	}
	if diff := cmp.Diff(before, onRoot(t, f.root)); diff != "" {
		t.Fatalf("looking changed:\n%s", diff)
	}

	steps := 0
	got, err = carryAll(t.Context(), f, plan, false, func(count, total int) { steps += count })
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Fatalf("carrying: %v\n%s", err, diff)
	}
	after := map[string]string{
		"same": "1\n", "other": "2\n", "short": "1", "kept": "x", "new/": "", "new/deep/": "", "new/deep/file": "3\n",
		"dist/": "", "dist/a": "1", "dist/en/": "", "dist/en/b": "2", "dist/en/c": "1", "dist/kk/": "", "dist/kk/e": "2",
	}
	if diff := cmp.Diff(after, onRoot(t, f.root)); diff != "" {
		t.Errorf("files:\n%s", diff)
	}
	if steps != 1+2+3 {
		t.Errorf("steps add up to %d", steps)
	}
	backup := map[string]string{"other": "1\n", "short": "12", "gone": ""}
	if diff := cmp.Diff(backup, onRoot(t, inner(t, f.root, backupDir))); diff != "" {
		t.Errorf("backup:\n%s", diff)
	}
}

// inner is a folder of a root as a root.
func inner(t *testing.T, root *os.Root, dir string) *os.Root {
	t.Helper()
	sub, err := root.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { sub.Close() })
	return sub
}

// A plan that changes nothing touches nothing, not even a time; one that changes a
// file touches no other.
func TestCarryTouchesNothingElse(t *testing.T) {
	f := locked(t, map[string]string{"a": "1", "b": "1", "dist/c": "1", "dist/d": "1"})
	stat := func() map[string]time.Time {
		times := map[string]time.Time{}
		for _, name := range []string{"a", "b", "dist", "dist/c", "dist/d"} {
			info, err := f.root.Lstat(name)
			if err != nil {
				t.Fatal(err)
			}
			times[name] = info.ModTime()
		}
		return times
	}
	long := time.Unix(1e9, 0)
	for name := range stat() {
		if err := f.root.Chtimes(name, long, long); err != nil {
			t.Fatal(err)
		}
	}
	before := stat()
	if _, err := carryAll(t.Context(), f, planOf("a", "1", "b", "1", "dist/c", "1", "dist/d", "1"), false, noSteps); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, stat()); diff != "" {
		t.Errorf("nothing to change:\n%s", diff)
	}
	if _, err := carryAll(t.Context(), f, planOf("a", "2", "b", "1", "dist/c", "2", "dist/d", "1"), false, noSteps); err != nil {
		t.Fatal(err)
	}
	after := stat()
	for name, touched := range map[string]bool{"a": true, "b": false, "dist/c": true, "dist/d": false} {
		if after[name].Equal(long) == touched {
			t.Errorf("%s touched: %t", name, !touched)
		}
	}
}

// An error before the first file is in place leaves everything as it was.
func TestCarryAllOrNothing(t *testing.T) {
	files := map[string]string{"a": "1", "dir/b": "1", "file": "", "full/x": "1", "dist/d": "1"}
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
		{"a folder in the way", t.Context(), planOf("full", "").Writes[0], pipeline.ErrNotRegular},
		{"outside", t.Context(), planOf("../z", "").Writes[0], fs.ErrInvalid},
		{"absolute", t.Context(), planOf("/z", "").Writes[0], fs.ErrInvalid},
		{"twice", t.Context(), planOf("a", "3").Writes[0], fs.ErrInvalid},
		{"the folder itself", t.Context(), planOf(".", "3").Writes[0], fs.ErrInvalid},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := locked(t, files)
			before := onRoot(t, f.root)
			plan := planOf("a", "2", "new/deep/c", "2", "dir/b", "2", "dist/d", "2")
			plan.Writes = append(plan.Writes, tt.last)
			plan.Removals = []string{"full/x"}
			got, err := carryAll(tt.ctx, f, plan, false, noSteps)
			if f := (*failure)(nil); !errors.As(err, &f) || f.code != exitFailed || f.id != "error.nothing-changed" {
				t.Errorf("error %v", err)
			}
			if tt.want != nil && !errors.Is(err, tt.want) {
				t.Errorf("error %v, want %v", errors.Unwrap(err), tt.want)
			}
			if diff := cmp.Diff(carried{}, got); diff != "" {
				t.Errorf("said to be done:\n%s", diff)
			}
			if diff := cmp.Diff(before, onRoot(t, f.root)); diff != "" {
				t.Errorf("changed:\n%s", diff)
			}
		})
	}
}

func TestCarryKeepsLinksAndModes(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("modes and links are Unix's")
	}
	f := locked(t, map[string]string{"private": "1", "locked": "1", "target": "1", "shut/file": "1", "real/file": "1", "dist/shut/file": "1"})
	root := f.root
	for name, mode := range map[string]fs.FileMode{"private": 0o600, "locked": 0o444, "shut": 0o555, "dist/shut": 0o555} {
		if err := root.Chmod(name, mode); err != nil {
			t.Fatal(err)
		}
	}
	for link, target := range map[string]string{"link": "target", "way": "real", "out": os.TempDir()} {
		if err := root.Symlink(target, link); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := carryAll(t.Context(), f, planOf("private", "2"), false, noSteps); err != nil {
		t.Fatal(err)
	}
	if info, err := root.Stat("private"); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode is %v, %v", info.Mode(), err)
	}
	for name, want := range map[string]error{
		"locked": fs.ErrPermission, "shut/file": fs.ErrPermission, "shut/new": fs.ErrPermission, "dist/shut/file": fs.ErrPermission,
		"link": pipeline.ErrNotRegular, "way/file": errLink, "way/new/file": errLink, "out/file": nil,
	} {
		if _, err := carryAll(t.Context(), f, planOf(name, "2"), false, noSteps); err == nil || want != nil && !errors.Is(err, want) {
			t.Errorf("%s: error %v, want %v", name, err, want)
		}
	}
	for _, name := range []string{"target", "real/file"} {
		if content, err := root.ReadFile(name); string(content) != "1" || err != nil {
			t.Errorf("%s written through a link: %q, %v", name, content, err)
		}
	}
	if got, err := carryAll(t.Context(), f, planOf("locked", "1"), false, noSteps); err != nil || len(got.Unchanged) != 1 {
		t.Errorf("a locked file that is as it should be: %v, %v", got, err)
	}
}
