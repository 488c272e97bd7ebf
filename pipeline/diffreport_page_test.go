package pipeline

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	renderer "github.com/yuin/goldmark/renderer/html"
	"golang.org/x/net/html"
)

// pageOf makes a page of one change, with a text for everything that comes from outside.
func pageOf(text string, edits []Edit) *DiffPage {
	return &DiffPage{
		Language: "en", Source: "vi", Title: text, Summary: "1 edited", Contents: "Documents",
		Sections: []DiffSection{{Name: text, Summary: "1 edited", Items: []DiffItem{{
			Change: Edited, Kind: "edited", Key: text, Facts: []string{"90% alike"},
			Effects: []DiffEffect{{EffectFuzzy, "en: fuzzy"}}, Terms: []string{"terms gained: " + text}, Edits: edits,
		}}}},
	}
}

// seenIn parses HTML and gives the elements of each kind, and what a person reads in
// those of one kind.
func seenIn(t *testing.T, page, element string) (elements map[string]int, text string) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	elements = map[string]int{}
	var b strings.Builder
	var walk func(n *html.Node, inside bool)
	walk = func(n *html.Node, inside bool) {
		if n.Type == html.ElementNode {
			elements[n.Data]++
			inside = inside || n.Data == element
		}
		if n.Type == html.TextNode && inside {
			b.WriteString(n.Data)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c, inside)
		}
	}
	walk(root, false)
	return elements, b.String()
}

func textsOfEdits(edits []Edit) string {
	var b strings.Builder
	for _, e := range edits {
		b.WriteString(e.Text)
	}
	return b.String()
}

// strange texts want to be markup.
var strange = []string{
	"<script>alert(1)</script>", "</p><img src=x onerror=alert(1)>", "a & b &amp; c", "**đậm** _nghiêng_ `mã` ~~gạch~~", "# Đầu đề", "5. Phạm vi",
	"- mục", "+ mục", "1) mục", "| a | b |", "[x](http://a.vn)", "![x](a.png)", "http://a.vn/b", "www.a.vn", "a@b.vn", "@ai", "#12", "$5 và $6",
	"\\*", "&lt;", "&#60;", "---", "> trích", ":smile:", "[^1]", "===", "<!-- x -->", "{{.X}}", "\"'", "“dấu”, ‘nháy’.", "אבג", "ـ‎x", "a*b*c_d_e",
}

// A page has no element but its own, whatever the texts are, and shows them as they are.
func FuzzDiffPage(f *testing.F) {
	for _, text := range strange {
		f.Add(text, "một hai")
	}
	plain, _ := seenIn(&testing.T{}, pageOf("x", editsOf("một", "hai")).HTML(), "p")
	f.Fuzz(func(t *testing.T, old, now string) {
		if old == "" || strings.ContainsFunc(old, unseen) || strings.ContainsFunc(now, unseen) {
			t.Skip() // an empty key is not shown
		}
		edits := []Edit{{Delete, old}, {Insert, now}}
		elements, text := seenIn(t, pageOf(old, edits).HTML(), "p")
		if diff := cmp.Diff(plain, elements); diff != "" {
			t.Fatalf("elements\n%s", diff)
		}
		if !strings.Contains(text, old+now) {
			t.Fatalf("%q and %q are not in %q", old, now, text)
		}
	})
}

// unseen are characters that dich shows by their numbers before they come to a page, and
// bytes that are no text.
func unseen(r rune) bool {
	return r == unicode.ReplacementChar || unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)
}

// What another program makes of our Markdown has the texts as they are, and is marked
// where they differ and nowhere else.
func FuzzDiffMarkdown(f *testing.F) {
	for _, text := range strange {
		f.Add(text, "một hai")
		f.Add("một "+text+" hai", "một hai")
		f.Add("xin"+text+"chào", "xin chào, bạn")
	}
	f.Add("a , b", "a, b")
	f.Add("rồi. Đi", "rồi, đi")
	github := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(renderer.WithUnsafe()))
	f.Fuzz(func(t *testing.T, old, now string) {
		if strings.ContainsFunc(old, unseen) || strings.ContainsFunc(now, unseen) {
			t.Skip()
		}
		edits := editsOf(strings.Join(strings.Fields(old), " "), strings.Join(strings.Fields(now), " "))
		var page bytes.Buffer
		if err := github.Convert([]byte(pageOf(old, edits).Markdown()), &page); err != nil {
			t.Fatal(err)
		}
		elements, text := seenIn(t, page.String(), "body")
		for name := range elements {
			if !slices.Contains([]string{"html", "head", "body", "p", "strong", "del", "details", "summary", "b", "ul", "li", "span"}, name) {
				t.Fatalf("<%s> of %q, %q in\n%s", name, old, now, page.String())
			}
		}
		want, got := [2]int{0, 2}, [2]int{elements["del"], elements["strong"]} // the summary and the kind are strong
		for _, e := range edits {
			switch e.Op {
			case Delete:
				want[0]++
			case Insert:
				want[1]++
			}
		}
		if want != got {
			t.Fatalf("marks of %q, %q: got %d, want %d in\n%s", old, now, got, want, page.String())
		}
		if !strings.Contains(legible(text), legible(textsOfEdits(edits))) {
			t.Fatalf("%q is not in %q", legible(textsOfEdits(edits)), legible(text))
		}
	})
}

// legible is a text without its blanks and what nobody sees.
func legible(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\u200b' || r == '␣' {
			return -1
		}
		return r
	}, text)
}
