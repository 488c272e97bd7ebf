package source

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word gives what stands before the stops, back to a blank or an opening mark, clean.
func (c *candidate) word() string {
	word, _ := c.wordUpTo(c.at)
	return word
}

// wordAt gives where that word begins.
func (c *candidate) wordAt() int {
	_, at := c.wordUpTo(c.at)
	return at
}

// wordBefore gives the word before that one; empty at the sentence's beginning.
func (c *candidate) wordBefore() string {
	word, _ := c.wordUpTo(c.wordAt())
	return word
}

// wordUpTo gives the word that ends at a place, past blanks, and where it begins.
func (c *candidate) wordUpTo(end int) (string, int) {
	for end > c.start && c.text[end-1] == 0 {
		end-- // hidden markup may be longer than any word
	}
	floor := max(c.start, end-maxWord)
	if !endsInLetter(c.text[floor:end]) {
		end = floor + len(strings.TrimRightFunc(c.text[floor:end], func(r rune) bool { return isHidden(r) || isOpener(r) }))
	}
	at := c.wordStart(floor, end)
	if c.clean {
		return c.text[at:end], at
	}
	return Clean(c.text[at:end]), at
}

// endsInLetter reports that s surely ends with a letter or digit.
func endsInLetter(s string) bool {
	for n := len(s) - 1; n >= 0; n-- {
		if b := s[n]; b < utf8.RuneSelf || b >= 0xC0 {
			return wordEdges[b] == 0 && (b >= utf8.RuneSelf || isPlain(b))
		}
	}
	return false
}

// wordStart goes back from the end of a word to where it begins, at floor at the most.
func (c *candidate) wordStart(floor, end int) int {
	s := c.text[floor:end]
	for n := len(s) - 1; n >= 0; n-- {
		switch wordEdges[s[n]] {
		case isEdge:
			return floor + n + 1
		case mayBeEdge:
			if r, size := decodeRune(s[n:]); isBlank(r) || isOpener(r) {
				return floor + n + size
			}
		}
	}
	return floor
}

// What a byte says about the edge of a word before which it stands.
const (
	isEdge    = 1 + iota // a blank or an opening mark
	mayBeEdge            // the first byte of a character that could be one
)

var wordEdges = func() (table [256]uint8) {
	for b := range byte(utf8.RuneSelf) {
		if isBlank(rune(b)) || isOpener(rune(b)) {
			table[b] = isEdge
		}
	}
	for _, b := range []byte{0xC2, 0xE2, 0xE3, 0xEF} {
		table[b] = mayBeEdge
	}
	return table
}()

// starts reports that a word follows which begins a sentence, and is no initial.
func (r *Rules) starts(c *candidate) bool { return r.Starters[c.nextWord()] && !c.nextIsInitial() }

// nextWord gives the word that follows, past opening marks; empty if there is none.
func (c *candidate) nextWord() string {
	word, _ := wordIn(c.rest())
	return word
}

// wordIn gives the word at the beginning of s, past opening marks, and what is
// behind it. A hyphen joins: "Lê-nin".
func wordIn(s string) (word, rest string) {
	s = strings.TrimLeftFunc(s, func(r rune) bool { return isOpener(r) || isInvisible(r) })
	n := prefixLen(s, func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsMark(r) || r == '-' || isInvisible(r)
	})
	return Clean(strings.TrimRight(s[:n], "-")), s[n:]
}

// lastLetter takes the last character off s, with the marks that combine with it and
// the invisible ones, and gives it without them.
func lastLetter(s *string) rune {
	for {
		r, size := decodeLastRune(*s)
		*s = (*s)[:len(*s)-size]
		if size == 0 || !unicode.IsMark(r) && !isInvisible(r) {
			return r
		}
	}
}

// afterLast gives what stands behind the last character that is in the set.
func afterLast(s string, in func(rune) bool) string {
	at := strings.LastIndexFunc(s, in)
	if at < 0 {
		return s
	}
	_, size := decodeRune(s[at:])
	return s[at+size:]
}

func prefixLen(s string, in func(rune) bool) int {
	if n := strings.IndexFunc(s, func(r rune) bool { return !in(r) }); n >= 0 {
		return n
	}
	return len(s)
}

// head gives the first n bytes of s.
func head(s string, n int) string { return s[:min(n, len(s))] }

func words(list ...string) map[string]bool {
	set := make(map[string]bool, len(list))
	for _, w := range list {
		set[w] = true
	}
	return set
}
