package bitext

import (
	"testing"

	"golang.org/x/text/language"
)

// BenchmarkAlign takes a text of about the length of a book.
func BenchmarkAlign(b *testing.B) {
	from, to := Text{Locale: language.Vietnamese}, Text{Locale: language.Russian}
	r := newStory(1)
	for i := range 2_000 {
		s := r.sentence()
		from.Sentences = append(from.Sentences, Sentence{Text: s, Block: i / 4})
		if r.IntN(50) > 0 {
			to.Sentences = append(to.Sentences, Sentence{Text: translated(s), Block: i / 4})
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		Align(from, to, nil)
	}
}
