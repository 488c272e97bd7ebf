package locales

import (
	"encoding/binary"
	"hash/maphash"
	"slices"
	"strings"

	"dich/source"
)

// A Message is one entry of a catalog: a source text and its translation.
//
// The slices of a message are values: change them by setting a new slice.
type Message struct {
	ID     source.ID
	Key    string // an interface string's name (PO: msgctxt); empty for prose
	Source source.Forms
	Target source.Forms
	// Repeat is for a repeat that was split: the message translates only that occurrence
	// of its text in the document, counted from 1. Else it is 0, and the message is for
	// all occurrences that have none of their own.
	Repeat int
	Fuzzy  bool // Target is a guess, or the translation of another source
	// Obsolete messages are in no document any more. They keep their translation
	// until their text comes back.
	Obsolete bool
	// Attic messages are obsolete ones whose name another message has (see Settle).
	Attic    bool
	Previous *Previous // the source that Target translates, where it is not Source
	Notes    Notes
	Origin   source.Subject // the entry's place in its catalog file, below its comments

	raw *raw // what the message was read from; nil if it was made here
}

// Previous is an earlier source of a message.
type Previous struct {
	Key    string
	Source source.Forms
}

// Notes are what stands beside the texts of a message, each without its PO marker.
type Notes struct {
	Translator []string // what translators wrote ("# ")
	Marks      []string // what dich wrote for itself ("# dich: "), such as "fuzzy source"
	Extracted  []string // what the source says to translators ("#. ")
	References []string // documents the message occurs in ("#: ")
	Flags      []string // without fuzzy ("#, ")
	Sticky     []string // flags of the newer syntax ("#= ")
}

// NewMessage makes a message without translation.
func NewMessage(key string, src source.Forms) Message {
	return Message{ID: source.NewID(key, src), Key: key, Source: src}
}

// A Name is what a message is known by in its catalog. A name that no obsolete
// message has is that of one message.
type Name struct {
	ID     source.ID
	Repeat int
}

// Name gives the message's name.
func (m *Message) Name() Name { return Name{m.ID, m.Repeat} }

// Mark gives the argument of a mark: for "fuzzy source", Mark("fuzzy") is "source".
func (n *Notes) Mark(verb string) (string, bool) {
	for _, mark := range n.Marks {
		if v, arg, _ := strings.Cut(mark, " "); v == verb {
			return arg, true
		}
	}
	return "", false
}

// SetMark replaces the mark of that verb, or adds it.
func (n *Notes) SetMark(verb, arg string) {
	n.DropMark(verb)
	n.Marks = append(n.Marks, strings.TrimSpace(verb+" "+arg))
}

// DropMark takes the mark of that verb away.
func (n *Notes) DropMark(verb string) {
	n.Marks = slices.DeleteFunc(slices.Clone(n.Marks), func(mark string) bool {
		v, _, _ := strings.Cut(mark, " ")
		return v == verb
	})
}

// raw is an entry as its file wrote it, and a hash of what it said then. A whole message
// in its place would double what a catalog takes.
type raw struct {
	text string
	said uint64
}

// Remember notes the bytes that the message, as it stands, was read from.
func (m *Message) Remember(text string) { m.raw = &raw{text, m.hash()} }

// Raw gives the bytes the message was read from, and whether they still say what
// the message says. A writer writes them back if they do.
func (m *Message) Raw() (text string, ok bool) {
	if m.raw == nil {
		return "", false
	}
	return m.raw.text, m.hash() == m.raw.said
}

// Size guesses how many bytes a file needs for the message.
func (m *Message) Size() int {
	if m.raw != nil {
		return len(m.raw.text)
	}
	size := 100 + len(m.Key)
	for c := range m.Source {
		size += len(m.Source[c]) + len(m.Target[c])
	}
	return size
}

// Equal reports that two messages say the same; where they stand does not count.
func (m *Message) Equal(o *Message) bool {
	return m.Key == o.Key && m.Source == o.Source && m.Target == o.Target &&
		m.Repeat == o.Repeat && m.Fuzzy == o.Fuzzy && m.Obsolete == o.Obsolete && m.Attic == o.Attic &&
		m.Previous.equal(o.Previous) && m.Notes.equal(&o.Notes)
}

func (p *Previous) equal(o *Previous) bool {
	if p == nil || o == nil {
		return p == o
	}
	return *p == *o
}

func (n *Notes) equal(o *Notes) bool {
	return slices.Equal(n.Translator, o.Translator) && slices.Equal(n.Marks, o.Marks) &&
		slices.Equal(n.Extracted, o.Extracted) && slices.Equal(n.References, o.References) &&
		slices.Equal(n.Flags, o.Flags) && slices.Equal(n.Sticky, o.Sticky)
}

// seed is another one in each process, so that nobody can make two messages alike; by
// chance two are in one of 10^19 cases.
var seed = maphash.MakeSeed()

// hash says what a message says: messages that are Equal have the same. It is good in
// one process only.
func (m *Message) hash() uint64 {
	var h maphash.Hash
	h.SetSeed(seed)
	number := func(n int) {
		var b [8]byte
		binary.LittleEndian.PutUint64(b[:], uint64(n))
		h.Write(b[:])
	}
	write := func(texts ...string) {
		number(len(texts))
		for _, text := range texts {
			number(len(text))
			h.WriteString(text)
		}
	}
	write(m.Key)
	write(m.Source[:]...)
	write(m.Target[:]...)
	number(m.Repeat)
	number(bit(m.Fuzzy) | bit(m.Obsolete)<<1 | bit(m.Attic)<<2 | bit(m.Previous != nil)<<3)
	if m.Previous != nil {
		write(m.Previous.Key)
		write(m.Previous.Source[:]...)
	}
	for _, notes := range [...][]string{m.Notes.Translator, m.Notes.Marks, m.Notes.Extracted, m.Notes.References, m.Notes.Flags, m.Notes.Sticky} {
		write(notes...)
	}
	return h.Sum64()
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}
