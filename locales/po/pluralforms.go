package po

import (
	"strconv"
	"strings"
)

// A formula is what a Plural-Forms field says: how many forms there are, and
// which one a count takes.
type formula struct {
	count int
	form  *expression
}

// An expression is one of C's, over the unsigned number n. GNU gettext knows the
// operators ?: || && == != < > <= >= + - * / % ! and brackets.
type expression struct {
	op   string // an operator, "n", or "" for a number
	args [3]*expression
	n    uint64
}

// An expression is at most so long and so nested; the longest in use (Arabic,
// Slovenian) have about fifty nodes.
const (
	maxNodes = 1000
	maxDepth = 100
)

// parseFormula reads a field like "nplurals=2; plural=(n != 1);".
func parseFormula(field string) (formula, bool) {
	var f formula
	for part := range strings.SplitSeq(field, ";") {
		name, value, _ := strings.Cut(part, "=")
		switch strings.TrimSpace(name) {
		case "nplurals":
			f.count, _ = strconv.Atoi(strings.TrimSpace(value))
		case "plural":
			f.form = parseExpression(value)
		}
	}
	return f, f.count > 0 && f.form != nil && f.inRange()
}

// inRange reports that every count takes a form that there is.
func (f formula) inRange() bool {
	for _, n := range sampleCounts {
		if i, ok := f.form.eval(n); !ok || i >= uint64(f.count) {
			return false
		}
	}
	return true
}

// sampleCounts stand for all: no language we know tells apart what these do not.
// Zero comes last, see newSlots.
var sampleCounts = func() (counts []uint64) {
	for n := uint64(1); n <= 200; n++ {
		counts = append(counts, n)
	}
	return append(counts, 1000, 10000, 100000, 1000000, 0)
}()

// eval computes the expression in unsigned 64-bit arithmetic; false where C's
// result is not defined.
func (e *expression) eval(n uint64) (uint64, bool) {
	switch e.op {
	case "":
		return e.n, true
	case "n":
		return n, true
	}
	a, ok := e.args[0].eval(n)
	if !ok {
		return 0, false
	}
	switch e.op {
	case "!":
		return truth(a == 0), true
	case "?":
		if a != 0 {
			return e.args[1].eval(n)
		}
		return e.args[2].eval(n)
	case "&&", "||":
		if (a != 0) == (e.op == "||") {
			return truth(a != 0), true
		}
		b, ok := e.args[1].eval(n)
		return truth(b != 0), ok
	}
	b, ok := e.args[1].eval(n)
	if !ok {
		return 0, false
	}
	return compute(e.op, a, b)
}

func compute(op string, a, b uint64) (uint64, bool) {
	switch op {
	case "*":
		return a * b, true
	case "/", "%":
		if b == 0 {
			return 0, false
		}
		if op == "/" {
			return a / b, true
		}
		return a % b, true
	case "+":
		return a + b, true
	case "-":
		return a - b, true
	case "==":
		return truth(a == b), true
	case "!=":
		return truth(a != b), true
	case "<":
		return truth(a < b), true
	case ">":
		return truth(a > b), true
	case "<=":
		return truth(a <= b), true
	case ">=":
		return truth(a >= b), true
	}
	return 0, false
}

func truth(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// The binary operators, from the loosest to the tightest; all group to the left.
var precedence = [][]string{
	{"||"}, {"&&"}, {"==", "!="}, {"<=", ">=", "<", ">"}, {"+", "-"}, {"*", "/", "%"},
}

// parseExpression gives nil for what is no expression or too long.
func parseExpression(s string) *expression {
	p := &expressionParser{rest: s}
	e := p.conditional()
	p.take("")
	if p.failed || p.rest != "" {
		return nil
	}
	return e
}

type expressionParser struct {
	rest   string
	nodes  int
	depth  int // of ! and brackets
	failed bool
}

// take skips blanks and, if it comes next, the operator.
func (p *expressionParser) take(op string) bool {
	p.rest = strings.TrimLeft(p.rest, " \t\n\r")
	rest, ok := strings.CutPrefix(p.rest, op)
	if ok {
		p.rest = rest
	}
	return ok
}

// node makes a node and counts it.
func (p *expressionParser) node(e expression) *expression {
	p.nodes++
	p.failed = p.failed || p.nodes > maxNodes
	return &e
}

func (p *expressionParser) conditional() *expression {
	e := p.binary(0)
	if p.failed || !p.take("?") {
		return e
	}
	yes := p.conditional()
	if !p.take(":") {
		p.failed = true
		return nil
	}
	no := p.conditional()
	return p.node(expression{op: "?", args: [3]*expression{e, yes, no}})
}

func (p *expressionParser) binary(level int) *expression {
	if level == len(precedence) {
		return p.unary()
	}
	e := p.binary(level + 1)
	for !p.failed {
		op, ok := p.operator(level)
		if !ok {
			break
		}
		e = p.node(expression{op: op, args: [3]*expression{e, p.binary(level + 1)}})
	}
	return e
}

func (p *expressionParser) operator(level int) (string, bool) {
	for _, op := range precedence[level] {
		if p.take(op) {
			return op, true
		}
	}
	return "", false
}

func (p *expressionParser) unary() *expression {
	p.depth++
	defer func() { p.depth-- }()
	switch {
	case p.failed || p.depth > maxDepth:
		p.failed = true
		return nil
	case p.take("!"):
		return p.node(expression{op: "!", args: [3]*expression{p.unary()}})
	case p.take("("):
		e := p.conditional()
		p.failed = p.failed || !p.take(")")
		return e
	case p.take("n"):
		return p.node(expression{op: "n"})
	}
	return p.digits()
}

func (p *expressionParser) digits() *expression {
	size := len(p.rest) - len(strings.TrimLeft(p.rest, "0123456789"))
	n, err := strconv.ParseUint(p.rest[:size], 10, 64)
	p.failed = p.failed || err != nil
	p.rest = p.rest[size:]
	return p.node(expression{n: n})
}
