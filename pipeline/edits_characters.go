package pipeline

import (
	"github.com/sergi/go-diff/diffmatchpatch"
)

// CharacterEdits compares two texts character by character, for changes that are smaller
// than a token: a blank, a quotation mark, a letter that looks like another.
func CharacterEdits(before, after string) []Edit {
	engine := diffmatchpatch.New()
	engine.DiffTimeout = 0
	var edits []Edit
	for _, d := range engine.DiffMainRunes([]rune(before), []rune(after), false) {
		edits = append(edits, Edit{ops[d.Type], d.Text})
	}
	return edits
}
