package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/po"
	"dich/pipeline"
	"dich/source"
)

// An updated is what one update took, and how many edited sentences found what they
// were.
type updated struct {
	sample
	Step time.Duration // pipeline.Update alone, of the clock
	judged
}

type judged struct{ Right, Edited int }

// fuzzyLimit is the size from which msgmerge's fuzzy matching takes too long to wait.
const fuzzyLimit = 10_000

// benchUpdate brings catalogs of several sizes to an edited text, with dich and with
// msgmerge, and prints a row for each.
func benchUpdate(ctx context.Context, sizes []int, runs int, dir string) error {
	d, err := compile(ctx, filepath.Join(dir, "dich"))
	if err != nil {
		return err
	}
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 3, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "messages\tprogram\tCPU s\twall s\tstep alone s\tpeak MiB\tright old text\t")
	for _, n := range sizes {
		files := filesIn(filepath.Join(dir, strconv.Itoa(n)))
		if err := step(ctx, files, "make", n, nil); err != nil {
			return err
		}
		if err := step(ctx, files, "project", n, nil); err != nil {
			return err
		}
		for _, p := range programs(n, d) {
			took, last, err := runProgram(ctx, p, files, n, runs)
			if err != nil {
				return err
			}
			fmt.Fprintf(w, "%d\t%s\t%.3f\t%.3f\t%.3f\t%d\t%s\t\n", n, p.name, median(took, cpu).Seconds(),
				median(took, wall).Seconds(), last.Step.Seconds(), median(took, memory)>>20, last.share())
		}
		if err := os.RemoveAll(files.dir); err != nil {
			return err
		}
	}
	return w.Flush()
}

func (u updated) share() string {
	if u.Edited == 0 {
		return "-"
	}
	return fmt.Sprintf("%d of %d, %.1f %%", u.Right, u.Edited, 100*float64(u.Right)/float64(u.Edited))
}

// files are the last template, the catalog of it, and the present template.
type files struct{ dir, last, catalog, now, out string }

func filesIn(dir string) files {
	at := func(name string) string { return filepath.Join(dir, name) }
	return files{dir, at("last.pot"), at("en.po"), at("now.pot"), at("out.po")}
}

func (f files) project() string { return filepath.Join(f.dir, "project") }

func (f files) first() string { return filepath.Join(f.dir, "first") }

// step does in a process of its own what takes memory: that of a process that we start
// counts ours in.
func step(ctx context.Context, f files, name string, n int, result any) error {
	args := stepArgs(f, name, n)
	cmd := exec.CommandContext(ctx, args[0], args[1:]...)
	cmd.Stderr = os.Stderr
	said, err := cmd.Output()
	if err != nil || result == nil {
		return err
	}
	return json.Unmarshal(said, result)
}

func stepArgs(f files, name string, n int) []string {
	return []string{os.Args[0], "-update-step", name, "-update-files", f.dir, "-n", strconv.Itoa(n)}
}

// runStep is such a process.
func runStep(name, dir, size string) error {
	n, err := strconv.Atoi(size)
	if err != nil {
		return err
	}
	f := filesIn(dir)
	switch name {
	case "make":
		return newRevision(n).write(f)
	case "project":
		return newRevision(n).writeProject(f.first())
	case "judge":
		return newRevision(n).judge(f)
	}
	return updateFiles(f)
}

func (r revision) write(f files) error {
	for name, text := range map[string]string{f.last: r.template(r.old), f.catalog: r.catalog(), f.now: r.template(r.now)} {
		if err := writeFile("", name, text); err != nil {
			return err
		}
	}
	return nil
}

// A program is one that brings catalogs up to date; its processes are measured.
type program struct {
	name  string
	fuzzy bool
	args  func(f files) []string

	before, after func(f files) error // each run; not measured
}

func programs(n int, d dich) []program {
	list := []program{{name: "dich", fuzzy: true, args: func(f files) []string {
		return stepArgs(f, "update", n)
	}}, {name: "dich update", fuzzy: true, args: func(f files) []string {
		return []string{d.file, "-C", f.project(), "update"}
	}, before: files.makeProject, after: files.takeProject}, {name: "msgmerge -N", args: func(f files) []string {
		return []string{"msgmerge", "-q", "-N", "-o", f.out, f.catalog, f.now}
	}}}
	if n <= fuzzyLimit {
		list = append(list, program{name: "msgmerge", fuzzy: true, args: func(f files) []string {
			return []string{"msgmerge", "-q", "--previous", "-o", f.out, f.catalog, f.now}
		}})
	}
	return list
}

