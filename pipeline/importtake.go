package pipeline

import (
	"slices"
	"strings"

	"dich/locales"
	"dich/locales/goi18n"
	"dich/source"
)

// What an import has to say of an entry of a file that came back.
const (
	ImportConflict DiagnosticCode = "import-conflict" // somebody else has translated Source since: Ours is active, Theirs is kept
	ImportOlder    DiagnosticCode = "import-older"    // it translates Source, which is Now by now
	ImportAside    DiagnosticCode = "import-aside"    // Target, a translation of Source, is not in use, and kept
	ImportStale    DiagnosticCode = "import-stale"    // it translates another text than Source; the file does not say which
	ImportUnknown  DiagnosticCode = "import-unknown"  // no document has, or had, the text Source
	ImportDocument DiagnosticCode = "import-document" // the file speaks of a Document that the project has not
	ImportEmpty    DiagnosticCode = "import-empty"    // the translation of Source was deleted: an import clears nothing
	BidiControl    DiagnosticCode = "bidi-control"    // Characters that turn the direction of text, which the source has not
	ControlCode    DiagnosticCode = "control-code"    // Characters that are no text
)

// importFinding says something of a segment of a file.
func importFinding(code DiagnosticCode, severity source.Severity, m *locales.Message) *source.Diagnostic {
	return &source.Diagnostic{
		Code: code, Severity: severity, Subject: m.Origin, Segment: m.ID, Hint: importHints[code],
		Args: source.Args{"Source": excerpt(firstForm(m.Source)), "Target": excerpt(firstForm(m.Target))},
	}
}

// importHints are the next steps, where we know them.
var importHints = map[DiagnosticCode]source.Hint{ImportConflict: "import-conflict", ImportEmpty: "import-empty"}

// take merges a segment into its entry, or does not: refusal says why.
func (rc *receiver) take(p *pending, refusal *source.Diagnostic) Arrival {
	today := p.entry
	a := Arrival{
		Document: rc.doc.Path, Locale: rc.target, Name: today.Name(), Key: today.Key,
		Source: today.Source, Before: today.before.Target, Given: p.Target, Subject: p.Origin,
	}
	stale := p.Source.Empty() && p.stale(today.Source[source.Other])
	p.ID, p.Source = today.ID, today.Source
	p.complete(today.Target)
	p.endAlike(today)
	switch {
	case p.untouched():
		a.Fate = today.touch(p)
	case p.Target.Empty() && today.before.Target.Empty():
		a.Fate = FateSame
	case p.Target.Empty():
		a.reject(importFinding(ImportEmpty, source.Error, &p.Message))
	case p.Target == today.Target:
		a.Fate = today.confirm(p)
	case p.Target == today.before.Target && today.taken:
		a.Fate = FateSame // another occurrence of the text, which the translator left alone
	case stale:
		a.reject(importFinding(ImportStale, source.Error, &p.Message))
	case refusal != nil:
		a.reject(refusal)
	case today.contested(p):
		a.Fate, a.Why = FateConflict, conflictOf(today.Message, p)
		rc.contest(today, p)
	case p.Fuzzy && rc.outranks(today, p):
		a.Fate, a.Why = rc.keep(p.Message), importFinding(ImportAside, source.Note, &p.Message)
	default:
		a.Fate = FateNew
		if !today.before.Target.Empty() {
			a.Fate = FateChanged
		}
		rc.replace(today, p)
	}
	return a
}

func (a *Arrival) reject(why *source.Diagnostic) {
	a.Fate, a.Why = FateRejected, why
}

// stale reports a translation of another text than this one, in a file that knows its source
// by a hash alone.
func (p *pending) stale(text string) bool {
	hash, said := p.Notes.Mark("hash")
	return said && hash != goi18n.Hash(strings.Join(p.Notes.Extracted, "\n"), text)
}

// complete takes the plural forms that the file has not from the translation of today:
// not every format has all.
func (p *pending) complete(today source.Forms) {
	if p.Target.Empty() || !p.Source.Plural() {
		return
	}
	for c := range p.Target {
		if p.Target[c] == "" {
			p.Target[c] = today[c]
		}
	}
}

// endAlike gives a new translation line ends at its ends as its source has them: gettext
// takes no other.
func (p *pending) endAlike(today *entry) {
	if p.untouched() || p.Target == today.Target {
		return
	}
	text := today.Source[source.Other]
	begin, end := text[:len(text)-len(strings.TrimLeft(text, newlines))], text[len(strings.TrimRight(text, newlines)):]
	p.Target = p.Target.Map(func(form string) string {
		if form = strings.Trim(form, newlines); form == "" {
			return form
		}
		return begin + form + end
	})
}

const newlines = "\r\n"

// outranks reports an entry that no guess replaces: a finished translation, one that came
// with another occurrence of the text, or the guess beside which an import has put this
// one aside before.
func (rc *receiver) outranks(e *entry, p *pending) bool {
	aside := !e.Target.Empty() && rc.has(&p.Message)
	return e.taken || (e.State() >= locales.Translated || aside) && !p.basedOn(&e.before)
}

// untouched reports a segment that came back as it went out.
func (p *pending) untouched() bool {
	base, state, _ := strings.Cut(p.Base, "-")
	return base == p.Fingerprint() && ((state == sentFuzzy) == p.Fuzzy || !p.states)
}

// basedOn reports that a message is what went out.
func (p *pending) basedOn(m *locales.Message) bool {
	base, _, _ := strings.Cut(p.Base, "-")
	return base == m.Fingerprint()
}

