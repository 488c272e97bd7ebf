package source

// A Span is a half-open range of bytes in a part's decoded text. It is the only
// coordinate in dich: lines and columns are made from it when a person is about
// to read them (see [Lines]).
type Span struct{ Start, End int }

// Of gives the bytes of text that the span covers.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Len is the span's length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span covers no byte.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether o lies within s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Shift moves the span by n bytes.
func (s Span) Shift(n int) Span { return Span{s.Start + n, s.End + n} }

// Trim shortens the span until it neither begins nor ends with white space or a
// character that has no width (a byte order mark, a zero width space).
func (s Span) Trim(text string) Span {
	for !s.Empty() {
		r, size := decodeRune(text[s.Start:s.End])
		if !isBlank(r) && !isInvisible(r) {
			break
		}
		s.Start += size
	}
	for !s.Empty() {
		r, size := decodeLastRune(text[s.Start:s.End])
		if !isBlank(r) && !isInvisible(r) {
			break
		}
		s.End -= size
	}
	return s
}
