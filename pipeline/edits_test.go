package pipeline

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestEditsOfMarkup(t *testing.T) {
	link := func(address string) Passage {
		text := "xem [đây](" + address + ") nhé"
		code := "](" + address + ")"
		plain := strings.Replace(text, code, strings.Repeat("\x00", len(code)), 1)
		return Passage{Text: text, Plain: strings.Replace(plain, "[", "\x00", 1)}
	}
	want := []Edit{{Keep, "xem [đây"}, {Delete, "](https://a.vn/b.c)"}, {Insert, "](https://a.vn/d.c)"}, {Keep, " nhé"}}
	if diff := cmp.Diff(want, EditsOf(link("https://a.vn/b.c"), link("https://a.vn/d.c"))); diff != "" {
		t.Error(diff)
	}
}

// Keep and Delete concatenated give the old text, Keep and Insert the new one, wherever
// the codes are.
func FuzzEditsOf(f *testing.F) {
	f.Add("**một** hai", "một **hai**")
	f.Add("tổ**chức", "**tổ chức")
	f.Add("** **", "\x00\x00")
	f.Fuzz(func(t *testing.T, old, now string) {
		var a, b strings.Builder
		for _, e := range EditsOf(markedPassage(old), markedPassage(now)) {
			if e.Op != Insert {
				a.WriteString(e.Text)
			}
			if e.Op != Delete {
				b.WriteString(e.Text)
			}
		}
		if a.String() != old || b.String() != now {
			t.Fatalf("got %q and %q", a.String(), b.String())
		}
	})
}
