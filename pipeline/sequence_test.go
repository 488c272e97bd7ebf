package pipeline

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFormatSequence(t *testing.T) {
	for want, sequence := range map[string][]int{
		"":            {0, 1, 2},
		"1-3 2 2 4-5": {0, 1, 2, 1, 1, 3, 4},
		"1 1":         {0, 0},
		"1-2 1-2":     {0, 1, 0, 1},
	} {
		if got := formatSequence(sequence); got != want {
			t.Errorf("%v: got %q, want %q", sequence, got, want)
		}
	}
	for _, bad := range []string{"1", "1-3", "2-1", "0-2", "x", "1--2", "1-2 9", "-"} {
		if _, ok := parseSequence(bad, 2); ok {
			t.Errorf("%q was taken for a sequence of two entries", bad)
		}
	}
}

// A sequence that is written is read again.
func FuzzSequence(f *testing.F) {
	f.Add([]byte{0, 1, 1, 2, 0})
	f.Fuzz(func(t *testing.T, picks []byte) {
		var sequence []int
		n := 0 // each entry is first named after those before it
		for _, p := range picks {
			next := int(p) % (n + 1)
			n = max(n, next+1)
			sequence = append(sequence, next)
		}
		got, ok := parseSequence(formatSequence(sequence), n)
		if !slices.Equal(got, sequence) || ok != (n > 0) {
			t.Fatal(cmp.Diff(sequence, got))
		}
	})
}
