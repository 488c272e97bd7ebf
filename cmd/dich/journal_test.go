package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dich/pipeline"
)

// interruptedSave leaves a save as it is when the process dies just after the journal
// stands: "a" is to change, "b" to go, "new/c" to come.
func interruptedSave(t *testing.T) *folder {
	t.Helper()
	f := locked(t, map[string]string{"a": "1", "b": "1", "other": "1"})
	plan := planOf("a", "2", "new/c", "2")
	plan.Removals = []string{"b"}
	c := carrier{folder: f, progress: noSteps}
	if _, err := c.inspect(t.Context(), plan); err != nil {
		t.Fatal(err)
	}
	if _, err := c.stage(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := f.root.Rename(stagedJournal, journalFile); err != nil {
		t.Fatal(err)
	}
	return f
}

var (
	oldSet = map[string]string{"a": "1", "b": "1", "other": "1"}
	newSet = map[string]string{"a": "2", "new/": "", "new/c": "2", "other": "1"}

	oldBackup = map[string]string{"a": "1", "b": "1"}
)

func TestRecover(t *testing.T) {
	write := func(name, content string) func(*folder) error {
		return func(f *folder) error { return f.root.WriteFile(name, []byte(content), 0o666) }
	}
	tests := []struct {
		name   string
		meddle func(f *folder) error
		did    recovered
		want   map[string]string
		backup map[string]string
	}{
		{"as it was", func(*folder) error { return nil }, recovered{finished: true}, newSet, oldBackup},
		{"begun", func(f *folder) error {
			return errors.Join(f.turnBackup(), f.root.Rename(staged(0), "a"))
		}, recovered{finished: true}, newSet, oldBackup},
		{"done but for the journal, and then edited", func(f *folder) error {
			j, err := f.readJournal()
			_, err2 := f.apply(j)
			return errors.Join(err, err2, f.root.RemoveAll(stageDir), write("a", "3")(f))
		}, recovered{finished: true}, with(newSet, "a", "3"), oldBackup},
		{"saved by an editor", write("a", "3"), recovered{finished: true, kept: []string{"a"}},
			with(newSet, "a", "3"), with(oldBackup, "a", "2")},
		{"what was to go, saved by an editor", func(f *folder) error {
			return errors.Join(f.root.Remove("b"), write("b", "3")(f)) // as an editor saves: the backup has the old one
		}, recovered{finished: true, kept: []string{"b"}}, with(newSet, "b", "3"), oldBackup},
		{"journal cut off", func(f *folder) error {
			text, err := f.root.ReadFile(journalFile)
			return errors.Join(err, write(journalFile, string(text[:len(text)-1]))(f))
		}, recovered{dropped: true}, oldSet, nil},
		{"staged file cut off", write(staged(1), ""), recovered{dropped: true}, oldSet, nil},
		{"staged file gone", func(f *folder) error { return f.root.Remove(staged(0)) }, recovered{dropped: true}, oldSet, nil},
		{"a file in the way of a folder", write("new", ""), recovered{}, nil, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := interruptedSave(t)
			if err := tt.meddle(f); err != nil {
				t.Fatal(err)
			}
			did, err := f.recover()
			if tt.want == nil {
				if err == nil || !f.interrupted() {
					t.Errorf("a save that cannot be finished: %v, interrupted %t", err, f.interrupted())
				}
				return
			}
			if diff := cmp.Diff(tt.did, did, cmp.AllowUnexported(recovered{})); diff != "" || err != nil {
				t.Errorf("did: %v\n%s", err, diff)
			}
			if diff := cmp.Diff(tt.want, onRoot(t, f.root)); diff != "" {
				t.Errorf("files:\n%s", diff)
			}
			if tt.backup != nil {
				if diff := cmp.Diff(tt.backup, onRoot(t, inner(t, f.root, backupDir))); diff != "" {
					t.Errorf("backup:\n%s", diff)
				}
			}
			if left := onRoot(t, inner(t, f.root, storeDir)); left["journal"] != "" || left["stage/0"] != "" {
				t.Errorf("left behind: %v", left)
			}
			if did, err := f.recover(); did.finished || did.dropped || did.kept != nil || err != nil {
				t.Errorf("again: %+v, %v", did, err)
			}
		})
	}
}

