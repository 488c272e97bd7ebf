package locales

import (
	"testing"

	"dich/source"
)

// What a message was read from is written back as long as it says the same, and no
// longer.
func TestRaw(t *testing.T) {
	read := func() Message {
		m := NewMessage("nút", source.Singular("Gửi"))
		m.Target = source.Singular("Send")
		m.Previous = &Previous{"", source.Singular("Gởi")}
		m.Notes = Notes{Translator: []string{"a", "b"}, Flags: []string{"c"}}
		m.Remember("as read")
		return m
	}
	for name, change := range map[string]func(*Message){
		"key":         func(m *Message) { m.Key = "nú" },
		"source":      func(m *Message) { m.Source[source.One] = "Gửi" },
		"target":      func(m *Message) { m.Target[source.Other] = "Send " },
		"form":        func(m *Message) { m.Target[source.Few], m.Target[source.Other] = m.Target[source.Other], "" },
		"repeat":      func(m *Message) { m.Repeat = 1 },
		"fuzzy":       func(m *Message) { m.Fuzzy = true },
		"obsolete":    func(m *Message) { m.Obsolete = true },
		"attic":       func(m *Message) { m.Attic = true },
		"no previous": func(m *Message) { m.Previous = nil },
		"previous":    func(m *Message) { m.Previous = &Previous{"x", m.Previous.Source} },
		"two notes":   func(m *Message) { m.Notes.Translator = []string{"ab"} },
		"other notes": func(m *Message) { m.Notes.Flags, m.Notes.Sticky = nil, m.Notes.Flags },
		"marks":       func(m *Message) { m.Notes.SetMark("from", "a.txt") },
	} {
		m := read()
		change(&m)
		if text, same := m.Raw(); text != "as read" || same {
			t.Errorf("%s: %q, %v", name, text, same)
		}
	}
	m := read()
	m.Notes.Marks, m.Origin.File = []string{}, "elsewhere.po" // it says the same
	if _, same := m.Raw(); !same {
		t.Error("nothing was changed")
	}
}
