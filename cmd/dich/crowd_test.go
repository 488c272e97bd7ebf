package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"testing"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/po"
	"dich/pipeline"
	"dich/source"
)

// full runs the long tests at full length: go test ./cmd/dich -full
var full = flag.Bool("full", false, "run the tests of many processes at full length")

// A crowd edits one project at the same time. Each editor has entries of its own, half
// of them in one catalog, half in another.
type crowd struct{ editors, rounds, edits int }

var crowdDocuments = []string{"a.txt", "b.txt"}

// Every edit of a crowd is there, at the end and at each round before, and nobody sees
// half a set, while others update and build.
func TestCrowd(t *testing.T) {
	size := crowd{8, 3, 100}
	if *full {
		size.rounds = 50
	}
	t.Run("goroutines", func(t *testing.T) {
		dir := size.project(t)
		size.all(t, dir, func(n int) error { return size.edit(dir, n) })
	})
	t.Run("processes", func(t *testing.T) {
		dir := size.project(t)
		size.all(t, dir, func(n int) error {
			return output(exec.Command("edit", dir, fmt.Sprint(n), fmt.Sprint(size.editors), fmt.Sprint(size.rounds), fmt.Sprint(size.edits)))
		})
	})
}

// project makes a project with an entry for each edit of a round.
func (c crowd) project(t *testing.T) string {
	t.Helper()
	files := map[string]string{"dich.toml": "version = 1\ntargets = [\"en\"]\n"}
	for _, document := range crowdDocuments {
		for n := range c.editors * c.edits / len(crowdDocuments) {
			files["source/vi/"+document] += fmt.Sprintf("Câu số %d.\n", n)
		}
	}
	root := disk(t, files)
	if err := output(exec.Command("dich", "-C", root.Name(), "update")); err != nil {
		t.Fatal(err)
	}
	return root.Name()
}

// all lets the editors do their work, while others update, build and read.
func (c crowd) all(t *testing.T, dir string, edit func(n int) error) {
	var editors, others sync.WaitGroup
	ctx, cancel := context.WithCancel(t.Context())
	meanwhile := func(do func() error) {
		others.Go(func() {
			for ctx.Err() == nil {
				if err := do(); err != nil && !isLocked(err) {
					t.Error(err)
				}
			}
		})
	}
	for _, verb := range []string{"update", "run"} {
		meanwhile(func() error { return output(exec.Command("dich", "-C", dir, verb)) })
	}
	meanwhile(func() error {
		rounds, err := c.look(dir)
		for editor, r := range rounds {
			if len(r) > 1 {
				t.Errorf("half of what editor %d saved was read: %v", editor, r)
			}
		}
		return err
	})
	for n := range c.editors {
		editors.Go(func() {
			if err := edit(n); err != nil {
				t.Errorf("editor %d: %v", n, err)
			}
		})
	}
	editors.Wait()
	cancel()
	others.Wait()
	rounds, err := c.look(dir)
	last := 0
	for _, r := range rounds {
		last += r[c.rounds]
	}
	if want := c.editors * c.edits; err != nil || last != want {
		t.Errorf("%d edits of the last round are there, not %d: %v", last, want, err)
	}
	t.Logf("%d editors × %d rounds × %d edits: %d missing", c.editors, c.rounds, c.edits, c.editors*c.edits-last)
}

// look reads as all verbs do that only read. It counts the edits of each round that
// are there, for each editor.
func (c crowd) look(dir string) ([]map[int]int, error) {
	s, _, _ := stage("en", 0)
	s.dir = dir
	o, _, err := s.openProject()
	if o == nil {
		return nil, err
	}
	defer o.close()
	rounds := make([]map[int]int, c.editors)
	for editor := range rounds {
		rounds[editor] = map[int]int{}
		for edit := range c.edits {
			var round int
			fmt.Sscanf(c.entry(o, editor, edit).Target[source.Other], "round %d", &round)
			rounds[editor][round]++
		}
	}
	return rounds, nil
}

// entry is the entry of one edit.
func (c crowd) entry(o *opened, editor, edit int) *locales.Message {
	n := editor*c.edits + edit
	document := crowdDocuments[n%len(crowdDocuments)]
	return &o.Catalogs[language.English][document].Messages[n/len(crowdDocuments)]
}

func editText(editor, round, edit int) string {
	return fmt.Sprintf("round %d, editor %d, edit %d", round, editor, edit)
}

// editMain is the program edit: one editor in a process of its own.
func editMain() {
	var numbers [4]int
	for i := range numbers {
		numbers[i], _ = strconv.Atoi(os.Args[2+i])
	}
	c := crowd{numbers[1], numbers[2], numbers[3]}
	if err := c.edit(os.Args[1], numbers[0]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// edit is the work of one editor: in every round it finds its edits of the round
// before, and saves others, in the way of all verbs that write. Where that says that
// nothing was changed (exit code 5), it tries again.
func (c crowd) edit(dir string, editor int) error {
	for round := 1; round <= c.rounds; {
		s, _, talk := stage("en", 0)
		s.dir = dir
		_, err := writing(func(ctx context.Context, s *session) (exitCode, error) {
			return exitDone, c.editOnce(ctx, s, editor, round)
		})(context.Background(), s)
		switch {
		case err == nil:
			round++
		case !isLocked(err):
			return fmt.Errorf("round %d: %w: %v\n%s", round, err, errors.Unwrap(err), talk)
		}
	}
	return nil
}

func (c crowd) editOnce(ctx context.Context, s *session, editor, round int) error {
	o, _, err := s.openToWrite(ctx)
	if o == nil {
		return err
	}
	defer o.close()
	for edit := range c.edits {
		m := c.entry(o, editor, edit)
		if was := m.Target[source.Other]; round > 1 && was != editText(editor, round-1, edit) {
			return fmt.Errorf("edit %d is lost: %q", edit, was)
		}
		m.Target = source.Singular(editText(editor, round, edit))
	}
	var plan pipeline.Plan
	for _, document := range crowdDocuments {
		cat := o.Catalogs[language.English][document]
		plan.Text(cat.Path, po.Write(cat), true)
	}
	_, err = s.save(ctx, o.folder, plan)
	return err
}

// isLocked reports that dich, here or in a process, ended with exit code 5.
func isLocked(err error) bool {
	f, exit := (*failure)(nil), (*exec.ExitError)(nil)
	return errors.As(err, &f) && f.code == exitLocked || errors.As(err, &exit) && exit.ExitCode() == int(exitLocked)
}

// output runs a command; its error has what the command said.
func output(c *exec.Cmd) error {
	said, err := c.CombinedOutput()
	if err != nil {
		return fmt.Errorf("%s: %w\n%s", strings.Join(c.Args, " "), err, said)
	}
	return nil
}
