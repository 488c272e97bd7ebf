package xliff

import (
	"fmt"
	"io"
	"testing"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/handoff"
	"dich/source"
)

// prose is a hand-off as a project has it: paragraphs of three sentences, one in ten with a
// code.
func prose() *handoff.File {
	d := &handoff.Document{Path: "a.md", Codes: codes}
	for i := range 2000 {
		u := &handoff.Unit{ID: fmt.Sprintf("u%d", i), Kind: source.Paragraph}
		for j := range 3 {
			text := fmt.Sprintf("Hội nghị thượng đỉnh thứ %d của Liên minh Kinh tế Á-Âu khai mạc sáng nay tại thủ đô Mát-xcơ-va, %d.", i, j)
			if i%10 == 0 {
				text += " <b>{{.Name}}</b>"
			}
			s := handoff.Segment{Message: locales.NewMessage("", source.Singular(text)), Gap: " ", Base: "0123456789abcdef"}
			s.Target = source.Singular("Саммит Евразийского экономического союза открылся сегодня утром в Москве " + text[len(text)-4:])
			u.Segments = append(u.Segments, s)
		}
		d.Units = append(d.Units, u)
	}
	return &handoff.File{Source: language.Vietnamese, Target: language.Russian, Documents: []*handoff.Document{d}}
}

func BenchmarkWrite(b *testing.B) {
	f := prose()
	text, _ := Write(f, V21)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		w := NewWriter(io.Discard, f.Source, f.Target, V21)
		if err := f.Send(w); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	for _, v := range []Version{V12, V21} {
		b.Run(string(v), func(b *testing.B) {
			text, _ := Write(prose(), v)
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				Read("a.xlf", text)
			}
		})
	}
}
