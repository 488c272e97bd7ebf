package main

import (
	"strings"

	"golang.org/x/text/language"

	"dich/locales/voice"
	"dich/pipeline"
)

// diffPage puts what changed into words. Nothing in its texts can command a terminal or
// turn the direction of writing.
func (s *session) diffPage(list []pipeline.DocumentDiff, locale language.Tag) *pipeline.DiffPage {
	page := &pipeline.DiffPage{
		Language: s.say.Tag(), Source: locale.String(), Title: s.diffTitle(), Contents: s.phrase("diff.contents", nil),
	}
	counts := map[pipeline.ChangeKind]int{pipeline.Unchanged: 0}
	for _, d := range list {
		counts[pipeline.Unchanged] += d.Unchanged
		for _, c := range d.Changes {
			counts[c.Kind]++
		}
		if len(d.Changes) > 0 || d.From != "" {
			page.Sections = append(page.Sections, s.diffSection(d))
		}
	}
	page.Summary = s.countChanges(counts)
	return page
}

func (s *session) diffTitle() string {
	switch {
	case s.since != "":
		return s.phrase("diff.title-since", voice.Args{"Revision": s.since})
	case len(s.args) > 0:
		return s.phrase("diff.title-between", nil)
	}
	return s.phrase("diff.title", nil)
}

func (s *session) diffSection(d pipeline.DocumentDiff) pipeline.DiffSection {
	section := pipeline.DiffSection{Name: visible(d.Name)}
	if d.Only != "" {
		section.Fate = s.phrase("diff.document-"+string(d.Only), nil)
	}
	if d.From != "" {
		section.Fate = s.phrase("diff.document-renamed", voice.Args{"From": d.From})
	}
	counts := map[pipeline.ChangeKind]int{}
	if d.Only == "" {
		counts[pipeline.Unchanged] = d.Unchanged
	}
	for i := range d.Changes {
		counts[d.Changes[i].Kind]++
		section.Items = append(section.Items, s.diffItem(&d.Changes[i]))
	}
	section.Summary = s.countChanges(counts)
	return section
}

func (s *session) diffItem(c *pipeline.SegmentDiff) pipeline.DiffItem {
	item := pipeline.DiffItem{Change: c.Kind, Kind: s.phrase("change."+string(c.Kind), nil), Key: keyOf(c), Effects: s.effects(c)}
	if len(c.Edits) > 0 {
		item.Facts = append(item.Facts, s.phrase("change.similarity", voice.Args{"Percent": min(99, int(c.Similarity*100))}))
	}
	for _, class := range c.Classes {
		item.Facts = append(item.Facts, s.phrase("class."+string(class), nil))
	}
	if len(c.Gained) > 0 {
		item.Terms = append(item.Terms, s.phrase("diff.gained", voice.Args{"Terms": written(c.Gained)}))
	}
	if len(c.Lost) > 0 {
		item.Terms = append(item.Terms, s.phrase("diff.lost", voice.Args{"Terms": written(c.Lost)}))
	}
	for _, e := range c.Pieces() {
		item.Edits = append(item.Edits, pipeline.Edit{Op: e.Op, Text: visible(e.Text)})
	}
	return item
}

// written lists concepts as the text names them: Mỹ (us), Nga (russia).
func written(list []pipeline.Naming) string {
	var names []string
	for _, n := range list {
		names = append(names, n.Text+" ("+n.Concept+")")
	}
	return strings.Join(names, ", ")
}

// keyOf is an interface string's key; empty for prose.
func keyOf(c *pipeline.SegmentDiff) string {
	for _, p := range []*pipeline.Passage{c.New, c.Old} {
		if p != nil && p.Key != "" {
			return visible(p.Key)
		}
	}
	return ""
}

// effects says what becomes of the translations, and in which languages.
func (s *session) effects(c *pipeline.SegmentDiff) []pipeline.DiffEffect {
	var list []pipeline.DiffEffect // in the order of the languages
	tags := map[pipeline.Effect][]string{}
	for _, e := range c.Effects {
		if tags[e.Effect] == nil {
			list = append(list, pipeline.DiffEffect{Effect: e.Effect})
		}
		tags[e.Effect] = append(tags[e.Effect], e.Locale.String())
	}
	for i, e := range list {
		list[i].Words = strings.Join(tags[e.Effect], ", ") + ": " + s.phrase("effect."+string(e.Effect), nil)
	}
	return list
}

// countChanges says how many segments are what.
func (s *session) countChanges(counts map[pipeline.ChangeKind]int) string {
	var parts []string
	for _, kind := range changeKinds {
		if n, counted := counts[kind]; counted {
			parts = append(parts, s.count("changes."+string(kind), n, nil))
		}
	}
	return strings.Join(parts, ", ")
}

var changeKinds = []pipeline.ChangeKind{
	pipeline.Unchanged, pipeline.Moved, pipeline.Edited, pipeline.SplitUp, pipeline.Joined, pipeline.Added, pipeline.Removed,
}
