package markdown

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"dich/source"
)

// goldmarkBlocks gives the lines of each heading and paragraph as another parser finds
// them.
func goldmarkBlocks(s string) []string {
	p := parser.NewParser(
		parser.WithBlockParsers(parser.DefaultBlockParsers()...),
		parser.WithParagraphTransformers(parser.DefaultParagraphTransformers()...))
	var list []string
	visit := func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n.Kind() {
		case ast.KindParagraph, ast.KindTextBlock, ast.KindHeading:
			var lines []string
			for i := range n.Lines().Len() {
				line := n.Lines().At(i)
				lines = append(lines, string(line.Value([]byte(s))))
			}
			if entering {
				list = appendBlock(list, n.Kind() == ast.KindHeading, lines)
			}
		}
		return ast.WalkContinue, nil
	}
	if err := ast.Walk(p.Parse(text.NewReader([]byte(s))), visit); err != nil {
		panic(err)
	}
	return list
}

func ourBlocks(s string) []string {
	var list []string
	p := parseBlocks(s, 0)
	for _, l := range p.leaves {
		if l.kind == source.Attribute || l.kind == skipBegins || l.kind == skipEnds {
			continue
		}
		var lines []string
		for _, line := range p.lines[l.first:l.last] {
			lines = append(lines, line.Of(s))
		}
		list = appendBlock(list, l.kind == source.Heading, lines)
	}
	return list
}

func appendBlock(list []string, heading bool, lines []string) []string {
	block := ""
	for _, line := range lines {
		block += strings.TrimSpace(line) + "\n"
	}
	switch {
	case strings.TrimSpace(block) == "":
		return list
	case heading:
		block = "# " + block
	}
	return append(list, block)
}

// differs reports what only one of the two reads (tables, footnotes, boxes, ids, lone
// CR), or reads as the specification says: tabs behind tags and in containers, a
// declaration in small letters, parentheses in a definition.
func differs(s string) bool {
	for _, part := range []string{"|", "\r", "\t", "[^", "[ ]", "[x]", ":-", "-:", "{#", "<!", "[a]: b", "\v", "\f"} {
		if strings.Contains(s, part) {
			return true
		}
	}
	return false
}

// FuzzBlocks holds that the blocks are those that goldmark finds.
func FuzzBlocks(f *testing.F) {
	f.Add([]byte("\x00\x10\x05\x01"))
	f.Add([]byte("\x17\x00\x19\x1f\x02\x20"))
	f.Fuzz(func(t *testing.T, picks []byte) {
		if s := assemble(picks); !differs(s) {
			if diff := cmp.Diff(goldmarkBlocks(s), ourBlocks(s)); diff != "" {
				t.Fatalf("%q: (-goldmark +ours)\n%s", s, diff)
			}
		}
	})
}

// The blocks of ordinary texts are those that goldmark finds.
func TestBlocks(t *testing.T) {
	for _, s := range []string{
		"# A\n\nB\nC\n===\n\n> D\nE\n> > F\n\nG\n", "- a\n- b\n\n  c\n    - d\n\n      e\n1) f\n2) g\n\n   h\ni\n",
		"a\n    b\n\n    c\n\n```\nd\n```\ne\n~~~~\n~~~\nf\n", "<div>\na\n\nb\n<p>\nc\n</p>\n\n<!-- d\n\ne -->\nf\n<b>\ng\n",
		"[x]: y\n[z]: u\n'v\nw'\na\n\n[b]:\n\nc\n", "-\n\n  a\n-\n  b\n- \n\nc\n***\n* * *\nd\n- e\n+ f\n", "a\n2. b\n1. c\n3. d\n10. e\n",
		"1.  a\n\n        b\n\n    c\n   d\n", "> - a\n>\n>   b\n> c\n- > d\n  e\n", "#\n##  a ##\n####### b\n#c\n\\# d\n", "a\\\n- b\n-\nc\n--\n",
	} {
		if diff := cmp.Diff(goldmarkBlocks(s), ourBlocks(s)); diff != "" {
			t.Errorf("%q: (-goldmark +ours)\n%s", s, diff)
		}
	}
}
