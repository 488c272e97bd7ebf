package xliff

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/handoff"
	"dich/source"
	"dich/source/xml"
)

// Splice sets the translations of a hand-off and their states in an XLIFF file, which may be
// of another program. Documents are found by their path, units by their ID, segments by their
// source. All else stays byte for byte; what is the same already is not touched, so
// Splice(text, Read(text)) = text. A code of the source is written as the file has it there;
// annotations of a target that is written anew are not kept.
func Splice(text string, f *handoff.File) (string, []source.Diagnostic) {
	s := newScanner("", text)
	p := splicer{s: s, target: f.Target, wanted: wantedOf(f), taken: map[*handoff.Segment]bool{}}
	s.begin = func() error { return nil }
	s.deliver = func(r *unitReader) error {
		p.unit(r)
		return nil
	}
	s.run()
	if slices.ContainsFunc(s.found, func(d source.Diagnostic) bool { return d.Severity == source.Error }) {
		return text, s.found
	}
	p.language()
	p.missing(f)
	return p.apply(text), p.found
}

// An edit replaces a span.
type edit struct {
	span source.Span
	text string
}

type splicer struct {
	s      *scanner
	target language.Tag
	wanted map[unitName][]*handoff.Unit
	taken  map[*handoff.Segment]bool
	edits  []edit
	added  bool // there are targets that were not there
	found  []source.Diagnostic
}

type unitName struct{ path, id string }

func wantedOf(f *handoff.File) map[unitName][]*handoff.Unit {
	wanted := map[unitName][]*handoff.Unit{}
	for _, d := range f.Documents {
		for _, u := range d.Units {
			name := unitName{d.Path, u.ID}
			wanted[name] = append(wanted[name], u)
		}
	}
	return wanted
}

func (p *splicer) edit(span source.Span, text string) { p.edits = append(p.edits, edit{span, text}) }

// apply makes the edits, those at one place in the order in which they were made.
func (p *splicer) apply(text string) string {
	slices.SortStableFunc(p.edits, func(a, b edit) int { return cmp.Compare(a.span.Start, b.span.Start) })
	var b strings.Builder
	at := 0
	for _, e := range p.edits {
		b.WriteString(text[at:e.span.Start])
		b.WriteString(e.text)
		at = e.span.End
	}
	b.WriteString(text[at:])
	return b.String()
}

// missing reports the segments that the file does not have.
func (p *splicer) missing(f *handoff.File) {
	for _, d := range f.Documents {
		for _, u := range d.Units {
			for i := range u.Segments {
				if s := &u.Segments[i]; !p.taken[s] {
					p.warn(NotInFile, s.Origin.Span, source.Args{"Unit": u.ID})
				}
			}
		}
	}
}

func (p *splicer) warn(code source.DiagnosticCode, span source.Span, args source.Args) {
	subject := source.Subject{File: p.s.file, Span: span}
	p.found = append(p.found, source.Diagnostic{Code: code, Severity: source.Warning, Subject: subject, Args: args})
}

// unit edits the texts of a unit.
func (p *splicer) unit(r *unitReader) {
	name := unitName{p.s.path, r.unit.ID}
	list := p.wanted[name]
	if len(list) == 0 {
		return
	}
	if len(list) > 1 { // units of one name come in the order of the file
		p.wanted[name] = list[1:]
	}
	wanted := p.segmentsOf(list[0], r.unit)
	var all []change
	for i := range r.texts {
		if t := &r.texts[i]; t.seg >= 0 {
			all = append(all, changeOf(t, wanted[t.seg], &r.unit.Segments[t.seg]))
		}
	}
	if p.s.version == V12 {
		p.changes12(all)
		return
	}
	for i := range all {
		if all[i].any() {
			p.change(&all[i])
		}
	}
}

// A change of a text: what is to be its target, and how far it is.
type change struct {
	*readText
	text       string
	state, has locales.State
}

// changeOf gives what is wanted of a text; nothing else than there is where want is nil.
func changeOf(t *readText, want, has *handoff.Segment) change {
	c := change{readText: t, text: t.to.text, state: has.State(), has: has.State()}
	if want != nil {
		c.text, c.state = want.Target[t.category()], want.State()
	}
	if c.text == "" {
		c.state = locales.Initial
	}
	return c
}

