package srx

import "dich/source"

// A node is a piece of a regular expression.
type node struct {
	op       op
	set      set     // of one
	subs     []*node // of sequence, choice (any number) and repeat (one)
	min, max int     // of repeat; max -1: any number of times
	cond     *condition
	not      bool // of where: the condition must not hold
}

type op uint8

const (
	sequence op = iota // its parts one after the other; nothing if it has none
	choice             // one of its parts
	repeat             // its part min to max times
	one                // a character of a set
	where              // a condition holds at this place
)

// A condition holds at some places of a text and not at others; it takes no
// character.
type condition struct {
	kind conditionKind
	body *node  // of ahead and behind
	key  string // conditions that say the same have one key
}

type conditionKind uint8

const (
	textStart conditionKind = iota // \A, ^
	textEnd                        // \z
	lastLine                       // \Z, $: the end, or before the line end there
	lineStart                      // ^ with (?m)
	lineEnd                        // $ with (?m)
	wordEdge                       // \b
	ahead                          // (?=…): the body fits what follows
	behind                         // (?<=…): the body fits what precedes
)

func inSequence(parts ...*node) *node { return &node{op: sequence, subs: parts} }

func aCharacterOf(s set) *node { return &node{op: one, set: s} }

func times(part *node, least, most int) *node {
	return &node{op: repeat, subs: []*node{part}, min: least, max: most}
}

// A flaw is what is wrong in a regular expression; the span counts bytes of it.
type flaw struct {
	code source.DiagnosticCode
	span source.Span
	args source.Args
	hint source.Hint
}
