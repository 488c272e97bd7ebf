package srx

import "slices"

// MaxSize is how many instructions the rules of one language may have together. A
// character of text costs at most three steps for each.
const MaxSize = 30_000

// MaxConditions is how many different conditions the rules of one language may have:
// line and word edges, and what looks back or ahead.
const MaxConditions = 64

// An automaton goes over a text in one direction, from every place at once, and
// knows at every place which of its rules fit there.
type automaton struct {
	code       []instruction
	starts     []int32 // where each rule begins
	backward   bool    // it goes from the end of the text to its beginning
	conditions []uint8 // the numbers of those it checks
}

type instruction struct {
	kind      instructionKind
	not       bool  // of check
	condition uint8 // of check: its number
	set       set   // of consume
	next      int32
	other     int32 // of fork
	rule      int32 // of accept
}

type instructionKind uint8

const (
	consume instructionKind = iota // a character of the set
	fork                           // go on at both
	check                          // a condition
	accept                         // the rule fits
)

// A compiler makes the automatons of one set of rules, which share their conditions
// and the room there is.
type compiler struct {
	conditions []look
	numbers    map[string]uint8 // of conditions, by key
	size       int
	tooBig     bool // MaxSize was passed
	tooMany    bool // MaxConditions was passed
}

func newCompiler() *compiler { return &compiler{numbers: map[string]uint8{}} }

// A look finds the places where a condition holds.
type look struct {
	kind conditionKind
	body *automaton // of ahead and behind; its conditions have smaller numbers
}

// add makes one more rule of the automaton out of an expression.
func (c *compiler) add(a *automaton, n *node, rule int) {
	end := c.emit(a, instruction{kind: accept, rule: int32(rule)})
	a.starts = append(a.starts, c.compile(a, n, end))
}

func (c *compiler) emit(a *automaton, i instruction) int32 {
	if c.size++; c.size > MaxSize {
		c.tooBig = true
		return 0
	}
	a.code = append(a.code, i)
	return int32(len(a.code) - 1)
}

// compile gives the place to begin at for what fits the node and then goes on at
// next.
func (c *compiler) compile(a *automaton, n *node, next int32) int32 {
	switch n.op {
	case one:
		return c.emit(a, instruction{kind: consume, set: n.set, next: next})
	case where:
		number := c.number(n.cond)
		if !slices.Contains(a.conditions, number) {
			a.conditions = append(a.conditions, number)
		}
		return c.emit(a, instruction{kind: check, not: n.not, condition: number, next: next})
	case choice:
		return c.choice(a, n.subs, next)
	case repeat:
		return c.repeat(a, n, next)
	}
	for i := range n.subs {
		if !a.backward {
			i = len(n.subs) - 1 - i
		}
		next = c.compile(a, n.subs[i], next)
	}
	return next
}

func (c *compiler) choice(a *automaton, branches []*node, next int32) int32 {
	entry := c.compile(a, branches[0], next)
	for _, b := range branches[1:] {
		entry = c.emit(a, instruction{kind: fork, next: entry, other: c.compile(a, b, next)})
	}
	return entry
}

func (c *compiler) repeat(a *automaton, n *node, next int32) int32 {
	body := n.subs[0]
	entry := next
	if n.max < 0 {
		entry = c.emit(a, instruction{kind: fork, next: next})
		again := c.compile(a, body, entry)
		if !c.tooBig {
			a.code[entry].other = again
		}
	}
	for i := n.min; i < n.max && !c.tooBig; i++ {
		entry = c.emit(a, instruction{kind: fork, next: next, other: c.compile(a, body, entry)})
	}
	for i := 0; i < n.min && !c.tooBig; i++ {
		before := entry
		if entry = c.compile(a, body, entry); entry == before {
			break // nothing, any number of times
		}
	}
	return entry
}

// number gives a condition its number, the same to those that say the same.
func (c *compiler) number(cond *condition) uint8 {
	if n, ok := c.numbers[cond.key]; ok {
		return n
	}
	l := look{kind: cond.kind}
	if cond.body != nil {
		l.body = &automaton{backward: cond.kind == ahead}
		c.add(l.body, cond.body, 0)
	}
	if len(c.conditions) == MaxConditions {
		c.tooMany = true
		return 0
	}
	c.conditions = append(c.conditions, l)
	c.numbers[cond.key] = uint8(len(c.conditions) - 1)
	return c.numbers[cond.key]
}
