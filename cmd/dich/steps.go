package main

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"dich/locales/voice"
	"dich/pipeline"
)

// step says what one step of a run did: its name and a few facts.
func (s *session) step(name string, facts ...string) {
	var said []string
	for _, fact := range facts {
		if fact != "" {
			said = append(said, fact)
		}
	}
	s.labelled(s.talk.paint(bold, s.phrase("step."+name, nil)), strings.Join(said, ", "))
}

// more says something below a step's line; nothing if that is empty.
func (s *session) more(fact string) {
	if fact != "" {
		s.labelled("", fact)
	}
}

// labelled says a text, each of its lines in the column of the facts.
func (s *session) labelled(label, text string) {
	for _, line := range s.talk.wrap(text, stepColumns) {
		s.tellLine(pad(label, stepColumns) + line)
		label = ""
	}
}

// countUnless0 is count, with nothing to say about no things.
func (s *session) countUnless0(id string, n int) string {
	if n == 0 {
		return ""
	}
	return s.count(id, n, nil)
}

// stepColumns is where the facts begin: one more than the longest step's name.
const stepColumns = 11

// leverage says what an update did for one language: what became of each segment. It
// is empty where nothing changed, and where all is new.
func (s *session) leverage(l pipeline.Leverage) string {
	if !l.Changed() || l.New == l.Total() && l.Obsolete == (pipeline.Count{}) {
		return ""
	}
	var parts []string
	for _, c := range []struct {
		id    string
		count pipeline.Count
	}{
		{"unchanged", l.Unchanged}, {"moved", l.Moved}, {"exact", l.Exact},
		{"fuzzy", l.Fuzzy}, {"new", l.New}, {"obsolete", l.Obsolete}, {"terms-changed", l.Terms},
	} {
		if c.count.Segments > 0 {
			parts = append(parts, s.count("count."+c.id, c.count.Segments, nil))
		}
	}
	return s.phrase("run.since", voice.Args{"Changes": strings.Join(parts, ", ")})
}

// aside says what a language keeps though no document has its text.
func (s *session) aside(a pipeline.Aside) string {
	var parts []string
	for _, part := range []string{s.countUnless0("count.obsolete", a.Obsolete), s.countUnless0("count.attic", a.Attic)} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return s.phrase("run.aside", voice.Args{"Texts": strings.Join(parts, ", ")})
}

// filesBelow lists the files of a folder, as seen from it; none if it is not there.
func (f *folder) filesBelow(dir string) ([]string, error) {
	var files []string
	err := fs.WalkDir(f.files(), dir, func(name string, entry fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) && name == dir {
			return fs.SkipAll
		}
		if err == nil && !entry.IsDir() {
			files = append(files, strings.TrimPrefix(name, dir+"/"))
		}
		return err
	})
	return files, err
}

// text reads a file, named as seen from the folder, to show a place in it.
func (f *folder) text(file, _ string) (string, bool) {
	data, err := os.ReadFile(filepath.Join(f.root.Name(), filepath.FromSlash(file)))
	return string(data), err == nil
}

// firstPage is a page that was built, to look at: the site's, else a text's in a language.
func (o *opened) firstPage() string {
	pages := []string{path.Join(pipeline.DistDir, "site", "index.html")}
	for _, target := range o.sound() {
		for _, doc := range o.Documents {
			pages = append(pages, path.Join(pipeline.DistDir, target.String(), strings.TrimSuffix(doc.Path, path.Ext(doc.Path))+".html"))
		}
	}
	for _, page := range pages {
		if exists(o.folder, page) {
			return o.show(page)
		}
	}
	return ""
}
