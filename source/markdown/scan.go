package markdown

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"dich/source"
)

// A scanner finds the inline markup of a text (CommonMark 6) in one pass. It knows
// nothing of what stands before and behind the text, so half of a pair is a code too.
//
// What a search found to be missing behind some place is remembered, so that no
// text makes it search again and again.
type scanner struct {
	text    string
	defined func(label string) bool // in a document; nil where nobody knows the definitions

	at       int
	codes    []source.Code // Span is set; Text where it is not the bytes there
	whole    []source.Span // see source.Block
	bound    []source.Span
	pairs    int
	runs     []run // of * _ ~
	tail     int   // the last run that may still open or close something; -1 if none
	brackets []bracket
	inactive int // brackets below this one open no link: a link stands in them
	tags     map[string][]openTag
	reader   *tagReader
	ticks    map[int][]int // where runs of ` begin, by their length
	missing  map[string]bool
}

// special are the bytes that may begin markup.
var special = func() (set [256]bool) {
	for _, c := range []byte("\\`*_~[]!<&\n:@wW") {
		set[c] = true
	}
	return set
}()

// hasMarkup reports that a text has a byte that may begin markup.
func hasMarkup(text string) bool {
	for i := 0; i < len(text); i++ {
		if special[text[i]] {
			return true
		}
	}
	return false
}

// scan reads a text: its codes, whole and bound are in order then.
func scan(text string, defined func(string) bool) *scanner {
	s := &scanner{text: text, defined: defined, tail: -1}
	for s.at < len(text) {
		if !special[text[s.at]] {
			s.at++
			continue
		}
		s.at += max(1, s.markup(text[s.at]))
	}
	s.emphasize(-1)
	s.leftovers()
	slices.SortFunc(s.codes, func(a, b source.Code) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return s
}

// markup reads what may begin with c, and gives how many bytes it took; 0 if c is text.
func (s *scanner) markup(c byte) int {
	switch c {
	case '\\':
		return s.backslash()
	case '`':
		return s.program()
	case '*', '_', '~':
		return s.delimiters(c)
	case '!':
		if strings.HasPrefix(s.text[s.at:], "![") && footnoteLen(s.text[s.at+1:]) == 0 {
			return s.open(len("!["))
		}
	case '[':
		if n := footnoteLen(s.text[s.at:]); n > 0 {
			return s.alone(n, "")
		}
		return s.open(len("["))
	case ']':
		return s.close()
	case '<':
		return s.angle()
	case '&':
		return s.entity()
	case '\n':
		return s.lineFeed()
	}
	return s.bareLink(c)
}

// add adds a code of n bytes.
func (s *scanner) add(kind source.CodeKind, n int, shown string) *source.Code {
	s.codes = append(s.codes, source.Code{Kind: kind, Shown: shown, Span: source.Span{Start: s.at, End: s.at + n}})
	return &s.codes[len(s.codes)-1]
}

// alone adds a code that has no other half.
func (s *scanner) alone(n int, shown string) int {
	s.add(source.Standalone, n, shown)
	return n
}

// backslash reads an escaped mark, or a line break.
func (s *scanner) backslash() int {
	rest := s.text[s.at+1:]
	switch {
	case rest == "":
		return 0
	case rest[0] == '\n':
		s.lineBreak(len(hardBreak))
	case isPunct(rest[0]):
		s.add(source.Reference, 2, rest[:1])
	default:
		return 0
	}
	return 2
}

// hardBreak is how a translator sees any line break that the author forces.
const hardBreak = "\\\n"

// lineFeed reads a line feed: in a document, two blanks before it force a line break.
func (s *scanner) lineFeed() int {
	if s.defined != nil && strings.HasSuffix(s.text[:s.at], "  ") {
		s.lineBreak(1)
	}
	return 1
}

// lineBreak adds a forced line break of n bytes, and in a document the blanks before it,
// which no segment keeps. A backslash before them is shown as \\, to be none of a break.
func (s *scanner) lineBreak(n int) {
	if s.defined == nil {
		s.add(source.Standalone, n, "\n")
		return
	}
	end := s.at + n
	for s.at > 0 && isSpace(s.text[s.at-1]) && !s.taken(s.at-1) {
		s.at--
	}
	if before := s.at - 1; before >= 0 && s.text[before] == '\\' && !s.taken(before) {
		s.codes = append(s.codes, source.Code{
			Kind: source.Reference, Shown: `\`, Span: source.Span{Start: before, End: before + 1}, Text: `\\`,
		})
	}
	s.add(source.Standalone, end-s.at, "\n").Text = hardBreak
	s.at = end - n
}

// taken reports a byte before the present place that belongs to a code.
func (s *scanner) taken(at int) bool {
	return len(s.codes) > 0 && s.codes[len(s.codes)-1].Span.End > at
}

// program reads a code span, or goes over backticks that nothing closes.
func (s *scanner) program() int {
	n := runLen(s.text[s.at:], '`')
	if s.ticks == nil {
		s.countTicks()
	}
	list := s.ticks[n]
	for len(list) > 0 && list[0] < s.at+n {
		list = list[1:]
	}
	s.ticks[n] = list
	if len(list) == 0 {
		return n
	}
	return s.alone(list[0]+n-s.at, source.Object)
}

func (s *scanner) countTicks() {
	s.ticks = map[int][]int{}
	for at := s.at; at < len(s.text); {
		n := runLen(s.text[at:], '`')
		if n > 0 {
			s.ticks[n] = append(s.ticks[n], at)
		}
		at += max(n, 1)
	}
}

// find searches for what ends something; once it is missing it stays so.
func (s *scanner) find(from int, what string) int {
	if from > len(s.text) || s.missing[what] {
		return -1
	}
	n := strings.Index(s.text[from:], what)
	if n < 0 {
		if s.missing == nil {
			s.missing = map[string]bool{}
		}
		s.missing[what] = true
		return -1
	}
	return from + n
}

// runeBefore and runeAfter give the character beside a place; a blank at the ends of
// the text, and for a forced line break.
func (s *scanner) runeBefore(at int) rune {
	if at == 0 {
		return ' '
	}
	r, _ := utf8.DecodeLastRuneInString(s.text[:at])
	return r
}

func (s *scanner) runeAfter(at int) rune {
	if at == len(s.text) || strings.HasPrefix(s.text[at:], hardBreak) {
		return ' '
	}
	r, _ := utf8.DecodeRuneInString(s.text[at:])
	return r
}
