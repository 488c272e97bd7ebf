package po

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestUnescape(t *testing.T) {
	for _, tt := range []struct {
		raw, want string
		bad       int
	}{
		{`plain ế`, "plain ế", 0},
		{`\a\b\f\n\r\t\v\\\"`, "\a\b\f\n\r\t\v\\\"", 0},
		{`\1\12\1234\18`, "\x01\nS4\x018", 0},
		{`\x9\x41g\xff`, "\tAg\xff", 0},
		{`\q \ế \`, `\q \ế \`, 3},
		{`\x \xg \x100 \400 \0`, `\x \xg \x100 \400 \0`, 5},
	} {
		got, bad := unescape(tt.raw)
		if got != tt.want || len(bad) != tt.bad {
			t.Errorf("%s: %q with %d bad, want %q with %d", tt.raw, got, len(bad), tt.want, tt.bad)
		}
	}
}

// unescape is the inverse of escape.
func FuzzEscape(f *testing.F) {
	f.Add("plain \a\b\f\n\r\t\v\\\" \x01ế")
	f.Fuzz(func(t *testing.T, text string) {
		raw := escape(text)
		if strings.Contains(text, "\x00") || strings.Contains(raw, "\n") {
			t.Skip() // a text has no NUL
		}
		if got, bad := unescape(raw); got != text || bad != nil {
			t.Errorf("%q escaped is %q, and back %q, %v", text, raw, got, bad)
		}
	})
}

func TestWrap(t *testing.T) {
	for _, tt := range []struct {
		name, text    string
		before, width int
		want          []string
	}{
		{"empty", "", 6, 20, []string{""}},
		{"fits", "một hai ba bốn", 6, 20, []string{"một hai ba bốn"}},
		{"fits below", "một hai ba bốn!", 6, 20, []string{"", "một hai ba bốn!"}},
		{"blanks count", "một hai ba bốn năm sáu", 6, 20, []string{"", "một hai ba bốn năm ", "sáu"}},
		{"decomposed", "một hai ba bốn", 6, 20, []string{"một hai ba bốn"}},
		{"one line", "ba\n", 6, 20, []string{`ba\n`}},
		{"two lines", "ba\n\nbốn", 6, 20, []string{"", `ba\n`, `\n`, "bốn"}},
		{"no break", strings.Repeat("x", 30), 6, 20, []string{strings.Repeat("x", 30)}},
		{"no break before the end of the line", "một hai ba bốn năm s\n", 6, 20, []string{"", "một hai ba bốn năm ", `s\n`}},
		{"no break inside an escape", `một hai ba bốn năm\\`, 6, 20, []string{"", `một hai ba bốn năm\\`, `\\`}},
		{"wide", "联合国安理会的决议草案", 6, 20, []string{"", "联合国安理会的决议草", "案"}},
		{"closing marks", "联合国安理会的决议草。", 6, 20, []string{"", "联合国安理会的决议", "草。"}},
		{"dashes", "Астана – Алматы — два города", 6, 16, []string{"", "Астана – Алматы ", "— два города"}},
		{"no-break space", "hai ba bốn năm\u00a0sáu", 6, 16, []string{"", "hai ba bốn ", "năm\u00a0sáu"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, wrap(tt.text, tt.before, tt.width)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// The strings of a text are the text, each line of it ends a string, and none is
// wider than it may be, if it has a blank to be broken at.
func FuzzWrap(f *testing.F) {
	f.Add("một hai ba bốn năm sáu bảy\ntám \\ \"chín\"")
	f.Add("联合国安理会的决议草案。 (x)–a —\u200bb")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			t.Skip()
		}
		const before, width = 6, 20
		lines := wrap(text, before, width)
		if got := strings.Join(lines, ""); got != escape(text) {
			t.Errorf("%q becomes %q", text, got)
		}
		for _, line := range lines {
			columns := 0
			for _, r := range line {
				columns += runeWidth(r)
			}
			words := strings.Fields(strings.Trim(line, " "))
			if columns > width && len(words) > 1 && isPlain(line) {
				t.Errorf("%q has %d columns", line, columns)
			}
		}
	})
}

func isPlain(line string) bool {
	return strings.Trim(line, " abcdefghijklmnopqrstuvwxyz") == ""
}

// The letters that are not looked up are as the tables have them.
func TestIsUsual(t *testing.T) {
	for r := range rune(0x2000) {
		_, listed := slices.BinarySearchFunc(classRanges, r, func(c classRange, r rune) int {
			switch {
			case c.last < r:
				return -1
			case r < c.first:
				return 1
			}
			return 0
		})
		if isUsual(r) && (listed || isWide(r) || unicode.In(r, unicode.M, unicode.C)) {
			t.Errorf("%U is not usual", r)
		}
	}
}
