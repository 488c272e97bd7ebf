package pipeline

import (
	"sort"

	"dich/locales"
	"dich/source"
)

// movedIDs gives the entries of both lists that changed their order: all but a
// longest run of entries that stand in the same order in both.
func movedIDs(old, now []locales.Message) map[source.ID]bool {
	position := map[source.ID]int{}
	for i := range old {
		if !old[i].Obsolete && old[i].Repeat == 0 {
			position[old[i].ID] = i
		}
	}
	var ids []source.ID
	var places []int
	for i := range now {
		if at, ok := position[now[i].ID]; ok {
			ids = append(ids, now[i].ID)
			places = append(places, at)
		}
	}
	stay := increasing(places)
	moved := map[source.ID]bool{}
	for i, id := range ids {
		if !stay[i] {
			moved[id] = true
		}
	}
	return moved
}

// increasing marks a longest strictly increasing subsequence of values (patience
// sorting, n log n).
func increasing(values []int) []bool {
	var tails []int // index into values of the smallest end of a run of each length
	before := make([]int, len(values))
	for i, v := range values {
		n := sort.Search(len(tails), func(n int) bool { return values[tails[n]] >= v })
		before[i] = -1
		if n > 0 {
			before[i] = tails[n-1]
		}
		if n == len(tails) {
			tails = append(tails, i)
		} else {
			tails[n] = i
		}
	}
	in := make([]bool, len(values))
	if len(tails) > 0 {
		for i := tails[len(tails)-1]; i >= 0; i = before[i] {
			in[i] = true
		}
	}
	return in
}
