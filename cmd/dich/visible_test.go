package main

import (
	"strings"
	"testing"
	"unicode/utf8"

	"dich/source"
)

func TestVisible(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Cộng hòa", "Cộng hòa"},
		{"Co\u0323\u0302ng", "Co\u0323\u0302ng"},
		{"a\x1b[31mb", `a\x1b[31mb`},
		{"a\tb\r\n", `a\tb\r\n`},
		{"a\x00\x7fb", `a\x00\x7fb`},
		{"a\u202eb\u200b", `a\u202eb\u200b`},
		{"a\u0085\u00ad", `a\u0085\u00ad`},
		{"a\xffb", `a\xffb`},
		{"a\ufffdb", "a\ufffdb"},
		{"\u2028\ufeff", `\u2028\ufeff`},
		{"\U000e0001", `\U000e0001`},
		{"नि\u200dक", "नि\u200dक"},
	}
	for _, tt := range tests {
		if got := visible(tt.text); got != tt.want {
			t.Errorf("visible(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestColumns(t *testing.T) {
	tests := []struct {
		text string
		want int
	}{
		{"hòa", 3},
		{"ho\u0300a", 3},
		{"联合国", 6},
		{"АҚШ-тың", 7},
		{"ＡＢ", 4},
		{"", 0},
	}
	for _, tt := range tests {
		if got := columnsOf(tt.text); got != tt.want {
			t.Errorf("columnsOf(%q) = %d, want %d", tt.text, got, tt.want)
		}
	}
}

func TestFill(t *testing.T) {
	got := strings.Join(fill("  một hai  ba\nbốn năm-sáu-bảy tám", 8), "|")
	if want := "một hai|ba bốn|năm-sáu-bảy|tám"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// What is visible has no character that a terminal would obey, and is UTF-8.
func FuzzVisible(f *testing.F) {
	f.Add("a\x1b]0;title\a\u202e\xff")
	f.Fuzz(func(t *testing.T, text string) {
		got := visible(text)
		if !utf8.ValidString(got) || strings.ContainsFunc(got, isCommand) {
			t.Errorf("visible(%q) = %q", text, got)
		}
		if again := visible(got); again != got {
			t.Errorf("visible twice: %q, %q", got, again)
		}
	})
}

func TestMarkLine(t *testing.T) {
	long := "đầu " + strings.Repeat("x", 40) + " GIỮA " + strings.Repeat("y", 40) + " cuối"
	tests := []struct {
		name, text, word string
		columns          int
		line, under      string
	}{
		{"plain", "năm 2025 là", "2025", 40, "năm 2025 là", "    ^^^^"},
		{"second line", "một\r\nhai ba\r\n", "ba", 40, "hai ba", "    ^^"},
		{"combining", "ho\u0300a bi\u0300nh", "bi\u0300nh", 40, "ho\u0300a bi\u0300nh", "    ^^^^"},
		{"wide", "在联合国总部", "联合国", 40, "在联合国总部", "  ^^^^^^"},
		{"tab", "a\tb", "b", 40, "a    b", "     ^"},
		{"control", "a\x1bb", "b", 40, `a\x1bb`, "     ^"},
		{"bom", "\ufeffa b", "b", 40, "a b", "  ^"},
		{"over the line's end", "a b\nc", "b\nc", 40, "a b", "  ^"},
		{"behind the line", "a b\n", "\n", 40, "a b", "   ^"},
		{"long", long, "GIỮA", 20, "…xxxxx GIỮA yyyyyyy…", "       ^^^^"},
		{"long, at the start", long, "đầu", 12, "đầu xxxxxx…", "^^^"},
		{"long, at the end", long, "cuối", 12, "…yyyyy cuối", "       ^^^^"},
		{"longer than the room", "a " + strings.Repeat("z", 30) + " b", strings.Repeat("z", 30), 10, "a zzzzzz…", "  ^^^^^^"},
		{"empty", "", "", 40, "", "^"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			start := strings.Index(tt.text, tt.word)
			lines := source.NewLines(tt.text)
			line, under := markLine(lines, source.Span{Start: start, End: start + len(tt.word)}, lines.At(start).Line, tt.columns)
			if line != tt.line || under != tt.under {
				t.Errorf("got\n%q\n%q\nwant\n%q\n%q", line, under, tt.line, tt.under)
			}
		})
	}
}

// Whatever a text holds, its marked line is visible and no wider than the room, and
// the marks stand below it.
func FuzzMarkLine(f *testing.F) {
	f.Add("năm 2025\tlà", 4, 8, 20)
	f.Add("联合国\u202e", 0, 3, 1)
	f.Add("\ufeff\u0301\r\n\xff", 2, 2, 5)
	f.Fuzz(func(t *testing.T, text string, start, length, columns int) {
		start = max(0, min(start, len(text)))
		end := start + max(0, min(length, len(text)-start))
		columns = max(16, min(columns, 200))
		lines := source.NewLines(text)
		line, under := markLine(lines, source.Span{Start: start, End: end}, lines.At(start).Line, columns)
		if columnsOf(line) > columns || strings.ContainsFunc(line, isCommand) {
			t.Errorf("line %q is %d wide, of %d", line, columnsOf(line), columns)
		}
		if columnsOf(under) > columnsOf(line)+1 || !strings.HasSuffix(under, "^") {
			t.Errorf("marks %q under %q", under, line)
		}
	})
}
