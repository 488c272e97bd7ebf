package source

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestLinesAt(t *testing.T) {
	const text = "Một\r\nha\u0301i\rba\n\ufeffb"
	lines := NewLines(text)
	for _, test := range []struct {
		offset int
		want   Position
	}{
		{0, Position{1, 1}}, {1, Position{1, 2}}, {2, Position{1, 2}}, {4, Position{1, 3}},
		{7, Position{2, 1}}, {11, Position{2, 3}}, {13, Position{3, 1}}, {16, Position{4, 1}},
		{8, Position{2, 2}}, {19, Position{4, 1}}, {20, Position{4, 2}}, {99, Position{4, 2}}, {-1, Position{1, 1}},
	} {
		if got := lines.At(test.offset); got != test.want {
			t.Errorf("at %d: %v, want %v", test.offset, got, test.want)
		}
	}
}

func TestParagraphs(t *testing.T) {
	const text = "<d><p>Một <b>hai</b></p>\n<p x='y'>Ba</p></d>"
	lines := NewParagraphs(text, []int{3, 27})
	for _, test := range []struct {
		offset int
		want   Position
	}{{0, Position{1, 1}}, {6, Position{1, 1}}, {15, Position{1, 5}}, {37, Position{2, 2}}} {
		if got := lines.At(test.offset); got != test.want {
			t.Errorf("at %d %q: %v, want %v", test.offset, text[test.offset:], got, test.want)
		}
	}
}

// Bytes that are no text count each for itself.
func TestLinesAtInvalid(t *testing.T) {
	if got := NewLines("a\xaa\xaab").At(2); got != (Position{1, 3}) {
		t.Errorf("got %v", got)
	}
}

// FuzzLines holds that what was asked before makes no difference.
func FuzzLines(f *testing.F) {
	f.Add("Một\nhai\r\nba\rb\u1ed1n", 5, 2)
	f.Add("\u0301\u1ec7\n", 3, 1)
	f.Fuzz(func(t *testing.T, text string, first, second int) {
		if !utf8.ValidString(text) {
			t.Skip()
		}
		lines := NewLines(text)
		for _, offset := range []int{first, second, first} {
			if got, want := lines.At(offset), naivePosition(text, offset); got != want {
				t.Fatalf("%q at %d: %v, want %v", text, offset, got, want)
			}
		}
	})
}

// naivePosition counts from the beginning.
func naivePosition(text string, offset int) Position {
	p := Position{1, 1}
	for i, r := range text {
		if i+utf8.RuneLen(r) > offset {
			break
		}
		switch {
		case r == '\n' || r == '\r' && (i+1 == len(text) || text[i+1] != '\n'):
			p = Position{p.Line + 1, 1}
		case !unicode.In(r, unicode.Mn, unicode.Me) && r != '\ufeff':
			p.Column++
		}
	}
	return p
}

// What was asked before changes no answer, in lines of any length.
func TestLinesRemember(t *testing.T) {
	text := "đầu\n" + strings.Repeat("Tổ chức e\u0301 \xff ", 4000) + "\n" + strings.Repeat("x", 3*markStep)
	rng := rand.New(rand.NewPCG(1, 2))
	lines := NewLines(text)
	for range 500 {
		offset := rng.IntN(len(text) + 1)
		if got, want := lines.At(offset), NewLines(text).At(offset); got != want {
			t.Fatalf("at %d: %v, a fresh one says %v", offset, got, want)
		}
		if at := lines.At(offset); offset < len(text) && text[offset] < utf8.RuneSelf {
			if want := 1 + columnsIn(text[lines.Start(at.Line):offset]); at.Column != want {
				t.Fatalf("at %d: column %d, want %d", offset, at.Column, want)
			}
		}
	}
}
