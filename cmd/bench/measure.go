package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"syscall"
	"time"
)

// A verb is one row of what is measured.
type verb struct {
	name   string
	folder func(*project) string
	before func(*project) error // each run; not measured
}

var verbs = []verb{
	{"extract", firstFolder, nothing},
	{"terms", firstFolder, nothing},
	{"update", func(p *project) string { return p.edited }, (*project).forgetUpdate},
	{"build", firstFolder, (*project).forgetBuild},
}

func firstFolder(p *project) string { return p.first }

func nothing(*project) error { return nil }

// A sample is what one process took.
type sample struct {
	wall, cpu time.Duration // cpu is user and system
	peak      int64         // the most memory that it had at a time, in bytes
}

// A result is all that was measured on one project.
type result struct {
	documents, bytes int
	verbs            []verb
	samples          [][]sample // by verb
	single           []sample   // extract of one document
}

// singleRuns is how often the short process is measured.
const singleRuns = 21

// measure makes a project in a new folder, measures on it, and takes it away.
func measure(d dich, dir string, mb float64, runs int, chosen []verb) (*result, error) {
	defer os.RemoveAll(dir)
	p, err := newProject(d, dir, mb)
	if err != nil {
		return nil, err
	}
	r := &result{documents: p.documents, bytes: p.bytes, verbs: chosen}
	for _, v := range chosen {
		samples, err := repeat(runs, func() (sample, error) {
			if err := v.before(p); err != nil {
				return sample{}, err
			}
			return d.run(v.folder(p), v.name)
		})
		if err != nil {
			return nil, err
		}
		r.samples = append(r.samples, samples)
	}
	r.single, err = repeat(singleRuns, func() (sample, error) { return d.run(p.first, "extract", documentPath(0)) })
	return r, err
}

func repeat(times int, take func() (sample, error)) ([]sample, error) {
	samples := make([]sample, times)
	for i := range samples {
		var err error
		if samples[i], err = take(); err != nil {
			return nil, err
		}
	}
	return samples, nil
}

// dich is the command that is measured.
type dich struct {
	ctx  context.Context
	file string
}

// run starts the command in a folder and waits for it. The product goes nowhere.
func (d dich) run(folder string, args ...string) (sample, error) {
	cmd := exec.CommandContext(d.ctx, d.file, args...)
	cmd.Dir = folder
	var talk bytes.Buffer
	cmd.Stderr = &talk
	began := time.Now()
	err := cmd.Run()
	wall := time.Since(began)
	state := cmd.ProcessState
	var code *exec.ExitError
	if errors.As(err, &code) && code.ExitCode() == foundSome {
		err = nil
	}
	if err != nil {
		return sample{}, fmt.Errorf("dich %v: %w\n%s", args, err, talk.String())
	}
	return sample{wall, state.UserTime() + state.SystemTime(), peak(state)}, nil
}

// foundSome is the exit code of a verb that has findings.
const foundSome = 1

// peak gives the resident memory of a process that is over. No process has less
// than we had when we started it, so we keep little at hand ourselves.
func peak(state *os.ProcessState) int64 {
	usage, ok := state.SysUsage().(*syscall.Rusage)
	switch {
	case !ok:
		return 0
	case runtime.GOOS == "darwin": // which counts bytes, and all others KiB
		return usage.Maxrss
	}
	return usage.Maxrss << 10
}
