package glossary

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/source"
)

// The columns of a concept, in every table with a header.
var conceptRoles = map[string]role{
	conceptColumn: idPart, subjectColumn: subjectPart, definitionColumn: definitionPart,
	linksColumn: linksPart, noteColumn: notePart,
}

// The columns of the translate toolkit's CSV, as its csvl10n calls them and as it
// understands them. "location" and "context" are kept as they are.
var toolkitRoles = map[string]role{
	"source": sourcePart, "original": sourcePart, "untranslated": sourcePart,
	"target": targetPart, "translated": targetPart, "translation": targetPart,
	"id": idPart, "identified": idPart, "key": idPart, "label": idPart,
	"fuzzy": fuzzyPart, "state": fuzzyPart,
	"translator_comments": targetNotePart, "translator comments": targetNotePart, "notes": targetNotePart,
	"developer_comments": notePart, "developer comments": notePart,
}

// partsOf gives the parts of a header; none if it is none of a table with one concept a
// row.
func partsOf(header []string, languages []language.Tag) []part {
	names := make([]string, len(header))
	for i, name := range header {
		names[i] = unguard(name)
	}
	if parts := languageHeader(names, languages); parts != nil {
		return parts
	}
	return toolkitHeader(names, languages)
}

// languageHeader gives the parts of a header that has concept_id, or two of an ID and
// languages; none if it has not.
func languageHeader(names []string, languages []language.Tag) []part {
	parts := make([]part, len(names))
	known := map[part]bool{}
	for i, name := range names {
		parts[i] = partOf(name, languages)
		if r := parts[i].role; r == termPart || r == idPart {
			known[parts[i]] = true
		}
	}
	if len(known) < 2 && !slices.Contains(names, conceptColumn) {
		return nil
	}
	return parts
}

// partOf says what a column of a table with languages is.
func partOf(name string, languages []language.Tag) part {
	tag, ok := languageOf(name, languages)
	switch {
	case name == "id" && !slices.Contains(languages, language.Indonesian):
		return part{role: idPart, name: conceptColumn}
	case isKnown(name):
		return part{role: cmp.Or(conceptRoles[name], misplaced), name: name}
	case ok:
		return part{role: termPart, name: tag.String(), locale: tag}
	}
	return part{name: name}
}

// toolkitHeader gives the parts of a header that has a source and a target; none if it
// has not, or their languages are not given.
func toolkitHeader(names []string, languages []language.Tag) []part {
	parts := make([]part, len(names))
	sides := map[role]int{}
	for i, name := range names {
		parts[i] = toolkitPart(name, languages)
		sides[parts[i].role]++
	}
	if len(languages) < 2 || sides[sourcePart] != 1 || sides[targetPart] != 1 {
		return nil
	}
	return parts
}

// toolkitPart says what a column of a table with a source and a target is.
func toolkitPart(name string, languages []language.Tag) part {
	p := part{role: toolkitRoles[strings.ToLower(name)], name: name}
	switch {
	case p.role == unknownPart && isKnown(name):
		p.role = cmp.Or(conceptRoles[name], misplaced)
	case p.role == idPart:
		p.name = conceptColumn
	case p.role == notePart:
		p.name = noteColumn
	case p.role == sourcePart && len(languages) > 0:
		p.locale = languages[0]
	case p.role == targetPart && len(languages) > 1:
		p.locale = languages[1]
	}
	return p
}

func isKnown(name string) bool { return slices.Contains(knownColumns, name) }

// wideHeader reports columns that cannot be read.
func (r *wideReader) wideHeader() {
	header, _ := r.rows.Next() // layoutOf could read it
	firsts := map[part]int{}
	for i, c := range header.Cells {
		p := &r.layout.parts[i]
		first, repeated := firsts[*p]
		switch {
		case repeated:
			r.report(source.Error, RepeatedColumn, r.at(c.Span), source.Args{"Column": p.name}, r.at(header.Cells[first].Span))
			p.role = misplaced
		case p.role == misplaced:
			r.flaw(source.Warning, MisplacedColumn, c.Span, source.Args{"Column": p.name})
		}
		if !repeated {
			firsts[*p] = i
		}
	}
}
