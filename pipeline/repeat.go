package pipeline

import (
	"slices"

	"dich/locales"
	"dich/source"
)

// A Refusal says why a repeat could not be split or joined.
type Refusal string

const (
	RepeatUnknown  Refusal = "unknown"   // the catalog has no such entry
	RepeatOnce     Refusal = "once"      // its text does not occur so often
	RepeatKey      Refusal = "key"       // it is an interface string
	RepeatSplit    Refusal = "split"     // it was split before
	RepeatNotSplit Refusal = "not-split" // there is nothing to join
)

// occurrenceCounts says how often each text occurs in a document.
func occurrenceCounts(doc *source.Document) map[source.ID]int {
	count := map[source.ID]int{}
	for _, seg := range doc.Segments {
		count[seg.ID]++
	}
	return count
}

// Split gives an occurrence of a text an entry of its own in a catalog, for another
// translation than the other occurrences have. With Repeat 0 it does so for all but
// the first. An entry begins with what it had when it was joined, else with the
// translation that all share. done counts new entries; where there is none, refused
// says why.
func Split(doc *source.Document, cat *locales.Catalog, name locales.Name) (next *locales.Catalog, done int, refused Refusal) {
	shared := cat.ByName()[locales.Name{ID: name.ID}]
	count := occurrenceCounts(doc)[name.ID]
	switch {
	case shared == nil:
		return cat, 0, RepeatUnknown
	case shared.Key != "":
		return cat, 0, RepeatKey
	case count < max(2, name.Repeat):
		return cat, 0, RepeatOnce
	}
	edited := *cat
	edited.Messages = slices.Clone(cat.Messages)
	first, last := name.Repeat, name.Repeat
	if name.Repeat == 0 {
		first, last = 2, count
	}
	for n := first; n <= last; n++ {
		if splitOne(&edited, locales.Name{ID: name.ID, Repeat: n}, *shared) {
			done++
		}
	}
	if done == 0 {
		return cat, 0, RepeatSplit
	}
	edited.Settle()
	return &edited, done, ""
}

// splitOne adds the entry of one occurrence behind those of the same text with smaller
// numbers; false if there is one already.
func splitOne(cat *locales.Catalog, name locales.Name, shared locales.Message) bool {
	place, old := 0, -1
	for i := range cat.Messages {
		switch m := &cat.Messages[i]; {
		case m.ID != name.ID:
		case m.Obsolete && m.Repeat == name.Repeat:
			old = i // the last one
		case m.Obsolete:
		case m.Repeat == name.Repeat:
			return false
		case m.Repeat < name.Repeat:
			place = i + 1
		}
	}
	own := shared
	own.Notes.Translator = nil
	own.Review(locales.Translated)
	if old >= 0 {
		own = cat.Messages[old]
		own.Notes.Extracted, own.Notes.References = shared.Notes.Extracted, shared.Notes.References
		own.Notes.DropMark(stoodMark)
		own.Obsolete, own.Attic = false, false
		cat.Messages = slices.Delete(cat.Messages, old, old+1)
		if old < place {
			place--
		}
	}
	own.Repeat = name.Repeat
	cat.Messages = slices.Insert(cat.Messages, place, own)
	return true
}

// Join removes the entry that an occurrence has for itself, or with Repeat 0 those of
// all occurrences of a text. A translation that is not the one all share goes to the
// attic, from where Split takes it back. done counts the entries removed; where there
// is none, refused says why.
func Join(cat *locales.Catalog, name locales.Name) (next *locales.Catalog, done int, refused Refusal) {
	var target source.Forms
	if shared := cat.ByID()[name.ID]; shared != nil {
		target = shared.Target
	}
	edited := *cat
	edited.Messages = nil
	var attic []locales.Message
	for _, m := range cat.Messages {
		if m.ID != name.ID || m.Obsolete || m.Repeat == 0 || name.Repeat > 0 && m.Repeat != name.Repeat {
			edited.Messages = append(edited.Messages, m)
			continue
		}
		done++
		if m.Target != target {
			m.Obsolete, m.Attic = true, true
			m.Notes.Extracted, m.Notes.References = nil, nil
			attic = append(attic, m)
		}
	}
	if done == 0 {
		return cat, 0, RepeatNotSplit
	}
	edited.Messages = append(edited.Messages, attic...)
	edited.Settle()
	return &edited, done, ""
}
