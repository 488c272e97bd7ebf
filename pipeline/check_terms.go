package pipeline

import (
	"strings"

	"dich/glossary"
	"dich/source"
)

// checkTerms demands, for each term of the source that is not inside a longer one,
// an allowed name of its concept in the target. A form that several concepts share
// is satisfied by any of them.
//
// Languages that decline their names are not judged: without knowing the forms, the
// check would call half of the right translations wrong.
func checkTerms(p *checkedPair) []finding {
	if base, _ := p.target.Base(); !undeclined[base.String()] {
		return nil
	}
	var there []glossary.Match
	for _, text := range p.plain.Each {
		there = append(there, p.matcher.Find(text, source.Tokens(text))...)
	}
	var found []finding
	missing := map[string]bool{}
	for _, m := range p.terms {
		if m.Nested || named(there, m) {
			continue
		}
		names := p.allowedNames(m)
		term := source.Clean(m.Span.Of(p.whole))
		if len(names) > 0 && !missing[term] {
			missing[term] = true
			found = append(found, finding{args: source.Args{"Term": term, "Names": strings.Join(names, ", ")}})
		}
	}
	return found
}

// undeclined are the languages that write a name the same way wherever it stands.
var undeclined = map[string]bool{"en": true, "fr": true, "vi": true, "zh": true}

// named reports that one of the concepts of a match is among those found.
func named(found []glossary.Match, m glossary.Match) bool {
	for _, f := range found {
		for _, a := range f.Terms {
			for _, b := range m.Terms {
				if a.Concept == b.Concept && usable(a.Term) {
					return true
				}
			}
		}
	}
	return false
}

// allowedNames lists what a translator may write for the concepts of a match, the
// preferred names first.
func (p *checkedPair) allowedNames(m glossary.Match) []string {
	var preferred, admitted []string
	for _, ref := range m.Terms {
		for _, t := range ref.Concept.In(p.target) {
			switch t.Status {
			case glossary.Preferred:
				preferred = addNew(preferred, t.Text)
			case glossary.Admitted:
				admitted = addNew(admitted, t.Text)
			}
		}
	}
	return append(preferred, admitted...)
}

func usable(t *glossary.Term) bool {
	return t.Status == glossary.Preferred || t.Status == glossary.Admitted
}

// checkTermVariants finds concepts that a document calls by several names. An
// acronym or a short form beside one full name is no variant; both are named where
// there is one.
func checkTermVariants(d *checkedDocument) []finding {
	uses := map[*glossary.Concept]*termUses{}
	var order []*termUses
	for _, t := range d.terms {
		for _, m := range t.Matches {
			if m.Nested || len(m.Terms) > 1 {
				continue
			}
			u := uses[m.Terms[0].Concept]
			if u == nil {
				u = &termUses{concept: m.Terms[0].Concept, first: map[string]source.Span{}}
				uses[u.concept] = u
				order = append(order, u)
			}
			u.add(m.Terms[0].Term, m.Span)
		}
	}
	var found []finding
	for _, u := range order {
		if u.full > 1 {
			found = append(found, u.finding(d))
		}
	}
	return found
}

// termUses is where a document uses each name of a concept first.
type termUses struct {
	concept *glossary.Concept
	names   []string
	first   map[string]source.Span
	full    int // how many of the names are neither acronyms nor short forms
}

func (u *termUses) add(t *glossary.Term, span source.Span) {
	if _, known := u.first[t.Text]; known {
		return
	}
	u.names = append(u.names, t.Text)
	u.first[t.Text] = span
	switch t.Type {
	case glossary.Acronym, glossary.Abbreviation, glossary.Short:
	default:
		u.full++
	}
}

// finding stands at the second name and shows the others.
func (u *termUses) finding(d *checkedDocument) finding {
	f := finding{
		span: u.first[u.names[1]],
		args: source.Args{"Concept": u.concept.ID, "Names": strings.Join(u.names, ", ")},
	}
	for i, name := range u.names {
		if i != 1 {
			f.related = append(f.related, source.Related{
				Note:    "other-name",
				Subject: source.Subject{File: d.file, Part: d.part.Name, Span: u.first[name]},
				Args:    source.Args{"Name": name},
			})
		}
	}
	return f
}
