package srx

import (
	"fmt"
	"strconv"
)

// quantified reads what says how often a part stands there.
func (p *parser) quantified(part *node, start int) *node {
	end := p.at
	p.skipFree()
	if p.quoted {
		return part
	}
	least, most, ok := p.count()
	if !ok {
		return part
	}
	switch {
	case p.take("+"):
		return p.possessive(part, start, end, least, most)
	case p.take("?"):
	}
	p.skipFree()
	if p.has("*") || p.has("+") || p.has("?") || p.has("{") {
		p.fail(RegexSyntax, p.at, HintQuantifier)
	}
	return times(part, least, most)
}

// count reads *, +, ?, {n}, {n,} and {n,m}; most is -1 for any number.
func (p *parser) count() (least, most int, ok bool) {
	start := p.at
	switch {
	case p.take("*"):
		return 0, -1, true
	case p.take("+"):
		return 1, -1, true
	case p.take("?"):
		return 0, 1, true
	case !p.take("{"):
		return 0, 0, false
	}
	least, ok = p.number()
	most = least
	if ok && p.take(",") {
		most = -1
		if !p.has("}") {
			most, ok = p.number()
		}
	}
	if !ok || !p.take("}") || most >= 0 && most < least {
		p.fail(RegexSyntax, start, HintQuantifier)
	}
	return least, most, true
}

// number reads a number; what is more than MaxSize is all the same to the compiler.
func (p *parser) number() (int, bool) {
	start := p.at
	for p.at < len(p.text) && '0' <= p.text[p.at] && p.text[p.at] <= '9' {
		p.at++
	}
	n, err := strconv.Atoi(p.text[start:p.at])
	if err != nil {
		n = MaxSize + 1
	}
	return min(n, MaxSize+1), p.at > start
}

// possessive takes as many as there are and never gives one back. Of a set of
// characters that is: as many as allowed, or such that none of them follows.
func (p *parser) possessive(part *node, start, end, least, most int) *node {
	if part.op != one {
		p.unsupported(start)
		return part
	}
	last := &node{op: where, not: true, cond: &condition{ahead, part, p.key(ahead, start, end)}}
	if most < 0 {
		return inSequence(times(part, least, -1), last)
	}
	full := times(part, most, most)
	if most == least {
		return full
	}
	return &node{op: choice, subs: []*node{full, inSequence(times(part, least, most-1), last)}}
}

// key tells conditions apart by what they say.
func (p *parser) key(kind conditionKind, start, end int) string {
	return fmt.Sprint(kind, p.flags, p.text[start:end])
}
