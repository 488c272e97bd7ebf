package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// mount puts a small disk of its own onto a folder, made if need be.
func mount(t *testing.T, dir string, flags uintptr, size string) {
	t.Helper()
	if err := os.MkdirAll(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("tmpfs", dir, "tmpfs", flags, "size="+size); err != nil {
		t.Skipf("NOTICE: no disk of its own: %v", err)
	}
	t.Cleanup(func() { syscall.Unmount(dir, syscall.MNT_DETACH) })
}

// exitOf runs dich in a folder and gives its exit code and what it said.
func exitOf(t *testing.T, dir string, args ...string) (int, string) {
	t.Helper()
	said, err := exec.Command("dich", append([]string{"-C", dir, "--ui", "en"}, args...)...).CombinedOutput()
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		return exit.ExitCode(), string(said)
	} else if err != nil {
		t.Fatal(err)
	}
	return 0, string(said)
}

// However much room is left on a disk, an update is whole or has not happened.
func TestFullDisk(t *testing.T) {
	if testing.Short() {
		t.Skip("many runs, of what other tests run, too")
	}
	disk := filepath.Join(t.TempDir(), "disk")
	mount(t, disk, 0, "1m")
	write := func(name, content string) {
		t.Helper()
		path := filepath.Join(disk, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o777), os.WriteFile(path, []byte(content), 0o666)); err != nil {
			t.Fatal(err)
		}
	}
	write("dich.toml", "version = 1\ntargets = [\"en\", \"ru\"]\n")
	write("source/vi/bai.txt", sentences(900, "cũ"))
	if code, said := exitOf(t, disk, "update"); code != 0 {
		t.Fatal(said)
	}
	write("source/vi/bai.txt", sentences(900, "mới"))
	root, err := os.OpenRoot(disk)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	old := onRoot(t, root)
	full, done := 0, 0
	for filler := 0; ; filler += 64 << 10 {
		if err := os.WriteFile(filepath.Join(disk, ".dich", "filler"), make([]byte, filler), 0o666); err != nil {
			break // there is no room for that
		}
		switch code, said := exitOf(t, disk, "update"); {
		case code == int(exitFailed) && strings.Contains(said, "nothing was changed") && strings.Contains(said, "the disk is full"):
			full++
			if diff := cmp.Diff(old, onRoot(t, root)); diff != "" {
				t.Fatalf("%d bytes taken:\n%s", filler, diff)
			}
		case code == 0:
			done++
			if err := os.RemoveAll(filepath.Join(disk, ".dich", "backup")); err != nil {
				t.Fatal(err)
			}
			for name, content := range old {
				if !strings.HasSuffix(name, "/") {
					write(name, content)
				}
			}
		default:
			t.Fatalf("%d bytes taken: exit code %d: %s", filler, code, said)
		}
	}
	if full == 0 || done == 0 {
		t.Errorf("full %d times, not full %d times", full, done)
	}
	t.Logf("full %d times, not full %d times", full, done)
}

// On a disk that is read-only nothing is written, and reading goes on.
func TestReadOnlyDisk(t *testing.T) {
	disk := filepath.Join(t.TempDir(), "disk")
	mount(t, disk, 0, "1m")
	if code, said := exitOf(t, disk, "init"); code != 0 {
		t.Fatal(said)
	}
	if err := syscall.Mount("", disk, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Skipf("NOTICE: no read-only disk: %v", err)
	}
	for _, verb := range []string{"update", "run", "build"} {
		if code, said := exitOf(t, disk, verb); code != int(exitFailed) || !strings.Contains(said, "read-only") {
			t.Errorf("dich %s: exit code %d: %s", verb, code, said)
		}
	}
	for _, verb := range []string{"status", "check", "extract"} {
		if code, said := exitOf(t, disk, verb); code != 0 {
			t.Errorf("dich %s: exit code %d: %s", verb, code, said)
		}
	}
}

// locales/ may be on another disk than the project; dist/ may not.
func TestFoldersOnOtherDisks(t *testing.T) {
	project := t.TempDir()
	if code, said := exitOf(t, project, "init"); code != 0 {
		t.Fatal(said)
	}
	mount(t, filepath.Join(project, "locales"), 0, "1m")
	if code, said := exitOf(t, project, "update"); code != 0 {
		t.Error(said)
	}
	if entries, err := os.ReadDir(filepath.Join(project, "locales")); len(entries) != 2 || err != nil {
		t.Errorf("%v, %v", entries, err)
	}
	mount(t, filepath.Join(project, "dist"), 0, "1m")
	if code, said := exitOf(t, project, "build"); code != int(exitFailed) || !strings.Contains(said, "/dist: in use, or a disk of its own") {
		t.Errorf("exit code %d: %s", code, said)
	}
}
