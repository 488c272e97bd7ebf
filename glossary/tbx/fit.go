package tbx

import (
	"cmp"
	"slices"
	"strings"

	"dich/glossary"
	"dich/source"
)

// A column that is looked at: where it stands, and what it is in TBX.
type column struct {
	glossary.Field
	columnName
	category category
	rank     int
}

// A place tells whether a column may stand somewhere; the lower its rank, the earlier it
// is written.
type place func(column) (rank int, ok bool)

// conceptPlace takes the columns of a concept: first those of all of it, then those of
// its languages. A definition or subject where the concept has none would be read as
// the concept's own.
func conceptPlace(c *glossary.Concept) place {
	ranks := map[string]int{"": 0}
	for _, t := range c.Terms {
		if tag := t.Locale.String(); ranks[tag] == 0 {
			ranks[tag] = len(ranks)
		}
	}
	return func(col column) (int, bool) {
		rank, ok := ranks[col.locale]
		switch {
		case col.category.name == definition && c.Definition == "", col.category.name == subjectField && c.Subject == "":
			ok = false
		case col.locale == "":
			ok = ok && col.category.levels&ofConcept != 0
		default:
			ok = ok && col.category.levels&ofLanguage != 0
		}
		return rank, ok
	}
}

// termPlace takes the columns of a term: the schema wants termNotes first.
func termPlace(t *glossary.Term) place {
	return func(col column) (int, bool) {
		ok := col.locale == ""
		switch {
		case col.category.name == statuses.category:
			return 0, ok && statuses.keeps(string(t.Status), col.Value)
		case col.category.name == types.category:
			return 1, ok && types.keeps(string(t.Type), col.Value)
		}
		ok = ok && col.category.levels&ofTerm != 0
		if col.category.element == "termNote" {
			return 2, ok
		}
		return 3, ok
	}
}

// sayings are columns that speak of another, by its name.
type sayings map[columnName][]column

// columns keeps what has a place, in the order in which it is written; what is said of
// a thing follows it. The definition of a concept stands before all its columns.
func (f *fitter) columns(fields []glossary.Field, at source.Subject, fits place, defined bool) []glossary.Field {
	var heads []column
	said := sayings{}
	for _, field := range f.merged(fields, at) {
		col, ok := f.column(field)
		if ok && col.of != "" {
			said.add(col)
			continue
		}
		if ok {
			col.rank, ok = fits(col)
		}
		if !ok {
			f.notCarried(field.Name, at)
			continue
		}
		heads = append(heads, col)
	}
	slices.SortStableFunc(heads, func(a, b column) int { return cmp.Compare(a.rank, b.rank) })
	var list []glossary.Field
	if defined {
		list = f.take(said, column{columnName: columnName{category: definition}}, at)
	}
	for _, head := range heads {
		list = append(list, head.Field)
		list = append(list, f.take(said, head, at)...)
	}
	for _, name := range said.names() {
		f.notCarried(name, at)
	}
	return list
}

func (s sayings) add(col column) {
	head := columnName{category: col.of, locale: col.locale}
	s[head] = append(s[head], col)
}

// names gives what is left, in the order of the alphabet.
func (s sayings) names() []string {
	var names []string
	for _, list := range s {
		for _, col := range list {
			names = append(names, col.Name)
		}
	}
	slices.Sort(names)
	return names
}

// take takes out what is said of a column. Where values must stand alone, each must have
// a line of its own.
func (f *fitter) take(said sayings, head column, at source.Subject) []glossary.Field {
	list := said[head.columnName]
	delete(said, head.columnName)
	slices.SortFunc(list, func(a, b column) int { return cmp.Compare(a.Name, b.Name) })
	var fields []glossary.Field
	for _, col := range list {
		if head.category.allowed != nil && lineCount(col.Value) != len(values(head.Value)) {
			f.notCarried(col.Name, at)
			continue
		}
		fields = append(fields, col.Field)
	}
	return fields
}

// merged gives the columns that say something, each once.
func (f *fitter) merged(fields []glossary.Field, at source.Subject) []glossary.Field {
	var all columns
	for _, field := range fields {
		if value := f.text(field.Value, at); strings.Trim(value, "\n") != "" {
			all.add(field.Name, value)
		}
	}
	return all.fields()
}

// column says what a column is in TBX; false if the dialect has none such.
func (f *fitter) column(field glossary.Field) (column, bool) {
	col := column{Field: field}
	var ok bool
	if col.columnName, ok = parseColumn(field.Name); !ok {
		return col, false
	}
	if col.category, ok = categoryOf(col.columnName.category); !ok || !col.category.in(f.dialect) {
		return col, false
	}
	list := values(field.Value)
	if col.of != "" {
		list = slices.DeleteFunc(strings.Split(field.Value, "\n"), func(line string) bool { return line == "" })
		ok = slices.Contains(partsOf[col.of], col.category.name)
	}
	for _, value := range list {
		ok = ok && col.category.holds(value)
	}
	return col, ok
}
