package main

import (
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/pipeline"
)

// A sighting is how the files that an update reads, catalogs aside, looked at a moment:
// by path, with a slash and as seen from the project. One that could not be looked at
// has no information.
type sighting map[string]fs.FileInfo

// An outlook is where the files are that are watched.
type outlook struct {
	folder *folder
	named  []string // absolute paths of files that flags name
	rules  string   // the file with rules for sentences that dich.toml names; may be empty
}

// look looks at all files. Those that an editor leaves about, and those that dich
// cannot read, are none.
func (o *outlook) look() sighting {
	seen := sighting{}
	o.below(seen, path.Dir(pipeline.SourceDir(language.Und)), pipeline.Readable)
	o.below(seen, pipeline.GlossaryDir, pipeline.IsGlossary)
	for _, name := range []string{pipeline.ConfigFile, o.rules} {
		if info, err := o.folder.root.Stat(name); err == nil {
			seen[name] = info
		}
	}
	for _, name := range o.named {
		if info, err := os.Stat(name); err == nil {
			seen[name] = info
		}
	}
	return seen
}

func (o *outlook) below(seen sighting, dir string, watched func(name string) bool) {
	fs.WalkDir(o.folder.root.FS(), dir, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			seen[name] = nil // the update will say why, or it is gone when that looks
		case pipeline.IsHidden(entry.Name()) && entry.IsDir():
			return fs.SkipDir
		case !entry.IsDir() && !pipeline.IsHidden(entry.Name()) && watched(name):
			seen[name], _ = o.folder.root.Stat(name) // nil where it is gone
		}
		return nil
	})
}

// unlike gives the files that are not the same in two sightings, in order. An editor
// that saves by renaming makes another file, whatever its size and time.
func (a sighting) unlike(b sighting) []string {
	var names []string
	for name, info := range a {
		if other, there := b[name]; !there || !sameFile(info, other) {
			names = append(names, name)
		}
	}
	for name := range b {
		if _, there := a[name]; !there {
			names = append(names, name)
		}
	}
	slices.SortFunc(names, strings.Compare)
	return names
}

func sameFile(a, b fs.FileInfo) bool {
	if a == nil || b == nil {
		return a == nil && b == nil
	}
	return os.SameFile(a, b) && a.Size() == b.Size() && a.ModTime().Equal(b.ModTime())
}
