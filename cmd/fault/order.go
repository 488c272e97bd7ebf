package main

import (
	"fmt"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
)

// order looks in a trace whether a save could be undone by half by a power loss. For
// each file that people wrote it demands
//
//	fsync(new file) < rename(journal) < fsync(.dich) < rename(new file) < fsync(its folder)
//
// and gives the number of those files.
func (w *workshop) order(scenarios []*scenario) (files int, err error) {
	s := scenarios[slices.IndexFunc(scenarios, func(s *scenario) bool { return s.name == "run" })]
	dir, err := w.lay(s.before)
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(dir)
	said, log, err := w.trace(dir, []string{"-y", "-e", "trace=fsync,?rename,?renameat,renameat2"}, s.args)
	if err != nil {
		return 0, fmt.Errorf("dich %s: %w\n%s", s.name, err, said)
	}
	t := readTrace(log, dir)
	for _, r := range t.renames {
		if strings.HasPrefix(r.to, ".dich/") || strings.HasPrefix(r.to, "dist") {
			continue
		}
		files++
		if !t.inOrder("fsync "+r.from, "rename .dich/journal", "fsync .dich", "rename "+r.to, "fsync "+path.Dir(r.to)) {
			return files, fmt.Errorf("%s was not saved in order:\n%s", r.to, strings.Join(t.events, "\n"))
		}
	}
	if files == 0 {
		return 0, fmt.Errorf("dich %s has renamed nothing:\n%s", s.name, log)
	}
	return files, nil
}

// A trace is what a run did, in its order: "fsync PATH" and "rename PATH", the new one.
type trace struct {
	events  []string
	renames []struct{ from, to string }
}

var (
	fsyncLine  = regexp.MustCompile(`fsync\(\d+<([^>]*)>\) += 0`)
	renameLine = regexp.MustCompile(`renameat2?\(\d+<([^>]*)>, "([^"]*)", \d+<([^>]*)>, "([^"]*)"(?:, \w+)?\) += 0`)
)

// readTrace reads strace's log; paths are as seen from the folder.
func readTrace(log, dir string) trace {
	var t trace
	relative := func(name string) string {
		name = strings.TrimPrefix(strings.TrimPrefix(name, dir), "/")
		return path.Clean(name)
	}
	for line := range strings.Lines(log) {
		if m := fsyncLine.FindStringSubmatch(line); m != nil {
			t.events = append(t.events, "fsync "+relative(m[1]))
		}
		if m := renameLine.FindStringSubmatch(line); m != nil {
			from, to := relative(path.Join(m[1], m[2])), relative(path.Join(m[3], m[4]))
			t.events = append(t.events, "rename "+to)
			t.renames = append(t.renames, struct{ from, to string }{from, to})
		}
	}
	return t
}

// inOrder reports that all these happened, each after the one before.
func (t trace) inOrder(events ...string) bool {
	at := 0
	for _, event := range events {
		i := slices.Index(t.events[at:], event)
		if i < 0 {
			return false
		}
		at += i + 1
	}
	return true
}
