package toml

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestQuote(t *testing.T) {
	for text, want := range map[string]string{
		"":                      `""`,
		"Việt":                  `"Việt"`,
		"a\"b\\c\n\t\r":         `"a\"b\\c\n\t\r"`,
		"\x00\x1b\x7f\u0085":    `"\u0000\u001B\u007F\u0085"`,
		"x\u2028y\u2029z\u00a0": `"x\u2028y\u2029z` + "\u00a0" + `"`,
	} {
		if got := Quote(text); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
	for key, want := range map[string]string{"": `""`, "a-B_9": "a-B_9", "a.b": `"a.b"`, "tên": `"tên"`, "[": `"["`} {
		if got := QuoteKey(key); got != want {
			t.Errorf("%q: got %s, want %s", key, got, want)
		}
	}
}

// Parse gives back what Quote and QuoteKey wrote, on one line.
func FuzzQuote(f *testing.F) {
	f.Add("a", "b\r\n\"\\\u2028\x7f")
	f.Add("", "\ufeff\u202e'''\"\"\"\U0010ffff")
	f.Add("K.k", "{")
	f.Fuzz(func(t *testing.T, key, text string) {
		if !utf8.ValidString(key) || !utf8.ValidString(text) {
			t.Skip("not UTF-8")
		}
		line := QuoteKey(key) + " = " + Quote(text)
		table, found := Parse("", line)
		if e := table.Get(key); e == nil || e.Value != text || len(found) > 0 || strings.ContainsAny(line, "\r\n\u2028\u2029\u0085") {
			t.Errorf("%q: %v %v", line, e, found)
		}
	})
}
