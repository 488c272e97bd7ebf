package pipeline

import (
	"dich/locales"
	"dich/locales/po"
	"dich/source"
)

// FuzzyThreshold is the least similarity at which a text takes over the
// translation of another.
const FuzzyThreshold = 0.75

// Update brings a catalog to the present template. old is nil for a language that
// begins; memory has the translations of other documents; hint gives the lines a
// translator is told about a message's terms.
//
//   - A text that is in the catalog keeps its entry, wherever it moved.
//   - A text that is obsolete there comes back with its translation.
//   - An empty target takes the exact translation of the same text elsewhere.
//   - A new text takes the translation of the most similar text that left this
//     document, else of one in the memory; it then needs work.
//   - A text that left the document stays as obsolete if it has a translation.
//
// No distinct target is lost. A second Update with the same template and memory
// changes nothing, and entries that are not changed keep their bytes.
func Update(old, template *locales.Catalog, target locales.Catalog, memory *locales.Memory, hint func(*locales.Message) []string) (*locales.Catalog, Leverage) {
	u := newUpdater(old, template, target, memory)
	for _, m := range template.Messages {
		msg, class := u.entry(m)
		msg.Notes.Extracted = append(m.Notes.Extracted[:len(m.Notes.Extracted):len(m.Notes.Extracted)], hint(&msg)...)
		msg.Notes.References = []string{template.Document}
		u.next.Messages = append(u.next.Messages, msg)
		u.class[msg.ID] = class
	}
	u.keepObsolete()
	return u.next, u.leverage(template)
}

// class says what Update did for a message.
type class uint8

const (
	unchanged class = iota
	moved
	exact
	fuzzy
	fresh
)

type updater struct {
	next     *locales.Catalog
	memory   *locales.Memory
	active   map[source.ID]*locales.Message
	obsolete map[source.ID]*locales.Message
	moved    map[source.ID]bool
	revived  map[*locales.Message]bool
	left     *leftTexts
	class    map[source.ID]class
	lost     Count
	old      []locales.Message
}

func newUpdater(old, template *locales.Catalog, target locales.Catalog, memory *locales.Memory) *updater {
	next := target
	u := &updater{
		next: &next, memory: memory,
		active:   map[source.ID]*locales.Message{},
		obsolete: map[source.ID]*locales.Message{},
		revived:  map[*locales.Message]bool{},
		class:    map[source.ID]class{},
	}
	u.next.Messages = make([]locales.Message, 0, len(template.Messages))
	if old != nil {
		u.next.Header, u.next.Tail, u.next.Newline = old.Header, old.Tail, old.Newline
		u.old = old.Messages
		u.active = old.ByID()
	} else {
		u.next.Header = po.NewHeader(u.next)
	}
	for i := range u.old {
		if m := &u.old[i]; m.Obsolete && u.obsolete[m.ID] == nil {
			u.obsolete[m.ID] = m
		}
	}
	now := template.ByID()
	u.moved = movedIDs(u.old, template.Messages)
	u.left = newLeftTexts(u.old, now)
	return u
}

// entry makes the catalog's message for one of the template.
func (u *updater) entry(m locales.Message) (locales.Message, class) {
	if was := u.active[m.ID]; was != nil {
		return u.keep(was)
	}
	if was := u.obsolete[m.ID]; was != nil {
		return u.revive(was), exact
	}
	msg := locales.NewMessage(m.Key, m.Source)
	if u.fillExact(&msg) {
		return msg, exact
	}
	if u.fillFuzzy(&msg) {
		return msg, fuzzy
	}
	return msg, fresh
}

// keep takes over an entry that is in the catalog. An empty one is filled if the
// same text has a translation elsewhere by now.
func (u *updater) keep(was *locales.Message) (locales.Message, class) {
	msg := *was
	if msg.Target.Empty() {
		if other := u.obsolete[msg.ID]; other != nil {
			return u.revive(other), exact
		}
		if u.fillExact(&msg) {
			return msg, exact
		}
	}
	if u.moved[msg.ID] {
		return msg, moved
	}
	return msg, unchanged
}

func (u *updater) revive(was *locales.Message) locales.Message {
	u.revived[was] = true
	msg := *was
	msg.Obsolete = false
	return msg
}

func (u *updater) fillExact(msg *locales.Message) bool {
	if msg.Key != "" {
		return false
	}
	unit, ok := u.memory.Exact(msg.Source)
	if !ok {
		return false
	}
	msg.Target, msg.State, msg.Previous = unit.Target, locales.Translated, nil
	msg.Notes.SetMark("from", unit.Document)
	return true
}

// fillFuzzy takes the translation of a similar text. What it translates is kept as
// the previous source, so that a translator sees what changed.
func (u *updater) fillFuzzy(msg *locales.Message) bool {
	if was := u.left.find(msg); was != nil {
		msg.Target, msg.State = was.Target, locales.NeedsWork
		msg.Previous = was.Previous
		if was.State != locales.NeedsWork || was.Previous == nil {
			msg.Previous = &locales.Previous{Key: was.Key, Source: was.Source}
		}
		msg.Notes.Translator = was.Notes.Translator
		msg.Notes.SetMark("fuzzy", "source")
		return true
	}
	if msg.Key != "" {
		return false
	}
	unit, _, ok := u.memory.Fuzzy(source.Tokens(msg.Source[source.Other]), FuzzyThreshold)
	if !ok {
		return false
	}
	msg.Target, msg.State = unit.Target, locales.NeedsWork
	msg.Previous = &locales.Previous{Source: unit.Source}
	msg.Notes.SetMark("fuzzy", "memory")
	return true
}

// keepObsolete appends what is in no document any more, in its old order. A guess
// that nobody touched is not kept when the translation it was taken from is.
func (u *updater) keepObsolete() {
	kept := map[source.Forms]bool{}
	for i := range u.next.Messages {
		kept[u.next.Messages[i].Target] = true
	}
	for i := range u.old {
		if m := &u.old[i]; m.Obsolete || m.State != locales.NeedsWork {
			kept[m.Target] = true
		}
	}
	for i := range u.old {
		m := &u.old[i]
		_, here := u.class[m.ID]
		switch {
		case m.Obsolete && u.revived[m]:
		case m.Obsolete:
			u.next.Messages = append(u.next.Messages, *m)
		case here:
		default:
			u.lost.add(m.Source[source.Other])
			if !m.Target.Empty() && !(m.State == locales.NeedsWork && kept[m.Target]) {
				gone := *m
				gone.Obsolete = true
				gone.Notes.References, gone.Notes.Extracted = nil, nil
				u.next.Messages = append(u.next.Messages, gone)
			}
		}
	}
}

// leverage counts every occurrence by what was done for its entry.
func (u *updater) leverage(template *locales.Catalog) Leverage {
	var l Leverage
	counts := map[class]*Count{unchanged: &l.Unchanged, moved: &l.Moved, exact: &l.Exact, fuzzy: &l.Fuzzy, fresh: &l.New}
	for _, m := range Occurrences(template) {
		counts[u.class[m.ID]].add(m.Source[source.Other])
	}
	l.Obsolete = u.lost
	return l
}
