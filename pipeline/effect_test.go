package pipeline

import (
	"testing"

	"dich/locales"
	"dich/source"
)

// The update decides; the effect says what it did.
func TestEffectOf(t *testing.T) {
	a, b := passage("a"), passage("b")
	index := func(list ...*locales.Message) map[source.ID]*locales.Message {
		byID := map[source.ID]*locales.Message{}
		for _, m := range list {
			byID[m.ID] = m
		}
		return byID
	}
	tests := []struct {
		name     string
		change   Change
		was, now map[source.ID]*locales.Message
		want     Effect
	}{
		{"moved", Change{Kind: Moved, Old: a, New: a}, index(message("a", "A")), index(message("a", "A")), EffectKept},
		{"moved without translation", Change{Kind: Moved, Old: a, New: a}, index(message("a", "")), index(message("a", "")), EffectNone},
		{"added", Change{Kind: Added, New: b}, index(), index(message("b", "")), EffectNew},
		{"added again", Change{Kind: Added, New: a}, index(message("a", "A")), index(message("a", "A")), EffectKept},
		{"added, and was here once", Change{Kind: Added, New: b}, index(), index(message("b", "B")), EffectBack},
		{"edited", Change{Kind: Edited, Old: a, New: b}, index(message("a", "A")), index(fuzzyMessage("b", "A")), EffectFuzzy},
		{"edited without translation", Change{Kind: Edited, Old: a, New: b}, index(message("a", "")), index(message("b", "")), EffectNew},
		{"edit undone", Change{Kind: Edited, Old: a, New: b}, index(fuzzyMessage("a", "B")), index(message("b", "B")), EffectBack},
		{"removed", Change{Kind: Removed, Old: a}, index(message("a", "A")), index(), EffectObsolete},
		{"removed without translation", Change{Kind: Removed, Old: a}, index(message("a", "")), index(), EffectNone},
		{"one of two removed", Change{Kind: Removed, Old: a}, index(message("a", "A")), index(message("a", "A")), EffectKept},
		{"no catalog", Change{Kind: Removed, Old: a}, nil, nil, EffectNone},
	}
	for _, tt := range tests {
		if got := EffectOf(tt.change, tt.was, tt.now); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

func passage(text string) *Passage {
	return &Passage{ID: source.NewID("", source.Singular(text)), Text: text}
}

func fuzzyMessage(text, target string) *locales.Message {
	m := message(text, target)
	m.Fuzzy = true
	return m
}
