package bitext

// A Sentence is one of the text or of its translation.
type Sentence struct {
	Text    string   // without codes
	Block   int      // the paragraph, heading or cell it is in, counted from 0
	Anchors []string // what it speaks of, in words that are the same in both languages: a concept's ID
}

// A Range is a half-open range of sentences.
type Range struct{ Start, End int }

// Len counts the sentences.
func (r Range) Len() int { return r.End - r.Start }

// A Bead is sentences with their translation. Either side may be empty: what was left out,
// or added.
type Bead struct {
	From, To Range
	Score    float64 // how sure it is, 0 to 1
}

// A Pair is a sentence and its translation that are known.
type Pair struct{ From, To string }

// shape is how many sentences a step takes on each side, and how often translators do so.
type shape struct {
	from, to int
	log      float64 // of the share of all steps
	crossed  bool    // two and two, in the other order
}

// The shares follow Gale and Church's table 5; what they had no room for is guessed.
var shapes = []shape{
	{1, 1, -0.12, false},
	{1, 0, -4.0, false},
	{0, 1, -4.0, false},
	{2, 1, -3.4, false},
	{1, 2, -3.4, false},
	{3, 1, -6.0, false},
	{1, 3, -6.0, false},
	{2, 2, -6.5, false},
	{2, 2, -4.2, true},
}
