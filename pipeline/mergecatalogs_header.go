package pipeline

import (
	"slices"
	"strings"

	"dich/locales"
	"dich/source"
)

// mergeHeader merges the header field by field, and what stands at the file's end.
func (m *merger) mergeHeader(cat *locales.Catalog) {
	base, ours, theirs := m.base.Header, m.ours.Header, m.theirs.Header
	switch {
	case theirs.Equal(&base):
	case ours.Equal(&base):
		cat.Header = theirs
		if m.ours.Newline != m.theirs.Newline {
			cat.Header.Forget()
		}
	default:
		for _, name := range fieldNames(m.base.Catalog, m.theirs.Catalog) {
			was, is := field(m.base.Catalog, name), field(m.theirs.Catalog, name)
			if field(cat, name) == was && is != was {
				setOrDrop(cat, name, is)
			}
		}
		cat.Header.Notes.Translator = mergeLists(base.Notes.Translator, ours.Notes.Translator, theirs.Notes.Translator)
	}
	if field(cat, languageField) == field(m.theirs.Catalog, languageField) {
		cat.Target = m.theirs.Target
	}
	if m.ours.Tail == m.base.Tail {
		cat.Tail = m.theirs.Tail
	}
}

// The header's fields that say how a file is to be read.
const (
	languageField    = "Language"
	pluralFormsField = "Plural-Forms"
)

// field gives a header field; empty where there is none.
func field(cat *locales.Catalog, name string) string {
	value, _ := cat.Field(name)
	return value
}

// fieldNames lists the fields of several headers, each once.
func fieldNames(catalogs ...*locales.Catalog) []string {
	var names []string
	for _, cat := range catalogs {
		for line := range strings.Lines(cat.Header.Target[source.Other]) {
			if name, _, ok := strings.Cut(line, ":"); ok && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return names
}

// setOrDrop sets a header field, or takes it out where value is empty. One that has the
// value already stays as it is written.
func setOrDrop(cat *locales.Catalog, name, value string) {
	switch was, there := cat.Field(name); {
	case was == value && (there || value == ""):
	case value != "":
		cat.SetField(name, value)
	default:
		var kept strings.Builder
		for line := range strings.Lines(cat.Header.Target[source.Other]) {
			if field, _, _ := strings.Cut(line, ":"); !strings.EqualFold(field, name) {
				kept.WriteString(line)
			}
		}
		cat.Header.Target = source.Singular(kept.String())
	}
}
