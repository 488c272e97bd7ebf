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
	s := newSettling(c.Messages)
	fates := map[int]fate{}
	for i := range c.Messages {
		if m := &c.Messages[i]; m.Obsolete {
			if f := s.fate(m); f != stays {
				fates[i] = f
			}
		}
	}
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

func newSettling(list []Message) *settling {
	s := &settling{names: map[address]*Message{}, attic: map[string]bool{}}
	for i := range list {
		if m := &list[i]; m.Obsolete {
			s.names[m.address()] = nil
		}
	}
	if len(s.names) == 0 {
		return s
	}
	for i := range list {
		if m := &list[i]; !m.Obsolete {
			if _, asked := s.names[m.address()]; asked {
				s.names[m.address()] = m
			}
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
