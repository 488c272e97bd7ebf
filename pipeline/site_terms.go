package pipeline

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales/style"
)

// A termGroup is the terms that begin with one letter.
type termGroup struct {
	Letter string // empty where the language has no alphabet
	Terms  []siteTerm
}

// A siteTerm is a concept in the list of a language.
type siteTerm struct {
	Name       string
	Others     []string // what it is also called
	Source     string   // its name in the source language; empty there
	Definition string   // in the source language
}

// terms lists the names of a language as its dictionaries do.
func (s *site) terms(locale language.Tag) sitePage {
	p := s.page("terms", locale, s.words[locale].Terms)
	var list []siteTerm
	for i := range s.Glossary.Concepts {
		if t, ok := siteTermOf(&s.Glossary.Concepts[i], locale, s.Config.Source); ok {
			list = append(list, t)
		}
	}
	order := collate.New(locale)
	slices.SortStableFunc(list, func(a, b siteTerm) int {
		return cmp.Or(order.CompareString(a.Name, b.Name), strings.Compare(a.Name, b.Name))
	})
	p.Groups, p.Count = termGroups(list, locale), len(list)
	return p
}

// siteTermOf gives a concept's names in a language; false if it has none that may be used.
func siteTermOf(concept *glossary.Concept, locale, from language.Tag) (siteTerm, bool) {
	names := usableNames(concept, locale)
	if len(names) == 0 {
		return siteTerm{}, false
	}
	t := siteTerm{Name: names[0], Others: names[1:], Definition: concept.Definition}
	if there := usableNames(concept, from); locale != from && len(there) > 0 {
		t.Source = there[0]
	}
	return t, true
}

// usableNames are a concept's names that may be used: what is preferred first, and of that
// what is written out.
func usableNames(concept *glossary.Concept, locale language.Tag) []string {
	terms := slices.DeleteFunc(concept.In(locale), func(t *glossary.Term) bool { return !t.Status.Usable() })
	rank := func(t *glossary.Term) int {
		n := slices.Index(byStatus, t.Status) * 2
		if t.Type == glossary.Acronym {
			n++
		}
		return n
	}
	slices.SortStableFunc(terms, func(a, b *glossary.Term) int { return rank(a) - rank(b) })
	var names []string
	for _, t := range terms {
		names = addNew(names, t.Text)
	}
	return names
}

// termGroups puts terms in their order below their first letters. Letters that differ by
// what a dictionary passes over are one.
func termGroups(list []siteTerm, locale language.Tag) []termGroup {
	if m, _ := style.MarksOf(locale); m.Caseless {
		return []termGroup{{Terms: list}}
	}
	loose := collate.New(locale, collate.IgnoreCase, collate.IgnoreDiacritics)
	var groups []termGroup
	for _, t := range list {
		letter := plainLetter(t.Name, loose)
		if last := len(groups) - 1; last < 0 || loose.CompareString(groups[last].Letter, letter) != 0 {
			groups = append(groups, termGroup{Letter: letter})
		}
		g := &groups[len(groups)-1]
		g.Terms = append(g.Terms, t)
	}
	return groups
}

// latin are the letters of the alphabet, those of Vietnamese too. Where a dictionary has one
// for another letter (Ấ is below Â, École below E), it heads the group.
var latin = strings.Split("ABCDEFGHIJKLMNOPQRSTUVWXYZĂÂĐÊÔƠƯ", "")

// plainLetter is the letter that a name is found below.
func plainLetter(name string, loose *collate.Collator) string {
	_, n := utf8.DecodeRuneInString(name)
	letter := strings.ToUpper(name[:n])
	for _, l := range latin {
		if loose.CompareString(l, letter) == 0 {
			return l
		}
	}
	return letter
}
