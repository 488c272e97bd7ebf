package yaml

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	yamlv3 "go.yaml.in/yaml/v3"

	"dich/source"
	"dich/source/tree"
)

// outline writes the bytes of each key and value, and what a scalar's are read as.
func outline(text string, value any, indent string) string {
	t, ok := value.(*tree.Table)
	if !ok {
		return fmt.Sprintf("%s%s\n", indent, tree.Kind(value))
	}
	var b strings.Builder
	for _, e := range t.Entries {
		if _, isTable := e.Value.(*tree.Table); isTable {
			fmt.Fprintf(&b, "%s%q: %q\n%s", indent, e.KeySpan.Of(text), e.ValueSpan.Of(text), outline(text, e.Value, indent+"  "))
		} else {
			fmt.Fprintf(&b, "%s%q: %q = %q\n", indent, e.KeySpan.Of(text), e.ValueSpan.Of(text), fmt.Sprint(e.Value))
		}
	}
	return b.String()
}

func say(text string, found []source.Diagnostic) string {
	lines := source.NewLines(text)
	var b strings.Builder
	for _, d := range found {
		p := lines.At(d.Subject.Span.Start)
		fmt.Fprintf(&b, "%d:%d %q %s %v", p.Line, p.Column, d.Subject.Span.Of(text), d.Code, d.Args)
		if d.Hint != "" {
			fmt.Fprintf(&b, " %s", d.Hint)
		}
		b.WriteByte('\n')
		for _, r := range d.Related {
			p := lines.At(r.Subject.Span.Start)
			fmt.Fprintf(&b, "\t%d:%d %q %s\n", p.Line, p.Column, r.Subject.Span.Of(text), r.Note)
		}
	}
	return b.String()
}

func TestParse(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"plain and quoted", `
tên: Tiếng Việt # chú thích
"khóa é": { ậ: 'it''s', b: "a\"b\\" }
list: [x, y]
`, `
"tên": "Tiếng Việt" = "Tiếng Việt"
"\"khóa é\"": "{"
  "ậ": "'it''s'" = "it's"
  "b": "\"a\\\"b\\\\\"" = "a\"b\\"
"list": "[" = "array"
`},
		{"texts on several lines", `
a: một
  hai

  ba  # c
b: |2-
   x
  y # z

# end
c: >
  đ
  e


  f
d: |
`, `
"a": "một\n  hai\n\n  ba" = "một hai\nba"
"b": "|2-\n   x\n  y # z" = " x\ny # z"
"c": ">\n  đ\n  e\n\n\n  f" = "đ e\n\nf\n"
"d": "|" = ""
`},
		{"no texts", `
a:
b: ~
c: no
d: 12
e: 2001-01-01
f: 1e3
g: 'no'
h: nO
i: TRUE
`, `
"a": "a" = "null"
"b": "~" = "null"
"c": "no" = "boolean"
"d": "12" = "integer"
"e": "2001-01-01" = "date-time"
"f": "1e3" = "float"
"g": "'no'" = "no"
"h": "nO" = "nO"
"i": "TRUE" = "boolean"
`},
		{"line ends and a byte order mark", "\n\ufeffa: ê\r\nb: |\r\n  ậ\r\n  ậ\r\nc: \u2028 ậ: x\rd: 'ậ\r e'\r\n", `
"a": "ê" = "ê"
"b": "|\r\n  ậ\r\n  ậ" = "ậ\nậ\n"
"c": "ậ"
  "ậ": "x" = "x"
"d": "'ậ\r e'" = "ậ e"
`},
		{"JSON", `
{"a": {
 "b": "\u00ea"
}}`, `
"\"a\"": "{"
  "\"b\"": "\"\\u00ea\"" = "ê"
`},
		{"no document", "\n# c", "\n"},
		{"no table", "\n- a\n- b", "\narray\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			root, found := Parse("", test.text[1:])
			got := outline(test.text[1:], root.Value, "")
			if diff := cmp.Diff(test.want[1:], got); diff != "" || len(found) > 0 {
				t.Error(found, diff)
			}
		})
	}
}

