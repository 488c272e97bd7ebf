package main

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"
)

// A verdict counts the promises that were broken; see the package comment.
type verdict struct{ lost, half, silent, untrue, stuck int }

func (v verdict) plus(o verdict) verdict {
	return verdict{v.lost + o.lost, v.half + o.half, v.silent + o.silent, v.untrue + o.untrue, v.stuck + o.stuck}
}

func (v verdict) String() string {
	return fmt.Sprintf("lost %d, half %d, silent %d, untrue %d, stuck %d", v.lost, v.half, v.silent, v.untrue, v.stuck)
}

// A result is what became of a point.
type result struct {
	point
	verdict
	struck bool   // the fault did strike
	said   string // by dich, at the fault and the next time
}

func (r result) broken() bool { return r.verdict != verdict{} }

// tryAll tries points, as many at a time as there are processors.
func (w *workshop) tryAll(points []point) ([]result, error) {
	results := make([]result, len(points))
	errs := make([]error, len(points))
	next := make(chan int)
	var workers sync.WaitGroup
	for range runtime.NumCPU() {
		workers.Go(func() {
			for i := range next {
				results[i], errs[i] = w.try(points[i])
			}
		})
	}
	for i := range points {
		next <- i
	}
	close(next)
	workers.Wait()
	return results, errors.Join(errs...)
}

// try lets a verb run into a fault, looks at the project, lets a verb that only reads
// look at it, and then gives the same command again.
func (w *workshop) try(p point) (result, error) {
	r := result{point: p}
	dir, err := w.lay(p.scenario.before)
	if err != nil {
		return r, err
	}
	defer os.RemoveAll(dir)
	said, log, fault := w.trace(dir, p.options(), p.scenario.args)
	if r.said = said; !p.struck(log, fault) {
		return r, nil
	}
	r.struck = true
	now, err := readTree(dir)
	if err != nil {
		return r, err
	}
	w.run(dir, "status") // it says no in a folder that is no project yet
	then, err := readTree(dir)
	if err != nil {
		return r, err
	}
	again, retried := w.run(dir, p.scenario.args...)
	end, err := readTree(dir)
	r.said += again
	r.verdict = p.scenario.judge(said, fault, now, then, retried, end)
	return r, err
}

// struck reports that the fault did happen.
func (p point) struck(log string, err error) bool {
	if p.fault == "kill" {
		return codeOf(err) < 0
	}
	return regexp.MustCompile(`\b` + p.call + `[( ].*\(INJECTED\)`).MatchString(log)
}

// codeOf gives the exit code of a process; it is negative if the process was killed.
func codeOf(err error) int {
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		return exit.ExitCode()
	}
	return 0
}

// judge holds what happened against the promises. The project was found in three
// states: at once, after the next look at it, and after the same command again.
func (s *scenario) judge(said string, fault error, now, then tree, retried error, end tree) verdict {
	var v verdict
	old, fresh := s.before.seen(), s.after.seen()
	for number := range s.before.translations() {
		if !then.translations()[number] {
			v.lost++
		}
	}
	sets := []tree{old, fresh}
	if s.half {
		sets = sets[1:]
	}
	if !now.written().mixes(old, fresh) || !then.written().isOneOf(sets, tree.written) || !then.built().isOneOf(sets, tree.built) {
		v.half = 1
	}
	if fault == nil && !maps.Equal(now.seen(), fresh) {
		v.silent = 1
	}
	if !s.half && strings.Contains(said, "nothing was changed") && !(maps.Equal(now.seen(), old) && maps.Equal(then.seen(), old)) {
		v.untrue = 1
	}
	done := retried == nil || s.name == "init" && maps.Equal(then.seen(), fresh) // which tells that there is a project
	if !done || !maps.Equal(end.seen(), fresh) || len(end.leftovers()) > 0 {
		v.stuck = 1
	}
	return v
}

// isOneOf reports a part of a tree that is the same part of one of those.
func (t tree) isOneOf(trees []tree, part func(tree) tree) bool {
	return slices.ContainsFunc(trees, func(o tree) bool { return maps.Equal(t, part(o)) })
}

// mixes reports that each file is as in one tree or the other.
func (t tree) mixes(a, b tree) bool {
	for name, content := range t {
		inA, okA := a[name]
		inB, okB := b[name]
		if !(okA && inA == content) && !(okB && inB == content) {
			return false
		}
	}
	for name := range a.written() {
		if _, ok := t[name]; !ok {
			if _, ok := b[name]; ok {
				return false
			}
		}
	}
	return true
}

// leftovers are the files of .dich/ that no finished save needs.
func (t tree) leftovers() tree {
	return t.only(func(name string) bool {
		rest, ours := strings.CutPrefix(name, ".dich/")
		return ours && rest != "lock" && rest != ".gitignore" && !strings.HasPrefix(rest, "backup/")
	})
}
