package locales

import (
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/language"

	"dich/source"
)

// Plurals are the cardinal plural rules of a language, in CLDR's release [CLDRRelease].
//
// Rules change with the release: until 48, Vietnamese had only other, and Galician no
// many. cmd/plurals compares releases.
type Plurals struct {
	Categories []source.PluralCategory // in CLDR's order; other is always the last
	Header     string                  // the Plural-Forms field of a new PO file
	rules      []pluralRule
}

// PluralsOf gives the rules of a language, of its script and region where these have
// their own. A language that CLDR has no rules for has only other.
func PluralsOf(tag language.Tag) Plurals {
	p, _ := pluralsOf(tag)
	p.Categories = slices.Clone(p.Categories)
	return p
}

// HasPlurals reports a language that CLDR has rules for.
func HasPlurals(tag language.Tag) bool {
	_, known := pluralsOf(tag)
	return known
}

func pluralsOf(tag language.Tag) (Plurals, bool) {
	table := pluralTable()
	for parent := tag; parent != language.Und; parent = parent.Parent() {
		if p, ok := table[parent.String()]; ok {
			return p, true
		}
	}
	base, _, _ := tag.Raw()
	p, ok := table[base.String()]
	if !ok {
		p = Plurals{Categories: []source.PluralCategory{source.Other}, Header: oneForm}
	}
	return p, ok
}

// Of gives the category of a number, always one of Categories.
func (p Plurals) Of(n Operand) source.PluralCategory {
	for _, r := range p.rules {
		if r.holds(n) {
			return r.category
		}
	}
	return source.Other
}

// A pluralGroup is languages and their rules, each after the name of its category.
type pluralGroup struct {
	languages string
	rules     []string
}

// pluralTable finds the rules by a language's tag.
var pluralTable = sync.OnceValue(func() map[string]Plurals {
	table := map[string]Plurals{}
	for _, group := range pluralGroups {
		var p Plurals
		for _, text := range group.rules {
			p.rules = append(p.rules, parsePluralRule(text))
		}
		for _, r := range p.rules {
			p.Categories = append(p.Categories, r.category)
		}
		p.Categories = append(p.Categories, source.Other)
		for name := range strings.FieldsSeq(group.languages) {
			p.Header = pluralHeader(name, p)
			table[name] = p
		}
	}
	return table
})
