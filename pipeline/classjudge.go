package pipeline

import (
	"slices"
	"strings"

	"dich/source"
)

// combine reads a negator together with what it negates, where that is the same as
// another word: không đồng ý is phản đối, không nước nào không is every one.
func (v *version) combine() {
	var list []signal
	for i := 0; i < len(v.signals); i++ {
		s := v.signals[i]
		if s.what == "not" && i+1 < len(v.signals) {
			if both, ok := v.together(s, v.signals[i+1]); ok {
				s = both
				i++
			}
		}
		list = append(list, s)
	}
	v.signals = list
}

func (v *version) together(not, next signal) (signal, bool) {
	both := signal{next.sense, not.first, next.end}
	gap := next.first - not.end
	switch {
	case cancels[next.what] && gap <= 1:
		both.pole = -next.pole
		both.weak = both.pole > 0
		return both, true
	case next.what == "not" && gap >= 1 && gap <= 4 && v.is(next.first-1, anyWords()):
		both.sense = operator("all")
		return both, true
	}
	return signal{}, false
}

// judgeOperators compares negators, modals, quantifiers and opposites. What says the
// same at the same place, or before the same word, is wording.
func (e *comparison) judgeOperators() {
	is := func(c Class) bool { return c == ClassNegation }
	old, now := e.cancel(e.old.left(e.now, is), e.now.left(e.old, is), func(a, b signal) bool {
		next := e.old.next(a)
		return e.samePlace(a, b) || next != 0 && next == e.now.next(b)
	})
	e.findGrave(e.old, old, now)
	e.findGrave(e.now, now, old)
	if e.crossed(e.old, e.now) || e.crossed(e.now, e.old) {
		e.found[ClassNegation] = true
	}
}

// findGrave notes the operators, and of opposites those that take each other's place,
// have moved, or compare with a number.
func (e *comparison) findGrave(v *version, list, others []signal) {
	for _, s := range list {
		if !s.weak || hasEither(others, s) || s.what == "more" && v.beforeNumber(s) || v.isTurned(s) {
			e.find(s.class, v, s.first, s.end)
		}
	}
}

// hasEither reports the opposite of a signal, or a preposition at another place.
func hasEither(list []signal, s signal) bool {
	return slices.ContainsFunc(list, func(o signal) bool {
		return s.against(o.sense) || o.what == s.what && prepositional[s.what]
	})
}

// isTurned reports a word of which the other version has all but a negator at its head.
func (v *version) isTurned(s signal) bool {
	return s.end > s.first+1 && v.partner[s.first] < 0 && v.partner[s.first+1] >= 0 &&
		slices.ContainsFunc(v.sensesOf(s.first, s.first+1), func(o sense) bool { return o.class == ClassNegation && !o.weak })
}

func (v *version) beforeNumber(s signal) bool {
	for _, n := range v.signals {
		if n.first == s.end && (n.class == ClassNumber || n.class == ClassDate) {
			return true
		}
	}
	return false
}

// crossed reports a word that was before an operator and is now behind it: không muốn
// đi, muốn không đi.
func (e *comparison) crossed(v, other *version) bool {
	for _, s := range v.signals {
		if s.class != ClassNegation || s.weak || v.changed(s.first, s.end) {
			continue
		}
		before, next := s.first-1, v.partner[s.end-1]+1
		if v.isWord(before) && v.partner[before] < 0 && other.isWord(next) && other.partner[next] < 0 &&
			v.units[before].key == other.units[next].key {
			return true
		}
	}
	return false
}

// judgeQuotation compares who says it and how, and what stands between quotation marks.
func (e *comparison) judgeQuotation() {
	is := func(c Class) bool { return c == ClassQuotation }
	old, now := e.old.left(e.now, is), e.now.left(e.old, is)
	moved := sameSenses(old, now) && distinct(old) < 2
	old, now = e.cancel(old, now, func(a, b signal) bool { return moved || e.samePlace(a, b) })
	e.findAll(e.old, old)
	e.findAll(e.now, now)
	for _, v := range []*version{e.old, e.now} {
		for i := range v.units {
			if v.quoted[i] && v.isWord(i) && v.partner[i] < 0 {
				e.find(ClassQuotation, v, i, i+1)
			}
		}
	}
}

