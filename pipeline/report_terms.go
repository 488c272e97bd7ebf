package pipeline

import (
	"cmp"
	"slices"
	"strings"

	"dich/glossary"
	"dich/source"
)

// ReportTerms is how the concepts of the source are named in the translations: those
// first whose names are missing or wrong most often.
type ReportTerms struct {
	Rows []ConceptReport
	Left int // concepts that are not shown
}

// A ConceptReport is how one concept is named, by target language.
type ConceptReport struct {
	Concept *glossary.Concept
	Name    string // the best in the source language
	Cells   []TermCell
}

// A TermCell is how a concept is named in one language.
type TermCell struct {
	TermUse
	Nameless bool // the glossary has no name of it in this language
	Uses     []Occurrence
	Left     int // entries that are not among Uses
}

// An Occurrence is an entry that names a concept, and how its translation does.
type Occurrence struct {
	Document string
	ID       source.ID
	Status   glossary.Status // the worst of the names; empty if there is none
	Source   []Stretch
	Target   []Stretch
}

// A Stretch is a run of a text; Marked if it names what is spoken of.
type Stretch struct {
	Text   string
	Marked bool
}

// worst are the statuses in the order in which occurrences are shown.
var worst = []glossary.Status{"", glossary.Deprecated, glossary.Admitted, glossary.Preferred}

// status is the worst of the names that a translation uses; empty if it uses none.
func (u usage) status() glossary.Status {
	switch {
	case u.wrong > 0:
		return glossary.Deprecated
	case u == (usage{}):
		return ""
	case u.admitted > 0:
		return glossary.Admitted
	}
	return glossary.Preferred
}

// seenTerms are the first entries of each status that name a concept, and how many there
// are in all.
type seenTerms struct {
	entries [4][]seenEntry // by worst
	total   int
}

// A seenEntry is an entry of a catalog, in bytes of its own.
type seenEntry struct {
	document string
	id       source.ID
	text     string
	target   string
}

func (s *seenTerms) add(n *namedEntry) {
	s.total++
	rank := slices.Index(worst, n.usage.status())
	if len(s.entries[rank]) < mostOccurrences {
		s.entries[rank] = append(s.entries[rank], seenEntry{
			n.catalog.Document, n.message.ID, strings.Clone(n.message.Source[source.Other]), strings.Clone(formsOf(n.message.Target)),
		})
	}
}

// A termReporter counts how concepts are named, and remembers where.
type termReporter struct {
	tallies termTallies
	seen    []map[*glossary.Concept]*seenTerms // by target language
}

func newTermReporter(p *Project) *termReporter {
	t := &termReporter{tallies: newTermTallies(p)}
	for i := range t.tallies.list {
		seen := map[*glossary.Concept]*seenTerms{}
		t.seen = append(t.seen, seen)
		t.tallies.list[i].see = func(n *namedEntry) {
			if seen[n.concept] == nil {
				seen[n.concept] = &seenTerms{}
			}
			seen[n.concept].add(n)
		}
	}
	return t
}

func (t *termReporter) part(p *Project) { t.tallies.part(p) }

func (t *termReporter) report(p *Project) ReportTerms {
	var r ReportTerms
	for i := range p.Glossary.Concepts {
		if row, used := rowOf(p, &p.Glossary.Concepts[i], t.tallies.list); used {
			r.Rows = append(r.Rows, row)
		}
	}
	slices.SortStableFunc(r.Rows, func(a, b ConceptReport) int { return cmp.Compare(b.trouble(), a.trouble()) })
	r.Rows, r.Left = atMost(r.Rows, mostConcepts)
	r.illustrate(p, t.seen)
	return r
}

func rowOf(p *Project, c *glossary.Concept, tallies []termTally) (row ConceptReport, used bool) {
	row = ConceptReport{Concept: c, Name: c.ID}
	if names := bestNames(c, p); len(names) > 0 {
		row.Name = names[0]
	}
	for i, target := range p.Targets {
		cell := TermCell{Nameless: len(c.In(target)) == 0}
		if use := tallies[i].uses[c]; use != nil {
			cell.TermUse, used = *use, true
		}
		row.Cells = append(row.Cells, cell)
	}
	return row, used
}

// bestNames are what the source language calls a concept, the preferred names first.
func bestNames(c *glossary.Concept, p *Project) []string {
	d := demand{concepts: []*glossary.Concept{c}}
	return d.names(p.Config.Source, unmarked, byStatus...)
}

// trouble is how often a concept is named wrongly or not at all.
func (c *ConceptReport) trouble() int {
	n := 0
	for i := range c.Cells {
		n += c.Cells[i].Deprecated + c.Cells[i].Missing
	}
	return n
}

// illustrate shows occurrences, of each cell as many.
func (r *ReportTerms) illustrate(p *Project, seen []map[*glossary.Concept]*seenTerms) {
	var there []int
	for _, row := range r.Rows {
		for i := range row.Cells {
			n := 0
			if s := seen[i][row.Concept]; s != nil {
				n = min(s.total, mostOccurrences)
			}
			there = append(there, n)
		}
	}
	room := shares(there, mostInContext)
	from := glossary.NewMatcher(p.Glossary, p.Config.Source)
	columns := len(p.Targets)
	inParallel(columns, func(i int) {
		to := glossary.NewMatcher(p.Glossary, p.Targets[i])
		for r, row := range r.Rows {
			if s := seen[i][row.Concept]; s != nil {
				row.Cells[i].show(s, room[r*columns+i], from, to)
			}
		}
	})
}

func (c *TermCell) show(s *seenTerms, room int, from, to *glossary.Matcher) {
	for rank, entries := range s.entries {
		for _, n := range entries[:min(len(entries), room-len(c.Uses))] {
			c.Uses = append(c.Uses, Occurrence{
				Document: n.document, ID: n.id, Status: worst[rank],
				Source: stretches(n.document, n.text, c.Concept, from),
				Target: stretches(n.document, n.target, c.Concept, to),
			})
		}
	}
	c.Left = s.total - len(c.Uses)
}

// stretches marks where a text names a concept.
func stretches(document, text string, c *glossary.Concept, matcher *glossary.Matcher) []Stretch {
	text = brief(plainOf(document, text))
	d := demand{concepts: []*glossary.Concept{c}}
	var list []Stretch
	end := 0
	add := func(to int, marked bool) {
		if to > end {
			list = append(list, Stretch{text[end:to], marked})
			end = to
		}
	}
	for _, m := range matcher.Find(text, source.Tokens(text)) {
		if d.met(m) && m.Span.Start >= end {
			add(m.Span.Start, false)
			add(m.Span.End, true)
		}
	}
	add(len(text), false)
	return list
}
