package glossary

import (
	"encoding/csv"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/source"
)

// WriteWide writes a glossary for people who review it, one concept a row, as ReadWide
// reads it with these languages: the preferred terms of each before the admitted ones.
// What the table has no place for is noted ([NotCarried]); terms that must not be used
// are left out.
//
// A cell that a spreadsheet would take for a formula (it begins with =, +, - or @, or one
// of their wide forms, or with a control character) has an apostrophe before it, and so
// has one that begins with apostrophes and these.
func WriteWide(g *Glossary, languages []language.Tag) (string, []source.Diagnostic) {
	left, lost := carryWide(g, languages)
	var b strings.Builder
	w := csv.NewWriter(&b) // a strings.Builder cannot fail
	columns := wideColumns(left, languages)
	w.Write(guardAll(names(columns)))
	for i := range left.Concepts {
		w.Write(guardAll(cells(columns, &left.Concepts[i], nil)))
	}
	w.Flush()
	return b.String(), lost
}

// wideColumns gives those of a concept that are used, the languages, and those that dich
// does not know.
func wideColumns(g *Glossary, languages []language.Tag) []column {
	var used []column
	for _, c := range columns {
		if _, ok := conceptRoles[c.name]; ok && (slices.Contains(steadyColumns, c.name) || g.uses(c)) {
			used = append(used, c)
		}
	}
	for _, tag := range languages {
		used = append(used, column{tag.String(), func(c *Concept, _ *Term) string { return formsIn(c, tag) }})
	}
	for _, name := range extraColumns(g) {
		used = append(used, column{name, func(c *Concept, _ *Term) string { return extraOf(c, nil, name) }})
	}
	return used
}

func formsIn(c *Concept, locale language.Tag) string {
	var forms []string
	for _, t := range c.In(locale) {
		forms = append(forms, t.Text)
	}
	return joinList(forms, ";|")
}

// carryWide gives what is left of a glossary in a wide table with these languages.
func carryWide(g *Glossary, languages []language.Tag) (*Glossary, []source.Diagnostic) {
	inTable := func(f Field) bool { return partOf(f.Name, languages).role != unknownPart }
	lost := []feature{{"lang", func(c *Concept) bool { return inOrder(c, languages) }, nil}}
	for _, f := range features {
		switch f.name {
		case FeatureSubject, FeatureDefinition, FeatureLinks:
		case FeatureStatus:
			lost = append(lost, feature{f.name, loseRanks, nil})
		case FeatureNote:
			lost = append(lost, feature{f.name, nil, f.term})
		case FeatureColumns:
			lost = append(lost, feature{f.name, func(c *Concept) bool { return loseSome(&c.Extra, inTable) }, f.term})
		default:
			lost = append(lost, f)
		}
	}
	return carry(g, "wide", lost)
}

// inOrder leaves the terms of these languages, in their order, and reports others.
func inOrder(c *Concept, languages []language.Tag) bool {
	rank := func(t Term) int { return slices.Index(languages, t.Locale) }
	lost := loseTerms(c, func(t Term) bool { return rank(t) < 0 })
	slices.SortStableFunc(c.Terms, func(a, b Term) int { return rank(a) - rank(b) })
	return lost
}

// loseRanks leaves the terms that may be used, of each language the preferred ones
// first; only the first of all stays preferred. The terms are in the order of languages.
func loseRanks(c *Concept) bool {
	lost := loseUnusable(c)
	for start, end := 0, 0; start < len(c.Terms); start = end {
		for end < len(c.Terms) && c.Terms[end].Locale == c.Terms[start].Locale {
			end++
		}
		group := c.Terms[start:end]
		slices.SortStableFunc(group, func(a, b Term) int { return rankOf(a) - rankOf(b) })
		for i := range group {
			status := Admitted
			if i == 0 {
				status = Preferred
			}
			lost = lose(&group[i].Status, status) || lost
		}
	}
	return lost
}

func rankOf(t Term) int {
	if t.Status == Admitted {
		return 1
	}
	return 0
}

// formulaMarks begin what a spreadsheet calculates; a blank before one hides it.
const formulaMarks = "=+-@\t\r\n＝＋－＠"

// guard puts an apostrophe before a formula.
func guard(cell string) string {
	if isFormula(strings.TrimLeft(cell, "'")) {
		return "'" + cell
	}
	return cell
}

// unguard is the inverse of guard.
func unguard(cell string) string {
	if rest, ok := strings.CutPrefix(cell, "'"); ok && isFormula(strings.TrimLeft(rest, "'")) {
		return rest
	}
	return cell
}

func isFormula(cell string) bool {
	return cell != "" && strings.ContainsRune(formulaMarks, []rune(cell)[0])
}

func guardAll(row []string) []string {
	for i := range row {
		row[i] = guard(row[i])
	}
	return row
}
