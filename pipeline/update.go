package pipeline

import (
	"slices"
	"strings"

	"dich/locales"
	"dich/locales/po"
	"dich/source"
)

// FuzzyThreshold is the least similarity at which a text takes over the translation of
// another, where a memory says nothing else.
const FuzzyThreshold = locales.FuzzyThreshold

// Least gives the threshold that dich.toml sets, above 0 to 1.
func (c *Config) Least() float64 {
	if c.Threshold == 0 {
		return FuzzyThreshold
	}
	return float64(c.Threshold) / 100
}

// Past is what the last update left of a document and of its translation: the
// template and the catalog. Either is nil where there is none yet.
type Past struct{ Template, Catalog *locales.Catalog }

// Update brings a catalog to the present template. memory has the translations of
// other documents; hint gives the lines a translator is told about a message's terms.
//
//   - A text that is in the catalog keeps its entry, wherever it moved. So does a
//     single occurrence that has an entry of its own.
//   - A text that is obsolete there comes back with its translation.
//   - An empty target takes the exact translation of the same text elsewhere; where there
//     are several, one between the same neighbours.
//   - A new text takes the translation of what it was in the last version, or was split
//     or joined from (see matching), else of the most similar text that left this document,
//     else of one in the memory (see [Recall]); it then needs work.
//   - A translation that stays needs work if the glossary's names for what it speaks of
//     are not what they were, and it does not use those of today.
//   - A sentence that was merged with another needs work when that one goes, and so
//     does the other.
//   - A text that left the document stays as obsolete if it has a translation; in the
//     attic where its name is taken.
//
// No distinct target is lost. A second Update with the same template and memory
// changes nothing, and entries that are not changed keep their bytes.
func Update(past Past, template *locales.Catalog, target locales.Catalog, memory *locales.Memory, terms Terminology) (*locales.Catalog, Leverage) {
	u := newUpdater(past, template, target, memory)
	u.terms = terms
	references := []string{template.Document}
	for i := range template.Messages {
		m := &template.Messages[i]
		u.between = entryBetween(template.Messages, i)
		msg, class := u.entry(m)
		u.class[m.ID] = class
		notes := m.Notes.Extracted
		if hints := terms.hints(m.ID); len(hints) > 0 {
			notes = slices.Concat(notes, hints)
		}
		first := len(u.next.Messages)
		u.next.Messages = append(append(u.next.Messages, msg), u.ownEntries(m.ID)...)
		for i := range u.next.Messages[first:] {
			msg := &u.next.Messages[first+i]
			u.doubtTerms(msg, class, terms)
			msg.Notes.Extracted, msg.Notes.References = notes, references
		}
	}
	u.doubtMerged()
	u.keepObsolete()
	u.next.Settle()
	return u.next, u.leverage(template)
}

func entryBetween(list []locales.Message, i int) (s surroundings) {
	if i > 0 {
		s.before = list[i-1].ID
	}
	if i+1 < len(list) {
		s.after = list[i+1].ID
	}
	return s
}

// doubtTerms looks at a translation that stays. What was never updated has no hints to
// compare with. A doubt goes when the hints are again those that the translation was made
// with, and nobody has touched it.
func (u *updater) doubtTerms(msg *locales.Message, class class, terms Terminology) {
	stays := class == unchanged || class == moved
	if !stays || u.past.Template == nil {
		return
	}
	if why, _ := msg.Notes.Mark("fuzzy"); msg.Fuzzy && why == string(termReason(msg, terms.hints(msg.ID))) {
		msg.Fuzzy = false
		msg.DropVoid()
		return
	}
	was := termHintsOf(msg)
	if msg.State() >= locales.Translated && len(terms.outdated(u.next.Document, msg, was)) > 0 {
		msg.Doubt(termReason(msg, was))
		u.doubted[msg.ID] = true
	}
}

// termReason is the mark of a doubt about names: with a hash of what the translation was
// made with, and of itself.
func termReason(msg *locales.Message, hints []string) locales.Reason {
	id := source.NewID(strings.Join(hints, "\n"), msg.Target).String()
	return locales.ByTerm + " " + locales.Reason(id[:hashLetters])
}

