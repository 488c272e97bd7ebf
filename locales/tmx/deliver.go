package tmx

import (
	"strconv"

	"dich/locales"
	"dich/locales/handoff"
	"dich/source"
)

// The props of dich.
const (
	propPrefix   = "x-dich-"
	targetProp   = propPrefix + "target" // of the header: the language of the translations
	documentProp = propPrefix + "document"
	unitProp     = propPrefix + "unit"
	keyProp      = propPrefix + "key"
	stateProp    = propPrefix + "state"
	baseProp     = propPrefix + "base"
	// A text with plural forms is a unit of TMX for each form of the translation, all with one
	// tuid; formProp is its category, sourceProp that of the source beside it.
	formProp   = propPrefix + "form"
	sourceProp = propPrefix + "source-form"
)

// accepts reports a value that a prop can have.
func (r *reader) accepts(name, value string) bool {
	switch name {
	case stateProp:
		_, ok := states[value]
		return ok
	case formProp, sourceProp:
		_, ok := source.ParsePluralCategory(value)
		return ok
	}
	return true
}

var states = map[string]locales.State{
	locales.NeedsWork.String(): locales.NeedsWork, locales.Translated.String(): locales.Translated,
	locales.Reviewed.String(): locales.Reviewed, locales.Final.String(): locales.Final,
}

// A joiner puts the units of TMX together that were one unit before.
type joiner struct {
	document string
	begun    bool // document was sent
	unit     *handoff.Unit
	last     string // the tuid of the last segment, where that has plural forms
	said     locales.State
}

// deliver makes a segment of the entry, or a form of the last one.
func (r *reader) deliver() {
	e := r.entry
	from := e.fit(r.from, nil)
	to := e.fit(r.to, from)
	if to == nil && e.props[formProp] != "" {
		to = &variant{} // a form of the source alone
	}
	if from == nil || to == nil {
		r.counts.Add(source.Note, NoPair, r.at(e.span), source.Args{"Source": r.from.String(), "Target": r.to.String(), "Count": ""})
		return
	}
	sourceForm, targetForm := e.form(sourceProp), e.form(formProp)
	if last := r.segmentOf(e); last != nil {
		last.Source[sourceForm], last.Target[targetForm] = from.text, to.text
		if last.Notes.Translator == nil {
			last.Notes.Translator = to.notes
		}
		return
	}
	r.settle()
	var src, target source.Forms
	src[sourceForm], target[targetForm] = from.text, to.text
	s := handoff.Segment{Message: locales.Message{Key: e.props[keyProp], Source: src, Target: target}, Base: e.props[baseProp]}
	s.Origin = r.at(from.span)
	s.Notes = locales.Notes{Extracted: e.notes, Translator: to.notes}
	r.place(e)
	r.unit.Segments = append(r.unit.Segments, s)
	r.said = states[e.props[stateProp]]
	if r.last = ""; e.props[formProp] != "" {
		r.last = e.id
	}
}

func (e *entry) form(prop string) source.PluralCategory {
	c, _ := source.ParsePluralCategory(e.props[prop]) // other, if it says none
	return c
}

// segmentOf gives the last segment, if the entry is another form of it.
func (r *reader) segmentOf(e *entry) *handoff.Segment {
	if r.unit == nil || e.props[formProp] == "" || e.id == "" || e.id != r.last ||
		r.document != e.props[documentProp] || r.unit.ID != e.props[unitProp] {
		return nil
	}
	return &r.unit.Segments[len(r.unit.Segments)-1]
}

// settle says of the last segment what all its forms must be known for.
func (r *reader) settle() {
	if r.unit == nil {
		return
	}
	s := &r.unit.Segments[len(r.unit.Segments)-1]
	s.ID = source.NewID(s.Key, s.Source)
	s.SetState(r.said)
}

// place makes the unit and the document that an entry belongs to.
func (r *reader) place(e *entry) {
	path, id := e.props[documentProp], e.props[unitProp]
	if r.unit != nil && id != "" && r.unit.ID == id && r.document == path {
		return
	}
	r.send()
	if !r.begun || r.document != path {
		r.document, r.begun = path, true
		r.keep(r.into.Document(path, nil))
	}
	if id == "" {
		id = "tu" + strconv.Itoa(r.number)
	}
	r.unit = &handoff.Unit{ID: id}
}

// flush sends the last unit.
func (r *reader) flush() {
	r.settle()
	r.send()
}

func (r *reader) send() {
	if r.unit != nil && r.err == nil {
		r.keep(r.into.Unit(r.unit))
		r.unit = nil
	}
}

// keep keeps the first error of the sink.
func (r *reader) keep(err error) {
	if r.err == nil {
		r.err = err
	}
}
