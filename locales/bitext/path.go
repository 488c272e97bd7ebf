package bitext

import "math"

// never is the logarithm of what cannot be.
var never = math.Inf(-1)

// A grid holds a figure for each place between two sentences of the text and two of the
// translation, as far as the place is near the diagonal.
type grid struct {
	rows, columns, width int
	cells                []float64
}

// reach is how far a way may be off the diagonal, in sentences: translators leave out and
// add paragraphs, but no chapters.
const reach = 75

func newGrid(rows, columns int) *grid {
	g := &grid{rows: rows, columns: columns}
	g.width = min(columns+1, 2*reach+1+abs(columns-rows))
	g.cells = make([]float64, (rows+1)*g.width)
	for i := range g.cells {
		g.cells[i] = never
	}
	return g
}

func abs(n int) int { return max(n, -n) }

// first is the first column of a row.
func (g *grid) first(row int) int {
	middle := 0
	if g.rows > 0 {
		middle = row * g.columns / g.rows
	}
	return max(0, min(middle-g.width/2, g.columns+1-g.width))
}

func (g *grid) at(row, column int) *float64 {
	if row < 0 || row > g.rows || column < 0 || column > g.columns {
		return nil
	}
	at := column - g.first(row)
	if at < 0 || at >= g.width {
		return nil
	}
	return &g.cells[row*g.width+at]
}

// get gives a figure; never outside of the grid.
func (g *grid) get(row, column int) float64 {
	if cell := g.at(row, column); cell != nil {
		return *cell
	}
	return never
}

// places calls yield for the places of the grid, row by row.
func (g *grid) places(yield func(row, column int) bool) {
	for row := 0; row <= g.rows; row++ {
		for column := g.first(row); column < g.first(row)+g.width; column++ {
			if !yield(row, column) {
				return
			}
		}
	}
}

// path finds the likeliest way through both texts. The score of a bead is the share of all
// ways that go through it, by their likelihood (forward and backward algorithm).
func (m *model) path() []Bead {
	forward, best := newGrid(m.a.size(), m.b.size()), newGrid(m.a.size(), m.b.size())
	backward := newGrid(m.a.size(), m.b.size())
	weights := m.weights(forward)
	*forward.at(0, 0), *best.at(0, 0) = 0, 0
	*backward.at(m.a.size(), m.b.size()) = 0
	from := make([]int8, len(best.cells)) // the shape of the best step to a place, from 1
	forward.places(func(row, column int) bool {
		cell, top := forward.at(row, column), best.at(row, column)
		for s, step := range shapes {
			w := weights.get(row-step.from, column-step.to, s)
			if w == never {
				continue
			}
			*cell = addLogs(*cell, forward.get(row-step.from, column-step.to)+w)
			if sum := best.get(row-step.from, column-step.to) + w; sum > *top {
				*top = sum
				from[row*best.width+column-best.first(row)] = int8(s + 1)
			}
		}
		return true
	})
	m.backward(backward, weights)
	return m.walk(forward, backward, weights, from)
}

// backward sums the ways from each place to the end.
func (m *model) backward(g *grid, weights *stepWeights) {
	for row := g.rows; row >= 0; row-- {
		for column := g.first(row) + g.width - 1; column >= g.first(row); column-- {
			cell := g.at(row, column)
			for s, step := range shapes {
				if w := weights.get(row, column, s); w != never {
					*cell = addLogs(*cell, g.get(row+step.from, column+step.to)+w)
				}
			}
		}
	}
}

// walk goes the best way back from the end, and gives its beads from the start.
func (m *model) walk(forward, backward *grid, weights *stepWeights, from []int8) []Bead {
	var beads []Bead
	total := forward.get(forward.rows, forward.columns)
	row, column := forward.rows, forward.columns
	for row > 0 || column > 0 {
		s := int(from[row*forward.width+column-forward.first(row)]) - 1
		if s < 0 { // the grid holds no way: nothing is known
			return unknown(m.a.size(), m.b.size())
		}
		step := shapes[s]
		row, column = row-step.from, column-step.to
		log := forward.get(row, column) + weights.get(row, column, s) + backward.get(row+step.from, column+step.to) - total
		beads = append(beads, step.beads(row, column, math.Exp(min(0, log)))...)
	}
	return beads
}

func unknown(from, to int) []Bead {
	var beads []Bead
	for i := range from {
		beads = append(beads, Bead{From: Range{i, i + 1}})
	}
	for i := range to {
		beads = append(beads, Bead{From: Range{from, from}, To: Range{i, i + 1}})
	}
	return beads
}

// beads are what a step from a place takes.
func (s shape) beads(row, column int, score float64) []Bead {
	if s.crossed {
		return []Bead{
			{Range{row, row + 1}, Range{column + 1, column + 2}, score},
			{Range{row + 1, row + 2}, Range{column, column + 1}, score},
		}
	}
	return []Bead{{Range{row, row + s.from}, Range{column, column + s.to}, score}}
}

// stepWeights holds the weight of each step from each place of a grid.
type stepWeights struct {
	grid  *grid
	cells []float32
}

// weights weighs all steps once: the way is looked for three times.
func (m *model) weights(g *grid) *stepWeights {
	w := &stepWeights{g, make([]float32, len(g.cells)*len(shapes))}
	at := 0
	g.places(func(row, column int) bool {
		for s, step := range shapes {
			w.cells[at*len(shapes)+s] = float32(m.step(step, row, column))
		}
		at++
		return true
	})
	return w
}

func (w *stepWeights) get(row, column, step int) float64 {
	g := w.grid
	if row < 0 || row > g.rows || column < g.first(row) || column >= g.first(row)+g.width {
		return never
	}
	return float64(w.cells[(row*g.width+column-g.first(row))*len(shapes)+step])
}

// step weighs one step from a place.
func (m *model) step(s shape, row, column int) float64 {
	switch {
	case row+s.from > m.a.size() || column+s.to > m.b.size():
		return never
	case s.from == 0 || s.to == 0:
		return s.log
	case s.crossed:
		return s.log + m.together(Range{row, row + 1}, Range{column + 1, column + 2}) +
			m.together(Range{row + 1, row + 2}, Range{column, column + 1})
	}
	return s.log + m.together(Range{row, row + s.from}, Range{column, column + s.to})
}

// addLogs gives the logarithm of the sum.
func addLogs(a, b float64) float64 {
	if a < b {
		a, b = b, a
	}
	if b == never {
		return a
	}
	return a + math.Log1p(math.Exp(b-a))
}