// words reports that the target is another one; any, that at least the state is.
func (c *change) words() bool { return c.text != c.to.text }
func (c *change) any() bool   { return c.words() || c.text != "" && c.state != c.has }

func (t *readText) category() source.PluralCategory {
	c, _ := source.ParsePluralCategory(t.form)
	return c
}

// segmentsOf finds for each segment of the file the one that is wanted, by its source, else
// nil.
func (p *splicer) segmentsOf(want, has *handoff.Unit) []*handoff.Segment {
	bySource := map[source.Forms][]*handoff.Segment{}
	for i := range want.Segments {
		s := &want.Segments[i]
		bySource[s.Source] = append(bySource[s.Source], s)
	}
	list := make([]*handoff.Segment, len(has.Segments))
	for i := range has.Segments {
		if queue := bySource[has.Segments[i].Source]; len(queue) > 0 {
			list[i], bySource[has.Segments[i].Source] = queue[0], queue[1:]
			p.taken[queue[0]] = true
		}
	}
	return list
}

// change edits a segment of XLIFF 2.
func (p *splicer) change(c *change) {
	switch prefix := prefixOf(c.element); {
	case !c.words():
	case c.text == "":
		p.edit(c.target.Span(), "")
	case c.target != nil:
		p.content(c.target, p.encode(c, prefix))
	default:
		p.insert(c.element, c.element.Child(p.s.core, "source"), "<"+prefix+"target>"+p.encode(c, prefix)+"</"+prefix+"target>")
	}
	sub := ""
	state := c.state.String()
	if c.state == locales.NeedsWork {
		state, sub = locales.Translated.String(), fuzzyState
	}
	p.attribute(c.element, "state", state)
	if sub != "" {
		p.attribute(c.element, "subState", sub)
	} else if a := c.element.Attribute("", "subState"); a != nil {
		p.remove(a)
	}
}

// prefixOf gives the prefix of an element's name, with its colon.
func prefixOf(e *xml.Element) string {
	if e.Name.Prefix == "" {
		return ""
	}
	return e.Name.Prefix + ":"
}

// content replaces what is in an element.
func (p *splicer) content(e *xml.Element, inner string) {
	if !e.End.Empty() {
		p.edit(e.Inner(), inner)
		return
	}
	slash := source.Span{Start: e.Start.End - len("/>"), End: e.Start.End}
	p.edit(slash, ">"+inner+"</"+e.Name.Raw()+">")
}

// insert puts an element behind another one in its parent, on a line as that one's.
func (p *splicer) insert(parent, before *xml.Element, element string) {
	p.added = true
	blanks := ""
	for i := range parent.Content {
		if parent.Content[i].Element == before && i > 0 && parent.Content[i-1].Kind == xml.Text {
			blanks = parent.Content[i-1].Raw
		}
	}
	if strings.Trim(blanks, " \t\r\n") != "" {
		blanks = ""
	}
	at := before.Span().End
	p.edit(source.Span{Start: at, End: at}, blanks+element)
}

// attribute sets an attribute.
func (p *splicer) attribute(e *xml.Element, name, value string) {
	written := string(xml.AppendValue(nil, value))
	if a := e.Attribute("", name); a != nil {
		if a.Value() != value {
			p.edit(a.ValueSpan, written)
		}
		return
	}
	p.addAttribute(e.Start, name, written)
}

// addAttribute adds an attribute at the end of a start tag.
func (p *splicer) addAttribute(tag source.Span, name, written string) {
	at := tag.End - 1
	if p.s.text[at-1] == '/' {
		at--
	}
	for at > tag.Start && strings.IndexByte(" \t\r\n", p.s.text[at-1]) >= 0 {
		at--
	}
	p.edit(source.Span{Start: at, End: at}, " "+name+`="`+written+`"`)
}

func (p *splicer) remove(a *xml.Attribute) {
	span := a.Span
	for strings.IndexByte(" \t\r\n", p.s.text[span.Start-1]) >= 0 {
		span.Start--
	}
	p.edit(span, "")
}

// language gives a file of XLIFF 2 that had no targets its trgLang.
func (p *splicer) language() {
	if p.added && p.s.head.Target == language.Und && p.target != language.Und && p.s.version != V12 {
		p.addAttribute(p.s.tag, "trgLang", p.target.String())
	}
}
