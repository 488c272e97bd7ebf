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

// wordBefore gives the word before that one; empty at the sentence's beginning.
func (c *candidate) wordBefore() string {
	_, at := c.wordUpTo(c.at)
	word, _ := c.wordUpTo(at)
	return word
}

// wordUpTo gives the word that ends at a place, past blanks, and where it begins.
func (c *candidate) wordUpTo(end int) (string, int) {
	for end > c.start && c.text[end-1] == 0 {
		end-- // hidden markup may be longer than any word
	}
	floor := max(c.start, end-maxWord)
	if end > floor && !isPlain(c.text[end-1]) {
		end = floor + len(strings.TrimRightFunc(c.text[floor:end], func(r rune) bool { return isHidden(r) || isOpener(r) }))
	}
	at := c.wordStart(floor, end)
	if c.clean {
		return c.text[at:end], at
	}
	return Clean(c.text[at:end]), at
}

// wordStart goes back from the end of a word to where it begins, at floor at the most.
func (c *candidate) wordStart(floor, end int) int {
	for at := end; at > floor; at-- {
		switch wordEdges[c.text[at-1]] {
		case isEdge:
			return at
		case mayBeEdge:
			r, size := decodeRune(c.text[at-1:])
			if isBlank(r) || isOpener(r) {
				return min(at-1+size, end)
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
	for _, b := range []byte{0xC2, 0xE1, 0xE2, 0xE3, 0xEF} {
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

// beforeNumber reports that an Arabic or Roman number follows.
func (c *candidate) beforeNumber() bool {
	r, _ := decodeRune(c.text[c.next:])
	return isDigit(r) || isRoman(c.nextWord())
}

// beforeTitle reports that two words with capitals follow, or one all in capitals.
func (c *candidate) beforeTitle() bool {
	word, rest := wordIn(c.rest())
	if isCapitals(word) {
		return true
	}
	return isCapitalised(word) && unicode.IsUpper(firstSeen(rest))
}

// isCapitals reports a word of two or more letters, all of them capital.
func isCapitals(word string) bool {
	letters := 0
	for _, r := range word {
		if !unicode.IsUpper(r) {
			return false
		}
		letters++
	}
	return letters > 1
}

// isCapitalised reports a word with a capital and a small letter: a name, not an
// acronym, and nothing with a comma behind it.
func isCapitalised(word string) bool {
	first, _ := decodeRune(word)
	last, _ := decodeLastRune(word)
	return unicode.IsUpper(first) && unicode.IsLower(last)
}

// abbreviation looks up a word. Of several in one (PGS.TS, ThS-BS) all must be titles,
// of "Q.1/TP" the last counts, and in "2018-ж" the number before it is left out.
func (r *Rules) abbreviation(c *candidate, word string) Abbreviation {
	if word == "" {
		return 0
	}
	if r.index.words.mayHave(word) {
		if r.index.pairs {
			if pair := r.Abbreviations[c.wordBefore()+" "+word]; pair != 0 {
				return pair
			}
		}
		if kind := r.Abbreviations[word]; kind != 0 {
			return kind
		}
	}
	if digits := prefixLen(word, isDigit); digits == len(word) {
		return 0
	} else if digits > 0 && r.Abbreviations[strings.TrimPrefix(word[digits:], "-")] == Measure {
		return Measure
	}
	switch at := strings.LastIndexFunc(word, joinsWords); {
	case at < 0:
		return 0
	case word[at] == '.', word[at] == '-':
		return r.joinedTitles(word)
	}
	return r.Abbreviations[afterLast(word, joinsWords)]
}

func joinsWords(r rune) bool { return r == '.' || r == '-' || r == '–' || r == '/' || r == ',' }

// joinedTitles gives the kind of the last part, if every part is a title.
func (r *Rules) joinedTitles(word string) (kind Abbreviation) {
	for part := range strings.FieldsFuncSeq(word, joinsWords) {
		if kind = r.Abbreviations[part]; kind != BeforeName && kind != BeforeTitle {
			return 0
		}
	}
	return kind
}

// maxPause is more bytes than are said before a pause.
const maxPause = 48

// isPause reports an ellipsis inside a sentence: behind a word of hesitating that
// stands alone, or where what was said is said again ("Vì tôi… Vì tôi không biết").
func (r *Rules) isPause(c *candidate) bool {
	said := c.text[max(c.start, c.at-maxPause):c.at]
	if at := strings.LastIndexByte(said, ':'); at >= 0 {
		said = said[at+1:]
	} else if c.at-c.start > maxPause {
		return false
	}
	said = Clean(strings.TrimLeftFunc(said, func(r rune) bool { return isHidden(r) || isOpener(r) || isDash(r) }))
	again := head(Clean(head(c.rest(), 2*maxPause)), len(said))
	return r.Pausing[said] || said != "" && strings.EqualFold(said, again)
}

// lacksBlank decides about a stop with no blank behind it, as in "tạo.Chương": it
// ends a sentence between a small letter and a capitalised word; not in an address
// (dich.vn) or an acronym (N.A.).
func (r *Rules) lacksBlank(c *candidate) bool {
	next := c.nextWord()
	if !isCapitalised(next) || addressParts[strings.ToLower(next)] || len(c.stops()) > len("…") {
		return false
	}
	word := c.word()
	if strings.ContainsAny(word, "/@_:\\") || r.abbreviation(c, word) != 0 {
		return false
	}
	switch {
	case c.closed():
		return true
	case c.behindSmallWord():
		return r.Native == nil || r.Native(next) || r.Native(word)
	case strings.Trim(word, "0123456789%") == "":
		return len(word) > 1 && r.isNative(next) && !r.isLabel(c, word)
	}
	return isCapitals(word) && r.Starters[next]
}

// What stands behind a point in an address or the name of a file.
var addressParts = words("com", "net", "org", "vn", "edu", "gov", "info", "biz", "io", "html", "js")

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
