package source

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

var vietnamese = language.Vietnamese

func outline(doc *Document) string {
	var b strings.Builder
	for _, u := range doc.Parts[0].Units {
		fmt.Fprintf(&b, "%s %d\n", u.Kind, len(u.Segments))
	}
	return b.String()
}

func TestReadText(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"a title and paragraphs",
			"Giá xăng tăng\n\nHôm nay giá tăng. Ngày mai cũng vậy.\n",
			"title 1\nparagraph 2\n"},
		{"all that a web page leaves",
			"chính trị\n\nQuan hệ. Hội nhập\n\nMục lục:\n\nQuan hệ. Hội nhập\nQuan hệ. Hội nhập\nAnonim\n\nMột câu. Hai câu.\n\nPhần đầu\n\nImage\n\nMột câu.",
			"category 1\ntitle 1\ntoc_label 1\ntoc_item 1\ntoc_item 1\nbyline 1\nparagraph 2\nheading 1\nimage_placeholder 0\nparagraph 1\n"},
		{"a heading that asks",
			"Đầu đề\n\nMột câu.\n\nMỹ có trên hết không?\n\nKhông.",
			"title 1\nparagraph 1\nheading 1\nparagraph 1\n"},
		{"a heading below the title is no byline",
			"Đầu đề của bài\nHội nhập sâu rộng\nMột câu.",
			"title 1\nheading 1\nparagraph 1\n"},
		{"only a paragraph", "Một câu. Hai câu.", "paragraph 2\n"},
		{"nothing", " \n\ufeff\n", ""},
	} {
		if diff := cmp.Diff(test.want, outline(ReadText("x.txt", vietnamese, test.text, vietnameseRules()))); diff != "" {
			t.Errorf("%s\n%s", test.name, diff)
		}
	}
}

func render(p *Part, replace func(*Segment) (string, bool)) string {
	return p.Render(func(_ *Unit, s *Segment) (string, bool) { return replace(s) })
}

// Rendering with nothing changed gives back the bytes; with one segment changed,
// only its bytes change. Segments are in order and inside their unit.
func FuzzRenderText(f *testing.F) {
	for _, s := range []string{
		"", "A. B.\r\nC\rD\n", "\ufeffĐầu đề\n\nMột câu. Hai\u00a0câu.", norm.NFD.String("Tổ chức. Hợp tác.\n"), "a\u200bb. C",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		part := &ReadText("x.txt", vietnamese, text, vietnameseRules()).Parts[0]
		same := render(part, func(*Segment) (string, bool) { return "", false })
		if same != text {
			t.Fatalf("got %q, want %q", same, text)
		}
		end := 0
		for u := range part.Units {
			unit := &part.Units[u]
			for s := range unit.Segments {
				seg := &unit.Segments[s]
				if seg.Span.Start < end || !unit.Span.Contains(seg.Span) || seg.Span.Empty() {
					t.Fatalf("segment %v in unit %v after %d", seg.Span, unit.Span, end)
				}
				end = seg.Span.End
				changed := render(part, func(o *Segment) (string, bool) { return "★", o == seg })
				if want := text[:seg.Span.Start] + "★" + text[seg.Span.End:]; changed != want {
					t.Fatalf("got %q, want %q", changed, want)
				}
			}
		}
	})
}

// NFC and NFD input give equal IDs.
func FuzzIDs(f *testing.F) {
	f.Add("Đầu đề\n\nLiên hợp quốc họp. Hoà bình là điều tốt.\n")
	f.Add("Á-Âu. \u1ea4m\u0323")
	f.Fuzz(func(t *testing.T, text string) {
		if !norm.NFC.IsNormalString(text) || invalidUTF8(text) >= 0 {
			t.Skip()
		}
		if diff := cmp.Diff(ids(text), ids(norm.NFD.String(text))); diff != "" {
			t.Fatal(diff)
		}
	})
}

func ids(text string) []string {
	list := []string{}
	for _, seg := range ReadText("x.txt", vietnamese, text, vietnameseRules()).Segments {
		list = append(list, seg.ID.String())
	}
	return list
}
