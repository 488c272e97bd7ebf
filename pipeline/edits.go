package pipeline

import (
	"strings"

	"github.com/sergi/go-diff/diffmatchpatch"

	"dich/source"
)

// An Edit is a run of tokens that two texts share, or that only one has.
type Edit struct {
	Op   Op     `json:"op"`
	Text string `json:"text"`
}

// Op says which of the two texts has the run.
type Op string

const (
	Keep   Op = "keep"
	Delete Op = "delete" // only the old text
	Insert Op = "insert" // only the new text
)

// EditsOf compares two texts token by token, with the blanks behind each token. A code
// is never cut. Keep and Delete concatenated give the old text, Keep and Insert give the
// new one. The result does not depend on the clock: go-diff's time-out is off, and it
// sees our tokens as private-use characters, so it can never cut a syllable.
func EditsOf(before, after Passage) []Edit {
	var alphabet alphabet
	old, now := before.Text, after.Text
	a, b := alphabet.write(before), alphabet.write(after)
	if len(alphabet.pieces) > lastLetter-firstLetter {
		return joinEdits([]Edit{{Delete, old}, {Insert, now}})
	}
	engine := diffmatchpatch.New()
	engine.DiffTimeout = 0
	var edits []Edit
	for _, d := range engine.DiffMainRunes(a, b, false) {
		edits = append(edits, Edit{ops[d.Type], alphabet.read(d.Text)})
	}
	return joinEdits(edits)
}

// joinEdits makes one deletion and one insertion of changes with only a blank
// between them, so that a changed phrase is shown whole.
func joinEdits(edits []Edit) []Edit {
	var list []Edit
	var gone, come, gap string
	flush := func() {
		for _, e := range []Edit{{Delete, gone}, {Insert, come}, {Keep, gap}} {
			if e.Text != "" {
				list = append(list, e)
			}
		}
		gone, come, gap = "", "", ""
	}
	for _, e := range edits {
		switch {
		case e.Op == Keep && e.Text == " " && gone+come != "":
			gap = " "
			continue
		case e.Op == Keep:
			flush()
			list = append(list, e)
			continue
		}
		gone, come, gap = gone+gap, come+gap, ""
		if e.Op == Delete {
			gone += e.Text
		} else {
			come += e.Text
		}
	}
	flush()
	return list
}

var ops = map[diffmatchpatch.Operation]Op{
	diffmatchpatch.DiffEqual:  Keep,
	diffmatchpatch.DiffDelete: Delete,
	diffmatchpatch.DiffInsert: Insert,
}

// alphabet gives each distinct piece of text a private-use character.
type alphabet struct {
	letters map[string]rune
	pieces  []string
}

// Planes 15 and 16 are for private use. Texts with more distinct tokens than they
// have characters are not compared token by token.
const (
	firstLetter = 0xF0000
	lastLetter  = 0x10FFFF
)

func (a *alphabet) write(p Passage) []rune {
	var letters []rune
	for _, piece := range pieces(p) {
		if a.letters == nil {
			a.letters = map[string]rune{}
		}
		letter, known := a.letters[piece]
		if !known {
			letter = firstLetter + rune(len(a.pieces))
			a.letters[piece] = letter
			a.pieces = append(a.pieces, piece)
		}
		letters = append(letters, letter)
	}
	return letters
}

func (a *alphabet) read(letters string) string {
	var b strings.Builder
	for _, letter := range letters {
		b.WriteString(a.pieces[letter-firstLetter])
	}
	return b.String()
}

// pieces cuts a text into its tokens, its codes, and what stands between them;
// concatenated they give the text.
func pieces(p Passage) []string {
	var list []string
	end := 0
	add := func(to int) {
		if to > end {
			list = append(list, p.Text[end:to])
			end = to
		}
	}
	codes := codeSpans(p)
	addCodes := func(before int) {
		for len(codes) > 0 && codes[0].Start < before {
			add(codes[0].Start)
			add(codes[0].End)
			codes = codes[1:]
		}
	}
	for _, t := range source.Tokens(p.Plain) {
		addCodes(t.Span.Start)
		if t.Span.Start >= end {
			add(t.Span.Start)
		}
		addCodes(t.Span.End)
		add(t.Span.End)
	}
	addCodes(len(p.Text))
	add(len(p.Text))
	return list
}
