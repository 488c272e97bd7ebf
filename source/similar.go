package source

// Similarity says how alike two token sequences are, from 0 to 1: one less the
// share of tokens that must be inserted, deleted or exchanged (Levenshtein's
// distance over the longer length). Two empty sequences are alike.
//
// Of very long texts (more than some thousand tokens between what both begin and end
// with) the order of tokens does not count: to compare it would take hours.
//
// It is blind to meaning: a sentence without its "không" keeps most of its
// similarity.
func Similarity(a, b []Token) float64 {
	longer := max(len(a), len(b))
	if longer == 0 {
		return 1
	}
	return share(distance(keysOf(a), keysOf(b)), longer)
}

func keysOf(tokens []Token) []Key {
	keys := make([]Key, len(tokens))
	for i, t := range tokens {
		keys[i] = t.Key
	}
	return keys
}

// share is what is left of n tokens without some, from 0 to 1.
func share(without, n int) float64 { return 1 - float64(without)/float64(n) }

// distance counts the token edits between a and b.
func distance[T comparable](a, b []T) int {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	if len(a) > maxCompared/max(1, len(b)) {
		return unordered(a, b)
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j := range b {
			cost := diagonal
			if a[i] != b[j] {
				cost = 1 + min(diagonal, row[j], row[j+1])
			}
			diagonal, row[j+1] = row[j+1], cost
		}
	}
	return row[len(b)]
}

// maxCompared is how many pairs of tokens are compared, at most.
const maxCompared = 1 << 24

// unordered counts the token edits that are needed in any order.
func unordered[T comparable](a, b []T) int {
	left := map[T]int{}
	for _, t := range a {
		left[t]++
	}
	shared := 0
	for _, t := range b {
		if left[t] > 0 {
			left[t]--
			shared++
		}
	}
	return max(len(a), len(b)) - shared
}
