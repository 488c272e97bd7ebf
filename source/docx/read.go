package docx

import (
	"golang.org/x/text/language"

	"dich/source"
)

// Read reads a DOCX file. file is where it stands, for diagnostics; document is its path
// below its language's folder. With an error among the diagnostics the document is nil.
//
// The parts are the document, its headers, footers, footnotes and endnotes, in this
// order and by name; a part's name is that of its entry, its text the entry's XML. A
// unit is a paragraph with text. Headings, titles, captions and entries of a table of
// contents are one segment, all else is cut into sentences, but not inside a hyperlink.
//
// The codes of a segment are tags like <1>, </1>, <2/>, <tab/>, <br/> and <hyphen/>; see
// [Codes]. Characters that XML writes as references are plain text.
func Read(file, document string, locale language.Tag, data []byte, cutter source.Cutter) (*source.Document, []source.Diagnostic) {
	a, problems := openArchive(file, data)
	if problems != nil {
		return nil, problems
	}
	r := reader{archive: a, cutter: cutter}
	if problems := r.parts(); problems != nil {
		return nil, problems
	}
	return &source.Document{Path: document, Locale: locale, Format: source.DOCX, Parts: r.read}, r.found
}

type reader struct {
	*archive
	cutter source.Cutter
	styles *styles
	read   []source.Part
	found  []source.Diagnostic
	noted  bool // a tracked change
}

// parts reads all parts; its diagnostics are errors.
func (r *reader) parts() []source.Diagnostic {
	if _, ok := r.texts[contentTypes]; !ok {
		return r.bad(NoDocument, "", nil)
	}
	c, problems := r.contents()
	if problems != nil {
		return problems
	}
	if r.styles, problems = r.archive.styles(c); problems != nil {
		return problems
	}
	for _, kind := range partTypes {
		for _, name := range r.archive.parts(c, kind) {
			problems = append(problems, r.part(name, kind)...)
		}
		if len(r.read) == 0 && problems == nil {
			return r.bad(NoDocument, "", nil)
		}
	}
	return problems
}

func (r *reader) part(name, kind string) []source.Diagnostic {
	text, problems := r.decode(name)
	if problems != nil {
		return problems
	}
	w := &walker{reader: r, name: name, text: text}
	if kind == "footnotes+xml" || kind == "endnotes+xml" {
		w.inNotes = true
	}
	problems = r.visit(name, text, w)
	r.read = append(r.read, source.Part{Name: name, Text: text, Units: w.units})
	return problems
}
