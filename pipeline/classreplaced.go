package pipeline

import (
	"sync"

	"dich/source"
)

// judgeReplaced suspects a word in the place of another where little else changed: whoever
// edits a verb or an adjective of a sentence corrects what it says. It trusts synonyms (see
// [synonyms]), words that have a syllable in common, small words, and nouns, as far as the
// word before tells one. Who says something is no small matter, nor is a preposition.
func (e *comparison) judgeReplaced() {
	old, now := e.old.runs(), e.now.runs()
	if e.isCritical() || len(old) != len(now) || len(old) > mostPlaces {
		return
	}
	for i := range old {
		if e.old.place[old[i].first] == e.now.place[now[i].first] {
			e.judgePair(old[i], now[i])
		}
	}
}

// mostPlaces is at how many places a sentence may change before it counts as written anew.
const mostPlaces = 2

func (e *comparison) judgePair(a, b signal) {
	if !e.old.isOpen(a, mostReplaced) || !e.now.isOpen(b, mostReplaced) || e.mean(a, b) {
		return
	}
	switch {
	case e.old.isRole(a) && e.now.isRole(b):
		e.findBoth(ClassNegation, a, b)
	case e.old.isSmall(a) && e.now.isSmall(b):
	case e.old.saysNext(e.now, a) || e.now.saysNext(e.old, b):
		e.findBoth(ClassQuotation, a, b)
	case e.old.isTitle(a) && e.now.isTitle(b):
		e.findBoth(ClassName, a, b)
	case !e.areNouns(a, b) || e.old.hasSense(a) || e.now.hasSense(b):
		e.findBoth(ClassNegation, a, b)
	}
}

func (e *comparison) findBoth(c Class, old, now signal) {
	e.find(c, e.old, old.first, old.end)
	e.find(c, e.now, now.first, now.end)
}

// isTitle reports what begins a sentence, and stands before a name or the noun of one: Đại in
// Đại tá Lan.
func (v *version) isTitle(run signal) bool {
	next := run.end
	if v.isWord(next) && !v.isCapital(next) {
		next++
	}
	return v.startsSentence(run.first) && v.isWord(next) && v.isCapital(next)
}

// isRole reports one preposition.
func (v *version) isRole(run signal) bool {
	return run.end == run.first+1 && v.is(run.first, roleWords())
}

// areNouns tells nouns by where they stand: behind a word that only nouns stand behind; or
// at the beginning, or behind a conjunction, where they do not both begin as verbs do.
func (e *comparison) areNouns(a, b signal) bool {
	if e.old.isNoun(a) || e.now.isNoun(b) {
		return true
	}
	mayBe := e.old.startsSentence(a.first) || e.now.startsSentence(b.first) || e.old.is(a.first-1, conjunctions())
	return mayBe && !(e.old.is(a.first, verbs()) && e.now.is(b.first, verbs()))
}

// judgeInserted suspects words that came or went before others, where nothing else changed.
// Behind a verb they only colour this; behind a preposition or a classifier they belong to a
// noun; and at the end of a clause they say how.
func (e *comparison) judgeInserted() {
	for _, side := range e.sides() {
		v, other := side[0], side[1]
		runs := v.runs()
		if len(runs) != 1 || len(other.runs()) != 0 || e.isCritical() {
			continue
		}
		run := runs[0]
		if v.isOpen(run, mostInserted) && v.isStrange(other, run.first, run.end) && v.isBefore(v.pastMarks(run)) && !v.isSmall(run) && !v.isNoun(run) && !v.followsVerb(run) {
			e.find(ClassNegation, v, run.first, run.end)
		}
	}
}

// pastMarks gives the place behind the marks that came or went with a run of words, unless
// a sentence begins with these: what comes before its comma only joins it to the last.
func (v *version) pastMarks(run signal) int {
	i := run.end
	for i < len(v.units) && v.partner[i] < 0 && !v.isWord(i) && !v.startsSentence(run.first) {
		i++
	}
	return i
}

