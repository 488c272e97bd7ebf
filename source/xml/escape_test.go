package xml

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestEscape(t *testing.T) {
	if got := string(AppendText(nil, "a<b>&\r\n\x01\xffé")); got != "a&lt;b&gt;&amp;&#13;\né" {
		t.Errorf("%q", got)
	}
	if got := string(AppendValue(nil, "\t\"\n\uffff")); got != "&#9;&quot;&#10;" {
		t.Errorf("%q", got)
	}
}

// What XML can write is read back as it is; what it cannot is left out.
func FuzzEscape(f *testing.F) {
	f.Add("a\r\n<&>\"]]>")
	f.Add("\x00\ufffe é\xff")
	f.Fuzz(func(t *testing.T, text string) {
		file := append(AppendValue([]byte(`<a b="`), text), `">`...)
		file = append(AppendText(file, text), `</a>`...)
		root, found := Parse("a.xml", string(file), Options{})
		if root == nil {
			t.Fatalf("%q: %v", file, found)
		}
		want := text
		if !Valid(text) {
			want = strings.Map(func(r rune) rune {
				if !Allowed(r) {
					return -1
				}
				return r
			}, strings.ToValidUTF8(text, ""))
		} else if !utf8.ValidString(text) {
			t.Fatal("valid?")
		}
		if got := root.Text(); got != want {
			t.Fatalf("text %q, want %q", got, want)
		}
		if got := root.Get("b"); got != want {
			t.Fatalf("value %q, want %q", got, want)
		}
	})
}
