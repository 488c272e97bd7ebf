package pipeline

import (
	"cmp"
	"math"
	"slices"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/source"
)

// A Candidate is something that the documents speak of and no glossary names.
type Candidate struct {
	Kind         CandidateKind
	Text         string // as it is written most often
	Acronym      string // what a definition gives beside the name
	Count        int    // places
	Documents    int
	Examples     []Example // the first places, of different segments
	Translations []Rendering
	Score        float64 // candidates are ranked by it
}

// CandidateKind says why something may be a term.
type CandidateKind string

const (
	CandidateDefinition CandidateKind = "definition" // Tổ chức X (ABC)
	CandidateAcronym    CandidateKind = "acronym"
	CandidateName       CandidateKind = "name"   // it begins with a capital within a sentence
	CandidatePhrase     CandidateKind = "phrase" // several syllables that come back together
)

// An Example is a segment that a candidate stands in.
type Example struct {
	Document string
	ID       source.ID
	Text     string
}

// A Rendering is what the translations into a language seem to call a candidate.
type Rendering struct {
	Locale language.Tag
	Text   string
	Count  int // segments with both
}

// mostExamples is how many places of a candidate are shown.
const mostExamples = 3

// Suggest gives the candidates of all documents, the likeliest terms first. Of a phrase
// and a longer one it is part of, both are given only if it also stands alone often
// enough (the C-value of Frantzi, Ananiadou and Mima, 2000), and a phrase must have more
// than one neighbour on both sides, else it is part of a longer one or a fixed sentence.
func Suggest(p *Project, limit int) []Candidate {
	s := newSuggester(p)
	list := s.unite(s.acronyms(), s.phrases())
	slices.SortStableFunc(list, func(a, b *candidate) int {
		return cmp.Or(cmp.Compare(b.score(), a.score()), cmp.Compare(a.at, b.at))
	})
	var found []Candidate
	var stands []map[source.ID]bool
	for _, c := range list[:min(limit, len(list))] {
		done, segments := s.finish(c)
		found, stands = append(found, done), append(stands, segments)
	}
	for _, target := range p.Targets {
		s.render(found, stands, target)
	}
	return found
}

// unite puts the candidates together. A name that some text defines an acronym of is one
// candidate with it, which stands wherever the name does.
func (s *suggester) unite(acronyms, phrases []*candidate) []*candidate {
	defined := map[string]*candidate{}
	for _, c := range acronyms {
		if c.kind == CandidateDefinition {
			defined[s.folded(c)] = c
		}
	}
	list := acronyms
	for _, c := range phrases {
		if d := defined[s.folded(c)]; d != nil {
			d.places, d.weight = c.places, max(d.weight, c.weight)
			continue
		}
		list = append(list, c)
	}
	return list
}

// folded is the text of a candidate's first place in its fold.
func (s *suggester) folded(c *candidate) string {
	text := c.places[0].span.Of(s.passages[c.places[0].passage].text)
	fold := ""
	for _, t := range source.Tokens(text) {
		fold += source.Fold(t.Span.Of(text)) + " "
	}
	return fold
}

// suggester holds the texts: each segment as often as it stands in a document.
type suggester struct {
	project  *Project
	passages []passageTerms
}

type passageTerms struct {
	document int
	segment  *source.Segment
	text     string // plain
	tokens   []source.Token
	known    []source.Span // the glossary's terms
}

func newSuggester(p *Project) *suggester {
	matcher := glossary.NewMatcher(p.Glossary, p.Config.Source)
	s := &suggester{project: p}
	for n, doc := range p.Documents {
		for _, t := range Align(doc, matcher) {
			text := doc.Parts[t.At.Part].Plain(t.Segment)
			passage := passageTerms{document: n, segment: t.Segment, text: text, tokens: source.Tokens(text)}
			for _, m := range t.Matches {
				if m.Nested {
					continue // the longer one is known
				}
				passage.known = append(passage.known, m.Span.Shift(-t.Segment.Span.Start))
			}
			s.passages = append(s.passages, passage)
		}
	}
	return s
}

// candidate is one in the making.
type candidate struct {
	kind    CandidateKind
	acronym string
	words   int
	places  []candidatePlace
	at      int     // the passage of the first place: of two that score alike the first is better
	names   int     // how many of the places look like a name
	weight  float64 // how often it stands for itself
}

type candidatePlace struct {
	passage int
	span    source.Span
}

// score is the C-value, and more for what is a term more often than not. Most phrases of
// two syllables are words of everyday language.
func (c *candidate) score() float64 {
	sure := map[CandidateKind]float64{CandidateDefinition: 4, CandidateAcronym: 3, CandidateName: 2, CandidatePhrase: 1}
	value := sure[c.kind] * math.Log2(1+float64(c.words)) * c.weight
	if c.kind == CandidatePhrase && c.words == 2 {
		value /= 4
	}
	return value
}

// finish says what a candidate is, and in which segments it stands.
func (s *suggester) finish(c *candidate) (Candidate, map[source.ID]bool) {
	done := Candidate{Kind: c.kind, Acronym: c.acronym, Count: len(c.places), Score: c.score()}
	documents := map[int]bool{}
	segments := map[source.ID]bool{}
	spellings := newTally()
	for _, place := range c.places {
		passage := &s.passages[place.passage]
		spellings.add(source.Clean(place.span.Of(passage.text)))
		documents[passage.document] = true
		if !segments[passage.segment.ID] && len(done.Examples) < mostExamples {
			done.Examples = append(done.Examples, Example{s.project.Documents[passage.document].Path, passage.segment.ID, source.Clean(passage.text)})
		}
		segments[passage.segment.ID] = true
	}
	done.Text = spellings.most()
	done.Documents = len(documents)
	return done, segments
}

// A tally counts texts and remembers their order.
type tally struct {
	count map[string]int
	order []string
}

func newTally() *tally { return &tally{count: map[string]int{}} }

func (t *tally) add(text string) {
	if t.count[text]++; t.count[text] == 1 {
		t.order = append(t.order, text)
	}
}

// most is the text that was added most often, of several the first.
func (t *tally) most() string {
	return slices.MaxFunc(t.order, func(a, b string) int { return cmp.Compare(t.count[a], t.count[b]) })
}
