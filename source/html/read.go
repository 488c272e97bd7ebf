package html

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/text/language"

	"dich/source"
)

// Read reads an HTML document: a page or a part of one. file is where it stands, for
// diagnostics; document is its path below its language's folder. With elements too
// deep in each other the document is nil.
//
// A unit is a run of text between block tags. Its kind is that of the nearest element
// around it that has one. Headings, titles, captions and cells are one segment, unless
// a paragraph stands in them; all else is cut into sentences. The values of attributes
// that are for translation stay in the text where their tag stands in one; those of
// block tags, and of tags in a run without text, are units of their own.
//
// All of the text is in the part, so that rendering it unchanged gives it back.
func Read(file, document string, locale language.Tag, text string, cutter source.Cutter) (*source.Document, []source.Diagnostic) {
	r := reader{walker: newWalker(text), file: file, locale: locale, cutter: cutter}
	r.page = &page{flush: r.flush, begin: r.begin, alone: r.alone, state: r.blockState, note: r.report}
	r.begin(0)
	r.walk()
	if r.page.full {
		return nil, r.found
	}
	r.close()
	return &source.Document{
		Path: document, Locale: locale, Format: source.HTML,
		Parts: []source.Part{{Text: text, Units: r.units}},
	}, r.found
}

type reader struct {
	*walker
	file   string
	locale language.Tag
	cutter source.Cutter
	begun  int // where the present run begins
	inside open
	units  []source.Unit
	found  []source.Diagnostic
	noted  map[string]bool // other languages
}

// begin begins a run in the innermost open element.
func (r *reader) begin(start int) {
	r.begun, r.inside = start, *r.stack.top()
	r.run = run{text: r.text, codes: r.codes[:0], tags: r.tags[:0]}
}

// flush makes a unit of the run, which ends here.
func (r *reader) flush(end int) {
	if segments := r.segments(end); len(segments) > 0 {
		r.unit(end, segments)
	} else {
		for _, tag := range r.tags {
			r.alone(tag)
		}
	}
	r.begin(end)
}

func (r *reader) segments(end int) []source.Segment {
	if !r.worded {
		return nil
	}
	b := source.Block{Span: source.Span{Start: r.begun, End: end}, Codes: r.codes}
	for _, tag := range r.tags {
		b.Whole = append(b.Whole, tag.span)
	}
	switch {
	case r.inside.cut&undivided != 0:
		return b.Sentence(r.text)
	case r.inside.cut&lines != 0:
		return b.Sentences(r.text, byLine{r.cutter})
	}
	return b.Sentences(r.text, r.cutter)
}

// unit adds a unit, and the values of tags that stand behind its last segment.
func (r *reader) unit(end int, segments []source.Segment) {
	u := source.Unit{Kind: r.inside.kind, Span: source.Span{Start: r.begun, End: end}, Segments: segments}
	if !r.isField() {
		u.Span = u.Span.Trim(r.text)
	}
	last := segments[len(segments)-1].Span.End
	behind := len(r.tags)
	for behind > 0 && r.tags[behind-1].span.Start >= last {
		behind--
		u.Span.End = last
	}
	r.units = append(r.units, u)
	for _, tag := range r.tags[behind:] {
		r.alone(tag)
	}
}

// isField reports the text in a textarea, whose unit has all of it: see [quoteOf].
func (r *reader) isField() bool { return r.inside.kind == source.Attribute }

// alone makes units of the values of a tag.
func (r *reader) alone(tag valued) {
	for _, v := range tag.list {
		values := run{text: r.text}
		values.words(v.span, inLoneValue)
		b := source.Block{Span: v.span, Codes: values.codes}
		segments := b.Sentence(r.text)
		if len(segments) == 0 {
			continue
		}
		if v.quote == 0 {
			segments[0].Span = v.span
		}
		r.units = append(r.units, source.Unit{Kind: tag.kind, Span: v.span, Segments: segments})
	}
}

// blockState says whether the text in a block is for translation.
func (r *reader) blockState(t tag, up state) state {
	other := r.isOther(t)
	switch {
	case up == shut || t.el.is&sealed != 0:
		return shut
	case t.translate == "yes":
		return opened
	case t.translate == "no" || t.el.is&program != 0:
		return closed
	case up == opened && other:
		r.noteLanguage(t)
		return otherLanguage
	case up == otherLanguage && t.lang != language.Und && !other:
		return opened
	}
	return up
}

// isOther reports a block in another language. What the page says of itself is only
// reported where it is wrong.
func (r *reader) isOther(t tag) bool {
	if t.lang == language.Und {
		return false
	}
	got, _ := t.lang.Base()
	want, _ := r.locale.Base()
	if got == want {
		return false
	}
	if t.name == "html" || t.name == "body" {
		r.report(PageLanguage, t.span, source.Args{"Got": t.lang.String(), "Want": r.locale.String()})
		return false
	}
	return true
}

// noteLanguage notes the first block of a language.
func (r *reader) noteLanguage(t tag) {
	name := t.lang.String()
	if r.noted == nil {
		r.noted = map[string]bool{}
	}
	if !r.noted[name] {
		r.noted[name] = true
		r.report(OtherLanguage, t.span, source.Args{"Got": name})
	}
}

// close ends the last run, and reports what hides the rest of the page.
func (r *reader) close() {
	r.reportOpen()
	if r.skipping.Empty() {
		r.stack = r.stack[:1]
	}
	r.boundary(source.Span{Start: r.tokens.at, End: r.tokens.at})
	source.SortDiagnostics(r.found)
}

func (r *reader) reportOpen() {
	if !r.skipping.Empty() {
		r.report(SkipOpen, r.skipping, nil)
	}
	if o := r.stack.hiding(); o != nil {
		r.report(Unclosed, o.span, source.Args{"Tag": "<" + o.name})
	}
	if last := r.tokens.last; last.kind == html.CommentToken && isOpenComment(last.span.Of(r.text)) {
		r.report(Unclosed, last.span, source.Args{"Tag": "<!--"})
	}
	if rest := r.text[r.tokens.at:]; rest != "" {
		name := nameIn(strings.TrimLeft(rest, "</"))
		r.report(Unclosed, source.Span{Start: r.tokens.at, End: len(r.text)}, source.Args{"Tag": "<" + name})
	}
}

func isOpenComment(s string) bool {
	return strings.HasPrefix(s, "<!--") && !strings.HasSuffix(s, "-->") && !strings.HasSuffix(s, "--!>")
}

var severities = map[source.DiagnosticCode]source.Severity{
	Nesting: source.Error, SkipOpen: source.Error, SkipEnd: source.Error,
	Unclosed: source.Warning, PageLanguage: source.Warning, OtherLanguage: source.Note,
}

func (r *reader) report(code source.DiagnosticCode, span source.Span, args source.Args) {
	r.found = append(r.found, source.Diagnostic{
		Code: code, Severity: severities[code], Args: args, Hint: source.Hint(code),
		Subject: source.Subject{File: r.file, Span: span},
	})
}

// byLine cuts at the ends of lines too.
type byLine struct{ source.Cutter }

func (c byLine) Cut(text string) []source.Span {
	var spans []source.Span
	for start := 0; start < len(text); {
		end := len(text)
		if n := strings.IndexAny(text[start:], "\r\n"); n >= 0 {
			end = start + n
		}
		for _, s := range c.Cutter.Cut(text[start:end]) {
			spans = append(spans, s.Shift(start))
		}
		start = end + 1
	}
	return spans
}
