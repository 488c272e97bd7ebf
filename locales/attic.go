package locales

import "slices"

// Settle gives obsolete messages names of their own, and is to be called when the
// messages of a catalog were put together. An obsolete message whose name another
// one has goes to the attic, where its fingerprint is its name. The attic holds no
// translation of a text twice, and none that the other message has, too: but for
// those, no translation is lost.
//
// Two entries of one name are fatal to gettext's programs, obsolete or not.
func (c *Catalog) Settle() {
	if !slices.ContainsFunc(c.Messages, func(m Message) bool { return m.Obsolete }) {
		return
	}
	s := settling{names: map[Name]*Message{}, attic: map[string]bool{}}
	for i := range c.Messages {
		if m := &c.Messages[i]; !m.Obsolete {
			s.names[m.Name()] = m
		}
	}
	kept := make([]Message, 0, len(c.Messages)) // never grows: s points into it
	for i := range c.Messages {
		kept = append(kept, c.Messages[i])
		if m := &kept[len(kept)-1]; m.Obsolete && !s.keep(m) {
			kept = kept[:len(kept)-1]
		}
	}
	c.Messages = kept
}

// settling knows which names the messages looked at so far have.
type settling struct {
	names map[Name]*Message
	attic map[string]bool
}

// keep finds a name for an obsolete message; false if what it says is there already.
func (s *settling) keep(m *Message) bool {
	holder := s.names[m.Name()]
	if !m.Attic && holder == nil {
		s.names[m.Name()] = m
		return true
	}
	name := m.Fingerprint()
	if m.Target.Empty() || s.attic[name] || !m.Attic && holder.Target == m.Target {
		return false
	}
	m.Attic, s.attic[name] = true, true
	return true
}

// Prune removes all obsolete messages and says how many there were: what is pruned
// does not come back.
func (c *Catalog) Prune() int {
	before := len(c.Messages)
	c.Messages = slices.DeleteFunc(slices.Clone(c.Messages), func(m Message) bool { return m.Obsolete })
	return before - len(c.Messages)
}
