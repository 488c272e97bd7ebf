package pipeline

import (
	"dich/locales"
	"dich/source"
)

// An Effect is what an update makes of the translation of a changed segment.
type Effect string

const (
	EffectKept     Effect = "kept"     // it stays as it is
	EffectFuzzy    Effect = "fuzzy"    // a translator must look at it
	EffectNew      Effect = "new"      // there is nothing to translate from yet
	EffectObsolete Effect = "obsolete" // it is kept, but in no document
	EffectNone     Effect = "none"     // there was no translation
)

// EffectOf tells what a change does to a catalog, given as its index by ID.
func EffectOf(change Change, index map[source.ID]*locales.Message) Effect {
	var was *locales.Message
	if change.Old != nil {
		was = index[change.Old.ID]
	}
	translated := was != nil && !was.Target.Empty()
	switch change.Kind {
	case Added:
		return EffectNew
	case Removed:
		if translated {
			return EffectObsolete
		}
		return EffectNone
	case Edited:
		if translated {
			return EffectFuzzy
		}
		return EffectNew
	}
	if translated {
		return EffectKept
	}
	return EffectNone
}
