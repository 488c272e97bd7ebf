package srx

import "slices"

// A machine runs an automaton over one text after another. It keeps what it came by,
// so that the next text goes faster; what it finds does not depend on that.
type machine struct {
	*automaton
	steps  int              // instructions looked at so far
	lists  map[string]*list // by their instructions
	room   int              // how much is kept, about, in instructions
	marked []bool           // scratch: the instructions that were seen
	seen   []int32          // scratch: the same, one after the other
}

// maxRoom is how much a machine keeps before it forgets it all.
const maxRoom = 1 << 18

// A list is the instructions that a character led to, in order, and the states that
// they come to, depending on the conditions that hold at the place.
type list struct {
	instructions []int32
	states       map[uint64]*state
	holds        uint64 // of the state that was asked for last
	last         *state
}

// A state is what a list comes to.
type state struct {
	rules   []int32        // that fit at the place, in order
	waiting []int32        // consume instructions
	next    map[rune]*list // what each character leads to
}

func newMachine(a *automaton) *machine {
	return &machine{automaton: a, lists: map[string]*list{}, marked: make([]bool, len(a.code))}
}

// run calls visit at each place where rules fit, in the automaton's direction, with
// these rules in order. It is given where each condition holds.
func (m *machine) run(text string, conditions []places, visit func(at int, rules []int32)) {
	at, end := begin(text), len(text)
	if m.backward {
		at, end = end, at
	}
	now := m.list(nil)
	for {
		s := m.settle(now, m.holding(conditions, at))
		if len(s.rules) > 0 {
			visit(at, s.rules)
		}
		if at == end {
			return
		}
		var r rune
		if m.backward {
			r, at = back(text, at)
		} else {
			r, at = forth(text, at)
		}
		now = m.step(s, r)
	}
}

// holding gives a bit for each of the automaton's conditions that holds at a place.
func (m *machine) holding(conditions []places, at int) uint64 {
	var bits uint64
	for _, c := range m.conditions {
		if conditions[c].has(at) {
			bits |= 1 << c
		}
	}
	return bits
}

// settle follows forks and checks from the beginning of each rule and from where the
// last character led, up to the next characters.
func (m *machine) settle(now *list, holds uint64) *state {
	if now.last == nil || now.holds != holds {
		s, ok := now.states[holds]
		if !ok {
			s = m.follow(now.instructions, holds)
			now.states[holds] = s
		}
		now.holds, now.last = holds, s
	}
	return now.last
}

func (m *machine) follow(from []int32, holds uint64) *state {
	s := &state{next: map[rune]*list{}}
	m.seen = m.seen[:0]
	m.mark(m.starts...)
	m.mark(from...)
	for i := 0; i < len(m.seen); i++ {
		switch in := &m.code[m.seen[i]]; in.kind {
		case consume:
			s.waiting = append(s.waiting, m.seen[i])
		case fork:
			m.mark(in.next, in.other)
		case check:
			if (holds>>in.condition&1 == 1) != in.not {
				m.mark(in.next)
			}
		case accept:
			s.rules = append(s.rules, in.rule)
		}
	}
	m.unmark()
	slices.Sort(s.rules)
	m.room += len(m.seen)
	return s
}

// step gives the list that a character leads to.
func (m *machine) step(s *state, r rune) *list {
	if l, ok := s.next[r]; ok {
		return l
	}
	m.seen = m.seen[:0]
	for _, i := range s.waiting {
		m.steps++
		if m.code[i].set.has(r) {
			m.mark(m.code[i].next)
		}
	}
	m.unmark()
	if m.room > maxRoom {
		m.lists, m.room = map[string]*list{}, 0
		s.next = map[rune]*list{}
	}
	slices.Sort(m.seen)
	l := m.list(m.seen)
	s.next[r] = l
	m.room += 4
	return l
}

// mark adds instructions to those that were seen.
func (m *machine) mark(list ...int32) {
	for _, i := range list {
		if !m.marked[i] {
			m.steps++
			m.marked[i] = true
			m.seen = append(m.seen, i)
		}
	}
}

func (m *machine) unmark() {
	for _, i := range m.seen {
		m.marked[i] = false
	}
}

// list gives the list of some instructions, the same to equal ones.
func (m *machine) list(instructions []int32) *list {
	key := make([]byte, 0, 4*len(instructions))
	for _, i := range instructions {
		key = append(key, byte(i), byte(i>>8), byte(i>>16), byte(i>>24))
	}
	l, ok := m.lists[string(key)]
	if !ok {
		l = &list{instructions: slices.Clone(instructions), states: map[uint64]*state{}}
		m.lists[string(key)] = l
		m.room += len(instructions) + 8
	}
	return l
}
