package pipeline

import (
	"math"
	"slices"
	"strconv"
	"unicode/utf8"

	"dich/locales"
	"dich/source"
)

// What the lengths of source and target say.
const (
	LengthOdd     DiagnosticCode = "length-odd"     // much longer or shorter than the project's translations are
	SentenceCount DiagnosticCode = "sentence-count" // far more or fewer sentences than the source
)

// A lengthWindow is how long translations are for their sources, learnt from those there
// are. With a source of n characters, a target is about n × ratio long, and its distance
// from that grows with the root of n (Gale and Church, 1993). Median and median deviation
// are used, so that the odd ones themselves do not count.
type lengthWindow struct {
	ratio  float64 // 0 if there is too little to learn from
	spread float64 // of the distance, for one character
	share  float64 // the spread of the logarithm of length to expected length
}

const (
	enoughToLearn = 40  // translations
	longEnough    = 20  // characters of a source that is judged, or learnt from
	oddDistance   = 3.5 // spreads
	leastSpread   = 1.0
	lostShare     = 3.0 // spreads of the logarithm
	leastShare    = 0.15
	normalSpread  = 1.4826 // of a normal distribution, by its median deviation
)

// learnLengths looks at the translations of one language pair that are no guesses.
func learnLengths(pairs []*checkedPair) lengthWindow {
	var ratios []float64
	for _, p := range pairs {
		if from, to, ok := p.lengths(); ok {
			ratios = append(ratios, math.Log(to/from))
		}
	}
	if len(ratios) < enoughToLearn {
		return lengthWindow{}
	}
	w := lengthWindow{ratio: math.Exp(median(ratios))}
	var distances []float64
	for _, p := range pairs {
		if from, to, ok := p.lengths(); ok {
			distances = append(distances, math.Abs(w.distance(from, to)))
		}
	}
	w.spread = max(normalSpread*median(distances), leastSpread)
	center := math.Log(w.ratio)
	for i, ratio := range ratios {
		ratios[i] = math.Abs(ratio - center)
	}
	w.share = max(normalSpread*median(ratios), leastShare)
	return w
}

// distance is how far a target is from its expected length, for one character.
func (w lengthWindow) distance(from, to float64) float64 {
	return (to - w.ratio*from) / math.Sqrt(from*w.ratio)
}

// isOdd reports a target that is far too long or too short, or that a part is missing of:
// what a translator leaves out is a share of the sentence, and the root of a long one's
// length forgives too much.
func (w lengthWindow) isOdd(from, to float64) bool {
	return math.Abs(w.distance(from, to)) > oddDistance*w.spread ||
		from*w.ratio >= longEnough && math.Log(w.ratio*from/to) > lostShare*w.share
}

// median sorts the list; it has at least one number.
func median(list []float64) float64 {
	slices.Sort(list)
	return list[len(list)/2]
}

// lengths are those of source and target in characters; false for what is not judged.
func (p *checkedPair) lengths() (from, to float64, ok bool) {
	if p.message.Source.Plural() || p.message.State() < locales.Translated || p.message.Merged() {
		return 0, 0, false
	}
	from = float64(p.original().length)
	to = float64(utf8.RuneCountInString(source.Clean(p.plain[source.Other])))
	return from, to, from >= longEnough && to > 0
}

// checkLength judges each translation by the others of its document.
func checkLength(c *checkedCatalog) []finding {
	w := learnLengths(c.pairs)
	if w.ratio == 0 {
		return nil
	}
	var found []finding
	for _, p := range c.pairs {
		from, to, ok := p.lengths()
		if ok && w.isOdd(from, to) {
			found = append(found, finding{message: p.message, args: source.Args{
				"Got": strconv.Itoa(int(to)), "Want": strconv.Itoa(int(math.Round(from * w.ratio))), "Source": strconv.Itoa(int(from)),
			}})
		}
	}
	return found
}

// checkSentenceCount finds a target with at least two sentences more or fewer than its
// source, and by half as many.
func checkSentenceCount(p *checkedPair) []finding {
	if p.message.Source.Plural() || p.message.Key != "" {
		return nil
	}
	from := p.original().sentences
	to := len(source.RulesFor(p.target).Cut(p.plain[source.Other]))
	if from == 0 || to == 0 || max(from, to) < min(from, to)+2 || 2*max(from, to) < 3*min(from, to) {
		return nil
	}
	return []finding{{args: source.Args{"Got": strconv.Itoa(to), "Want": strconv.Itoa(from)}}}
}
