package pipeline

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"database/sql"
	"errors"
	"io/fs"
	"iter"
	"maps"
	"slices"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/handoff"
	"dich/locales/tmx"
	"dich/source"
	"dich/source/charset"
)

// A Recollection is what a project remembers beside its own catalogs, and where.
type Recollection struct {
	Files []MemoryFile // in the order of their paths
	// Open opens the database that a large memory of a language is kept in; anew, an empty
	// one. Nil, and where it fails, every memory is made anew in each run. It is the caller
	// who closes the database.
	Open    func(target language.Tag, anew bool) (*sql.DB, error)
	Version string // of the program: databases of other ones are made anew
	Large   int    // how many translations are kept in a database; 0 means more than LargeMemory
}

// A MemoryFile is an imported memory: a TMX file in a folder.
type MemoryFile struct {
	Path   string
	folder fs.FS
}

// LargeMemory is how many translations are not kept in a database yet: to make the memory
// of so many anew takes about a second.
const LargeMemory = 200_000

// memoryOf is all that a person has translated into a language, as far as a project knows:
// in its catalogs, in the order of their documents, then in its imported memories.
func memoryOf(p *Project, target language.Tag) *locales.Memory {
	memory := &locales.Memory{Plain: plainOf, Threshold: float64(p.Config.Threshold) / 100}
	r := rememberer{p, target, map[string][]byte{}}
	if p.Memory.Open != nil && r.isLarge() {
		if store := r.store(); store != nil {
			memory.UseStore(store, func() { r.fill(memory) })
			return memory
		}
	}
	r.fill(memory)
	return memory
}

// A rememberer makes the memory of a language.
type rememberer struct {
	*Project
	target language.Tag
	read   map[string][]byte // imported memories, by path
}

func (r *rememberer) documents() []string {
	list := slices.Collect(maps.Keys(r.Catalogs[r.target]))
	for _, doc := range r.Documents {
		if r.Outlines[CatalogPath(r.target, doc.Path)] != nil {
			list = append(list, doc.Path)
		}
	}
	return slices.Sorted(slices.Values(list))
}

// data gives the bytes of an imported memory; none where it is gone by now.
func (r *rememberer) data(file MemoryFile) []byte {
	if r.read[file.Path] == nil {
		r.read[file.Path], _ = fs.ReadFile(file.folder, file.Path) // that it was there is checked: see projectReader.memory
	}
	return r.read[file.Path]
}

// isLarge counts the translations, those into other languages too. A catalog that is read as
// an outline does not count: with each update it would be written anew as a whole.
func (r *rememberer) isLarge() bool {
	n := -cmp.Or(r.Memory.Large, LargeMemory+1)
	for _, cat := range r.Catalogs[r.target] {
		n += len(cat.Messages)
	}
	for _, file := range r.Memory.Files {
		for _, end := range []string{"</tu>", "<\x00/\x00t\x00u\x00>"} { // in UTF-8 and in UTF-16
			n += bytes.Count(r.data(file), []byte(end))
		}
	}
	return n >= 0
}

func (r *rememberer) fill(memory *locales.Memory) {
	for _, document := range r.documents() {
		memory.AddOutline(r.catalogOutline(document, r.target))
	}
	for _, file := range r.Memory.Files {
		for u := range r.units(file) {
			memory.Add(u.Unit)
		}
	}
}

// store opens the database that has all this; one that is damaged is made anew. Nil where
// there can be none.
func (r *rememberer) store() *locales.Store {
	for _, anew := range []bool{false, true} {
		db, err := r.Memory.Open(r.target, anew)
		if err != nil {
			continue
		}
		store, err := locales.OpenStore(db, r.Memory.Version+" "+r.Config.Source.String(), plainOf, r.deposits())
		if err == nil {
			return store
		}
	}
	return nil
}

func (r *rememberer) deposits() []locales.Deposit {
	var list []locales.Deposit
	for _, document := range r.documents() {
		list = append(list, locales.NewDeposit(document, r.catalogOutline(document, r.target).Memorable()))
	}
	for _, file := range r.Memory.Files {
		list = append(list, locales.Deposit{
			Name: file.Path, Hash: sha256.Sum256(r.data(file)), Units: r.units(file),
		})
	}
	return list
}

// units reads the translations of an imported memory. What is wrong in it [CheckMemory]
// tells.
func (r *rememberer) units(file MemoryFile) iter.Seq[locales.Placed] {
	return func(yield func(locales.Placed) bool) {
		text, _ := charset.DecodeXML(file.Path, r.data(file))
		tmx.Scan(file.Path, text, r.Config.Source, r.target, &unitSink{file.Path, yield})
	}
}

// importedRenditions gives what an imported memory translates; nothing where there is none of
// that name.
func (p *Project) importedRenditions(target language.Tag) func(file string) map[rendition]bool {
	return func(path string) map[rendition]bool {
		all := map[rendition]bool{}
		r := rememberer{p, target, map[string][]byte{}}
		for _, file := range p.Memory.Files {
			if file.Path != path {
				continue
			}
			for u := range r.units(file) {
				all[rendition{source.NewID("", u.Source), u.Target}] = true
			}
		}
		return all
	}
}

// CheckMemory says what is wrong in the imported memories, read for one language: what it
// is about is not remembered. texts are what the places are in.
func CheckMemory(p *Project, target language.Tag) (problems []source.Diagnostic, texts map[string]string) {
	r := rememberer{p, target, map[string][]byte{}}
	texts = map[string]string{}
	for _, file := range p.Memory.Files {
		text, found := charset.DecodeXML(file.Path, r.data(file))
		texts[file.Path] = text
		problems = append(problems, found...)
		found, _ = tmx.Scan(file.Path, text, p.Config.Source, target, &unitSink{file.Path, func(locales.Placed) bool { return true }})
		problems = append(problems, found...)
	}
	return problems, texts
}

// A unitSink takes the translations out of a file: those that somebody has confirmed, each
// for itself. A text is clean as that of a document is, so that it has the same ID.
type unitSink struct {
	file  string
	yield func(locales.Placed) bool
}

func (s *unitSink) Document(string, func(string) []source.Code) error { return nil }

func (s *unitSink) Unit(u *handoff.Unit) error {
	for i := range u.Segments {
		seg := &u.Segments[i]
		unit := locales.Unit{Document: s.file, Source: seg.Source.Map(source.Clean), Target: seg.Target.Map(source.Clean)}
		if !seg.Memorable() || unit.Source.Empty() || unit.Target.Empty() {
			continue
		}
		if !s.yield(locales.Placed{Unit: unit}) {
			return errEnough
		}
	}
	return nil
}

var errEnough = errors.New("enough")
