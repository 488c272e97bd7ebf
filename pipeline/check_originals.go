package pipeline

import (
	"slices"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales"
	"dich/locales/style"
	"dich/source"
)

// originals are the sources of one document's translations. What the checks of a language
// want to know of them is the same for the next language, and is found out once. They may
// be used by several goroutines.
type originals struct {
	mu    sync.Mutex
	sides []*originalSide
}

// An originalSide is the source side of catalogs that have the same sources: all that are
// up to date.
type originalSide struct {
	sources []source.Forms
	matcher *glossary.Matcher // taught by them
	mu      sync.Mutex
	known   map[string]*original // by their plain text
}

// of gives the side of a catalog.
func (o *originals) of(cat *locales.Catalog, from *glossary.Matcher) *originalSide {
	var sources []source.Forms
	for i := range cat.Messages {
		if m := &cat.Messages[i]; !m.Obsolete {
			sources = append(sources, m.Source)
		}
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	for _, s := range o.sides {
		if slices.Equal(s.sources, sources) {
			return s
		}
	}
	s := &originalSide{sources: sources, matcher: taught(from, plainTexts(cat, sourceForms)), known: map[string]*original{}}
	o.sides = append(o.sides, s)
	return s
}

// text gives what is known of a plain text in a language.
func (s *originalSide) text(text string, locale language.Tag) *original {
	s.mu.Lock()
	o := s.known[text]
	if o == nil {
		o = &original{}
		s.known[text] = o
	}
	s.mu.Unlock()
	o.once.Do(func() { o.read(text, locale, s.matcher) })
	return o
}

// An original is what the checks know of the source of a translation.
type original struct {
	once       sync.Once
	demands    []demand
	quantities []style.Quantity // none where dich does not know the language's numbers
	measures   []style.Measure  // with a unit; none of more than mostMeasures
	words      map[string]bool  // see wordsOf
	alone      []half           // brackets and quotation marks without the other half
	ending     ending
	folded     folded
	length     int // characters of its clean text
	sentences  int
}

func (o *original) read(text string, locale language.Tag, matcher *glossary.Matcher) {
	tokens := source.Tokens(text)
	o.demands = demandsOf(text, matcher.Find(text, tokens))
	if numbers := style.Of(locale); numbers != nil {
		bare := withoutFields(text)
		o.quantities = numbers.Quantities(bare)
		o.measures = unitMeasures(bare, o.quantities, locale)
	}
	o.words = wordsOf(text, tokens)
	o.alone = unbalancedText(text)
	o.ending = endingOf(text, locale)
	o.folded = foldText(text, tokens)
	o.length = utf8.RuneCountInString(source.Clean(text))
	o.sentences = len(source.RulesFor(locale).Cut(text))
}

// original is what is known of the source of all that the translation contains.
func (p *checkedPair) original() *original {
	if p.known == nil {
		p.known = p.side.text(p.whole, p.source)
	}
	return p.known
}

// tokens cuts a form of the target, without its codes, once for all checks.
func (p *checkedPair) tokens(text string) []source.Token { return p.cutOf(text).tokens }

// find finds the glossary's terms in a form of the target, once for all checks.
func (p *checkedPair) find(text string) []glossary.Match {
	c := p.cutOf(text)
	if c.found == nil {
		found := p.matcher.Find(text, c.tokens)
		c.found = &found
	}
	return *c.found
}

func (p *checkedPair) cutOf(text string) *cutText {
	for i := range p.cut {
		if p.cut[i].text == text {
			return &p.cut[i]
		}
	}
	p.cut = append(p.cut, cutText{text: text, tokens: source.Tokens(text)})
	return &p.cut[len(p.cut)-1]
}

// A cutText is a text with its tokens and, once somebody asked, its terms, which nobody
// changes.
type cutText struct {
	text   string
	tokens []source.Token
	found  *[]glossary.Match
}
