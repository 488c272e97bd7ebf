package handoff

import (
	"slices"

	"dich/locales"
	"dich/source"
)

// Fit gives what is left of a unit in a format that carries only these features, and counts
// what is lost. It is nil if no segment is left. What it is given stays as it was.
//
// Clean makes each text one that the format can write; nil is for a format that can write
// all. Places, raw bytes and references are nobody's loss, and are left out.
func Fit(u *Unit, lost *Loss, clean func(string) string, can ...Feature) *Unit {
	f := fitter{lost: lost, clean: clean, can: can}
	fitted := &Unit{ID: u.ID, Kind: u.Kind, Headings: f.texts(u.Headings)}
	for i := range u.Segments {
		f.segment(fitted, &u.Segments[i])
	}
	if len(fitted.Segments) == 0 {
		return nil
	}
	f.at = u.Segments[0].Origin
	drop(&f, UnitIDs, &fitted.ID)
	drop(&f, Kinds, &fitted.Kind)
	dropAll(&f, Headings, &fitted.Headings)
	return fitted
}

type fitter struct {
	lost  *Loss
	clean func(string) string
	can   []Feature
	at    source.Subject
}

func (f *fitter) segment(u *Unit, s *Segment) {
	f.at = s.Origin
	target := s.Target.Map(f.text)
	if target.Empty() && !slices.Contains(f.can, Untranslated) {
		f.lost.Add(Untranslated, f.at)
		return
	}
	to := Segment{
		Message: locales.NewMessage(f.text(s.Key), s.Source.Map(f.text)),
		Base:    f.text(s.Base), Terms: f.terms(s), Candidates: slices.Clone(s.Candidates), Gap: f.text(s.Gap),
	}
	to.Target, to.Repeat, to.Previous = target, s.Repeat, s.Previous
	to.Notes = locales.Notes{
		Translator: f.texts(s.Notes.Translator), Extracted: f.texts(s.Notes.Extracted), Marks: otherMarks(s.Notes.Marks),
		Flags: slices.Concat(s.Notes.Flags, s.Notes.Sticky),
	}
	f.drops(&to)
	f.state(&to, s.State())
	u.Segments = append(u.Segments, to)
}

// drops takes away what the format does not carry.
func (f *fitter) drops(s *Segment) {
	drop(f, Bases, &s.Base)
	drop(f, Gaps, &s.Gap)
	dropAll(f, Terms, &s.Terms)
	dropAll(f, Candidates, &s.Candidates)
	drop(f, Repeats, &s.Repeat)
	drop(f, Previous, &s.Previous)
	dropAll(f, Comments, &s.Notes.Translator)
	dropAll(f, Descriptions, &s.Notes.Extracted)
	dropAll(f, Marks, &s.Notes.Marks)
	dropAll(f, Flags, &s.Notes.Flags)
}

// state sets a state that is not that of any translation.
func (f *fitter) state(s *Segment, state locales.State) {
	switch {
	case state == locales.Initial, state == locales.Translated:
	case !slices.Contains(f.can, States):
		f.lost.Add(States, f.at)
	default:
		s.SetState(state)
	}
}

// SetState makes the state of a message with a translation what a file says of it.
func (s *Segment) SetState(state locales.State) {
	if s.Target.Empty() {
		return
	}
	s.Fuzzy = state == locales.NeedsWork
	s.Review(max(state, locales.Translated))
}

// otherMarks gives the marks that say nothing of the state.
func otherMarks(marks []string) []string {
	notes := locales.Notes{Marks: slices.Clone(marks)}
	for _, verb := range []string{"fuzzy", locales.Reviewed.String(), locales.Final.String()} {
		notes.DropMark(verb)
	}
	if len(notes.Marks) == 0 {
		return nil
	}
	return notes.Marks
}

// drop takes a value away that the format does not carry.
func drop[T comparable](f *fitter, feature Feature, value *T) {
	var none T
	if *value != none && !slices.Contains(f.can, feature) {
		*value = none
		f.lost.Add(feature, f.at)
	}
}

func dropAll[T any](f *fitter, feature Feature, values *[]T) {
	if len(*values) > 0 && !slices.Contains(f.can, feature) {
		f.lost.Add(feature, f.at)
		*values = nil
	}
}

// text is one that the format can write.
func (f *fitter) text(text string) string {
	if f.clean == nil {
		return text
	}
	clean := f.clean(text)
	if clean != text {
		f.lost.Add(Characters, f.at)
	}
	return clean
}

// texts leaves out those of which nothing is left.
func (f *fitter) texts(list []string) []string {
	var texts []string
	for _, text := range list {
		if text = f.text(text); text != "" {
			texts = append(texts, text)
		}
	}
	return texts
}

// terms gives those of a segment, unless its source had to be cleaned: then their places are
// not what they were.
func (f *fitter) terms(s *Segment) []Term {
	if f.text(s.Source[source.Other]) != s.Source[source.Other] {
		return nil
	}
	return slices.Clone(s.Terms)
}
