package xliff

import (
	"cmp"
	"strconv"
	"strings"

	"dich/locales"
	"dich/locales/handoff"
	"dich/source"
	"dich/source/xml"
)

// A unitReader makes a unit of its element.
type unitReader struct {
	s     *scanner
	e     *xml.Element // the unit; of a group of forms the last one
	texts []readText
	unit  *handoff.Unit
	index map[string]int // of the segments, by the IDs of their elements
	marks map[string]place

	isGettext bool // the texts are the forms of a plural message of gettext
}

// A readText is a segment as it stands in a unit.
type readText struct {
	id       string
	seg      int    // the index of its segment in the hand-off; -1 if it is left out
	form     string // the case that it is for; empty where there is none
	unit     *xml.Element
	element  *xml.Element // the segment; of 1.2 the trans-unit
	target   *xml.Element // nil where there is none; of several in 1.2 its mrk
	from, to run
	state    locales.State // of a text that has a target
	isPart   bool          // of several in 1.2
	gap      string
	data     map[string]string
}

// begin begins a unit; what was read of another one is forgotten.
func (r *unitReader) begin(s *scanner, e *xml.Element, id string) {
	u := &handoff.Unit{ID: id}
	for _, name := range [...]string{"type", "restype"} {
		kind := e.Get(name)
		for _, prefix := range [...]string{ours + ":", "x-" + ours + "-"} {
			if ours, ok := strings.CutPrefix(kind, prefix); ok {
				u.Kind = source.Kind(ours)
			}
		}
	}
	clear(r.index)
	*r = unitReader{s: s, e: e, unit: u, texts: r.texts[:0], index: r.index}
}

// segments reads those of an element, which are for a form where that is not empty.
func (r *unitReader) segments(e *xml.Element, form string) {
	if r.s.version == V12 {
		r.segments12(e, form)
		return
	}
	data := r.data(e)
	isPlural := isPluralSwitch(e.Attribute(pluralGen, "switch").Value())
	for child := range e.Elements {
		if child.Name.Space != r.s.core {
			continue
		}
		switch child.Name.Local {
		case "ignorable":
			if n := len(r.texts); n > 0 {
				r.texts[n-1].gap += r.s.inline(child.Child(r.s.core, "source"), data).text
			}
		case "segment":
			text := readText{id: child.Get("id"), form: form, unit: e, element: child, data: data}
			if isPlural {
				text.form = cmp.Or(child.Attribute(pluralGen, "case").Value(), "none")
			}
			r.segment(text)
		}
	}
}

// isPluralSwitch reports a unit whose segments are the forms of one plural.
func isPluralSwitch(value string) bool {
	return strings.HasPrefix(value, "plural:") && !strings.ContainsAny(value, " \t\n")
}

func (r *unitReader) data(e *xml.Element) map[string]string {
	list := e.Child(r.s.core, "originalData")
	if list == nil {
		return nil
	}
	data := map[string]string{}
	for d := range list.Elements {
		data[d.Get("id")] = r.s.inline(d, nil).text
	}
	return data
}

func (r *unitReader) segment(t readText) {
	from := t.element.Child(r.s.core, "source")
	if from == nil {
		r.noSource(t.element)
		return
	}
	t.target = t.element.Child(r.s.core, "target")
	t.from, t.to = r.s.inline(from, t.data), r.s.inline(t.target, t.data)
	t.state = state2(t.element)
	r.texts = append(r.texts, t)
}

func (r *unitReader) noSource(e *xml.Element) {
	r.s.report(NoSource, source.Warning, e.Start, source.Args{"Unit": r.unit.ID})
}

// state2 gives the state of a segment of XLIFF 2 that has a target. Without the attribute it
// is translated: programs that keep no states write none.
func state2(e *xml.Element) locales.State {
	if sub := e.Get("subState"); sub == fuzzyState || strings.HasPrefix(sub, ours+":fuzzy") {
		return locales.NeedsWork
	}
	switch e.Get("state") {
	case "initial":
		return locales.NeedsWork
	case "reviewed":
		return locales.Reviewed
	case "final":
		return locales.Final
	}
	return locales.Translated
}

