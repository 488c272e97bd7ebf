package markdown

import (
	"strings"
	"testing"

	"dich/source"
)

func TestWrite(t *testing.T) {
	for _, test := range []struct{ name, text, source, target, want string }{
		{"a sentence", "Một. **Hai.** Ba\n", "Hai.", "Two.", "Một. **Two.** Ba\n"},
		{"codes", "Một [hai](b) `c`.\n", "Một [hai](b) `c`.", "`c` [two](b) one.", "`c` [two](b) one.\n"},
		{"lines", "> Một\n> hai `a\n> b`.\n> Ba\n", "Một hai `a b`.", "One\ntwo `a b`.", "> One two `a b`.\n> Ba\n"},
		{"line breaks", "> - Một  \n>   hai\\\n>   ba\n", "Một\\\nhai\\\nba", "One\\\n- two\\\nthree", "> - One  \n>   \\- two\\\n>   three\n"},
		{"one line break more", "Một  \nhai\n", "Một\\\nhai", "a\\\nb\\\nc", "a  \nb  \nc\n"},
		{"no line break", "Một\n", "Một", "a\\\nb\r\nc", "a b c\n"},
		{"heading", "# Một\n", "Một", "1. One #", "# 1. One \\#\n"},
		{"heading with an id", "# Một {#a}\n", "Một", "One {#b}", "# One \\{#b} {#a}\n"},
		{"heading with a line below", "Một\n===\n", "Một", "# One", "\\# One\n===\n"},
		{"cell", "|Một|Hai|\n|-|-|\n", "Hai", "a|b \\| `c|d`", "|Một|a\\|b \\| `c\\|d`|\n|-|-|\n"},
		{"list", "- Một\n", "Một", "- x", "- \\- x\n"},
		{"number", "Một\n", "Một", "1986. A year", "1986\\. A year\n"},
		{"number in the middle", "Một. Hai\n", "Hai", "1986. A year", "Một. 1986. A year\n"},
		{"quotation", "Một\n", "Một", "> x", "\\> x\n"},
		{"rule", "Một\n", "Một", "* * *", "\\* * *\n"},
		{"underline", "Một.\nHai\n", "Hai", "===", "Một.\n\\===\n"},
		{"dashes", "Một.\nHai\n", "Hai", "--", "Một.\n\\--\n"},
		{"colons", "Một.\nHai\n", "Hai", ":::", "Một.\n:::\n"},
		{"dashes of a table", "Một.\nHai\n", "Hai", ":-:", "Một.\n\\:-:\n"},
		{"fence", "Một\n", "Một", "~~~ x", "\\~\\~\\~ x\n"},
		{"code", "Một\n", "Một", "    x", "x\n"},
		{"definition", "Một\n", "Một", "[x]: y", "[x]\\: y\n"},
		{"footnote", "Một[^1] hai\n", "Một[^1] hai", "[^1]: x", "[^1]\\: x\n"},
		{"HTML as text", "Một\n", "Một", "<div x", "\\<div x\n"},
		{"HTML", "Một <!-- x --> hai\n", "Một <!-- x --> hai", "<!-- x --> one two", "&#8203;<!-- x --> one two\n"},
		{"backslash at the end", "Một. **Hai.** Ba\n", "Hai.", "Two\\", "Một. **Two\\\\** Ba\n"},
		{"backtick", "Một ` hai. Ba\n", "Ba", "x ` y", "Một ` hai. x &#96; y\n"},
		{"shortcut", "Một [EAEU].\n\n[EAEU]: a\n", "Một [EAEU][EAEU].", "One [ЕАЭС][EAEU].", "One [ЕАЭС][EAEU].\n\n[EAEU]: a\n"},
		{"lone shortcut", "[EAEU][]\n\n[EAEU]: a\n", "[EAEU][EAEU]", "[ЕАЭС][EAEU]", "[ЕАЭС][EAEU]\n\n[EAEU]: a\n"},
		{"title of a definition", "[a]: b \"Một\"\n", "Một", "x \"y\\\" 'z'\\", "[a]: b \"x \\\"y\\\" 'z'\\\\\"\n"},
		{"title in parentheses", "[a]: b (Một)\n", "Một", "x (y)", "[a]: b (x \\(y\\))\n"},
		{"plain YAML", "---\ntitle: Một\n---\n", "Một", "One, two", "---\ntitle: One, two\n---\n"},
		{"YAML in need of quotes", "---\ntitle: Một # x\n---\n", "Một", "One: \"two\" \\", "---\ntitle: \"One: \\\"two\\\" \\\\\" # x\n---\n"},
		{"YAML that says yes", "---\ntitle: Có\n---\n", "Có", "Yes", "---\ntitle: \"Yes\"\n---\n"},
		{"YAML in a list", "---\ntags: [Một, Hai]\n---\n", "Hai", "a, b", "---\ntags: [Một, \"a, b\"]\n---\n"},
		{"YAML in single quotes", "---\ntitle: 'Một'\n---\n", "Một", "It's", "---\ntitle: 'It''s'\n---\n"},
		{"YAML in double quotes", "---\ntitle: \"Một\"\n---\n", "Một", "a \"b\"\nc", "---\ntitle: \"a \\\"b\\\" c\"\n---\n"},
		{"YAML block scalar", "---\ntitle: >\n  Một\n  hai\n---\n", "Một hai", "- one: # x", "---\ntitle: >\n  - one: # x\n---\n"},
		{"TOML", "+++\ntitle = 'Một'\n+++\n", "Một", "a \"b\"", "+++\ntitle = \"a \\\"b\\\"\"\n+++\n"},
	} {
		doc, found := read(test.text, "title", "tags")
		part := &doc.Parts[0]
		seen := 0
		got := part.Render(func(u *source.Unit, seg *source.Segment) (string, bool) {
			if seg.Text != test.source {
				return "", false
			}
			seen++
			return Write(part, u, seg, test.target), true
		})
		if got != test.want || seen != 1 || len(found) > 0 {
			t.Errorf("%s: %d segments, %v\n got %q\nwant %q", test.name, seen, found, got, test.want)
		}
	}
}

// Names of ordinary values stay as they are written: no quotes and no backslashes
// where none are needed.
func TestWritePlain(t *testing.T) {
	for _, target := range []string{
		"One - two", "It's 5 * 3", "(x) [y] {z}", "#hashtag", "-5 degrees", "1.5 million", "+84 24", "a | b", "C# and F#", "“Quoted”",
	} {
		text := "Một\n"
		doc, _ := read(text)
		part := &doc.Parts[0]
		if got := Write(part, &part.Units[0], &part.Units[0].Segments[0], target); got != strings.TrimSpace(target) {
			t.Errorf("%q is written %q", target, got)
		}
	}
}
