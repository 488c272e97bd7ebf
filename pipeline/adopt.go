package pipeline

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales"
	"dich/locales/bitext"
	"dich/locales/handoff"
	"dich/source"
)

// What an adoption could not pair; all are notes.
const (
	AdoptUnsure  DiagnosticCode = "adopt-unsure"  // Target may translate Source, with the score Score (per cent)
	AdoptMissing DiagnosticCode = "adopt-missing" // nothing translates Source
	AdoptAdded   DiagnosticCode = "adopt-added"   // Target translates nothing
)

// AdoptedFrom is the score, 0 to 1, from which a pair is taken over.
const AdoptedFrom = 0.7

// mostKnown is how many translations of a project an adoption learns words from.
const mostKnown = 20_000

// Adopt pairs the segments of a document with those of a translation that was made before
// dich came; file is where that was read from. The pairs that are sure come as a file for
// [Import]: guesses, each with its score in the mark "fuzzy align 93", for the segments
// that have no translation yet. The rest is noted, each sentence once. Interface strings
// are left out.
//
// Where the translation has one sentence for several of one unit, it goes to the first, and
// the others are merged with it.
func Adopt(p *Project, doc, translation *source.Document, file string, target language.Tag) (*Incoming, []source.Diagnostic) {
	a := adoption{project: p, doc: doc, old: translation, file: file, target: target}
	a.from = a.prose(doc, p.Config.Source)
	a.to = a.prose(translation, target)
	a.has = targeted(p.Catalogs[target][doc.Path])
	a.beads = bitext.Align(a.from.text, a.to.text, a.known())
	return a.incoming(), a.left()
}

type adoption struct {
	project  *Project
	doc, old *source.Document
	file     string // of the translation
	target   language.Tag
	from, to prose
	beads    []bitext.Bead
	has      map[source.ID]bool // the texts that have a translation, or a guess
}

// Prose is the sentences of a document, and where they stand.
type prose struct {
	text     bitext.Text
	places   []source.At
	segments []*source.Segment
}

func (a *adoption) prose(doc *source.Document, locale language.Tag) prose {
	s := prose{text: bitext.Text{Locale: locale}}
	names := glossary.NewMatcher(a.project.Glossary, locale)
	for at, seg := range doc.Segments {
		if seg.Key != "" {
			continue
		}
		plain := strings.ReplaceAll(doc.Parts[at.Part].Plain(seg), "\x00", "")
		s.places, s.segments = append(s.places, at), append(s.segments, seg)
		s.text.Sentences = append(s.text.Sentences, bitext.Sentence{Text: plain, Block: blockOf(at), Anchors: anchorsIn(plain, names)})
	}
	return s
}

func blockOf(at source.At) int { return at.Part<<32 | at.Unit }

// anchorsIn gives the concepts that a text names.
func anchorsIn(text string, names *glossary.Matcher) []string {
	var list []string
	for _, m := range names.Find(text, source.Tokens(text)) {
		if !m.Nested {
			list = append(list, m.Terms[0].Concept.ID)
		}
	}
	return list
}

// known are the project's own translations, to learn words from.
func (a *adoption) known() []bitext.Pair {
	var pairs []bitext.Pair
	for _, doc := range a.project.Documents {
		cat := a.project.Catalogs[a.target][doc.Path]
		if cat == nil {
			continue
		}
		for i := range cat.Messages {
			if m := &cat.Messages[i]; m.Usable() && !m.Merged() && len(pairs) < mostKnown {
				pairs = append(pairs, bitext.Pair{From: plainOf(doc.Path, m.Source[source.Other]), To: plainOf(doc.Path, m.Target[source.Other])})
			}
		}
	}
	return pairs
}

// isSure reports a pair that is taken over. Several sentences are one entry's only inside
// of one unit.
func (a *adoption) isSure(b bitext.Bead) bool {
	if b.Score < AdoptedFrom || b.From.Len() == 0 || b.To.Len() == 0 {
		return false
	}
	return blockOf(a.from.places[b.From.Start]) == blockOf(a.from.places[b.From.End-1])
}

// incoming makes the file of what is sure.
func (a *adoption) incoming() *Incoming {
	d := &handoff.Document{Path: a.doc.Path}
	for _, b := range a.beads {
		if !a.isSure(b) || a.translated(b) {
			continue
		}
		u := &handoff.Unit{ID: "b" + strconv.Itoa(len(d.Units))}
		for i := b.From.Start; i < b.From.End; i++ {
			text := locales.Merged
			if i == b.From.Start {
				text = a.translationOf(b)
			}
			u.Segments = append(u.Segments, a.segment(i, text, b))
		}
		d.Units = append(d.Units, u)
	}
	file := &handoff.File{Source: a.project.Config.Source, Target: a.target, Documents: []*handoff.Document{d}}
	return &Incoming{File: file, Path: a.file, States: true}
}

