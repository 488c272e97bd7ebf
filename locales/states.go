package locales

import (
	"crypto/sha256"
	"strconv"

	"dich/source"
)

// A State says how far a translation is. Each is further than the one before; what
// is Translated or further may be published.
type State uint8

const (
	Initial    State = iota // no translation
	NeedsWork               // a guess, or a translation of another source
	Translated              // by a translator
	Reviewed                // and somebody has read it beside its source
	Final                   // and it is not to be changed any more
)

// String gives the state's name in XLIFF's words, "needs-work" aside. Those of
// Reviewed and Final are their marks, too.
func (s State) String() string {
	return [...]string{"initial", "needs-work", "translated", "reviewed", "final"}[s]
}

// State tells the state from what the message says; it is stored nowhere else.
//
//	Initial     no form of Target has text
//	NeedsWork   Fuzzy, whatever the marks say
//	Final       the mark "final <fingerprint>", as long as the fingerprint fits
//	Reviewed    the mark "reviewed <fingerprint>", likewise
//	Translated  anything else
//
// So an edit of the source or the target, in whatever program, is the end of a
// review by itself.
func (m *Message) State() State {
	switch {
	case m.Target.Empty():
		return Initial
	case m.Fuzzy:
		return NeedsWork
	case m.attested(Final):
		return Final
	case m.attested(Reviewed):
		return Reviewed
	}
	return Translated
}

// attested reports a mark that was made for the message as it stands.
func (m *Message) attested(s State) bool {
	fingerprint, marked := m.Notes.Mark(s.String())
	return marked && fingerprint == m.Fingerprint()
}

// Fingerprint tells translations apart: 80 bits of a SHA-256 over the key, the source
// and all forms of the target, written as an ID is. Each text is hashed with its
// length before it, so that no two messages hash the same bytes.
func (m *Message) Fingerprint() string {
	var b []byte
	add := func(text string) {
		b = append(strconv.AppendInt(b, int64(len(text)), 10), ':')
		b = append(b, text...)
	}
	add(m.Key)
	for _, text := range m.Source {
		add(text)
	}
	for _, text := range m.Target {
		add(text)
	}
	sum := sha256.Sum256(b)
	return source.ID(sum[:len(source.ID{})]).String()
}

// Review sets the state to Reviewed or Final, or back to Translated. It is false,
// and nothing changes, where there is nothing to review: no translation, or one that
// needs work.
func (m *Message) Review(to State) bool {
	if to > Translated && m.State() < Translated {
		return false
	}
	m.Notes.DropMark(Reviewed.String())
	m.Notes.DropMark(Final.String())
	if to > Translated {
		m.Notes.SetMark(to.String(), m.Fingerprint())
	}
	return true
}

// A Reason says why a translation needs work, in the mark "fuzzy <reason>".
type Reason string

const (
	BySource Reason = "source"       // it is of another source
	ByNumber Reason = "class:number" // it is of another source, of which only numbers differ
	ByMemory Reason = "memory"       // it is of a similar text elsewhere
	ByTerm   Reason = "term"         // the glossary's names are not what they were
	ByRelay  Reason = "via"          // the translation that it was made from was corrected
	ByAlign  Reason = "align"        // it was paired by its place and its words; the score, per cent, follows
	ByMerge  Reason = "merge"        // somebody else translated it differently at the same time
)

const fuzzyMark = "fuzzy"

// SourceDateMark is the day of the source that a stale translation was made from, as
// 2006-01-02. No clock gives it: it is the day that the document gave itself when it was
// last updated before the edit.
const SourceDateMark = "source-date"

// Doubt makes a translation one that needs work, and ends its review.
func (m *Message) Doubt(why Reason) {
	m.Review(Translated)
	m.Fuzzy = true
	m.Notes.SetMark(fuzzyMark, string(why))
}

// DropVoid takes away the marks that a translator's work has made untrue: why the
// translation was fuzzy, that it was reviewed. That it was final stays, so that
// somebody looks at it: see Unlocked.
func (m *Message) DropVoid() {
	if !m.Fuzzy {
		m.Notes.DropMark(fuzzyMark)
		m.Notes.DropMark(SourceDateMark)
		m.Notes.DropMark(ConflictMark)
	}
	if !m.attested(Reviewed) {
		m.Notes.DropMark(Reviewed.String())
	}
}

// Unlocked reports a translation that was final and was changed since.
func (m *Message) Unlocked() bool {
	_, marked := m.Notes.Mark(Final.String())
	return marked && m.State() == Translated
}

// Usable reports a translation that may be published.
func (m *Message) Usable() bool {
	return m.State() >= Translated && !m.Obsolete && !m.Misplaced()
}
