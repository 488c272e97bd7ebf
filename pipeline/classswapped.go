package pipeline

import (
	"slices"
	"sync"

	"dich/source"
)

// judgeSwapped finds two phrases that have changed places around what stands between them:
// who did it to whom, and what is more than what. Lists may be in any order, and so may the
// sides of what is equal.
func (e *comparison) judgeSwapped() {
	old, now := e.old.wordKeys(), e.now.wordKeys()
	for len(old) > 0 && len(now) > 0 && old[0] == now[0] {
		old, now = old[1:], now[1:]
	}
	for len(old) > 0 && len(now) > 0 && old[len(old)-1] == now[len(now)-1] {
		old, now = old[:len(old)-1], now[:len(now)-1]
	}
	if len(old) == len(now) && len(old) <= mostSwapped && isSwapped(old, now) {
		e.found[ClassNegation] = true
	}
}

// mostSwapped bounds how far two phrases that change places may reach, in words.
const mostSwapped = 60

func (v *version) wordKeys() []source.Key {
	var keys []source.Key
	for i := range v.units {
		if v.isWord(i) {
			keys = append(keys, v.units[i].key)
		}
	}
	return keys
}

// isSwapped reports X B Y and Y B X, where B says that X and Y have different parts.
func isSwapped(old, now []source.Key) bool {
	n := len(old)
	for x := 1; x < n-1; x++ {
		if !slices.Equal(old[:x], now[n-x:]) {
			continue
		}
		for y := 1; x+y < n; y++ {
			between := old[x : n-y]
			if slices.Equal(now[:y], old[n-y:]) && slices.Equal(between, now[y:n-x]) {
				return !slices.ContainsFunc(between, func(k source.Key) bool { return evenWords()[k] })
			}
		}
	}
	return false
}

// judgeLoans finds "cho" that came to or went from a sentence with a verb that looks both
// ways: who lends and who borrows.
func (e *comparison) judgeLoans() {
	for _, v := range []*version{e.old, e.now} {
		twoWay := slices.ContainsFunc(v.units, func(u unit) bool { return loanVerbs()[u.key] })
		for i, p := range v.partner {
			if twoWay && p < 0 && v.isOne(i, voiceKeys().give) && !v.restated[i] {
				e.find(ClassNegation, v, i, i+1)
			}
		}
	}
}

var loanVerbs = sync.OnceValue(func() keySet { return words("vay thuê mượn mướn") })

// evenWords join phrases that may change places.
var evenWords = sync.OnceValue(func() keySet { return words("và hoặc hay cùng lẫn với là gồm giống khác như gặp") })
