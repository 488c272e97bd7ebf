package glossary

import (
	"slices"
	"strings"

	"golang.org/x/text/language"
)

// headless gives the layout of a table whose first row is a concept already: a term in
// each of the languages, and perhaps a comment.
func headless(text string, languages []language.Tag) (layout, bool) {
	line := firstLine(text)
	l := layout{separator: headlessSeparator(line)}
	l.bare = l.separator == '\t'
	cells := l.cells(line)
	comments := len(cells) - len(languages)
	if len(languages) < 2 || comments < 0 || comments > 1 || namesColumns(cells) {
		return l, false
	}
	r := sourcePart
	for _, tag := range languages {
		l.parts = append(l.parts, part{role: r, name: tag.String(), locale: tag})
		r = targetPart
	}
	l.parts = append(l.parts, part{role: notePart, name: noteColumn})
	return l, true
}

// cells gives those of a line.
func (l *layout) cells(line string) []string {
	row, _ := (&csvRows{Text: line, Separator: l.separator, Bare: l.bare}).Next()
	return row.Values()
}

// namesColumns reports a row that is a header after all: one that has a column of ours,
// or two names that people give to columns.
func namesColumns(row []string) bool {
	n := 0
	for _, name := range row {
		switch {
		case isKnown(name):
			return true
		case slices.Contains(columnWords, strings.ToLower(name)):
			n++
		}
	}
	return n > 1
}

var columnWords = []string{
	"id", "concept", "language", "locale", "term", "terms", "translation", "source", "target", "comment", "notes", "description",
	"khái niệm", "ngôn ngữ", "thuật ngữ", "bản dịch", "nghĩa", "ghi chú", "định nghĩa",
}

// headlessSeparator gives the first that parts a line, a tab even where quotation marks
// stand that are none.
func headlessSeparator(line string) byte {
	switch {
	case strings.Contains(line, "\t"):
		return '\t'
	case len(headerOf(line, ';')) > 1 && len(headerOf(line, ',')) < 2:
		return ';'
	}
	return ','
}

// firstLine gives the first line that is no comment of OmegaT's.
func firstLine(text string) string {
	text = text[afterMark(text):]
	for strings.HasPrefix(text, "#") {
		text = strings.TrimLeft(text[lineLen(text):], "\r\n")
	}
	return text[:lineLen(text)]
}

// taggedCells is how many cells a row of DeepL's has that says its languages: source,
// target, their languages, and sometimes a measure of how useful the row is.
const taggedCells = 4

var taggedParts = []part{
	{role: sourcePart, name: "source"}, {role: targetPart, name: "target"}, {role: tagPart}, {role: tagPart}, {name: "relevance"},
}

// taggedTable gives the layout of a table of such rows. Where they are a header and a
// row, the second names no language.
func taggedTable(text string, separator byte) (layout, bool) {
	rows := csvRows{Text: text, At: afterMark(text), Separator: separator}
	first, ok := rows.Next()
	if !ok || !isTagged(first.Values(), 2) {
		return layout{}, false
	}
	if _, header := languageOf(trim(first.Cells[0].Value), nil); header {
		return layout{}, false
	}
	if rows.More() {
		if second, ok := rows.Next(); ok && !second.Blank() && !isTagged(second.Values(), 1) {
			return layout{}, false
		}
	}
	return layout{separator: separator, tagged: true, parts: taggedParts}, true
}

// isTagged reports a row that has at least so many languages in the cells for them.
func isTagged(row []string, least int) bool {
	if len(row) < taggedCells || len(row) > len(taggedParts) || slices.ContainsFunc(row, isKnown) {
		return false
	}
	n := 0
	for _, name := range row[2:taggedCells] {
		if _, ok := languageOf(name, nil); ok {
			n++
		}
	}
	return n >= least
}
