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
	outline, leverage := UpdateOutline(past.outlined(), locales.NewOutline(template), target, memory, terms)
	return outline.Catalog(), leverage
}

func (p Past) outlined() (s OutlinedPast) {
	if p.Template != nil {
		s.Template = locales.NewOutline(p.Template)
	}
	if p.Catalog != nil {
		s.Catalog = locales.NewOutline(p.Catalog)
	}
	return s
}

// A OutlinedPast is a [Past] whose messages are on outlines.
type OutlinedPast struct{ Template, Catalog *locales.Outline }

// UpdateOutline is [Update] for catalogs on outlines: it looks at those messages alone that are
// not what they were, and makes the others when they are asked for.
func UpdateOutline(past OutlinedPast, template *locales.Outline, target locales.Catalog, memory *locales.Memory, terms Terminology) (*locales.Outline, Leverage) {
	u := newUpdater(past, template, target, memory)
	u.terms = terms
	times := timesOf(u.now, len(template.Entries))
	for i := range template.Entries {
		u.between = entryBetween(template.Entries, i)
		class, doubted := u.place(int32(i))
		u.count(int32(i), class, doubted, times[i])
	}
	u.doubtMerged()
	u.keepObsolete()
	u.forget()
	return u.settled(), u.leverage
}

// forget lets go what only decisions need: what was decided may be kept for long.
func (u *updater) forget() {
	u.now, u.memory, u.active, u.aside, u.owned = nil, nil, nil, nil, nil
	u.used, u.moved, u.origins, u.left = nil, nil, nil, nil
}

// place puts the messages for a text of the template into the next catalog; doubted is
// whether one of them needs work because of its terms.
func (u *updater) place(now int32) (class class, doubted bool) {
	o, class := u.entry(now)
	list := append([]outcome{o}, u.ownEntries(now)...)
	for i := range list {
		u.doubtTerms(&list[i], class)
		doubted = doubted || list[i].terms == doubtful
	}
	u.next = append(u.next, list...)
	return class, doubted
}

// timesOf counts the occurrences of each entry of a template.
func timesOf(occurrences []int32, entries int) []int32 {
	times := make([]int32, entries)
	for _, n := range occurrences {
		times[n]++
	}
	return times
}

