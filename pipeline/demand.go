package pipeline

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/source"
)

// A demand is a thing that a source text names. Its translation has to name it too.
type demand struct {
	text     string              // how the source names it first
	concepts []*glossary.Concept // any of them will do: several may have that name
	count    int                 // how often it is named
	keep     bool                // its name is not to be translated
}

// demandsOf gives what a text names, in the order of the first places. A term inside a
// longer one is no demand of its own.
func demandsOf(text string, matches []glossary.Match) []demand {
	var list []demand
	for _, m := range matches {
		if m.Nested {
			continue
		}
		concepts := conceptsOf(m)
		i := slices.IndexFunc(list, func(d demand) bool { return slices.Equal(d.concepts, concepts) })
		if i < 0 {
			i = len(list)
			list = append(list, demand{text: source.Clean(m.Span.Of(text)), concepts: concepts})
		}
		list[i].count++
		list[i].keep = list[i].keep || m.Terms[0].Term.Keep
	}
	return list
}

func conceptsOf(m glossary.Match) []*glossary.Concept {
	var concepts []*glossary.Concept
	for _, ref := range m.Terms {
		concepts = append(concepts, ref.Concept)
	}
	return concepts
}

// A usage is how often a translation names what a demand asks for, by the status of
// the names.
type usage struct{ preferred, admitted, wrong int }

func (u usage) allowed() int { return u.preferred + u.admitted }

// usage counts the matches in a translation that answer a demand; there is what counts.
func (d *demand) usage(there []glossary.Match) usage {
	var u usage
	for _, m := range there {
		switch d.status(m) {
		case glossary.Preferred:
			u.preferred++
		case glossary.Admitted:
			u.admitted++
		case glossary.Deprecated, glossary.Forbidden:
			u.wrong++
		}
	}
	return u
}

// answering gives the matches in a translation that can answer demands. A name inside the
// name of something else is one of them
//
//   - if that is asked for too: "Hội đồng Bảo an … Liên hợp quốc" may be one name; or
//   - if it is one of several there that are: "Bộ Ngoại giao … Kazakhstan" may be, too.
//
// Else 联合国 in 联合国安理会 is not the organization but its council.
func answering(demands []demand, there []glossary.Match) []glossary.Match {
	list := []glossary.Match{} // not nil: callers keep it
	for len(there) > 0 {
		n := 1
		for n < len(there) && there[n].Nested {
			n++
		}
		list = append(list, there[0])
		list = append(list, inside(demands, there[0], there[1:n])...)
		there = there[n:]
	}
	return list
}

// inside gives the matches inside another that count.
func inside(demands []demand, outer glossary.Match, nested []glossary.Match) []glossary.Match {
	if len(nested) == 0 {
		return nil
	}
	whole := slices.IndexFunc(demands, func(d demand) bool { return d.met(outer) })
	var list []glossary.Match
	var answered []int
	for _, m := range nested {
		for i := range demands {
			if i != whole && demands[i].met(m) {
				list, answered = append(list, m), addNew(answered, i)
				break
			}
		}
	}
	if whole < 0 && len(answered) < 2 {
		return nil
	}
	return list
}

func (d *demand) met(m glossary.Match) bool { return d.status(m) != "" }

// status is the best that a name is for what is asked for; empty if it names other
// things.
func (d *demand) status(m glossary.Match) glossary.Status {
	best := len(byStatus)
	for _, ref := range m.Terms {
		if slices.Contains(d.concepts, ref.Concept) {
			best = min(best, slices.Index(byStatus, ref.Term.Status))
		}
	}
	if best == len(byStatus) {
		return ""
	}
	return byStatus[best]
}

// The statuses, the best first.
var byStatus = []glossary.Status{glossary.Preferred, glossary.Admitted, glossary.Deprecated, glossary.Forbidden}

// names lists what a demand's concepts are called in a language, with one of the
// statuses.
func (d *demand) names(locale language.Tag, mark func(*glossary.Term) string, statuses ...glossary.Status) []string {
	var names []string
	for _, status := range statuses {
		for _, c := range d.concepts {
			for _, t := range c.In(locale) {
				if t.Status == status {
					names = addNew(names, t.Text+mark(t))
				}
			}
		}
	}
	return names
}

func unmarked(*glossary.Term) string { return "" }

// hint tells a translator what to write for a demand: the preferred names, what is
// also right, and what is not. It is empty if the glossary knows no name.
//
//	term: Hoa Kỳ = США; also: Соединённые Штаты; not: САСШ
func (d *demand) hint(locale language.Tag) string {
	best := d.names(locale, unsureMark, glossary.Preferred)
	also := d.names(locale, unsureMark, glossary.Admitted)
	if d.keep {
		best = addNew([]string{d.text}, best...)
	}
	if len(best) == 0 {
		best, also = also, nil
	}
	if len(best) == 0 {
		return ""
	}
	line := termPrefix + d.text + " = " + strings.Join(best, ", ")
	for _, more := range []struct {
		label string
		names []string
	}{{alsoLabel, also}, {notLabel, d.names(locale, unmarked, glossary.Deprecated, glossary.Forbidden)}} {
		if len(more.names) > 0 {
			line += more.label + strings.Join(more.names, ", ")
		}
	}
	return line
}

const (
	termPrefix = "term: "
	alsoLabel  = "; also: "
	notLabel   = "; not: "
)

// bestOf gives a hint up to what is also right.
func bestOf(hint string) string {
	hint, _, _ = strings.Cut(hint, alsoLabel)
	hint, _, _ = strings.Cut(hint, notLabel)
	return hint
}

func unsureMark(t *glossary.Term) string {
	if t.Unsure {
		return " (?)"
	}
	return ""
}
