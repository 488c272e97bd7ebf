package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
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
	Step          time.Duration // pipeline.Update alone, of the clock
	Right, Edited int
}

// fuzzyLimit is the size from which msgmerge's fuzzy matching takes too long to wait.
const fuzzyLimit = 10_000

// benchUpdate brings catalogs of several sizes to an edited text, with dich and with
// msgmerge, and prints a row for each.
func benchUpdate(ctx context.Context, sizes []int, runs int, dir string) error {
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 3, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "messages\tprogram\tCPU s\twall s\tstep alone s\tpeak MiB\tright old text\t")
	for _, n := range sizes {
		r := newRevision(n)
		files, err := r.write(filepath.Join(dir, strconv.Itoa(n)))
		if err != nil {
			return err
		}
		for _, p := range programs(n) {
			took, last, err := runProgram(ctx, p, files, r, runs)
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

func (r revision) write(dir string) (files, error) {
	f := files{dir, filepath.Join(dir, "last.pot"), filepath.Join(dir, "en.po"), filepath.Join(dir, "now.pot"), filepath.Join(dir, "out.po")}
	for name, text := range map[string]string{"last.pot": r.template(r.old), "en.po": r.catalog(), "now.pot": r.template(r.now)} {
		if err := writeFile(dir, name, text); err != nil {
			return f, err
		}
	}
	return f, nil
}

// A program is one that brings catalogs up to date; its processes are measured.
type program struct {
	name  string
	fuzzy bool
	args  func(f files) []string
}

func programs(n int) []program {
	list := []program{{"dich", true, func(f files) []string {
		return []string{os.Args[0], "-update-files", f.dir}
	}}, {"msgmerge -N", false, func(f files) []string {
		return []string{"msgmerge", "-q", "-N", "-o", f.out, f.catalog, f.now}
	}}}
	if n <= fuzzyLimit {
		list = append(list, program{"msgmerge", true, func(f files) []string {
			return []string{"msgmerge", "-q", "--previous", "-o", f.out, f.catalog, f.now}
		}})
	}
	return list
}

func runProgram(ctx context.Context, p program, f files, r revision, runs int) ([]sample, updated, error) {
	var took []sample
	var last updated
	for range runs {
		args := p.args(f)
		cmd := exec.CommandContext(ctx, args[0], args[1:]...)
		cmd.Stderr = os.Stderr
		began := time.Now()
		said, err := cmd.Output()
		if err != nil {
			return nil, last, fmt.Errorf("%s: %w", p.name, err)
		}
		state := cmd.ProcessState
		took = append(took, sample{time.Since(began), state.UserTime() + state.SystemTime(), peak(state)})
		if len(said) > 0 {
			if err := json.Unmarshal(said, &last); err != nil {
				return nil, last, err
			}
		}
	}
	if p.fuzzy && len(r.now) <= 2*100_000 {
		return took, last, last.judge(r, f.out)
	}
	return took, last, nil
}

// judge counts the edited sentences beside which what they were stands.
func (u *updated) judge(r revision, file string) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	cat, _ := po.Read(file, string(data))
	u.Right, u.Edited = 0, len(r.from)
	for i := range cat.Messages {
		m := &cat.Messages[i]
		was := r.from[m.Source[source.Other]]
		if was != "" && !m.Obsolete && m.Previous != nil && m.Previous.Source[source.Other] == was {
			u.Right++
		}
	}
	return nil
}

// updateFiles is the process that is measured: it reads, updates and writes.
func updateFiles(dir string) error {
	read := func(name string) (*locales.Catalog, error) {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			return nil, err
		}
		cat, _ := po.Read(name, string(data))
		cat.Document, cat.Source = "bai.txt", language.Vietnamese
		return cat, nil
	}
	last, err := read("last.pot")
	if err != nil {
		return err
	}
	catalog, err := read("en.po")
	if err != nil {
		return err
	}
	now, err := read("now.pot")
	if err != nil {
		return err
	}
	began := time.Now()
	place := locales.Catalog{Path: "out.po", Document: "bai.txt", Source: language.Vietnamese, Target: language.English}
	memory := &locales.Memory{}
	memory.AddCatalog(catalog)
	next, _ := pipeline.Update(pipeline.Past{Template: last, Catalog: catalog}, now, place, memory, pipeline.Terminology{})
	step := time.Since(began)
	if err := os.WriteFile(filepath.Join(dir, "out.po"), []byte(po.Write(next)), 0o666); err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(updated{Step: step})
}
