package source

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// markup reads a toy language that shows what blocks do: <x> opens and </x> closes,
// <n/> is a footnote's mark, <o/> a picture, <br/> a line break, <x t="…"> holds a text, & is a reference to "and", and ~ begins a
// line that is quoted.
func markup(text string) *Block {
	b := &Block{Span: Span{0, len(text)}}
	pairs := map[string]int{}
	for at := 0; at < len(text); at++ {
		switch text[at] {
		case '~':
			b.Skips = append(b.Skips, Span{at, at + 1})
		case '&':
			b.Codes = append(b.Codes, Code{Kind: Reference, Shown: "+", Raw: Span{at, at + 1}})
		case '<':
			end := at + strings.IndexByte(text[at:]+">", '>') + 1
			if end > len(text) {
				return b
			}
			b.tag(text, Span{at, end}, pairs)
			at = end - 1
		}
	}
	return b
}

func (b *Block) tag(text string, tag Span, pairs map[string]int) {
	name := strings.Trim(tag.Of(text), "</>")
	switch {
	case strings.HasPrefix(tag.Of(text), "</"):
		b.Codes = append(b.Codes, Code{Kind: Closing, N: pairs[name], Raw: tag})
	case strings.HasSuffix(tag.Of(text), "br/>"):
		b.Codes = append(b.Codes, Code{Kind: Standalone, Shown: "\n", Text: "<br/>", Raw: tag})
	case strings.HasSuffix(tag.Of(text), "o/>"):
		b.Codes = append(b.Codes, Code{Kind: Standalone, Shown: Object, Raw: tag})
	case strings.HasSuffix(tag.Of(text), "/>"):
		b.Codes = append(b.Codes, Code{Kind: Standalone, Raw: tag})
	default:
		name, attribute, ok := strings.Cut(name, ` t="`)
		pairs[name] = len(pairs) + 1
		if !ok {
			b.Codes = append(b.Codes, Code{Kind: Opening, N: pairs[name], Raw: tag})
			return
		}
		middle := tag.Start + strings.Index(tag.Of(text), attribute)
		b.Codes = append(b.Codes,
			Code{Kind: Opening, N: pairs[name], Raw: Span{tag.Start, middle}},
			Code{Kind: Standalone, Raw: Span{tag.End - 2, tag.End}})
		b.Whole = append(b.Whole, tag)
	}
}

func TestBlockSentences(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"nothing marked", "Một. Hai.", []string{"Một.", "Hai."}},
		{"all around", "<b>Một. Hai.</b>", []string{"Một.", "Hai."}},
		{"inside", "Một <b>hai</b> ba.", []string{"Một <b>hai</b> ba."}},
		{"at one end", "Một <b>hai.</b> Ba.", []string{"Một <b>hai.</b>", "Ba."}},
		{"over two sentences", "Một <b>hai. Ba</b> bốn.", []string{"Một <b>hai.", "Ba</b> bốn."}},
		{"around each", "<b>Một.</b> <i>Hai.</i>", []string{"Một.", "Hai."}},
		{"nested at an end", "<a><b>Một</b> hai</a>.", []string{"<a><b>Một</b> hai</a>."}},
		{"nested all around", "<a><b>Một</b> hai.</a>", []string{"<b>Một</b> hai."}},
		{"a mark behind", "Một.<n/> Hai.", []string{"Một.", "Hai."}},
		{"a mark in between", "Một<n/>. Hai.", []string{"Một<n/>.", "Hai."}},
		{"text in the tag", `<a t="Hai. Ba">Một.</a> Bốn.`, []string{`<a t="Hai. Ba">Một.</a>`, "Bốn."}},
		{"text in a lonely tag", `<a t="Hai">`, nil},
		{"marks alone", "<n/> <b></b> <o/>", nil},
		{"a picture begins", "Một. <o/> hai.", []string{"Một.", "<o/> hai."}},
		{"a line break", "Một <br/> hai.", []string{"Một<br/>hai."}},
		{"in a word", "Liên <b>h</b>ợp quốc.", []string{"Liên <b>h</b>ợp quốc."}},
		{"quoted lines", "~ Một\n~ hai.\n~ Ba.", []string{"Một hai.", "Ba."}},
		{"a reference", "A & b. &", []string{"A & b.", "&"}},
		{"white space", "Một  <b> hai</b>\n ba.", []string{"Một <b> hai</b> ba."}},
	} {
		var got []string
		for _, seg := range markup(test.text).Sentences(test.text, vietnameseRules()) {
			got = append(got, seg.Text)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s: %q (-want +got):\n%s", test.name, test.text, diff)
		}
	}
}

