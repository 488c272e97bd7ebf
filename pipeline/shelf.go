package pipeline

import (
	"errors"
	"fmt"
	"hash/maphash"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/source"
)

// A Shelf is a project that is read a part at a time. Each part is a [Project] of some of
// the documents, in the order of their paths, with all that the documents share; so a step
// that goes from part to part, and keeps of each no more than it must, takes no more room
// for many documents than for few.
//
// Parts share the map Broken: it is whole when each part was read once.
type Shelf struct {
	fsys  fs.FS
	frame *Project // of no documents
	parts [][]documentFile
	pairs map[string]leftDocument // of documents that have another path by now

	at   int // the part that is at hand
	part *Project
	sums map[int]uint64 // of what was read of a part

	damaged bool
	large   int64 // see projectReader
}

// A documentFile is a document that is not read yet.
type documentFile struct {
	file string // as the project names it
	path string // the document's
	size int64  // bytes
}

// ErrChanged says that a file was saved by somebody else while it was worked with.
var ErrChanged = errors.New("saved by somebody else meanwhile")

// partBytes is about how much of the documents and their catalogs a part has, as files. It
// is some ten times that in memory.
const partBytes = 6 << 20

// OpenShelf reads what the documents of a project share, and lists them. Malformed input
// gives diagnostics; the error is for what could not be read at all. gloss is the glossary
// to use instead of the project's; it may be nil.
func OpenShelf(fsys fs.FS, config Config, gloss *Input) (*Shelf, []source.Diagnostic, error) {
	return openShelf(fsys, config, gloss, partBytes)
}

// openShelf makes parts of about so many bytes; all is one part where most is 0.
func openShelf(fsys fs.FS, config Config, gloss *Input, most int64) (*Shelf, []source.Diagnostic, error) {
	s := &Shelf{fsys: fsys, frame: newProject(config), at: none, sums: map[int]uint64{}}
	r := projectReader{fsys: fsys, project: s.frame}
	files, err := r.frame(gloss)
	if err != nil {
		return nil, r.problems, err
	}
	s.damaged = s.frame.Damaged
	s.parts = s.divide(files, most)
	s.pairs, err = r.pairs(files)
	if err != nil {
		return nil, r.problems, err
	}
	return s, r.problems, nil
}

// frame reads what the documents share.
func (r *projectReader) frame(gloss *Input) ([]documentFile, error) {
	files, err := r.list()
	for _, step := range []func() error{
		func() error { return r.glossary(gloss) }, r.memory,
		func() error { r.project.Damaged = slices.ContainsFunc(r.problems, isError); return nil }, r.targets,
	} {
		if err == nil {
			err = step()
		}
	}
	return files, err
}

// ShelfOf is the shelf of a project that is at hand: one part.
func ShelfOf(p *Project) *Shelf {
	return &Shelf{frame: p, parts: make([][]documentFile, 1), part: p, damaged: p.Damaged}
}

// Frame is the project without its documents: what the parts share.
func (s *Shelf) Frame() *Project { return s.frame }

// Parts is how many parts there are, at least one.
func (s *Shelf) Parts() int { return len(s.parts) }

// Part reads a part, from 0, and tells its problems. The one that was asked for last is at
// hand, and not read again. The error is ErrChanged where a part is not what it was when it
// was read before.
func (s *Shelf) Part(i int) (*Project, []source.Diagnostic, error) {
	if s.at == i {
		return s.part, nil, nil
	}
	s.at, s.part = none, nil // room for the next one
	r := projectReader{fsys: s.fsys, project: s.blank(), large: s.large}
	err := r.documents(s.parts[i])
	if err == nil {
		s.damaged = s.damaged || slices.ContainsFunc(r.problems, isError)
		r.project.Damaged = s.damaged
		err = r.catalogs()
	}
	if err == nil {
		err = r.renamed(s.pairs)
	}
	if err == nil {
		err = s.remember(i, r.project)
	}
	if err != nil {
		return nil, r.problems, err
	}
	s.at, s.part = i, r.project
	return s.part, r.problems, nil
}

// blank is a project to read a part into.
func (s *Shelf) blank() *Project {
	p := newProject(s.frame.Config)
	p.Assets, p.Glossary, p.Targets, p.Memory = s.frame.Assets, s.frame.Glossary, s.frame.Targets, s.frame.Memory
	p.faults = s.frame.faults.blank()
	p.Broken, p.Files = s.frame.Broken, maps.Clone(s.frame.Files)
	return p
}

var shelfSeed = maphash.MakeSeed()

