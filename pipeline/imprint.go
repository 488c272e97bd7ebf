package pipeline

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"hash"
	"io"
	"path"
	"slices"
	"strings"
	"sync/atomic"

	"golang.org/x/text/language"

	"dich/locales/goi18n"
	"dich/source"
	"dich/source/messages"
)

// publishing is a Publication while it is written.
type publishing struct {
	*Publication
	to       Sink
	site     *site // nil where dich.toml wants none
	imprints []*imprint
	manifest *manifestWriter
	files    atomic.Int64
}

func newPublishing(p *Publication, to Sink) *publishing {
	w := &publishing{Publication: p, to: to}
	if !p.shelf.Frame().Config.NoSite {
		w.site = newSite(p, w.create)
	}
	for _, locale := range p.locales() {
		if !p.shelf.Frame().Broken[locale] {
			w.imprints = append(w.imprints, newImprint(w, locale))
		}
	}
	w.manifest = newManifestWriter(w.create, p.shelf.Frame().Config.Source)
	return w
}

// create begins a file.
func (w *publishing) create(name string) (io.WriteCloser, error) {
	w.files.Add(1)
	return w.to.Create(name)
}

// failed is the first error so far.
func (w *publishing) failed() error {
	err := w.manifest.err
	for _, e := range w.imprints {
		err = cmp.Or(err, e.err)
	}
	return err
}

// part publishes the documents of a part.
func (w *publishing) part(part *Project) {
	keys := keysOf(part)
	for _, doc := range part.Documents {
		w.manifest.document(manifestDocument(doc, keys))
	}
	inParallel(len(w.imprints), func(i int) {
		for _, doc := range part.Documents {
			w.imprints[i].document(part, doc, keys)
		}
	})
}

// end publishes what the documents of a language have together, and what all have.
func (w *publishing) end() (Built, error) {
	var built Built
	var locales []ManifestLocale
	var hashes []ManifestFileHash
	for _, e := range w.imprints {
		e.end()
		built.Bundles = append(built.Bundles, e.Bundle)
		built.Problems = append(append(built.Problems, e.problems...), e.checker.Found()...)
		hashes = append(hashes, e.hashes...)
		locales = append(locales, ManifestLocale{folderOf(e.Locale), e.coverage, e.Held, e.Fallbacks, e.Notices})
	}
	slices.SortFunc(hashes, func(a, b ManifestFileHash) int { return strings.Compare(a.Path, b.Path) })
	w.manifest.end(locales, hashes)
	err := w.failed()
	if w.site != nil && err == nil {
		err = w.site.end()
	}
	built.Files = int(w.files.Load())
	return built, err
}

// An imprint is what is published in one language, while it is written.
type imprint struct {
	Bundle
	all      *publishing
	outputs  []*bundleFile // for go-i18n
	checker  *goi18n.Checker
	coverage Progress
	hashes   []ManifestFileHash
	problems []source.Diagnostic
	err      error // the first: nothing is written after it
}

// A bundleFile is a file for go-i18n, while it is written.
type bundleFile struct {
	*goi18n.Writer
	file *hashedFile
}

func newImprint(w *publishing, locale language.Tag) *imprint {
	e := &imprint{Bundle: Bundle{Locale: locale}, all: w, checker: goi18n.NewChecker(locale)}
	for _, format := range []string{"json", "toml"} {
		file := e.create(path.Join(i18nDir, goi18n.FileName(locale, format)))
		e.outputs = append(e.outputs, &bundleFile{goi18n.NewWriter(format, file), file})
	}
	return e
}

// document publishes a document in the language.
func (e *imprint) document(part *Project, doc *source.Document, keys map[*source.Segment]string) {
	if e.err != nil {
		return
	}
	e.coverage = e.coverage.Plus(coverage(part, doc, e.Locale))
	if e.all.held[e.Locale][doc.Path] {
		e.Held = append(e.Held, doc.Path)
		return
	}
	t := newTranslation(part, doc, e.Locale)
	entries, elsewhere, noticed := t.entries(keys)
	e.Fallbacks, e.Notices = e.Fallbacks+elsewhere, e.Notices+noticed
	e.checker.Add(entries)
	e.problems = append(e.problems, e.all.impostors(entries)...)
	for _, out := range e.outputs {
		out.Add(goi18n.Bundle{Locale: e.Locale, Entries: entries})
	}
	if e.Locale != doc.Locale {
		files, found := t.files(e.all.taken)
		e.problems = append(e.problems, found...)
		for _, f := range files {
			e.put(f)
		}
	}
	if site := e.all.site; site != nil && e.err == nil {
		e.err = site.add(t)
	}
}

// end publishes what the documents share.
func (e *imprint) end() {
	frame := e.all.shelf.Frame()
	if e.Locale != frame.Config.Source {
		for _, a := range frame.Assets {
			e.put(File{path.Join(folderOf(e.Locale), a.Path), a.Content})
		}
	}
	for _, out := range e.outputs {
		if e.err == nil {
			e.err = out.Close()
		}
		e.close(out.file)
	}
}

// A File is one file of dist/ with its content.
type File struct {
	Path    string // below dist/
	Content string
}

// put writes a whole file.
func (e *imprint) put(f File) {
	if e.err != nil {
		return
	}
	file := e.create(f.Path)
	if e.err == nil {
		_, e.err = io.WriteString(file, f.Content)
	}
	e.close(file)
}

// A hashedFile knows what was written.
type hashedFile struct {
	name string
	out  io.WriteCloser // nil where it could not be created
	sum  hash.Hash
	size int
}

func (f *hashedFile) Write(p []byte) (int, error) {
	f.size += len(p)
	f.sum.Write(p) // has no error
	if f.out == nil {
		return len(p), nil
	}
	return f.out.Write(p)
}

// create begins a file that the manifest will name.
func (e *imprint) create(name string) *hashedFile {
	f := &hashedFile{name: name, sum: sha256.New()}
	if e.err == nil {
		f.out, e.err = e.all.create(name)
	}
	return f
}

func (e *imprint) close(f *hashedFile) {
	if f.out != nil {
		e.err = errors.Join(e.err, f.out.Close())
	}
	e.hashes = append(e.hashes, ManifestFileHash{f.name, f.size, hex.EncodeToString(f.sum.Sum(nil))})
}

// impostors are interface strings whose key is one that prose has: <document>/<ID>.
func (p *Publication) impostors(entries []goi18n.Entry) []source.Diagnostic {
	var list []source.Diagnostic
	for _, e := range entries {
		id, _, _ := strings.Cut(path.Base(e.ID), ":")
		if _, is := source.ParseID(id); is && !e.Prose && p.taken[path.Dir(e.ID)] {
			list = append(list, source.Diagnostic{
				Code: messages.ReservedKey, Severity: source.Error, Subject: e.Origin, Args: source.Args{"Key": e.ID}, Hint: messages.HintReserved,
			})
		}
	}
	return list
}
