package po

import (
	"dich/locales"
	"dich/source"
)

// message makes a message of an entry; s are the slots of entries with plural
// forms.
func (e *entry) message(s slots) locales.Message {
	key, repeat, attic := parseContext(deref(e.key))
	m := locales.NewMessage(key, e.texts.forms())
	m.Repeat, m.Attic = repeat, attic
	m.Obsolete = e.line.obsolete || attic
	m.Fuzzy = e.fuzzy
	m.Notes = e.notes
	if p := e.previous; p != nil {
		m.Previous = &locales.Previous{Key: deref(p.key), Source: p.forms()}
	}
	if e.plural == nil {
		s = singular
	}
	m.Target = s.forms(e.targets)
	m.Notes.Marks = s.takeForms(m.Notes.Marks, &m.Target)
	return m
}

// isHeader reports the entry that stands for the file.
func (e *entry) isHeader() bool {
	return e.key == nil && *e.id == "" && e.plural == nil && !e.line.obsolete
}

func (t *texts) forms() source.Forms {
	if t.plural == nil {
		return source.Singular(*t.id)
	}
	return source.Forms{source.One: *t.id, source.Other: *t.plural}
}

// isPlural reports a source that has a msgid_plural. Only the header has an empty msgid.
func isPlural(f source.Forms) bool { return f.Plural() && msgid(f) != "" }

// msgid is the text that an entry is known by.
func msgid(f source.Forms) string {
	if f.Plural() && f[source.One] != "" {
		return f[source.One]
	}
	return f[source.Other]
}

func deref(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
