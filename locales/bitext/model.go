package bitext

import "math"

// A model says how much likelier it is to see sentences together because they are a
// translation than by chance. All its figures are natural logarithms of such a ratio: they
// add up, and nought says nothing.
type model struct {
	a, b   runs
	ratio  float64 // of the sizes of the two texts
	spread float64 // of the logarithm of a sentence's size
	counts counts
	words  words
	blocks blockModel
}

func newModel(v *vocabulary, a, b []feature) *model {
	m := &model{a: newRuns(a), b: newRuns(b), ratio: 1, counts: newCounts(v, a, b), blocks: newBlockModel(a, b)}
	if total := totalSize(a); total > 0 && totalSize(b) > 0 {
		m.ratio = totalSize(b) / total
	}
	m.spread = max(leastSpread, math.Sqrt(2)*(deviation(a)+deviation(b))/2)
	return m
}

func totalSize(list []feature) (sum float64) {
	for i := range list {
		sum += list[i].size
	}
	return sum
}

const leastSpread = 0.3

// deviation is the standard deviation of the logarithm of the sizes.
func deviation(list []feature) float64 {
	if len(list) == 0 {
		return 0
	}
	var sum, squares float64
	for i := range list {
		l := math.Log(list[i].size)
		sum += l
		squares += l * l
	}
	n := float64(len(list))
	return math.Sqrt(max(0, squares/n-sum/n*sum/n))
}

// together weighs the sentences of two ranges, neither of which is empty.
func (m *model) together(from, to Range) float64 {
	a, b := m.a.of(from), m.b.of(to)
	return m.blocks.weigh(a.begins, b.begins) + m.alone(from, to)
}

// alone weighs them wherever they stand.
func (m *model) alone(from, to Range) float64 {
	a, b := m.a.of(from), m.b.of(to)
	return m.bySize(a, b) + bySigns(a, b) + m.counts.weigh(a, b) + m.words.weigh(a, b)
}

// The size of a translation follows that of the text, the closer the longer it is.
const (
	sizeVariance   = 0.16 * 0.16
	letterVariance = 4.0 // to be divided by the letters
)

func (m *model) bySize(a, b *feature) float64 {
	off := math.Log(b.size / (a.size * m.ratio))
	near := math.Sqrt(sizeVariance + letterVariance/a.size)
	return max(leastBySize, bell(off, near)-bell(off, max(near, m.spread)))
}

// leastBySize keeps one strange length from outweighing all else.
const leastBySize = -6.0

// bell is the logarithm of the normal density, without its constant.
func bell(x, deviation float64) float64 { return -x*x/(2*deviation*deviation) - math.Log(deviation) }

// signWeights are for a sign that both have, and that one has alone.
var signWeights = [signCount][2]float64{
	question: {1.5, -1.5}, exclamation: {1.0, -0.5}, colon: {0.8, -0.3}, parenthesis: {0.8, -0.5},
	quotation: {0.5, -0.5}, opened: {0.5, -0.4}, closed: {0.5, -0.4},
}

func bySigns(a, b *feature) (sum float64) {
	for sign, weight := range signWeights {
		switch {
		case a.signs[sign] && b.signs[sign]:
			sum += weight[0]
		case a.signs[sign] != b.signs[sign]:
			sum += weight[1]
		}
	}
	return sum
}

// A blockModel weighs where blocks begin.
type blockModel struct{ both, neither, one float64 }

// newBlockModel trusts the blocks the more, the closer their numbers are.
func newBlockModel(a, b []feature) blockModel {
	inA, inB := beginnings(a), beginnings(b)
	if inA == 0 || inB == 0 {
		return blockModel{}
	}
	trust := min(inA, inB) / max(inA, inB)
	share := (inA + inB) / float64(len(a)+len(b))
	share = min(0.95, max(0.05, share))
	kept := 0.5 + 0.45*trust*trust // of the beginnings that the translation has, too
	return blockModel{
		both:    math.Log(kept / share),
		neither: math.Log(max(0.05, 1-share*(2-kept)) / (1 - share) / (1 - share)),
		one:     math.Log((1 - kept) / (1 - share)),
	}
}

func beginnings(list []feature) (n float64) {
	for i := range list {
		if list[i].begins {
			n++
		}
	}
	return n
}

func (m blockModel) weigh(a, b bool) float64 {
	switch {
	case a && b:
		return m.both
	case a || b:
		return m.one
	}
	return min(m.neither, -m.one/4)
}
