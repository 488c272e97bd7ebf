package markdown

import (
	"fmt"
	"strings"
	"testing"

	"dich/source"
)

// mark writes a text with its codes: ‹1 … 1› around a pair, ‹1› for a lone one, ‹=x› for a
// reference to x.
func mark(text string) string {
	var b strings.Builder
	at := 0
	for _, c := range Codes(text) {
		b.WriteString(text[at:c.Span.Start])
		switch c.Kind {
		case source.Opening:
			fmt.Fprintf(&b, "‹%d ", c.N)
		case source.Closing:
			fmt.Fprintf(&b, " %d›", c.N)
		case source.Standalone:
			fmt.Fprintf(&b, "‹%d%s›", c.N, strings.Trim(c.Shown, " "))
		case source.Reference:
			fmt.Fprintf(&b, "‹=%s›", c.Shown)
		}
		at = c.Span.End
	}
	return strings.ReplaceAll(b.String()+text[at:], source.Object, "o")
}

func TestCodes(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"Một hai.", "Một hai."},
		{"*Một* **hai** ***ba*** _bốn_", "‹1 Một 1› ‹2 hai 2› ‹3 ‹4 ba 4› 3› ‹5 bốn 5›"},
		{"2 * 3, a_b_c, 5*6*7, ___", "2 * 3, a_b_c, 5‹1 6 1›7, ___"},
		{"Một **hai.", "Một ‹1 hai."},
		{"Ba** bốn~~.", "Ba 1› bốn 2›."},
		{"~~Một~~ ~hai~ ~5 km", "‹1 Một 1› ‹2 hai 2› ~5 km"},
		{"`*a*` ``b`c`` `d", "‹1o› ‹2o› `d"},
		{"[Một](a) [hai](<b c> 'Ba \\' &lt;')", "‹1 Một 1› ‹2 hai 2›Ba ‹='› ‹=<›‹3›"},
		{"[a](b c) [d](e(f)g) [h]()", "[a](b c) ‹1 d 1› ‹2 h 2›"},
		{"![Một *hai*](a \"Ba\") ![][x]", "‹1 Một ‹2 hai 2› 1›Ba‹3› ‹4  4›"},
		{"[a [b](c) d](e) ![f [g](h)](i)", "[a ‹1 b 1› d](e) ‹2 f ‹3 g 3› 2›"},
		{"[Một][a] [Hai] [Ba][] [Bốn]", "‹1 Một 1› [Hai] [Ba][] [Bốn]"},
		{"Một[^1], [^hai] [^ba bốn] ![^5]", "Một‹1›, ‹2› [^ba bốn] !‹3›"},
		{"<b>A</b> <i>B <br/> C <img src=x> <!-- * --> <?x?> <!X> <1>", "‹1 A 1› ‹2 B ‹3› C ‹4o› ‹5› ‹6› ‹7› <1>"},
		{"<b><i>A</b></i> </u>", "‹1 ‹2 A 1› 2›  3›"},
		{"<span translate=no>*a* <b></span> <code>x<code>y</code></code> <a translate='no'>z", "‹1o› ‹2o› ‹3 z"},
		{"<!-- dich:skip --> a <!-- dich:end --> <!-- dich:skip --> b", "‹1o› ‹2› b"},
		{"&amp; &#65; &#x1F600; &nosuch; &#0; &#10; AT&T \\* \\a \\\\", "‹=&› ‹=A› ‹=😀› &nosuch; ‹=\ufffd› ‹= › AT&T ‹=*› \\a ‹=\\›"},
		{"Một\\\nhai", "Một‹1\n›hai"},
		{"<https://a.b/c> <d@e.fr> <mailto:x> <a.b>", "‹1o› ‹2o› ‹3o› <a.b>"},
		{"Xem https://a.b/c?d=e. Và (www.a.b), a.b@c.vn!", "Xem ‹1o›. Và (‹2o›), ‹3o›!"},
		{"http://a_b.c/*d* xhttp://a www. a@b http://a&lt; **http://a**", "‹1o› 2› xhttp://a www. a@b ‹3o›‹=<› ‹4 ‹5o› 4›"},
		{"[https://a.b] [x http://c](d)", "[‹1o›] ‹2 x ‹3o› 2›"},
		{"请看https://a.b 。", "请看‹1o› 。"},
	} {
		if got := mark(test.text); got != test.want {
			t.Errorf("%q:\n got %s\nwant %s", test.text, got, test.want)
		}
	}
}

// FuzzCodes holds that codes are in order, inside the text, and say what they are.
func FuzzCodes(f *testing.F) {
	for _, seed := range seeds {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for _, c := range Codes(text) {
			if c.Span.Start < at || c.Span.Empty() || c.Span.End > len(text) || c.Span.Of(text) != c.Text || (c.N == 0) != (c.Kind == source.Reference) {
				t.Fatalf("%q: %+v after %d", text, c, at)
			}
			at = c.Span.End
		}
	})
}

// A title is no part of the words around it.
func TestTitleStandsAlone(t *testing.T) {
	text := `ba ![hình](x.svg "EAEU")và [bài](b.md "CSTO")này`
	var words []string
	plain := source.Plain(text, Codes(text))
	for _, token := range source.Tokens(plain) {
		if token.Shape.IsWord() {
			words = append(words, strings.ReplaceAll(token.Span.Of(plain), "\x00", ""))
		}
	}
	if got, want := strings.Join(words, " "), "ba hình EAEU và bài CSTO này"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
