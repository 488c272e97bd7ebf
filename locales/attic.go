package locales

import (
	"slices"

	"dich/source"
)

// Settle gives obsolete messages names of their own, and is to be called when the
// messages of a catalog were put together. An obsolete message whose name another
// one has goes to the attic, where its fingerprint is its name. The attic holds no
// translation of a text twice, and none that the other message has, too: but for
// those, no translation is lost.
//
// Two entries of one name are fatal to gettext's programs, obsolete or not; and to them
// "%d bài" with a plural form has the same name as without.
func (c *Catalog) Settle() {
	fates := NewOutline(c).fates()
	if len(fates) == 0 {
		return
	}
	kept := make([]Message, 0, len(c.Messages))
	for i, m := range c.Messages {
		if fates[i] != goes {
			m.Attic = m.Attic || fates[i] == toAttic
			kept = append(kept, m)
		}
	}
	c.Messages = kept
}

// Fates says what [Catalog.Settle] does to the messages of a outline: which of them go to the
// attic, and which go.
func (s *Outline) Fates() (attic, gone map[int]bool) {
	attic, gone = map[int]bool{}, map[int]bool{}
	for i, f := range s.fates() {
		attic[i], gone[i] = f == toAttic, f == goes
	}
	return attic, gone
}

// fates are those of the obsolete messages that do not stay.
func (s *Outline) fates() map[int]fate {
	fates := map[int]fate{}
	if !s.Has(IsObsolete) {
		return fates
	}
	with := newSettling(s)
	for i := range s.Entries {
		if s.Entries[i].Is(IsObsolete) {
			if f := with.fate(s.At(i)); f != stays {
				fates[i] = f
			}
		}
	}
	return fates
}

// A fate is what becomes of an obsolete message.
type fate uint8

const (
	stays fate = iota
	toAttic
	goes
)

// An address is what gettext's programs know an entry by: what is in its msgctxt, and its
// msgid.
type address struct {
	key, text string
	repeat    int
}

func (m *Message) address() address {
	text := m.Source[source.Other]
	if one := m.Source[source.One]; one != "" {
		text = one
	}
	return address{m.Key, text, m.Repeat}
}

// settling knows which of the names that obsolete messages have are taken, by whom.
type settling struct {
	names map[address]*Message
	attic map[string]bool
}

func newSettling(outline *Outline) *settling {
	s := &settling{names: map[address]*Message{}, attic: map[string]bool{}}
	asked := map[uint32]bool{}
	for i := range outline.Entries {
		if e := &outline.Entries[i]; e.Is(IsObsolete) {
			s.names[outline.At(i).address()] = nil
			asked[e.address] = true
		}
	}
	for i := range outline.Entries {
		if e := &outline.Entries[i]; e.Is(IsObsolete) || !asked[e.address] {
			continue
		}
		m := outline.At(i)
		if _, asked := s.names[m.address()]; asked {
			s.names[m.address()] = m
		}
	}
	return s
}

// fate finds a name for an obsolete message, unless what it says is there already.
func (s *settling) fate(m *Message) fate {
	holder := s.names[m.address()]
	if !m.Attic && holder == nil {
		s.names[m.address()] = m
		return stays
	}
	name := m.Fingerprint()
	if m.Target.Empty() || s.attic[name] || !m.Attic && holder.says(m) {
		return goes
	}
	s.attic[name] = true
	if m.Attic {
		return stays
	}
	return toAttic
}

// says reports that a message has the same translation of the same text.
func (m *Message) says(o *Message) bool { return m.ID == o.ID && m.Target == o.Target }

// Prune removes all obsolete messages and says how many there were: what is pruned
// does not come back.
func (c *Catalog) Prune() int {
	before := len(c.Messages)
	c.Messages = slices.DeleteFunc(slices.Clone(c.Messages), func(m Message) bool { return m.Obsolete })
	return before - len(c.Messages)
}

// Prune is that of the catalog.
func (o *Outline) Prune() int {
	var kept []int
	var entries []Entry
	for i := range o.Entries {
		if !o.Entries[i].Is(IsObsolete) {
			kept, entries = append(kept, i), append(entries, o.Entries[i])
		}
	}
	pruned, at := len(o.Entries)-len(kept), o.At
	o.Entries, o.At = entries, func(n int) *Message { return at(kept[n]) }
	return pruned
}
