package pipeline

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales"
	"dich/locales/handoff"
	"dich/source"
)

// A Selection says what of a project goes to translators.
type Selection struct {
	Documents []string        // by path; none means all
	States    []locales.State // of the translations; none means all
}

func (s *Selection) has(document string) bool {
	return len(s.Documents) == 0 || slices.Contains(s.Documents, document)
}

func (s *Selection) wants(m *locales.Message) bool {
	return len(s.States) == 0 || slices.Contains(s.States, m.State())
}

// Handoff gives what translators into one language work on: the documents with their
// units, each segment with its translation, with the glossary's terms in it and, where it
// is not translated yet, with what the memory knows. Units without a chosen segment are
// left out. An entry that occurs several times stands in each of its units.
//
// The project must be up to date: see [Refresh]. A language whose catalogs could not be
// read gives no documents.
func Handoff(p *Project, target language.Tag, chosen Selection) *handoff.File {
	file := &handoff.File{Source: p.Config.Source, Target: target}
	if p.Broken[target] {
		return file
	}
	s := newSender(p, target, chosen)
	for _, doc := range p.Documents {
		if !chosen.has(doc.Path) {
			continue
		}
		if d := s.document(doc); len(d.Units) > 0 {
			file.Documents = append(file.Documents, d)
		}
	}
	return file
}

// A sender makes documents for translators.
type sender struct {
	project *Project
	target  language.Tag
	chosen  Selection
	names   *glossary.Matcher // for the source language
	memory  *locales.Memory
}

func newSender(p *Project, target language.Tag, chosen Selection) *sender {
	return &sender{
		project: p, target: target, chosen: chosen,
		names: glossary.NewMatcher(p.Glossary, p.Config.Source), memory: memoryOf(p, target),
	}
}

func (s *sender) document(doc *source.Document) *handoff.Document {
	d := &handoff.Document{Path: doc.Path, Codes: func(text string) []source.Code { return codesOf(doc.Path, text) }}
	var path headings
	messages, ids := newFinder(s.project.Catalogs[s.target][doc.Path]), unitIDs{}
	for p := range doc.Parts {
		part := &doc.Parts[p]
		for i := range part.Units {
			unit := &part.Units[i]
			if len(unit.Segments) == 0 {
				continue
			}
			u := &handoff.Unit{ID: ids.next(unit), Kind: unit.Kind, Headings: path.over(unit.Kind)}
			path.pass(doc.Path, unit)
			for n := range unit.Segments {
				if seg := s.segment(doc.Path, part, unit, n, messages); s.chosen.wants(&seg.Message) {
					u.Segments = append(u.Segments, seg)
				}
			}
			if len(u.Segments) > 0 {
				d.Units = append(d.Units, u)
			}
		}
	}
	return d
}

// segment is the nth segment of a unit, with its message.
func (s *sender) segment(document string, part *source.Part, unit *source.Unit, n int, messages *finder) handoff.Segment {
	in := &unit.Segments[n]
	seg := handoff.Segment{Message: locales.NewMessage(in.Key, in.Forms)}
	if m := messages.next(in.ID); m != nil {
		seg.Message = *m
		seg.Forget()
	}
	seg.Origin = source.Subject{}
	seg.Base = baseOf(&seg.Message)
	seg.Terms = s.terms(document, in.Text)
	if state := seg.State(); state < locales.Translated && in.Key == "" {
		seg.Candidates = s.candidates(document, &seg.Message)
	}
	if n+1 < len(unit.Segments) {
		seg.Gap = gapIn(part.Text[in.Span.End:unit.Segments[n+1].Span.Start])
	}
	return seg
}

// gapIn is what stands between two sentences, where bytes may be markup.
func gapIn(bytes string) string {
	if strings.ContainsFunc(bytes, unicode.IsSpace) {
		return " "
	}
	return ""
}

// A unit is named by its first segment, so that it keeps its name as long as that stands;
// of several that begin alike, each has its number. The names are hand-off IDs.
type unitIDs map[source.ID]int

func (ids unitIDs) next(unit *source.Unit) string {
	id := unit.Segments[0].ID
	ids[id]++
	if n := ids[id]; n > 1 {
		return fmt.Sprintf("%s-%d", id, n)
	}
	return id.String()
}

// headings are the title of a document and the last heading: units do not say how deep
// a heading is.
type headings struct{ title, heading string }

// pass goes on behind a unit.
func (h *headings) pass(document string, unit *source.Unit) {
	switch unit.Kind {
	case source.Title:
		*h = headings{title: unitText(document, unit)}
	case source.Heading:
		h.heading = unitText(document, unit)
	}
}

// over gives the headings above a unit that comes now.
func (h *headings) over(kind source.Kind) []string {
	list := []string{h.title, h.heading}
	switch kind {
	case source.Title:
		return nil
	case source.Heading:
		list = list[:1]
	}
	return slices.DeleteFunc(list, func(text string) bool { return text == "" })
}

// unitText is a unit as one reads it, without its codes.
func unitText(document string, unit *source.Unit) string {
	var texts []string
	for i := range unit.Segments {
		plain := plainOf(document, unit.Segments[i].Text)
		texts = append(texts, source.Clean(strings.NewReplacer("\x00", "", source.Object, "").Replace(plain)))
	}
	return strings.Join(texts, " ")
}

// baseOf tells translations as they go out apart: by their fingerprint, and how far they
// are where that is not simply translated.
func baseOf(m *locales.Message) string {
	switch state := m.State(); state {
	case locales.NeedsWork:
		return m.Fingerprint() + "-" + sentFuzzy
	case locales.Reviewed, locales.Final:
		return m.Fingerprint() + "-" + state.String()
	}
	return m.Fingerprint()
}

const sentFuzzy = "fuzzy"
