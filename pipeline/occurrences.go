package pipeline

import (
	"maps"
	"slices"

	"dich/locales"
	"dich/source"
)

// A finder finds the message for each occurrence of a text: its own where the repeat
// was split, else the one that all occurrences share. It is asked for occurrences in
// the order of the document.
type finder struct {
	messages map[locales.Name]*locales.Message
	seen     map[source.ID]int
}

// newFinder makes a finder; cat may be nil.
func newFinder(cat *locales.Catalog) *finder {
	f := &finder{seen: map[source.ID]int{}}
	if cat != nil {
		f.messages = cat.ByName()
	}
	return f
}

// next gives the message for the next occurrence of a text; nil if there is none.
func (f *finder) next(id source.ID) *locales.Message {
	f.seen[id]++
	if own := f.messages[locales.Name{ID: id, Repeat: f.seen[id]}]; own != nil {
		return own
	}
	return f.messages[locales.Name{ID: id}]
}

// messagesOf finds the message for each segment of a document; none where the
// catalog, which may be nil, has none.
func messagesOf(doc *source.Document, cat *locales.Catalog) map[*source.Segment]*locales.Message {
	found := map[*source.Segment]*locales.Message{}
	f := newFinder(cat)
	for _, seg := range doc.Segments {
		if m := f.next(seg.ID); m != nil {
			found[seg] = m
		}
	}
	return found
}

// places tell which occurrence of a text an old one has become, for the texts asked
// for. An occurrence is known by the texts before and after it, else by its order.
type places struct {
	was, is map[source.ID][]surroundings // of each occurrence, before and now
	now     map[locales.Name]int         // the present number of an old occurrence
	taken   map[locales.Name]bool        // present occurrences that were there before
}

// newPlaces goes by a matching of the occurrences; known is whether what was before is
// known.
func newPlaces(m *matching, known bool, texts map[source.ID][]int32) places {
	p := places{
		map[source.ID][]surroundings{}, map[source.ID][]surroundings{},
		map[locales.Name]int{}, map[locales.Name]bool{},
	}
	names := map[int]locales.Name{} // of old occurrences
	for o, id := range m.old.ids {
		if known && texts[id] != nil {
			p.was[id] = append(p.was[id], around(m.old.ids, o))
			names[o] = locales.Name{ID: id, Repeat: len(p.was[id])}
		}
	}
	for n, id := range m.now.ids {
		if texts[id] == nil {
			continue
		}
		p.is[id] = append(p.is[id], around(m.now.ids, n))
		if old := names[m.toOld[n]]; old.ID == id {
			p.now[old] = len(p.is[id])
			p.taken[locales.Name{ID: id, Repeat: p.now[old]}] = true
		}
	}
	return p
}

// of gives the present number of the occurrence that a message is for; 0 if it is gone.
// Where nobody knows what was before, it has its old number.
func (p *places) of(m *locales.Message) int {
	name := m.Name()
	switch {
	case m.Attic:
		return p.back(m)
	case m.Repeat <= len(p.was[m.ID]):
		return p.now[name]
	case m.Repeat <= len(p.is[m.ID]) && !p.taken[name]:
		return m.Repeat
	}
	return 0
}

// A message whose occurrence is gone has the mark "stood <ID> <ID>": which texts were
// before and after it. There it comes back.
const stoodMark = "stood"

func (s surroundings) String() string { return s.before.String() + " " + s.after.String() }

// back gives a new occurrence that stands where the message's once did; 0 if there is
// none.
func (p *places) back(m *locales.Message) int {
	stood, ok := m.Notes.Mark(stoodMark)
	if !ok {
		return 0
	}
	for i, s := range p.is[m.ID] {
		if !p.taken[locales.Name{ID: m.ID, Repeat: i + 1}] && s.String() == stood {
			return i + 1
		}
	}
	return 0
}

// leave puts a message whose occurrence is gone into the attic: its number may be that
// of another one now.
func (p *places) leave(m *locales.Message) {
	if was := p.was[m.ID]; !m.Attic && m.Repeat <= len(was) {
		m.Notes.SetMark(stoodMark, was[m.Repeat-1].String())
	}
	m.Attic = true
}

// ownEntries carries over the translations that occurrences of a text have for
// themselves, in their order. One that another program has made obsolete is in its
// place all the same.
func (u *updater) ownEntries(now int32) []outcome {
	owned := u.owned[u.template.Entries[now].ID]
	if len(owned) == 0 {
		return nil
	}
	numbers := map[int]int32{}
	for _, was := range owned {
		n := u.places.of(u.old.At(int(was)))
		if other, taken := numbers[n]; n > 0 && (!taken || u.presence(was) >= u.presence(other)) {
			numbers[n] = was
		}
	}
	var list []outcome
	for _, n := range slices.Sorted(maps.Keys(numbers)) {
		u.used[numbers[n]] = true
		list = append(list, outcome{way: own, from: numbers[n], now: now, repeat: int32(n)})
	}
	return list
}

// presence tells which of several messages for one occurrence has it: one that is
// active, else one that is not in the attic.
func (u *updater) presence(was int32) int {
	switch e := &u.old.Entries[was]; {
	case e.Is(locales.IsAttic):
		return 0
	case e.Is(locales.IsObsolete):
		return 1
	}
	return 2
}