// build makes the segments of the hand-off, with what else the unit says of them.
func (r *unitReader) build() {
	if r.index == nil {
		r.index = map[string]int{}
	}
	states := make([]locales.State, 0, 8)
	r.unit.Segments = make([]handoff.Segment, 0, len(r.texts))
	var taken [len(source.PluralCategories)]bool
	for i := range r.texts {
		t := &r.texts[i]
		c, ok := source.Other, true
		if t.form != "" {
			c, ok = source.ParsePluralCategory(t.form)
			ok = ok && !taken[c]
			taken[c] = true
		}
		if !ok {
			r.s.report(UnknownCase, source.Warning, t.element.Start, source.Args{"Got": t.form})
			t.seg = -1
			continue
		}
		if t.form == "" || len(r.unit.Segments) == 0 {
			r.unit.Segments = append(r.unit.Segments, handoff.Segment{})
			states = append(states, locales.Final)
		}
		n := len(r.unit.Segments) - 1
		seg := &r.unit.Segments[n]
		t.seg = n
		if _, named := r.index[t.id]; !named {
			r.index[t.id] = n
		}
		seg.Source[c], seg.Target[c] = t.from.text, t.to.text
		seg.Gap += t.gap
		seg.Origin = source.Subject{File: r.s.file, Span: t.element.Span()}
		if t.to.text != "" {
			states[n] = min(states[n], t.state)
		}
	}
	if len(r.unit.Segments) == 0 {
		return
	}
	r.common()
	for i := range r.unit.Segments {
		seg := &r.unit.Segments[i]
		seg.ID = source.NewID(seg.Key, seg.Source)
		seg.SetState(states[i])
	}
}

// common reads what the unit says beside the texts.
func (r *unitReader) common() {
	if key := r.e.Get("name") + r.e.Get("resname"); len(r.unit.Segments) == 1 {
		r.unit.Segments[0].Key = key
	}
	r.foldForms()
	for e := range r.e.Elements {
		switch {
		case e.Name.Is(r.s.core, "notes"):
			for n := range e.Elements {
				r.note(n)
			}
		case e.Name.Is(r.s.core, "note"):
			r.note12(e)
		case e.Name.Is(r.s.core, "context-group"):
			r.headings12(e)
		case e.Name.Is(r.s.core, "alt-trans"):
			r.candidate12(e)
		case e.Name.Is(matches, "matches"):
			for m := range e.Elements {
				r.candidate(m)
			}
		case e.Name.Is(glossary, "glossary"):
			for g := range e.Elements {
				r.term(g)
			}
		case e.Name.Is(metadata, "metadata"):
			for g := range e.Elements {
				r.metadata(g)
			}
		}
	}
}

// foldForms makes a source that all forms share one text. Where it had several forms, our
// metadata say so.
func (r *unitReader) foldForms() {
	if r.texts[0].form == "" {
		return
	}
	forms := &r.unit.Segments[0].Source
	if r.isGettext {
		*forms = gettextForms(r.texts)
		return
	}
	for _, text := range forms.Each {
		if text != forms[source.Other] {
			return
		}
	}
	*forms = source.Singular(forms[source.Other])
}

// gettextForms are msgid and msgid_plural: the source of the first unit, and of the others.
func gettextForms(texts []readText) source.Forms {
	first, last := texts[0].from.text, texts[len(texts)-1].from.text
	forms := source.Singular(last)
	if first != last {
		forms[source.One] = first
	}
	return forms
}

// of gives the segment of an element's ID, else the first.
func (r *unitReader) of(id string) *handoff.Segment {
	return &r.unit.Segments[r.index[id]]
}

func (r *unitReader) note(e *xml.Element) {
	category := e.Get("category")
	if category == noteHeading {
		r.unit.Headings = append(r.unit.Headings, e.Text())
		return
	}
	id := strings.TrimPrefix(e.Get("id"), noteIDPrefix)
	if i := strings.LastIndexByte(id, '.'); i >= 0 {
		id = id[:i]
	}
	if ref := e.Get("ref"); ref != "" {
		id = fragment(ref)
	}
	isTranslators := strings.Contains(category, noteTrans) || category == "" && e.Get("appliesTo") == "target"
	addNote(r.of(id), isTranslators, e.Text())
}

func addNote(s *handoff.Segment, isTranslators bool, text string) {
	if isTranslators {
		s.Notes.Translator = append(s.Notes.Translator, text)
	} else {
		s.Notes.Extracted = append(s.Notes.Extracted, text)
	}
}

// fragment gives the ID that a fragment identifier ends with.
func fragment(ref string) string { return ref[strings.LastIndexAny(ref, "#/=")+1:] }

func (r *unitReader) candidate(e *xml.Element) {
	from, to := e.Child(r.s.core, "source"), e.Child(r.s.core, "target")
	if from == nil || to == nil {
		return
	}
	seg, data := r.marked(fragment(e.Get("ref"))), r.data(e)
	seg.Candidates = append(seg.Candidates, handoff.Candidate{
		Source: r.s.inline(from, data).text, Target: r.s.inline(to, data).text,
		Similarity: similarity(e.Get("similarity")), Origin: e.Get("origin"),
	})
}

