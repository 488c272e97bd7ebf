package main

import "io"

// A rope is bytes that are written piece by piece and never copied to grow: what a
// large document makes would else be in memory twice.
type rope struct {
	pieces [][]byte
	length int
}

const (
	firstPiece   = 4 << 10
	longestPiece = 256 << 10
)

func (r *rope) Write(p []byte) (int, error) {
	r.length += len(p)
	for rest := p; len(rest) > 0; {
		last := len(r.pieces) - 1
		if last < 0 || len(r.pieces[last]) == cap(r.pieces[last]) {
			r.pieces = append(r.pieces, make([]byte, 0, min(max(firstPiece, r.length), longestPiece)))
			last++
		}
		room := r.pieces[last]
		n := copy(room[len(room):cap(room)], rest)
		r.pieces[last] = room[:len(room)+n]
		rest = rest[n:]
	}
	return len(p), nil
}

// WriteTo writes all of it.
func (r *rope) WriteTo(w io.Writer) (int64, error) {
	var written int64
	for _, piece := range r.pieces {
		n, err := w.Write(piece)
		written += int64(n)
		if err != nil {
			return written, err
		}
	}
	return written, nil
}
