package main

import (
	"math"

	"dich/locales/bitext"
)

// galeChurch is the peer: the likeliest way by length alone, as its authors wrote it. All
// of its pairs count as sure, for it does not say which are.
func galeChurch(from, to []bitext.Sentence) []bitext.Bead {
	type step struct {
		from, to int
		cost     float64
	}
	steps := []step{{1, 1, 0}, {1, 0, 450}, {0, 1, 450}, {2, 1, 230}, {1, 2, 230}, {2, 2, 440}}
	n, m := len(from), len(to)
	ratio := float64(letters(to)) / float64(max(1, letters(from)))
	cost := make([][]float64, n+1)
	back := make([][]step, n+1)
	for i := range cost {
		cost[i], back[i] = make([]float64, m+1), make([]step, m+1)
		for j := range cost[i] {
			if i+j == 0 {
				continue
			}
			cost[i][j] = math.Inf(1)
			for _, s := range steps {
				if i < s.from || j < s.to {
					continue
				}
				a, b := float64(letters(from[i-s.from:i])), float64(letters(to[j-s.to:j]))
				c := cost[i-s.from][j-s.to] + s.cost + lengthCost(a*ratio, b)
				if c < cost[i][j] {
					cost[i][j], back[i][j] = c, s
				}
			}
		}
	}
	var beads []bitext.Bead
	for i, j := n, m; i > 0 || j > 0; {
		s := back[i][j]
		i, j = i-s.from, j-s.to
		beads = append(beads, bitext.Bead{From: bitext.Range{Start: i, End: i + s.from}, To: bitext.Range{Start: j, End: j + s.to}, Score: 1})
	}
	return beads
}

func letters(list []bitext.Sentence) (n int) {
	for _, s := range list {
		n += len([]rune(s.Text))
	}
	return n
}

// lengthCost is -100 log of the probability of a difference as large (their variance is 6.8).
func lengthCost(a, b float64) float64 {
	if a+b == 0 {
		return 0
	}
	z := math.Abs((a-b)/math.Sqrt(6.8*(a+b)/2)) / math.Sqrt2
	return -100 * math.Log(max(math.Erfc(z), 1e-30))
}
