package main

import (
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"dich": main, "edit": editMain})
}

// update rewrites what the tests compare with: go test ./cmd/dich -update
var update = flag.Bool("update", false, "write the files that results are compared with")

// TestScript runs the sessions in testdata/script, each a file <verb>_<behaviour>.txtar.
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: *update,
		Condition: func(name string) (bool, error) {
			if name != "root" {
				return false, fmt.Errorf("unknown condition %q", name)
			}
			return os.Geteuid() == 0, nil // whom permissions do not stop
		},
		Setup: func(e *testscript.Env) error {
			e.Values[remembered{}] = &remembered{}
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits, "bytes": writeBytes, "remember": remember, "unchanged": unchanged, "translate": translate,
		},
	})
}

// exits runs a command and holds it to its exit code: exits 2 dich --ui xx
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND [ARGUMENT ...]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	err = ts.Exec(args[1], args[2:]...)
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		got, err = exit.ExitCode(), nil
	}
	ts.Check(err)
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// writeBytes writes a file whose content is given as Go writes strings, for what cannot
// stand in a script: bytes nul.txt 'a\x00b\n'
func writeBytes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: bytes FILE CONTENT")
	}
	content, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(content), 0o666))
}

// remembered is what `remember` has seen in the work folder.
type remembered struct{ listing string }

// remember looks at all files, for unchanged to compare with.
func remember(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) > 0 {
		ts.Fatalf("usage: remember")
	}
	ts.Value(remembered{}).(*remembered).listing = listing(ts)
}

// unchanged demands that no file was made, removed, changed or written again since
// remember, but those below the folders named: unchanged dist
func unchanged(ts *testscript.TestScript, neg bool, args []string) {
	if neg {
		ts.Fatalf("usage: unchanged [FOLDER ...]")
	}
	before, now := ts.Value(remembered{}).(*remembered).listing, listing(ts)
	if diff := cmp.Diff(without(before, args), without(now, args)); diff != "" {
		ts.Fatalf("files have changed (-before +now):\n%s", diff)
	}
}

// listing has a line for each file and folder below the work folder: its path, mode
// and, for a file, when it was written and what is in it.
func listing(ts *testscript.TestScript) string {
	var b strings.Builder
	root := ts.Getenv("WORK")
	ts.Check(filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if name := entry.Name(); err == nil && (name == ".tmp" || name == ".dich") { // testscript's, and dich's own
			return fs.SkipDir
		}
		if err != nil {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		name, _ := filepath.Rel(root, path) // it is below
		fmt.Fprintf(&b, "%s %v", filepath.ToSlash(name), info.Mode())
		if info.Mode().IsRegular() {
			data, err := os.ReadFile(path)
			fmt.Fprintf(&b, " %v %x %v", info.ModTime().UnixNano(), sha256.Sum256(data), err)
		}
		b.WriteString("\n")
		return nil
	}))
	return b.String()
}

// without leaves out the folders' lines.
func without(listing string, folders []string) string {
	var kept strings.Builder
	for line := range strings.Lines(listing) {
		path, _, _ := strings.Cut(line, " ")
		if !within(path, folders) {
			kept.WriteString(line)
		}
	}
	return kept.String()
}
