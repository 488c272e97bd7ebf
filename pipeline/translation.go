package pipeline

import (
	"fmt"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/goi18n"
	"dich/source"
)

// translation is a document and its messages in one language.
type translation struct {
	doc      *source.Document
	locale   language.Tag
	fallback Fallback
	config   *Config                              // nil where nothing lacks: the source and the pseudo-locale
	faults   map[*locales.Message]bool            // those with errors
	messages map[*source.Segment]*locales.Message // nil for the source language
	via      *translation                         // what stands for it where it is not complete; nil for the source
}

func newTranslation(p *Project, doc *source.Document, locale language.Tag) *translation {
	t := &translation{doc: doc, locale: locale, fallback: p.Config.fallbackOf(locale)}
	switch locale {
	case doc.Locale:
	case Pseudo:
		t.messages = pseudoMessages(doc)
	default:
		t.take(p)
		t.via = newVia(p, doc, locale)
	}
	return t
}

// take gives the translation the messages of a project.
func (t *translation) take(p *Project) {
	cat := p.Catalogs[t.locale][t.doc.Path]
	t.messages, t.config, t.faults = messagesOf(t.doc, cat), &p.Config, p.faultsOf(t.doc, cat)
}

// forms gives the text of a segment in the language; false if it has none that may
// be published. The text of one that is merged is not for publication.
func (t *translation) forms(seg *source.Segment) (source.Forms, bool) {
	if t.messages == nil {
		return seg.Forms, true
	}
	m := t.messages[seg]
	if release := t.release(m); release == ReleaseFallback || release == ReleaseHold {
		return seg.Forms, false
	}
	return m.Target, true
}

// merged reports a segment whose translation is in that of the one before.
func (t *translation) merged(seg *source.Segment) bool {
	m := t.messages[seg]
	return m != nil && m.Merged()
}

// complete reports a unit that is translated as a whole. A unit that is not falls
// back as a whole: half a paragraph in another language helps no reader.
func (t *translation) complete(unit *source.Unit) bool {
	for s := range unit.Segments {
		if _, ok := t.forms(&unit.Segments[s]); !ok || s == 0 && t.merged(&unit.Segments[s]) {
			return false
		}
	}
	return true
}

// held reports a document that is not published in the language: because of what one of
// its translations lacks, or an edit of some kind, or because the settings ask for whole
// translations.
func (t *translation) held() bool {
	for _, m := range t.messages {
		if m != nil && Held(m) {
			return true
		}
	}
	if t.messages != nil && t.config != nil {
		for _, seg := range t.doc.Segments {
			if t.release(t.messages[seg]) == ReleaseHold {
				return true
			}
		}
	}
	if t.fallback != FallbackHold {
		return false
	}
	for _, part := range t.doc.Parts {
		for u := range part.Units {
			if !t.complete(&part.Units[u]) {
				return true
			}
		}
	}
	return false
}

// entries gives the document's messages for go-i18n, each key once, and how many of them are
// in another language, or say that their source has changed.
func (t *translation) entries(keys map[*source.Segment]string) (entries []goi18n.Entry, elsewhere, noticed int) {
	seen := map[string]bool{}
	for _, part := range t.doc.Parts {
		for u := range part.Units {
			headed := false // there is a text before, which one that is merged can be in
			for s := range part.Units[u].Segments {
				seg := &part.Units[u].Segments[s]
				var entry goi18n.Entry
				entry, headed = t.entry(keys[seg], seg, headed)
				if seen[entry.ID] {
					continue
				}
				seen[entry.ID] = true
				entries = append(entries, entry)
				switch {
				case !headed:
					elsewhere++
				case t.noticed(seg):
					noticed++
				}
			}
		}
	}
	return entries, elsewhere, noticed
}

// entry makes the message of a segment; ok is false where it falls back.
func (t *translation) entry(key string, seg *source.Segment, headed bool) (entry goi18n.Entry, ok bool) {
	forms, ok := t.forms(seg)
	merged := ok && t.merged(seg)
	entry = goi18n.Entry{ID: key, Forms: forms, Prose: seg.Key == ""}
	if m := t.messages[seg]; m != nil {
		entry.Origin = m.Origin
	}
	switch {
	case merged && headed:
		entry.Silent, entry.Description = true, "contained in the message before"
	case merged || !ok:
		text, in := t.substitute(seg)
		entry.Forms, entry.Description = text, markOf(in)+t.whyNot(seg)
		return entry, false
	case t.noticed(seg):
		entry.Description = staleDescription(t.dayOf(seg))
	}
	return entry, true
}

// keysOf gives the key of each segment in all bundles of a project: an interface
// string's own, <document>/<ID> for prose, and <document>/<ID>:<n> for the nth
// occurrence of a repeat that was split for some language.
func keysOf(p *Project) map[*source.Segment]string {
	keys := map[*source.Segment]string{}
	for _, doc := range p.Documents {
		split := splitNames(p, doc)
		seen := map[source.ID]int{}
		for _, seg := range doc.Segments {
			seen[seg.ID]++
			switch {
			case seg.Key != "":
				keys[seg] = seg.Key
			case split[locales.Name{ID: seg.ID, Repeat: seen[seg.ID]}]:
				keys[seg] = fmt.Sprintf("%s/%s:%d", doc.Path, seg.ID, seen[seg.ID])
			default:
				keys[seg] = doc.Path + "/" + seg.ID.String()
			}
		}
	}
	return keys
}

// splitNames are the occurrences that have an entry of their own in some language.
func splitNames(p *Project, doc *source.Document) map[locales.Name]bool {
	names := map[locales.Name]bool{}
	for _, target := range p.Targets {
		if cat := p.Catalogs[target][doc.Path]; cat != nil {
			for i := range cat.Messages {
				if m := &cat.Messages[i]; m.Repeat > 0 && !m.Obsolete {
					names[m.Name()] = true
				}
			}
		}
	}
	return names
}

// markOf stands before a unit that is published in another language.
func markOf(locale language.Tag) string { return "[" + locale.String() + "] " }
