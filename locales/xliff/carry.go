package xliff

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"dich/locales"
	"dich/locales/handoff"
	"dich/source"
	"dich/source/xml"
)

// pluralForms are lost in a unit of several segments: XLIFF has a unit for each message with
// plural forms.
const pluralForms handoff.Feature = "plural forms"

var features = []handoff.Feature{
	handoff.UnitIDs, handoff.Kinds, handoff.Headings, handoff.Gaps, handoff.Terms, handoff.Candidates, handoff.Bases,
	handoff.States, handoff.Previous, handoff.Repeats, handoff.Comments, handoff.Descriptions, handoff.Marks,
	handoff.Flags, handoff.Untranslated,
}

// Carry gives what of a hand-off XLIFF carries: all but bytes that are no UTF-8, and in names
// and notes characters that XML forbids. A similarity is carried to the hundredth of a
// percent; the place of a term, where it begins and ends beside the codes.
func Carry(f *handoff.File) *handoff.File {
	carried := &handoff.File{Source: f.Source, Target: f.Target}
	lost := handoff.NewLoss("XLIFF")
	for _, d := range f.Documents {
		to := &handoff.Document{Path: drop(lost, d.Path)}
		for _, u := range d.Units {
			if u = carry(u, d.Codes, lost); u != nil {
				to.Units = append(to.Units, u)
			}
		}
		if to.Path != "" || len(to.Units) > 0 {
			carried.Documents = append(carried.Documents, to)
		}
	}
	return carried
}

// carry gives what XLIFF carries of a unit; nil if it has no segments.
func carry(u *handoff.Unit, codes func(string) []source.Code, lost *handoff.Loss) *handoff.Unit {
	u = handoff.Fit(u, lost, validUTF8, features...)
	if u == nil {
		return nil
	}
	u.ID = drop(lost, u.ID)
	if strings.ContainsAny(string(u.Kind), ": \t\r\n") || !xml.Valid(string(u.Kind)) {
		lost.Add(handoff.Kinds, u.Segments[0].Origin)
		u.Kind = ""
	}
	dropAll(lost, u.Headings)
	for i := range u.Segments {
		c := carrier{lost, &u.Segments[i]}
		if len(u.Segments) > 1 {
			c.singular()
		}
		c.texts()
		c.terms(codes)
		c.candidates()
	}
	return u
}

func validUTF8(text string) string { return strings.ToValidUTF8(text, "") }

// drop leaves out what neither an attribute nor a note can hold.
func drop(lost *handoff.Loss, text string) string {
	if xml.Valid(text) {
		return text
	}
	lost.Add(handoff.Characters, source.Subject{})
	return strings.Map(func(r rune) rune {
		if !xml.Allowed(r) {
			return -1
		}
		return r
	}, validUTF8(text))
}

func dropAll(lost *handoff.Loss, texts []string) {
	for i := range texts {
		texts[i] = drop(lost, texts[i])
	}
}

type carrier struct {
	lost *handoff.Loss
	*handoff.Segment
}

func (c carrier) singular() {
	if !c.Source.Plural() && !c.Target.Plural() {
		return
	}
	c.lost.Add(pluralForms, c.Origin)
	state := c.State()
	c.Source, c.Target = source.Singular(c.Source[source.Other]), source.Singular(c.Target[source.Other])
	if c.Target.Empty() {
		c.Fuzzy = false
		c.Review(locales.Translated)
	}
	c.rename()
	c.SetState(state)
}

func (c carrier) texts() {
	if key := drop(c.lost, c.Key); key != c.Key {
		state := c.State()
		c.Key = key
		c.rename()
		c.SetState(state)
	}
	c.Base = drop(c.lost, c.Base)
	if c.Previous != nil {
		clean := func(text string) string { return drop(c.lost, text) }
		c.Previous = &locales.Previous{Key: clean(c.Previous.Key), Source: c.Previous.Source.Map(clean)}
	}
	for _, notes := range [][]string{c.Notes.Translator, c.Notes.Extracted, c.Notes.Flags} {
		dropAll(c.lost, notes)
	}
	if !slices.ContainsFunc(c.Notes.Marks, func(mark string) bool { return !xml.Valid(mark) }) {
		return
	}
	state := c.State()
	dropAll(c.lost, c.Notes.Marks)
	for _, verb := range [...]string{"fuzzy", locales.Reviewed.String(), locales.Final.String()} {
		c.Notes.DropMark(verb) // what is left may look like one of the state's
	}
	c.SetState(state)
}

// otherMarks are those that say nothing of the state.
func (c carrier) otherMarks() []string {
	n := len(c.Notes.Marks)
	for _, s := range []locales.State{locales.Reviewed, locales.Final} {
		if _, marked := c.Notes.Mark(s.String()); marked {
			n = len(c.Notes.Marks) - 1 // SetState put it last
		}
	}
	return c.Notes.Marks[:n]
}

func (c carrier) rename() { c.ID = source.NewID(c.Key, c.Source) }

// terms leaves out the place of a term that is none, or that begins or ends in a code.
func (c carrier) terms(codesOf func(string) []source.Code) {
	if len(c.Terms) == 0 {
		return
	}
	text := c.Source[source.Other]
	codes := codesIn(codesOf, text)
	for i := range c.Terms {
		t := &c.Terms[i]
		t.Concept, t.Definition = drop(c.lost, t.Concept), drop(c.lost, t.Definition)
		t.Targets, t.Forbidden = slices.Clone(t.Targets), slices.Clone(t.Forbidden)
		dropAll(c.lost, t.Targets)
		dropAll(c.lost, t.Forbidden)
		if !isPlace(t.Span, text, codes) {
			t.Span = source.Span{}
		}
	}
}

func codesIn(codesOf func(string) []source.Code, text string) []source.Code {
	if codesOf == nil {
		return nil
	}
	return codesOf(text)
}

func isPlace(span source.Span, text string, codes []source.Code) bool {
	if span.Start < 0 || span.End > len(text) || span.Empty() || !startsRune(text, span.Start) || !startsRune(text, span.End) {
		return false
	}
	return !slices.ContainsFunc(codes, func(c source.Code) bool {
		return c.Span.Start < span.Start && span.Start < c.Span.End || c.Span.Start < span.End && span.End < c.Span.End
	})
}

func startsRune(text string, at int) bool { return at == len(text) || utf8.RuneStart(text[at]) }

func (c carrier) candidates() {
	for i := range c.Candidates {
		m := &c.Candidates[i]
		m.Source, m.Target, m.Origin = validUTF8(m.Source), validUTF8(m.Target), drop(c.lost, m.Origin)
		m.Similarity = float64(hundredths(m.Similarity)) / 10000
	}
}

// hundredths gives a similarity in hundredths of a percent.
func hundredths(similarity float64) int {
	if math.IsNaN(similarity) {
		return 0
	}
	return int(math.Round(min(max(similarity, 0), 1) * 10000))
}
