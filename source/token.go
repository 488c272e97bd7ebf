package source

import (
	"strings"
	"unicode"
)

// A Token is a word (in Vietnamese, a syllable), a number or a mark. It remembers
// its bytes; between tokens stand only white space and characters without width.
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
	for at := 0; at < len(text); {
		r, size := decodeRune(text[at:])
		switch {
		case isBlank(r) || isInvisible(r) || r == '\ufffc': // a picture is no word
			at += size
			continue
		case isDigit(r):
			tokens = append(tokens, number(text, at, newFolder()))
		case unicode.Is(unicode.Han, r):
			span := Span{at, at + size}
			tokens = append(tokens, Token{span, FoldKey(span.Of(text)), Lower})
		case unicode.IsLetter(r):
			tokens = append(tokens, word(text, at, newFolder()))
		default:
			tokens = append(tokens, mark(text, at))
		}
		at = tokens[len(tokens)-1].Span.End
	}
	return tokens
}

// Syllables counts the words and numbers of a text: what Vietnamese writes
// between blanks.
func Syllables(text string) int {
	n := 0
	for at := 0; at < len(text); {
		r, size := decodeRune(text[at:])
		switch {
		case isDigit(r):
			n++
			at = number(text, at, noFolder).Span.End
		case unicode.Is(unicode.Han, r):
			n++
			at += size
		case unicode.IsLetter(r):
			n++
			at = word(text, at, noFolder).Span.End
		default:
			at += size
		}
	}
	return n
}

func word(text string, start int, f folder) Token {
	var capitals, letters int
	first := false
	end := start
	for at := start; at < len(text); {
		r, size := decodeRune(text[at:])
		switch {
		case unicode.Is(unicode.Han, r):
			size = 0
		case unicode.IsLetter(r):
			letters++
			if unicode.IsUpper(r) {
				capitals++
				first = first || letters == 1
			}
		case unicode.IsMark(r), isDigit(r):
		case isInvisible(r): // within a word only if letters follow
			at += size
			continue
		default:
			size = 0
		}
		if size == 0 {
			break
		}
		f.add(r)
		at += size
		end = at
	}
	return Token{Span{start, end}, f.key(), shapeOf(letters, capitals, first)}
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

func number(text string, start int, f folder) Token {
	end := start
	for end < len(text) {
		r, size := decodeRune(text[end:])
		if r == '.' || r == ',' {
			if next, _ := decodeRune(text[end+size:]); !isDigit(next) {
				break
			}
		} else if !isDigit(r) {
			break
		}
		f.add(r)
		end += size
	}
	return Token{Span{start, end}, f.key(), Number}
}

// mark takes one character with the marks that combine with it.
func mark(text string, start int) Token {
	_, size := decodeRune(text[start:])
	end := start + size
	for end < len(text) {
		r, size := decodeRune(text[end:])
		if !unicode.IsMark(r) {
			break
		}
		end += size
	}
	span := Span{start, end}
	return Token{span, FoldKey(foldMark(span.Of(text))), Mark}
}

// foldMark takes away the style of dashes and quotation marks.
func foldMark(s string) string {
	switch {
	case strings.Contains("–—‐‑‒―−", s):
		return "-"
	case strings.Contains("“”„‟«»", s):
		return `"`
	case strings.Contains("‘’‚‛", s):
		return "'"
	}
	return s
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' || r >= 0x80 && unicode.IsDigit(r) }
