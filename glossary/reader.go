package glossary

import "dich/source"

// A reader looks at what the keys of words do not tell: a term's marks and capitals, and
// what is around it.
type reader struct {
	spellings []phrase
	contexts  []phrase // texts that the term must not be inside
}

// stands reports whether a term is what was read, and if so the index of the token
// behind it; odd if letters stand for others that look like them.
func (f *finder) stands(l *lexicon, e *entry, r *reading) (end int, odd, ok bool) {
	if e.reader == none && !f.refolded {
		return r.last + 1, false, r.dashed
	}
	return l.reader(e).stands(f, r)
}

// reader gives the reader of an entry.
func (l *lexicon) reader(e *entry) *reader {
	if e.reader == none {
		return newReader(l.tongue, l.ref(e))
	}
	made := &l.readers[e.reader]
	if made.Load() == nil {
		made.CompareAndSwap(nil, newReader(l.tongue, l.ref(e)))
	}
	return made.Load()
}

func newReader(g *tongue, ref TermRef) *reader {
	d := &reader{}
	for _, text := range g.spellings(ref) {
		d.spellings = append(d.spellings, g.phrase(text, ref.Term))
	}
	for _, text := range ref.contexts() {
		for _, form := range g.inflected(ref, text) {
			d.contexts = append(d.contexts, g.phrase(form, ref.Term))
		}
	}
	if d.spellings[0].proper {
		for _, c := range g.compounds[source.Fold(ref.Term.Text)] {
			p := g.phrase(c.text, &Term{Case: c.rule})
			p.solid = true
			d.contexts = append(d.contexts, p)
		}
	}
	return d
}

// contexts are the texts that a term must not be inside: its own, and those of the terms
// of its concept that are spelt like it but for the fold, Thổ Nhĩ Kì beside Thổ Nhĩ Kỳ.
func (ref TermRef) contexts() []string {
	var texts []string
	for i := range ref.Concept.Terms {
		t := &ref.Concept.Terms[i]
		if len(t.NotInside) > 0 && t.Locale == ref.Term.Locale && foldWords(t.Text) == foldWords(ref.Term.Text) {
			texts = append(texts, t.NotInside...)
		}
	}
	return texts
}

func (g *tongue) phrase(text string, t *Term) phrase {
	return newPhrase(text, source.Tokens(text), t, g.alphabet)
}

// stands gives the end that is farthest of the spellings that stand where the reading
// is, one that is not odd if there is any.
func (d *reader) stands(f *finder, r *reading) (end int, odd, ok bool) {
	for i := range d.spellings {
		e, o, stands := d.spellings[i].align(f, r)
		if stands && (!ok || odd && !o || odd == o && e > end) {
			end, odd, ok = e, o, true
		}
	}
	return end, odd, ok && !d.inContext(f, r, end)
}

// inContext reports that the reading up to end is inside of a context.
func (d *reader) inContext(f *finder, r *reading, end int) bool {
	for i := range d.contexts {
		if f.covered(&d.contexts[i], r.first, end) {
			return true
		}
	}
	return false
}

// covered reports that a phrase stands around the tokens from first to end.
func (f *finder) covered(p *phrase, first, end int) bool {
	for words := 0; words < p.words && first >= 0; first-- {
		if f.tokens[first].Shape == source.Mark {
			continue
		}
		words++
		if p.words > 1 && f.tokens[first].Key != p.tokens[0].Key {
			continue
		}
		if last, ok := f.wordAfter(first, p.words-1); ok && f.runs(p, first, last, end) {
			return true
		}
	}
	return false
}

// wordAfter gives the word that is n words behind a word.
func (f *finder) wordAfter(word, n int) (int, bool) {
	for ; n > 0 && word < len(f.tokens); n-- {
		word = f.skipMarks(word + 1)
	}
	return word, word < len(f.tokens)
}

// runs reports that a phrase stands with its words from first to last, as they are or
// with a base of the last one, and up to end at least.
func (f *finder) runs(p *phrase, first, last, end int) bool {
	r := reading{first: first, last: last}
	if e, _, ok := p.align(f, &r); ok && e >= end {
		return true
	}
	for _, r.base = range f.basesOf(last) {
		if e, _, ok := p.align(f, &r); ok && e >= end {
			return true
		}
	}
	return false
}
