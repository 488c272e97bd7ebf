package inflect

import (
	"strings"
	"unicode"
)

// A phrase is a name understood: of each word its reading, nil where it stays as it is.
type phrase struct {
	words []field
	slots []*reading
	both  bool   // a singular that has a plural
	alive []bool // whether it names a living being, which decides the accusative
}

// Whether a thing is alive is known of persons and places; of others it is tried both
// ways.
var (
	aThing  = []bool{false}
	aBeing  = []bool{true}
	aNobody = []bool{false, true}
)

// A place is a number and case. In the singular each word keeps its own number: the
// name itself may be a plural.
type place struct {
	number, at int
	animate    bool
}

// cells gives the places in which a phrase may stand.
func (p phrase) cells() []place {
	numbers := []int{singular}
	if p.both {
		numbers = []int{singular, plural}
	}
	var list []place
	for _, number := range numbers {
		for at := nominative; at <= prepositional; at++ {
			for i, alive := range p.alive {
				if at == accusative || i == 0 {
					list = append(list, place{number, at, alive})
				}
			}
		}
	}
	return list
}

// The most ways in which one cell is spelled.
const mostSpellings = 12

// spell emits all ways to write a phrase in a place.
func (p phrase) spell(at place, emit func([]field)) {
	made := append([]field(nil), p.words...)
	left := mostSpellings
	var from func(i int)
	from = func(i int) {
		for i < len(p.slots) && p.slots[i] == nil {
			i++
		}
		if i == len(p.slots) {
			if left--; left >= 0 {
				emit(append([]field(nil), made...))
			}
			return
		}
		for _, form := range p.slots[i].at(at) {
			if left > 0 {
				made[i].word = recased(form, p.words[i].word)
				from(i + 1)
			}
		}
	}
	from(0)
}

// at gives the forms of a word in a place.
func (r *reading) at(p place) []string {
	number := p.number
	if r.plural {
		number = plural
	}
	return r.forms.cell(number, p.at, p.animate)
}

// A group is a noun with the adjectives before it.
type group struct {
	slots      []*reading // from its first word to the noun
	adjectives bool
}

// noun is what its adjectives agree with.
func (g group) noun() reading { return *g.slots[len(g.slots)-1] }

// group understands the words that begin here as adjectives, and the noun that they
// agree with. A word that could be both is an adjective if a noun follows: рабочая
// группа, but also рабочий. An abbreviation is neither. A noun without an adjective must be a nominative for sure.
func (s *slavic) group(words []field) []group {
	if len(words) == 0 || words[0].word == "" || len(words) > 1 && strings.HasPrefix(words[0].after, ".") {
		return nil
	}
	if found := s.qualified(words); len(found) > 0 {
		return found
	}
	switch {
	case roman(words[0].word) && words[0].after == "" && len(words) > 1:
		return after(s.group(words[1:]))
	case s.adverb(lower(words[0].word)) && words[0].after == "" && len(s.adjectives(words[0].word)) == 0:
		return s.intensified(words)
	}
	return s.bare(words[0].word)
}

// qualified understands the first word as an adjective.
func (s *slavic) qualified(words []field) []group {
	adjectives := s.adjectives(words[0].word)
	if len(adjectives) == 0 {
		return nil
	}
	rest, skipped := words[1:], []*reading(nil)
	switch {
	case words[0].after == "," || words[0].after == "" && len(rest) > 0 && s.and[rest[0].word]:
		if words[0].after == "" {
			rest, skipped = rest[1:], []*reading{nil}
		}
		if len(rest) == 0 || len(s.adjectives(rest[0].word)) == 0 {
			return nil
		}
	case words[0].after != "":
		return nil
	}
	var found []group
	for _, g := range s.group(rest) {
		for _, adjective := range adjectives {
			if adjective.agrees(g.noun()) {
				slots := append([]*reading{&adjective}, skipped...)
				found = append(found, group{append(slots, g.slots...), true})
			}
		}
	}
	return declined(found)
}

// declined leaves out the words that do not change, where the same words are understood
// as some that do: Великие Луки, but Южное Сомали.
func declined(groups []group) []group {
	var found []group
	for _, g := range groups {
		if g.noun().gender != anyGender {
			found = append(found, g)
		}
	}
	if len(found) == 0 {
		return groups
	}
	return found
}

// intensified passes over an adverb: наименее развитые страны.
func (s *slavic) intensified(words []field) []group {
	var found []group
	for _, g := range s.group(words[1:]) {
		if g.adjectives {
			found = append(found, g)
		}
	}
	if len(found) > 0 {
		return after(found)
	}
	return s.bare(words[0].word)
}

// after puts a word that stays before each group.
func after(groups []group) []group {
	for i := range groups {
		groups[i].slots = append([]*reading{nil}, groups[i].slots...)
	}
	return groups
}

// roman says whether a word is a number before a noun: XX съезд.
func roman(word string) bool { return word != "" && strings.Trim(word, "IVXLCDM") == "" }

// bare understands a word as a noun; else as an adjective in its place: учёный.
func (s *slavic) bare(word string) []group {
	readings := s.nouns(word)
	if len(readings) == 0 {
		readings = s.adjectives(word)
	}
	var found []group
	for _, r := range readings {
		found = append(found, group{slots: []*reading{&r}})
	}
	return found
}

