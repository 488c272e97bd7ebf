package pipeline

import (
	"strings"
	"sync"

	"dich/source"
)

// A sense is what a phrase says for the comparison of two texts: two phrases of one
// sense are the same.
type sense struct {
	class Class
	what  string
	pole  int8 // of opposites: 1 or -1, with the same what
	// weak: it matters only where its opposite takes its place. Other senses must not
	// come, go or move.
	weak bool
}

// A signal is a run of units with a sense.
type signal struct {
	sense
	first, end int
}

// A row of the lexicon: phrases with one sense, between commas. A + behind a phrase: only
// before a verb or a number. N stands for không, chẳng and chả.
type senseRow struct {
	sense
	phrases string
}

// A phrase is the keys of its words and its sense; nil of one that says nothing. An idle
// one may come and go.
type phrase struct {
	keys             []source.Key
	sense            *sense
	beforeVerb, idle bool
}

type keySet map[source.Key]bool

// words makes a set of words that are written with blanks between.
func words(text string) keySet {
	set := keySet{}
	for _, word := range strings.Fields(text) {
		set[source.FoldKey(word)] = true
	}
	return set
}

// lexicon has the phrases of all rows by their first word.
var lexicon = sync.OnceValue(func() map[source.Key][]phrase {
	phrases := map[source.Key][]phrase{}
	addIdle(phrases, doubleNegations, &affirmed)
	addIdle(phrases, colours, nil)
	for _, rows := range [][]senseRow{negators, modals, quantifiers, comparisons, opposites, valences, timeWords, reporting, contraryRows()} {
		for i := range rows {
			addPhrases(phrases, rows[i].phrases, &rows[i].sense)
		}
	}
	addPhrases(phrases, harmlessCompounds, nil)
	for _, title := range titles {
		addPhrases(phrases, "nguyên "+title+", quyền "+title, &acting)
	}
	for _, part := range dayNames {
		for _, which := range dayDeictics {
			s := at(part + " " + which)
			addPhrases(phrases, part+" "+which, &s)
		}
	}
	for _, edge := range edges {
		for _, unit := range []string{"tuần", "tháng", "năm", "quý", "mùa"} {
			for _, which := range deictics {
				s := at(edge + " " + unit + " " + which[0])
				for _, word := range which {
					addPhrases(phrases, edge+" "+unit+" "+word, &s)
				}
			}
		}
	}
	return phrases
})

// sensesOf gives all that a phrase alone may say.
func (v *version) sensesOf(first, end int) []sense {
	var list []sense
	for _, p := range lexicon()[v.units[first].key] {
		if len(p.keys) != end-first || p.sense == nil {
			continue
		}
		same := true
		for i, key := range p.keys {
			same = same && v.units[first+i].key == key
		}
		if same {
			list = append(list, *p.sense)
		}
	}
	return list
}

func addIdle(phrases map[source.Key][]phrase, list string, s *sense) {
	added := map[source.Key][]phrase{}
	addPhrases(added, list, s)
	for key, list := range added {
		for _, p := range list {
			p.idle = true
			phrases[key] = append(phrases[key], p)
		}
	}
}

func addPhrases(phrases map[source.Key][]phrase, list string, s *sense) {
	for _, text := range strings.Split(list, ",") {
		for _, text := range negations(text) {
			bare := strings.TrimSuffix(text, "+")
			p := phrase{sense: s, beforeVerb: bare != text}
			for _, word := range strings.Fields(bare) {
				p.keys = append(p.keys, source.FoldKey(word))
			}
			if len(p.keys) > 0 {
				phrases[p.keys[0]] = append(phrases[p.keys[0]], p)
			}
		}
	}
}

// negations puts each plain negator for the first N of a phrase, and for the next.
func negations(text string) []string {
	before, after, has := strings.Cut(text, "N")
	if !has {
		return []string{text}
	}
	var list []string
	for _, rest := range negations(after) {
		for _, not := range []string{"không", "chẳng", "chả"} {
			list = append(list, before+not+rest)
		}
	}
	return list
}

// read finds the phrases of the lexicon in a version, the longest first.
func (v *version) read() {
	for i := 0; i < len(v.units); {
		p := v.longest(i)
		switch {
		case p == nil:
			i++
			continue
		case p.sense != nil:
			v.signals = append(v.signals, signal{*p.sense, i, i + len(p.keys)})
		}
		for k := range p.keys {
			v.idle[i+k] = p.idle
		}
		i += len(p.keys)
	}
}

func (v *version) longest(at int) *phrase {
	var best *phrase
	list := lexicon()[v.units[at].key]
	for i := range list {
		p := &list[i]
		if (best == nil || len(p.keys) > len(best.keys)) && v.has(p, at) {
			best = p
		}
	}
	return best
}

func (v *version) has(p *phrase, at int) bool {
	end := at + len(p.keys)
	if end > len(v.units) {
		return false
	}
	for i, key := range p.keys {
		if v.units[at+i].key != key {
			return false
		}
	}
	return !p.beforeVerb || v.is(end, verbs()) || v.is(end, numeralWords()) || end < len(v.units) && v.units[end].shape == source.Number
}

// left gives the signals of some classes that a version does not share with the
// other. A word that both have, and that only one reads as a signal because of its
// neighbours, is not among them.
func (v *version) left(other *version, is func(Class) bool) []signal {
	var list []signal
	for _, s := range v.signals {
		if is(s.class) && !(s.class == ClassNegation && v.isRestated(s)) && !v.shares(other, s) && (v.changed(s.first, s.end) || other.reads(v, s)) {
			list = append(list, s)
		}
	}
	return list
}

// shares reports that the other version says the same from the same word to the same
// word.
func (v *version) shares(other *version, s signal) bool {
	first, last := v.partner[s.first], v.partner[s.end-1]
	if first < 0 || last < 0 {
		return false
	}
	for _, o := range other.signals {
		if o.first == first {
			return o.sense == s.sense && o.end == last+1
		}
	}
	return false
}

// reads reports that this version reads words of the other's signal as one, too.
func (v *version) reads(other *version, s signal) bool {
	for _, o := range v.signals {
		if !v.isRestated(o) && o.first <= other.partner[s.end-1] && other.partner[s.first] < o.end {
			return true
		}
	}
	return false
}

// next gives the first word behind a signal and the last one before it: what it stands
// with.
func (v *version) next(s signal) source.Key {
	if v.isWord(s.end) {
		return v.units[s.end].key
	}
	return 0
}

func (v *version) before(s signal) source.Key {
	if v.isWord(s.first - 1) {
		return v.units[s.first-1].key
	}
	return 0
}
