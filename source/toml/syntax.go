package toml

import (
	"errors"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2/unstable"

	"dich/source"
)

// syntaxError reports where the parser stopped, and gives the offset at which to
// start it again: the next line that looks like a statement.
func (r *reader) syntaxError(err error) (resume int) {
	span, message := r.place(err)
	begin := min(skip(r.text, r.done), span.Start)
	d := r.report(Syntax, span, source.Args{"Got": span.Of(r.text)})
	d.Hint = hintFor(message, span.Of(r.text))
	if strings.Contains(r.text[begin:span.Start], "\n") {
		d.Related = []source.Related{{Note: BeginsHere, Subject: r.subject(firstRune(r.text, begin))}}
	}
	if strings.HasPrefix(r.text[begin:], "[") {
		r.table = &Table{} // its keys belong to a table that nobody knows
	}
	return nextStatement(r.text, lineEnd(r.text, span.Start))
}

// place gives the first character the parser could not go on from; nothing, at the
// end of the text, where there is none.
func (r *reader) place(err error) (source.Span, string) {
	at, message := r.done, ""
	var stop *unstable.ParserError
	if errors.As(err, &stop) {
		// A highlight is a slice of the data, so its capacity says where it begins.
		at, message = cap(r.data)-cap(stop.Highlight), stop.Message
	}
	at = min(max(at, r.base), len(r.text))
	for at > r.base && at < len(r.text) && !utf8.RuneStart(r.text[at]) {
		at--
	}
	return firstRune(r.text, at), message
}

func firstRune(text string, at int) source.Span {
	_, size := utf8.DecodeRuneInString(text[at:])
	return source.Span{Start: at, End: at + size}
}

// A line that begins a statement. A comma before the equals sign, or none of them,
// is rather a line inside an array.
var statement = regexp.MustCompile(`(?m)^[ \t]*(?:\[.*\]|[^\s#,={}\[\]][^\n,=]*=)`)

func nextStatement(text string, at int) int {
	if found := statement.FindStringIndex(text[at:]); found != nil {
		return at + found[0]
	}
	return len(text)
}

// hints tell the parser's messages apart by their words; the first that is found
// in a message counts.
var hints = []struct {
	words string
	hint  source.Hint
}{
	{"unterminated", HintClose},
	{"not terminated", HintClose},
	{"is incomplete", HintClose},
	{"cannot have new lines", HintClose},
	{"to close", HintClose},
	{"expected ',' or", HintClose},
	{"strings must be quoted", HintQuote},
	{"at start of value", HintQuote},
	{"expected keyword", HintQuote},
	{"expected value, not end", HintQuote},
	{"at start of key", HintKey},
	{"expected '='", HintEquals},
	{"escape", HintEscape},
	{"expected newline", HintLine},
}

func hintFor(message, got string) source.Hint {
	for _, h := range hints {
		switch {
		case !strings.Contains(message, h.words):
		case h.hint == HintEquals && got >= "\u0080": // tiêu_đề = …
			return HintKey
		default:
			return h.hint
		}
	}
	return ""
}
