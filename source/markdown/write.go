package markdown

import (
	"strings"

	"dich/source"
	"dich/source/toml"
)

// Write gives the bytes that stand for a translation in place of a segment. They are
// on one line, but for line breaks that the author forces: those get his bytes, with
// what the next line begins with. What would begin another block there is escaped, and
// so are | in a cell and quotation marks in a title; a value of the front matter is
// quoted as it needs to be.
//
// Reading the document with the translation in it gives the same units, and there the
// translation, if it has the codes of the source. (One thing cannot be helped: a line of
// dashes and | in a paragraph makes a table once the line before it has as many |.)
func Write(part *source.Part, unit *source.Unit, seg *source.Segment, target string) string {
	switch unit.Kind {
	case source.Title, source.Metadata:
		return writeValue(part.Text, seg.Span, inLine(target))
	case source.Attribute:
		return writeTitle(part.Text, unit.Span.End, inLine(target))
	}
	w := writer{text: part.Text, unit: unit, seg: seg}
	return w.write(target)
}

// inLine makes one line of a text.
func inLine(s string) string { return strings.Trim(unbroken.Replace(s), " ") }

var unbroken = strings.NewReplacer(hardBreak, " ", "\r\n", " ", "\n", " ", "\r", " ")

// writeTitle writes the title of a link definition, or a line of it, which ends at a
// place.
func writeTitle(text string, end int, target string) string {
	marks := `"'()`
	if end < len(text) && isOneOf(text[end], `"'`) {
		marks = text[end : end+1]
	}
	return escape(target, marks)
}

// escape puts a backslash before each of the marks that has none, and before the one
// at the end of the text.
func escape(s, marks string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && i+1 == len(s):
			b.WriteByte('\\')
		case s[i] == '\\':
			b.WriteByte('\\')
			i++
		case isOneOf(s[i], marks):
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// writeValue writes a value of the front matter in the way the author's is written.
func writeValue(text string, span source.Span, target string) string {
	if strings.HasPrefix(strings.TrimPrefix(text, "\ufeff"), tomlFence) {
		return toml.Quote(target)
	}
	head := strings.TrimRight(text[:span.Start], " \t")
	before := byte('\n')
	if head != "" {
		before = head[len(head)-1]
	}
	inList := before == '[' || before == ','
	switch {
	case before == '\n' || before == '\r': // in a block scalar
		return target
	case text[span.Start] == '"':
		return quoteYAML(target)
	case text[span.Start] == '\'' && !strings.Contains(target, "\t"):
		return "'" + strings.ReplaceAll(target, "'", "''") + "'"
	case isPlainYAML(target, inList):
		return target
	}
	return quoteYAML(target)
}

// A writer writes the text of a block.
type writer struct {
	text string
	unit *source.Unit
	seg  *source.Segment

	bracket int  // of seg.Codes: behind the last bracket that was written
	ticks   bool // backticks of the text are to be escaped
}

func (w *writer) write(target string) string {
	breaks := w.breaks()
	lines := w.split(target, len(breaks) > 0)
	var b strings.Builder
	for i, line := range lines {
		rest, lineBreak := w.text[w.seg.Span.End:], ""
		if i+1 < len(lines) {
			lineBreak = breaks[min(i, len(breaks)-1)]
			rest = lineBreak
		}
		if i > 0 || w.beginsLine() {
			line = guardLine(strings.TrimLeft(line, " \t"), firstLine(rest), w.unit.Kind)
		}
		b.WriteString(line)
		b.WriteString(lineBreak)
	}
	return w.finish(strings.TrimRight(b.String(), " \t"))
}

// breaks gives the author's bytes for the line breaks in the segment.
func (w *writer) breaks() []string {
	var list []string
	for _, c := range w.seg.Codes {
		if c.Text == hardBreak {
			list = append(list, c.Raw.Of(w.text))
		}
	}
	return list
}

// split cuts a translation at its forced line breaks, and makes its text fit into a
// line. Where the author breaks no line, a break is a blank.
func (w *writer) split(target string, breaks bool) []string {
	if !breaks {
		target = strings.ReplaceAll(target, hardBreak, " ")
	}
	var lines []string
	var line strings.Builder
	at := 0
	codes := Codes(target)
	w.ticks = w.addsTicks(target, codes)
	for _, c := range codes {
		line.WriteString(w.plain(target[at:c.Span.Start]))
		at = c.Span.End
		if c.Text == hardBreak {
			lines = append(lines, strings.TrimRight(line.String(), " \t"))
			line.Reset()
		} else {
			line.WriteString(w.code(c))
		}
	}
	line.WriteString(w.plain(target[at:]))
	return append(lines, line.String())
}

// code writes a code. A bracket that is shown to translators with a backslash gets the
// author's byte: it may have to do with another sentence.
func (w *writer) code(c source.Code) string {
	if c.Text != `\[` && c.Text != `\]` {
		return unbroken.Replace(c.Text)
	}
	for i := w.bracket; i < len(w.seg.Codes); i++ {
		if own := w.seg.Codes[i]; own.Text == c.Text {
			w.bracket = i + 1
			return own.Raw.Of(w.text)
		}
	}
	return c.Text
}

// plain writes text that is no markup. A backtick that closes nothing here, and that the
// author has not, could close something in another sentence of the block.
func (w *writer) plain(s string) string {
	s = unbroken.Replace(s)
	if w.ticks {
		return strings.ReplaceAll(s, "`", backtick)
	}
	return s
}

// A backtick that is text wherever it stands.
const backtick = "&#96;"

// addsTicks reports a translation with other backticks than the segment's, in a block
// that has more of them.
func (w *writer) addsTicks(target string, codes []source.Code) bool {
	if !strings.Contains(target, "`") {
		return false
	}
	head := w.text[w.unit.Span.Start:w.seg.Span.Start]
	tail := w.text[w.seg.Span.End:w.unit.Span.End]
	if !strings.Contains(head, "`") && !strings.Contains(tail, "`") {
		return false
	}
	own := strings.Count(source.Plain(w.seg.Text, w.seg.Codes), "`")
	return strings.Count(source.Plain(target, codes), "`") != own
}

// beginsLine reports that nothing but the marks of quotations and items stands before
// the segment on its line.
func (w *writer) beginsLine() bool {
	start := w.seg.Span.Start
	if w.unit.Kind == source.Cell || w.isATX() {
		return false
	}
	if start == w.unit.Span.Start {
		return true
	}
	for start > 0 && isOneOf(w.text[start-1], "> \t") {
		start--
	}
	return start == 0 || isOneOf(w.text[start-1], "\r\n")
}

// isATX reports a heading of one line, which begins with #.
func (w *writer) isATX() bool {
	head := strings.TrimRight(w.text[:w.unit.Span.Start], " \t")
	return w.unit.Kind == source.Heading && strings.HasSuffix(head, "#")
}

// firstLine gives what stands before the first line end.
func firstLine(s string) string {
	end, _ := lineEnd(s, 0)
	return s[:end]
}

// finish escapes what depends on the block, and a backslash at the end, which would
// escape what stands behind the segment.
func (w *writer) finish(s string) string {
	if strings.HasSuffix(s, `\`) && !escaped(s, len(s)-1) {
		s += `\`
	}
	switch {
	case w.unit.Kind == source.Cell:
		return escapePipes(s)
	case w.isATX() && w.seg.Span.End == w.unit.Span.End:
		return guardEnd(s)
	}
	return s
}

// escapePipes puts a backslash before each | that has none.
func escapePipes(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '|' && !escaped(s, i) {
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
