package yaml

import (
	"io"
	"regexp"
	"sort"
	"strings"

	"dich/source"
)

var (
	said          = regexp.MustCompile(`^yaml: (?:line \d+: )?`)
	unknownAnchor = regexp.MustCompile(`^unknown anchor '(.*)' referenced`)
)

func (r *reader) syntaxError(message string) {
	place := r.lineOf(message)
	line := place.Of(r.text)
	message = message[len(said.FindString(message)):]
	switch alias := unknownAnchor.FindStringSubmatch(message); {
	case alias != nil:
		at := place.Start + max(strings.Index(line, "*"+alias[1]), 0)
		r.report(Alias, r.word(at), source.Args{"Got": r.word(at).Of(r.text)}, "")
	case strings.HasPrefix(message, "exceeded max depth"):
		r.reportDepth(place)
	default:
		got := place.Trim(r.text)
		r.report(Syntax, got, source.Args{"Got": got.Of(r.text)}, hintFor(message, line))
	}
}

// lineOf gives the line at which an error shows. The parser says where the mapping
// begins in which it was, which is the first line of most files; so the line is the
// last of the shortest beginning of the text that has the error.
func (r *reader) lineOf(message string) source.Span {
	given := lineReader{text: r.text}
	_, _ = documents(&given) // the error is the one that is known
	last := max(sort.SearchInts(r.marks.starts, given.at)-1, 0)
	first, step := last-1, 1 // the parser looks ahead a little
	for first >= 0 && r.hasError(first, message) {
		last = first
		first -= step
		step *= 2
	}
	first = max(first+1, 0)
	first += sort.Search(last-first, func(i int) bool { return r.hasError(first+i, message) })
	start := r.marks.starts[first]
	return source.Span{Start: start, End: start + lineLen(r.text[start:])}
}

// hasError parses the text up to the end of a line, counted from 0.
func (r *reader) hasError(line int, message string) bool {
	text := r.text
	if line+1 < len(r.marks.starts) {
		text = text[:r.marks.starts[line+1]]
	}
	_, err := documents(strings.NewReader(text))
	return err != nil && err.Error() == message
}

// A lineReader gives at most a line at a time, so that it knows at which line its reader
// is.
type lineReader struct {
	text string
	at   int
}

// Read implements io.Reader.
func (l *lineReader) Read(p []byte) (int, error) {
	if l.at == len(l.text) {
		return 0, io.EOF
	}
	rest := l.text[l.at:]
	n := copy(p, rest[:min(lineLen(rest)+1, len(rest))])
	l.at += n
	return n, nil
}

// hints tell the parser's messages apart by their words; the first that is found in a
// message counts.
var hints = []struct {
	words string
	hint  source.Hint
}{
	{"tab character", HintTab},
	{"escape", HintEscape},
	{"hexdecimal", HintEscape},
	{"unexpected end of stream", HintClose},
	{"document indicator", HintClose},
	{"expected ','", HintClose},
	{"not allowed in this context", HintQuote},
	{"cannot start any token", HintQuote},
	{"node content", HintQuote},
	{"alphabetic or numeric", HintQuote},
	{"expected ':'", HintIndent},
	{"expected key", HintIndent},
	{"'-' indicator", HintIndent},
}

// A value that begins with what only quotes make a text of.
var unquoted = regexp.MustCompile(`(?:^|[:-] )\s*[{\["'&*!|>%@` + "`" + `]`)

func hintFor(message, line string) source.Hint {
	for _, h := range hints {
		switch {
		case !strings.Contains(message, h.words):
		case h.hint == HintQuote && strings.HasPrefix(strings.TrimLeft(line, " "), "\t"):
			return HintTab
		case h.hint == HintIndent && unquoted.MatchString(line):
			return HintQuote
		default:
			return h.hint
		}
	}
	return ""
}
