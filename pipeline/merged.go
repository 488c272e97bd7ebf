package pipeline

import (
	"slices"

	"dich/locales"
	"dich/source"
)

// doubtMerged looks at the sentences that were merged with the one before them. Where
// the two do not stand together any more, neither translation says what it should.
func (u *updater) doubtMerged() {
	if u.past.Template == nil || !slices.ContainsFunc(u.old, func(m locales.Message) bool { return m.Merged() }) {
		return
	}
	together := map[[2]source.ID]bool{}
	for i := 1; i < len(u.now); i++ {
		together[[2]source.ID{u.now[i-1].ID, u.now[i].ID}] = true
	}
	doubted := map[*locales.Message]bool{}
	var head, last *locales.Message
	f := newFinder(u.past.Catalog)
	for _, m := range Occurrences(u.past.Template) {
		here := f.next(m.ID)
		switch {
		case here == nil || !here.Merged():
			head = here
		case last != nil && !together[[2]source.ID{last.ID, m.ID}]:
			doubted[head], doubted[here] = true, true
		}
		last = m
	}
	u.doubt(doubted)
}

// doubt makes old messages that are in the new catalog ones that need work.
func (u *updater) doubt(old map[*locales.Message]bool) {
	if len(old) == 0 {
		return
	}
	index := u.next.ByName()
	for was := range old {
		if was == nil || !u.used[was] {
			continue
		}
		name := was.Name()
		if name.Repeat > 0 {
			name.Repeat = u.places.of(was)
		}
		if m := index[name]; m != nil && m.State() >= locales.Translated {
			m.Doubt(locales.BySource)
		}
	}
}
