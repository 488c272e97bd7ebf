package toml

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dich/source"
)

// say writes diagnostics as a person would want to see them.
func say(text string, found []source.Diagnostic) string {
	lines := source.NewLines(text)
	at := func(s source.Subject) string {
		p := lines.At(s.Span.Start)
		return fmt.Sprintf("%s:%d:%d %q", s.File, p.Line, p.Column, s.Span.Of(text))
	}
	var b strings.Builder
	for _, d := range found {
		fmt.Fprintf(&b, "%s %s %s\n", at(d.Subject), d.Code, d.Hint)
		for _, r := range d.Related {
			fmt.Fprintf(&b, "\t%s %s\n", at(r.Subject), r.Note)
		}
	}
	return b.String()
}

func TestDiagnostics(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"open string", "a = \"x\nb = 1", `
f:1:7 "\n" toml-syntax toml-close
`},
		{"open string at the end", `a = "x`, `
f:1:7 "" toml-syntax toml-close
`},
		{"open long string", "# \na = \"\"\"x\ny\nz", `
f:4:2 "" toml-syntax toml-close
	f:2:1 "a" toml-begins-here
`},
		{"open array", "a = [\n 1,\nb = 2\nc =", `
f:3:1 "b" toml-syntax toml-quote
	f:1:1 "a" toml-begins-here
f:4:4 "" toml-syntax toml-quote
`},
		{"lost comma", "a = [\n'x'\n'y',\n'z',\n]\nb", `
f:3:1 "'" toml-syntax toml-close
	f:1:1 "a" toml-begins-here
`},
		{"open header", "[a\nb = 1\n[[c]\nb = 2", `
f:1:3 "\n" toml-syntax toml-close
f:3:4 "]" toml-syntax toml-close
`},
		{"no quotes", "a = tin\nb = x\nc = 20s", `
f:1:5 "t" toml-syntax toml-quote
f:2:5 "x" toml-syntax toml-quote
f:3:7 "s" toml-syntax toml-quote
`},
		{"keys", "tiêu = 1\n= 2\na b = 2", `
f:1:3 "ê" toml-syntax toml-key
f:3:3 "b" toml-syntax toml-equals
`},
		{"bad keys", "đề = 1\nđề = 2", `
f:1:1 "đ" toml-syntax toml-key
f:2:1 "đ" toml-syntax toml-key
`},
		{"escapes", `a = "\d"` + "\n" + `b = "\uD800"`, `
f:1:6 "\\" toml-syntax toml-escape
f:2:6 "\\" toml-syntax toml-escape
`},
		{"two on a line", "a = 1 b = 2", `
f:1:7 "b" toml-syntax toml-line
`},
		{"carriage return", "a = 1\rb = 2", `
f:1:6 "\r" toml-syntax toml-line
`},
		{"not UTF-8", "a = '\xff'", `
f:1:6 "\xff" toml-syntax 
`},
		{"repeated key", "a = 1\nb.c = 1\n\"a\" = 2\nb.c = 2\nb = 3", `
f:3:1 "\"a\"" toml-duplicate-key 
	f:1:1 "a" toml-defined-here
f:4:3 "c" toml-duplicate-key 
	f:2:3 "c" toml-defined-here
f:5:1 "b" toml-duplicate-key 
	f:2:1 "b" toml-defined-here
`},
		{"repeated table", "[a.b]\nx = 1\n[a]\n[a]\n[a.b]\nx = 2\n[[a]]\n[a.b.x]", `
f:4:2 "a" toml-duplicate-key 
	f:3:2 "a" toml-defined-here
f:5:4 "b" toml-duplicate-key 
	f:1:4 "b" toml-defined-here
f:6:1 "x" toml-duplicate-key 
	f:2:1 "x" toml-defined-here
f:7:3 "a" toml-duplicate-key 
	f:3:2 "a" toml-defined-here
f:8:6 "x" toml-duplicate-key 
	f:2:1 "x" toml-defined-here
`},
		{"closed tables", "a = {x = 1, x = 2}\n[a.b]\n[c]\n[d]\nc = [{}]\n[[d.c]]", `
f:1:13 "x" toml-duplicate-key 
	f:1:6 "x" toml-defined-here
f:2:2 "a" toml-duplicate-key 
	f:1:1 "a" toml-defined-here
f:6:5 "c" toml-duplicate-key 
	f:5:1 "c" toml-defined-here
`},
		{"keys after a bad header", "a = 1\n[b\na = 2\n[c]\na = 3", `
f:2:3 "\n" toml-syntax toml-close
`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, found := Parse("f", test.text)
			if diff := cmp.Diff(strings.TrimPrefix(test.want, "\n"), say(test.text, found)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// What stands after an error is read.
func TestReadsOn(t *testing.T) {
	table, _ := Parse("", "a = \"x\nb = 1\n[c]\nd = oops\ne = 2\n")
	if table.Get("b") == nil || table.Get("c", "e") == nil || table.Get("c", "d") != nil {
		t.Error(outline("", table))
	}
}

func TestDepth(t *testing.T) {
	deep := func(open, shut string, n int) string {
		return "a = " + strings.Repeat(open, n) + "1" + strings.Repeat(shut, n) + "\nb = 1"
	}
	tests := []struct {
		name, text string
		want       string
	}{
		{"arrays", deep("[", "]", MaxDepth-1), ""},
		{"arrays too deep", deep("[", "]", MaxDepth), "toml-too-deep"},
		{"inline tables", deep("{x=", "}", MaxDepth-1), ""},
		{"inline tables too deep", deep("{x=", "}", MaxDepth), "toml-too-deep"},
		{"dotted keys", strings.Repeat("a.", MaxDepth-1) + "a = 1", ""},
		{"dotted keys too deep", strings.Repeat("a.", MaxDepth) + "a = 1", "toml-too-deep"},
		{"header too deep", "[" + strings.Repeat("a.", MaxDepth) + "a]\nx = 1", "toml-too-deep"},
		{"key below a deep header", "[" + strings.Repeat("a.", MaxDepth-1) + "a]\nx = 1", "toml-too-deep"},
		{"the parser's own limit", deep("[", "]", 100_000), "toml-syntax"},
	}
	for _, test := range tests {
		_, found := Parse("", test.text)
		if got := codes(found); got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

// Every hint is given by the parser's present words.
func TestHints(t *testing.T) {
	texts := []string{
		`a = "`, `a = '''`, "a = [", "a = '\n", "[a", "a = [1 2]", "a = 2x", "a = x", "a = troi", "a = ", "đ = 1", "a b", `a = "\z"`, "a = 1 1",
	}
	var got []string
	for _, text := range texts {
		_, found := Parse("", text)
		got = append(got, string(found[0].Hint))
	}
	var want []string
	for _, h := range hints {
		want = append(want, string(h.hint))
	}
	if !slices.Equal(got, want) {
		t.Error(cmp.Diff(want, got))
	}
}
