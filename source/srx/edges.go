package srx

import "unicode"

// edges marks the places of a text where a condition holds that needs no automaton.
func edges(kind conditionKind, text string) places {
	found := newPlaces(text)
	p := &place{at: begin(text), final: finalBreak(text), first: true}
	for {
		behind := p.look(text)
		if p.holds(kind) {
			found.add(p.at)
		}
		if p.last {
			return found
		}
		p.pass(behind)
	}
}

// place is a place and what stands at both sides of it.
type place struct {
	at            int
	final         int  // the line end that the text ends with, or its end
	first, last   bool // the text begins, ends here
	before, after rune // 0 at the ends of the text
	word          bool // the last character that combines with none was one of a word
}

// look takes in the next character and gives the place behind it.
func (p *place) look(text string) int {
	p.last, p.after = p.at == len(text), 0
	if p.last {
		return p.at
	}
	var behind int
	p.after, behind = forth(text, p.at)
	return behind
}

// pass goes over the next character.
func (p *place) pass(behind int) {
	p.at, p.first, p.before = behind, false, p.after
	if !combines(p.after) {
		p.word = wordly().has(p.after)
	}
}

func (p *place) holds(kind conditionKind) bool {
	inside := p.before == '\r' && p.after == '\n' // of a line end
	switch kind {
	case textStart:
		return p.first
	case textEnd:
		return p.last
	case lastLine:
		return p.last || p.at == p.final
	case lineStart:
		return p.first || !p.last && !inside && vertical().has(p.before)
	case lineEnd:
		return p.last || !inside && vertical().has(p.after)
	}
	return p.wordEdge()
}

// wordEdge is as ICU has it: between a character of a word and one that is of none,
// where marks and characters without width belong to what stands before them.
func (p *place) wordEdge() bool {
	return (p.last || !combines(p.after)) && p.word != (!p.last && wordly().has(p.after))
}

func combines(r rune) bool { return unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) }

// finalBreak gives the place of the line end that the text ends with; its length if
// it ends with none.
func finalBreak(text string) int {
	first := begin(text)
	at := len(text)
	if at == first {
		return at
	}
	r, start := back(text, at)
	if !vertical().has(r) {
		return at
	}
	if r == '\n' && start > first {
		if r, before := back(text, start); r == '\r' {
			return before
		}
	}
	return start
}