const hashLetters = 8

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
	next    *locales.Catalog
	past    Past
	now     []*locales.Message // occurrences in the template
	memory  *locales.Memory
	terms   Terminology
	between surroundings      // of the entry that is made, among those of the template
	old     []locales.Message // of past.Catalog
	active  map[source.ID]*locales.Message
	aside   map[source.ID]*locales.Message // obsolete, or in the attic where none is
	owned   map[source.ID][]*locales.Message
	places  places
	used    map[*locales.Message]bool // old messages that are in next
	moved   map[source.ID]bool
	origins map[source.ID]origin
	left    *leftTexts
	class   map[source.ID]class
	doubted map[source.ID]bool // because of their terms
	lost    Count
}

func newUpdater(past Past, template *locales.Catalog, target locales.Catalog, memory *locales.Memory) *updater {
	next := target
	u := &updater{
		next: &next, past: past, now: Occurrences(template), memory: memory,
		active:  map[source.ID]*locales.Message{},
		aside:   map[source.ID]*locales.Message{},
		owned:   map[source.ID][]*locales.Message{},
		used:    make(map[*locales.Message]bool, len(template.Messages)),
		class:   make(map[source.ID]class, len(template.Messages)),
		doubted: map[source.ID]bool{},
	}
	if old := past.Catalog; old != nil {
		u.next.Header, u.next.Tail, u.next.Newline = old.Header, old.Tail, old.Newline
		u.old = old.Messages
		u.active = old.ByID()
	} else {
		u.next.Header = po.NewHeader(u.next)
	}
	u.layAside()
	m := u.match(memory.Least())
	u.next.Messages = make([]locales.Message, 0, len(template.Messages)+u.aftermath(m))
	if len(u.owned) > 0 {
		u.places = newPlaces(m, past.Template != nil, u.owned)
	}
	u.moved = m.moved()
	u.origins = u.originsOf(m)
	u.left = newLeftTexts(u.old, template, memory.Least())
	return u
}

// aftermath guesses how many messages there are beside those of the template.
func (u *updater) aftermath(m *matching) int {
	count := 0
	for i := range u.old {
		if old := &u.old[i]; old.Obsolete || old.Repeat > 0 {
			count++
		}
	}
	for o, n := range m.toNew {
		if n == none || m.now.ids[n] != m.old.ids[o] {
			count++
		}
	}
	return count
}

// layAside indexes the old translations that are not active, and those of single
// occurrences.
func (u *updater) layAside() {
	for i := range u.old {
		m := &u.old[i]
		switch was := u.aside[m.ID]; {
		case m.Repeat > 0:
			u.owned[m.ID] = append(u.owned[m.ID], m)
		case m.Repeat == 0 && m.Obsolete && !m.Target.Empty() && (was == nil || was.Attic && !m.Attic):
			u.aside[m.ID] = m
		}
	}
}

// entry makes the catalog's message for one of the template.
func (u *updater) entry(m *locales.Message) (locales.Message, class) {
	if was := u.active[m.ID]; was != nil {
		return u.keep(was)
	}
	if was := u.aside[m.ID]; was != nil {
		return u.revive(was), exact
	}
	msg := locales.NewMessage(m.Key, m.Source)
	if u.fillExact(&msg) {
		return msg, exact
	}
	switch taken := u.fillFuzzy(&msg); {
	case taken && msg.Fuzzy:
		return msg, fuzzy
	case taken: // the edit changed nothing that a reader sees
		return msg, exact
	}
	return msg, fresh
}

