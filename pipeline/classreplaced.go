package pipeline

import (
	"sync"

	"dich/source"
)

// judgeReplaced suspects a word in the place of another where nothing else changed: whoever
// edits one verb or one adjective of a sentence corrects what it says. It trusts synonyms
// (see [synonyms]), words that have a syllable in common, small words, and nouns, as far as
// the word before tells one. Who says something is no small matter.
func (e *comparison) judgeReplaced() {
	old, now := e.old.runs(), e.now.runs()
	if len(old) != 1 || len(now) != 1 || e.old.place[old[0].first] != e.now.place[now[0].first] {
		return
	}
	a, b := old[0], now[0]
	if e.isCritical() || !e.old.isOpen(a) || !e.now.isOpen(b) || e.old.isSmall(a) && e.now.isSmall(b) || e.mean(a, b) {
		return
	}
	switch {
	case e.old.saysNext(e.now, a) || e.now.saysNext(e.old, b):
		e.find(ClassQuotation, e.old, a.first, a.end)
		e.find(ClassQuotation, e.now, b.first, b.end)
	case !e.old.isNoun(a) && !e.now.isNoun(b) || e.old.hasSense(a) || e.now.hasSense(b):
		e.find(ClassNegation, e.old, a.first, a.end)
		e.find(ClassNegation, e.now, b.first, b.end)
	}
}

// judgeInserted suspects a word that came or went before another, where nothing else changed.
// Behind a verb it only colours this; behind a preposition or a classifier it belongs to a
// noun; and at the end of a clause it says how.
func (e *comparison) judgeInserted() {
	for _, side := range e.sides() {
		v, other := side[0], side[1]
		runs := v.runs()
		if len(runs) != 1 || len(other.runs()) != 0 || e.isCritical() {
			continue
		}
		run := runs[0]
		if v.isOpen(run) && v.isStrange(other, run.first, run.end) && v.isWord(run.end) && v.units[run.end].shape == source.Lower &&
			!v.is(run.end, harmlessWords()) && !v.is(run.end, nounTails()) && !v.isNoun(run) && !v.is(run.first-1, verbs()) {
			e.find(ClassNegation, v, run.first, run.end)
		}
	}
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

// mostReplaced is how many syllables a word may have, at the most.
const mostReplaced = 4

// isOpen reports plain words that no rule has accounted for.
func (v *version) isOpen(run signal) bool {
	for i := run.first; i < run.end; i++ {
		plain := v.units[i].shape == source.Lower || i == run.first && v.startsSentence(i)
		if v.covered[i] || v.restated[i] || !plain || v.quoted[i] {
			return false
		}
	}
	return run.end-run.first <= mostReplaced
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

// isNoun reports what begins a sentence, or stands behind a word that nouns stand behind.
func (v *version) isNoun(run signal) bool {
	return v.startsSentence(run.first) || v.is(run.first-1, nounHeads()) || v.is(run.end, nounTails())
}

func (v *version) hasSense(run signal) bool { return len(v.sensesOf(run.first, run.end)) > 0 }

var (
	nounHeads = sync.OnceValue(func() keySet {
		return words(`một các những mọi mỗi vài từng cuộc chiếc con cái người nhà ngôi căn bài bức cây quyển cuốn bộ tờ đoàn đội nhóm buổi phiên trận vụ nền mối sự nỗi niềm cơn
			ở tại của trong trên dưới giữa với cùng bằng về theo khỏi và hoặc hay hai ba bốn năm sáu bảy tám chín mười trăm nghìn triệu`)
	})
	nounTails = sync.OnceValue(func() keySet { return words("này ấy đó kia của") })
)
