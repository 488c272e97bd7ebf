package source

import "sync"

// An Armenian sentence ends with a verjaket (։), which is often typed as a colon. A
// full stop is a lesser pause there, and the marks of question and exclamation (՞, ՜)
// stand inside words and end nothing.
var armenianRules = sync.OnceValue(func() *Rules {
	return (&Rules{
		OtherStops:  ":",
		PointGoesOn: true,
	}).indexed()
})