// similarity reads percents.
func similarity(value string) float64 {
	n, err := strconv.ParseFloat(strings.TrimSuffix(value, "%"), 64)
	if err != nil {
		return 0
	}
	return float64(hundredths(n/100)) / 10000
}

// marked gives the segment of an ID, or the one in whose source an element bears it.
func (r *unitReader) marked(id string) *handoff.Segment {
	if i, ok := r.index[id]; ok {
		return &r.unit.Segments[i]
	}
	seg, _ := r.mark(id)
	return seg
}

// mark finds an annotation in the sources, and the segment that it stands in, else the
// first.
func (r *unitReader) mark(id string) (*handoff.Segment, source.Span) {
	if r.marks == nil {
		r.marks = r.allMarks()
	}
	m := r.marks[id]
	return &r.unit.Segments[m.seg], m.span
}

// A place is a span in the source of a segment.
type place struct {
	seg  int
	span source.Span
}

func (r *unitReader) allMarks() map[string]place {
	marks := map[string]place{}
	for i := range r.texts {
		t := &r.texts[i]
		if t.seg < 0 || t.form != "" && t.form != source.Other.String() {
			continue
		}
		for _, m := range t.from.marks {
			if _, named := marks[m.id]; !named && m.span.End >= 0 {
				marks[m.id] = place{t.seg, m.span}
			}
		}
	}
	return marks
}

func (r *unitReader) term(e *xml.Element) {
	seg := &r.unit.Segments[0]
	var t handoff.Term
	if ref := e.Get("ref"); ref != "" {
		seg, t.Span = r.mark(fragment(ref))
	}
	for child := range e.Elements {
		switch {
		case child.Name.Is(glossary, "translation"):
			t.Targets = append(t.Targets, child.Text())
		case child.Name.Is(glossary, "definition"):
			t.Definition = child.Text()
		}
	}
	for m := range e.Elements {
		if !m.Name.Is(ownSpace, "meta") {
			continue
		}
		switch value := m.Text(); m.Get("type") {
		case metaSegment:
			seg = r.of(value)
		case metaConcept:
			t.Concept = value
		case metaForbid:
			t.Forbidden = append(t.Forbidden, value)
		case metaSpan:
			t.Span = spanIn(value, seg.Source[source.Other])
		}
	}
	seg.Terms = append(seg.Terms, t)
}

func spanIn(value, text string) source.Span {
	first, last, _ := strings.Cut(value, " ")
	start, err := strconv.Atoi(first)
	end, err2 := strconv.Atoi(last)
	if span := (source.Span{Start: start, End: end}); err == nil && err2 == nil && isPlace(span, text, nil) {
		return span
	}
	return source.Span{}
}

// ourMetas calls yield for each type and value of a group of ours.
func ourMetas(group *xml.Element) func(yield func(string, string) bool) {
	return func(yield func(string, string) bool) {
		if group == nil || group.Get("category") != ours {
			return
		}
		for m := range group.Elements {
			if m.Name.Is(metadata, "meta") && !yield(m.Get("type"), m.Text()) {
				return
			}
		}
	}
}

func (r *unitReader) metadata(group *xml.Element) {
	seg := &r.unit.Segments[0]
	previous := func() *locales.Previous {
		if seg.Previous == nil {
			seg.Previous = &locales.Previous{}
		}
		return seg.Previous
	}
	for kind, value := range ourMetas(group) {
		switch kind {
		case metaSegment:
			seg = r.of(value)
		case metaKey:
			seg.Key = value
		case metaRepeat:
			seg.Repeat, _ = strconv.Atoi(value)
		case metaBase:
			seg.Base = value
		case metaForms:
			r.keepForms(strings.Fields(value))
		case metaOldKey:
			previous().Key = value
		case metaMark:
			seg.Notes.Marks = append(seg.Notes.Marks, value)
		case metaFlag:
			seg.Notes.Flags = append(seg.Notes.Flags, value)
		default:
			if c, ok := source.ParsePluralCategory(strings.TrimPrefix(kind, metaOld)); ok && strings.HasPrefix(kind, metaOld) {
				previous().Source[c] = value
			}
		}
	}
}

// keepForms makes the source have the forms of those names alone.
func (r *unitReader) keepForms(names []string) {
	forms := source.Forms{}
	for i := range r.texts {
		t := &r.texts[i]
		for _, name := range names {
			if c, ok := source.ParsePluralCategory(name); ok && t.form == name {
				forms[c] = t.from.text
			}
		}
	}
	if r.texts[0].form != "" {
		r.unit.Segments[0].Source = forms
	}
}
