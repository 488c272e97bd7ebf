package glossary

import (
	"math"
	"slices"
	"sync/atomic"

	"golang.org/x/text/language"

	"dich/glossary/inflect"
	"dich/source"
)

// A tongue is what a matcher knows of its language.
type tongue struct {
	inflect.Language
	locale    language.Tag
	alphabet  *source.Alphabet
	stems     *stems                // nil if the language has no rules to take words apart
	compounds map[string][]compound // in which a name of one word is none, by its fold
}

func tongueOf(locale language.Tag) tongue {
	t := tongue{Language: inflect.For(locale), locale: locale, alphabet: source.AlphabetOf(locale)}
	if t.Bases != nil {
		t.stems = new(stems)
	}
	if base, _ := locale.Base(); base.String() == "vi" {
		t.compounds = vietnameseCompounds()
	}
	return t
}

// spellings gives a term as the glossary has it, and its forms.
func (g *tongue) spellings(ref TermRef) []string {
	if forms := ref.Term.Forms; len(forms) > 0 {
		return append([]string{ref.Term.Text}, forms...)
	}
	return g.inflected(ref, ref.Term.Text)
}

// inflected gives a text of a term and what the rules make of it.
func (g *tongue) inflected(ref TermRef, text string) []string {
	all := []string{text}
	if g.Forms == nil {
		return all
	}
	return append(all, g.Forms(inflect.Name{
		Text:   source.Clean(text),
		Speech: ref.Term.Speech,
		Person: ref.Concept.Subject == "person",
	})...)
}

// A lexicon is terms with the index of their spellings.
type lexicon struct {
	index
	glossary *Glossary
	taught   []TermRef // instead of the glossary's
	tongue   *tongue
	readers  []atomic.Pointer[reader] // by number; each is made when it is needed first
}

// ref gives the term of an entry.
func (l *lexicon) ref(e *entry) TermRef {
	if l.taught != nil {
		return l.taught[e.term]
	}
	return TermRef{&l.glossary.Concepts[e.concept], e.where}
}

func newLexicon(g *Glossary, t *tongue) *lexicon {
	l := &lexicon{glossary: g, tongue: t}
	b := lexiconBuilder{tongue: t}
	for c := range g.Concepts {
		b.inContext = slices.ContainsFunc(g.Concepts[c].Terms, func(t Term) bool { return len(t.NotInside) > 0 })
		for i := range g.Concepts[c].Terms {
			if ref := (TermRef{&g.Concepts[c], &g.Concepts[c].Terms[i]}); ref.Term.Locale == t.locale {
				b.add(entry{where: ref.Term, concept: int32(c), term: int32(i)}, ref)
			}
		}
	}
	return b.finish(l)
}

// taughtLexicon has terms that a document teaches; they come after the glossary's.
func taughtLexicon(refs []TermRef, t *tongue) *lexicon {
	l := &lexicon{taught: refs, tongue: t}
	b := lexiconBuilder{tongue: t}
	for i, ref := range refs {
		b.add(entry{where: ref.Term, concept: math.MaxInt32, term: int32(i)}, ref)
	}
	return b.finish(l)
}

type lexiconBuilder struct {
	indexer
	tongue    *tongue
	readers   int32
	inContext bool           // a term of the concept at hand has NotInside texts
	tokens    []source.Token // room for those of one spelling
	words     []source.Key
}

// add puts all spellings of a term into the index. If marks, capitals or what is around it
// matter in one of them, there is a reader for all.
func (b *lexiconBuilder) add(e entry, ref TermRef) {
	e.reader = none
	start := len(b.entries)
	matters := b.inContext
	if b.tongue.Forms == nil && len(ref.Term.Forms) == 0 {
		matters = b.spelling(e, ref.Term.Text, ref.Term) || matters
	} else {
		for _, text := range b.tongue.spellings(ref) {
			matters = b.spelling(e, text, ref.Term) || matters
		}
	}
	if matters {
		for i := range b.entries[start:] {
			b.entries[start+i].reader = b.readers
		}
		b.readers++
	}
}

func (b *lexiconBuilder) spelling(e entry, text string, t *Term) (matters bool) {
	b.tokens = source.AppendTokens(b.tokens[:0], text)
	p := newPhrase(text, b.tokens, t, b.tongue.alphabet)
	b.words = p.appendWords(b.words[:0])
	b.indexer.add(e, b.words, p.needsCapital(t))
	return p.matters()
}

func (b *lexiconBuilder) finish(l *lexicon) *lexicon {
	l.index = b.index()
	l.readers = make([]atomic.Pointer[reader], b.readers)
	return l
}