// with is a set of files with one more, or with another content of one.
func with(files map[string]string, name, content string) map[string]string {
	more := map[string]string{name: content}
	for n, c := range files {
		if n != name {
			more[n] = c
		}
	}
	return more
}

// parseJournal reads what String wrote, and nothing else.
func FuzzParseJournal(f *testing.F) {
	f.Add("locales/ru/a.po", "x", "y", uint(3), byte(1))
	f.Add("a", "", "", uint(20), byte(9))
	f.Add("../a", "", "", uint(90), byte(0))
	f.Add(".git/hooks/post-checkout", "", "x", uint(0), byte(0))
	f.Add("a/.gitignore", "\x00", "\xff", uint(0), byte(0))
	f.Fuzz(func(t *testing.T, path, was, is string, at uint, flip byte) {
		j := journal{{path, strings.ToValidUTF8(was, ""), strings.ToValidUTF8(is, "")}, {"b", "", "1"}}
		text := j.String()
		got, err := parseJournal(text)
		if !isOurs(path) || strings.ToValidUTF8(path, "") != path {
			if err == nil && got[0].Path == path {
				t.Errorf("%q may be written", path)
			}
			return
		}
		if diff := cmp.Diff(j, got); diff != "" || err != nil {
			t.Errorf("%v\n%s", err, diff)
		}
		broken := []byte(text)
		broken[at%uint(len(text))] ^= flip
		if _, err := parseJournal(string(broken)); (err == nil) != (flip == 0) {
			t.Errorf("byte %d changed by %d: %v", at, flip, err)
		}
	})
}

// A folder that becomes a link while dich runs is not written through, neither out of
// the project nor to another place in it.
func TestLinkSwappedDuringARun(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("links need a privilege there")
	}
	outside := t.TempDir()
	for _, target := range []string{outside, "../source"} {
		swap := func(f *folder) error {
			return errors.Join(f.root.RemoveAll("locales/ru"), f.root.Symlink(target, "locales/ru"))
		}
		harmed := func(f *folder) bool {
			entries, err := os.ReadDir(outside)
			return err != nil || len(entries) > 0 || exists(f, "source/b")
		}
		files := map[string]string{"source/vi/a": "1", "locales/ru/a": "1"}

		f := locked(t, files)
		plan := planOf("locales/kk/a", "2", "locales/ru/b", "2")
		plan.Writes[0].Content = func(w io.Writer) error {
			_, err := io.WriteString(w, "2")
			return errors.Join(err, swap(f))
		}
		if _, err := carry(t.Context(), f, plan, nil, false, noSteps); err == nil || harmed(f) || f.interrupted() || exists(f, "locales/kk") {
			t.Errorf("to %s while staging: %v, harmed %t", target, err, harmed(f))
		}

		f = locked(t, files)
		c := carrier{folder: f, progress: noSteps}
		_, err := c.inspect(t.Context(), planOf("locales/kk/a", "2", "locales/ru/b", "2"))
		j, err2 := c.stage(t.Context())
		if err = errors.Join(err, err2, swap(f)); err != nil {
			t.Fatal(err)
		}
		if err := c.commit(j); err == nil || harmed(f) {
			t.Errorf("to %s before the commit: %v, harmed %t", target, err, harmed(f))
		}
		if err := f.root.Remove("locales/ru"); err != nil {
			t.Fatal(err)
		}
		if did, err := f.recover(); !did.finished || err != nil || !exists(f, "locales/ru/b") {
			t.Errorf("with the link taken away: %+v, %v", did, err)
		}
	}
}

// Without an exchange in one step there is a moment without dist/: it comes back.
func TestRestoreDist(t *testing.T) {
	f := locked(t, map[string]string{"dist/a": "1", ".dich/dist/a": "2"})
	if err := f.root.Rename(pipeline.DistDir, lastDist); err != nil {
		t.Fatal(err)
	}
	if !f.interrupted() {
		t.Error("not seen as interrupted")
	}
	if _, err := f.recover(); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(map[string]string{"dist/": "", "dist/a": "1"}, onRoot(t, f.root)); diff != "" {
		t.Errorf("files:\n%s", diff)
	}
	if _, err := f.root.Lstat(nextDistDir); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("left behind: %v", err)
	}
}
