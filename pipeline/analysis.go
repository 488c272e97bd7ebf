package pipeline

import (
	"golang.org/x/text/language"

	"dich/locales"
	"dich/source"
)

// A Band is a kind of match that a segment has in the project's memory: what a
// translator is paid by. The names are those of CAT tools, and values of records.
type Band string

const (
	// ContextMatch (in-context exact, ICE, 101 %): there is a translation of the same text
	// between the same two neighbours.
	ContextMatch Band = "context"
	// Repetition: the same text, for which there is no exact match, stood before.
	Repetition Band = "repetition"
	// ExactMatch: there is a translation of the same text.
	ExactMatch Band = "100"
	// Fuzzy matches by the similarity of the two texts, in per cent. Texts that are not
	// the same are 99 % alike at most.
	Fuzzy95 Band = "95-99"
	Fuzzy85 Band = "85-94"
	Fuzzy75 Band = "75-84"
	// NoMatch: nothing that an update would offer to a translator (see FuzzyThreshold).
	NoMatch Band = "new"
	// Done is what is translated already.
	Done Band = "done"
)

// Bands are all bands, from the least work to the most as Trados lists them; Done is
// the last one.
var Bands = []Band{ContextMatch, Repetition, ExactMatch, Fuzzy95, Fuzzy85, Fuzzy75, NoMatch, Done}

// An Analysis says how much text of a document is in each band. Every segment of the
// document is in exactly one, so they add up to the document.
type Analysis map[Band]Volume

// Sum adds the volumes of some bands.
func (a Analysis) Sum(bands ...Band) Volume {
	var sum Volume
	for _, band := range bands {
		sum = sum.Plus(a[band])
	}
	return sum
}

// Plus adds the analyses of two documents.
func (a Analysis) Plus(o Analysis) Analysis {
	sum := Analysis{}
	for _, band := range Bands {
		sum[band] = a[band].Plus(o[band])
	}
	return sum
}

// Analyze sorts the segments of a project's documents by what is to be done for one
// language, and gives an analysis for each document, in their order.
//
//   - What is translated is done, unless an update took it over from another document
//     or an imported memory as an exact match and nobody has changed or reviewed it.
//   - An exact match stays one however often its text occurs; as in Trados, only what
//     has none is a repetition, from its second occurrence in all these documents on.
//     The first one is in the band of its match.
//   - Of a fuzzy translation the match is the text it was made for, or a more similar one
//     in the memory. Where dich has doubted a translation of the text as it is, because
//     of the glossary for one, it is an exact match. Where nobody knows what it was made
//     for, it is no match.
//   - A match between the same neighbours is one of both, or of one at an end of the
//     document; a text that is the whole document has no neighbours to match.
//   - Interface strings match by their key alone, as in an update.
func Analyze(p *Project, target language.Tag) []Analysis {
	a := analyst{
		catalogs: p.Catalogs[target], memory: memoryOf(p, target),
		imported: p.importedRenditions(target),
		placed:   map[placed]bool{}, told: map[string]map[rendition]bool{},
		byKey: map[string]map[string]string{}, seen: map[source.ID]bool{},
	}
	for document, cat := range a.catalogs {
		if template := p.Templates[document]; template != nil {
			a.learnPlaces(template, cat)
		}
	}
	var all []Analysis
	for _, doc := range p.Documents {
		all = append(all, a.analyze(doc))
	}
	return all
}

// An analyst knows what is translated into one language, and which texts it has seen.
type analyst struct {
	catalogs map[string]*locales.Catalog // by document
	memory   *locales.Memory
	imported func(file string) map[rendition]bool
	placed   map[placed]bool               // places that have a translation
	told     map[string]map[rendition]bool // by document, where it was asked for
	byKey    map[string]map[string]string  // likewise: the translated sources of interface strings
	seen     map[source.ID]bool            // texts without an exact match
}

// A placed text is one between its neighbours.
type placed struct {
	text source.ID
	surroundings
}

// A rendition is a text with one translation of it.
type rendition struct {
	text   source.ID
	target source.Forms
}

// place gives the text with that number and its neighbours; a text alone has none.
func place(texts []source.ID, i int) placed {
	p := placed{text: texts[i]}
	if i > 0 {
		p.before = texts[i-1]
	}
	if i+1 < len(texts) {
		p.after = texts[i+1]
	}
	return p
}

// learnPlaces notes where a document has translations of its own.
func (a *analyst) learnPlaces(template, cat *locales.Catalog) {
	var texts []source.ID
	for _, m := range Occurrences(template) {
		texts = append(texts, m.ID)
	}
	f := newFinder(cat)
	for i, id := range texts {
		p := place(texts, i)
		if m := f.next(id); m != nil && m.State() >= locales.Translated && !a.carriedOver(m) && p.surroundings != (surroundings{}) {
			a.placed[p] = true
		}
	}
}

