package main

import (
	"maps"
	"os"
	"path/filepath"
	"slices"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/pipeline"
)

// sinceUpdate compares each document with its template.
func (s *session) sinceUpdate() (*diffed, exitCode, error) {
	o, code, err := s.openProject()
	if o == nil {
		return nil, code, err
	}
	defer o.close()
	next := pipeline.Refresh(o.Project, false).Project
	return o.diffed(pipeline.VersionsSinceUpdate(o.Project, next, o.show)), o.code, nil
}

// diffed compares versions of the project's documents.
func (o *opened) diffed(versions []pipeline.Versions) *diffed {
	return &diffed{versions, glossary.NewMatcher(o.Glossary, o.Config.Source), o.Config.Least(), o.Config.Source}
}

// A side is the documents of one version: by their paths below its folder, or one file
// with an empty path.
type side struct {
	folder bool
	files  map[string]string // as they are named, by path
}

// oldAndNew compares two files, or the files of two folders by their paths there.
func (s *session) oldAndNew() (*diffed, exitCode, error) {
	in := &named{texts: map[string]string{}, matchers: map[language.Tag]*glossary.Matcher{}}
	if code, err := s.surroundings(in); code != exitDone || err != nil {
		return nil, code, err
	}
	sides, err := s.sides()
	if err != nil {
		return nil, exitDone, err
	}
	documents, err := s.documentsOf(in, sides)
	if err != nil {
		return nil, exitDone, err
	}
	if len(in.problems) > 0 {
		s.reportText(s.talk, findings{in.problems, in.text, show})
	}
	if slices.ContainsFunc(in.problems, isError) {
		return nil, exitInput, nil
	}
	versions, err := pair(sides, documents)
	return &diffed{versions, in.matcher, in.config.Least(), in.config.Source}, exitDone, err
}

// sides are what the two arguments name: two files, or two folders.
func (s *session) sides() ([2]side, error) {
	old, err := s.sideOf(s.args[0])
	if err != nil {
		return [2]side{}, err
	}
	now, err := s.sideOf(s.args[1])
	if err == nil && old.folder != now.folder {
		err = twoVersions()
	}
	return [2]side{old, now}, err
}

func (s *session) sideOf(arg string) (side, error) {
	files, err := s.expandOne(arg)
	if err != nil {
		return side{}, err
	}
	full, err := s.absolute(arg)
	if err != nil {
		return side{}, err
	}
	info, err := os.Stat(full)
	if err != nil || !info.IsDir() {
		if len(files) != 1 {
			return side{}, twoVersions()
		}
		return side{files: map[string]string{"": files[0]}}, nil
	}
	result := side{true, map[string]string{}}
	for _, file := range files {
		below, err := s.absolute(file)
		if err == nil {
			below, err = filepath.Rel(full, below)
		}
		if err != nil {
			return side{}, cannotRead(file, err)
		}
		if !isCatalog(file) && !isXLIFF(file) {
			result.files[filepath.ToSlash(below)] = file
		}
	}
	return result, nil
}

// documentsOf reads the files of both sides, each once, in the order of their names.
func (s *session) documentsOf(in *named, sides [2]side) (map[string]namedDocument, error) {
	var files []string
	for _, one := range sides {
		files = slices.AppendSeq(files, maps.Values(one.files))
	}
	slices.Sort(files)
	for _, file := range slices.Compact(files) {
		if err := s.openFile(in, file); err != nil {
			return nil, err
		}
	}
	documents := map[string]namedDocument{}
	for _, doc := range in.documents {
		documents[doc.file] = doc
	}
	return documents, nil
}

// pair gives the versions of each document, in the order of their paths.
func pair(sides [2]side, documents map[string]namedDocument) ([]pipeline.Versions, error) {
	paths := slices.Sorted(maps.Keys(sides[0].files))
	for name := range sides[1].files {
		if _, both := sides[0].files[name]; !both {
			paths = append(paths, name)
		}
	}
	slices.Sort(paths)
	list := []pipeline.Versions{}
	for _, name := range paths {
		old, now := documents[sides[0].files[name]], documents[sides[1].files[name]]
		shown := now.file
		switch {
		case !sides[0].folder && (old.Document == nil || now.Document == nil):
			return nil, twoVersions()
		case now.Document == nil:
			shown = old.file
		}
		list = append(list, pipeline.VersionsOf(shown, old.Document, now.Document))
	}
	return list, nil
}
