package glossary

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dich/source"
)

// A phrase is one spelling of a term, or of a text that the term must not be inside.
// Its tokens begin at its first word.
type phrase struct {
	text   string
	tokens []source.Token // with lookalikes folded
	words  int
	odd    bool // some words have letters of another script
	solid  bool // the text must have no other marks than the phrase, not even dashes

	exact  bool // all words have their capitals and no others
	free   bool // but for the first letter, or all are capitals
	name   bool // the words that are in capitals have them
	proper bool // a name of one word: the text must have a capital
}

// newPhrase reads a spelling; the case rule is the term's.
func newPhrase(text string, tokens []source.Token, t *Term, alphabet *source.Alphabet) phrase {
	p := phrase{text: text, tokens: alphabet.Refold(tokens, text)}
	p.odd = len(tokens) > 0 && &p.tokens[0] != &tokens[0]
	for len(p.tokens) > 0 && p.tokens[0].Shape == source.Mark {
		p.tokens = p.tokens[1:]
	}
	for _, token := range p.tokens {
		if token.Shape != source.Mark {
			p.words++
		}
	}
	p.setCase(t)
	return p
}

func (p *phrase) setCase(t *Term) {
	switch t.Case {
	case AnyCase:
	case ExactCase:
		p.exact = true
	case FreeInitial:
		p.exact, p.free = true, true
	default:
		p.exact = t.Type == Acronym || t.Type == Abbreviation
		p.name = !p.shouts()
		p.proper = p.words == 1 && (p.tokens[0].Shape == source.Capital || p.tokens[0].Shape == source.Mixed)
	}
}

// needsCapital reports one word that is not found in small letters.
func (p *phrase) needsCapital(t *Term) bool {
	return p.words == 1 && p.tokens[0].Shape >= source.Capital && (t.Case == ByKind || t.Case == ExactCase)
}

// shouts reports a term of several words that is all in capitals: they say nothing
// about any of its words.
func (p *phrase) shouts() bool {
	words := 0
	for _, t := range p.tokens {
		if t.Shape == source.Lower || t.Shape == source.Mixed || t.Shape == source.Capital && !p.isLetter(t) {
			return false
		}
		if t.Shape.IsWord() {
			words++
		}
	}
	return words > 1
}

// isLetter reports a token of one letter.
func (p *phrase) isLetter(t source.Token) bool {
	return utf8.RuneCountInString(source.Clean(t.Span.Of(p.text))) == 1
}

func (p *phrase) appendWords(words []source.Key) []source.Key {
	for _, t := range p.tokens {
		if t.Shape != source.Mark {
			words = append(words, t.Key)
		}
	}
	return words
}

// matters reports whether there is anything to look at beside the folded words.
func (p *phrase) matters() bool {
	if p.odd || p.proper {
		return true
	}
	for _, t := range p.tokens {
		if t.Shape == source.Mark && !isDash(t) || p.comparesCase(t) {
			return true
		}
	}
	return false
}

func (p *phrase) comparesCase(t source.Token) bool {
	return t.Shape.IsWord() && (p.exact || p.name && t.Shape == source.Upper)
}

// align goes through the phrase and the text together: both have the same words, and
// between them the text has dashes and the phrase's marks, of which some may be missing.
// It gives the index of the token behind, and whether letters stand for others that look
// like them.
func (p *phrase) align(f *finder, r *reading) (end int, odd, ok bool) {
	if len(p.tokens) == 0 { // it has no words, and stands nowhere
		return 0, false, false
	}
	at := r.first
	var word source.Token // the last one
	for _, t := range p.tokens {
		if isDash(t) && !p.solid {
			continue
		}
		if !p.solid {
			at = f.skipDashes(at)
		}
		switch {
		case f.agrees(r, at, t):
			at++
			end = at
		case !p.optional(t, word):
			return 0, false, false
		}
		if t.Shape != source.Mark {
			word = t
		}
	}
	if !p.fitsCase(f, r) {
		return 0, false, false
	}
	odd, ok = p.looks(f, r)
	return end, odd, ok
}

// optional reports marks that are often left out: commas, and stops of initials.
func (p *phrase) optional(t, word source.Token) bool {
	if t.Shape != source.Mark {
		return false
	}
	return t.Key == commaKey || t.Key == stopKey && word.Shape.IsWord() && p.isLetter(word)
}

// fitsCase reports that a text which has the words of the phrase has its capitals too.
func (p *phrase) fitsCase(f *finder, r *reading) bool {
	if p.proper && f.tokens[r.first].Shape == source.Lower {
		return false
	}
	if p.free && f.shouts(r) {
		return true
	}
	at := r.first
	for i, t := range p.tokens {
		if t.Shape == source.Mark {
			continue
		}
		at = f.skipMarks(at)
		if p.comparesCase(t) && !sameCase(f.word(r, at), t.Span.Of(p.text), p.free && i == 0) {
			return false
		}
		at++
	}
	return true
}

// looks reports that the words of a text look like those of the phrase, letter for
// letter, where either has letters of another script; odd if they only look so.
func (p *phrase) looks(f *finder, r *reading) (odd, ok bool) {
	if !p.odd && !f.refolded {
		return false, true
	}
	at := r.first
	for _, t := range p.tokens {
		if t.Shape == source.Mark {
			continue
		}
		at = f.skipMarks(at)
		letters, same := f.tongue.alphabet.Compare(f.tokens[at].Span.Of(f.text), t.Span.Of(p.text))
		if !same {
			return false, false
		}
		odd = odd || len(letters) > 0
		at++
	}
	return odd, true
}

// sameCase reports two words with the same letters in the same case; with free, but for
// the first.
func sameCase(a, b string, free bool) bool {
	for first := true; ; first = false {
		var x, y rune
		x, a = nextCased(a)
		y, b = nextCased(b)
		switch {
		case x == 0 || y == 0:
			return x == y
		case unicode.IsUpper(x) != unicode.IsUpper(y) && !(free && first):
			return false
		}
	}
}

// nextCased cuts off the first letter that is small or capital; 0 if there is none.
func nextCased(s string) (rune, string) {
	at := strings.IndexFunc(s, func(r rune) bool { return unicode.IsUpper(r) || unicode.IsLower(r) })
	if at < 0 {
		return 0, ""
	}
	r, size := utf8.DecodeRuneInString(s[at:])
	return r, s[at+size:]
}

var (
	dashKey  = source.FoldKey("-") // tokens fold all dashes
	commaKey = source.FoldKey(",")
	stopKey  = source.FoldKey(".")
)

func isDash(t source.Token) bool { return t.Shape == source.Mark && t.Key == dashKey }