// keep takes over an entry that is in the catalog. An empty one is filled if the
// same text has a translation elsewhere by now.
func (u *updater) keep(was *locales.Message) (locales.Message, class) {
	u.used[was] = true
	msg := *was
	msg.DropVoid()
	if msg.Target.Empty() {
		if other := u.aside[msg.ID]; other != nil {
			back := u.revive(other)
			back.Notes.Translator = addNew(slices.Clip(back.Notes.Translator), msg.Notes.Translator...)
			return back, exact
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

// revive takes over a translation that was aside. Of a sentence that was merged nobody
// knows into which: a translator must look at it.
func (u *updater) revive(was *locales.Message) locales.Message {
	u.used[was] = true
	msg := *was
	msg.Obsolete, msg.Attic = false, false
	msg.DropVoid()
	if msg.Merged() && !msg.Fuzzy {
		msg.Doubt(locales.BySource)
	}
	return msg
}

func (u *updater) fillExact(msg *locales.Message) bool {
	if msg.Key != "" {
		return false
	}
	unit, ok := u.memory.ExactBetween(msg.Source, u.between.before, u.between.after)
	if !ok {
		return false
	}
	msg.Target, msg.Fuzzy, msg.Previous = unit.Target, false, nil
	msg.Notes.SetMark("from", unit.Document)
	return true
}

// fillFuzzy takes the translation of a similar text. What it translates is kept as
// the previous source, so that a translator sees what changed; unless the policy says
// that an edit of this kind leaves the translation right.
func (u *updater) fillFuzzy(msg *locales.Message) bool {
	from, known := u.origins[msg.ID]
	if !known {
		was := u.left.find(msg)
		known = was != nil
		from = origin{entries: []*locales.Message{was}}
	}
	if known {
		from.translate(msg, u.next.Target)
		first := from.entries[0]
		if len(from.entries) > 1 || from.part {
			msg.Doubt(locales.BySource)
			return true
		}
		policy := u.terms.policy()
		action := policy.Settle(msg, first, ClassesOfForms(u.next.Document, msg.Previous.Source, msg.Source, u.terms.names))
		if action == ActionKeep { // it is the same entry, under its new text
			u.used[first] = true
		}
		u.dateSource(msg, first)
		return true
	}
	if msg.Key != "" {
		return false
	}
	best, ok := RecallBest(u.memory, u.next.Document, msg.Source, u.memory.Least(), u.terms.names)
	if !ok {
		return false
	}
	msg.Target = best.Target
	msg.Previous = &locales.Previous{Source: best.Source}
	msg.Doubt(locales.ByMemory)
	return true
}

// keepObsolete appends what is in no document any more, in its old order. A guess
// that nobody touched is not kept when the translation it was taken from is.
func (u *updater) keepObsolete() {
	kept := u.keptGuesses()
	for i := range u.old {
		m := &u.old[i]
		if u.used[m] {
			continue
		}
		if !m.Obsolete && m.Repeat == 0 {
			u.lost.add(m.Source[source.Other])
		}
		guess := m.Fuzzy && kept[m.Target]
		if m.Obsolete || !m.Target.Empty() && !guess {
			gone := *m
			if !m.Obsolete {
				gone.DropVoid()
				gone.Obsolete = true
				gone.Notes.References, gone.Notes.Extracted = nil, nil
			}
			if m.Repeat > 0 {
				u.places.leave(&gone)
			}
			u.next.Messages = append(u.next.Messages, gone)
		}
	}
}

// keptGuesses gives the targets of guesses that will not be in the catalog any more, as
// far as other messages keep them.
func (u *updater) keptGuesses() map[source.Forms]bool {
	kept := map[source.Forms]bool{}
	for i := range u.old {
		if m := &u.old[i]; m.Fuzzy && !u.used[m] {
			kept[m.Target] = false
		}
	}
	if len(kept) == 0 {
		return kept
	}
	keep := func(target source.Forms) {
		if _, asked := kept[target]; asked {
			kept[target] = true
		}
	}
	for i := range u.next.Messages {
		keep(u.next.Messages[i].Target)
	}
	for i := range u.old {
		if m := &u.old[i]; m.Obsolete || !m.Fuzzy {
			keep(m.Target)
		}
	}
	return kept
}

// leverage counts every occurrence by what was done for its entry.
func (u *updater) leverage(template *locales.Catalog) Leverage {
	var l Leverage
	counts := map[class]*Count{unchanged: &l.Unchanged, moved: &l.Moved, exact: &l.Exact, fuzzy: &l.Fuzzy, fresh: &l.New}
	for _, m := range Occurrences(template) {
		counts[u.class[m.ID]].add(m.Source[source.Other])
		if u.doubted[m.ID] {
			l.Terms.add(m.Source[source.Other])
		}
	}
	l.Obsolete = u.lost
	return l
}
