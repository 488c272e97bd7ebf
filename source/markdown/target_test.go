package markdown

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dich/source"
)

// places are documents in which X is translated.
var places = []string{
	"X\n", "- X\n", "> X\n> b\n", "# X\n", "# X {#a}\n", "X\n===\n", "|a|X|\n|-|-|\n|b|c|\n", "a.\nX\nb\n", "a. X b.\n\nc\n",
	"1. a\n   > X\n", "a[^1]\n\n[^1]: X\n\n    b\n", "**X** b\n", "- [ ] X\n", "a\n\nX\n\n    c\n",
}

// FuzzTarget holds that a translation, whatever it is, stays in its unit, and that its
// readers see there what the translator's own text shows.
func FuzzTarget(f *testing.F) {
	for place := range places {
		f.Add(uint8(place), []byte("\x00\x10\x05\x01"))
	}
	f.Fuzz(func(t *testing.T, place uint8, picks []byte) { checkTarget(t, place, assemble(picks)) })
}

func checkTarget(t *testing.T, place uint8, target string) {
	t.Helper()
	text := places[int(place)%len(places)]
	doc, _ := Read("", "", vietnamese, text, uncut{}, nil)
	part := &doc.Parts[0]
	meant := source.Segment{Text: target, Codes: Codes(target)}
	for _, c := range meant.Codes {
		if strings.Contains(c.Text, "|") {
			return // a cell cannot have it
		}
	}
	if strings.Trim(source.Clean(visible(&meant)), source.Object+" ") == "" || !isTame(target) {
		return
	}
	// Links that nobody defined, titles of nothing, breaks where the author has none.
	for _, part := range []string{"][", `"t")`, hardBreak} {
		if strings.Contains(target, part) {
			return
		}
	}
	want := outlineText(part.Units, func(seg *source.Segment) string {
		if seg.Text == "X" {
			return visible(&meant)
		}
		return visible(seg)
	})
	written := part.Render(func(u *source.Unit, seg *source.Segment) (string, bool) {
		return Write(part, u, seg, target), seg.Text == "X"
	})
	again, _ := Read("", "", vietnamese, written, uncut{}, nil)
	if again == nil {
		t.Fatalf("%q for %q: no document", written, target)
	}
	if diff := cmp.Diff(want, outlineText(again.Parts[0].Units, visible)); diff != "" {
		t.Fatalf("%q in %q is written %q\n%s", target, text, written, diff)
	}
}

// outlineText says what each unit shows; a paragraph may become a picture.
func outlineText(units []source.Unit, show func(*source.Segment) string) []string {
	var list []string
	for _, u := range units {
		line := strings.Replace(string(u.Kind), "caption", "paragraph", 1)
		for i := range u.Segments {
			line += " " + show(&u.Segments[i])
		}
		list = append(list, source.Clean(line))
	}
	return list
}
