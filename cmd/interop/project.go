package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"dich/locales"
	"dich/locales/po"
	"dich/source"
)

// The language that is sent.
const target = "ru"

// A project is the copy of the example that every trial begins with.
type project struct {
	dich string
	dir  string // of all that is made
	base string // the project as it is before a trial
}

// A workshop is a copy of the project in which one trial runs.
type workshop struct {
	*project
	root string // of the project
	sent string // a folder with what was exported, one file for each document
	back string // a folder for what comes back
}

// newProject builds dich, copies the example and gives it all states: a sentence that is
// new, one that needs work, a document that was reviewed.
func newProject(root, dich, dir string) (*project, error) {
	p := &project{dir: dir, base: filepath.Join(dir, "base")}
	var err error
	if p.dich, err = filepath.Abs(dich); err != nil {
		return nil, err
	}
	if dich == "" {
		p.dich = filepath.Join(dir, "dich")
		if err := command(root, "go", "build", "-o", p.dich, "./cmd/dich"); err != nil {
			return nil, err
		}
	}
	for _, name := range []string{"dich.toml", "source/vi", "glossary", "locales"} {
		if err := copyData(filepath.Join(root, name), filepath.Join(p.base, name)); err != nil {
			return nil, err
		}
	}
	if err := p.edit("source/vi/kazakhstan-foreign-policy.txt", "57%", "58%"); err != nil {
		return nil, err
	}
	if err := p.edit("source/vi/press-notice.html", "</body>", "<p>Câu này chưa ai dịch.</p>\n</body>"); err != nil {
		return nil, err
	}
	for _, args := range [][]string{{"review", "--locale", target, "regional-organisations.md"}, {"update"}} {
		if err := p.run(p.base, args...); err != nil {
			return nil, err
		}
	}
	return p, nil
}

func (p *project) edit(name, old, now string) error {
	name = filepath.Join(p.base, name)
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	if !strings.Contains(string(data), old) {
		return fmt.Errorf("%s has no %q", name, old)
	}
	return os.WriteFile(name, []byte(strings.Replace(string(data), old, now, 1)), 0o666)
}

// copyData copies a file, or a folder without its Go files: what of the repository is no
// code.
func copyData(from, to string) error {
	info, err := os.Stat(from)
	if err != nil {
		return err
	}
	if info.IsDir() {
		entries, err := os.ReadDir(from)
		if err != nil {
			return err
		}
		for _, e := range entries {
			if filepath.Ext(e.Name()) == ".go" || e.Name() == "testdata" {
				continue
			}
			if err := copyData(filepath.Join(from, e.Name()), filepath.Join(to, e.Name())); err != nil {
				return err
			}
		}
		return nil
	}
	data, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o777); err != nil {
		return err
	}
	return os.WriteFile(to, data, 0o666)
}

// run runs dich in a project. What it found is no failure.
func (p *project) run(root string, args ...string) error {
	err := command(root, p.dich, args...)
	if exit, ok := err.(*failed); ok && exit.code == 1 {
		return nil
	}
	return err
}

// failed is the error on a command that ended badly.
type failed struct {
	what, said string
	code       int
}

func (f *failed) Error() string { return fmt.Sprintf("%s: exit %d\n%s", f.what, f.code, f.said) }

// command runs a program in a folder.
func command(dir, name string, args ...string) error {
	_, err := output(dir, name, args...)
	return err
}

func output(dir, name string, args ...string) (string, error) {
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	said, err := cmd.CombinedOutput()
	if exit, ok := err.(*exec.ExitError); ok {
		return string(said), &failed{filepath.Base(name) + " " + strings.Join(args, " "), string(said), exit.ExitCode()}
	}
	return string(said), err
}

// try runs a trial in a copy of the project.
func (p *project) try(c *client, t *trial) (r row) {
	r = row{client: c.name, does: t.does}
	dir, err := os.MkdirTemp(p.dir, "trial-")
	if err != nil {
		r.err = err
		return r
	}
	w := &workshop{project: p, root: filepath.Join(dir, "project"), sent: filepath.Join(dir, "sent", target), back: filepath.Join(dir, "back")}
	before, after, err := w.roundTrip(t, &r)
	if err != nil {
		r.err = err
		return r
	}
	r.judge(before, after, t.expect)
	return r
}

func (w *workshop) roundTrip(t *trial, r *row) (before, after []entry, err error) {
	if err := copyData(w.base, w.root); err != nil {
		return nil, nil, err
	}
	if err := os.MkdirAll(w.back, 0o777); err != nil {
		return nil, nil, err
	}
	if err := w.run(w.root, "export", "--to", t.format, "--locale", target, "--output", filepath.Dir(w.sent)+"/"); err != nil {
		return nil, nil, err
	}
	if before, err = w.entries(); err != nil {
		return nil, nil, err
	}
	if r.remark, err = t.act(w); err != nil {
		return nil, nil, err
	}
	files, err := filepath.Glob(filepath.Join(w.back, "*"))
	if err != nil {
		return nil, nil, err
	}
	if len(files) > 0 {
		if err := w.run(w.root, append([]string{"import", "--locale", target}, files...)...); err != nil {
			return nil, nil, err
		}
	}
	after, err = w.entries()
	return before, after, err
}

// An entry is a message in use, with the name of its catalog. The state stands apart, so
// that what is expected can say it.
type entry struct {
	catalog string
	locales.Message
	state locales.State
}

// entries gives those of the catalogs that are in use.
func (w *workshop) entries() ([]entry, error) {
	files, err := filepath.Glob(filepath.Join(w.root, "locales", target, "*.po"))
	if err != nil {
		return nil, err
	}
	var all []entry
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		cat, problems := po.Read(file, string(data))
		if slices.ContainsFunc(problems, func(d source.Diagnostic) bool { return d.Severity == source.Error }) {
			return nil, fmt.Errorf("%s: %v", file, problems)
		}
		for _, m := range cat.Messages {
			if !m.Obsolete {
				all = append(all, entry{filepath.Base(file), m, m.State()})
			}
		}
	}
	return all, nil
}

// judge holds what came back against what was expected of each entry.
func (r *row) judge(before, after []entry, expect func(*entry)) {
	r.entries = len(before)
	for i := range before {
		want := before[i]
		if expect != nil {
			expect(&want)
		}
		if said(&want) != said(&before[i]) {
			r.edited++
		}
		at := slices.IndexFunc(after, func(e entry) bool {
			return e.catalog == want.catalog && e.Name() == want.Name()
		})
		switch {
		case at < 0:
			r.wrong = append(r.wrong, "lost: "+said(&want))
		case said(&after[at]) != said(&want):
			r.wrong = append(r.wrong, "got  "+said(&after[at])+"\nwant "+said(&want))
		}
	}
	if len(after) != len(before) {
		r.wrong = append(r.wrong, fmt.Sprintf("%d entries, there were %d", len(after), len(before)))
	}
}

// said is all that an entry says.
func said(e *entry) string {
	return fmt.Sprintf("%s %q %q %s→%s comments %q descriptions %q references %q flags %q",
		e.catalog, e.Key, e.state, texts(e.Source), texts(e.Target), e.Notes.Translator, e.Notes.Extracted, e.Notes.References, e.Notes.Flags)
}

func texts(f source.Forms) string {
	var list []string
	for c, text := range f.Each {
		list = append(list, fmt.Sprintf("%s %q", c, text))
	}
	return strings.Join(list, " ")
}
