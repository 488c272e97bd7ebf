package locales

import (
	"strings"

	"dich/source"
)

// Merged is the whole target of a sentence whose translation stands in that of the
// sentence before it: a translator has merged the two, or changed their order. It
// means nothing outside of one unit, and is never published.
const Merged = "⟦^⟧"

// Merged reports such a sentence.
func (m *Message) Merged() bool {
	text := m.Target[source.Other]
	return strings.TrimSpace(text) == Merged && m.Key == "" && m.Target == source.Singular(text)
}

// Misplaced reports the sign of Merged in a target that has more than that, or that
// belongs to an interface string. A text about the sign may have it.
func (m *Message) Misplaced() bool {
	has := func(f source.Forms) bool {
		for _, text := range f.Each {
			if strings.Contains(text, Merged) {
				return true
			}
		}
		return false
	}
	return has(m.Target) && !m.Merged() && !has(m.Source)
}
