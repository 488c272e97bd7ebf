package html

import (
	"slices"
	"strconv"
	"strings"

	"dich/source"
)

// Write gives a translation as bytes for the document. Codes that the segment has
// become the author's bytes. A character that would begin markup or end what the text
// stands in is written as a reference, a value that had no quotes gets them, and the
// end of a line is a blank.
//
// Reading the document with the translation in its place gives the same units, and
// there the translation, if it has the codes of the source.
func Write(part *source.Part, unit *source.Unit, seg *source.Segment, target string) string {
	target = apart(part.Text, seg.Span, oneLine.Replace(target))
	codes := targetCodes(seg, target)
	own := *seg
	own.Codes = slices.DeleteFunc(slices.Clone(seg.Codes), func(c source.Code) bool {
		return strings.TrimRight(seen(c.Raw.Of(part.Text)), " ") != c.Text // the author writes it in another way
	})
	switch quote := quoteOf(part, unit); quote {
	case noQuote:
		return part.Restore(&own, target, codes, escapeTags)
	case rawText:
		return part.Restore(&own, target, references(codes), escapeTags)
	case unquoted:
		return `"` + part.Restore(&own, target, references(codes), escapeQuotes('"')) + `"`
	default:
		return part.Restore(&own, target, references(codes), escapeQuotes(quote))
	}
}

var oneLine = strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ")

// What a text stands in: a ' or a ", or one of these.
const (
	noQuote  = 'n' // between tags
	rawText  = 'r' // in title or textarea
	unquoted = 'u' // a value without quotes
)

func quoteOf(part *source.Part, unit *source.Unit) byte {
	switch unit.Kind {
	case source.Title:
		return rawText
	case source.Attribute, source.Metadata:
		switch before := part.Text[unit.Span.Start-1]; before {
		case '>':
			return rawText
		case '"', '\'':
			return before
		}
		return unquoted
	}
	return noQuote
}

// targetCodes finds the codes of a translation. One that does not end is text unless
// the author wrote it so, for it would hide the rest of the page; and a reference gets
// its semicolon.
func targetCodes(seg *source.Segment, target string) []source.Code {
	codes := Codes(target)
	for i := range codes {
		if c := &codes[i]; c.Kind == source.Reference && !strings.HasSuffix(c.Text, ";") {
			c.Text += ";"
		}
	}
	if n := len(codes); n > 0 && codes[n-1].Kind != source.Reference && !strings.HasSuffix(codes[n-1].Text, ">") {
		same := func(c source.Code) bool { return c.Text == codes[n-1].Text }
		if !slices.ContainsFunc(seg.Codes, same) {
			return codes[:n-1]
		}
	}
	return codes
}

// references are the codes of a text in which tags are none.
func references(codes []source.Code) []source.Code {
	return slices.DeleteFunc(codes, func(c source.Code) bool { return c.Kind != source.Reference })
}

// escapeTags escapes each < that would begin a tag.
func escapeTags(text string) string {
	var b strings.Builder
	for {
		at := strings.IndexByte(text, '<')
		if at < 0 {
			return b.String() + text
		}
		sign := "<"
		if beginsMarkup(text[at:]) {
			sign = escapes['<']
		}
		b.WriteString(text[:at] + sign)
		text = text[at+1:]
	}
}

func escapeQuotes(quote byte) func(string) string {
	return func(text string) string { return strings.ReplaceAll(text, string(quote), escapes[quote]) }
}

// apart writes the ends of a translation so that they make no markup with the bytes
// beside the segment, as a digit does behind "&#32".
func apart(text string, span source.Span, target string) string {
	if target == "" {
		return ""
	}
	if span.Start > 0 && isAlnum(text[span.Start-1]) && (isAlnum(target[0]) || target[0] == ';') {
		target = "&#" + strconv.Itoa(int(target[0])) + ";" + target[1:]
	}
	if span.End == len(text) {
		return target
	}
	tail := strings.TrimRightFunc(target, func(r rune) bool { return r == '#' || r < 0x80 && isAlnum(byte(r)) })
	next := text[span.End]
	switch {
	case strings.HasSuffix(tail, "&") && (isAlnum(next) || next == ';' || next == '#'):
		return tail + "amp;" + target[len(tail):]
	case strings.HasSuffix(target, "<") && beginsMarkup("<"+text[span.End:]):
		return target[:len(target)-1] + escapes['<']
	}
	return target
}
