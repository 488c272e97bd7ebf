package source

import "sync"

// A Chinese sentence ends at 。, ！ or ？ with no blank behind it: the engine knows
// them in any language.
var chineseRules = sync.OnceValue(func() *Rules {
	return (&Rules{
		Abbreviations: abbreviations(map[Abbreviation]string{
			BeforeName:   "Dr Mr Mrs Ms Prof St",
			BeforeNumber: "No Vol p pp Fig",
			Inside:       "vs e.g i.e Inc Ltd Co Corp U.S",
		}),
	}).indexed()
})
