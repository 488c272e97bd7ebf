package pipeline

import (
	"slices"
	"strconv"
	"strings"

	"dich/glossary"
	"dich/source"
)

// eachDemand judges how a form of the translation names what the source names. Where a
// text has plural forms, one that answers a demand is enough.
func (p *checkedPair) eachDemand(judge func(d *demand, u usage) []finding) []finding {
	var forms [][]glossary.Match
	for _, form := range p.named() {
		forms = append(forms, answering(p.original().demands, form.matches))
	}
	var found []finding
	demands := p.original().demands
	for i := range demands {
		d := &demands[i]
		var best usage
		for _, there := range forms {
			if u := d.usage(there); u.allowed() > best.allowed() || best == (usage{}) {
				best = u
			}
		}
		if d.keep && best.allowed() == 0 && keepsText(p.document, p.message, d.text) {
			best.preferred = d.count
		}
		found = append(found, judge(d, best)...)
	}
	return found
}

// named finds the glossary's terms in each form of the target, once for all checks.
func (p *checkedPair) named() []namedText {
	if p.there == nil && p.matcher != nil {
		for form, text := range p.plain.Each {
			p.there = append(p.there, namedText{form, text, p.find(text)})
		}
	}
	return p.there
}

// A namedText is a text with the terms in it.
type namedText struct {
	form    source.PluralCategory
	text    string
	matches []glossary.Match
}

// checkTermMissing demands a name of each concept that the source names. A name that
// should not be used is another check's finding.
func checkTermMissing(p *checkedPair) []finding {
	return p.eachDemand(func(d *demand, u usage) []finding {
		if u != (usage{}) {
			return nil
		}
		names := d.names(p.target, unmarked, glossary.Preferred, glossary.Admitted)
		if d.keep {
			names = addNew([]string{d.text}, names...)
		}
		if len(names) == 0 {
			return nil
		}
		return []finding{{args: source.Args{"Term": d.text, "Names": strings.Join(names, ", ")}}}
	})
}

// checkTermCount compares how often source and target name a concept. A language may
// well say "it" where another repeats the name.
func checkTermCount(p *checkedPair) []finding {
	if p.message.Source.Plural() {
		return nil
	}
	return p.eachDemand(func(d *demand, u usage) []finding {
		got := u.allowed() + u.wrong
		if got == 0 || got == d.count {
			return nil
		}
		return []finding{{args: source.Args{"Term": d.text, "Want": strconv.Itoa(d.count), "Got": strconv.Itoa(got)}}}
	})
}

// checkTermDeprecated finds names in the target that another is better than, of what
// the source names.
func checkTermDeprecated(p *checkedPair) []finding {
	return p.wrongNames(func(ref glossary.TermRef) bool {
		return ref.Term.Status == glossary.Deprecated && p.asksFor(ref.Concept)
	})
}

// checkTermForbidden finds names that must not be published, whatever they mean.
func checkTermForbidden(p *checkedPair) []finding {
	return p.wrongNames(func(ref glossary.TermRef) bool { return ref.Term.Status == glossary.Forbidden })
}

// wrongNames finds the terms in the target that are wrong in every sense they have, each
// once. One that is part of a longer name is no use of its own.
func (p *checkedPair) wrongNames(wrong func(glossary.TermRef) bool) []finding {
	var found []finding
	said := map[string]bool{}
	for _, form := range p.named() {
		for _, m := range form.matches {
			name := source.Clean(m.Span.Of(form.text))
			if m.Nested || said[name] || !all(m.Terms, wrong) {
				continue
			}
			said[name] = true
			found = append(found, finding{args: wrongNameArgs(name, 1, m.Terms[0])})
		}
	}
	return found
}

func wrongNameArgs(name string, count int, ref glossary.TermRef) source.Args {
	return source.Args{
		"Name": name, "Concept": ref.Concept.ID, "Count": strconv.Itoa(count),
		"Names": strings.Join((&demand{concepts: []*glossary.Concept{ref.Concept}}).names(ref.Term.Locale, unmarked, glossary.Preferred), ", "),
	}
}

func all[T any](list []T, ok func(T) bool) bool {
	for _, item := range list {
		if !ok(item) {
			return false
		}
	}
	return true
}

func (p *checkedPair) asksFor(c *glossary.Concept) bool {
	return slices.ContainsFunc(p.original().demands, func(d demand) bool { return slices.Contains(d.concepts, c) })
}