func TestDiagnostics(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"what makes values of others", `
a: &x y
b: *x
<<: {c: d}
e: !!binary aaa
f: !!map
  x: y
g: ! z
&k h: i
`, `
1:4 "&x" yaml-alias map[Got:&x]
2:4 "*x" yaml-alias map[Got:*x]
3:1 "<<" yaml-alias map[Got:<<]
4:4 "!!binary" yaml-tag map[Got:!!binary]
5:4 "!!map" yaml-tag map[Got:!!map]
7:4 "!" yaml-tag map[Got:!]
8:1 "&k" yaml-alias map[Got:&k]
`},
		{"unknown alias", "\na: x\nb: [*y]", `
2:5 "*y" yaml-alias map[Got:*y]
`},
		{"keys", `
1: x
no: x
? [x]
: y
a: {{.Name}}
`, `
1:1 "1" yaml-key map[Got:integer]
2:1 "no" yaml-key map[Got:boolean]
3:3 "[" yaml-key map[Got:array] yaml-quote
5:5 "{" yaml-key map[Got:table] yaml-quote
`},
		{"key twice", "\nậ: {ậ: x}\n\"ậ\": y\nb: [{c: x, c: y}]", `
2:1 "\"ậ\"" yaml-duplicate-key map[Key:ậ]
	1:1 "ậ" yaml-defined-here
3:12 "c" yaml-duplicate-key map[Key:c]
	3:6 "c" yaml-defined-here
`},
		{"two documents", "\na: x\n--- # c\nb: y\n", `
2:1 "---" yaml-documents map[]
`},
		{"the second document", "\na: x\n---\nb: [y\n", `
3:1 "b: [y" yaml-syntax map[Got:b: [y] yaml-close
`},
		{"a character", "\na: ậ\u0007", `
1:5 "\a" yaml-syntax map[Got:` + "\a" + `] yaml-character
`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, found := Parse("", test.text[1:])
			if diff := cmp.Diff(test.want[1:], say(test.text[1:], found)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// An error is shown at the line where the parser finds it, not where the mapping
// begins that it was in.
func TestSyntaxErrors(t *testing.T) {
	tests := []struct {
		line, place string
		hint        source.Hint
	}{
		{"b: c: d", "b: c: d", HintQuote},
		{"b: {{.Name}} của", "b: {{.Name}} của", HintQuote},
		{"b: 'd' e", "b: 'd' e", HintQuote},
		{"b: @d", "b: @d", HintQuote},
		{"b: \"d", "b: \"d", HintClose},
		{"b: [d", "b: [d", HintClose},
		{"b: \"\\d\"", "b: \"\\d\"", HintEscape},
		{"\tb: d", "b: d", HintTab},
		{"xin chào", "xin chào", HintIndent},
		{" b: d", "b: d", HintQuote},
	}
	for _, test := range tests {
		text := "# c\na: x\n" + test.line + "\nc: x\nd: x\n"
		root, found := Parse("", text)
		want := fmt.Sprintf("%q yaml-syntax map[Got:%s] %s", test.place, test.place, test.hint)
		if _, got, _ := strings.Cut(strings.TrimSpace(say(text, found)), " "); got != want || root.Value != nil {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestTooDeep(t *testing.T) {
	for _, test := range []struct{ open, inside, end string }{
		{"{a: ", "b", "}"}, {"[", "b", "]"}, {"[", "", "]"},
	} {
		text := strings.Repeat(test.open, MaxDepth) + test.inside + strings.Repeat(test.end, MaxDepth)
		if _, found := Parse("", text); len(found) > 0 {
			t.Error(found)
		}
		text = strings.Replace(text, test.open, test.open+test.open, 1)
		text = strings.Replace(text, test.end, test.end+test.end, 1)
		_, found := Parse("", text)
		if got := say(text, found); !strings.HasSuffix(got, " yaml-too-deep map[Max:1000]\n") || strings.Count(got, "\n") != 1 {
			t.Error(got)
		}
	}
	_, found := Parse("", strings.Repeat("- ", 20000)+"x")
	if len(found) != 1 || found[0].Code != TooDeep {
		t.Error(found)
	}
}

// The span of each key and of each text has the bytes of that text.
func FuzzSpans(f *testing.F) {
	for _, seed := range []string{
		"a: b", "\ufeffậ: 'x''y'\r\n\"b\": \"\\\"\"", "a: |\n x\n\n y\nb: >-\n x\n# c\nc: x\n  y # z", "{a: [b], ? c : d, e}", "- a\n- b: c",
		"a:\rb: \u2028 c", "? a\n: - b\n  - c", "# ậ\n\n#c\na: b # ậ\n# d\nc: d", "a: &b c\nd: *b\n--- !!map\n%YAML 1.1", "a: {{.X}}", "0::", "\"a\\\n b\": 'c\n\n d'",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		root, found := Parse("", text)
		for _, d := range found {
			checkInside(t, text, d.Subject.Span)
		}
		checkSpans(t, text, root.Value)
	})
}

func checkSpans(t *testing.T, text string, value any) {
	table, ok := value.(*tree.Table)
	if !ok {
		return
	}
	for _, e := range table.Entries {
		checkInside(t, text, e.ValueSpan)
		checkText(t, text, e.KeySpan, e.Key)
		if s, ok := e.Value.(string); ok {
			checkText(t, text, e.ValueSpan, s)
		}
		checkSpans(t, text, e.Value)
	}
}

func checkInside(t *testing.T, text string, span source.Span) {
	if span.Start < 0 || span.End < span.Start || span.End > len(text) {
		t.Fatalf("%v of %q", span, text)
	}
}

// checkText reads the bytes of a quoted scalar again, in a list: a text that goes on
// below stands deeper than that. In other scalars only blanks differ.
func checkText(t *testing.T, text string, span source.Span, want string) {
	checkInside(t, text, span)
	written := span.Of(text)
	switch {
	case strings.HasPrefix(written, `"`), strings.HasPrefix(written, "'"):
		var got []string
		if err := yamlv3.Unmarshal([]byte("- "+strings.ReplaceAll(written, "\n", "\n ")), &got); err != nil || got[0] != want {
			t.Errorf("%q of %q is %q, not %q: %v", written, text, got, want, err)
		}
		return
	case strings.HasPrefix(written, "|"), strings.HasPrefix(written, ">"):
		written = written[lineLen(written):]
	}
	if unspaced(written) != unspaced(want) {
		t.Errorf("%q of %q, for %q", written, text, want)
	}
}

func unspaced(s string) string {
	return strings.Map(func(c rune) rune {
		if isBlank(c) {
			return -1
		}
		return c
	}, s)
}
