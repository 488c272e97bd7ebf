package main

import (
	"strings"
	"testing"
)

// What goes into a rope comes out of it, in whatever pieces.
func TestRope(t *testing.T) {
	var r rope
	var want strings.Builder
	for i := range 2000 {
		text := strings.Repeat("ệ", i%97) + strings.Repeat("x", i*i%1500)
		r.Write([]byte(text))
		want.WriteString(text)
	}
	var got strings.Builder
	n, err := r.WriteTo(&got)
	if err != nil || n != int64(want.Len()) || r.length != want.Len() || got.String() != want.String() {
		t.Errorf("%d bytes of %d, %v", n, want.Len(), err)
	}
}
