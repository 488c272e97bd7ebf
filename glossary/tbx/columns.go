package tbx

import (
	"cmp"
	"slices"
	"strings"

	"dich/glossary"
)

// Prefix begins the names of columns that keep what TBX says and a glossary has no
// place for: "tbx:context", "tbx:definition/fr" for what is said of a concept's
// language, and "tbx:context.source" for what is said of a context. Of several contexts
// each has a line, and each line of the source belongs to the context of that line.
const Prefix = "tbx:"

// columns collects values by name, in the order in which the names come.
type columns struct {
	byName map[string]*kept
	list   []*kept
}

// kept is one column with the columns that speak of it.
type kept struct {
	name   string
	values []string
	parts  []*kept
}

func (c *columns) add(name, value string) {
	k := c.byName[name]
	if k == nil {
		k = c.remember(name)
		c.list = append(c.list, k)
	}
	k.values = append(k.values, value)
}

func (c *columns) remember(name string) *kept {
	if c.byName == nil {
		c.byName = map[string]*kept{}
	}
	c.byName[name] = &kept{name: name}
	return c.byName[name]
}

// addPart adds what is said of the last value of another column. Without that column,
// it is one of its own.
func (c *columns) addPart(head, name, value string) {
	h, k := c.byName[head], c.byName[name]
	if h == nil {
		c.add(name, value)
		return
	}
	if k == nil {
		k = c.remember(name)
		h.parts = append(h.parts, k)
	}
	k.fill(len(h.values) - 1)
	if len(k.values) < len(h.values) {
		k.values = append(k.values, value)
		return
	}
	k.values[len(k.values)-1] += "; " + value
}

// fill adds empty values until there are n.
func (k *kept) fill(n int) {
	for len(k.values) < n {
		k.values = append(k.values, "")
	}
}

// fields gives the columns, each followed by those that speak of it.
func (c *columns) fields() []glossary.Field {
	var list []glossary.Field
	for _, k := range c.list {
		list = append(list, glossary.Field{Name: k.name, Value: lines(k.values)})
		slices.SortFunc(k.parts, func(a, b *kept) int { return cmp.Compare(a.name, b.name) })
		for _, part := range k.parts {
			part.fill(len(k.values))
			list = append(list, glossary.Field{Name: part.name, Value: lines(part.values)})
		}
	}
	return list
}

func lines(values []string) string { return strings.Join(values, "\n") }

func lineCount(text string) int { return strings.Count(text, "\n") + 1 }

// values gives the values that stand on the lines of a column, or all of it if a line
// is empty, which no value is.
func values(text string) []string {
	list := strings.Split(text, "\n")
	if slices.Contains(list, "") {
		return []string{text}
	}
	return list
}

// A columnName is the name of a column of TBX, taken apart.
type columnName struct {
	category string
	of       string // context in context.source; empty if it speaks for itself
	locale   string // empty if it is said of the whole concept, or of a term
}

// parseColumn takes a name apart that begins with [Prefix]; false for others, and where
// a piece is empty.
func parseColumn(name string) (columnName, bool) {
	name, ok := strings.CutPrefix(name, Prefix)
	name, locale, inLanguage := strings.Cut(name, "/")
	of, category, isPart := strings.Cut(name, ".")
	if !isPart {
		of, category = "", name
	}
	whole := category != "" && (of != "" || !isPart) && (locale != "" || !inLanguage)
	return columnName{category, of, locale}, ok && whole
}
