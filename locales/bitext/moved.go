package bitext

import (
	"cmp"
	"math"
	"slices"
)

// rejoin pairs what is left over on both sides: a translator may have moved a sentence
// farther than a step reaches. Here only what they say counts.
func (m *model) rejoin(beads []Bead) []Bead {
	lone := []int{} // beads with text only, and beads with a translation only
	added := []int{}
	for i, b := range beads {
		switch {
		case b.To.Len() == 0:
			lone = append(lone, i)
		case b.From.Len() == 0:
			added = append(added, i)
		}
	}
	gone := map[int]bool{}
	for _, match := range m.mutual(beads, lone, added) {
		beads[match.from].To = beads[match.to].To
		beads[match.from].Score = match.score
		gone[match.to] = true
	}
	kept := beads[:0]
	for i, b := range beads {
		if !gone[i] {
			kept = append(kept, b)
		}
	}
	return kept
}

type match struct {
	from, to int
	score    float64
}

// mostLeft is how many sentences left over on a side are looked at: more of them are no
// moved sentences but another text.
const mostLeft = 400

// mutual gives the pairs of which each is the best for both, and that are likelier than
// all others together.
func (m *model) mutual(beads []Bead, lone, added []int) []match {
	if len(lone) == 0 || len(added) == 0 || len(lone) > mostLeft || len(added) > mostLeft {
		return nil
	}
	var all []match
	chance := math.Log(float64(len(lone)) * float64(len(added)))
	for _, i := range lone {
		for _, j := range added {
			log := m.alone(beads[i].From, beads[j].To) - chance - rare
			if log > 0 {
				all = append(all, match{i, j, 1 / (1 + math.Exp(-log))})
			}
		}
	}
	slices.SortFunc(all, func(p, q match) int {
		return cmp.Or(cmp.Compare(q.score, p.score), cmp.Compare(p.from, q.from), cmp.Compare(p.to, q.to))
	})
	taken := map[int]bool{}
	var list []match
	for _, p := range all {
		if !taken[p.from] && !taken[p.to] {
			list = append(list, p)
		}
		taken[p.from], taken[p.to] = true, true
	}
	return list
}

// rare is the logarithm of how seldom a sentence is moved, against it.
const rare = 4.0
