package tmx

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dich/locales/handoff/handofftest"
	"dich/source"
)

// Read(Write(f)) = Carry(f), with codes and without.
func FuzzLaw(f *testing.F) {
	f.Add("a", "<b>x</b><i>", "\r\n\t ", uint64(1))
	f.Add("\x00\ufffe]]>", "&amp;", "<b><b></b></b>", uint64(0x123456789))
	f.Add("</b><b>", "", "một\u00a0hai", uint64(1<<63-7))
	f.Fuzz(func(t *testing.T, a, b, c string, n uint64) {
		utf8 := func(s string) string { return strings.ToValidUTF8(s, "?") }
		file := handofftest.Arbitrary(utf8(a), utf8(b), utf8(c), n)
		for i, d := range file.Documents {
			if (n>>i)&1 == 1 {
				d.Codes = tags
			}
		}
		text, _ := Write(file)
		got, found := Read("a.tmx", text)
		if diff := cmp.Diff(Carry(file), got, said); diff != "" || len(found) > 0 {
			t.Error(diff, found)
		}
	})
}

// Whatever the text, reading ends, and every error has a place in it.
func FuzzRead(f *testing.F) {
	text, _ := Write(sample())
	f.Add(text)
	f.Add(foreign)
	f.Add("<tmx><body><tu><tu><tuv xml:lang='x'><seg>&</seg></tuv></tu><prop type='x-dich-form'>a</prop>")
	f.Fuzz(func(t *testing.T, text string) {
		file, found := Read("a.tmx", text)
		if file == nil {
			t.Error("no file")
		}
		for _, d := range found {
			if s := d.Subject.Span; s.Start < 0 || s.End > len(text) || s.Start > s.End {
				t.Error(d)
			}
			if d.Severity == source.Error && d.Code == "" {
				t.Error(d)
			}
		}
	})
}
