package srx

import (
	"fmt"
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

func isASCIILetterOrDigit(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z'
}
