package pipeline

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"dich/source"
)

// Two versions of a text of 100,000 segments: 5 % are edited, 2 % removed, 2 % added,
// 3 % moved.
func BenchmarkMatch(b *testing.B) {
	old, now := versionsOf(100_000)
	a, c := editionOf(old), editionOf(now)
	b.Run("equal and moved", func(b *testing.B) {
		for b.Loop() {
			m := newMatching(a, c, FuzzyThreshold)
			m.matchEqual()
			m.order()
		}
	})
	b.Run("edited, too", func(b *testing.B) {
		for b.Loop() {
			match(a, c, FuzzyThreshold)
		}
	})
}

func versionsOf(n int) (old, now []Passage) {
	random := rand.New(rand.NewPCG(7, 7))
	passage := func(words []string) Passage {
		text := fmt.Sprint(words)
		return Passage{ID: source.NewID("", source.Singular(text)), Text: text, Plain: text}
	}
	words := func() (list []string) {
		for range 8 + random.IntN(24) {
			list = append(list, fmt.Sprintf("từ%c%c", 'a'+random.IntN(26), 'a'+random.IntN(26)))
		}
		return list
	}
	for range n {
		text := words()
		old = append(old, passage(text))
		switch k := random.IntN(100); {
		case k < 5:
			text[random.IntN(len(text))] = "khác"
			now = append(now, passage(text))
		case k < 7:
		case k < 9:
			now = append(now, passage(text), passage(words()))
		default:
			now = append(now, passage(text))
		}
	}
	for range 3 * n / 100 {
		i, j := random.IntN(len(now)), random.IntN(len(now))
		now[i], now[j] = now[j], now[i]
	}
	return old, now
}
