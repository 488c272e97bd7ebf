package markdown

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/source"
)

// list writes the segments of a document: each unit's kind, and its segments behind it.
func list(doc *source.Document) string {
	var b strings.Builder
	for _, u := range doc.Parts[0].Units {
		b.WriteString(string(u.Kind))
		for _, seg := range u.Segments {
			fmt.Fprintf(&b, " ‹%s›", strings.ReplaceAll(seg.Text, "\n", "⏎"))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestRead(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"blocks", "# Một #\n\nHai ba.\nBốn *năm*. Sáu\n\nBảy\n---\n> Tám\n> chín.\n\n1. A\n   - B\n\n     C\n\n***\n", `
heading ‹Một›
paragraph ‹Hai ba.› ‹Bốn *năm*.› ‹Sáu›
heading ‹Bảy›
quotation ‹Tám chín.›
item ‹A›
item ‹B›
item ‹C›
`},
		{"not for translation", "    code\n\n```\ncode\n```\n~~~ x\ncode\n\n<div>\nx\n</div>\n\n[a]: b\n\n`x` <b></b> https://dich.vn\n", ``},
		{"tables", "Đầu\n| A | **B** |\n|:--|---|\n| c \\| d | |\n e | f | g\n\nh | i\n-|\n", `
paragraph ‹Đầu›
cell ‹A›
cell ‹B›
cell ‹c \| d›
cell ‹e›
cell ‹f›
paragraph ‹h | i -|›
`},
		{"tasks", "- [x] A\n- [ ] B\n- [x]C\n\n[x] D\n", `
item ‹A›
item ‹B›
item ‹[x]C›
paragraph ‹[x] D›
`},
		{"footnotes", "Một[^1]. Hai.[^2]\n\n[^1]: Ba\n\n    bốn.\n[^2]: - Năm\n", `
paragraph ‹Một[^1].› ‹Hai.›
footnote ‹Ba›
footnote ‹bốn.›
item ‹Năm›
`},
		{"headings with ids", "# A {#a}\n## B {.x #y} ##\n### C {d}\n# D \\#\n#E\n", `
heading ‹A›
heading ‹B›
heading ‹C {d}›
heading ‹D \#›
paragraph ‹#E›
`},
		{"pictures", "![Một](a.png)\n\nXem ![hai. Ba](b.png \"Bốn. Năm\") này.\n\n[![Sáu](c)](d)\n", `
caption ‹![Một](a.png)›
paragraph ‹Xem ![hai. Ba](b.png "Bốn. Năm") này.›
paragraph ‹![Sáu](c)›
`},
		{"references", "[Liên minh][eaeu] và [EAEU], [SCO][], [sic]. [EAEU]\n\n> [eaeu]: /a \"Một\"\n\n[SCO]: <b> 'Hai'\n[x]: c\n  (Ba)\n", `
paragraph ‹[Liên minh][eaeu] và [EAEU][EAEU], [SCO][SCO], [sic].› ‹[EAEU][EAEU]›
attribute ‹Một›
attribute ‹Hai›
attribute ‹Ba›
`},
		{"undefined references", "[a][b] và ![c][d]", `
paragraph ‹\[a\][b] và !\[c\][d]›
`},
		{"line breaks", "Một  \nhai\\\nba <br>\nbốn.  \nNăm\n\n> Sáu  \n> bảy\n", `
paragraph ‹Một\⏎hai\⏎ba <br> bốn.› ‹Năm›
quotation ‹Sáu\⏎bảy›
`},
		{"lines in codes", "> Một `hai\n> ba` [bốn](\n> năm).\n", "\nquotation ‹Một `hai ba` [bốn]( năm).›\n"},
		{"skipped", "A\n<!-- dich:skip -->\nB\n\n# C\n- D\n\n<!-- dich:end -->\nE <!-- dich:skip -->F<!-- dich:end --> g\n", `
paragraph ‹A›
paragraph ‹E <!-- dich:skip -->F<!-- dich:end --> g›
`},
		{"opaque", "Một <code>hai *</code> ba <span class=x translate=\"no\">*bốn</span> <kbd>X</kbd> năm*", `
paragraph ‹Một <code>hai *</code> ba <span class=x translate="no">*bốn</span> <kbd>X</kbd> năm›
`},
		{"line ends", "\ufeff# A\r\n\r\nB\r\nc.\rD\r\r- E\r\n", `
heading ‹A›
paragraph ‹B c.› ‹D›
item ‹E›
`},
		{"rules", "- - -\n\n---\nA\n\n+++\n", `
paragraph ‹A›
paragraph ‹+++›
`},
	} {
		t.Run(test.name, func(t *testing.T) {
			rules := source.RulesFor(language.Vietnamese)
			doc, found := Read("f", "d", language.Vietnamese, test.text, rules, []string{"title"})
			if diff := cmp.Diff(strings.TrimPrefix(test.want, "\n"), list(doc)); diff != "" || len(found) > 0 {
				t.Error(found, diff)
			}
		})
	}
}

func TestFrontMatter(t *testing.T) {
	keys := []string{"title", "tags", "seo.text", "notes"}
	for _, test := range []struct{ name, text, want string }{
		{"YAML", "---\n# x\ntitle: Một # hai\n\"tags\": [a, \"b, c\",'d''e']\nseo:\n  text: \"Ba\\u0021 \\\"x\\\"\"\n  other: x\nother: {a: b}\nnotes:\n\n- Bốn\n# x\n- năm: sáu\n---\nx\n", `
title ‹Một›
metadata ‹a›
metadata ‹b, c›
metadata ‹d'e›
metadata ‹Ba! "x"›
metadata ‹Bốn›
paragraph ‹x›
13:3 markdown-front-matter map[Key:notes]
`},
		{"block scalars", "---\nnotes: >-\n  Một\n  hai\n\n  # Ba\ntitle: |\n  Bốn\n  năm\nother: |\n  title: x\n...\n", `
metadata ‹Một hai›
metadata ‹# Ba›
title ‹Bốn›
title ‹năm›
`},
		{"what is no text", "---\ntitle: &a Một\ntags: *a\nnotes: !x y\nseo: {text: a}\n---\n", `
2:8 markdown-front-matter map[Key:title]
3:7 markdown-front-matter map[Key:tags]
4:8 markdown-front-matter map[Key:notes]
5:6 markdown-front-matter map[Key:seo.text]
`},
		{"texts on several lines", "---\ntitle: Một\n  hai\ntags: [a,\n  b]\nnotes: \"x\nseo:\n text: ~\n---\n", `
2:8 markdown-front-matter map[Key:title]
4:7 markdown-front-matter map[Key:tags]
6:8 markdown-front-matter map[Key:notes]
`},
		{"TOML", "+++\ntitle = \"Một\"\ntags = ['a', 'b']\nnotes = 5\n[seo]\ntext = '''\nHai'''\n+++\nx\n", `
title ‹Một›
metadata ‹a›
metadata ‹b›
metadata ‹Hai›
paragraph ‹x›
4:9 markdown-front-matter map[Key:notes]
`},
		{"broken TOML", "+++\ntitle = Một\n+++\n", `
2:9 toml-syntax map[Got:M]
`},
		{"not closed", "---\ntitle: Một\n", `
paragraph ‹title: Một›
`},
		{"not at the beginning", "\n---\ntitle: Một\n---\n", `
heading ‹title: Một›
`},
	} {
		t.Run(test.name, func(t *testing.T) {
			doc, found := read(test.text, keys...)
			if diff := cmp.Diff(test.want[1:], list(doc)+say(test.text, found)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// say writes diagnostics with their places.
func say(text string, found []source.Diagnostic) string {
	var b strings.Builder
	lines := source.NewLines(text)
	for _, d := range found {
		at := lines.At(d.Subject.Span.Start)
		fmt.Fprintf(&b, "%d:%d %s %v\n", at.Line, at.Column, d.Code, d.Args)
	}
	return b.String()
}

func TestDiagnostics(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"skip without end", "A\n\n<!-- dich:skip -->\nB\n", "paragraph ‹A›\n3:1 markdown-skip-open map[]\n"},
		{"end without skip", "<!-- dich:end -->\n\nB\n", "paragraph ‹B›\n1:1 markdown-skip-end map[]\n"},
		{"as deep as can be", strings.Repeat(">", MaxDepth) + "A", "quotation ‹A›\n"},
	} {
		doc, found := read(test.text)
		if diff := cmp.Diff(test.want, list(doc)+say(test.text, found)); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
	deep := "A\n\n" + strings.Repeat("- ", MaxDepth+1) + "B"
	doc, found := read(deep)
	if diff := cmp.Diff("3:401 markdown-nesting map[Max:200]\n", say(deep, found)); diff != "" || doc != nil {
		t.Error(doc, diff)
	}
}
