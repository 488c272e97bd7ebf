package pipeline

import (
	"strconv"
	"strings"

	"dich/glossary"
	"dich/source"
)

// checkDeprecatedSource finds names in a document that another is better than, each
// once, at its first place.
func checkDeprecatedSource(d *checkedDocument) []finding {
	return d.wrongNames(glossary.Deprecated)
}

func checkForbiddenSource(d *checkedDocument) []finding {
	return d.wrongNames(glossary.Forbidden)
}

func (d *checkedDocument) wrongNames(status glossary.Status) []finding {
	count := map[string]int{}
	at := map[string]int{}
	var found []finding
	for _, t := range d.terms {
		for _, m := range t.Matches {
			if m.Nested || !all(m.Terms, func(ref glossary.TermRef) bool { return ref.Term.Status == status }) {
				continue
			}
			name := source.Clean(m.Span.Of(d.part.Text))
			count[name]++
			if count[name] == 1 {
				at[name] = len(found)
				found = append(found, finding{span: m.Span, args: wrongNameArgs(name, 1, m.Terms[0])})
			}
			found[at[name]].args["Count"] = strconv.Itoa(count[name])
		}
	}
	return found
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
