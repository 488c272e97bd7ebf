package pipeline

import (
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales"
	"dich/source"
)

// A Terminology is what the glossary says of a project's entries in one target language.
// The zero Terminology has nothing to say.
type Terminology struct {
	locale  language.Tag
	demands map[source.ID][]demand
	matcher func() *glossary.Matcher // for the target language; made when it is first needed
	names   *glossary.Matcher        // for the source language; nil if no name is known
	changes *Policy                  // what edits do to translations; nil for the usual
}

func newTerminology(g *glossary.Glossary, locale language.Tag, demands map[source.ID][]demand) Terminology {
	matcher := sync.OnceValue(func() *glossary.Matcher { return glossary.NewMatcher(g, locale) })
	return Terminology{locale: locale, demands: demands, matcher: matcher}
}

// policy is what edits do to translations.
func (t *Terminology) policy() Policy {
	if t.changes == nil {
		return DefaultPolicy()
	}
	return *t.changes
}

// hints are what a translator is told about the terms of an entry, a line each.
func (t *Terminology) hints(id source.ID) []string {
	var lines []string
	for i := range t.demands[id] {
		if line := t.demands[id][i].hint(t.locale); line != "" {
			lines = addNew(lines, line)
		}
	}
	return lines
}

// outdated gives the demands because of which a translation has to be looked at again,
// when was are the hints it was made with: what is said about a concept has changed, and
// the translation
//
//   - uses a name of it that is not allowed any more, or
//   - does not name it, or
//   - uses none of its preferred names, which are not the same as before.
//
// A name that is allowed as well by now makes no translation wrong.
func (t *Terminology) outdated(document string, m *locales.Message, was []string) []*demand {
	if m.Target.Empty() || m.Merged() {
		return nil
	}
	demands := t.demands[m.ID]
	hints, bests := map[string]bool{}, map[string]bool{}
	for _, line := range was {
		hints[line], bests[bestOf(line)] = true, true
	}
	var found []*demand
	var there []glossary.Match
	for i := range demands {
		d := &demands[i]
		hint := d.hint(t.locale)
		if hint == "" || hints[hint] || d.keep && keepsText(document, m, d.text) {
			continue
		}
		if there == nil {
			there = answering(demands, t.named(document, m))
		}
		u := d.usage(there)
		if len(d.names(t.locale, unmarked, glossary.Preferred)) == 0 {
			u.preferred = u.admitted // the best there is
		}
		if u.wrong > 0 || u.allowed() == 0 || u.preferred == 0 && !bests[bestOf(hint)] {
			found = append(found, d)
		}
	}
	return found
}

// named finds the terms in a translation, in all its forms together.
func (t *Terminology) named(document string, m *locales.Message) []glossary.Match {
	there := []glossary.Match{}
	for _, form := range m.Target.Each {
		text := plainOf(document, form)
		there = append(there, t.matcher().Find(text, source.Tokens(text))...)
	}
	return there
}

// keepsText reports a translation that has a text as it is.
func keepsText(document string, m *locales.Message, text string) bool {
	for _, form := range m.Target.Each {
		if strings.Contains(source.Clean(plainOf(document, form)), text) {
			return true
		}
	}
	return false
}

// termHintsOf are the hints among the comments of an entry.
func termHintsOf(m *locales.Message) []string {
	return slices.DeleteFunc(slices.Clone(m.Notes.Extracted), func(line string) bool { return !strings.HasPrefix(line, termPrefix) })
}

// hintFor finds the hint for a term among others; empty if there is none.
func hintFor(term string, hints []string) string {
	i := slices.IndexFunc(hints, func(line string) bool { return strings.HasPrefix(line, termPrefix+term+" = ") })
	if i < 0 {
		return ""
	}
	return hints[i]
}
