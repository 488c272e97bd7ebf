package main

import (
	"bytes"
	"io"
	"testing"
)

// isContent reports that what the content function writes is what r gives, in
// however many pieces it is written.
func FuzzIsContent(f *testing.F) {
	f.Add([]byte("abc"), []byte("abc"), uint8(1))
	f.Add([]byte("abc"), []byte("ab"), uint8(2))
	f.Add([]byte("ab"), []byte("abc"), uint8(0))
	f.Add([]byte{}, []byte{}, uint8(0))
	f.Fuzz(func(t *testing.T, there, wanted []byte, piece uint8) {
		same, err := isContent(bytes.NewReader(there), func(w io.Writer) error {
			for rest := wanted; len(rest) > 0; {
				n := min(len(rest), int(piece)+1)
				if _, err := w.Write(rest[:n]); err != nil {
					return err
				}
				rest = rest[n:]
			}
			return nil
		})
		if err != nil || same != bytes.Equal(there, wanted) {
			t.Errorf("isContent(%q, %q) = %t, %v", there, wanted, same, err)
		}
	})
}
