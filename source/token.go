package source

import (
	"unicode"
	"unicode/utf8"
)

// A Token is a word (in Vietnamese, a syllable), a number or a mark. It remembers
// its bytes; between tokens stand only white space, pictures (U+FFFC) and characters
// without width.
type Token struct {
	Span  Span
	Key   Key
	Shape Shape
}

// Shape says what a token looks like.
type Shape uint8

const (
	Mark    Shape = iota // punctuation or a symbol, one character
	Number               // 57 · 1.234,5 · 1,234.5
	Lower                // chính, and letters without case
	Capital              // Chính, Á
	Upper                // LHQ: two or more letters, all capital
	Mixed                // SpecA
)

// IsWord reports a token made of letters.
func (s Shape) IsWord() bool { return s >= Lower }

// Tokens cuts text into tokens, in order. A word is a run of letters with their
// combining marks, and digits after a letter (QH13); a Han character is a word of
// its own. A number is a run of digits with single points or commas between them.
func Tokens(text string) []Token {
	return AppendTokens(make([]Token, 0, len(text)/6+1), text)
}

// AppendTokens is Tokens for a caller that keeps a buffer.
func AppendTokens(tokens []Token, text string) []Token {
	s := newScanner(text)
	for t, ok := s.next(); ok; t, ok = s.next() {
		tokens = append(tokens, t)
	}
	s.close()
	return tokens
}

// Syllables counts the words and numbers of a text: what Vietnamese writes
// between blanks.
func Syllables(text string) int {
	n := 0
	s := newScanner(text)
	for t, ok := s.next(); ok; t, ok = s.next() {
		if t.Shape != Mark {
			n++
		}
	}
	s.close()
	return n
}

// tokenAt reads the token that begins with the character r; ok is false if none does.
func (s *scanner) tokenAt(r rune) (t Token, ok bool) {
	switch s.kind(r) {
	case nothing, invisible:
		return Token{}, false
	case digit:
		return s.number(), true
	case ideograph:
		f := s.folder()
		f.add(r)
		end := s.at + utf8.RuneLen(r)
		return Token{Span{s.at, end}, f.key(s.text[s.at:end]), Lower}, true
	case letter, capital:
		return s.word(), true
	}
	return s.mark(), true
}

func (s *scanner) word() Token {
	f := s.folder()
	letters, capitals, first := 0, 0, false
	end := s.at
scan:
	for at := s.at; at < len(s.text); {
		r, size := decodeRune(s.text[at:])
		at += size
		switch s.kind(r) {
		case letter:
			letters++
		case capital:
			letters++
			capitals++
			first = first || letters == 1
		case combining, digit:
		case invisible, accent: // within a word only if letters follow
			continue
		default:
			break scan
		}
		f.add(r)
		end = at
	}
	return Token{Span{s.at, end}, f.key(s.text[s.at:end]), shapeOf(letters, capitals, first)}
}

func shapeOf(letters, capitals int, first bool) Shape {
	switch {
	case capitals == 0:
		return Lower
	case capitals == 1 && first:
		return Capital
	case capitals == letters:
		return Upper
	}
	return Mixed
}

func (s *scanner) number() Token {
	f := s.folder()
	end := s.at
	for end < len(s.text) {
		r, size := decodeRune(s.text[end:])
		if r == '.' || r == ',' {
			if next, _ := decodeRune(s.text[end+size:]); !isDigit(next) {
				break
			}
		} else if !isDigit(r) {
			break
		}
		f.add(r)
		end += size
	}
	return Token{Span{s.at, end}, f.key(s.text[s.at:end]), Number}
}

// mark takes one character with the marks that combine with it.
func (s *scanner) mark() Token {
	r, size := decodeRune(s.text[s.at:])
	end := s.at + size
	for end < len(s.text) && s.text[end] >= utf8.RuneSelf {
		next, size := decodeRune(s.text[end:])
		if s.kind(next) != combining {
			break
		}
		end += size
	}
	f := s.folder()
	if end == s.at+size {
		r = foldMark(r)
	}
	f.add(r)
	for _, next := range s.text[s.at+size : end] {
		f.add(next)
	}
	return Token{Span{s.at, end}, f.key(s.text[s.at:end]), Mark}
}

// foldMark takes away the style of dashes and quotation marks.
func foldMark(r rune) rune {
	switch r {
	case '–', '—', '‐', '‑', '‒', '―', '−', '֊':
		return '-'
	case '“', '”', '„', '‟', '«', '»':
		return '"'
	case '‘', '’', '‚', '‛':
		return '\''
	}
	return r
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' || r >= 0x80 && unicode.IsDigit(r) }
