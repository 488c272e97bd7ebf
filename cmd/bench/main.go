// Command bench measures the speed and the memory of dich on a project it makes up:
// Vietnamese-looking documents, the repository's glossary, and a catalog in which
// every entry is translated.
//
// Run it in its own folder: go run . -mb 30, or go run . -cut for the sentences alone,
// beside other programs that find them, go run . -match for terms, go run . -update for
// catalogs that are brought up to date, go run . -load for catalogs that are read, or go run . -check
// for checks and reports. Each
// verb is a process of its own, as people start it, and so the figures have in them what a
// benchmark function leaves out: reading, writing and starting. Other work on the machine
// makes them worse; believe the medians, and the CPU's time more than the clock's.
//
// It is a module of its own so that the programs we compare dich with may stand here
// without standing in dich's go.mod. It runs where the system tells a process's
// memory: on Linux and macOS.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
)

// root is the repository, as seen from here.
const root = "../.."

func main() {
	mb := flag.Float64("mb", 30, "megabytes (10^6 bytes) of source text")
	runs := flag.Int("runs", 3, "how often each verb is measured")
	only := flag.String("verbs", "extract,terms,update,build", "what is measured")
	cut := flag.Bool("cut", false, "measure how fast sentences are found in memory, beside other programs")
	match := flag.Bool("match", false, "measure how fast terms are found in memory, beside other programs")
	terms := flag.String("terms", "1000,10000,100000,1000000", "with -match: how many terms a glossary has")
	update := flag.Bool("update", false, "measure how fast catalogs are brought up to date, beside msgmerge")
	sizes := flag.String("n", "1000,10000,100000", "with -update: how many messages a catalog has")
	files := flag.String("update-files", "", "do a step of -update in this `folder`: it starts processes for them")
	part := flag.String("update-step", "", "which `step`: make, update or judge")
	load := flag.String("load", "", "measure how fast catalogs of so many messages are read, such as 100000,1000000, beside gotext")
	check := flag.String("check", "", "measure how fast projects of so many segments are judged, such as 5000,10000")
	languages := flag.Int("languages", len(targets), "with -check: how many languages they are translated into")
	make := flag.String("check-make", "", "with -check: only make the project, in this `folder`")
	way := flag.String("loader", "", "read a file in this `way`: -load starts processes for it")
	file := flag.String("load-file", "", "which `file`")
	flag.Parse()
	if *way != "" {
		if err := runLoader(*way, *file); err != nil {
			fmt.Fprintln(os.Stderr, "bench:", err)
			os.Exit(1)
		}
		return
	}
	if *files != "" {
		if err := runStep(*part, *files, *sizes); err != nil {
			fmt.Fprintln(os.Stderr, "bench:", err)
			os.Exit(1)
		}
		return
	}

	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	w := work{mb: *mb, runs: max(1, *runs), verbs: strings.Split(*only, ","), cut: *cut}
	if *match {
		w.terms = *terms
	}
	if *update {
		w.messages = *sizes
	}
	w.load = *load
	w.check, w.languages, w.folder = *check, max(1, min(*languages, len(targets))), *make
	if err := bench(ctx, w); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		stop()
		os.Exit(1)
	}
}

// work is what is asked for.
type work struct {
	mb    float64
	runs  int
	verbs []string
	cut   bool
	terms string // the sizes of glossaries, if terms are to be found

	messages string // the sizes of catalogs, if these are to be updated
	load     string // the sizes of catalogs, if these are to be read

	check     string // the sizes of projects, if these are to be judged
	languages int
	folder    string // of the only one, if it is only to be made
}

// bench prints what it measured. It works in a temporary folder and takes it away.
func bench(ctx context.Context, w work) error {
	chosen, err := verbsNamed(w.verbs)
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "dich-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	switch {
	case w.cut:
		return benchCutters(ctx, w.mb, w.runs, dir)
	case w.load != "":
		sizes, err := numbers(w.load)
		if err != nil {
			return err
		}
		return benchLoad(ctx, sizes, w.runs, dir)
	case w.check != "":
		sizes, err := numbers(w.check)
		if err != nil {
			return err
		}
		d, err := compile(ctx, filepath.Join(dir, "dich"))
		if err != nil {
			return err
		}
		if w.folder != "" {
			return makeTranslated(d, w.folder, sizes[0], w.languages)
		}
		return benchChecks(d, sizes, w.languages, w.runs, dir)
	case w.messages != "":
		sizes, err := numbers(w.messages)
		if err != nil {
			return err
		}
		return benchUpdate(ctx, sizes, w.runs, dir)
	case w.terms != "":
		sizes, err := numbers(w.terms)
		if err != nil {
			return err
		}
		return benchFinders(ctx, w.mb, w.runs, sizes, dir)
	}
	d, err := compile(ctx, filepath.Join(dir, "dich"))
	if err != nil {
		return err
	}
	half, err := measure(d, filepath.Join(dir, "half"), w.mb/2, w.runs, chosen)
	if err != nil {
		return err
	}
	whole, err := measure(d, filepath.Join(dir, "whole"), w.mb, w.runs, chosen)
	if err != nil {
		return err
	}
	return printResults(os.Stdout, half, whole)
}

func verbsNamed(names []string) ([]verb, error) {
	var list []verb
	for _, name := range names {
		i := slices.IndexFunc(verbs, func(v verb) bool { return v.name == name })
		if i < 0 {
			return nil, fmt.Errorf("no verb %q", name)
		}
		list = append(list, verbs[i])
	}
	return list, nil
}

// compile builds the command into a file.
func compile(ctx context.Context, file string) (dich, error) {
	file, err := filepath.Abs(file)
	if err != nil {
		return dich{}, err
	}
	build := exec.CommandContext(ctx, "go", "build", "-o", file, "./cmd/dich")
	build.Dir = root
	if said, err := build.CombinedOutput(); err != nil {
		return dich{}, fmt.Errorf("build dich: %w\n%s", err, said)
	}
	return dich{ctx, file}, nil
}
