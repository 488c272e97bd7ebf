package glossary

import (
	"cmp"
	"slices"

	"dich/source"
)

// A Definition is a place where a text says what an acronym stands for.
type Definition struct {
	Concept *Concept
	Acronym string         // in NFC
	Span    source.Span    // of the acronym, in bytes of the text
	Origin  source.Subject // for the term it makes; Definitions does not know it
}

// Definitions gives the places where a text explains an acronym by a term beside it, in
// order, each acronym of a concept once. Tokens and matches are those of [Matcher.Find].
//
// The acronym stands in parentheses behind the term, alone or with a name in another
// language or words like "viết tắt là"; or so without parentheses; or before the term,
// which is in parentheses. A concept that has the acronym as a term learns nothing.
//
// That they stand beside each other is not enough: in "Đài Phát thanh Hàn Quốc (KBS)"
// KBS is not Hàn Quốc. The concept must have the acronym in another language, or a name
// with its initials: the term's syllables (TMTG for Thương mại Thế giới), or a name in a
// language with Latin letters (EAEU for Eurasian Economic Union). Or else the term has
// three words or more, of which one but not the first is in small letters, as in names
// of organisations but not of places, nothing capitalised stands close before it, and
// the acronym is no other concept's.
func (m *Matcher) Definitions(text string, tokens []source.Token, matches []Match) []Definition {
	d := definer{text: text, tokens: tokens, matches: matches}
	for i := range matches {
		d.behind(&matches[i])
		d.before(&matches[i])
	}
	return d.definitions()
}

// With gives a matcher for one document, which finds the acronyms that it explains too:
// as admitted terms. It costs no more than they.
func (m *Matcher) With(definitions []Definition) *Matcher {
	if len(definitions) == 0 {
		return m
	}
	with := &Matcher{tongue: m.tongue, lexicons: slices.Clone(m.lexicons)}
	refs := make([]TermRef, len(definitions))
	for i, d := range definitions {
		refs[i] = TermRef{d.Concept, &Term{
			Locale: m.tongue.locale, Text: d.Acronym, Type: Acronym, Status: Admitted, Origin: d.Origin,
		}}
	}
	with.lexicons = append(with.lexicons, taughtLexicon(refs, &with.tongue))
	return with
}

// A definer looks for definitions in one text.
type definer struct {
	text    string
	tokens  []source.Token
	matches []Match
	found   []candidate
}

// A candidate is an acronym that a match may explain.
type candidate struct {
	Definition
	grounds grounds
	length  int // of the match, in bytes
}

// grounds say why it is thought to, the weakest first.
type grounds uint8

const (
	nothing  grounds = iota
	position         // only that the term could be no part of another name
	initials         // the letters are those of a name
)

// definitions settles who explains an acronym: who has the best grounds, else the longest
// match.
func (d *definer) definitions() []Definition {
	slices.SortStableFunc(d.found, func(a, b candidate) int {
		return cmp.Or(a.Span.Start-b.Span.Start, cmp.Compare(b.grounds, a.grounds), b.length-a.length)
	})
	type taught struct {
		concept *Concept
		acronym string
	}
	known := map[taught]bool{}
	last := -1
	var list []Definition
	for _, c := range d.found {
		if c.Span.Start == last {
			continue
		}
		last = c.Span.Start
		if key := (taught{c.Concept, c.Acronym}); !known[key] {
			known[key] = true
			list = append(list, c.Definition)
		}
	}
	return list
}

// behind looks at what follows a term.
func (d *definer) behind(m *Match) {
	at := d.tokenAt(m.Span.End)
	if d.is(at, "(") {
		d.inParentheses(m, at+1)
	} else if at = d.skipIntroduction(at); at >= 0 && d.isAcronym(at) {
		d.consider(m, at, true)
	}
}