func TestBlockBound(t *testing.T) {
	text := "<b><a>Một</a></b>. <i>Hai.</i>"
	b := markup(text)
	b.Bound = []Span{b.Codes[2].Raw, b.Codes[5].Raw}
	var got []string
	for _, seg := range b.Sentences(text, vietnameseRules()) {
		got = append(got, seg.Text)
	}
	if diff := cmp.Diff([]string{"<b><a>Một</a></b>.", "<i>Hai.</i>"}, got); diff != "" {
		t.Error(diff)
	}
	text = "<b><a>Một</a></b>"
	b = markup(text)
	b.Bound = []Span{b.Codes[2].Raw}
	if got := b.Sentence(text)[0].Text; got != "<a>Một</a>" {
		t.Error(got)
	}
}

func TestBlockNumbers(t *testing.T) {
	text := "<b>Một <i>hai</i></b> & <n/>ba</b>. X"
	seg := markup(text).Sentences(text, vietnameseRules())[0]
	var got []int
	for _, c := range seg.Codes {
		got = append(got, c.N)
	}
	if diff := cmp.Diff([]int{1, 2, 2, 1, 0, 3, 1}, got); diff != "" {
		t.Error(diff)
	}
}

// FuzzBlock holds the laws of segments: they are in order, share no byte, have all of
// the text, their codes say where they are, and what Restore makes of the segment's
// own text is its bytes but for white space.
func FuzzBlock(f *testing.F) {
	f.Add("Một <b>hai. Ba</b> bốn. ~Năm\n~sáu <n/>.")
	f.Add(`<a t="Hai. Ba">Một.</a> Bốn & năm.<br/>`)
	f.Add("<a></a><b>một</b><br/>")
	f.Fuzz(func(t *testing.T, text string) {
		if strings.ContainsAny(text, "\x00\ufffd") || Compose(text) != text {
			t.Skip()
		}
		b := markup(text)
		part := Part{Text: text}
		at := 0
		var whole strings.Builder
		for _, seg := range b.Sentences(text, vietnameseRules()) {
			if seg.Span.Start < at || seg.Span.End > len(text) || seg.Span.Empty() {
				t.Fatalf("%q: segment at %v, after %d", text, seg.Span, at)
			}
			at = seg.Span.End
			for _, c := range seg.Codes {
				if c.Span.Of(seg.Text) != c.Text || !seg.Span.Contains(c.Raw) {
					t.Fatalf("%q: code %+v in %q", text, c, seg.Text)
				}
			}
			whole.WriteString(Plain(seg.Text, seg.Codes))
			restored := part.Restore(&seg, seg.Text, seg.Codes, func(s string) string { return s })
			if got, want := letters(restored), letters(seg.Span.Of(text)); got != want {
				t.Fatalf("%q: restored %q, want %q", text, got, want)
			}
		}
		if got, want := letters(whole.String()), letters(b.outline(text)); len(b.Whole) == 0 && got != want {
			t.Fatalf("%q: the segments have %q, want %q", text, got, want)
		}
	})
}

// letters drops all that a segment may leave out: blanks, quotation of lines, objects.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if isBlank(r) || isInvisible(r) || r == '\ufffc' || r == '~' {
			return -1
		}
		return r
	}, s)
}

// A chain of pairs that each take in the next is walked once, not once for each pair.
func TestBlockChain(t *testing.T) {
	const n = 20000
	b := &Block{}
	var text strings.Builder
	add := func(kind CodeKind, number int) {
		b.Codes = append(b.Codes, Code{Kind: kind, N: number, Raw: Span{text.Len(), text.Len() + 1}})
		text.WriteByte('<')
	}
	for i := n; i > 0; i-- {
		add(Opening, 2*i)
		add(Opening, 2*i+1)
	}
	text.WriteByte('a')
	add(Opening, 1)
	text.WriteByte('b')
	for i := 1; i <= n; i++ {
		add(Closing, 2*i)
		add(Closing, 2*i-1)
	}
	b.Span = Span{0, text.Len()}
	if got := b.Sentence(text.String()); len(got) != 1 || len(got[0].Codes) != len(b.Codes) {
		t.Errorf("not all %d codes in one segment", len(b.Codes))
	}
}
