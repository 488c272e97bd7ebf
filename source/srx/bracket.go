package srx

import "strings"

// bracket reads a set behind its opening bracket: characters, ranges, classes and
// sets, && for what both have and -- for what the second has not. Characters side by
// side bind closer than these two.
func (p *parser) bracket(start int) set {
	defer func() { p.depth-- }()
	if !p.enter(start) {
		return nil
	}
	not := p.take("^")
	s := p.union(start)
	for !p.take("]") {
		switch {
		case p.take("&&"):
			s = s.and(p.union(start))
		case p.take("--"):
			s = s.and(p.union(start).not())
		default:
			p.unclosed(start, HintSet)
			return nil
		}
	}
	if s = p.cased(s); not {
		return s.not()
	}
	return s
}

// union reads what stands side by side in a set, up to its end or an operator.
func (p *parser) union(open int) set {
	var ranges []runeRange
	for first := true; p.at < len(p.text); first = false {
		switch start := p.at; {
		case p.has("]") && !(first && p.opens(open)), p.has("&&"), p.subtracts():
			return merged(ranges)
		case !first && p.take("-["): // of ICU and .NET
			ranges = merged(ranges).and(p.bracket(start).not())
		case !first && p.take("&["): // of ICU
			ranges = merged(ranges).and(p.bracket(start))
		case p.has("[:") && p.posixEnd() > 0:
			ranges = append(ranges, p.posix()...)
		case p.take("["):
			ranges = append(ranges, p.bracket(start)...)
		default:
			ranges = append(ranges, p.member()...)
		}
	}
	return merged(ranges)
}

// opens reports that only the opening bracket stands before: a closing bracket is
// then a character.
func (p *parser) opens(open int) bool {
	return p.text[open:p.at] == "[" || p.text[open:p.at] == "[^"
}

// subtracts reports --, which between two characters would be a range.
func (p *parser) subtracts() bool {
	return p.has("--[") || p.has(`--\p`) || p.has(`--\P`)
}

// member reads a character, a range or a class.
func (p *parser) member() set {
	start := p.at
	s, character := p.one()
	if !character || !p.has("-") || p.has("-]") || p.has("-[") || p.subtracts() {
		return s
	}
	p.take("-")
	end, character := p.one()
	if !character { // [a-\d] has a hyphen
		return s.or(end).or(single('-'))
	}
	if s[0].lo > end[0].lo {
		p.fail(RegexSyntax, start, HintRange)
	}
	return set{{s[0].lo, end[0].lo}}
}

// one reads a character or a class.
func (p *parser) one() (s set, character bool) {
	start := p.at
	r := p.next()
	if r != '\\' {
		return single(r), true
	}
	if p.take("b") { // in a set, a backspace
		return single('\b'), true
	}
	return p.escapedSet(start)
}

// posixEnd gives how long [:alpha:] is; 0 if it is none.
func (p *parser) posixEnd() int {
	rest := p.text[p.at+len("[:"):]
	end := strings.Index(rest, ":]")
	if end < 0 || strings.ContainsAny(rest[:end], `[]\`) {
		return 0
	}
	return len("[:") + end + len(":]")
}

func (p *parser) posix() set {
	start := p.at
	p.at += p.posixEnd()
	return p.named(start, p.text[start+len("[:"):p.at-len(":]")])
}
