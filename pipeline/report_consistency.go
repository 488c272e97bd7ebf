package pipeline

import (
	"cmp"
	"slices"
	"strings"

	"dich/glossary"
	"dich/source"
)

// ReportConsistency is how the source itself names things.
type ReportConsistency struct {
	Names        []NamedConcept // concepts with several names, those with the most first
	NamesLeft    int            // that are not shown
	Acronyms     []AcronymUse   // the most frequent first, those of no glossary last
	AcronymsLeft int
	Codes        []CodeCount // findings in the source
}

// A NamedConcept is a concept with the names that the source gives it.
type NamedConcept struct {
	Concept *glossary.Concept
	Names   []NameCount // the most frequent first
}

// A NameCount is a name as the glossary writes it, and how often the source has it.
type NameCount struct {
	Term  *glossary.Term
	Count int
}

// An AcronymUse is an acronym of the source.
type AcronymUse struct {
	Text       string
	Stands     string // for what; empty where the glossary does not know
	Known      bool   // to the glossary
	Count      int    // places; of an unknown one, documents
	Unexpanded int    // documents in which it stands before anybody has said the full name
}

// A CodeCount is how many findings in the source have a code.
type CodeCount struct {
	Code  source.DiagnosticCode
	Count int
}

func reportConsistency(p *Project, names *nameCounter, found []source.Diagnostic) ReportConsistency {
	var r ReportConsistency
	uses := names.uses()
	for i := range p.Glossary.Concepts {
		c := &p.Glossary.Concepts[i]
		if names := uses[c]; len(names) > 1 {
			r.Names = append(r.Names, NamedConcept{c, names})
		}
		r.addAcronyms(p, c, uses[c])
	}
	slices.SortStableFunc(r.Names, func(a, b NamedConcept) int { return cmp.Compare(len(b.Names), len(a.Names)) })
	r.Names, r.NamesLeft = atMost(r.Names, mostNames)
	r.judge(found)
	r.Acronyms, r.AcronymsLeft = atMost(r.Acronyms, mostNames)
	return r
}

// A nameCounter counts the names of each concept in all documents. One that names several
// concepts, or is part of another, does not count.
type nameCounter struct {
	matcher *glossary.Matcher
	counts  map[conceptName]int
	terms   map[conceptName]*glossary.Term
}

// A conceptName is a name of a concept: a document may teach a term, and another the same.
type conceptName struct {
	concept *glossary.Concept
	text    string
}

func newNameCounter(p *Project) *nameCounter {
	return &nameCounter{glossary.NewMatcher(p.Glossary, p.Config.Source), map[conceptName]int{}, map[conceptName]*glossary.Term{}}
}

func (c *nameCounter) part(p *Project) {
	aligned := make([][]Terms, len(p.Documents))
	inParallel(len(aligned), func(i int) { aligned[i] = Align(p.Documents[i], c.matcher) })
	for _, terms := range aligned {
		for _, t := range terms {
			for _, m := range t.Matches {
				if !m.Nested && len(m.Terms) == 1 {
					c.add(m.Terms[0])
				}
			}
		}
	}
}

func (c *nameCounter) add(ref glossary.TermRef) {
	n := conceptName{ref.Concept, ref.Term.Text}
	if c.terms[n] == nil {
		n.text = strings.Clone(n.text)
		term := *ref.Term
		term.Text = n.text
		c.terms[n] = &term
	}
	c.counts[n]++
}

// uses gives the names of each concept, the most frequent first.
func (c *nameCounter) uses() map[*glossary.Concept][]NameCount {
	uses := map[*glossary.Concept][]NameCount{}
	for n, count := range c.counts {
		uses[n.concept] = append(uses[n.concept], NameCount{c.terms[n], count})
	}
	for _, names := range uses {
		slices.SortFunc(names, func(a, b NameCount) int {
			return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Term.Text, b.Term.Text))
		})
	}
	return uses
}

func (r *ReportConsistency) addAcronyms(p *Project, c *glossary.Concept, names []NameCount) {
	for _, n := range names {
		if n.Term.Type != glossary.Acronym {
			continue
		}
		use := AcronymUse{Text: n.Term.Text, Known: true, Count: n.Count, Stands: n.Term.FullForm}
		if full := fullNames(c, p.Config.Source); use.Stands == "" && len(full) > 0 {
			use.Stands = full[0]
		}
		r.Acronyms = append(r.Acronyms, use)
	}
}

// judge adds what the checks found in the source.
func (r *ReportConsistency) judge(found []source.Diagnostic) {
	codes, unexpanded, unknown := map[source.DiagnosticCode]int{}, map[string]int{}, map[string]int{}
	for i := range found {
		d := &found[i]
		if d.Locale != "" {
			continue
		}
		codes[d.Code]++
		switch d.Code {
		case AcronymUnexpanded:
			unexpanded[d.Args["Acronym"]]++
		case AcronymUnknown:
			unknown[d.Args["Acronym"]]++
		}
	}
	for i := range r.Acronyms {
		r.Acronyms[i].Unexpanded = unexpanded[r.Acronyms[i].Text]
	}
	for text, n := range unknown {
		r.Acronyms = append(r.Acronyms, AcronymUse{Text: text, Count: n})
	}
	for code, n := range codes {
		r.Codes = append(r.Codes, CodeCount{code, n})
	}
	slices.SortFunc(r.Acronyms, func(a, b AcronymUse) int {
		return cmp.Or(-compareBools(a.Known, b.Known), cmp.Compare(b.Count, a.Count), cmp.Compare(a.Text, b.Text), cmp.Compare(a.Stands, b.Stands))
	})
	slices.SortFunc(r.Codes, func(a, b CodeCount) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Code, b.Code))
	})
}

func compareBools(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}
