package messages

import (
	"strings"

	"dich/source"
	"dich/source/tree"
)

// checkID reports an id that is empty or taken.
func (r *reader) checkID(m *message) {
	if m.id == "" {
		r.report(EmptyID, m.name.KeySpan, nil, "")
		return
	}
	same := source.Compose(m.id)
	if first, taken := r.seen[same]; taken {
		d := r.report(DuplicateID, m.name.KeySpan, source.Args{"ID": m.id}, "")
		r.relate(d, first)
		return
	}
	r.seen[same] = m.name.KeySpan
}

func (r *reader) checkParts(m *message) {
	args := source.Args{"ID": m.id}
	for _, key := range reserved {
		e := m.parts[key]
		switch {
		case e == nil:
		case key == translation:
			r.report(OldKey, e.KeySpan, source.Args{"Key": e.Key}, HintOldKey)
		default:
			r.isString(m, e)
		}
	}
	for _, c := range source.PluralCategories {
		if e := m.parts[c.String()]; e != nil && r.isString(m, e) {
			if form := r.usual(m, c.String(), e); form != nil {
				r.checkTemplate(m, form)
			}
		}
	}
	switch e := m.parts[other]; {
	case e == nil && m.parts[translation] == nil:
		r.report(OtherMissing, m.name.KeySpan, args, HintOther)
	case e != nil && e.Value == "":
		r.report(OtherMissing, e.ValueSpan, args, HintOther)
	}
}

func (r *reader) isString(m *message, e *tree.Entry) bool {
	_, ok := e.Value.(string)
	if !ok && e.Value != nil {
		r.report(NotString, e.ValueSpan, source.Args{"ID": m.id, "Got": tree.Kind(e.Value)}, "")
	}
	return ok
}

// checkTemplate reports what text/template would not take, or would do more with
// than put in a value. Its place is the whole string where an escape or an indentation
// makes the text other bytes than the file has.
func (r *reader) checkTemplate(m *message, e *tree.Entry) {
	text := strings.TrimRight(e.Value.(string), "\n") // which a block of YAML adds
	offset := strings.Index(e.ValueSpan.Of(r.text), text)
	for _, code := range source.Fields(text) {
		if code.Kind == source.Field {
			continue
		}
		place := e.ValueSpan
		if offset >= 0 {
			place = code.Span.Shift(e.ValueSpan.Start + offset)
		}
		r.report(TemplateInvalid, place, source.Args{"ID": m.id, "Action": code.Span.Of(text)}, HintFields)
	}
}
