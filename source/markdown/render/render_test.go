package render

import (
	"strings"
	"testing"
)

func TestHTML(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"---\ntitle: T\n---\n# Địa lý\n\nMột **hai**.\n", "<h1 id=\"địa-lý\">Địa lý</h1>\n<p>Một <strong>hai</strong>.</p>\n"},
		{"## Ա\n\n## Ա\n\n## !\n", "<h2 id=\"ա\">Ա</h2>\n<h2 id=\"ա-1\">Ա</h2>\n<h2 id=\"heading\">!</h2>\n"},
		{"## Năm {#nam}\n", "<h2 id=\"nam\">Năm</h2>\n"},
		{"| a |\n| -: |\n| 1 |\n", "<table>\n<thead>\n<tr>\n<th align=\"right\">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td align=\"right\">1</td>\n</tr>\n</tbody>\n</table>\n"},
	} {
		if got := HTML(c.text); got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

// What is made to take long is shown as it is.
func TestHostile(t *testing.T) {
	for _, piece := range []string{"[a](", "[", "<a ", "`a", "*a **b ", "> ", "![", "_a*", "[^a]:"} {
		if got := HTML(strings.Repeat(piece, 20000)); !strings.HasPrefix(got, "<pre>") {
			t.Errorf("%q: %.40s", piece, got)
		}
	}
	for _, piece := range []string{"- ", "|", "\\", "&"} {
		if got := HTML(strings.Repeat(piece, 20000)); got == "" || strings.HasPrefix(got, "<pre>") {
			t.Errorf("%q: %.40s", piece, got)
		}
	}
}