// markQuoted finds what stands between quotation marks, with them; single ones and double
// ones for themselves.
func (v *version) markQuoted() {
	open := map[bool]int{}
	for i := range v.units {
		if !v.isQuote(i) {
			continue
		}
		start, is := open[v.isSingle(i)]
		if !is {
			open[v.isSingle(i)] = i
			continue
		}
		for k := start; k <= i; k++ {
			v.quoted[k] = true
		}
		delete(open, v.isSingle(i))
	}
}

func (v *version) isSingle(i int) bool { return strings.ContainsAny(v.word(i), "'’‘‚‛") }

// isQuote reports a quotation mark; an apostrophe within a word, or the sign of minutes
// behind a number, is none.
func (v *version) isQuote(i int) bool {
	if v.units[i].key != knownKeys().double {
		return false
	}
	afterWord := i > 0 && v.tight(i-1) && v.isWord(i-1)
	return !(v.isSingle(i) && afterWord && v.tight(i) && v.isWord(i+1))
}

// judgeUnknown suspects up to four words that nothing replaces, before a verb: that is
// where Vietnamese negates and qualifies. Adverbs that only colour it are known.
func (e *comparison) judgeUnknown() {
	for _, side := range e.sides() {
		v, other := side[0], side[1]
		for i := 0; i < len(v.units); i++ {
			end := i
			for end < len(v.units) && v.partner[end] < 0 {
				end++
			}
			if end > i && end-i <= mostReplaced && (v.is(end, verbs()) || v.is(end, auxiliaries())) && v.isStrange(other, i, end) && other.goneAt(v.place[i]) < 0 {
				e.find(ClassNegation, v, i, end)
			}
			i = end
		}
	}
}

// isStrange reports words of which at least one is not known to be harmless, and none
// is accounted for, or has only moved.
func (v *version) isStrange(other *version, first, end int) bool {
	strange := false
	for i := first; i < end; i++ {
		if v.covered[i] || v.units[i].shape != source.Lower && !v.startsSentence(i) || v.isShared(other, i) || other.lacks(v.units[i].key) {
			return false
		}
		strange = strange || !v.restated[i] && !v.idle[i] && !v.is(i, harmlessWords())
	}
	return strange
}

// isShared reports a unit within a signal that both versions have.
func (v *version) isShared(other *version, i int) bool {
	for _, s := range v.signals {
		if s.first <= i && i < s.end {
			return v.shares(other, s)
		}
	}
	return false
}

// lacks reports a word of this version that the other does not have at its place.
func (v *version) lacks(key source.Key) bool {
	for i, p := range v.partner {
		if p < 0 && v.units[i].key == key {
			return true
		}
	}
	return false
}

// judgeSubstituted looks at a phrase in another's place by itself: nâng cao and nâng thấp
// are opposites, though their words stand in no list together.
func (e *comparison) judgeSubstituted() {
	come := e.now.runs()
	for _, old := range e.old.runs() {
		for _, now := range come {
			if e.old.place[old.first] != e.now.place[now.first] || e.old.isRestated(old) && e.now.isRestated(now) {
				continue
			}
			if c, ok := contradicts(e.old.sensesOf(old.first, old.end), e.now.sensesOf(now.first, now.end)); ok {
				e.find(c, e.old, old.first, old.end)
				e.find(c, e.now, now.first, now.end)
			}
		}
	}
}

// runs are the stretches of words that only this version has.
func (v *version) runs() []signal {
	var list []signal
	for i := 0; i < len(v.units); i++ {
		first := i
		for i < len(v.units) && v.partner[i] < 0 && v.isWord(i) {
			i++
		}
		if i > first {
			list = append(list, signal{first: first, end: i})
		}
	}
	return list
}

// goneAt gives the first word that only this version has at a place; -1 if there is none.
func (v *version) goneAt(place int) int {
	for i, p := range v.partner {
		if p < 0 && v.place[i] == place && v.isWord(i) {
			return i
		}
	}
	return -1
}

