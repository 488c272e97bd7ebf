package html

import (
	"strings"

	"golang.org/x/net/html"

	"dich/source"
)

// A token is a text, a tag, a comment or a doctype.
type token struct {
	kind html.TokenType
	span source.Span
	name string   // of a tag, in small letters
	el   *element // of a tag; never nil there
}

// tokens reads a text from its beginning. Its tokens follow each other without a
// byte between them; only a tag that does not end is no token, and the last bytes.
type tokens struct {
	text string
	z    *html.Tokenizer
	at   int
	last token
}

func newTokens(text string) *tokens {
	return &tokens{text: text, z: html.NewTokenizer(strings.NewReader(text))}
}

// next gives the next token; false at the end.
func (ts *tokens) next() (token, bool) {
	kind := ts.z.Next()
	if kind == html.ErrorToken {
		return token{}, false
	}
	t := token{kind: kind, span: source.Span{Start: ts.at, End: ts.at + len(ts.z.Raw())}}
	ts.at, ts.last = t.span.End, t
	if t.isTag() {
		name, _ := ts.z.TagName()
		if t.el = elements[string(name)]; t.el != nil {
			t.name = t.el.name
		} else {
			t.el, t.name = unknown, string(name)
		}
	}
	return t, true
}

func (t token) isTag() bool {
	return t.kind == html.StartTagToken || t.kind == html.SelfClosingTagToken || t.kind == html.EndTagToken
}

// noRawText says that no text follows in which tags are text, and whether CDATA may.
func (ts *tokens) noRawText(cdata bool) {
	ts.z.NextIsNotRawText()
	ts.z.AllowCDATA(cdata)
}
