package pipeline

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/locales"
)

// In a relay a language is translated from another translation: who writes Kazakh reads
// the Russian rather than the Vietnamese. The Russian stands above each Kazakh entry
// ("#. ru: …"), and a translation remembers it by a mark, "via ru <fingerprint>".
const viaMark = "via"

// relay shows in a catalog what from, the catalog of the same document in the language
// via, says, and makes the translations fuzzy whose original is not what it was when
// they were made, or looked at last. stale counts them.
//
//   - An original counts as long as it is translated and not fuzzy.
//   - A translation without a mark is taken to be made from the present original.
//   - One that has become fuzzy so is marked with the new original: it is right when a
//     translator says so.
//
// Where from could not be read (nil) the lines of past, the catalog before the update,
// stay. A second relay with the same catalogs changes nothing.
func relay(past, cat, from *locales.Catalog, via language.Tag) (stale int) {
	originals, before := byName(from), byName(past)
	for i := range cat.Messages {
		m := &cat.Messages[i]
		if m.Obsolete {
			continue
		}
		original := originals[m.Name()]
		if original == nil { // of a repeat that only this catalog has split
			original = originals[locales.Name{ID: m.ID}]
		}
		lines := relayLines(original, via)
		if from == nil {
			lines = keptLines(before[m.Name()], m, via)
		}
		m.Notes.Extracted = slices.Concat(m.Notes.Extracted, lines)
		if madeFrom(m, original, via) {
			stale++
		}
	}
	return stale
}

func byName(cat *locales.Catalog) map[locales.Name]*locales.Message {
	if cat == nil {
		return nil
	}
	return cat.ByName()
}

// relayLines are what a translator is told of an original: its lines, with the language
// before each.
func relayLines(original *locales.Message, via language.Tag) []string {
	if original == nil || original.State() < locales.Translated {
		return nil
	}
	var lines []string
	for c, text := range original.Target.Each {
		for line := range strings.SplitSeq(text, "\n") {
			if original.Target.Plural() {
				line = c.String() + ": " + line
			}
			lines = append(lines, via.String()+": "+line)
		}
	}
	return lines
}

// keptLines are the lines that an entry had before.
func keptLines(was, m *locales.Message, via language.Tag) []string {
	var lines []string
	if was != nil {
		for _, line := range was.Notes.Extracted {
			if strings.HasPrefix(line, via.String()+": ") && !slices.Contains(m.Notes.Extracted, line) {
				lines = append(lines, line)
			}
		}
	}
	return lines
}

// madeFrom keeps the mark of a translation. It is true where the original is another one
// by now, and the translation has become fuzzy by that.
func madeFrom(m, original *locales.Message, via language.Tag) bool {
	if original == nil || original.State() < locales.Translated || m.Target.Empty() {
		return false
	}
	now := via.String() + " " + original.Fingerprint()
	was, _ := m.Notes.Mark(viaMark)
	switch language, _, _ := strings.Cut(was, " "); {
	case was == now:
		return false
	case language == via.String():
		m.Notes.SetMark(viaMark, now)
		if m.Fuzzy {
			return false
		}
		m.Doubt(locales.ByRelay)
		return true
	case !m.Fuzzy:
		m.Notes.SetMark(viaMark, now)
	}
	return false
}

// relayed brings a catalog that an update has made to the present original, if its
// language has one. That language's catalogs must be up to date.
func (p *Project) relayed(past, cat *locales.Catalog) (stale int) {
	via, ok := p.Config.Relay[cat.Target]
	if !ok {
		return 0
	}
	return relay(past, cat, p.Catalogs[via][cat.Document], via)
}

// originalsFirst puts each language behind the one that it is translated from.
func (c *Config) originalsFirst(targets []language.Tag) []language.Tag {
	list := []language.Tag{}
	var add func(t language.Tag)
	add = func(t language.Tag) {
		if slices.Contains(list, t) || !slices.Contains(targets, t) {
			return
		}
		if via, ok := c.Relay[t]; ok {
			add(via)
		}
		list = append(list, t)
	}
	for _, t := range targets {
		add(t)
	}
	return list
}

// withOriginals adds the languages that targets are translated from: their catalogs are
// read, and not written.
func (c *Config) withOriginals(targets []language.Tag) []language.Tag {
	list := slices.Clone(targets)
	for i := 0; i < len(list); i++ {
		if via, ok := c.Relay[list[i]]; ok && !slices.Contains(list, via) {
			list = append(list, via)
		}
	}
	return list
}
