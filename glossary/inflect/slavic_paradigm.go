package inflect

import "strings"

// A paradigm is a word in its numbers and cases. A cell with several forms has them all
// in use; one without any is the accusative that is as the nominative of things and as
// the genitive of persons and animals.
type paradigm [2][6][]string

// The numbers and cases, in the order of the school grammars.
const (
	singular = iota
	plural
)

const (
	nominative = iota
	genitive
	dative
	accusative
	instrumental
	prepositional
)

// endings makes a paradigm: "∅ а у = ом е | ы ов ам = ами ах" tells the six cases of
// the singular and of the plural, with ∅ for no ending, = for an accusative without an
// ending of its own, and / between two endings that are both in use.
func endings(stem, table string) paradigm {
	var p paradigm
	for number, half := range strings.Split(table, "|") {
		for place, cell := range strings.Fields(half) {
			p[number][place] = withEndings(stem, cell)
		}
	}
	return p
}

func withEndings(stem, cell string) []string {
	if cell == "=" {
		return nil
	}
	var forms []string
	for _, ending := range strings.Split(cell, "/") {
		forms = append(forms, stem+strings.TrimPrefix(ending, "∅"))
	}
	return forms
}

// cell gives the forms of a number and case, of a living being or of a thing.
func (p *paradigm) cell(number, place int, animate bool) []string {
	if forms := p[number][place]; forms != nil || place != accusative {
		return forms
	}
	if animate {
		return p[number][genitive]
	}
	return p[number][nominative]
}

// is sets a cell.
func (p *paradigm) is(number, place int, forms ...string) { p[number][place] = forms }

// may adds forms to a cell.
func (p *paradigm) may(number, place int, forms ...string) {
	p[number][place] = append(p[number][place][:len(p[number][place]):len(p[number][place])], forms...)
}

// each changes every form.
func (p paradigm) each(change func(string) string) paradigm {
	for number := range p {
		for place, forms := range p[number] {
			changed := make([]string, len(forms))
			for i, form := range forms {
				changed[i] = change(form)
			}
			if forms != nil {
				p[number][place] = changed
			}
		}
	}
	return p
}

// A gender is what adjectives agree with, in the singular.
type gender int

const (
	masculine gender = iota
	feminine
	neuter
	anyGender // of a word that does not change: a name or an acronym
)

// A reading is a word understood as a nominative.
type reading struct {
	gender gender
	plural bool // it stands in the plural, and has no singular here
	weak   bool // believed only where an adjective before it agrees
	forms  paradigm
}

// agrees says whether an adjective and a noun stand in the same number and gender.
func (r reading) agrees(with reading) bool {
	if r.gender == anyGender || with.gender == anyGender {
		return true
	}
	return r.plural == with.plural && (r.plural || r.gender == with.gender)
}

// fixed is a word that never changes.
func fixed(text string) reading {
	r := reading{gender: anyGender}
	for number := range r.forms {
		for place := range r.forms[number] {
			r.forms[number][place] = []string{text}
		}
	}
	return r
}

// vocabulary makes a set of the words of a text.
func vocabulary(text string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(text) {
		set[word] = true
	}
	return set
}

// pairs makes a table of the words of a text: each is followed by what it gives.
func pairs(text string) map[string]string {
	table := map[string]string{}
	fields := strings.Fields(text)
	for i := 0; i+1 < len(fields); i += 2 {
		table[fields[i]] = fields[i+1]
	}
	return table
}

// ends says whether a word has one of these endings, and something before it.
func ends(word string, list ...string) bool {
	for _, ending := range list {
		if len(word) > len(ending) && strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
}
