package pipeline

// signs are what a text must have so that it is worth a closer look. They are of small
// ASCII letters and marks, and are found in capitals, too.
type signs [256][]string // by their first byte, in either case

// signsOf makes them of at least one byte each.
func signsOf(list ...string) *signs {
	s := &signs{}
	for _, sign := range list {
		s[sign[0]] = append(s[sign[0]], sign)
		if upper := upperASCII(sign[0]); upper != sign[0] {
			s[upper] = append(s[upper], sign)
		}
	}
	return s
}

// in reports that a text has one of them. It takes time in proportion to the text.
func (s *signs) in(text string) bool {
	for i := range len(text) {
		for _, sign := range s[text[i]] {
			if beginsWith(text[i:], sign) {
				return true
			}
		}
	}
	return false
}

// beginsWith compares ASCII letters without their case.
func beginsWith(text, sign string) bool {
	if len(text) < len(sign) {
		return false
	}
	for i := range len(sign) {
		if text[i] != sign[i] && text[i] != upperASCII(sign[i]) {
			return false
		}
	}
	return true
}

func upperASCII(c byte) byte {
	if 'a' <= c && c <= 'z' {
		return c - 'a' + 'A'
	}
	return c
}
