package source

import (
	"strings"
	"unicode"
)

// maxAttribution is how many words an attribution has at most.
const maxAttribution = 8

// isAttributed reports that a quotation or a line of dialogue has ended, and what
// follows only says who spoke: “Đi thôi!” Nam nói.
func (r *Rules) isAttributed(c *candidate) bool {
	if len(r.Speech) == 0 || !c.quoted() && !c.inDialogue() {
		return false
	}
	clause, ok := firstClause(strings.TrimLeftFunc(c.rest(), func(r rune) bool { return isDash(r) || isHidden(r) }))
	if clause = strings.TrimRightFunc(clause, isHidden); !ok || !strings.ContainsFunc(clause, isBlank) {
		return false // nobody, or nothing said
	}
	first, _ := wordIn(clause)
	who := strings.Fields(strings.ToLower(Clean(clause)))
	return (!r.Starters[first] || r.Persons[who[0]] || r.Persons[who[1]]) && r.saysWho(who)
}

// firstClause gives what stands before the first stop or quotation mark; false if
// that is too long for an attribution, or introduces a quotation itself.
func firstClause(s string) (string, bool) {
	blanks := 0
	for at, r := range s {
		switch {
		case r == ':' || at == 0 && !unicode.IsLetter(r):
			return "", false
		case isStop(r) || isOpener(r):
			return s[:at], true
		case r == ' ':
			if blanks++; blanks > maxAttribution {
				return "", false
			}
		}
	}
	return s, len(s) < maxClause
}

// saysWho reports a clause of somebody, then a verb of saying.
func (r *Rules) saysWho(clause []string) bool {
	if len(clause) > maxAttribution {
		return false
	}
	says := false
	for i := 1; i < len(clause); i++ {
		word := strings.TrimRight(clause[i], ",")
		if r.Clauses[word] {
			return false
		}
		says = says || r.Speech[word] || i > 1 && r.Speech[clause[i-1]+" "+word]
	}
	return says
}

// quoted reports a closing quotation mark behind the stops.
func (c *candidate) quoted() bool {
	return c.closed() && !c.noted && strings.ContainsAny(c.text[c.after:c.end], `"”’»'`)
}

// inDialogue reports a sentence that begins with a dash and is followed by one.
func (c *candidate) inDialogue() bool {
	if b := c.text[c.next]; b != '-' && b != 0xE2 {
		return false // no dash
	}
	return isDash(firstSeen(c.rest())) && isDash(firstSeen(head(c.text[c.start:c.at], maxWord)))
}

// maxEnclosure is how far, in bytes, we look for the closing mark.
const maxEnclosure = 512

// enclosure gives where that closes which a mark opens inside a sentence, as the
// title of something is; 0 if a quotation is introduced, as behind a colon, or if
// nothing is opened or closed.
func (s *scan) enclosure(at int, mark rune) int {
	if at > s.start && isPlain(s.text[at-1]) {
		return 0 // it does not open, but closes
	}
	inside := at + len(string(mark))
	before := strings.TrimRightFunc(s.text[max(s.start, at-maxWord):at], isInvisible)
	if last, _ := decodeLastRune(before); before != "" && !isBlank(last) && !isOpener(last) || followedByBlank(s.text, inside) {
		return 0
	}
	before = strings.TrimRightFunc(before, isHidden)
	if introduction := lastLetter(&before); !unicode.IsLetter(introduction) && !isDigit(introduction) {
		return 0
	}
	title, _, closed := strings.Cut(head(s.text[inside:], maxEnclosure), closing(mark))
	if !closed || strings.ContainsRune(title, mark) {
		return 0
	}
	return inside + len(title)
}

// isEnclosed reports a stop inside brackets, or inside a quotation after which the
// sentence goes on: with a small letter or a comma.
func (c *candidate) isEnclosed() bool {
	if c.end > c.within {
		return false
	}
	mark, size := decodeRune(c.text[c.within:])
	next := firstSeen(head(c.text[c.within+size:], maxWord))
	return mark == ')' || unicode.IsLower(next) || next == ','
}

// opensEnclosure reports the marks that may open one.
func opensEnclosure(r rune) bool { return r == '(' || r == '"' || r == '“' || r == '«' }

// closing gives the mark that closes what another opens.
func closing(mark rune) string {
	switch mark {
	case '(':
		return ")"
	case '“':
		return "”"
	case '«':
		return "»"
	}
	return `"`
}
