package markdown

import (
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"dich/source"
)

// Read reads a Markdown document. file is where it stands, for diagnostics; document
// its path below its language's folder. frontMatter names the keys of the front matter
// whose values are for translation, those in tables with dots: texts and lists of texts.
//
// Each block of text is a unit, and so is each value of the front matter: a Title for the
// key title, else Metadata. Headings, cells, titles of link definitions and lone
// pictures are one segment; all else is cut into sentences. A paragraph that is but a
// picture is a Caption. Not for translation are program code, HTML blocks, and all
// between <!-- dich:skip --> and <!-- dich:end -->, on lines of their own or within a
// text.
//
// A shortcut reference [EAEU] to a definition is shown to translators as [EAEU][EAEU]:
// they translate the first half, and the link goes on to work.
//
// The document is nil if it could not be read. Segments are in order and inside their
// units; rendering it with nothing replaced gives back the text.
func Read(file, document string, locale language.Tag, text string, cutter source.Cutter, frontMatter []string) (*source.Document, []source.Diagnostic) {
	r := reader{file: file, text: text, cutter: cutter}
	p := parseBlocks(text, r.front(frontMatter))
	if !p.deep.Empty() {
		r.report(Nesting, p.deep, source.Args{"Max": strconv.Itoa(MaxDepth)}, HintNesting)
		return nil, r.found
	}
	r.blocks(p)
	source.SortDiagnostics(r.found)
	return &source.Document{
		Path: document, Locale: locale, Format: source.Markdown,
		Parts: []source.Part{{Text: text, Units: r.units}},
	}, r.found
}

type reader struct {
	file   string
	text   string
	cutter source.Cutter
	units  []source.Unit
	found  []source.Diagnostic
}

func (r *reader) report(code source.DiagnosticCode, span source.Span, args source.Args, hint source.Hint) {
	r.found = append(r.found, source.Diagnostic{
		Code: code, Severity: source.Error, Subject: source.Subject{File: r.file, Span: span}, Args: args, Hint: hint,
	})
}

// blocks makes units of the leaves that are not to be skipped.
func (r *reader) blocks(p *blockParser) {
	defined := func(label string) bool { return p.labels[foldLabel(label)] }
	var skip source.Span // the comment that began what is skipped
	for _, l := range p.leaves {
		lines := p.lines[l.first:l.last]
		switch {
		case l.kind == skipBegins && skip.Empty():
			skip = lines[0]
		case l.kind == skipEnds && skip.Empty():
			r.report(SkipEnd, lines[0], nil, HintSkipEnd)
		case l.kind == skipEnds:
			skip = source.Span{}
		case skip.Empty():
			r.unit(l.kind, lines, defined)
		}
	}
	if !skip.Empty() {
		r.report(SkipOpen, skip, nil, HintSkipOpen)
	}
}

// unit makes a unit of a block, if it has text.
func (r *reader) unit(kind source.Kind, lines []source.Span, defined func(string) bool) {
	if kind == source.Attribute { // which has no links
		defined = func(string) bool { return false }
	}
	b := source.Block{Span: source.Span{Start: lines[0].Start, End: lines[len(lines)-1].End}}
	if r.marked(lines) {
		f := newFlow(r.text, lines)
		s := scan(f.text, defined)
		if kind == source.Paragraph && len(s.whole) == 1 && s.whole[0] == (source.Span{Start: 0, End: len(f.text)}) {
			kind = source.Caption
		}
		f.place(s)
		b.Codes, b.Whole, b.Bound = s.codes, s.whole, s.bound
	}
	b.Skips = r.prefixes(lines)
	unit := source.Unit{Kind: kind, Span: b.Span}
	switch kind {
	case source.Heading, source.Cell, source.Attribute, source.Caption:
		unit.Segments = b.Sentence(r.text)
	default:
		unit.Segments = b.Sentences(r.text, r.cutter)
	}
	if len(unit.Segments) > 0 {
		r.units = append(r.units, unit)
	}
}

// marked reports that lines may have markup, or a forced line break.
func (r *reader) marked(lines []source.Span) bool {
	for i, line := range lines {
		s := line.Of(r.text)
		if hasMarkup(s) || i+1 < len(lines) && strings.HasSuffix(s, "  ") {
			return true
		}
	}
	return false
}

// place gives what was found in the flow its places in the file.
func (f *flow) place(s *scanner) {
	p := placer{flow: *f}
	for i := range s.codes {
		c := &s.codes[i]
		if c.Text == "" {
			c.Text = oneLine(c.Span.Of(f.text))
		}
		c.Raw = p.span(c.Span)
	}
	for _, list := range [][]source.Span{s.whole, s.bound} {
		p.line = 0
		for i := range list {
			list[i] = p.span(list[i])
		}
	}
}

// prefixes gives what further lines begin with and is more than blanks: the > of a
// quotation.
func (r *reader) prefixes(lines []source.Span) []source.Span {
	var list []source.Span
	for i := 1; i < len(lines); i++ {
		_, start := lineEnd(r.text, lines[i-1].End)
		if gap := (source.Span{Start: start, End: lines[i].Start}); trimBlanks(gap.Of(r.text)) != "" {
			list = append(list, gap)
		}
	}
	return list
}