// isBefore reports a word that what is put before it says something of.
func (v *version) isBefore(at int) bool {
	return v.isWord(at) && (v.is(at, auxiliaries()) || !v.is(at, linkWords()))
}

// followsVerb reports words behind a verb that is no auxiliary.
func (v *version) followsVerb(run signal) bool {
	return v.is(run.first-1, verbs()) && !v.is(run.first-1, auxiliaries())
}

// isCritical reports that a critical class was found already.
func (e *comparison) isCritical() bool {
	for c := range e.found {
		if c.Critical() {
			return true
		}
	}
	return false
}

// How many syllables the words may have, at the most, that take another's place, and those
// that are put in.
const (
	mostReplaced = 4
	mostInserted = 6
)

// isOpen reports plain words that no rule has accounted for.
func (v *version) isOpen(run signal, most int) bool {
	for i := run.first; i < run.end; i++ {
		plain := v.units[i].shape == source.Lower || i == run.first && v.startsSentence(i)
		if v.covered[i] || v.restated[i] || !plain || v.quoted[i] {
			return false
		}
	}
	return run.end-run.first <= most
}

// isSmall reports words that come and go, of which none has a sense.
func (v *version) isSmall(run signal) bool {
	for i := run.first; i < run.end; i++ {
		if !v.is(i, harmlessWords()) && !v.is(i, nounHeads()) {
			return false
		}
	}
	return !v.hasSense(run)
}

// mean reports two phrases that say the same: synonyms, or such as share a syllable.
func (e *comparison) mean(a, b signal) bool {
	if e.old.isRestated(a) || e.now.isRestated(b) {
		return true
	}
	for i := a.first; i < a.end; i++ {
		for j := b.first; j < b.end; j++ {
			if e.old.units[i].key == e.now.units[j].key {
				return true
			}
		}
	}
	return false
}

// saysNext reports the one by whom something is said: what begins a sentence and stands
// before a reporting word that both versions have.
func (v *version) saysNext(other *version, run signal) bool {
	for _, s := range v.signals {
		if s.first == run.end && s.class == ClassQuotation && v.shares(other, s) {
			return v.startsSentence(run.first)
		}
	}
	return false
}

// isNoun reports what stands behind or before a word that tells a noun.
func (v *version) isNoun(run signal) bool {
	return v.is(run.first-1, nounHeads()) || v.is(run.end, nounTails())
}

func (v *version) hasSense(run signal) bool { return len(v.sensesOf(run.first, run.end)) > 0 }

var (
	nounHeads = sync.OnceValue(func() keySet {
		return words(`một các những mọi mỗi vài từng chiếc con cái người nhà ngôi căn bài bức cây quyển cuốn tờ đội nhóm buổi phiên trận nền mối cơn
			ở tại của trong trên dưới giữa với cùng bằng về theo khỏi hai ba bốn năm sáu bảy tám chín mười trăm nghìn triệu`)
	})
	// roleWords say which part a noun has in a sentence.
	roleWords = sync.OnceValue(func() keySet {
		return words("của cho với cùng từ đến tới sang về vào bởi do để nhằm bằng qua theo chống giữa ở tại trong khỏi trước sau")
	})
	// linkWords begin what is beside a predicate, or end one: nobody denies them.
	linkWords = sync.OnceValue(func() keySet {
		return words(`của cho với cùng từ đến tới sang về vào bởi do để nhằm bằng qua theo ở tại trong ngoài trên dưới giữa trước sau khi
			và hoặc hay mà nhưng nếu vì rằng này đó ấy kia nay ra lên xuống rồi nữa nhau hơn nhất các những một mọi`)
	})
	// auxiliaries stand at the head of a predicate.
	auxiliaries = sync.OnceValue(func() keySet {
		return words("đã đang sẽ sắp vừa vẫn cũng lại đều chỉ được bị phải cần nên có không chưa chẳng là thì từng còn muốn hãy")
	})
	nounTails = sync.OnceValue(func() keySet { return words("này ấy đó kia của") })
)
