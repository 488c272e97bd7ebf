package glossary

import (
	"encoding/csv"
	"slices"
	"strings"
)

// WriteCSV writes a glossary as ReadCSV reads it: the columns that dich knows, then
// the others in the order in which concepts and terms have them. Columns that are
// seldom used stand there only if somebody has a value in them. A concept has a row of
// its own where there is more to say of it than its subject. Lines end with LF.
func WriteCSV(g *Glossary) string { return writeTable(g, ',') }

// WriteTSV is WriteCSV with tabs.
func WriteTSV(g *Glossary) string { return writeTable(g, '\t') }

func writeTable(g *Glossary, separator rune) string {
	var b strings.Builder
	w := csv.NewWriter(&b) // a strings.Builder cannot fail
	w.Comma = separator
	columns := usedColumns(g)
	w.Write(names(columns))
	for i := range g.Concepts {
		c := &g.Concepts[i]
		if c.hasRow() {
			w.Write(cells(columns, c, nil))
		}
		for j := range c.Terms {
			w.Write(cells(columns, c, &c.Terms[j]))
		}
	}
	w.Flush()
	return b.String()
}

// hasRow reports that a concept has something to say that no term's row says.
func (c *Concept) hasRow() bool {
	return c.Definition != "" || c.Note != "" || len(c.Links) > 0 || len(c.Extra) > 0 || len(c.Terms) == 0
}

// A column gives its cell in the row of a term, or of a concept, where the term is nil.
type column struct {
	name  string
	value func(*Concept, *Term) string
}

// The columns that are always written, and behind each what is written where it is used.
var columns = []column{
	{conceptColumn, func(c *Concept, _ *Term) string { return c.ID }},
	{subjectColumn, func(c *Concept, _ *Term) string { return c.Subject }},
	{definitionColumn, ofConcept(func(c *Concept) string { return c.Definition })},
	{linksColumn, ofConcept(func(c *Concept) string { return joinList(c.Links, ";") })},
	{langColumn, ofTerm(func(t *Term) string { return t.Locale.String() })},
	{formColumn, ofTerm(func(t *Term) string { return t.Text })},
	{typeColumn, ofTerm(func(t *Term) string { return string(t.Type) })},
	{statusColumn, ofTerm(func(t *Term) string { return string(t.Status) })},
	{speechColumn, ofTerm(func(t *Term) string { return string(t.Speech) })},
	{caseColumn, ofTerm(func(t *Term) string { return string(t.Case) })},
	{formsColumn, ofTerm(func(t *Term) string { return joinList(t.Forms, ";") })},
	{notInsideColumn, ofTerm(func(t *Term) string { return joinList(t.NotInside, ";") })},
	{keepColumn, ofTerm(func(t *Term) string { return strings.TrimPrefix(flag(t.Keep), "0") })},
	{fullFormColumn, ofTerm(func(t *Term) string { return t.FullForm })},
	{fromColumn, ofTerm(func(t *Term) string { return t.From })},
	{untilColumn, ofTerm(func(t *Term) string { return t.Until })},
	{noteColumn, noteOf},
	{unsureColumn, ofTerm(func(t *Term) string { return flag(t.Unsure) })},
}

// What is written even if nobody says anything there.
var steadyColumns = []string{conceptColumn, subjectColumn, langColumn, formColumn, typeColumn, statusColumn, unsureColumn}

func ofConcept(value func(*Concept) string) func(*Concept, *Term) string {
	return func(c *Concept, t *Term) string {
		if t != nil {
			return ""
		}
		return value(c)
	}
}

func ofTerm(value func(*Term) string) func(*Concept, *Term) string {
	return func(_ *Concept, t *Term) string {
		if t == nil {
			return ""
		}
		return value(t)
	}
}

func noteOf(c *Concept, t *Term) string {
	if t == nil {
		return c.Note
	}
	return t.Note
}

func flag(on bool) string {
	if on {
		return "1"
	}
	return "0"
}

// usedColumns gives the columns that a glossary needs.
func usedColumns(g *Glossary) []column {
	var used []column
	for _, c := range columns {
		if slices.Contains(steadyColumns, c.name) || g.uses(c) {
			used = append(used, c)
		}
	}
	for _, name := range extraColumns(g) {
		used = append(used, column{name, func(c *Concept, t *Term) string { return extraOf(c, t, name) }})
	}
	return used
}

// uses reports that some row has a value in a column.
func (g *Glossary) uses(column column) bool {
	for i := range g.Concepts {
		c := &g.Concepts[i]
		if column.value(c, nil) != "" {
			return true
		}
		for j := range c.Terms {
			if column.value(c, &c.Terms[j]) != "" {
				return true
			}
		}
	}
	return false
}

// extraColumns gives the names of columns that dich does not know.
func extraColumns(g *Glossary) []string {
	var names []string
	seen := map[string]bool{}
	add := func(fields []Field) {
		for _, f := range fields {
			if !seen[f.Name] {
				seen[f.Name] = true
				names = append(names, f.Name)
			}
		}
	}
	for i := range g.Concepts {
		c := &g.Concepts[i]
		add(c.Extra)
		for j := range c.Terms {
			add(c.Terms[j].Extra)
		}
	}
	return names
}

func extraOf(c *Concept, t *Term, name string) string {
	fields := c.Extra
	if t != nil {
		fields = t.Extra
	}
	for _, f := range fields {
		if f.Name == name {
			return f.Value
		}
	}
	return ""
}

func names(columns []column) []string {
	row := make([]string, len(columns))
	for i, c := range columns {
		row[i] = c.name
	}
	return row
}

func cells(columns []column, c *Concept, t *Term) []string {
	row := make([]string, len(columns))
	for i, column := range columns {
		row[i] = column.value(c, t)
	}
	return row
}

// WriteRows writes the rows of concepts for a table that is there, in its columns and
// with its separator, without a header: to be pasted at its end. Table is its text; an
// empty one gives the columns of [WriteCSV]. What the table has no column for is left out.
func WriteRows(table string, concepts ...Concept) string {
	separator := separatorOf(table)
	list := usedColumns(&Glossary{Concepts: concepts})
	if table != "" {
		list = columnsOf(headerOf(table, separator))
	}
	var b strings.Builder
	w := csv.NewWriter(&b) // a strings.Builder cannot fail
	w.Comma = rune(separator)
	for i := range concepts {
		for j := range concepts[i].Terms {
			w.Write(cells(list, &concepts[i], &concepts[i].Terms[j]))
		}
	}
	w.Flush()
	return b.String()
}

// columnsOf finds columns by their names; those that dich does not know are empty.
func columnsOf(names []string) []column {
	var list []column
	for _, name := range names {
		i := slices.IndexFunc(columns, func(c column) bool { return c.name == trim(name) })
		if i < 0 {
			list = append(list, column{name, func(*Concept, *Term) string { return "" }})
			continue
		}
		list = append(list, columns[i])
	}
	return list
}