func (a *analyst) analyze(doc *source.Document) Analysis {
	var texts []source.ID
	for _, seg := range doc.Segments {
		texts = append(texts, seg.ID)
	}
	analysis := Analysis{}
	f := newFinder(a.catalogs[doc.Path])
	at := 0
	for _, seg := range doc.Segments {
		band := a.band(doc.Path, seg, f.next(seg.ID), place(texts, at))
		analysis[band] = analysis[band].Plus(VolumeOf(seg))
		at++
	}
	return analysis
}

// band sorts one segment; msg is its message, nil where there is none.
func (a *analyst) band(document string, seg *source.Segment, msg *locales.Message, here placed) Band {
	switch {
	case msg != nil && msg.State() >= locales.Translated && !a.carriedOver(msg):
		return Done
	case a.exact(seg, msg) && a.placed[here]:
		return ContextMatch
	case a.exact(seg, msg) || doubted(msg):
		return ExactMatch
	case a.seen[seg.ID]:
		return Repetition
	}
	a.seen[seg.ID] = true
	return bandOf(a.similarity(document, seg, msg))
}

// exact reports that a translation of the same text is somewhere.
func (a *analyst) exact(seg *source.Segment, msg *locales.Message) bool {
	if msg != nil && msg.State() >= locales.Translated { // carried over
		return true
	}
	_, ok := a.memory.Exact(seg.Forms)
	return ok && seg.Key == ""
}

// fromMark names the document or memory that an update took a translation over from.
const fromMark = "from"

// carriedOver reports a translation that an update took over from another document or an
// imported memory, and that nobody has changed or reviewed since.
func (a *analyst) carriedOver(msg *locales.Message) bool {
	document, ok := msg.Notes.Mark(fromMark)
	if !ok || msg.State() != locales.Translated {
		return false
	}
	if a.told[document] == nil {
		a.told[document] = renditionsIn(a.catalogs[document])
		if a.catalogs[document] == nil {
			a.told[document] = a.imported(document)
		}
	}
	return a.told[document][rendition{msg.ID, msg.Target}]
}

// renditionsIn gives all that a catalog translates, and did once; cat may be nil.
func renditionsIn(cat *locales.Catalog) map[rendition]bool {
	all := map[rendition]bool{}
	if cat == nil {
		return all
	}
	for i := range cat.Messages {
		if m := &cat.Messages[i]; m.State() >= locales.Translated {
			all[rendition{m.ID, m.Target}] = true
		}
	}
	return all
}

// doubted reports a translation of the text as it is that dich has made one to look at
// again. Such a mark without a previous source says so; names that changed leave the
// source as it was, whatever stands beside it.
func doubted(msg *locales.Message) bool {
	if msg == nil || msg.State() != locales.NeedsWork {
		return false
	}
	why, marked := msg.Notes.Mark("fuzzy")
	return marked && (msg.Previous == nil || why == string(locales.ByTerm))
}

// similarity gives that of the best fuzzy match, from 0 to 1; 0 if there is none.
func (a *analyst) similarity(document string, seg *source.Segment, msg *locales.Message) float64 {
	tokens := source.Tokens(source.Plain(seg.Text, seg.Codes))
	best := 0.0
	if was, ok := a.previous(document, seg, msg); ok {
		best = source.Similarity(tokens, source.Tokens(plainOf(document, was)))
	}
	if seg.Key != "" {
		return best
	}
	_, similarity, _ := a.memory.Fuzzy(tokens, FuzzyThreshold)
	return max(best, similarity)
}

// previous gives the text that a segment's translation was made for: what its message
// says, or for an interface string that no update has seen yet, the one with its key.
func (a *analyst) previous(document string, seg *source.Segment, msg *locales.Message) (text string, ok bool) {
	switch {
	case msg != nil && msg.State() == locales.NeedsWork && msg.Previous != nil:
		return msg.Previous.Source[source.Other], true
	case msg == nil && seg.Key != "":
		if a.byKey[document] == nil {
			a.byKey[document] = keysIn(a.catalogs[document])
		}
		text, ok = a.byKey[document][seg.Key]
	}
	return text, ok
}

// keysIn gives the sources of interface strings that are translated; cat may be nil.
func keysIn(cat *locales.Catalog) map[string]string {
	keys := map[string]string{}
	if cat == nil {
		return keys
	}
	for i := range cat.Messages {
		m := &cat.Messages[i]
		if _, known := keys[m.Key]; !known && m.Key != "" && !m.Attic && m.State() >= locales.Translated {
			keys[m.Key] = m.Source[source.Other]
		}
	}
	return keys
}

func bandOf(similarity float64) Band {
	switch {
	case similarity >= 0.95:
		return Fuzzy95
	case similarity >= 0.85:
		return Fuzzy85
	case similarity >= FuzzyThreshold:
		return Fuzzy75
	}
	return NoMatch
}
