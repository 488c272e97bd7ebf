package srx

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"dich/source"
)

// maxNesting is how many groups or sets may stand one inside the other.
const maxNesting = 200

// parse reads a regular expression of ICU (ICU User Guide, Regular Expressions), as
// far as it says which texts fit and not which match is preferred: greedy and lazy
// are alike here, and groups capture nothing. Possessive is told apart where it
// stands behind a single character.
func parse(text string, anyCase bool) (*node, *flaw) {
	p := &parser{text: text, flags: flags{anyCase: anyCase}}
	n := p.choice()
	if p.at < len(p.text) { // a closing bracket without an opening one
		p.fail(RegexSyntax, p.at, HintGroup)
	}
	return n, p.flaw
}

type parser struct {
	text   string
	at     int
	depth  int
	quoted bool // between \Q and \E
	flags  flags
	flaw   *flaw
}

// flags are (?i), (?s), (?m) and (?x).
type flags struct{ anyCase, dotAll, lines, free bool }

// fail says what is wrong from a place up to here, at least a character. It keeps the
// first flaw and goes to the end of the text, so that all loops end.
func (p *parser) fail(code source.DiagnosticCode, start int, hint source.Hint) {
	p.failAt(code, source.Span{Start: start, End: max(p.at, p.after(start))}, hint)
}

// unclosed says that the bracket at a place is never closed.
func (p *parser) unclosed(start int, hint source.Hint) {
	p.failAt(RegexSyntax, source.Span{Start: start, End: p.after(start)}, hint)
}

func (p *parser) failAt(code source.DiagnosticCode, span source.Span, hint source.Hint) {
	if p.flaw == nil {
		p.flaw = &flaw{code, span, source.Args{"Got": span.Of(p.text)}, hint}
	}
	p.at, p.quoted = len(p.text), false
}

// after gives the end of the character at a place.
func (p *parser) after(at int) int {
	_, size := utf8.DecodeRuneInString(p.text[at:])
	return at + size
}

func (p *parser) unsupported(start int) { p.fail(RegexUnsupported, start, HintUnsupported) }

// enter counts nested groups; false if they are too many.
func (p *parser) enter(start int) bool {
	p.depth++
	if p.depth <= maxNesting {
		return true
	}
	p.fail(RegexNesting, start, HintSmaller)
	return false
}

func (p *parser) has(prefix string) bool { return strings.HasPrefix(p.text[p.at:], prefix) }

func (p *parser) take(prefix string) bool {
	if !p.has(prefix) {
		return false
	}
	p.at += len(prefix)
	return true
}

// next takes a character; 0 at the end.
func (p *parser) next() rune {
	if p.at == len(p.text) {
		return 0
	}
	r, size := utf8.DecodeRuneInString(p.text[p.at:])
	p.at += size
	return r
}

// choice reads up to the end of the group.
func (p *parser) choice() *node {
	branches := []*node{p.sequence()}
	for p.take("|") {
		branches = append(branches, p.sequence())
	}
	if len(branches) == 1 {
		return branches[0]
	}
	return &node{op: choice, subs: branches}
}

func (p *parser) sequence() *node {
	n := inSequence()
	for {
		p.skipFree()
		if p.at == len(p.text) || !p.quoted && (p.has("|") || p.has(")")) {
			return n
		}
		start := p.at
		if part := p.atom(); part != nil {
			n.subs = append(n.subs, p.quantified(part, start))
		}
	}
}

// skipFree passes over blanks and comments where (?x) allows them.
func (p *parser) skipFree() {
	for p.flags.free && !p.quoted {
		rest := strings.TrimLeft(p.text[p.at:], " \t\r\n\f\v")
		p.at = len(p.text) - len(rest)
		if !p.has("#") {
			return
		}
		if end := strings.IndexAny(rest, "\r\n"); end >= 0 {
			p.at += end
		} else {
			p.at = len(p.text)
		}
	}
}

// atom reads what a quantifier may stand behind; nil where that is nothing at all.
func (p *parser) atom() *node {
	start := p.at
	if p.quoted {
		return p.quote()
	}
	switch r := p.next(); r {
	case '(':
		return p.group(start)
	case '[':
		return aCharacterOf(p.bracket(start))
	case '.':
		if p.flags.dotAll {
			return aCharacterOf(everything)
		}
		return aCharacterOf(vertical().not())
	case '^':
		return p.place(textStart, lineStart)
	case '$':
		return p.place(lastLine, lineEnd)
	case '\\':
		return p.escape(start)
	case '*', '+', '?', '{':
		p.fail(RegexSyntax, start, HintQuantifier)
		return nil
	default:
		return aCharacterOf(p.cased(single(r)))
	}
}

// quote reads a character between \Q and \E.
func (p *parser) quote() *node {
	if p.take(`\E`) {
		p.quoted = false
		return nil
	}
	n := aCharacterOf(p.cased(single(p.next())))
	p.quoted = !p.take(`\E`)
	return n
}

func (p *parser) cased(s set) set {
	if p.flags.anyCase {
		return s.anyCase()
	}
	return s
}

func (p *parser) place(plain, byLine conditionKind) *node {
	if p.flags.lines {
		plain = byLine
	}
	return holds(plain, false)
}

func holds(kind conditionKind, not bool) *node {
	return &node{op: where, not: not, cond: &condition{kind: kind, key: fmt.Sprint(kind)}}
}

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

func isASCIILetterOrDigit(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z'
}
