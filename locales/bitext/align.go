package bitext

import (
	"slices"

	"golang.org/x/text/language"
)

// rounds is how often the words are learnt anew from what the last round was sure of.
const rounds = 2

// sure is the score from which a bead teaches words.
const sure = 0.7

// A Text is one side.
type Text struct {
	Locale    language.Tag
	Sentences []Sentence
}

// Align pairs the sentences of a text with those of its translation. Every sentence is in
// exactly one bead; they are in the order of the text, and what was added stands behind the
// sentence before it. known are translations from elsewhere, to learn words from.
func Align(from, to Text, known []Pair) []Bead {
	sides := [2]measurer{}
	sides[0], sides[1] = measurersOf(from.Locale, to.Locale)
	learnt := make([][2]feature, len(known))
	for i, pair := range known {
		learnt[i] = [2]feature{sides[0].one(Sentence{Text: pair.From}), sides[1].one(Sentence{Text: pair.To})}
	}
	a, b := sides[0].all(from.Sentences), sides[1].all(to.Sentences)
	v := sides[0].vocabulary
	m := newModel(v, a, b)
	m.words = learnWords(&m.a, &m.b, nil, learnt).pick(v)
	beads := m.align()
	for range rounds {
		m.words = learnWords(&m.a, &m.b, beads, learnt).pick(v)
		beads = m.align()
	}
	return beads
}

// align goes through both texts once.
func (m *model) align() []Bead {
	beads := m.rejoin(m.path())
	slices.SortStableFunc(beads, func(a, b Bead) int {
		if a.From.Start != b.From.Start {
			return a.From.Start - b.From.Start
		}
		return a.From.Len() - b.From.Len()
	})
	return beads
}

// confident reports a pair that may teach words.
func (b *Bead) confident() bool { return b.Score >= sure && b.From.Len() > 0 && b.To.Len() > 0 }
