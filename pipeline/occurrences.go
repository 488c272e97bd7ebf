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
	was, is map[source.ID]int     // how many occurrences there are
	now     map[locales.Name]int  // the present number of an old occurrence
	taken   map[locales.Name]bool // present occurrences that were there before
}

// newPlaces compares the last template, which may be nil, with the present
// occurrences.
func newPlaces(last *locales.Catalog, now []*locales.Message, texts map[source.ID][]*locales.Message) places {
	var before []*locales.Message
	if last != nil {
		before = Occurrences(last)
	}
	p := places{map[source.ID]int{}, map[source.ID]int{}, map[locales.Name]int{}, map[locales.Name]bool{}}
	was, is := surroundingsOf(before, texts), surroundingsOf(now, texts)
	for id := range texts {
		p.was[id], p.is[id] = len(was[id]), len(is[id])
		p.match(id, was[id], is[id])
	}
	return p
}

// surroundings are the texts before and after an occurrence; zero at an end.
type surroundings struct{ before, after source.ID }

func surroundingsOf(list []*locales.Message, texts map[source.ID][]*locales.Message) map[source.ID][]surroundings {
	found := map[source.ID][]surroundings{}
	for i, m := range list {
		if texts[m.ID] == nil {
			continue
		}
		var s surroundings
		if i > 0 {
			s.before = list[i-1].ID
		}
		if i+1 < len(list) {
			s.after = list[i+1].ID
		}
		found[m.ID] = append(found[m.ID], s)
	}
	return found
}

// match pairs the occurrences of one text: those with both neighbours the same first,
// then with one, then what is left, in order each time.
func (p *places) match(id source.ID, was, is []surroundings) {
	for _, alike := range []func(surroundings) surroundings{
		func(s surroundings) surroundings { return s },
		func(s surroundings) surroundings { return surroundings{before: s.before} },
		func(s surroundings) surroundings { return surroundings{after: s.after} },
		func(surroundings) surroundings { return surroundings{} },
	} {
		free := map[surroundings][]int{}
		for i, s := range is {
			if !p.taken[locales.Name{ID: id, Repeat: i + 1}] {
				free[alike(s)] = append(free[alike(s)], i+1)
			}
		}
		for i, s := range was {
			old := locales.Name{ID: id, Repeat: i + 1}
			if list := free[alike(s)]; p.now[old] == 0 && len(list) > 0 {
				p.now[old], free[alike(s)] = list[0], list[1:]
				p.taken[locales.Name{ID: id, Repeat: list[0]}] = true
			}
		}
	}
}

// of gives the present number of an occurrence; 0 if it is gone. One that was gone at
// the last update is back where a new occurrence has its number.
func (p *places) of(old locales.Name) int {
	switch {
	case old.Repeat <= p.was[old.ID]:
		return p.now[old]
	case old.Repeat <= p.is[old.ID] && !p.taken[old]:
		return old.Repeat
	}
	return 0
}

// ownEntries carries over the translations that occurrences of a text have for
// themselves, in their order.
func (u *updater) ownEntries(id source.ID) []locales.Message {
	numbers := map[int]*locales.Message{}
	for _, obsolete := range []bool{false, true} {
		for _, was := range u.owned[id] {
			n := u.places.of(was.Name())
			if was.Obsolete == obsolete && n > 0 && numbers[n] == nil {
				numbers[n] = was
			}
		}
	}
	var list []locales.Message
	for _, n := range slices.Sorted(maps.Keys(numbers)) {
		msg := *numbers[n]
		u.used[numbers[n]] = true
		if !msg.Obsolete {
			msg.DropVoid()
		}
		msg.Repeat, msg.Obsolete = n, false
		list = append(list, msg)
	}
	return list
}