// inParentheses looks at the acronyms that stand by themselves in parentheses.
func (d *definer) inParentheses(m *Match, start int) {
	end := start
	for end-start < maxParentheses && end < len(d.tokens) && !d.is(end, ")") {
		end++
	}
	if !d.is(end, ")") {
		return
	}
	var alone []int
	for i := start; i < end; i++ {
		if d.isAcronym(i) && d.standsAlone(i) {
			alone = append(alone, i)
		}
	}
	for _, at := range alone {
		clear := end-start == 1 || at == d.skipIntroduction(start) || d.spelledOut(at, start, end)
		d.consider(m, at, clear && len(alone) == 1)
	}
}

// maxParentheses is how many tokens a definition has at most.
const maxParentheses = 24

// before looks at what precedes a term in parentheses.
func (d *definer) before(m *Match) {
	first, end := d.tokenAt(m.Span.Start), d.tokenAt(m.Span.End)
	open := first - 1
	for open >= 0 && (introductions()[d.fold(open)] || d.is(open, ":")) {
		open--
	}
	if !d.is(open, "(") || !d.isAcronym(open-1) {
		return
	}
	if closes := d.is(end, ")"); closes || d.isSeparator(end) {
		d.consider(m, open-1, closes)
	}
}

// consider adds the concepts of a match that may be what the acronym at a token stands
// for. With clear, nothing else is said beside it.
func (d *definer) consider(m *Match, at int, clear bool) {
	c := candidate{length: m.Span.Len()}
	c.Span = d.tokens[at].Span
	c.Acronym = source.Clean(c.Span.Of(d.text))
	known := d.matchAt(c.Span)
	for _, ref := range m.Terms {
		c.Concept, c.grounds = ref.Concept, nothing
		switch {
		case known != nil && known.names(ref.Concept):
		case explains(ref, c.Acronym):
			c.grounds = initials
		case clear && known == nil && len(m.Terms) == 1 && d.isWholeName(m, at):
			c.grounds = position
		}
		if c.grounds != nothing {
			d.found = append(d.found, c)
		}
	}
}

// matchAt gives the match that is at a span; nil if there is none.
func (d *definer) matchAt(span source.Span) *Match {
	at, _ := slices.BinarySearchFunc(d.matches, span, func(m Match, span source.Span) int {
		return cmp.Or(m.Span.Start-span.Start, span.End-m.Span.End)
	})
	if at < len(d.matches) && d.matches[at].Span == span {
		return &d.matches[at]
	}
	return nil
}

func (m *Match) names(c *Concept) bool {
	return slices.ContainsFunc(m.Terms, func(ref TermRef) bool { return ref.Concept == c })
}

// isWholeName reports a term that looks like the name of an organisation, and not like
// the end of another one.
func (d *definer) isWholeName(m *Match, acronym int) bool {
	if m.Nested || endsNames[m.Terms[0].Concept.Subject] {
		return false
	}
	first, end := d.tokenAt(m.Span.Start), d.tokenAt(m.Span.End)
	words, small := 0, 0
	for _, t := range d.tokens[first:end] {
		if t.Shape != source.Mark {
			words++
		}
		if t.Shape == source.Lower {
			small++
		}
	}
	if d.tokens[first].Shape == source.Lower || words < 3 || small == 0 {
		return false
	}
	return acronym < first || d.beginsHere(first)
}

// beginsHere reports that neither of the two words before a token is capitalised; what is
// before a mark or a preposition does not count.
func (d *definer) beginsHere(first int) bool {
	for i := first - 1; i >= 0 && i >= first-2; i-- {
		switch shape := d.tokens[i].Shape; {
		case shape == source.Mark || prepositions()[d.fold(i)]:
			return true
		case shape != source.Lower && shape != source.Number:
			return false
		}
	}
	return true
}

// tokenAt gives the index of the first token that begins at an offset or behind it.
func (d *definer) tokenAt(offset int) int {
	at, _ := slices.BinarySearchFunc(d.tokens, offset, func(t source.Token, offset int) int { return t.Span.Start - offset })
	return at
}

func (d *definer) is(at int, mark string) bool {
	return at >= 0 && at < len(d.tokens) && d.tokens[at].Span.Of(d.text) == mark
}

func (d *definer) fold(at int) string { return source.Fold(d.tokens[at].Span.Of(d.text)) }
