package subtitles

import (
	"strings"

	"golang.org/x/text/language"

	"dich/source"
)

// ReadSRT reads subtitles as SubRip wrote them. file is where they stand, for
// diagnostics; document is their path below their language's folder.
//
// A unit is a cue that has text, and its one segment all of that text but for the markup
// around it; line ends in it are codes that a translator sees as line feeds. The document
// is never nil: a cue whose times cannot be read has its unit all the same.
//
// All of the text is in the part, so that rendering it unchanged gives it back.
func ReadSRT(file, document string, locale language.Tag, text string) (*source.Document, []source.Diagnostic) {
	return srt.read(file, document, locale, text)
}

// ReadVTT reads WebVTT, as ReadSRT does.
func ReadVTT(file, document string, locale language.Tag, text string) (*source.Document, []source.Diagnostic) {
	return vtt.read(file, document, locale, text)
}

func (f *format) read(file, document string, locale language.Tag, text string) (*source.Document, []source.Diagnostic) {
	r := reader{format: f, file: file, text: text, hidden: map[string]bool{}}
	r.readAll()
	source.SortDiagnostics(r.found)
	return &source.Document{
		Path: document, Locale: locale, Format: f.name,
		Parts: []source.Part{{Text: text, Units: r.units}},
	}, r.found
}

type reader struct {
	*format
	file   string
	text   string
	units  []source.Unit
	found  []source.Diagnostic
	hidden map[string]bool // tags that were reported
}

const byteOrderMark = "\ufeff"

func (r *reader) readAll() {
	body := strings.TrimPrefix(r.text, byteOrderMark)
	shift := len(r.text) - len(body)
	headed := r.name != source.VTT || r.readHeader(shift)
	for lines := range paragraphs(body, r.blank) {
		for i := range lines {
			lines[i] = lines[i].Shift(shift)
		}
		r.paragraph(lines, !headed)
		headed = true
	}
}

// readHeader looks at the first line (WebVTT 6.1, steps 4 to 6). It reports that no
// paragraph is the header's.
func (r *reader) readHeader(start int) bool {
	first, _ := lineAt(r.text, start)
	rest, ok := strings.CutPrefix(first.Of(r.text), "WEBVTT")
	if ok && (rest == "" || rest[0] == ' ' || rest[0] == '\t') {
		return false
	}
	r.report(Header, first, nil)
	const word = len("WEBVTT")
	line := strings.TrimLeft(r.text[start:], blanks+"\r\n")
	return len(line) < word || !strings.EqualFold(line[:word], "WEBVTT")
}

// paragraph reads lines that stand together: mostly one cue. They are aside if they are
// the header of the file, a note or a style; then they have a cue only where one begins
// without doubt.
func (r *reader) paragraph(lines []source.Span, isHeader bool) {
	aside := isHeader || r.name == source.VTT && isAside(lines[0].Of(r.text))
	heads := r.heads(lines, aside)
	if before := lines[:r.begin(lines, heads, 0)]; len(before) > 0 && !aside {
		r.report(NoTiming, source.Span{Start: before[0].Start, End: before[len(before)-1].End}, nil)
	}
	for k, head := range heads {
		begin := r.begin(lines, heads, k)
		if r.name == source.SRT && begin < head {
			r.counter(lines[begin])
		}
		r.timing(lines[head], begin > 0 || isHeader)
		r.cue(lines[head+1 : r.begin(lines, heads, k+1)])
	}
}

// isAside reports the first line of a block that is no cue (WebVTT 4.1 and 6.1).
func isAside(line string) bool {
	rest, ok := strings.CutPrefix(line, "NOTE")
	if ok && (rest == "" || rest[0] == ' ' || rest[0] == '\t') {
		return true
	}
	line = strings.TrimRight(line, blanks)
	return line == "STYLE" || line == "REGION"
}

// heads finds the lines that say times. In WebVTT that is each line with an arrow; in a
// SubRip text an arrow may stand between words.
func (r *reader) heads(lines []source.Span, aside bool) []int {
	var heads []int
	for i, span := range lines {
		line := span.Of(r.text)
		_, ok := r.readTiming(line)
		switch {
		case ok:
		case aside:
			continue
		case r.name == source.VTT && strings.Contains(line, arrow):
		case i < 2 && len(heads) == 0 && isMeantAsTiming(line):
		default:
			continue
		}
		heads = append(heads, i)
	}
	return heads
}

// begin gives the first line of the cue with the kth head: that of its number or name, if
// it has one. Behind the last cue it is the number of lines.
func (r *reader) begin(lines []source.Span, heads []int, k int) int {
	if k == len(heads) {
		return len(lines)
	}
	head := heads[k]
	switch {
	case head == 0 || k > 0 && heads[k-1] == head-1:
		return head
	case head == 1 || r.name == source.SRT && isCounter(lines[head-1].Of(r.text)):
		return head - 1
	}
	return head
}

// counter looks at the line before a timing.
func (r *reader) counter(line source.Span) {
	if trimmed := line.Trim(r.text); !isCounter(trimmed.Of(r.text)) {
		r.report(Counter, trimmed, source.Args{"Got": beginning(trimmed.Of(r.text))})
	}
}

// timing looks at a line that says times, or should. It is joined if there is no blank
// line before its cue.
func (r *reader) timing(line source.Span, joined bool) {
	t, ok := r.readTiming(line.Of(r.text))
	line = line.Trim(r.text)
	got := line.Of(r.text)
	if !ok {
		r.report(Time, line, source.Args{"Got": beginning(got), "Want": r.times})
		if r.name == source.VTT && !isDigit(got[0]) {
			r.found[len(r.found)-1].Hint = HintArrow
		}
		return
	}
	if joined {
		r.report(NoBlank, line, nil)
	}
	if !t.neat {
		r.report(OddTime, line, source.Args{"Got": beginning(got), "Want": r.times})
	}
	if t.end.milliseconds() <= t.start.milliseconds() {
		r.report(Order, line, source.Args{"Start": beginning(t.start.text), "End": beginning(t.end.text)})
	}
}

// cue makes a unit of the lines of a cue.
func (r *reader) cue(lines []source.Span) {
	if len(lines) == 0 {
		return
	}
	span := source.Span{Start: lines[0].Start, End: lines[len(lines)-1].End}.Trim(r.text)
	s := r.newScanner(r.text)
	s.scan(span)
	b := source.Block{Span: span, Codes: s.codes}
	if segments := b.Sentence(r.text); len(segments) > 0 {
		r.units = append(r.units, source.Unit{Kind: source.Cue, Span: span, Segments: segments})
	}
	r.reportMarkup(s, span)
}

// reportMarkup reports what players hide.
func (r *reader) reportMarkup(s *scanner, cue source.Span) {
	for _, h := range s.hidden {
		if !r.hidden[h.name] {
			r.hidden[h.name] = true
			r.report(Tag, h.span, source.Args{"Got": beginning(h.span.Of(r.text))})
		}
	}
	if s.open >= 0 {
		r.report(Unclosed, source.Span{Start: s.open, End: cue.End}, nil)
	}
}

func (r *reader) report(code source.DiagnosticCode, span source.Span, args source.Args) {
	r.found = append(r.found, source.Diagnostic{
		Code: code, Severity: severities[code], Args: args, Hint: source.Hint(code),
		Subject: source.Subject{File: r.file, Span: span},
	})
}

const longest = 40 // characters of a line that is shown

// beginning shortens what a diagnostic shows of a text.
func beginning(text string) string {
	n := 0
	for at := range text {
		if n++; n > longest {
			return text[:at] + "…"
		}
	}
	return text
}
