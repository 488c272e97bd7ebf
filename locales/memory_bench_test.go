package locales

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"dich/source"
)

// A memory of 100,000 units: to make it, and to ask it for texts that are edits of some.
func BenchmarkMemory(b *testing.B) {
	random := rand.New(rand.NewPCG(1, 2))
	zipf := rand.NewZipf(random, 1.1, 8, 7999)
	words := func() (list []string) {
		for range 5 + random.IntN(31) {
			list = append(list, fmt.Sprint("từ", zipf.Uint64()))
		}
		return list
	}
	cat := &Catalog{Document: "bai.txt"}
	var edited [][]source.Token
	for n := range 100_000 {
		list := words()
		m := NewMessage("", source.Singular(strings.Join(list, " ")))
		m.Target = source.Singular("X")
		cat.Messages = append(cat.Messages, m)
		if n%100 == 0 {
			list[random.IntN(len(list))] = "khác"
			edited = append(edited, source.Tokens(strings.Join(list, " ")))
		}
	}
	b.Run("made", func(b *testing.B) {
		for b.Loop() {
			memoryOf(cat).Fuzzy(nil, 0.75)
		}
	})
	for _, kind := range memories {
		m := kind.make(b, cat)
		m.Fuzzy(nil, 0.75)
		b.Run("exact "+kind.name, func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				m.Exact(cat.Messages[i%len(cat.Messages)].Source)
			}
		})
		b.Run("fuzzy "+kind.name, func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				m.Fuzzy(edited[i%len(edited)], 0.75)
			}
		})
	}
}
