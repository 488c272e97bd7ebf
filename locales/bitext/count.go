package bitext

import "math"

// counts says how many sentences of each side have a key: what is everywhere says nothing.
type counts struct {
	kinds  []kind
	a, b   []float64 // by key
	shared []float64 // what a key weighs where both sides have it
}

func newCounts(v *vocabulary, a, b []feature) counts {
	c := counts{v.kinds, tally(v, a), tally(v, b), make([]float64, len(v.kinds))}
	for k, kind := range v.kinds {
		if e := evidence[kind]; c.b[k] > 0 {
			c.shared[k] = min(e.most, e.share*max(0, math.Log(keptKeys*float64(len(b))/c.b[k])))
		}
	}
	return c
}

func tally(v *vocabulary, list []feature) []float64 {
	counts := make([]float64, len(v.kinds))
	for i := range list {
		for _, k := range list[i].keys {
			counts[k]++
		}
	}
	return counts
}

const (
	mostAlone = -4.0 // all keys that one side has alone count for no more
	keptKeys  = 0.85 // share of the keys that a translation has, too
)

func (c *counts) weigh(a, b *feature) float64 {
	sum, alone := 0.0, 0.0
	for _, k := range a.keys {
		switch {
		case c.b[k] == 0:
			alone += evidence[c.kinds[k]].gone
		case contains(b.keys, k):
			sum += c.shared[k]
		default:
			alone += evidence[c.kinds[k]].alone
		}
	}
	for _, k := range b.keys {
		switch {
		case c.a[k] == 0:
			alone += evidence[c.kinds[k]].gone
		case !contains(a.keys, k):
			alone += evidence[c.kinds[k]].alone
		}
	}
	return sum + max(mostAlone, alone)
}
