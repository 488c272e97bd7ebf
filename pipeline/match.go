package pipeline

import "dich/source"

// An edition is one version of a text as it is matched with another: its segments, in
// order. plain gives a segment without what is no text; it is asked only for those that
// the other version has not.
type edition struct {
	ids   []source.ID
	key   func(n int) string
	plain func(n int) string
}

// A matching says which segment of the old version each one of the new is. Update,
// which carries translations over, and Diff, which shows what changed, go by the same.
//
// It is made in steps, each for what those before have left:
//
//   - equal segments, those with the same neighbours first (see matchEqual);
//   - of these, a longest run in the same order stays, the others have moved;
//   - interface strings with the same key;
//   - between two that stay, segments that are alike, and those that were split or
//     joined (see matchNear);
//   - in the whole text, segments that are alike;
//   - between what stays now, once more.
//
// Every segment has at most one partner, but one that was split has several, which follow
// each other, and so has one that several were joined to. The same versions give the same
// matching.
type matching struct {
	old, now     edition
	toOld, toNew []int        // the partner, the first of several; none if there is none
	split        map[int]bool // new segments of which the next one has the same partner
	joined       map[int]bool // old ones, likewise
	stays        []bool       // new segments with a partner that stands in the same order
	least        float64      // the similarity that segments need
}

const none = -1

// tokens cuts some segments.
func (e edition) tokens(list []int) [][]source.Token {
	cut := make([][]source.Token, len(list))
	for i, n := range list {
		cut[i] = source.Tokens(e.plain(n))
	}
	return cut
}

// match compares two versions of a text; least is the least similarity of segments that
// are alike.
func match(old, now edition, least float64) *matching {
	m := newMatching(old, now, least)
	m.matchEqual()
	m.order()
	if m.lacks() {
		m.matchKeys()
		m.matchNear()
		m.matchFar()
		m.order()
		m.matchNear()
		m.order()
	}
	return m
}

func newMatching(old, now edition, least float64) *matching {
	return &matching{
		old: old, now: now, least: least,
		toOld: fill(len(now.ids), none), toNew: fill(len(old.ids), none),
		split: map[int]bool{}, joined: map[int]bool{},
	}
}

func fill(n, value int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = value
	}
	return list
}

func (m *matching) pair(o, n int) { m.toNew[o], m.toOld[n] = n, o }

// lacks reports that both versions have segments without a partner.
func (m *matching) lacks() bool {
	for _, o := range m.toOld {
		if o == none {
			for _, n := range m.toNew {
				if n == none {
					return true
				}
			}
			return false
		}
	}
	return false
}

// order finds the segments that stay.
func (m *matching) order() {
	m.stays = make([]bool, len(m.now.ids))
	paired, places := make([]int, 0, len(m.toOld)), make([]int, 0, len(m.toOld))
	for n, o := range m.toOld {
		if o != none && m.toNew[o] == n {
			paired = append(paired, n)
			places = append(places, o)
		}
	}
	for i, in := range increasing(places) {
		m.stays[paired[i]] = in
	}
}

// matchKeys pairs interface strings.
func (m *matching) matchKeys() {
	places := map[string]int{}
	for o, n := range m.toNew {
		if key := m.old.key(o); n == none && key != "" {
			places[key] = o
		}
	}
	if len(places) == 0 {
		return
	}
	for n, o := range m.toOld {
		if o != none {
			continue
		}
		if o, ok := places[m.now.key(n)]; ok && m.toNew[o] == none {
			m.pair(o, n)
		}
	}
}
