package pipeline

import "sort"

// increasing marks a longest strictly increasing subsequence of values (patience
// sorting, n log n).
func increasing(values []int) []bool {
	var tails []int // index into values of the smallest end of a run of each length
	before := make([]int, len(values))
	for i, v := range values {
		n := len(tails)
		if n > 0 && values[tails[n-1]] >= v {
			n = sort.Search(n, func(n int) bool { return values[tails[n]] >= v })
		}
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
