// Package render makes HTML of Markdown.
//
// The naive version is a library's one line. It takes time with the square of a text that
// opens many links and closes none, and it names headings by their Latin letters: of a
// Vietnamese heading little is left, of an Armenian one nothing.
package render

import (
	"bytes"
	"html"
	"strconv"
	"strings"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	goldhtml "github.com/yuin/goldmark/renderer/html"

	"dich/source/markdown"
)

// HTML gives the body of a Markdown document (CommonMark, GFM, footnotes; without its front
// matter) as HTML. Tags in it are as the author wrote them: what is shown to readers goes
// through [dich/source/html.Body] first. A text that would take too long is given as it is,
// in pre.
func HTML(text string) string {
	text = markdown.Body(text)
	if tangled(text) {
		return "<pre>" + html.EscapeString(text) + "</pre>\n"
	}
	var out bytes.Buffer
	context := parser.NewContext(parser.WithIDs(&names{known: map[string]bool{}}))
	if err := engine.Convert([]byte(text), &out, parser.WithContext(context)); err != nil {
		return "<pre>" + html.EscapeString(text) + "</pre>\n"
	}
	return out.String()
}

var engine = goldmark.New(
	goldmark.WithExtensions(extension.Linkify, extension.Strikethrough, extension.TaskList, extension.Footnote,
		extension.NewTable(extension.WithTableCellAlignMethod(extension.TableCellAlignAttribute))),
	goldmark.WithParserOptions(parser.WithAutoHeadingID(), parser.WithAttribute()),
	goldmark.WithRendererOptions(goldhtml.WithUnsafe()),
)

// What a block may have of the marks for which the library takes time with their square. What
// a person writes has a few; ten times as many take a hundred times as long.
const (
	mostBrackets = 2000 // [ < `
	mostMarks    = 5000 // * _ ~ >
)

// tangled reports a text with a block that has too many of them.
func tangled(text string) bool {
	brackets, marks := 0, 0
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) == "" {
			brackets, marks = 0, 0
			continue
		}
		brackets += countAny(line, "[<`")
		marks += countAny(line, "*_~>")
		if brackets > mostBrackets || marks > mostMarks {
			return true
		}
	}
	return false
}

func countAny(text, marks string) (n int) {
	for i := range len(marks) {
		n += strings.Count(text, marks[i:i+1])
	}
	return n
}

// names makes the ids of headings, in any script: letters and digits in lower case, with
// hyphens between words.
type names struct{ known map[string]bool }

// Generate gives a heading that says no id of its own one that no other has.
func (n *names) Generate(value []byte, _ ast.NodeKind) []byte {
	var b strings.Builder
	for _, r := range strings.ToLower(string(value)) {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r):
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	name := strings.Trim(b.String(), "-")
	if name == "" {
		name = "heading"
	}
	free := name
	for i := 1; n.known[free]; i++ {
		free = name + "-" + strconv.Itoa(i)
	}
	n.known[free] = true
	return []byte(free)
}

// Put takes note of an id that stands in the text.
func (n *names) Put(value []byte) { n.known[string(value)] = true }
