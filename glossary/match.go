package glossary

import (
	"cmp"
	"slices"
	"sync"

	"golang.org/x/text/language"

	"dich/source"
)

// A Matcher finds the terms of one language in texts. It may be used by several
// goroutines.
//
// A term stands where the words of one of its spellings stand, folded (see
// [source.Key]), with nothing between them that is not in the spelling. Except:
//
//   - dashes and blanks are interchangeable: Á-Âu, Á – Âu and Á Âu are the same;
//   - a comma of the term, and the stop of an initial, may be missing in the text;
//     marks before the term's first word do not count;
//   - letters of another script count as the letters of the language's script that they
//     look like: a Latin C in ЕС (see [source.Alphabet]).
//
// A term's spellings are its text, its stored Forms, and where it has none of these the
// forms that the language's rules give it. In languages whose rules take words apart
// ([dich/glossary/inflect.Language]), the last word is also read as its bases are, the longest
// first, but only where no term ends with the word as it is: the customs are no custom.
//
// Capitals count by the term's [CaseRule]. With [ByKind]:
//
//   - acronyms and abbreviations, and a word of a name that is an acronym (LHQ in "Hội
//     đồng Bảo an LHQ"), have their capitals and no others;
//   - a name of one word (Nga, Thổ) needs a capital in the text: thiên nga is a bird;
//   - other terms are found in any case.
//
// A term is not found inside one of its NotInside texts, which are found as it is; nor
// are the terms of its concept that only the fold makes the same. Names of one Vietnamese
// syllable are not found in common compounds: Mỹ in châu Mỹ.
//
// A text and its NFD, its line wraps or no-break spaces give the same matches.
type Matcher struct {
	tongue   tongue
	lexicons []*lexicon // of the glossary, and of what a document taught
}

// NewMatcher makes a matcher of the terms that have exactly this locale. The
// glossary must not change as long as the matcher or a match of it is used.
func NewMatcher(g *Glossary, locale language.Tag) *Matcher {
	m := &Matcher{tongue: tongueOf(locale)}
	m.lexicons = []*lexicon{newLexicon(g, &m.tongue)}
	return m
}

// Find gives the places in text where terms stand, in order, a longer one before a
// shorter one with the same start. Tokens are the text's, or a run of them.
//
// Of two that overlap the left one counts, of two that begin together the longer
// one; those that lie wholly inside such a match are given as nested. Concepts that
// have the same form are all in the one match, each with the term that is written
// as the text is: by its bytes in NFC; else, where a sentence begins, with a small
// first letter; else the concept's preferred term of those that fit, else the first.
// A term that needs letters to be taken for what they look like does not count beside
// one that does not.
func (m *Matcher) Find(text string, tokens []source.Token) []Match {
	f := m.finder(text, tokens)
	room := rooms.Get().(*[]hit)
	f.hits = *room
	f.find()
	*room = f.hits
	rooms.Put(room)
	return f.matches
}

// rooms are for the hits of one finder after the other.
var rooms = sync.Pool{New: func() any { return new([]hit) }}

func (m *Matcher) finder(text string, tokens []source.Token) finder {
	f := finder{Matcher: m, text: text, tokens: m.tongue.alphabet.Refold(tokens, text)}
	f.refolded = len(tokens) > 0 && &f.tokens[0] != &tokens[0]
	return f
}

// A finder finds the terms in one text.
type finder struct {
	*Matcher
	text     string
	tokens   []source.Token // with lookalikes folded
	refolded bool           // some have another key than the caller's
	hits     []hit          // of the token at hand
	matches  []Match
	refs     []TermRef // room for those of matches to come
}

// A hit is a term that begins at the token at hand.
type hit struct {
	lexicon *lexicon
	entry   *entry
	reading reading
	end     int  // the index of the token behind it
	odd     bool // by letters that look like its own
}

func (f *finder) find() {
	end := 0 // where the last match that is not nested ends
	for first := range f.tokens {
		if f.tokens[first].Shape == source.Mark {
			continue
		}
		for _, l := range f.lexicons {
			if f.tongue.stems != nil || l.mayBegin(f.tokens[first:]) {
				f.follow(l, first)
			}
		}
		if len(f.hits) > 0 {
			if f.matches == nil {
				f.matches, f.refs = make([]Match, 0, 2), make([]TermRef, 0, 2)
			}
			end = f.settle(end)
		}
	}
}

// mayBegin reports that a term may begin with the first of the tokens. For nearly all
// words of a text it tells by a few bits that none does.
func (l *lexicon) mayBegin(tokens []source.Token) bool {
	w := way(0).then(tokens[0].Key)
	if l.hasOne(w, tokens[0].Shape) {
		return true
	}
	for i := 1; i < len(tokens); i++ {
		if tokens[i].Shape != source.Mark {
			return l.twos.has(w.then(tokens[i].Key))
		}
	}
	return false
}