func entryBetween(list []locales.Entry, i int) (s surroundings) {
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
func (u *updater) doubtTerms(o *outcome, class class) {
	stays := class == unchanged || class == moved
	if !stays || u.past.Template == nil {
		return
	}
	if e := u.outline(o); !e.Is(locales.IsFuzzy) && len(u.terms.demands[e.ID]) == 0 {
		return // nothing is fuzzy, and nothing can be outdated
	}
	msg := u.made(o)
	if why, _ := msg.Notes.Mark("fuzzy"); msg.Fuzzy && why == string(termReason(&msg, u.terms.hints(msg.ID))) {
		o.terms = absolved
		return
	}
	if msg.State() >= locales.Translated && len(u.terms.outdated(u.target.Document, &msg, termHintsOf(&msg))) > 0 {
		o.terms = doubtful
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
	target   locales.Catalog // without messages
	next     []outcome
	fresh    []locales.Message // made here
	past     OutlinedPast
	template *locales.Outline
	now      []int32 // occurrences in the template
	memory   *locales.Memory
	terms    Terminology
	between  surroundings        // of the entry that is made, among those of the template
	old      *locales.Outline    // past.Catalog; empty where there is none
	active   *table              // of old entries
	aside    map[source.ID]int32 // obsolete, or in the attic where none is
	owned    map[source.ID][]int32
	places   places
	used     []bool // old messages that are in next
	moved    map[source.ID]bool
	origins  map[source.ID]origin
	left     *leftTexts
	leverage Leverage
}

func newUpdater(past OutlinedPast, template *locales.Outline, target locales.Catalog, memory *locales.Memory) *updater {
	u := &updater{
		target: target, past: past, template: template, now: outlineOccurrences(template), memory: memory,
		aside: map[source.ID]int32{},
		owned: map[source.ID][]int32{},
	}
	if u.old = past.Catalog; u.old != nil {
		u.target.Header, u.target.Tail, u.target.Newline = u.old.Frame.Header, u.old.Frame.Tail, u.old.Frame.Newline
	} else {
		u.old = &locales.Outline{}
		u.target.Header = po.NewHeader(&u.target)
	}
	u.used = make([]bool, len(u.old.Entries))
	u.active = activeOf(u.old)
	u.layAside()
	m := u.match(memory.Least())
	u.next = make([]outcome, 0, len(template.Entries)+u.aftermath(m))
	if len(u.owned) > 0 {
		u.places = newPlaces(m, past.Template != nil, u.owned)
	}
	u.moved = m.moved()
	u.origins = u.originsOf(m)
	u.left = newLeftTexts(u.old, template, memory.Least())
	return u
}

// activeOf indexes the active entries of a outline; of several with one ID the last.
func activeOf(outline *locales.Outline) *table {
	t := newTable(outline.IDs())
	for i := range outline.Entries {
		if outline.Entries[i].Active() {
			t.put(int32(i))
		}
	}
	return t
}

// aftermath guesses how many messages there are beside those of the template.
func (u *updater) aftermath(m *matching) int {
	count := 0
	for i := range u.old.Entries {
		if !u.old.Entries[i].Active() {
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
	for i := range u.old.Entries {
		e := &u.old.Entries[i]
		if e.Is(locales.HasRepeat) {
			u.owned[e.ID] = append(u.owned[e.ID], int32(i))
			continue
		}
		was, some := u.aside[e.ID]
		better := !some || u.old.Entries[was].Is(locales.IsAttic) && !e.Is(locales.IsAttic)
		if e.Is(locales.IsObsolete) && e.State != locales.Initial && better {
			u.aside[e.ID] = int32(i)
		}
	}
}

// entry decides on the catalog's message for one of the template.
func (u *updater) entry(now int32) (outcome, class) {
	id := u.template.Entries[now].ID
	if was := u.active.get(id); was != none {
		return u.keep(was, now)
	}
	if was, ok := u.aside[id]; ok {
		return u.revive(was, now), exact
	}
	m := u.template.At(int(now))
	msg := locales.NewMessage(m.Key, m.Source)
	if u.fillExact(&msg) {
		return u.take(msg, now), exact
	}
	switch taken := u.fillFuzzy(&msg); {
	case taken && msg.Fuzzy:
		return u.take(msg, now), fuzzy
	case taken: // the edit changed nothing that a reader sees
		return u.take(msg, now), exact
	}
	return u.take(msg, now), fresh
}

// take keeps a message that was made here.
func (u *updater) take(msg locales.Message, now int32) outcome {
	u.fresh = append(u.fresh, msg)
	return outcome{way: fromFresh, from: int32(len(u.fresh) - 1), now: now}
}

// keep takes over an entry that is in the catalog. An empty one is filled if the
// same text has a translation elsewhere by now.
func (u *updater) keep(was, now int32) (outcome, class) {
	u.used[was] = true
	kept := outcome{way: asItIs, from: was, now: now}
	id := u.old.Entries[was].ID
	if u.old.Entries[was].State == locales.Initial {
		msg := u.made(&kept)
		if other, ok := u.aside[id]; ok {
			revived := u.revive(other, none)
			back := u.made(&revived)
			back.Notes.Translator = addNew(slices.Clip(back.Notes.Translator), msg.Notes.Translator...)
			return u.take(back, now), exact
		}
		if u.fillExact(&msg) {
			return u.take(msg, now), exact
		}
	}
	if u.moved[id] {
		return kept, moved
	}
	return kept, unchanged
}

// revive takes over a translation that was aside.
func (u *updater) revive(was, now int32) outcome {
	u.used[was] = true
	return outcome{way: revived, from: was, now: now}
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
		var was int32
		was, known = u.left.find(msg)
		from = origin{entries: []int32{was}}
	}
	if known {
		entries := u.entriesOf(from)
		takeOver(msg, entries, u.target.Target)
		first := entries[0]
		if len(from.entries) > 1 || from.part {
			msg.Doubt(locales.BySource)
			return true
		}
		policy := u.terms.policy()
		action := policy.Settle(msg, first, ClassesOfForms(u.target.Document, msg.Previous.Source, msg.Source, u.terms.names))
		if action == ActionKeep { // it is the same entry, under its new text
			u.used[from.entries[0]] = true
		}
		u.dateSource(msg, first)
		return true
	}
	if msg.Key != "" {
		return false
	}
	best, ok := RecallBest(u.memory, u.target.Document, msg.Source, u.memory.Least(), u.terms.names)
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
	for i := range u.old.Entries {
		e := &u.old.Entries[i]
		if u.used[i] {
			continue
		}
		m := u.old.At(i)
		if e.Active() {
			u.leverage.Obsolete.add(m.Source[source.Other])
		}
		guess := m.Fuzzy && kept[m.Target]
		if m.Obsolete || !m.Target.Empty() && !guess {
			u.next = append(u.next, outcome{way: gone, from: int32(i), now: none})
		}
	}
}

// keptGuesses gives the targets of guesses that will not be in the catalog any more, as
// far as other messages keep them.
func (u *updater) keptGuesses() map[source.Forms]bool {
	kept := map[source.Forms]bool{}
	for i := range u.old.Entries {
		if u.old.Entries[i].Is(locales.IsFuzzy) && !u.used[i] {
			kept[u.old.At(i).Target] = false
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
	for i := range u.next {
		keep(u.origin(&u.next[i]).Target)
	}
	for i := range u.old.Entries {
		if e := &u.old.Entries[i]; e.Is(locales.IsObsolete) || !e.Is(locales.IsFuzzy) {
			keep(u.old.At(i).Target)
		}
	}
	return kept
}

// count counts the occurrences of an entry by what was done for it.
func (u *updater) count(now int32, class class, doubted bool, times int32) {
	l := &u.leverage
	one := Count{}
	one.add(u.template.At(int(now)).Source[source.Other])
	all := Count{one.Segments * int(times), one.Syllables * int(times)}
	to := [...]*Count{unchanged: &l.Unchanged, moved: &l.Moved, exact: &l.Exact, fuzzy: &l.Fuzzy, fresh: &l.New}[class]
	*to = to.Plus(all)
	if doubted {
		l.Terms = l.Terms.Plus(all)
	}
}
