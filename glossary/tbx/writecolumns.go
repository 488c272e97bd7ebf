package tbx

import (
	"slices"
	"strings"

	"dich/glossary"
)

// definition writes that of a concept, with what the first columns say of it, and gives
// the other columns.
func (w *writer) definition(c *glossary.Concept) []glossary.Field {
	n := partsAhead(c.Extra, columnName{category: definition})
	w.groups(definition, []string{c.Definition}, c.Extra[:n])
	return c.Extra[n:]
}

// partsAhead counts the first columns that speak of another.
func partsAhead(extra []glossary.Field, head columnName) int {
	n := 0
	for n < len(extra) {
		name, _ := parseColumn(extra[n].Name)
		if name.of != head.category || name.locale != head.locale {
			break
		}
		n++
	}
	return n
}

// vocabulary writes a value of TBX's for one of dich's, the one that the first column
// has if it is of that category, and gives the other columns.
func (w *writer) vocabulary(v *vocabulary, meaning string, extra []glossary.Field) []glossary.Field {
	if len(extra) > 0 && extra[0].Name == Prefix+v.category {
		w.value(v.category, extra[0].Value)
		return extra[1:]
	}
	w.value(v.category, v.written[meaning])
	return extra
}

// columns writes the first columns, those that are of a language, and gives the others.
func (w *writer) columns(extra []glossary.Field, locale string) []glossary.Field {
	for len(extra) > 0 {
		name, _ := parseColumn(extra[0].Name)
		if name.locale != locale {
			break
		}
		n := 1 + partsAhead(extra[1:], name)
		w.groups(name.category, values(extra[0].Value), extra[1:n])
		extra = extra[n:]
	}
	return extra
}

// groups writes the values of a category with what columns say of each; if one of them
// has no line for each value, they are said of all, as of one.
func (w *writer) groups(category string, list []string, parts []glossary.Field) {
	for _, part := range parts {
		if lineCount(part.Value) != len(list) {
			w.group(category, lines(list), parts, func(value string) string { return value })
			return
		}
	}
	for i, value := range list {
		w.group(category, value, parts, func(value string) string { return strings.Split(value, "\n")[i] })
	}
}

// group writes one value with that which is said of it.
func (w *writer) group(category, value string, parts []glossary.Field, pick func(string) string) {
	said := slices.ContainsFunc(parts, func(p glossary.Field) bool { return pick(p.Value) != "" })
	if !said && category != transaction { // which stands in groups alone
		w.value(category, value)
		return
	}
	w.open(groupOf(category))
	w.value(category, value)
	for _, part := range parts {
		name, _ := parseColumn(part.Name)
		w.value(name.category, pick(part.Value))
	}
	w.close(groupOf(category))
}
