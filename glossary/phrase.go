package glossary

import (
	"unicode/utf8"

	"dich/source"
)

// An entry is a term in the index: what must be looked at once its words, folded,
// have been found.
type entry struct {
	concept, term int32 // indices in the glossary
	after         int32 // the next entry of the same node
	proper        bool  // a name of one word: the text must have a capital
	phrase        *phrase
}

// newEntry reads a term, and gives the keys of its words.
func newEntry(concept, number int, t *Term) (entry, []source.Key) {
	p := newPhrase(t)
	words := p.words()
	e := entry{concept: int32(concept), term: int32(number), after: none}
	if p.matters() {
		e.phrase = p
	}
	if len(words) == 1 {
		shape := p.tokens[0].Shape
		e.proper = shape == source.Capital || shape == source.Mixed
	}
	return e, words
}

// stands reports whether the term is what was read, and if so the index of the
// token behind it.
func (e *entry) stands(r *reading) (end int, ok bool) {
	switch {
	case e.proper && r.tokens[r.first].Shape == source.Lower:
		return 0, false
	case e.phrase != nil:
		return e.phrase.align(r)
	}
	return r.last + 1, r.dashed
}

// A phrase is a term whose marks or case count; most terms have none. Its tokens
// begin at its first word.
type phrase struct {
	text   string
	tokens []source.Token
	exact  bool // all words compare with their case
	name   bool // words in capitals do
}

func newPhrase(t *Term) *phrase {
	p := &phrase{text: t.Text, tokens: source.Tokens(t.Text)}
	for len(p.tokens) > 0 && p.tokens[0].Shape == source.Mark {
		p.tokens = p.tokens[1:]
	}
	p.exact = t.Type == Acronym || t.Type == Abbreviation
	p.name = !p.shouts()
	return p
}

func (p *phrase) words() []source.Key {
	words := make([]source.Key, 0, len(p.tokens))
	for _, t := range p.tokens {
		if t.Shape != source.Mark {
			words = append(words, t.Key)
		}
	}
	return words
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

// matters reports whether there is anything to look at beside the folded words.
func (p *phrase) matters() bool {
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

// align goes through the phrase and the text together: both have the same words,
// and between them the text has dashes and the phrase's marks, of which some may
// be missing.
func (p *phrase) align(r *reading) (end int, ok bool) {
	at := r.first
	var word source.Token // the last one
	for _, t := range p.tokens {
		if isDash(t) {
			continue
		}
		at = r.skipDashes(at)
		switch {
		case p.agrees(t, r, at):
			at++
			end = at
		case !p.optional(t, word):
			return 0, false
		}
		if t.Shape != source.Mark {
			word = t
		}
	}
	return end, true
}

// agrees reports that the text's token at that index is a token of the phrase.
func (p *phrase) agrees(t source.Token, r *reading, at int) bool {
	switch {
	case at == len(r.tokens):
		return false
	case t.Shape == source.Mark:
		return r.tokens[at].Shape == source.Mark && r.tokens[at].Key == t.Key
	case r.tokens[at].Shape == source.Mark:
		return false
	}
	return !p.comparesCase(t) || source.Clean(r.word(at)) == source.Clean(t.Span.Of(p.text))
}

// optional reports marks that are often left out: commas, and stops of initials.
func (p *phrase) optional(t, word source.Token) bool {
	if t.Shape != source.Mark {
		return false
	}
	return t.Key == commaKey || t.Key == stopKey && word.Shape.IsWord() && p.isLetter(word)
}

// isLetter reports a token of one letter.
func (p *phrase) isLetter(t source.Token) bool {
	return utf8.RuneCountInString(source.Clean(t.Span.Of(p.text))) == 1
}

var (
	dashKey  = source.FoldKey("-") // tokens fold all dashes
	commaKey = source.FoldKey(",")
	stopKey  = source.FoldKey(".")
)

func isDash(t source.Token) bool { return t.Shape == source.Mark && t.Key == dashKey }
