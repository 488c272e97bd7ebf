package srx

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"
)

// escape reads what follows a backslash outside of a set; nil where that is nothing.
func (p *parser) escape(start int) *node {
	switch {
	case p.take("b{"):
		p.unsupported(start)
		return nil
	case p.take("b"):
		return holds(wordEdge, false)
	case p.take("B"):
		return holds(wordEdge, true)
	case p.take("A"):
		return holds(textStart, false)
	case p.take("z"):
		return holds(textEnd, false)
	case p.take("Z"):
		return holds(lastLine, false)
	case p.take("Q"):
		p.quoted = true
		return nil
	case p.take("R"):
		crlf := inSequence(aCharacterOf(single('\r')), aCharacterOf(single('\n')))
		return &node{op: choice, subs: []*node{crlf, aCharacterOf(vertical())}}
	}
	s, _ := p.escapedSet(start)
	return aCharacterOf(p.cased(s))
}

// escapedSet reads what follows a backslash inside of a set or outside: a class, or a
// character, which may begin a range.
func (p *parser) escapedSet(start int) (s set, character bool) {
	r := p.next()
	switch r {
	case 'd':
		return digits(), false
	case 'D':
		return digits().not(), false
	case 'w':
		return wordly(), false
	case 'W':
		return wordly().not(), false
	case 's':
		return whiteSpace(), false
	case 'S':
		return whiteSpace().not(), false
	case 'h':
		return horizontal(), false
	case 'H':
		return horizontal().not(), false
	case 'v':
		return vertical(), false
	case 'V':
		return vertical().not(), false
	case 'p':
		return p.property(start), false
	case 'P':
		return p.property(start).not(), false
	}
	return single(p.escapedRune(start, r)), true
}

// escapedRune gives the character that is written with a backslash and r.
func (p *parser) escapedRune(start int, r rune) rune {
	switch r {
	case 'a':
		return '\a'
	case 'e':
		return '\x1b'
	case 'f':
		return '\f'
	case 'n':
		return '\n'
	case 'r':
		return '\r'
	case 't':
		return '\t'
	case 'c':
		return p.next() & 0x1f
	case 'u':
		return p.utf16(start)
	case 'U':
		return p.digits(start, 8, 8, 16)
	case 'x':
		if p.take("{") {
			r = p.digits(start, 1, 6, 16)
			if !p.take("}") {
				p.fail(RegexSyntax, start, HintBackslash)
			}
			return r
		}
		return p.digits(start, 2, 2, 16)
	case '0':
		return p.digits(start, 1, 3, 8)
	case 'G', 'X', 'N', 'k', 'Q':
		p.unsupported(start)
	case 0: // the end of the text
		p.fail(RegexSyntax, start, HintBackslash)
	}
	switch {
	case '1' <= r && r <= '9':
		p.unsupported(start)
	case r < 0x80 && unicode.IsLetter(r):
		p.fail(RegexSyntax, start, HintBackslash)
	}
	return r
}

// utf16 reads four digits, and a second half where they are the first of two.
func (p *parser) utf16(start int) rune {
	r := p.digits(start, 4, 4, 16)
	if utf16.IsSurrogate(r) && p.take(`\u`) {
		return utf16.DecodeRune(r, p.digits(start, 4, 4, 16))
	}
	return r
}

// digits reads the number of a character.
func (p *parser) digits(start, least, most, base int) rune {
	end := p.at
	for end < len(p.text) && end < p.at+most && isDigit(p.text[end], base) {
		end++
	}
	n, err := strconv.ParseInt(p.text[p.at:end], base, 32)
	short := end < p.at+least
	p.at = end
	if err != nil || short || n > unicode.MaxRune {
		p.fail(RegexSyntax, start, HintBackslash)
		return 0
	}
	return rune(n)
}

func isDigit(c byte, base int) bool {
	_, err := strconv.ParseUint(string(rune(c)), base, 8)
	return err == nil
}

// property reads {Lu} or L behind \p.
func (p *parser) property(start int) set {
	name := ""
	if p.take("{") {
		end := strings.IndexByte(p.text[p.at:], '}')
		if end < 0 {
			p.fail(RegexSyntax, start, HintBackslash)
			return nil
		}
		name = p.text[p.at : p.at+end]
		p.at += end + 1
	} else {
		name = string(p.next())
	}
	return p.named(start, name)
}

func (p *parser) named(start int, name string) set {
	positive := strings.TrimPrefix(name, "^")
	s, ok := property(positive)
	if !ok {
		p.fail(RegexProperty, start, "")
	}
	if positive != name {
		return s.not()
	}
	return s
}
