package source

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"
)

// vietnamesePage makes paragraphs of sentences without end from a few words, of
// about n bytes. Equal seeds give equal pages.
func vietnamesePage(n int) string {
	words := strings.Fields(`tổ chức hợp tác và phát triển kinh tế của các nước trong khu vực đã được ký kết hôm qua theo
		đó chính phủ sẽ tăng cường quan hệ đối ngoại với những đối tác quan trọng như Nga Trung Quốc Kazakhstan LHQ 2018 1.234
		người dân không biết nhiều về điều này nhưng ông Nguyễn Văn An nói rằng TP. Huế, đường số 5, `)
	random := rand.New(rand.NewPCG(1, 2))
	var b strings.Builder
	for b.Len() < n {
		b.WriteString([]string{"Đến", "Theo", "Ông", "Hôm", "Các", "Nhưng"}[random.IntN(6)])
		if random.IntN(6) == 0 {
			b.WriteString(" nói “không biết” (theo báo)")
		}
		for range 10 + random.IntN(25) {
			b.WriteByte(' ')
			b.WriteString(words[random.IntN(len(words))])
		}
		b.WriteString([]string{". ", ". ", ". ", "? ", ".\n\n"}[random.IntN(5)])
	}
	return b.String()
}

func benchmarkText(b *testing.B, work func(text string)) {
	text := vietnamesePage(8 << 20)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		work(text)
	}
}

func BenchmarkSkim(b *testing.B) {
	benchmarkText(b, func(text string) {
		for at := 0; at < len(text); at++ {
			at = vietnameseRules().index.skim.next(text, at)
		}
	})
}

func BenchmarkCut(b *testing.B) {
	benchmarkText(b, func(text string) { vietnameseRules().Cut(text) })
}

func BenchmarkDecode(b *testing.B) {
	benchmarkText(b, func(text string) { Decode("", []byte(text)) })
}

func BenchmarkClean(b *testing.B) {
	benchmarkText(b, func(text string) { Clean(text) })
}

func BenchmarkReadText(b *testing.B) {
	benchmarkText(b, func(text string) { ReadText("", vietnamese, text, vietnameseRules()) })
}

func BenchmarkValid(b *testing.B) {
	benchmarkText(b, func(text string) { utf8.ValidString(text) })
}

// Lines without an end, and lines of nothing but ends.
func BenchmarkHard(b *testing.B) {
	for _, part := range []string{"x", " ", ".", ". ", "1. ", "A. ", "TP. ", "(", "“", `"a. `, "…\" Nam ", "\u0301", "😀. "} {
		text := strings.Repeat(part, (1<<20)/len(part))
		b.Run(part, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				vietnameseRules().Cut(text)
			}
		})
	}
}
