package glossary

import (
	"slices"

	"golang.org/x/text/language"
)

// A layout says what the columns of a table are that has one concept a row.
type layout struct {
	separator byte
	bare      bool // quotation marks mean nothing
	headed    bool // the first row names the columns
	tagged    bool // the third and fourth column are languages of the first two
	parts     []part
}

// A part is what one column is. A column of a concept is called as in CSV, one of terms
// as its language.
type part struct {
	role   role
	name   string
	locale language.Tag
}

type role uint8

const (
	unknownPart role = iota
	misplaced        // said of terms, so it cannot be said of a row
	idPart
	subjectPart
	definitionPart
	linksPart
	notePart       // of the concept
	termPart       // several terms
	sourcePart     // one term
	targetPart     // one term
	targetNotePart // of the target
	fuzzyPart      // the target is unsure
	tagPart        // the language of a term in the row
)

// layoutOf finds out what the columns are; false if nobody says the languages.
func layoutOf(text string, languages []language.Tag) (layout, bool) {
	var best layout
	for _, s := range separators {
		if l, ok := taggedTable(text, s); ok {
			return l, true
		}
		if parts := partsOf(headerOf(text, s), languages); len(parts) > len(best.parts) {
			best = layout{separator: s, headed: true, parts: parts}
		}
	}
	if best.headed {
		return best, true
	}
	return headless(text, languages)
}

// fits reports a number of cells that a row may have: without a header, the last ones
// may be missing.
func (l *layout) fits(cells int) bool {
	switch {
	case l.headed:
		return cells == len(l.parts)
	case l.tagged:
		return cells >= taggedCells && cells <= len(l.parts)
	}
	return cells <= len(l.parts)
}

// firstTerm names the first column of terms.
func (l *layout) firstTerm() string {
	i := slices.IndexFunc(l.parts, func(p part) bool { return p.role == termPart || p.role == sourcePart })
	if i < 0 {
		return conceptColumn
	}
	return l.parts[i].name
}
