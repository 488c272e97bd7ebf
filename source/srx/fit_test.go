package srx

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dich/source"
)

// fitting are rules, and texts with a bar at each place that they fit.
var fitting = []struct{ before, after, marked string }{
	{`\.`, `\s`, "a.| b.|\u00a0c.| d.e"},
	{`[.?!]+`, `\s`, "a?!| b"},
	{`\.+`, ``, "a.|.|.| b"}, // every text that ends there counts
	{``, `[A-Z]`, "a|Bc|D"},
	{`a.c`, ``, "abc|a\nc"},
	{`(?s)a.c`, ``, "abc|a\nc|."},
	{`^\d+\.`, ` `, "1.| a 2. b"},
	{`(?m)^\d+\.`, ` `, "1.| a\n2.| b"},
	{`a$`, ``, "a\na|\n"},
	{`(?m)a$`, ``, "a|\na|\n"},
	{`\Aa`, `b\z`, "a|b"},
	{`\Aa`, `b\Z`, "a|b\r\n"},
	{`\bMr\.`, ` `, "Mr.| BMr. àMr. a\u0301Mr. -Mr.| "},
	{`\Br\.`, ` `, "Mr.| r. "},
	{`\w\d\s\h\v`, ``, "é٣ \u00a0\n| "},
	{`\W\D\S\H\V`, ``, "..a.b|c"},
	{`\p{Lu}\P{Lu}`, ``, "aÀ1|Á."},
	{`\p{Uppercase_Letter}\p{IsCyrillic}\p{script=Han}[[:punct:]]`, ``, "Aя中.| "},
	{`[\p{L}&&[^aeiou]]\.`, ``, "a. b.| "},
	{`[\p{L}--[a-y]]\.`, ``, "a. z.| "},
	{`[\w-[a-y]]\.`, ``, "a. z.| "},
	{`[a[bc]&&[b-z]]\.`, ``, "a. b.|c.| "},
	{`[]a-]\.`, ``, "].|-.|b. "},
	{`[^]a]\.`, ``, "]. b.| "},
	{`[\u0061\x62\x{63}\U00000064\0145\cI\t-]\.`, ``, "a.|b.|c.|d.|e.|\t.|-.|f. "},
	{`\uD83D\uDE00`, ``, "😀|."},
	{`\Qa.b\E+`, ``, "a.b|b|axb "},
	{`(?i)điều|É`, ` `, "ĐIỀU| é| e "},
	{`(?i:a)b`, ``, "Ab|AB "},
	{`a(?i)b|c`, ``, "aB|C|A."},
	{`(?x) a b # two letters`, ``, "ab|a b"},
	{`a(?#nothing)b`, ``, "ab|."},
	{`(?<name>a|b)c`, ``, "ac|bc|."},
	{`a{2}b{1,2}c{2,}`, ``, "aabcc|c|c| aabbbcc"},
	{`a*?b??c+?`, ``, "c|c|abc|."},
	{`\.++`, ``, "...| "},
	{`\.?+x`, ``, "x|..x|."},
	{`\d{2}+\d`, ``, "12 123|."},
	{`(?<=ab)\.`, ``, "ab.|b. "},
	{`(?<!TP|\d+)\.`, `(?=\s+[A-Z])`, "TP. A 12. B a.| C a. c"},
	{`\.`, `\s(?!\p{Lu}\.)`, "a. N.| b.| No"},
	{`(?<!(?<=a)b)\.`, ``, "ab. cb.| "},
	{`\R`, `x`, "\r\n|x\n|x"},
	{`(a|b)*(|c)\.`, ``, "abc.| "},
	{`\\\.\[`, ``, `\.[| `},
	{`[\b]`, ``, "\b|."},
}

func TestEnds(t *testing.T) {
	for _, c := range fitting {
		text := strings.ReplaceAll(c.marked, "|", "")
		r, _, _ := ofOne(t, c.before, c.after)
		var b strings.Builder
		start := 0
		for _, end := range append(r.ends(r.machinery(), text), len(text)) {
			b.WriteString(text[start:end])
			if end < len(text) {
				b.WriteString("|")
			}
			start = end
		}
		if diff := cmp.Diff(c.marked, b.String()); diff != "" {
			t.Errorf("%s %s\n%s", c.before, c.after, diff)
		}
	}
}

// What is wrong in an expression, with its place between bars.
func TestFlaws(t *testing.T) {
	for _, c := range []struct {
		marked string
		code   source.DiagnosticCode
		hint   source.Hint
	}{
		{`a|(|b`, RegexSyntax, HintGroup},
		{`a|)|b`, RegexSyntax, HintGroup},
		{`|(?|`, RegexSyntax, HintGroup},
		{`|(|?#a`, RegexSyntax, HintGroup},
		{`|(?q|)`, RegexSyntax, HintGroup},
		{`a|[|b`, RegexSyntax, HintSet},
		{`a|[|b[c]`, RegexSyntax, HintSet},
		{`a|[|]`, RegexSyntax, HintSet},
		{`[|z-a|]`, RegexSyntax, HintRange},
		{`|*|a`, RegexSyntax, HintQuantifier},
		{`a*|*|`, RegexSyntax, HintQuantifier},
		{`(|+|)`, RegexSyntax, HintQuantifier},
		{`a|{|`, RegexSyntax, HintQuantifier},
		{`a|{2,1}|`, RegexSyntax, HintQuantifier},
		{`a|{|,2}`, RegexSyntax, HintQuantifier},
		{`a|\|`, RegexSyntax, HintBackslash},
		{`|\y|a`, RegexSyntax, HintBackslash},
		{`|\u12|x`, RegexSyntax, HintBackslash},
		{`|\x{110000|}`, RegexSyntax, HintBackslash},
		{`|\p{|Lu`, RegexSyntax, HintBackslash},
		{`|\p{Klingon}|`, RegexProperty, ""},
		{`[|[:klingon:]|]`, RegexProperty, ""},
		{`(a)|\1|`, RegexUnsupported, HintUnsupported},
		{`|\k|<a>`, RegexUnsupported, HintUnsupported},
		{`|(?>|a)`, RegexUnsupported, HintUnsupported},
		{`|(ab)++|c`, RegexUnsupported, HintUnsupported},
		{`|\X|`, RegexUnsupported, HintUnsupported},
		{`|\N|{BULLET}`, RegexUnsupported, HintUnsupported},
		{`|(?w|)a`, RegexUnsupported, HintUnsupported},
		{strings.Repeat("(", maxNesting) + "|(|a", RegexNesting, HintSmaller},
		{strings.Repeat("[", maxNesting) + "|[|a", RegexNesting, HintSmaller},
	} {
		_, f := parse(strings.ReplaceAll(c.marked, "|", ""), false)
		if f == nil {
			t.Errorf("%s: no flaw", c.marked)
			continue
		}
		text := strings.ReplaceAll(c.marked, "|", "")
		marked := text[:f.span.Start] + "|" + f.span.Of(text) + "|" + text[f.span.End:]
		if marked != c.marked || f.code != c.code || f.hint != c.hint {
			t.Errorf("want %s %s %s\ngot  %s %s %s", c.marked, c.code, c.hint, marked, f.code, f.hint)
		}
	}
}
