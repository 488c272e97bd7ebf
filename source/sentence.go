package source

import (
	"strings"
	"unicode"

	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// Rules say where a sentence ends in one language. They are data: the one engine
// below reads them all.
type Rules struct {
	// Words that are written with a stop and go on: "TP" in "TP. Hồ Chí Minh".
	// They compare with their case.
	Abbreviations map[string]bool
	// Words whose number is a label and ends nothing: "Điều 5. Phạm vi".
	Labels map[string]bool
}

// RulesFor gives the rules of a language, or those that suit any language.
func RulesFor(locale language.Tag) *Rules {
	base, _ := locale.Base()
	if r, ok := rulesByLanguage[base.String()]; ok {
		return r
	}
	return &Rules{}
}

var rulesByLanguage = map[string]*Rules{"vi": vietnameseRules}

// Cut gives the spans of the sentences in one block of text, in order and without
// the blanks between them. Nothing but white space and characters without width
// lies outside the spans.
func (r *Rules) Cut(text string) []Span {
	var sentences []Span
	start := 0
	add := func(end int) {
		if s := (Span{start, end}).Trim(text); !s.Empty() {
			sentences = append(sentences, s)
		}
		start = end
	}
	for at := 0; ; {
		i := strings.IndexFunc(text[at:], isStop)
		if i < 0 {
			break
		}
		c := newCandidate(text, start, at+i)
		if r.ends(c) {
			add(c.end)
		}
		at = c.end
	}
	add(len(text))
	return sentences
}

// A candidate is a place where a sentence may end: a run of stops and the closing
// quotation marks and brackets after it.
type candidate struct {
	text  string
	start int    // where the sentence begins
	stops string // "." or "?!" or "…"
	at    int    // where the stops begin
	end   int    // behind the closers
	gap   bool   // there is a blank behind it
	next  int    // the next character that is no blank; len(text) if none
}

func newCandidate(text string, start, at int) candidate {
	end := at
	for end < len(text) {
		r, size := decodeRune(text[end:])
		if !isStop(r) {
			break
		}
		end += size
	}
	c := candidate{text: text, start: start, stops: text[at:end], at: at}
	c.end = end + prefixLen(text[end:], isCloser)
	c.next = c.end + prefixLen(text[c.end:], func(r rune) bool { return isBlank(r) || isInvisible(r) })
	c.gap = c.next > c.end
	return c
}

// ends decides about one candidate.
func (r *Rules) ends(c candidate) bool {
	if c.next == len(c.text) {
		return false // the end of the block ends it anyway
	}
	if c.stops == "։" || strings.ContainsAny(c.stops, "。！？") {
		return true
	}
	if !c.gap {
		return c.lacksBlank() && !r.Abbreviations[c.word()]
	}
	if !c.opensSentence() || c.aside() {
		return false
	}
	if c.stops != "." || c.closed() {
		return true
	}
	word := c.word()
	switch {
	case r.Abbreviations[word] || r.Abbreviations[lastPart(word)]:
		return false
	case isNumeral(word) && r.isLabel(c, word):
		return false
	case isInitial(word):
		return !c.isNameInitial()
	}
	return true
}

// opensSentence reports that what follows can be a sentence's beginning: not a
// small letter, nor a mark that goes on (a comma, a closing bracket).
func (c candidate) opensSentence() bool {
	for _, r := range c.text[c.next:] {
		switch {
		case unicode.IsLower(r):
			return false
		case unicode.IsLetter(r), isDigit(r), unicode.IsSymbol(r):
			return true
		case strings.ContainsRune(",;:)]}/%", r) || isStop(r):
			return false
		}
	}
	return false
}

// aside reports stops that stand alone in brackets: (?) or (!).
func (c candidate) aside() bool {
	r, _ := decodeLastRune(c.text[:c.at])
	return r == '(' || r == '['
}

// closed reports a quotation mark or bracket between the stops and the blank.
func (c candidate) closed() bool { return c.end > c.at+len(c.stops) }

// lacksBlank reports a stop between a small letter and a capital one that begins
// a word, as in "tạo.Chương"; not in an address (dich.vn) or an acronym (v.v.).
func (c candidate) lacksBlank() bool {
	head := c.text[:c.at]
	before := lastLetter(&head)
	twoBefore := lastLetter(&head)
	tail := c.text[c.end:]
	first := firstLetterOf(&tail)
	second := firstLetterOf(&tail)
	return unicode.IsLower(before) && unicode.IsLetter(twoBefore) &&
		unicode.IsUpper(first) && unicode.IsLower(second) && len(c.stops) <= len("…")
}

// lastLetter takes the last character off s, with the marks that combine with it,
// and gives it without them.
func lastLetter(s *string) rune {
	for {
		r, size := decodeLastRune(*s)
		*s = (*s)[:len(*s)-size]
		if size == 0 || !unicode.IsMark(r) {
			return r
		}
	}
}

// firstLetterOf takes the first character off s, with the marks that combine with
// it, and gives it without them.
func firstLetterOf(s *string) rune {
	r, size := decodeRune(*s)
	*s = (*s)[size:]
	*s = (*s)[prefixLen(*s, unicode.IsMark):]
	return r
}

// word gives what stands before the stop, back to a blank or an opening mark, in NFC.
func (c candidate) word() string {
	edge := func(r rune) bool { return isBlank(r) || isOpener(r) }
	return norm.NFC.String(afterLast(c.text[c.start:c.at], edge))
}

// longestLabel is more bytes than any label word has with the blanks around it.
const longestLabel = 64

// isLabel reports a number that names a part of a text: it begins the sentence
// ("1. Mở đầu") or follows a label word there ("Điều 5. Phạm vi").
func (r *Rules) isLabel(c candidate, number string) bool {
	head := c.text[c.start : c.at-len(number)]
	if len(head) > longestLabel {
		return false
	}
	before := Clean(head)
	return before == "" || r.Labels[strings.ToLower(before)]
}

// isNumeral reports Arabic and Roman numbers, also 1.2, and single small letters
// as in "a.".
func isNumeral(word string) bool {
	if word == "" {
		return false
	}
	if strings.Trim(word, "0123456789.") == "" || strings.Trim(word, "IVXLC") == "" {
		return true
	}
	return len(word) == 1 && 'a' <= word[0] && word[0] <= 'z'
}

// isInitial reports one letter that can stand for a name: a plain capital letter
// or Đ. Letters with marks (Á, Ý) are words.
func isInitial(word string) bool {
	word = lastPart(word)
	return word == "Đ" || len(word) == 1 && 'A' <= word[0] && word[0] <= 'Z'
}

// isNameInitial decides whether an initial with a capital after it belongs to a
// name that goes on: "N. A. Nazarbayev", "George W. Bush", "ông A. Putin".
func (c candidate) isNameInitial() bool {
	word := c.word()
	if strings.Contains(word, ".") { // N.A. Nazarbayev
		return true
	}
	if rest := c.text[c.next:]; len(rest) > 1 && isInitial(rest[:1]) && rest[1] == '.' { // N. | A. Nazarbayev
		return true
	}
	previous := c.wordBefore(len(word))
	if previous == "" || strings.HasSuffix(previous, ".") || namedPersons[previous] {
		return true
	}
	first, _ := decodeRune(previous)
	return unicode.IsUpper(first) || !unicode.IsLetter(first)
}

// wordBefore gives the word before the last n bytes in front of the stop, in NFC;
// empty at the sentence's beginning.
func (c candidate) wordBefore(n int) string {
	head := strings.TrimRightFunc(c.text[c.start:max(c.start, c.at-n)], isBlank)
	return norm.NFC.String(afterLast(head, isBlank))
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

// Words after which an initial is a person's.
var namedPersons = words("ông", "bà", "anh", "chị", "cô", "và")

func lastPart(word string) string { return word[strings.LastIndexByte(word, '.')+1:] }

func prefixLen(s string, in func(rune) bool) int {
	if n := strings.IndexFunc(s, func(r rune) bool { return !in(r) }); n >= 0 {
		return n
	}
	return len(s)
}

func isStop(r rune) bool {
	switch r {
	case '.', '!', '?', '…', '。', '！', '？', '։':
		return true
	}
	return false
}

func isCloser(r rune) bool { return strings.ContainsRune(`"'”’»)]}」』`, r) }

func isOpener(r rune) bool { return strings.ContainsRune(`"'“‘«([{「『`, r) }