// sentAsGuess reports that the entry went out as it is, and needed work then.
func (p *pending) sentAsGuess(e *entry) bool {
	return p.basedOn(e.Message) && strings.HasSuffix(p.Base, "-"+sentFuzzy)
}

// contested reports that the segment and the entry are two translations that came to be at
// the same time, or that nobody may replace the entry without a look at both.
func (e *entry) contested(p *pending) bool {
	_, contest := e.Notes.Mark(locales.ConflictMark)
	switch {
	case contest && e.Fuzzy:
		return p.Target != e.Target && !p.sentAsGuess(e)
	case p.Target == e.Target || e.Target.Empty() || p.Fuzzy:
		return false
	case e.taken:
		return true
	case e.State() == locales.NeedsWork || p.basedOn(e.Message):
		return false
	case p.Base == "":
		return e.State() >= locales.Reviewed
	}
	return true
}

// confirm is for a segment that says what the entry says: it needs no work any more, or
// from now on, if the translator says so of what went out.
func (e *entry) confirm(p *pending) Fate {
	was := *e.Message
	_, contest := e.Notes.Mark(locales.ConflictMark)
	if e.Fuzzy && !p.Fuzzy && p.states && (!contest || p.sentAsGuess(e)) {
		e.Fuzzy, e.Previous = false, nil
		e.DropVoid()
	}
	if p.Fuzzy && p.states && p.basedOn(e.Message) && e.State() == locales.Translated {
		e.Fuzzy = true
	}
	e.settle(p)
	return e.sinceThen(&was)
}

// touch is for a segment that came back as it went out.
func (e *entry) touch(p *pending) Fate {
	was := *e.Message
	e.settle(p)
	return e.sinceThen(&was)
}

func (e *entry) sinceThen(was *locales.Message) Fate {
	if e.Equal(was) {
		return FateSame
	}
	return FateState
}

// settle takes over the review of a segment, if it has the translation of the entry, and
// what translators wrote beside it.
func (e *entry) settle(p *pending) {
	if p.states && p.Target == e.Target && p.state > max(e.State(), locales.Translated) && !p.outdated() {
		e.Review(p.state)
	}
	e.Notes.Translator = addComments(e.Notes.Translator, p.Notes.Translator)
}

// outdated reports a segment whose state is that of the translation that went out, but whose
// translation is another one.
func (p *pending) outdated() bool {
	base, state, _ := strings.Cut(p.Base, "-")
	return state == p.state.String() && base != p.Fingerprint()
}

// addComments adds the lines of a comment that came back to those of today, but for those
// that are there already, however a program has wrapped them.
func addComments(today, given []string) []string {
	rest, added := squeeze(strings.Join(today, "")), []string(nil)
	for _, line := range given {
		if after, known := strings.CutPrefix(rest, squeeze(line)); known {
			rest = after
		} else {
			added = append(added, line)
		}
	}
	if rest != "" { // some were taken away: what is left is known line by line
		added = given
	}
	return addNew(slices.Clone(today), added...)
}

// replace takes the translation of a segment. The one before is kept.
func (rc *receiver) replace(e *entry, p *pending) {
	old := *e.Message
	e.Target, e.Fuzzy, e.taken = p.Target, p.Fuzzy, true
	if e.Fuzzy {
		e.Review(locales.Translated)
		if why, said := p.Notes.Mark("fuzzy"); said {
			e.Notes.SetMark("fuzzy", why)
		}
	} else {
		e.Previous = nil
	}
	e.DropVoid()
	e.settle(p)
	rc.keepOld(old)
}

// contest shows the translation of a segment beside that of the entry, and keeps it.
func (rc *receiver) contest(e *entry, p *pending) {
	e.Contest(p.Target)
	rc.keep(p.Message)
}

func conflictOf(today *locales.Message, p *pending) *source.Diagnostic {
	d := importFinding(ImportConflict, source.Error, &p.Message)
	d.Args = source.Args{
		"Source": excerpt(firstForm(today.Source)),
		"Ours":   excerpt(firstForm(today.Target)), "Theirs": excerpt(firstForm(p.Target)),
	}
	return d
}

// keepOld keeps a translation that was replaced, with the text that it translates.
func (rc *receiver) keepOld(old locales.Message) {
	if old.Fuzzy && old.Previous != nil {
		target, notes := old.Target, old.Notes
		old = locales.NewMessage(old.Previous.Key, old.Previous.Source)
		old.Target, old.Notes = target, notes
	}
	rc.keep(old)
}

// keep makes an obsolete message of a translation, unless the catalog has it already:
// FateSame.
func (rc *receiver) keep(m locales.Message) Fate {
	if m.Target.Empty() || m.Merged() || rc.has(&m) {
		return FateSame
	}
	m.Forget()
	m.Repeat, m.Obsolete, m.Attic = 0, true, false // Settle finds it a name
	m.Notes.Extracted, m.Notes.References = nil, nil
	m.Notes.DropMark(locales.ConflictMark)
	m.DropVoid()
	rc.attic = append(rc.attic, m)
	kept := m
	rc.aside[m.ID] = append(rc.aside[m.ID], &kept)
	return FateKept
}

// has reports a translation that stands in the catalog.
func (rc *receiver) has(m *locales.Message) bool {
	if e := rc.messages[locales.Name{ID: m.ID}]; e != nil && e.Target == m.Target {
		return true
	}
	return slices.ContainsFunc(rc.aside[m.ID], func(o *locales.Message) bool { return o.Target == m.Target })
}
