package source

// Nearest gives the word a person most likely meant: the first of the known ones
// with the fewest letters different, at most a third of its length; "" if none.
func Nearest(word string, known []string) string {
	best, fewest := "", len(word)/3+2
	for _, k := range known {
		if d := editDistance([]rune(word), []rune(k)); d < fewest && d <= len(k)/3+1 {
			best, fewest = k, d
		}
	}
	return best
}

// editDistance counts the letters to insert, delete or exchange.
func editDistance(a, b []rune) int {
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
