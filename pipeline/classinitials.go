package pipeline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dich/source"
)

// restateInitials finds an acronym in the place of the words whose initials it has: UBND for
// Ủy ban nhân dân, TP.HCM for Thành phố Hồ Chí Minh.
func (e *comparison) restateInitials() {
	now := e.now.stretches()
	for _, a := range e.old.stretches() {
		for _, b := range now {
			if e.old.place[a.first] == e.now.place[b.first] && (e.old.isInitialsOf(a, e.now, b) || e.now.isInitialsOf(b, e.old, a)) {
				e.old.abbreviate(a)
				e.now.abbreviate(b)
			}
		}
	}
}

func (v *version) abbreviate(run signal) {
	v.restate(run)
	v.initials = append(v.initials, run)
}

// stretches are the runs of units that only this version has, marks within them too.
func (v *version) stretches() []signal {
	var list []signal
	for _, run := range v.runs() {
		if n := len(list); n > 0 && !v.kept(list[n-1].end, run.first) {
			list[n-1].end = run.end
		} else {
			list = append(list, run)
		}
	}
	return list
}

// kept reports that the other version has a unit of a run.
func (v *version) kept(first, end int) bool {
	for i := first; i < end; i++ {
		if v.partner[i] >= 0 {
			return true
		}
	}
	return false
}

// isInitialsOf reports two or more capitals that begin the words of a run, in order.
func (v *version) isInitialsOf(run signal, other *version, words signal) bool {
	var letters, initials strings.Builder
	for i := run.first; i < run.end; i++ {
		if v.isWord(i) && v.word(i) != strings.ToUpper(v.word(i)) {
			return false
		}
		if v.isWord(i) {
			letters.WriteString(source.Fold(v.word(i)))
		}
	}
	for i := words.first; i < words.end; i++ {
		if r, _ := utf8.DecodeRuneInString(source.Fold(other.word(i))); unicode.IsLetter(r) {
			initials.WriteRune(r)
		}
	}
	return utf8.RuneCountInString(initials.String()) > 1 && letters.String() == initials.String()
}
