package pipeline

import (
	"slices"
	"sync"

	"dich/source"
)

// changesVoice reports two versions of which one is the passive of the other, and no word
// more: lũ cuốn cầu, cầu bị lũ cuốn.
func (e *comparison) changesVoice() bool {
	if len(e.old.units)+len(e.now.units) > mostSentence {
		return false
	}
	return e.old.isPassiveOf(e.now) || e.now.isPassiveOf(e.old)
}

// mostSentence bounds the two sentences whose voices are compared, in all ways.
const mostSentence = 400

// isPassiveOf looks for bị, được or do with its patient before and the rest of the active
// sentence behind it.
func (v *version) isPassiveOf(active *version) bool {
	want, aspects := active.plainKeys(0, len(active.units))
	for i := range v.units {
		if !v.is(i, voices()) {
			continue
		}
		patient, before := v.plainKeys(0, i)
		rest, behind := v.plainKeys(i+1, len(v.units))
		if len(patient) > 0 && slices.Equal(append(before, behind...), aspects) && isActive(want, patient, rest) {
			return true
		}
	}
	return false
}

// plainKeys gives the keys of a run of units without its words of aspect, and these.
func (v *version) plainKeys(first, end int) (keys, aspects []source.Key) {
	for i := first; i < end; i++ {
		if v.is(i, aspectWords()) {
			aspects = append(aspects, v.units[i].key)
		} else {
			keys = append(keys, v.units[i].key)
		}
	}
	return keys, aspects
}

// isActive reports an active sentence that is the agent, the verb, the patient and what is
// left: rest is the agent and the verb in this order, or the verb, bởi and the agent, or
// the verb alone where the agent is anybody.
func isActive(want, patient, rest []source.Key) bool {
	if at := slices.Index(rest, voiceKeys().by); at > 0 {
		return slices.Equal(want, slices.Concat(rest[at+1:], rest[:at], patient)) || hasAgentBehind(want, patient, rest, at)
	}
	if anybody := voiceKeys().anybody; len(want) > 2 && slices.Equal(want[:2], anybody) {
		return isWoven(want[2:], patient, rest, 1)
	}
	return isWoven(want, patient, rest, 2)
}

// hasAgentBehind allows the end of the sentence, a mark, behind the agent.
func hasAgentBehind(want, patient, rest []source.Key, by int) bool {
	last := len(rest) - 1
	return last > by && slices.Equal(want, slices.Concat(rest[by+1:last], rest[:by], patient, rest[last:]))
}

// isWoven reports that a text is the rest with the patient, or cho and the patient, put
// into it behind at least so many words.
func isWoven(want, patient, rest []source.Key, least int) bool {
	for at := least; at <= len(rest); at++ {
		if !slices.Equal(want[:min(at, len(want))], rest[:at]) {
			return false
		}
		tail := slices.Concat(patient, rest[at:])
		if slices.Equal(want[at:], tail) || len(want) > at && want[at] == voiceKeys().give && slices.Equal(want[at+1:], tail) {
			return true
		}
	}
	return false
}

var (
	voices      = sync.OnceValue(func() keySet { return words("bị được do") })
	aspectWords = sync.OnceValue(func() keySet { return words("đã đang sẽ vừa sắp") })
)

// specialKeys are the words that the rules of voice name.
type specialKeys struct {
	by, give source.Key
	anybody  []source.Key
}

var voiceKeys = sync.OnceValue(func() *specialKeys {
	return &specialKeys{source.FoldKey("bởi"), source.FoldKey("cho"), []source.Key{source.FoldKey("người"), source.FoldKey("ta")}}
})
