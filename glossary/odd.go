package glossary

import (
	"slices"

	"dich/source"
)

// Lookalikes lists the letters of a match that are not those of its term but look like
// them, as the Latin C in ЕС, and gives its text put right; nil and the text as it is if
// there are none, or if a term of the match is written with these very letters. Spans
// count bytes of the match's text. An ending that the term does not have should be in
// the letters of the language.
func (m *Matcher) Lookalikes(text string, match Match) (odd []source.Lookalike, right string) {
	said := match.Span.Of(text)
	if !m.mayBeOdd(said, match) {
		return nil, said
	}
	f := m.finder(said, source.Tokens(said))
	for _, ref := range match.Terms {
		letters, ok := f.oddLetters(ref)
		if ok && len(letters) == 0 {
			return nil, said
		}
		if odd == nil {
			odd = letters
		}
	}
	return odd, source.PutRight(said, odd)
}

// mayBeOdd reports letters of another script in a match or in one of its terms; mostly
// there are none.
func (m *Matcher) mayBeOdd(said string, match Match) bool {
	alphabet := m.tongue.alphabet
	return alphabet.Own(said) != said || slices.ContainsFunc(match.Terms, func(ref TermRef) bool {
		return alphabet.Own(ref.Term.Text) != ref.Term.Text
	})
}

// oddLetters compares the text with the spelling of a term that it is, the least odd
// one.
func (f *finder) oddLetters(ref TermRef) (odd []source.Lookalike, ok bool) {
	r := reading{last: len(f.tokens) - 1}
	for r.last > 0 && f.tokens[r.last].Shape == source.Mark {
		r.last--
	}
	for _, p := range newReader(&f.tongue, ref).spellings {
		if !f.is(&p, r) {
			continue
		}
		letters := f.compare(&p)
		if !ok || len(letters) < len(odd) {
			odd, ok = letters, true
		}
	}
	return odd, ok
}

// is reports that a reading, as it is or with a base of its last word, is a phrase.
func (f *finder) is(p *phrase, r reading) bool {
	_, _, ok := p.align(f, &r)
	for _, b := range f.basesOf(r.last) {
		if !ok {
			r.base = b
			_, _, ok = p.align(f, &r)
		}
	}
	return ok
}

// compare lists the letters of the text that only look like those of a phrase which it
// is.
func (f *finder) compare(p *phrase) []source.Lookalike {
	var odd []source.Lookalike
	at := 0
	for _, t := range p.tokens {
		if t.Shape == source.Mark {
			continue
		}
		at = f.skipMarks(at)
		span := f.tokens[at].Span
		letters, _ := f.tongue.alphabet.Compare(span.Of(f.text), t.Span.Of(p.text))
		for _, l := range letters {
			l.Span = l.Span.Shift(span.Start)
			odd = append(odd, l)
		}
		at++
	}
	return odd
}
