package srx

import (
	"strings"
)

// group reads what follows an opening bracket.
func (p *parser) group(start int) *node {
	outer := p.flags
	defer func() { p.depth-- }()
	if !p.enter(start) {
		return nil
	}
	kind, not := behind, false
	switch {
	case !p.take("?"), p.take(":"):
		return p.grouped(start, outer)
	case p.take("#"):
		p.comment(start)
		return nil
	case p.take(">"):
		p.unsupported(start)
		return nil
	case p.take("="):
		kind = ahead
	case p.take("!"):
		kind, not = ahead, true
	case p.take("<="):
	case p.take("<!"):
		not = true
	case p.take("<"):
		p.name(start)
		return p.grouped(start, outer)
	default:
		return p.setFlags(start, outer)
	}
	inner := p.at
	body := p.grouped(start, outer)
	return &node{op: where, not: not, cond: &condition{kind, body, p.key(kind, inner, p.at)}}
}

// grouped reads the inside of a group and its closing bracket.
func (p *parser) grouped(start int, outer flags) *node {
	n := p.choice()
	p.flags = outer
	if !p.take(")") {
		p.unclosed(start, HintGroup)
	}
	return n
}

func (p *parser) comment(start int) {
	end := strings.IndexByte(p.text[p.at:], ')')
	if end < 0 {
		p.unclosed(start, HintGroup)
		return
	}
	p.at += end + 1
}

// name reads the name of a group and >.
func (p *parser) name(start int) {
	for p.at < len(p.text) && isASCIILetterOrDigit(p.text[p.at]) {
		p.at++
	}
	if !p.take(">") {
		p.fail(RegexSyntax, start, HintGroup)
	}
}

// setFlags reads (?i) or (?i-s:…). Without a colon they hold to the end of the group
// around.
func (p *parser) setFlags(start int, outer flags) *node {
	on := true
	for {
		switch p.next() {
		case 'i':
			p.flags.anyCase = on
		case 's':
			p.flags.dotAll = on
		case 'm':
			p.flags.lines = on
		case 'x':
			p.flags.free = on
		case 'u', 'U': // Java: as Unicode says, as here always
		case '-':
			on = false
		case ':':
			return p.grouped(start, outer)
		case ')':
			return nil
		case 'd', 'w':
			p.unsupported(start)
			return nil
		default:
			p.fail(RegexSyntax, start, HintGroup)
			return nil
		}
	}
}
