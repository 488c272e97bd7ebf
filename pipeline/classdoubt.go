package pipeline

import "sync"

// judgeDoubtful has the last word: what was changed and is not shown to be harmless may
// change what is said, wherever it stands. Harmless are synonyms, what another rule has
// accounted for, words that have only moved, and particles.
func (e *comparison) judgeDoubtful() {
	if e.isCritical() {
		return
	}
	for _, side := range e.sides() {
		v, other := side[0], side[1]
		for _, run := range v.runs() {
			if v.isDoubtful(other, run) {
				e.find(ClassNegation, v, run.first, run.end)
			}
		}
	}
	if e.movesScope(e.old, e.now) || e.movesScope(e.now, e.old) {
		e.found[ClassNegation] = true
	}
}

// isDoubtful reports a word that nothing accounts for.
func (v *version) isDoubtful(other *version, run signal) bool {
	for i := run.first; i < run.end; i++ {
		if !v.covered[i] && !v.restated[i] && !v.isJudged(i) && !v.is(i, particles()) && !other.lacks(v.units[i].key) {
			return true
		}
	}
	return false
}

// isJudged reports a word of a number, which was compared as a number, or of an adverb that
// only colours what is said; a double negation says that somebody doubts it.
func (v *version) isJudged(i int) bool {
	for _, s := range v.signals {
		if s.first <= i && i < s.end {
			return s.class == ClassNumber || s.class == ClassDate
		}
	}
	return v.idle[i]
}

// movesScope reports a word right behind an operator that the other version has at another
// place, and the operator not with it: không cố ý đốt, không đốt một cách cố ý.
func (e *comparison) movesScope(v, other *version) bool {
	for _, s := range v.signals {
		if s.class != ClassNegation || s.weak || v.changed(s.first, s.end) || !v.isWord(s.end) {
			continue
		}
		if v.partner[s.end] < 0 && other.lacks(v.units[s.end].key) {
			return true
		}
	}
	return false
}

// particles come and go and leave what is said: they point, colour, count things by their
// shape, write out a date, and join.
var particles = sync.OnceValue(func() keySet {
	return words(`thì là mà rằng cũng rất khá quá này đó ấy kia đây đấy những các cái con chiếc cây cơn ngôi căn bộ bức tấm quyển cuốn vị tuyến một
		sự việc điều cuộc nền mối người ông bà nước nhà phía của và với cho về ở tại trong để nhằm ra lên vào lại đi rồi thế vậy nên khi
		hề hết sức vô cùng đặc biệt thật nữa thêm nay bèn liền ngay hiện hơn nhau cùng mình ngày tháng năm`)
})