// whole understands a name that begins with a noun and its adjectives. What follows it
// stays, but for a few things: see [slavic.follow].
func (s *slavic) whole(words []field, n Name) []phrase {
	var found []phrase
	for _, g := range s.group(words) {
		if g.noun().weak && !g.adjectives {
			continue
		}
		p := phrase{words: words, slots: make([]*reading, len(words)), alive: aNobody}
		copy(p.slots, g.slots)
		p.both = s.hasPlural(words, g, n)
		if r := g.noun(); r.gender == masculine && r.forms[singular][accusative] != nil {
			p.alive = aBeing
		}
		found = append(found, s.follow(p, len(g.slots)-1, len(g.slots))...)
	}
	return found
}

// hasPlural says whether a singular may be one of many. A name all of whose words have
// capitals has one thing (Российская Федерация), and so has a single such word, unless
// it is the name of an office or a body.
func (s *slavic) hasPlural(words []field, g group, n Name) bool {
	r := g.noun()
	if r.plural || r.gender == anyGender || n.Speech == ProperNoun {
		return false
	}
	for _, w := range words {
		if w.word != "" && !capitalised(w.word) {
			return true
		}
	}
	return n.Speech == Noun || len(words) == 1 && s.isCommon(words[0].word)
}

// isCommon knows Президент and Премьер-министр from Нур-Султан.
func (s *slavic) isCommon(word string) bool {
	first, last, compound := strings.Cut(word, "-")
	return s.common(lower(lastPart(word))) && !(compound && first != "" && capitalised(last))
}

// follow changes what agrees with a noun behind it: its postponed adjectives (Царство
// Польское), participles after a comma, a second noun after и or a dash, and the name
// that stands with it in the nominative (город Москва), which may also stay.
func (s *slavic) follow(p phrase, head, at int) []phrase {
	if at >= len(p.words) || p.words[at].before != "" && p.words[at].word != "" {
		return []phrase{p}
	}
	switch w := p.words[at]; {
	case p.words[at-1].after == ",":
		return s.participle(p, head, at)
	case p.words[at-1].after != "":
		return []phrase{p}
	case w.word == "" && dash(w.before):
		return s.second(p, at+1, p.both)
	case s.and[w.word]:
		return s.second(p, at+1, false)
	case s.postponed(p, head, at):
		return s.follow(p, head, at+1)
	}
	return s.beside(p, head, at)
}

func dash(text string) bool { return text == "—" || text == "–" || text == "-" }

// postponed understands a word as an adjective of the noun before it.
func (s *slavic) postponed(p phrase, head, at int) bool {
	for _, adjective := range s.adjectives(p.words[at].word) {
		sure := adjective.gender != masculine || adjective.plural || ends(lower(p.words[at].word), s.sureEnds...)
		if sure && p.slots[head].gender != anyGender && adjective.agrees(*p.slots[head]) {
			p.slots[at] = &adjective
			return true
		}
	}
	return false
}

// participle understands страны, не имеющие выхода к морю.
func (s *slavic) participle(p phrase, head, at int) []phrase {
	if s.adverb(lower(p.words[at].word)) && at+1 < len(p.words) {
		at++
	}
	s.postponed(p, head, at)
	return []phrase{p}
}

// second understands another noun with its adjectives, in the same case.
func (s *slavic) second(p phrase, at int, both bool) []phrase {
	if at >= len(p.words) {
		return []phrase{p}
	}
	for _, g := range s.group(p.words[at:]) {
		if g.noun().weak && !g.adjectives {
			continue
		}
		copy(p.slots[at:], g.slots)
		p.both = both && !g.noun().plural
		return s.follow(p, at+len(g.slots)-1, at+len(g.slots))
	}
	return []phrase{p}
}

// beside understands the name of a place or person beside what it is.
func (s *slavic) beside(p phrase, head, at int) []phrase {
	noun, rest := lastPart(lower(p.words[head].word)), p.words[at:]
	for _, w := range rest {
		if !capitalised(w.word) || w.before != "" || s.and[w.word] {
			return []phrase{p}
		}
	}
	switch {
	case s.office[noun] && s.endsAsPerson(rest):
		return s.join(p, s.persons(rest), at, aBeing)
	case s.generic[noun]:
		p.both = p.both && len(s.places(rest)) == 0
		return append([]phrase{p}, s.join(p, s.places(rest), at, aThing)...)
	}
	return []phrase{p}
}

// places understands all words as one name in the singular.
func (s *slavic) places(words []field) []phrase {
	if looksGenitive(lower(words[len(words)-1].word)) {
		return nil
	}
	for _, g := range s.group(words) {
		if len(g.slots) == len(words) && !g.noun().plural && !g.noun().weak && g.noun().gender != anyGender {
			return []phrase{{words: words, slots: g.slots}}
		}
	}
	return nil
}

// looksGenitive says whether the name of a country stands in the genitive: Казахстана,
// Нидерландов; but Саратов.
func looksGenitive(word string) bool {
	return ends(word, "стана") || syllables(word) > 3 && ends(word, "ов", "аў")
}

// join puts the readings of a phrase's end behind those of its beginning.
func (s *slavic) join(p phrase, tails []phrase, at int, alive []bool) []phrase {
	var found []phrase
	for _, tail := range tails {
		slots := append(append([]*reading(nil), p.slots[:at]...), tail.slots...)
		found = append(found, phrase{words: p.words, slots: slots, alive: alive})
	}
	return found
}

func lastPart(word string) string { return word[strings.LastIndex(word, "-")+1:] }

// cyrillic says whether a word is written in Cyrillic letters alone, with hyphens and
// apostrophes.
func cyrillic(word string) bool {
	for _, r := range word {
		if !unicode.Is(unicode.Cyrillic, r) && !strings.ContainsRune("-'’ʼ", r) {
			return false
		}
	}
	return word != ""
}