// translated reports a pair of which a sentence has a translation already, or a guess.
func (a *adoption) translated(b bitext.Bead) bool {
	return slices.ContainsFunc(a.from.segments[b.From.Start:b.From.End], func(seg *source.Segment) bool { return a.has[seg.ID] })
}

// untranslated is the first sentence of a pair that has no translation; negative if all have.
func (a *adoption) untranslated(b bitext.Bead) int {
	for i := b.From.Start; i < b.From.End; i++ {
		if !a.has[a.from.segments[i].ID] {
			return i
		}
	}
	return -1
}

// targeted gives the texts of a catalog that need no translation.
func targeted(cat *locales.Catalog) map[source.ID]bool {
	has := map[source.ID]bool{}
	if cat == nil {
		return has
	}
	for i := range cat.Messages {
		if m := &cat.Messages[i]; !m.Obsolete && !m.Target.Empty() {
			has[m.ID] = true
		}
	}
	return has
}

func (a *adoption) segment(i int, text string, b bitext.Bead) handoff.Segment {
	m := locales.NewMessage("", a.from.segments[i].Forms)
	m.Target = source.Singular(text)
	m.Doubt(locales.ByAlign + locales.Reason(fmt.Sprintf(" %.0f", 100*b.Score)))
	m.Origin = a.subject(b.To)
	return handoff.Segment{Message: m}
}

// translationOf joins the sentences of the translation as its language does.
func (a *adoption) translationOf(b bitext.Bead) string {
	var texts []string
	for i := b.To.Start; i < b.To.End; i++ {
		texts = append(texts, a.to.segments[i].Text)
	}
	return strings.Join(texts, sentenceGap(a.target))
}

// sentenceGap is what stands between two sentences.
func sentenceGap(locale language.Tag) string {
	if base, _ := locale.Base(); base.String() == "zh" || base.String() == "ja" {
		return ""
	}
	return " "
}

// subject is the place of sentences of the translation.
func (a *adoption) subject(r bitext.Range) source.Subject {
	first, last := a.to.places[r.Start], a.to.places[r.End-1]
	span := a.to.segments[r.Start].Span
	if first.Part == last.Part {
		span.End = a.to.segments[r.End-1].Span.End
	}
	return source.Subject{File: a.file, Part: partName(a.old, first), Span: span}
}

func partName(doc *source.Document, at source.At) string {
	if doc.Data == nil {
		return ""
	}
	return doc.Parts[at.Part].Name
}

// left notes what is not sure.
func (a *adoption) left() []source.Diagnostic {
	var list []source.Diagnostic
	for _, b := range a.beads {
		switch {
		case a.isSure(b):
			if i := a.untranslated(b); i >= 0 && a.translated(b) {
				list = append(list, a.unsure(b, i))
			}
		case b.To.Len() == 0:
			for i := b.From.Start; i < b.From.End; i++ {
				list = append(list, a.missing(i))
			}
		case b.From.Len() == 0:
			list = append(list, source.Diagnostic{
				Code: AdoptAdded, Locale: a.target.String(), Subject: a.subject(b.To), Args: source.Args{"Target": excerpt(a.translationOf(b))},
			})
		default:
			list = append(list, a.unsure(b, b.From.Start))
		}
	}
	return list
}

func (a *adoption) missing(i int) source.Diagnostic {
	seg := a.from.segments[i]
	return source.Diagnostic{
		Code: AdoptMissing, Locale: a.target.String(), Subject: a.origin(i), Segment: seg.ID, Args: source.Args{"Source": excerpt(seg.Text)},
	}
}

// origin is the place of a segment of the document.
func (a *adoption) origin(i int) source.Subject {
	at := a.from.places[i]
	return source.Subject{File: SourcePath(a.doc.Locale, a.doc.Path), Part: partName(a.doc, at), Span: a.from.segments[i].Span}
}

// unsure notes a pair at one of the sentences of the document.
func (a *adoption) unsure(b bitext.Bead, i int) source.Diagnostic {
	first := a.from.segments[i]
	return source.Diagnostic{
		Code: AdoptUnsure, Locale: a.target.String(), Subject: a.subject(b.To), Segment: first.ID,
		Args: source.Args{
			"Source": excerpt(first.Text), "Target": excerpt(a.translationOf(b)), "Score": fmt.Sprintf("%.0f", 100*b.Score),
		},
		Related: []source.Related{{Note: AdoptSource, Subject: a.origin(i)}},
	}
}

// AdoptSource is the note at the text that an unsure pair speaks of.
const AdoptSource = "adopt-source"
