package pipeline

import (
	"errors"
	"io"
	"io/fs"
	"slices"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/po"
	"dich/source"
)

// LargeCatalog is the size in bytes from which an update reads a catalog as an outline: some
// 200,000 messages. Below it is faster to have it in memory.
const LargeCatalog = 48 << 20

// ReadToUpdate is [ReadProject] for [Refresh] and nothing else: of large catalogs it reads
// outlines. They read their files again and again, until the plan is carried out. Before a
// large document is read, prepare is told how many bytes all documents have.
func ReadToUpdate(fsys fs.FS, config Config, gloss *Input, prepare func(bytes int64)) (*Project, []source.Diagnostic, error) {
	return readToUpdate(fsys, config, gloss, LargeCatalog, prepare)
}

// readToUpdate reads outlines of catalogs of so many bytes. Where catalogs are compared with
// each other there are none: in a relay, and where documents were renamed.
func readToUpdate(fsys fs.FS, config Config, gloss *Input, large int64, prepare func(bytes int64)) (*Project, []source.Diagnostic, error) {
	s, problems, err := openShelf(fsys, config, gloss, 0)
	if err != nil {
		return nil, problems, err
	}
	if len(config.Relay) == 0 && len(s.pairs) == 0 {
		s.large = large
	}
	if most, all := s.sizes(); most >= large/3 { // its template has a third more, its catalogs have twice as much
		prepare(all)
	}
	p, more, err := s.Part(0)
	return p, append(more, problems...), err
}

// sizes gives that of the largest document and of all, in bytes.
func (s *Shelf) sizes() (most, all int64) {
	for _, part := range s.parts {
		for _, f := range part {
			most, all = max(most, f.size), all+f.size
		}
	}
	return most, all
}

// readUpTo reads a file as a whole, or as an outline if it is large and nothing is to be
// said of it.
func (f *catalogFile) readUpTo(fsys fs.FS, large int64) {
	if large > 0 {
		f.outline = readOutline(fsys, f.path, large)
	}
	if f.outline != nil && (f.outline.Frame.Target == f.target || f.outline.Frame.Target == language.Und) {
		frame := &f.outline.Frame
		frame.Document, frame.Source, frame.Target = f.doc.Path, f.doc.Locale, f.target
		return
	}
	f.outline = nil
	f.read(fsys)
}

// readOutline gives none where the file is small or must be read as a whole; why, the one who
// does finds out.
func readOutline(fsys fs.FS, name string, large int64) *locales.Outline {
	info, err := fs.Stat(fsys, name)
	if err != nil || info.Size() < large {
		return nil
	}
	file, err := fsys.Open(name)
	if err != nil {
		return nil
	}
	defer file.Close()
	in, ok := file.(io.ReaderAt)
	if !ok {
		return nil
	}
	pages := &reopened{fsys: fsys, name: name, file: in}
	outline, err := po.ReadOutline(name, pages, info.Size())
	pages.file = nil
	if err != nil {
		return nil
	}
	return outline
}

// A reopened file is open only while it is read, so that it can be replaced. What it was at
// first is open all the time.
type reopened struct {
	fsys fs.FS
	name string
	file io.ReaderAt // nil: not open
}

func (r *reopened) ReadAt(b []byte, at int64) (int, error) {
	if r.file != nil {
		return r.file.ReadAt(b, at)
	}
	file, err := r.fsys.Open(r.name)
	if err != nil {
		return 0, err
	}
	defer file.Close()
	in, ok := file.(io.ReaderAt)
	if !ok {
		return 0, &fs.PathError{Op: "read", Path: r.name, Err: errors.ErrUnsupported}
	}
	return in.ReadAt(b, at)
}

// isLarge reports a document of which something was read as an outline.
func (p *Project) isLarge(document string) bool {
	return p.Outlines[TemplatePath(document)] != nil || slices.ContainsFunc(p.Targets, func(t language.Tag) bool {
		return p.Outlines[CatalogPath(t, document)] != nil
	})
}

// past gives what the last update left, by outlines.
func (p *Project) past(document string, target language.Tag) OutlinedPast {
	return OutlinedPast{p.outlineOf(TemplatePath(document), p.Templates[document]), p.catalogOutline(document, target)}
}

func (p *Project) catalogOutline(document string, target language.Tag) *locales.Outline {
	return p.outlineOf(CatalogPath(target, document), p.Catalogs[target][document])
}

// outlineOf gives the outline of a file, or of the catalog that was read; nil if there is
// neither.
func (p *Project) outlineOf(file string, cat *locales.Catalog) *locales.Outline {
	if cat != nil {
		return locales.NewOutline(cat)
	}
	return p.Outlines[file]
}

// ofOutline is [ProgressOf] for a catalog by its outline, and the template of its document.
func (p *Progress) ofOutline(template, outline *locales.Outline) {
	f := newOutlineFinder(outline)
	for _, at := range outlineOccurrences(template) {
		p.Total++
		if n := f.next(template.Entries[at].ID); n != none {
			p.add(outline.Entries[n].State, 1)
		}
	}
}

func (a *Aside) ofOutline(outline *locales.Outline) {
	for i := range outline.Entries {
		switch e := &outline.Entries[i]; {
		case e.Is(locales.IsAttic):
			a.Attic++
		case e.Is(locales.IsObsolete):
			a.Obsolete++
		}
	}
}
