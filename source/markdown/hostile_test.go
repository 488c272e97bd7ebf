package markdown

import (
	"strings"
	"testing"
)

// hostile are texts that make careless readers slow, or their stacks overflow.
func hostile() map[string]string {
	repeat := strings.Repeat
	var ticks, brackets, lists strings.Builder
	for n := 1; n <= 1400; n++ {
		ticks.WriteString(repeat("`", n) + " ")
	}
	for n := 0; n < 1000; n++ {
		brackets.WriteString("[" + repeat("a", n%7) + "](b" + repeat("(", n%40))
		lists.WriteString(repeat("  ", n) + "- a\n")
	}
	row := "|" + repeat("a|", 10000) + "\n"
	dashes := "|" + repeat("-|", 10000) + "\n"
	return map[string]string{
		"quotations":               repeat(">", 10000) + "a",
		"quotations with blanks":   repeat("> ", 10000) + "a\n",
		"items":                    repeat("- ", 10000) + "a",
		"numbered items":           repeat("1. ", 10000) + "a",
		"items line by line":       lists.String(),
		"items and quotations":     repeat("- > ", 10000) + "a",
		"footnotes":                repeat("[^a]: ", 10000) + "a",
		"blank lines in deep":      repeat("- ", 150) + "a\n" + repeat("\n", 200000) + "b",
		"lazy lines in deep":       repeat("> ", 150) + "a\n" + repeat("b\n", 200000),
		"quotations of every line": repeat(repeat(">", 190)+"a\n", 5000),
		"links not closed":         repeat("[a](", 20000),
		"links in links":           repeat("[", 20000) + "a" + repeat("](b)", 20000),
		"links with < not closed":  repeat("[a](<b", 20000),
		"titles not closed":        repeat(`[a](b "c`, 20000),
		"titles in two quotes":     repeat(`[a](b "c' [a](b 'c" `, 20000),
		"links to parentheses":     brackets.String(),
		"brackets":                 repeat("[", 100000) + repeat("]", 100000),
		"references":               repeat("[a][b", 50000),
		"references defined":       "[a]: b\n\n" + repeat("[a]", 50000),
		"labels":                   repeat("[", 50000) + "a" + repeat("][a]", 50000),
		"images":                   repeat("![", 50000),
		"images in images":         repeat("![", 20000) + "a" + repeat("](b)", 20000),
		"emphasis not closed":      repeat("*a ", 50000),
		"emphasis not opened":      repeat("a* ", 50000),
		"emphasis of both":         repeat("*a_ ", 50000),
		"emphasis in emphasis":     repeat("**a *b", 20000) + repeat("c* d**", 20000),
		"emphasis in words":        repeat("a*", 50000) + repeat("b_c**", 20000),
		"one long run":             repeat("*", 100000) + "a" + repeat("*", 99999),
		"tildes":                   repeat("~~a ~b", 30000),
		"backticks of all lengths": ticks.String(),
		"backticks escaped":        repeat("\\`", 50000),
		"tags not closed":          repeat("<a ", 50000),
		"values not closed":        repeat(`<a b="`, 50000),
		"values in two phases":     "a <a b=\"" + repeat(` <a b=" b="`, 30000) + `>`,
		"values in two quotes":     repeat(`<a b='<a b="`, 30000),
		"comments not closed":      repeat("a <!-- ", 50000),
		"instructions not closed":  repeat("a <? ", 50000) + repeat("<![CDATA[ ", 50000) + repeat("<!A ", 50000),
		"closing tags":             repeat("</a>", 50000) + repeat("<a>", 50000),
		"nothing to translate":     repeat("a <span translate=no>", 20000) + repeat("</span>", 20000),
		"code across images":       repeat("![", 10000) + repeat("<code>", 10000) + repeat("](b)</code>", 10000),
		"references of characters": repeat("&", 50000) + repeat("&#x", 50000) + repeat("&a", 50000),
		"addresses":                repeat("a@a.", 50000) + repeat("_a@", 50000),
		"URLs":                     repeat("(http://a", 50000) + repeat("http://a.b)", 50000) + repeat(")", 50000),
		"URLs with entities":       "http://a" + repeat("&amp;", 50000) + repeat(";", 50000),
		"www":                      repeat("www.", 50000),
		"definitions":              repeat("[a]: b\n", 50000),
		"definitions not closed":   repeat("[a\n", 50000),
		"definitions with titles":  repeat("[a]: b '\n", 50000),
		"definitions and rules":    repeat("[a]: b\n===\n", 30000),
		"a long line":              repeat("a", 1<<20),
		"a long line of blanks":    "a" + repeat(" ", 1<<20) + "b",
		"lines of blanks":          repeat(repeat(" ", 1000)+"\n", 1000),
		"line breaks":              repeat("a  \n", 50000) + repeat("\\\n", 50000),
		"carriage returns":         repeat("a\r", 100000),
		"columns":                  row + dashes + repeat(row, 20),
		"a wide head":              row + dashes + repeat("|\n", 50000),
		"rules of dashes":          repeat("a\n|-\n", 50000),
		"pipes":                    repeat("|", 200000) + "\n" + repeat("-", 200000),
		"fences":                   repeat("```\n~~~\n", 50000),
		"HTML blocks":              repeat("<div>\n<!--\n\n", 50000),
		"headings":                 repeat("# ", 50000) + "\n" + repeat("a\n=\n", 50000),
		"comments of dich":         repeat("<!-- dich:skip -->\n\n", 20000),
		"comments of dich in text": repeat("a <!-- dich:skip -->", 20000) + repeat("<!-- dich:end -->", 20000),
		"front matter not closed":  "---\n" + repeat("a: b\n", 50000),
		"front matter in tables":   "---\n" + repeat("a:\n ", 50000) + "\n---\n",
		"front matter deep":        "---\n" + strings.ReplaceAll(lists.String(), "- a", "a:") + "---\n",
		"front matter in lists":    "---\ntags: [" + repeat("[", 50000) + "\ntitle: \"" + repeat("\\", 50001) + "\n---\n",
		"front matter in a row":    "---\ntags: [" + repeat("a, \"b\", ", 50000) + "]\n---\n",
		"TOML in tables":           "+++\na = " + repeat("[", 50000) + "\n+++\n",
	}
}

// Reading ends, with a document or with the reason why there is none.
func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs at once: not for the race detector")
	}
	for name, text := range hostile() {
		doc, found := read(text, "title", "tags", "a.a")
		if doc == nil {
			if len(found) == 0 || found[0].Code != Nesting || found[0].Subject.Span.Empty() {
				t.Errorf("%s: no document, and no reason: %v", name, found)
			}
			continue
		}
		if got := doc.Parts[0].Render(keep); got != text {
			t.Errorf("%s: the bytes have changed", name)
		}
		for i, u := range doc.Parts[0].Units[:min(3, len(doc.Parts[0].Units))] {
			for j := range u.Segments[:min(3, len(u.Segments))] {
				if Write(&doc.Parts[0], &u, &u.Segments[j], u.Segments[j].Text) == "" {
					t.Errorf("%s: unit %d, segment %d is lost", name, i, j)
				}
			}
		}
	}
}
