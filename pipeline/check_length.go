package pipeline

import (
	"iter"
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

// A lengthPair is how long a source and its translation are, in characters.
type lengthPair struct{ from, to int32 }

// learnLengths looks at the translations of one language pair that are no guesses.
func learnLengths(pairs iter.Seq[lengthPair]) lengthWindow {
	var ratios []float64
	for p := range pairs {
		ratios = append(ratios, math.Log(float64(p.to)/float64(p.from)))
	}
	if len(ratios) < enoughToLearn {
		return lengthWindow{}
	}
	w := lengthWindow{ratio: math.Exp(median(ratios))}
	distances := make([]float64, 0, len(ratios))
	for p := range pairs {
		distances = append(distances, math.Abs(w.distance(p)))
	}
	w.spread = max(normalSpread*median(distances), leastSpread)
	center := math.Log(w.ratio)
	for i, ratio := range ratios {
		ratios[i] = math.Abs(ratio - center)
	}
	w.share = max(normalSpread*median(ratios), leastShare)
	return w
}

// expected is how long the translation of a source usually is.
func (w lengthWindow) expected(p lengthPair) float64 { return w.ratio * float64(p.from) }

// distance is how far a target is from its expected length, for one character.
func (w lengthWindow) distance(p lengthPair) float64 {
	return (float64(p.to) - w.expected(p)) / math.Sqrt(w.expected(p))
}

// isOdd reports a target that is far too long or too short, or that a part is missing of:
// what a translator leaves out is a share of the sentence, and the root of a long one's
// length forgives too much.
func (w lengthWindow) isOdd(p lengthPair) bool {
	return w.ratio > 0 && (math.Abs(w.distance(p)) > oddDistance*w.spread ||
		w.expected(p) >= longEnough && math.Log(w.expected(p)/float64(p.to)) > lostShare*w.share)
}

// args are those of a finding.
func (w lengthWindow) args(p lengthPair) source.Args {
	return source.Args{
		"Got": strconv.Itoa(int(p.to)), "Want": strconv.Itoa(int(math.Round(w.expected(p)))), "Source": strconv.Itoa(int(p.from)),
	}
}

// median sorts the list; it has at least one number.
func median(list []float64) float64 {
	slices.Sort(list)
	return list[len(list)/2]
}

// lengths are those of source and target; false for what is not judged.
func (p *checkedPair) lengths() (l lengthPair, ok bool) {
	if p.message.Source.Plural() || p.message.State() < locales.Translated || p.message.Merged() {
		return l, false
	}
	l = lengthPair{int32(p.original().length), int32(utf8.RuneCountInString(source.Clean(p.plain[source.Other])))}
	return l, l.from >= longEnough && l.to > 0
}

// checkLength judges each translation of a catalog that stands alone by the others. Those of
// a project are judged together: see [lengthsSeen].
func checkLength(c *checkedCatalog) []finding {
	if c.amongOthers {
		return nil
	}
	w := learnLengths(func(yield func(lengthPair) bool) {
		for _, p := range c.pairs {
			if l, ok := p.lengths(); ok && !yield(l) {
				return
			}
		}
	})
	var found []finding
	for _, p := range c.pairs {
		if l, ok := p.lengths(); ok && w.isOdd(l) {
			found = append(found, finding{message: p.message, args: w.args(l)})
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
