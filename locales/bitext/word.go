package bitext

import (
	"cmp"
	"math"
	"slices"
)

// A lexicon says how often words stood in sentences that are a translation of each other.
type lexicon struct {
	pairs    float64
	from, to map[key]float64
	both     map[[2]key]float64
}

// mostWords is how many words of a sentence are learnt from: long ones cost their square.
const mostWords = 300

// learnWords counts what is sure, and what is known from elsewhere.
func learnWords(a, b *runs, beads []Bead, known [][2]feature) *lexicon {
	l := &lexicon{from: map[key]float64{}, to: map[key]float64{}, both: map[[2]key]float64{}}
	for _, bead := range beads {
		if bead.confident() {
			l.add(a.of(bead.From).words, b.of(bead.To).words)
		}
	}
	for _, pair := range known {
		l.add(pair[0].words, pair[1].words)
	}
	return l
}

func (l *lexicon) add(from, to []key) {
	from, to = from[:min(len(from), mostWords)], to[:min(len(to), mostWords)]
	l.pairs++
	for _, x := range from {
		l.from[x]++
		for _, y := range to {
			l.both[[2]key{x, y}]++
		}
	}
	for _, y := range to {
		l.to[y]++
	}
}

// words are what each word goes with, by its key, the best first.
type words [][]partner

// A partner is a word of the translation.
type partner struct {
	word          key
	present, lack float64 // the weights of its being there and not
}

// What a lexicon must have seen to believe in two words.
const (
	leastTogether = 2
	leastDice     = 0.35
	mostPartners  = 2
	mostWeight    = 2.5
)

// pick chooses the words that speak for a pair.
func (l *lexicon) pick(v *vocabulary) words {
	chosen := make(words, len(v.kinds))
	for pair, both := range l.both {
		dice := 2 * both / (l.from[pair[0]] + l.to[pair[1]])
		if both < leastTogether || dice < leastDice {
			continue
		}
		chosen[pair[0]] = append(chosen[pair[0]], l.partner(pair, both))
	}
	for x, list := range chosen {
		slices.SortFunc(list, func(p, q partner) int {
			return cmp.Or(cmp.Compare(q.present, p.present), cmp.Compare(p.word, q.word))
		})
		chosen[x] = list[:min(mostPartners, len(list))]
	}
	return chosen
}

// partner weighs how much more often the two go together than the second comes at all. What
// was seen seldom is believed less.
func (l *lexicon) partner(pair [2]key, both float64) partner {
	const doubt = 1.0
	given := (both - 0.5) / (l.from[pair[0]] + doubt)
	usual := (l.to[pair[1]] + 0.5) / (l.pairs + 1)
	return partner{
		word:    pair[1],
		present: min(mostWeight, max(0, math.Log(given/usual))),
		lack:    max(-1, math.Log((1-given)/(1-min(usual, 0.9)))),
	}
}

// Words say much the same again and again: their sum counts for less than its parts.
const (
	wordShare   = 0.35
	mostByWords = 9.0
	leastByWord = -3.0
)

func (w words) weigh(a, b *feature) float64 {
	sum := 0.0
	for _, x := range a.words {
		if list := w[x]; len(list) > 0 {
			sum += bestOf(list, b.words)
		}
	}
	return max(leastByWord, min(mostByWords, wordShare*sum))
}

// bestOf weighs the best partner that is there, or that the first is not.
func bestOf(list []partner, there []key) float64 {
	for _, p := range list {
		if contains(there, p.word) {
			return p.present
		}
	}
	return list[0].lack
}
