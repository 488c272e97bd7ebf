package pipeline

import (
	"dich/locales"
	"dich/source"
)

// doubtMerged looks at the sentences that were merged with the one before them. Where
// the two do not stand together any more, neither translation says what it should.
func (u *updater) doubtMerged() {
	if u.past.Template == nil || !u.old.Has(locales.IsMerged) {
		return
	}
	ids, were := u.template.Entries, u.past.Template.Entries
	together := map[[2]source.ID]bool{}
	for i := 1; i < len(u.now); i++ {
		together[[2]source.ID{ids[u.now[i-1]].ID, ids[u.now[i]].ID}] = true
	}
	doubted := map[int32]bool{}
	head, last := int32(none), int32(none)
	f := newOutlineFinder(u.old)
	for _, n := range outlineOccurrences(u.past.Template) {
		here := f.next(were[n].ID)
		switch {
		case here == none || !u.old.Entries[here].Is(locales.IsMerged):
			head = here
		case last != none && !together[[2]source.ID{were[last].ID, were[n].ID}]:
			doubted[head], doubted[here] = true, true
		}
		last = n
	}
	u.doubt(doubted)
}

// doubt makes old messages that are in the new catalog ones that need work.
func (u *updater) doubt(old map[int32]bool) {
	names := map[locales.Name]bool{}
	for was := range old {
		if was == none || !u.used[was] {
			continue
		}
		m := u.old.At(int(was))
		name := m.Name()
		if name.Repeat > 0 {
			name.Repeat = u.places.of(m)
		}
		names[name] = true
	}
	if len(names) == 0 {
		return
	}
	for i := range u.next {
		o := &u.next[i]
		if o.now != none && names[locales.Name{ID: u.template.Entries[o.now].ID, Repeat: int(o.repeat)}] {
			o.merged = true
		}
	}
}

// An outlineFinder is a [finder] that gives the numbers of entries.
type outlineFinder struct {
	shared *table
	own    map[locales.Name]int32
	seen   map[source.ID]int // only of those that have their own
}

func newOutlineFinder(outline *locales.Outline) *outlineFinder {
	f := &outlineFinder{activeOf(outline), map[locales.Name]int32{}, map[source.ID]int{}}
	for i := range outline.Entries {
		if e := &outline.Entries[i]; e.Is(locales.HasRepeat) && !e.Is(locales.IsObsolete) {
			f.own[outline.At(i).Name()] = int32(i)
			f.seen[e.ID] = 0
		}
	}
	return f
}

// next gives the message for the next occurrence of a text; none if there is none.
func (f *outlineFinder) next(id source.ID) int32 {
	if n, some := f.seen[id]; some {
		f.seen[id] = n + 1
		if own, ok := f.own[locales.Name{ID: id, Repeat: n + 1}]; ok {
			return own
		}
	}
	return f.shared.get(id)
}
