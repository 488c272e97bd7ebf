package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

// calls are the system calls that touch files; some systems do not have all.
var calls = []string{
	"openat", "read", "write", "pwrite64", "close", "fsync", "fdatasync", "ftruncate", "fchmod", "fchmodat", "flock",
	"rename", "renameat", "renameat2", "link", "linkat", "unlink", "unlinkat", "rmdir", "mkdir", "mkdirat",
	"getdents64", "fstat", "newfstatat",
}

// faults are what can happen at a call.
var faults = []string{"kill", "ENOSPC", "EIO", "EROFS"}

// A workshop has the program that is tried, and room for its projects.
type workshop struct{ dir, dich string }

// newWorkshop builds dich with one line more: strace counts calls by thread, so that
// the main program has to stay on the first one.
func newWorkshop(dir string) (*workshop, error) {
	w := &workshop{dir, filepath.Join(dir, "dich")}
	pkg, err := exec.Command("go", "list", "-f", "{{.Dir}}", "dich/cmd/dich").Output()
	if err != nil {
		return nil, fmt.Errorf("find cmd/dich: %w", err)
	}
	thread := filepath.Join(dir, "thread.go")
	overlay := filepath.Join(dir, "overlay.json")
	replace := fmt.Sprintf("{\"Replace\": {%q: %q}}", filepath.Join(strings.TrimSpace(string(pkg)), "thread.go"), thread)
	err = errors.Join(
		os.WriteFile(thread, []byte("package main\n\nimport \"runtime\"\n\nfunc init() { runtime.LockOSThread() }\n"), 0o666),
		os.WriteFile(overlay, []byte(replace), 0o666),
	)
	if err != nil {
		return nil, err
	}
	if said, err := exec.Command("go", "build", "-overlay", overlay, "-o", w.dich, "dich/cmd/dich").CombinedOutput(); err != nil {
		return nil, fmt.Errorf("build cmd/dich: %w\n%s", err, said)
	}
	return w, nil
}

// run runs a verb in a folder, and nothing happens to it.
func (w *workshop) run(dir string, args ...string) (said string, err error) {
	return output(exec.Command(w.dich, args...), dir)
}

// trace runs a verb under strace, with more options for that, and gives its log.
func (w *workshop) trace(dir string, options, args []string) (said, log string, err error) {
	file := dir + ".log"
	defer os.Remove(file)
	all := append([]string{"-f", "-qq", "-o", file}, options...)
	said, err = output(exec.Command("strace", append(append(all, w.dich), args...)...), dir)
	if exit := (*exec.ExitError)(nil); err != nil && !errors.As(err, &exit) {
		return "", "", err
	}
	data, err2 := os.ReadFile(file)
	if err2 != nil {
		return "", "", err2
	}
	return said, string(data), err
}

func output(c *exec.Cmd, dir string) (string, error) {
	c.Dir = dir
	c.Env = append(os.Environ(), "LC_ALL=C", "DICH_UI=en")
	said, err := c.CombinedOutput()
	return string(said), err
}

// A point is one system call of a scenario, and what happens there.
type point struct {
	scenario *scenario
	call     string
	n        int // counted by call, from 1
	fault    string
}

func (p point) String() string {
	return fmt.Sprintf("%s, %s at %s %d", p.scenario.name, p.fault, p.call, p.n)
}

// points lists every call of every scenario, from where it opens the project, with
// every fault.
func (w *workshop) points(scenarios []*scenario) ([]point, error) {
	var points []point
	for _, s := range scenarios {
		counted, err := w.count(s)
		if err != nil {
			return nil, err
		}
		if len(counted) == 0 {
			return nil, fmt.Errorf("dich %s makes no calls that can be counted", s.name)
		}
		for _, fault := range faults {
			for _, c := range counted {
				points = append(points, point{s, c.name, c.n, fault})
			}
		}
	}
	return points, nil
}

// A call is a system call with its number among those of its name.
type call struct {
	name string
	n    int
}

var callLine = regexp.MustCompile(`^(\d+) +(\w+)\(`)

// count runs a scenario once and lists its calls.
func (w *workshop) count(s *scenario) ([]call, error) {
	dir, err := w.lay(s.before)
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	said, log, err := w.trace(dir, append(s.options(), "-e", "trace=?"+strings.Join(calls, ",?")), s.args)
	if err != nil {
		return nil, fmt.Errorf("count the calls of dich %s: %w\n%s", s.name, err, said)
	}
	var list []call
	seen := map[string]int{}
	thread, begun := "", false
	lines := bufio.NewScanner(strings.NewReader(log))
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		m := callLine.FindStringSubmatch(lines.Text())
		if thread == "" && m != nil {
			thread = m[1]
		}
		if m == nil || m[1] != thread {
			continue
		}
		seen[m[2]]++
		begun = begun || strings.Contains(lines.Text(), strconv.Quote(dir))
		if begun && m[2] != s.always {
			list = append(list, call{m[2], seen[m[2]]})
		}
	}
	return list, lines.Err()
}

// options make the calls fail that always do.
func (s *scenario) options() []string {
	if s.always == "" {
		return nil
	}
	return []string{"-e", "inject=" + s.always + ":error=EINVAL"}
}

// options make strace strike at the point.
func (p point) options() []string {
	trace := strings.TrimSuffix(p.call+","+p.scenario.always, ",")
	options := append(p.scenario.options(), "-e", "trace="+trace)
	if p.fault == "kill" {
		return append(options, "-e", fmt.Sprintf("inject=%s:signal=KILL:when=%d", p.call, p.n))
	}
	// It stops at no other call, and so is faster; but then strace 6.1 sends no signals.
	return append(options, "--seccomp-bpf", "-e", fmt.Sprintf("inject=%s:error=%s:when=%d", p.call, p.fault, p.n))
}