// contradicts reports two phrases that may say opposite things; or of which no senses are
// the same, and one is an operator.
func contradicts(a, b []sense) (Class, bool) {
	differ := Class("")
	for _, x := range a {
		for _, y := range b {
			switch {
			case x == y:
				return "", false
			case x.against(y), x.what == y.what && x.class == y.class:
				return x.class, true
			case x.class == y.class && !(x.weak && y.weak):
				differ = x.class
			}
		}
	}
	return differ, differ != ""
}

// judgeWording finds words whose change is not accounted for.
func (e *comparison) judgeWording() {
	for _, v := range []*version{e.old, e.now} {
		for i, p := range v.partner {
			if p < 0 && v.isWord(i) && !v.covered[i] {
				e.found[ClassWording] = true
			}
		}
	}
}

// judgeMarks compares the marks that do not come or go with the words around them. A
// question is not what a statement is, and a sign belongs to its number.
func (e *comparison) judgeMarks() {
	for _, side := range e.sides() {
		v := side[0]
		for i, p := range v.partner {
			switch {
			case p >= 0 || v.isWord(i) || v.covered[i] || v.restated[i] || v.isShared(side[1], i):
			case v.isQuote(i):
				e.found[ClassQuotation] = true
			case v.units[i].key == knownKeys().question:
				e.found[ClassNegation] = true
			case v.is(i, measures()) || strings.ContainsAny(v.word(i), "$€£¥+<>=≤≥±×"):
				e.found[ClassNumber] = true
			case v.isAlone(i):
				e.found[ClassPunctuation] = true
			}
		}
	}
}

// isAlone reports a mark with a word that stays on one side, or nothing.
func (v *version) isAlone(i int) bool {
	before, next := i-1, i+1
	return !(before >= 0 && v.partner[before] < 0 && v.isWord(before)) || !(next < len(v.units) && v.partner[next] < 0 && v.isWord(next))
}

// judgeMarkup compares the codes: which there are, and where the words are the same,
// between which of them.
func (e *comparison) judgeMarkup() {
	old, now := e.old.codes(), e.now.codes()
	placed := e.sameWords()
	if len(old) != len(now) {
		e.found[ClassMarkup] = true
		return
	}
	for i := range old {
		if old[i].text != now[i].text || placed && old[i].words != now[i].words {
			e.found[ClassMarkup] = true
		}
	}
}

// A placedCode is a stretch of codes, and how many words are before it.
type placedCode struct {
	text  string
	words int
}

func (v *version) codes() []placedCode {
	var list []placedCode
	words, unit := 0, 0
	for _, span := range codeSpans(v.Passage) {
		for ; unit < len(v.units) && v.units[unit].Start < span.Start; unit++ {
			if v.isWord(unit) {
				words++
			}
		}
		list = append(list, placedCode{span.Of(v.Text), words})
	}
	return list
}

// codeSpans finds the codes of a text, neighbours together: there it differs from what
// is plain of it.
func codeSpans(p Passage) []source.Span {
	var list []source.Span
	if len(p.Plain) != len(p.Text) || p.Plain == p.Text {
		return nil
	}
	for i := 0; i < len(p.Text); i++ {
		if p.Text[i] == p.Plain[i] && p.Plain[i] != 0 {
			continue
		}
		if n := len(list); n > 0 && list[n-1].End == i {
			list[n-1].End++
		} else {
			list = append(list, source.Span{Start: i, End: i + 1})
		}
	}
	return list
}

// judgeCapitals looks at texts that fold alike. A capital of a word inside a sentence
// may make a name of it; that of a sentence's first word, of a heading, or of the second
// word of a name says nothing.
func (e *comparison) judgeCapitals() {
	if len(e.found) > 0 || e.old.isShouted() || e.now.isShouted() {
		return
	}
	for i, p := range e.old.partner {
		if p < 0 || !e.old.isWord(i) || e.old.startsSentence(i) || e.old.units[i].shape == e.now.units[p].shape {
			continue
		}
		if i > 0 && p > 0 && e.old.isCapital(i-1) && e.now.isCapital(p-1) {
			continue
		}
		e.found[ClassWording] = true
	}
}

// isShouted reports a text in capitals.
func (v *version) isShouted() bool {
	for i := range v.units {
		if s := v.units[i].shape; s == source.Lower || s == source.Mixed {
			return false
		}
	}
	return true
}
