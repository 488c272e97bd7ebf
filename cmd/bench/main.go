// Command bench measures the speed and the memory of dich on a project it makes up:
// Vietnamese-looking documents, the repository's glossary, and a catalog in which
// every entry is translated.
//
// Run it in its own folder: go run . -mb 30, or go run . -cut for the sentences alone,
// beside other programs that find them. Each verb is a process of its own, as
// people start it, and so the figures have in them what a benchmark function leaves
// out: reading, writing and starting. Other work on the machine makes them worse;
// believe the medians, and the CPU's time more than the clock's.
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
	flag.Parse()

	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := bench(ctx, *mb, max(1, *runs), strings.Split(*only, ","), *cut); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		stop()
		os.Exit(1)
	}
}

// bench prints what it measured. It works in a temporary folder and takes it away.
func bench(ctx context.Context, mb float64, runs int, names []string, cut bool) error {
	chosen, err := verbsNamed(names)
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "dich-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if cut {
		return benchCutters(ctx, mb, runs, dir)
	}
	d, err := compile(ctx, filepath.Join(dir, "dich"))
	if err != nil {
		return err
	}
	half, err := measure(d, filepath.Join(dir, "half"), mb/2, runs, chosen)
	if err != nil {
		return err
	}
	whole, err := measure(d, filepath.Join(dir, "whole"), mb, runs, chosen)
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
