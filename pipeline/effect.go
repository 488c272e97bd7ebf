package pipeline

import (
	"dich/locales"
	"dich/source"
)

// An Effect is what an update makes of the translation of a changed segment.
type Effect string

const (
	EffectKept     Effect = "kept"     // it stays as it is
	EffectBack     Effect = "back"     // an earlier translation of this text, or one from another document
	EffectDone     Effect = "done"     // it was translated since: see [CompareVersions]
	EffectFuzzy    Effect = "fuzzy"    // a translator must look at it
	EffectNew      Effect = "new"      // there is nothing to translate from yet
	EffectObsolete Effect = "obsolete" // it is kept, but in no document
	EffectNone     Effect = "none"     // there was no translation
)

// EffectOf tells what a change does to a catalog: was and now are the catalog's
// messages by ID, before and after the update.
func EffectOf(change Change, was, now map[source.ID]*locales.Message) Effect {
	old, next := messageOf(change.Old, was), messageOf(change.New, now)
	switch {
	case change.New == nil && !hasTarget(old):
		return EffectNone
	case change.New == nil && hasTarget(messageOf(change.Old, now)): // it stands elsewhere too
		return EffectKept
	case change.New == nil:
		return EffectObsolete
	case !hasTarget(next) && change.Kind != Moved:
		return EffectNew
	case !hasTarget(next):
		return EffectNone
	case hasTarget(messageOf(change.New, was)):
		return EffectKept
	case next.State() == locales.NeedsWork:
		return EffectFuzzy
	case hasTarget(old) && old.State() > locales.NeedsWork && next.Target == old.Target: // the edit says nothing else
		return EffectKept
	}
	return EffectBack
}

// messageOf gives a passage's message; nil if there is none.
func messageOf(p *Passage, index map[source.ID]*locales.Message) *locales.Message {
	if p == nil {
		return nil
	}
	return index[p.ID]
}

func hasTarget(m *locales.Message) bool { return m != nil && !m.Target.Empty() }
