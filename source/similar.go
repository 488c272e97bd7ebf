package source

// Similarity says how alike two token sequences are, from 0 to 1: one less the
// share of tokens that must be inserted, deleted or exchanged (Levenshtein's
// distance over the longer length). Two empty sequences are alike.
//
// It is blind to meaning: a sentence without its "không" keeps most of its
// similarity.
func Similarity(a, b []Token) float64 {
	longer := max(len(a), len(b))
	if longer == 0 {
		return 1
	}
	return share(distance(a, b), longer)
}

// share is what is left of n tokens without some, from 0 to 1.
func share(without, n int) float64 { return 1 - float64(without)/float64(n) }

// distance counts the token edits between a and b.
func distance(a, b []Token) int {
	for len(a) > 0 && len(b) > 0 && a[0].Key == b[0].Key {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1].Key == b[len(b)-1].Key {
		a, b = a[:len(a)-1], b[:len(b)-1]
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
			if a[i].Key != b[j].Key {
				cost = 1 + min(diagonal, row[j], row[j+1])
			}
			diagonal, row[j+1] = row[j+1], cost
		}
	}
	return row[len(b)]
}
