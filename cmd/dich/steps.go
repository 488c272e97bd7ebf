package main

import (
	"errors"
	"io/fs"
	"path"
	"strings"

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
	label := s.phrase("step."+name, nil)
	pad := strings.Repeat(" ", max(1, stepColumns-columnsOf(label)))
	s.tellLine(s.talk.paint(bold, label) + pad + strings.Join(said, ", "))
}

// stepColumns is where the facts begin: one more than the longest step's name.
const stepColumns = 11

// leverage says what an update did for one language; empty where nothing changed.
func (s *session) leverage(l pipeline.Leverage) string {
	if !l.Changed() {
		return ""
	}
	var parts []string
	for _, c := range []struct {
		id    string
		count pipeline.Count
	}{
		{"unchanged", l.Unchanged}, {"moved", l.Moved}, {"exact", l.Exact},
		{"fuzzy", l.Fuzzy}, {"new", l.New}, {"obsolete", l.Obsolete},
	} {
		if c.count.Segments > 0 {
			parts = append(parts, s.count("count."+c.id, c.count.Segments, nil))
		}
	}
	return "(" + strings.Join(parts, " · ") + ")"
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

// text reads a file of the folder to show a place in it.
func (f *folder) text(file string) (string, bool) {
	data, err := fs.ReadFile(f.files(), file)
	return string(data), err == nil
}

// firstPage is a page that was built, to look at.
func (o *opened) firstPage() string {
	for _, target := range o.sound() {
		for _, doc := range o.Documents {
			page := path.Join(pipeline.DistDir, target.String(), strings.TrimSuffix(doc.Path, path.Ext(doc.Path))+".html")
			if exists(o.folder, page) {
				return o.show(page)
			}
		}
	}
	return ""
}
