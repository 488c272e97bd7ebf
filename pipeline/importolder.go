package pipeline

import (
	"dich/locales"
	"dich/source"
)

// takeOlder keeps a translation of a text that the document has not. Where that has
// become another one (see links), and that one has no finished translation, it is a guess
// at it; else it is an obsolete entry. What was never sent and never known is rejected.
func (rc *receiver) takeOlder(p *pending, links map[source.ID]source.ID) Arrival {
	a := Arrival{
		Document: rc.doc.Path, Locale: rc.target, Name: p.Name(), Key: p.Key,
		Source: p.Source, Given: p.Target, Subject: p.Origin,
	}
	today := rc.messages[locales.Name{ID: links[p.ID]}]
	switch {
	case p.Target.Empty() || p.Merged():
		a.Fate = FateSame
	case today == nil && !rc.was(p.ID) && p.Base == "" && !p.Obsolete:
		a.reject(importFinding(ImportUnknown, source.Error, &p.Message))
	case p.Misplaced():
		a.reject(importFinding(MergedWithText, source.Error, &p.Message))
		a.Why.Args = source.Args{"Sign": locales.Merged}
	case today != nil && today.State() < locales.Translated && !p.Fuzzy:
		a.Before = today.before.Target
		a.Fate, a.Why = rc.guess(today, p)
	default:
		a.Fate = rc.keep(p.Message)
		if a.Fate == FateKept && !p.Obsolete {
			a.Why = importFinding(ImportAside, source.Note, &p.Message)
		}
	}
	return a
}

// guess makes a translation of an older text a guess at that of today.
func (rc *receiver) guess(today *entry, p *pending) (Fate, *source.Diagnostic) {
	old := *today.Message
	today.Target, today.Previous = p.Target, &locales.Previous{Key: p.Key, Source: p.Source}
	today.Doubt(locales.BySource)
	today.Notes.Translator = addComments(today.Notes.Translator, p.Notes.Translator)
	if today.Equal(&old) {
		return FateSame, nil
	}
	today.taken = true
	rc.keepOld(old)
	d := importFinding(ImportOlder, source.Warning, &p.Message)
	d.Args = source.Args{"Source": excerpt(firstForm(p.Source)), "Now": excerpt(firstForm(today.Source))}
	return FateOlder, d
}

// links finds for the texts of the file that the document has not what they have become:
// what a catalog remembers, else what an update from the file's texts to those of today
// comes to.
func (rc *receiver) links() map[source.ID]source.ID {
	links := map[source.ID]source.ID{}
	strangers := false
	for _, p := range rc.pending {
		strangers = strangers || p.entry == nil && !p.Target.Empty() && !p.Obsolete
	}
	if !strangers {
		return links
	}
	for _, m := range rc.updated().Messages {
		if !m.Obsolete && m.Fuzzy && m.Previous != nil {
			links[source.NewID(m.Previous.Key, m.Previous.Source)] = m.ID
		}
	}
	for i := range rc.cat.Messages {
		if m := &rc.cat.Messages[i]; !m.Obsolete && m.Previous != nil && m.Repeat == 0 {
			links[source.NewID(m.Previous.Key, m.Previous.Source)] = m.ID
		}
	}
	return links
}

// updated is the file, taken for a catalog of its own, brought to the text of today.
func (rc *receiver) updated() *locales.Catalog {
	was := &locales.Catalog{Document: rc.doc.Path, Source: rc.doc.Locale, Target: rc.target}
	known := map[source.ID]bool{}
	for _, p := range rc.pending {
		if m := p.Message; !p.Obsolete && !known[p.ID] {
			known[p.ID] = true
			m.Forget()
			m.Repeat, m.Fuzzy, m.Previous = 0, false, nil
			was.Messages = append(was.Messages, m)
		}
	}
	now, _ := Update(Past{Template: was, Catalog: was}, rc.template, *was, &locales.Memory{Plain: plainOf}, Terminology{})
	return now
}
