package locales

import (
	"hash/maphash"
	"slices"

	"dich/source"
)

// A Outline is a catalog whose messages are made when they are asked for: from the file they
// stand in, or from what an update has decided. In memory is an outline, some twenty bytes
// of each, that is enough to tell which of them are the same. The catalog of a million
// messages would take a gigabyte.
//
// It says what its catalog says: see [Outline.Catalog]. It is not for use by several
// goroutines at once.
type Outline struct {
	Frame   Catalog              // all but the messages
	Entries []Entry              // in the order of the messages
	At      func(n int) *Message // must not be changed
	Err     error                // why some message that was asked for could not be read
}

// An Entry is what is known of a message by its outline without looking.
type Entry struct {
	ID      source.ID
	Traits  Traits
	State   State
	address uint32 // a hash of what gettext's programs know the message by
}

// Traits are what a message is, one bit each.
type Traits uint8

const (
	IsObsolete  Traits = 1 << iota
	IsAttic            // Message.Attic
	IsFuzzy            // Message.Fuzzy
	HasKey             // an interface string
	HasRepeat          // for a single occurrence
	IsMerged           // Message.Merged
	IsMemorable        // Message.Memorable
)

// Is reports that an entry has one of the traits.
func (e *Entry) Is(t Traits) bool { return e.Traits&t != 0 }

// Active reports a message for all occurrences of its text that has none of their own.
func (e *Entry) Active() bool { return !e.Is(IsObsolete | HasRepeat) }

// NewEntry tells what a message is.
func NewEntry(m *Message) Entry {
	e := Entry{ID: m.ID, State: m.State(), address: m.address().hash()}
	set := func(t Traits, has bool) {
		if has {
			e.Traits |= t
		}
	}
	set(IsObsolete, m.Obsolete)
	set(IsAttic, m.Attic)
	set(IsFuzzy, m.Fuzzy)
	set(HasKey, m.Key != "")
	set(HasRepeat, m.Repeat > 0)
	set(IsMerged, m.Merged())
	set(IsMemorable, m.Memorable())
	return e
}

func (a address) hash() uint32 { return uint32(maphash.Comparable(seed, a)) }

// NewOutline gives a outline of messages that are at hand.
func NewOutline(cat *Catalog) *Outline {
	s := &Outline{Frame: *cat, Entries: make([]Entry, len(cat.Messages)), At: func(n int) *Message { return &cat.Messages[n] }}
	s.Frame.Messages = nil
	for i := range cat.Messages {
		s.Entries[i] = NewEntry(&cat.Messages[i])
	}
	return s
}

// Catalog makes all messages.
func (s *Outline) Catalog() *Catalog {
	cat := s.Frame
	cat.Messages = make([]Message, len(s.Entries))
	for i := range cat.Messages {
		cat.Messages[i] = *s.At(i)
	}
	return &cat
}

// IDs gives those of all entries.
func (s *Outline) IDs() []source.ID {
	ids := make([]source.ID, len(s.Entries))
	for i := range s.Entries {
		ids[i] = s.Entries[i].ID
	}
	return ids
}

// Has reports that some message has one of the traits.
func (s *Outline) Has(t Traits) bool {
	return slices.ContainsFunc(s.Entries, func(e Entry) bool { return e.Is(t) })
}