func runProgram(ctx context.Context, p program, f files, n, runs int) ([]sample, updated, error) {
	var took []sample
	var last updated
	for range runs {
		if p.before != nil {
			if err := p.before(f); err != nil {
				return nil, last, err
			}
		}
		args := p.args(f)
		cmd := exec.CommandContext(ctx, args[0], args[1:]...)
		cmd.Env = append(os.Environ(), "XDG_CACHE_HOME="+f.dir)
		var talk bytes.Buffer
		cmd.Stderr = &talk
		began := time.Now()
		said, err := cmd.Output()
		if err == nil && p.after != nil {
			err = p.after(f)
		}
		if err != nil {
			return nil, last, fmt.Errorf("%s: %w\n%s", p.name, err, talk.String())
		}
		state := cmd.ProcessState
		took = append(took, sample{time.Since(began), state.UserTime() + state.SystemTime(), peak(state)})
		if len(said) > 0 {
			if err := json.Unmarshal(said, &last); err != nil {
				return nil, last, err
			}
		}
	}
	if !p.fuzzy {
		return took, last, nil
	}
	return took, last, step(ctx, f, "judge", n, &last)
}

// judge counts the edited sentences beside which what they were stands.
func (r revision) judge(f files) error {
	data, err := readWhole(f.out)
	if err != nil {
		return err
	}
	cat, _ := po.Read(f.out, data)
	u := judged{Edited: len(r.from)}
	for i := range cat.Messages {
		m := &cat.Messages[i]
		was := r.from[m.Source[source.Other]]
		if was != "" && !m.Obsolete && m.Previous != nil && m.Previous.Source[source.Other] == was {
			u.Right++
		}
	}
	return json.NewEncoder(os.Stdout).Encode(u)
}

// updateFiles is what is measured: it reads, updates and writes.
func updateFiles(f files) error {
	var outlines [3]*locales.Outline
	for i, name := range []string{f.catalog, f.last, f.now} {
		file, err := os.Open(name)
		if err != nil {
			return err
		}
		defer file.Close()
		if outlines[i], err = readOutline(file); err != nil {
			return err
		}
	}
	catalog, last, now := outlines[0], outlines[1], outlines[2]
	began := time.Now()
	place := locales.Catalog{Path: "out.po", Document: "bai.txt", Source: language.Vietnamese, Target: language.English}
	memory := &locales.Memory{}
	memory.AddOutline(catalog)
	next, _ := pipeline.UpdateOutline(pipeline.OutlinedPast{Template: last, Catalog: catalog}, now, place, memory, pipeline.Terminology{})
	step := time.Since(began)
	out, err := os.Create(f.out)
	if err != nil {
		return err
	}
	defer out.Close()
	if err := po.WriteOutline(out, next); err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(updated{Step: step})
}

// readOutline reads a large catalog as dich update does; others as a whole.
func readOutline(file *os.File) (*locales.Outline, error) {
	info, err := file.Stat()
	if err != nil {
		return nil, err
	}
	var outline *locales.Outline
	if info.Size() >= pipeline.LargeCatalog {
		outline, err = po.ReadOutline(file.Name(), file, info.Size())
	}
	if outline == nil && err == nil {
		var cat *locales.Catalog
		if cat, err = readCatalog(file.Name()); err == nil {
			outline = locales.NewOutline(cat)
		}
	}
	if err == nil {
		outline.Frame.Document, outline.Frame.Source = "bai.txt", language.Vietnamese
	}
	return outline, err
}

func readCatalog(name string) (*locales.Catalog, error) {
	data, err := readWhole(name)
	if err != nil {
		return nil, err
	}
	cat, _ := po.Read(name, data)
	cat.Document, cat.Source = "bai.txt", language.Vietnamese
	return cat, nil
}

// readWhole reads a file into a string, which is in memory once.
func readWhole(name string) (string, error) {
	file, err := os.Open(name)
	if err != nil {
		return "", err
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return "", err
	}
	var b strings.Builder
	b.Grow(int(info.Size()))
	_, err = io.Copy(&b, file)
	return b.String(), err
}
