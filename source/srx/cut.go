package srx

import (
	"slices"
	"sync"

	"dich/source"
)

// Rules are the segmentation rules of one language. They may be used from several
// goroutines.
type Rules struct {
	looks         []look
	before, after *automaton // what the rules say of a place: rule i of one is rule i of the other
	breaks        []bool     // rule i ends a sentence
	machines      sync.Pool  // of *machines
}

var _ source.Cutter = (*Rules)(nil)

// machines are what one Cut runs.
type machines struct {
	looks         []*machine // nil where a condition needs none
	before, after *machine
}

// Cut gives the spans of the sentences in one block of text, in order and without
// the blanks between them. Nothing but white space and characters without width
// lies outside the spans.
//
// A sentence ends at each place, but the ends of the text, where the first rule that
// fits is one that breaks. A rule fits where its beforebreak fits some text that ends
// there and its afterbreak some text that begins there; both see all of the block
// (SRX 2.0, element rule). NUL bytes, which stand for markup, are seen by none.
func (r *Rules) Cut(text string) []source.Span {
	m := r.machinery()
	defer r.machines.Put(m)
	var spans []source.Span
	start := 0
	for _, end := range append(r.ends(m, text), len(text)) {
		if s := (source.Span{Start: start, End: end}).Trim(text); !s.Empty() {
			spans = append(spans, s)
		}
		start = end
	}
	return spans
}

func (r *Rules) machinery() *machines {
	if m, ok := r.machines.Get().(*machines); ok {
		return m
	}
	m := &machines{before: newMachine(r.before), after: newMachine(r.after)}
	for _, l := range r.looks {
		var body *machine
		if l.body != nil {
			body = newMachine(l.body)
		}
		m.looks = append(m.looks, body)
	}
	return m
}

// ends gives the places inside the text where a sentence ends, in order.
func (r *Rules) ends(m *machines, text string) []int {
	conditions := m.conditions(r.looks, text)
	chances := r.chances(m, text, conditions)
	var ends []int
	m.after.run(text, conditions, func(at int, rules []int32) {
		for n := len(chances); n > 0 && chances[n-1].at > at; n-- {
			chances = chances[:n-1]
		}
		if n := len(chances); n > 0 && chances[n-1].at == at && r.decide(chances[n-1].rules, rules) {
			ends = append(ends, at)
		}
	})
	slices.Reverse(ends)
	return ends
}

// A chance is a place inside the text that some rule which breaks fits from before.
type chance struct {
	at    int
	rules []int32
}

func (r *Rules) chances(m *machines, text string, conditions []places) []chance {
	var list []chance
	first := begin(text)
	m.before.run(text, conditions, func(at int, rules []int32) {
		if first < at && at < len(text) && slices.ContainsFunc(rules, func(i int32) bool { return r.breaks[i] }) {
			list = append(list, chance{at, rules})
		}
	})
	return list
}

// decide finds the first rule that is in both lists, which are in order, and reports
// that it breaks.
func (r *Rules) decide(before, after []int32) bool {
	for len(before) > 0 && len(after) > 0 {
		switch b, a := before[0], after[0]; {
		case b < a:
			before = before[1:]
		case a < b:
			after = after[1:]
		default:
			return r.breaks[a]
		}
	}
	return false
}

// conditions finds the places where each condition holds.
func (m *machines) conditions(looks []look, text string) []places {
	var list []places
	for i, l := range looks {
		if l.body == nil {
			list = append(list, edges(l.kind, text))
			continue
		}
		found := newPlaces(text)
		m.looks[i].run(text, list, func(at int, _ []int32) { found.add(at) })
		list = append(list, found)
	}
	return list
}
