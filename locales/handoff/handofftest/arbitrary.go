// Package handofftest makes hand-offs for the fuzz tests of the formats: Read(Write(f)) =
// Carry(f), whatever f says.
package handofftest

import (
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/handoff"
	"dich/source"
)

// Arbitrary makes a hand-off of three texts that are valid UTF-8: the bits of n say which of
// them stands where. It has what a project's has: names of documents are distinct, as are
// those of units in a document and keys; notes are lines; only what has a key has plural
// forms.
func Arbitrary(a, b, c string, n uint64) *handoff.File {
	g := &generator{texts: [...]string{a, b, c, ""}, bits: n}
	f := &handoff.File{Source: language.Vietnamese, Target: targets[g.choose(4)]}
	for d := range 1 + g.choose(2) {
		f.Document("d"+strconv.Itoa(d)+g.line(), nil)
		for u := range g.choose(4) {
			unit := &handoff.Unit{ID: "u-" + strconv.Itoa(u), Headings: g.lines()}
			if g.choose(2) == 1 {
				unit.Kind = source.Heading
			}
			for s := range g.choose(4) {
				unit.Segments = append(unit.Segments, g.segment(s))
			}
			f.Unit(unit)
		}
	}
	return f
}

var targets = [...]language.Tag{language.Russian, language.MustParse("zh-Hans"), language.Kazakh, language.MustParse("vi-VN")}

type generator struct {
	texts [4]string
	bits  uint64
}

// choose gives a number below max, another one each time.
func (g *generator) choose(max uint64) int {
	n := g.bits % max
	g.bits = g.bits/max ^ g.bits<<57 + g.bits*0x9E3779B97F4A7C15>>7
	return int(n)
}

func (g *generator) text() string { return g.texts[g.choose(4)] }

// line gives a text of one line.
func (g *generator) line() string {
	return strings.NewReplacer("\n", " ", "\r", " ").Replace(g.text())
}

func (g *generator) lines() []string {
	var list []string
	for range g.choose(3) {
		if line := g.line(); line != "" {
			list = append(list, line)
		}
	}
	return list
}

func (g *generator) segment(number int) handoff.Segment {
	var m locales.Message
	if g.choose(2) == 1 {
		m.Key = "k" + strconv.Itoa(number) + g.line()
	}
	m.Source, m.Target = source.Singular("s"+g.text()), source.Singular(g.text())
	if m.Key != "" && g.choose(2) == 1 {
		for _, c := range source.PluralCategories {
			m.Source[c], m.Target[c] = g.text(), g.text()
		}
		m.Source[source.Other] = "s" + g.text()
	}
	m.ID = source.NewID(m.Key, m.Source)
	m.Notes = locales.Notes{Translator: g.lines(), Extracted: g.lines(), Flags: g.lines()}
	s := handoff.Segment{Message: m, Base: strings.TrimSpace(g.line()), Gap: g.text(), Terms: g.terms(m.Source[source.Other])}
	g.state(&s)
	return s
}

func (g *generator) state(s *handoff.Segment) {
	switch state := g.choose(5); {
	case s.Target.Empty():
	case state == 0:
		s.Doubt(locales.BySource)
	case state > 1:
		s.Review(locales.State(state))
	}
}

// terms gives a term that is all of a text.
func (g *generator) terms(text string) []handoff.Term {
	if g.choose(3) > 0 {
		return nil
	}
	span := source.Span{End: len(text)}
	return []handoff.Term{{Concept: "c", Span: span, Definition: g.line(), Targets: g.lines(), Forbidden: g.lines()}}
}
