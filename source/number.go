package source

// NumberCodes numbers the codes of a segment from 1, in order. N says before which of
// them are a pair; those of a pair get one number. References have none.
func NumberCodes(codes []Code) {
	numbers := map[int]int{} // from a pair's number before to that in the segment
	last := 0
	for i := range codes {
		c := &codes[i]
		if c.Kind == Reference {
			c.N = 0
			continue
		}
		n := numbers[c.N]
		if c.N == 0 || n == 0 {
			last++
			n = last
			numbers[c.N] = n
		}
		c.N = n
	}
}
