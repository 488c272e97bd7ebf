package pipeline

import (
	"slices"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales"
	"dich/source"
)

// Versions are two versions of one document, and its translations before and after.
type Versions struct {
	Name     string     // as the person knows it
	Document string     // its path, where it is in a project
	Only     ChangeKind // Added or Removed where one version has no such document; else empty
	From     string     // its name before, if that was another
	Old, Now []Passage
	Catalogs []CatalogVersions // in the order of the languages; none outside of a project
}

// CatalogVersions are the messages of a catalog by ID: with the old version of the
// document, at present, and after an update to the new version.
type CatalogVersions struct {
	Locale             language.Tag
	Was, Present, Next map[source.ID]*locales.Message
}

// A DocumentDiff is what became of a document, and what that means.
type DocumentDiff struct {
	Name      string
	Only      ChangeKind    // as in [Versions]
	From      string        // likewise
	Unchanged int           // segments
	Changes   []SegmentDiff // of all others, in the order of [Diff]
}

// A SegmentDiff is what became of a segment, and what that means.
type SegmentDiff struct {
	Change
	Classes []Class // of a segment whose text is another; see [ClassesOf]
	Effects []LocaleEffect
	// Gained are the concepts that only the new text names, Lost those that only the old
	// one does; each once, in the order of the text.
	Gained, Lost []Naming
}

// A LocaleEffect is what becomes of the translation in one language.
type LocaleEffect struct {
	Locale language.Tag
	Effect Effect
}

// A Naming is a concept and how the text names it first.
type Naming struct{ Concept, Text string }

// CompareVersions tells what became of a document. matcher finds the terms; for least see
// [Diff].
func CompareVersions(v Versions, matcher *glossary.Matcher, least float64) DocumentDiff {
	d := DocumentDiff{Name: v.Name, Only: v.Only, From: v.From}
	var was, now *glossary.Matcher // made for the first change
	for _, c := range Diff(v.Old, v.Now, least) {
		if c.Kind == Unchanged {
			d.Unchanged++
			continue
		}
		if was == nil {
			was, now = taught(matcher, plainPassages(v.Old)), taught(matcher, plainPassages(v.Now))
		}
		s := SegmentDiff{Change: c, Effects: v.effects(c)}
		s.judge(was, now)
		d.Changes = append(d.Changes, s)
	}
	return d
}

func plainPassages(list []Passage) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for i := range list {
			if !yield(list[i].Plain) {
				return
			}
		}
	}
}

// effects are those of EffectOf. Where the last update is not the old version, the
// present catalog may have a translation of the new text already.
func (v *Versions) effects(c Change) []LocaleEffect {
	var list []LocaleEffect
	for _, cat := range v.Catalogs {
		effect := EffectOf(c, cat.Was, cat.Next)
		if m := messageOf(c.New, cat.Present); effect == EffectBack && m != nil && m.State() >= locales.Translated {
			effect = EffectDone
		}
		list = append(list, LocaleEffect{cat.Locale, effect})
	}
	return list
}

// judge says what kind of change it is, and compares what the two texts name.
func (s *SegmentDiff) judge(was, now *glossary.Matcher) {
	if s.Kind == Moved {
		return
	}
	old, next := s.Sides()
	if len(old) > 0 && len(next) > 0 {
		s.Classes = ClassesOf(joined(old), joined(next), now)
	}
	lost, gained := namings(was, old), namings(now, next)
	s.Gained = without(gained, lost)
	s.Lost = without(lost, gained)
}

// joined makes one passage of those that stand together.
func joined(list []*Passage) Passage {
	whole := *list[0]
	for _, p := range list[1:] {
		whole.Text += " " + p.Text
		whole.Plain += " " + p.Plain
	}
	return whole
}

// Sides are the segments of the old version and of the new one: none, one or several.
func (c *Change) Sides() (old, now []*Passage) {
	add := func(list []*Passage, p *Passage) []*Passage {
		if p == nil {
			return list
		}
		return append(list, p)
	}
	old, now = add(nil, c.Old), add(nil, c.New)
	switch c.Kind {
	case SplitUp:
		now = append(now, c.And...)
	case Joined:
		old = append(old, c.And...)
	}
	return old, now
}

// namings gives the concepts that passages name, each once. Of a form that several
// concepts share all are named; a term inside a longer one is not.
func namings(matcher *glossary.Matcher, passages []*Passage) []Naming {
	var list []Naming
	for _, p := range passages {
		for _, m := range matcher.Find(p.Plain, source.Tokens(p.Plain)) {
			for _, c := range conceptsOf(m) {
				if !m.Nested && !hasConcept(list, c.ID) {
					list = append(list, Naming{c.ID, source.Clean(m.Span.Of(p.Plain))})
				}
			}
		}
	}
	return list
}

func hasConcept(list []Naming, concept string) bool {
	return slices.ContainsFunc(list, func(n Naming) bool { return n.Concept == concept })
}

func without(list, others []Naming) []Naming {
	return slices.DeleteFunc(slices.Clone(list), func(n Naming) bool { return hasConcept(others, n.Concept) })
}

// Pieces are the texts of a change as edits, whatever its kind: concatenated they give
// both versions of the text.
func (c *Change) Pieces() []Edit {
	switch {
	case len(c.Edits) > 0:
		return c.Edits
	case c.Old == nil && c.New == nil:
		return nil
	case c.Old == nil:
		return []Edit{{Insert, c.New.Text}}
	case c.New == nil:
		return []Edit{{Delete, c.Old.Text}}
	case c.Old.Text == c.New.Text:
		return []Edit{{Keep, c.New.Text}}
	}
	return EditsOf(*c.Old, *c.New)
}