// remember looks that a part says what it said when it was read before.
func (s *Shelf) remember(i int, p *Project) error {
	var h maphash.Hash
	h.SetSeed(shelfSeed)
	for _, name := range slices.Sorted(maps.Keys(p.Files)) {
		fmt.Fprintf(&h, "%d %s %d ", len(name), name, len(p.Files[name]))
		h.WriteString(p.Files[name])
	}
	sum := h.Sum64()
	if was, known := s.sums[i]; known && was != sum {
		return fmt.Errorf("read documents: %w", ErrChanged)
	}
	s.sums[i] = sum
	return nil
}

// divide makes parts of the documents: as many at a time as are about so large with their
// catalogs, one at least.
func (s *Shelf) divide(files []documentFile, most int64) [][]documentFile {
	var parts [][]documentFile
	var part []documentFile
	room := most
	for _, f := range files {
		size := s.sizeOf(f)
		if room -= size; most > 0 && room < 0 && len(part) > 0 {
			parts, part, room = append(parts, part), nil, most-size
		}
		part = append(part, f)
	}
	return append(parts, part)
}

// sizeOf is about how large a document is with its catalogs, as files, in bytes.
func (s *Shelf) sizeOf(f documentFile) int64 {
	catalogs := int64(len(s.frame.Config.withOriginals(s.frame.Targets))) + 1
	return f.size * (1 + 2*catalogs) // a catalog has each text twice
}

// Largest is about how large the largest part is, as files, in bytes.
func (s *Shelf) Largest() int64 {
	var largest int64
	for _, part := range s.parts {
		var size int64
		for _, f := range part {
			size += s.sizeOf(f)
		}
		largest = max(largest, size)
	}
	return largest
}

// Damaged reports that the glossary or a document, of those that were read so far, could not
// be read: no step can go on.
func (s *Shelf) Damaged() bool { return s.damaged }

// Empty reports a project without documents.
func (s *Shelf) Empty() bool { return len(s.documents()) == 0 }

// documents lists the paths of all documents, in order.
func (s *Shelf) documents() []string {
	var list []string
	for _, part := range s.parts {
		for _, f := range part {
			list = append(list, f.path)
		}
	}
	if s.fsys == nil {
		for _, doc := range s.part.Documents {
			list = append(list, doc.Path)
		}
	}
	return list
}

// sourceFile is where a document stands.
func sourceFile(locale language.Tag, file string) documentFile {
	return documentFile{file: file, path: strings.TrimPrefix(file, SourceDir(locale)+"/")}
}

// list finds the documents, and the files beside them.
func (r *projectReader) list() ([]documentFile, error) {
	files, err := DocumentFiles(r.fsys, r.project.Config.Source)
	if err != nil {
		return nil, err
	}
	var list []documentFile
	for _, file := range files {
		f := sourceFile(r.project.Config.Source, file)
		if IsAsset(file) {
			data, err := fs.ReadFile(r.fsys, file)
			if err != nil {
				return nil, fmt.Errorf("read documents: %w", err)
			}
			r.project.Assets = append(r.project.Assets, Asset{f.path, string(data)})
			continue
		}
		info, err := fs.Stat(r.fsys, file)
		if err != nil {
			return nil, fmt.Errorf("read documents: %w", err)
		}
		f.size = info.Size()
		if path.Ext(file) == ".docx" { // an archive is several times as large
			f.size *= 8
		}
		list = append(list, f)
	}
	return list, nil
}

// Text gives the decoded text of a file of the project, or of a part of it, as it is now;
// false where there is none.
func (s *Shelf) Text(file, part string) (string, bool) {
	if text, ok := s.frame.Files[file]; ok {
		return text, part == ""
	}
	if s.part != nil {
		if text, ok := s.part.Files[file]; ok && part == "" {
			return text, true
		}
	}
	f := sourceFile(s.frame.Config.Source, file)
	switch {
	case s.fsys == nil:
		return "", false
	case strings.HasPrefix(file, localesDir+"/") || file == s.frame.Config.file:
		read := readTextFile(s.fsys, file)
		return read.text, read.err == nil && part == ""
	case f.path == file: // it stands elsewhere
		return "", false
	}
	read := f.read(s.fsys, s.frame.Config.Reading())
	if part == "" || read.doc == nil {
		return read.text, read.err == nil && part == ""
	}
	for i := range read.doc.Parts {
		if read.doc.Parts[i].Name == part {
			return read.doc.Parts[i].Text, true
		}
	}
	return "", false
}
