package source

// A pattern is a text that is compared with many: what each of its words says is made
// once. At most 64 words are compared a machine word at a time (Myers, A fast
// bit-vector algorithm for approximate string matching, 1999; in Hyyrö's form, for the
// distance of whole texts).
type pattern struct {
	words []wordID
	at    []uint64 // for each word the places where it stands in the pattern
}

// set takes a pattern of words below known, or noWord.
func (p *pattern) set(words []wordID, known int) {
	p.words = words
	if len(p.at) < known {
		p.at = make([]uint64, known)
	}
	if len(words) > 64 {
		return
	}
	for i, w := range words {
		if w != noWord {
			p.at[w] |= 1 << i
		}
	}
}

// clear makes room for another pattern.
func (p *pattern) clear() {
	for _, w := range p.words {
		if w != noWord {
			p.at[w] = 0
		}
	}
}

// distance counts the edits between the pattern and a text of known words.
func (p *pattern) distance(text []wordID) int {
	n := len(p.words)
	if n == 0 || n > 64 {
		return distance(p.words, text)
	}
	edits, last := n, uint64(1)<<(n-1)
	up, down := ^uint64(0), uint64(0) // where the column before goes up or down by one
	for _, w := range text {
		equal := p.at[w]
		vertical := equal | down
		horizontal := (((equal & up) + up) ^ up) | equal
		rises, falls := down|^(horizontal|up), up&horizontal
		if rises&last != 0 {
			edits++
		}
		if falls&last != 0 {
			edits--
		}
		rises, falls = rises<<1|1, falls<<1
		up, down = falls|^(vertical|rises), rises&vertical
	}
	return edits
}
