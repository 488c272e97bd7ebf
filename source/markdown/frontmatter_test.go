package markdown

import (
	"strings"
	"testing"
	"unicode/utf8"

	"dich/source"
)

// styles are the ways to write a value.
var styles = []string{
	"---\ntitle: X\n---\nb\n",
	"---\r\ntitle: X # c\r\nb: c\r\n---\r\nb\r\n",
	"---\ntitle: 'X'\n---\nb\n",
	"---\ntitle: \"X\"   # c\n---\nb\n",
	"---\ntitle: [a, X, 'c']\n---\nb\n",
	"---\ntitle:\n  - a\n  - X\n---\nb\n",
	"---\ntitle: |\n  X\n  c\n\n  d\n---\nb\n",
	"---\ntitle: >-\n    a\n\n    X\nc: d\n---\nb\n",
	"\ufeff+++\ntitle = 'X'\nc = 1\n+++\nb\n",
	"+++\ntitle = [\"a\", \"\"\"\nX\"\"\"]\n+++\nb\n",
	"[a]: b \"X\"\n\nb\n",
	"[a]: b 'X'\n[c]: d\n\nb\n",
	"[a]: b\n(X)\n\nb\n",
}

// FuzzValue holds that a value or a title that was written is read again.
func FuzzValue(f *testing.F) {
	for style := range styles {
		f.Add(uint8(style), "One")
	}
	for _, target := range []string{"a: b # c", "- x", "'\"\\", "yes", "1.5", "a, b]", "\"x\"", "|", "x\ny\tz", "#", "---", "...", "{a}", "a:", "\\", "a \\\\", "(", "&#34;", "\x7f\u0085\u2028"} {
		for style := range styles {
			f.Add(uint8(style), target)
		}
	}
	f.Fuzz(func(t *testing.T, style uint8, target string) {
		if utf8.ValidString(target) && source.Compose(target) == target && !strings.Contains(target, "\x00") {
			checkValue(t, style, target)
		}
	})
}

func checkValue(t *testing.T, style uint8, target string) {
	t.Helper()
	want := source.Clean(strings.ReplaceAll(target, hardBreak, " "))
	if want == "" {
		return
	}
	text := styles[int(style)%len(styles)]
	if shown := strings.Trim(source.Clean(shownText(want)), source.Object+" "); text[0] == '[' && (shown == "" || !isTame(target)) {
		return // a title of markup alone is no unit
	}
	doc, _ := read(text, "title")
	part := &doc.Parts[0]
	written := part.Render(func(u *source.Unit, seg *source.Segment) (string, bool) {
		return Write(part, u, seg, target), seg.Text == "X"
	})
	again, found := read(written, "title")
	if again == nil || len(found) > 0 || len(again.Parts[0].Units) != len(part.Units) {
		t.Fatalf("%q: %v", written, found)
	}
	for i, u := range part.Units {
		if u.Segments[0].Text != "X" {
			continue
		}
		got := again.Parts[0].Units[i].Segments[0]
		if u.Kind == source.Attribute {
			want, got.Text = source.Clean(shownText(want)), source.Clean(visible(&got))
		}
		if got.Text != want {
			t.Fatalf("%q: %q is read as %q", written, want, got.Text)
		}
	}
}

func shownText(text string) string {
	return visible(&source.Segment{Text: text, Codes: Codes(text)})
}
