package pipeline

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales"
	"dich/source"
)

// CheckSince gives those findings of [CheckProject] that what changed since a revision is
// answerable for:
//
//   - in the source, those in a segment whose text its document did not have, those whose
//     second place is in one, and, in a file that changed, those in no single segment;
//   - in a translation, those of an entry whose source text its document did not have, and
//     of an entry that is not as it was in the catalog;
//   - in the glossary, those that it did not have.
//
// Beside these it warns of new texts that no update has brought to the catalogs: nobody
// can see in them that there is something to translate.
func CheckSince(p *Project, past *Revision) []source.Diagnostic {
	f := newFreshness(p, past)
	list := slices.DeleteFunc(CheckProject(p), func(d source.Diagnostic) bool { return d.Code == NotUpdated || !f.has(&d) })
	for _, doc := range p.Documents {
		list = append(list, p.notUpdated(doc, f.segments[SourcePath(doc.Locale, doc.Path)])...)
	}
	return list
}

// NotUpdated is the warning on a document with new texts that a catalog has no entry for,
// at the first of them. Args are Source, its text, Count, how many there are, and Locales,
// the languages of those catalogs.
const NotUpdated DiagnosticCode = "not-updated"

func (p *Project) notUpdated(doc *source.Document, texts map[source.ID]bool) []source.Diagnostic {
	unknown := map[source.ID]bool{}
	var languages []string
	for _, target := range p.Targets {
		cat := p.Catalogs[target][doc.Path]
		if cat == nil {
			continue
		}
		known, lacks := byID(cat), false
		for id := range texts {
			if known[id] == nil {
				unknown[id], lacks = true, true
			}
		}
		if lacks {
			languages = append(languages, target.String())
		}
	}
	for at, seg := range doc.Segments {
		if unknown[seg.ID] {
			return []source.Diagnostic{{
				Code: NotUpdated, Severity: source.Warning,
				Subject: source.Subject{File: SourcePath(doc.Locale, doc.Path), Part: doc.Parts[at.Part].Name, Span: seg.Span},
				Args:    source.Args{"Source": excerpt(seg.Text), "Count": strconv.Itoa(len(unknown)), "Locales": strings.Join(languages, ", ")},
				Hint:    "not-updated", Segment: seg.ID,
			}}
		}
	}
	return nil
}

// SinceProblems leaves out those diagnostics of reading a project that are no errors and
// are of files that a revision had as they are.
func SinceProblems(list []source.Diagnostic, p *Project, past *Revision) []source.Diagnostic {
	return slices.DeleteFunc(slices.Clone(list), func(d source.Diagnostic) bool {
		was, had := past.Files[d.Subject.File]
		return d.Severity < source.Error && had && was == p.Files[d.Subject.File]
	})
}

// freshness is what is new or edited in a project.
type freshness struct {
	documents map[string]*source.Document   // by the path of their file
	files     map[string]bool               // of documents, that are not as they were
	segments  map[string]map[source.ID]bool // that are new, by the path of the document's file
	entries   map[source.Subject]bool       // that are new or not as they were, by their place
	known     map[string]int                // findings that the glossary had, and how often
}

func newFreshness(p *Project, past *Revision) *freshness {
	f := &freshness{map[string]*source.Document{}, map[string]bool{}, map[string]map[source.ID]bool{}, map[source.Subject]bool{}, map[string]int{}}
	names := past.namesOf(p)
	for _, doc := range p.Documents {
		file, old := SourcePath(doc.Locale, doc.Path), names[doc.Path]
		f.documents[file] = doc
		f.files[file] = p.Files[file] != past.Files[SourcePath(doc.Locale, old)] || len(doc.Data) > 0 // a DOCX has no text
		f.segments[file] = newSegments(doc, past.Documents[old])
		for _, target := range p.Targets {
			if cat := p.Catalogs[target][doc.Path]; cat != nil {
				f.addEntries(cat, past.Catalogs[CatalogPath(target, old)], f.segments[file])
			}
		}
	}
	for _, d := range glossary.Check(past.Glossary) {
		f.known[sameness(&d)]++
	}
	return f
}

// newSegments are the texts that a document has and its old version, which may be nil,
// has not.
func newSegments(doc, old *source.Document) map[source.ID]bool {
	list := map[source.ID]bool{}
	for _, seg := range doc.Segments {
		list[seg.ID] = true
	}
	if old != nil {
		for _, seg := range old.Segments {
			delete(list, seg.ID)
		}
	}
	return list
}

func (f *freshness) addEntries(cat, old *locales.Catalog, texts map[source.ID]bool) {
	var before map[locales.Name]*locales.Message
	if old != nil {
		before = old.ByName()
	}
	for i := range cat.Messages {
		m := &cat.Messages[i]
		was := before[m.Name()]
		if texts[m.ID] || was == nil || was.Target != m.Target || was.State() != m.State() {
			f.entries[m.Origin] = true
		}
	}
}

func (f *freshness) has(d *source.Diagnostic) bool {
	if isOfSilencers(d.Code) && f.documents[d.Subject.File] == nil { // what it is for may be old
		return false
	}
	if d.Locale != "" {
		return f.entries[d.Subject]
	}
	if f.documents[d.Subject.File] == nil {
		f.known[sameness(d)]--
		return f.known[sameness(d)] < 0
	}
	return f.inNew(d.Subject) || slices.ContainsFunc(d.Related, func(r source.Related) bool { return f.inNew(r.Subject) })
}

// inNew reports a place in a segment that is new.
func (f *freshness) inNew(at source.Subject) bool {
	doc := f.documents[at.File]
	if doc == nil {
		return false
	}
	for i := range doc.Parts {
		if part := &doc.Parts[i]; part.Name == at.Part {
			id := part.SegmentAt(at.Span)
			return f.segments[at.File][id] || id.IsZero() && f.files[at.File]
		}
	}
	return false
}

// sameness is what two findings have in common that say the same of one file, wherever
// its lines have moved.
func sameness(d *source.Diagnostic) string {
	return fmt.Sprintf("%q %q %q", d.Code, d.Subject.File, d.Args) // fmt sorts a map's keys
}

// InDocument reports a diagnostic about one document or its translations.
func InDocument(d *source.Diagnostic, locale language.Tag, document string, targets []language.Tag) bool {
	if d.Subject.File == SourcePath(locale, document) {
		return true
	}
	return slices.ContainsFunc(targets, func(t language.Tag) bool { return d.Subject.File == CatalogPath(t, document) })
}
