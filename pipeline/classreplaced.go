package pipeline

import (
	"sync"

	"dich/source"
)

// judgeReplaced tells what a word in the place of another changes where little else did: a
// preposition says which part a noun has, what begins a sentence may be who says it, or a
// title. Other words are left to [comparison.judgeDoubtful].
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

// isCritical reports that a critical class was found already.
func (e *comparison) isCritical() bool {
	for c := range e.found {
		if c.Critical() {
			return true
		}
	}
	return false
}

// mostReplaced is how many syllables the words may have, at the most, that take another's
// place.
const mostReplaced = 4

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
	// auxiliaries stand at the head of a predicate.
	auxiliaries = sync.OnceValue(func() keySet {
		return words("đã đang sẽ sắp vừa vẫn cũng lại đều chỉ được bị phải cần nên có không chưa chẳng là thì từng còn muốn hãy")
	})
)
