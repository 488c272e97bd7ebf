package source

// Nearest gives the word a person most likely meant: the first of the known ones
// with the fewest letters different, at most a third of the shorter word's or one;
// "" if none.
func Nearest(word string, known []string) string {
	best, fewest := "", 0
	for _, k := range known {
		d := editDistance([]rune(word), []rune(k))
		if d <= max(1, min(len(word), len(k))/3) && (best == "" || d < fewest) {
			best, fewest = k, d
		}
	}
	return best
}

// editDistance counts the letters to insert, delete or exchange; two neighbours that
// changed places count once (optimal string alignment).
func editDistance(a, b []rune) int {
	var before, last []int // the rows above
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		before, last, row = last, row, make([]int, len(b)+1)
		row[0] = i + 1
		for j := range b {
			row[j+1] = min(last[j+1], row[j]) + 1
			if a[i] == b[j] {
				row[j+1] = last[j]
			} else {
				row[j+1] = min(row[j+1], last[j]+1)
			}
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
	}
	return row[len(b)]
}