// follow goes from the token first as far as the terms of a lexicon go, and collects
// those that end on the way.
func (f *finder) follow(l *lexicon, first int) {
	r := reading{first: first, dashed: true}
	at := step{}
	for r.last = first; r.last < len(f.tokens); r.last++ {
		t := &f.tokens[r.last]
		if t.Shape == source.Mark {
			r.dashed = r.dashed && isDash(*t)
			continue
		}
		before := len(f.hits)
		next := l.step(at, t.Key, t.Shape)
		f.collect(l, next.slot, &r)
		if f.tongue.stems != nil && len(f.hits) == before {
			f.collectBases(l, at, r)
		}
		if at = next; at.words > 1 && at.slot.next == 0 {
			return
		}
	}
}

// A step is a way of some words, and its slot.
type step struct {
	way   way
	words int
	slot  *slot // of one that no term has, nowhere
}

var nowhere slot

// step goes a word further.
func (l *lexicon) step(from step, word source.Key, shape source.Shape) step {
	to := step{from.way.then(word), from.words + 1, &nowhere}
	switch {
	case from.words == 0 && !l.hasOne(to.way, shape):
	case from.words == 1 && !l.twos.has(to.way):
	case from.words > 1 && from.slot.next&to.way.bit() == 0:
	default:
		to.slot = l.slot(to.way)
	}
	return to
}

// collectBases adds the terms that end with the longest base of the last word that is
// the end of any.
func (f *finder) collectBases(l *lexicon, from step, r reading) {
	before := len(f.hits)
	for _, r.base = range f.basesOf(r.last) {
		f.collect(l, l.step(from, r.base.key, f.tokens[r.last].Shape).slot, &r)
		if len(f.hits) > before {
			return
		}
	}
}

// collect adds the terms at the end of a way that stand where the reading is.
func (f *finder) collect(l *lexicon, s *slot, r *reading) {
	for e := l.first(s); e != nil; e = l.next(e) {
		if end, odd, ok := f.stands(l, e, r); ok {
			f.hits = append(f.hits, hit{l, e, *r, end, odd})
		}
	}
}

// settle makes matches of the hits, and gives where the last one that is not nested
// ends if it was at end.
func (f *finder) settle(end int) int {
	hits := f.hits
	if len(hits) > 1 {
		slices.SortFunc(hits, longerFirst)
	}
	for len(hits) > 0 {
		var same []hit
		same, hits = cutSame(hits)
		span := f.span(same[0].reading.first, same[0].end)
		if nested := span.End <= end; nested || span.Start >= end {
			f.matches = append(f.matches, Match{span, f.best(straight(same)), nested})
			end = max(end, span.End)
		}
	}
	clear(f.hits)
	f.hits = f.hits[:0]
	return end
}

// straight gives the hits without those that are odd, unless all are.
func straight(hits []hit) []hit {
	if !slices.ContainsFunc(hits, func(h hit) bool { return !h.odd }) {
		return hits
	}
	return slices.DeleteFunc(hits, func(h hit) bool { return h.odd })
}

// best gives one term of each concept among terms with the same span.
func (f *finder) best(hits []hit) []TermRef {
	start := len(f.refs)
	for len(hits) > 0 {
		concept, n := hits[0].ref().Concept, 1
		for n < len(hits) && hits[n].ref().Concept == concept {
			n++
		}
		f.refs = append(f.refs, f.bestOf(hits[:n]))
		hits = hits[n:]
	}
	return f.refs[start:len(f.refs):len(f.refs)]
}

// bestOf gives the first of the terms of one concept that says most about how the text
// is written.
func (f *finder) bestOf(hits []hit) TermRef {
	best := hits[0].ref()
	if len(hits) == 1 {
		return best
	}
	like := f.likeness(&hits[0])
	for i := range hits[1:] {
		ref, l := hits[1+i].ref(), f.likeness(&hits[1+i])
		if l > like || l == like && ref.Term.Status == Preferred && best.Term.Status != Preferred {
			best, like = ref, l
		}
	}
	return best
}

func (h *hit) ref() TermRef { return h.lexicon.ref(h.entry) }

func (f *finder) span(first, end int) source.Span {
	return source.Span{Start: f.tokens[first].Span.Start, End: f.tokens[end-1].Span.End}
}

// longerFirst orders hits by length, then as the glossary has them.
func longerFirst(a, b hit) int {
	return cmp.Or(
		cmp.Compare(b.end, a.end),
		cmp.Compare(a.entry.concept, b.entry.concept),
		cmp.Compare(a.entry.term, b.entry.term),
	)
}

// cutSame cuts off the hits that end where the first does.
func cutSame(hits []hit) (same, rest []hit) {
	n := 1
	for n < len(hits) && hits[n].end == hits[0].end {
		n++
	}
	return hits[:n], hits[n:]
}
