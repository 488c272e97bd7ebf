package pipeline

import (
	"maps"
	"slices"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/handoff"
	"dich/locales/po"
	"dich/source"
)

// A Fate says what became of an entry of a file that came back.
type Fate string

const (
	FateNew      Fate = "new"      // there was no translation, and now there is
	FateChanged  Fate = "changed"  // another one than before, which is kept in the attic
	FateState    Fate = "state"    // only how far it is, or what translators say of it
	FateSame     Fate = "same"     // nothing
	FateConflict Fate = "conflict" // somebody else has translated it since: ours needs work, with theirs beside it
	FateOlder    Fate = "older"    // of an older source: a guess at the text of today
	FateKept     Fate = "kept"     // not in use, and kept as an obsolete entry
	FateRejected Fate = "rejected" // not taken, see Why
)

// Fates lists all, in the order in which they are counted.
var Fates = []Fate{FateNew, FateChanged, FateState, FateConflict, FateOlder, FateKept, FateRejected, FateSame}

// An Arrival is an entry of a file that came back, and what became of it.
type Arrival struct {
	Document string
	Locale   language.Tag
	Name     locales.Name
	Key      string
	Source   source.Forms
	Before   source.Forms // the translation as it was
	Given    source.Forms // that of the file
	Fate     Fate
	Why      *source.Diagnostic // what somebody should look at; nil where there is no such thing
	Subject  source.Subject     // in the file
}

// Import takes over the translations of files that came back, merged with what the
// catalogs say today.
//
//   - A translation of the text of today is taken. What it replaces is kept in the attic.
//   - What was not touched since it went out (see [handoff.Segment]'s Base) changes
//     nothing, whatever the catalog says by now.
//   - Where the catalog says neither what went out nor what came back, or where nobody
//     knows what went out and the translation of today is reviewed, there is a conflict:
//     ours needs work, and theirs is shown beside it and kept. So it is where occurrences
//     of one text came back with different translations.
//   - A translation of an older text never replaces one of a newer: it is a guess where
//     there is none yet, else an obsolete entry.
//   - An empty target clears nothing. What could not be published is rejected.
//   - What a translator marks as needing work needs it, where nobody has reviewed it and it
//     is as it went out.
//   - A review comes with the translation that was reviewed; none is taken away. Who edits
//     what went out as reviewed, and says no more of it, has not reviewed it.
//
// A second import of the same files changes nothing. No distinct target is lost.
func Import(p *Project, files []*Incoming) (Refreshed, []Arrival) {
	next := *p
	next.Files, next.Catalogs = maps.Clone(p.Files), maps.Clone(p.Catalogs)
	r := Refreshed{Project: &next}
	im := intake{project: p, receivers: map[destination]*receiver{}}
	for _, f := range files {
		im.file(f)
	}
	for _, target := range p.Targets {
		next.Catalogs[target] = maps.Clone(p.Catalogs[target])
		for _, doc := range p.Documents {
			if rc := im.receivers[destination{target, doc.Path}]; rc != nil && rc.changed() {
				if next.Catalogs[target] == nil {
					next.Catalogs[target] = map[string]*locales.Catalog{}
				}
				next.Catalogs[target][doc.Path] = r.write(rc.catalog())
			}
		}
	}
	return r, im.arrivals
}

// An Incoming is a file that came back, as it was read.
type Incoming struct {
	*handoff.File
	Path    string
	States  bool // its format says how far a translation is
	Entries bool // its units are entries, not those of a document
}

// A destination is where translations come to.
type destination struct {
	target   language.Tag
	document string
}

// An intake takes files one after the other.
type intake struct {
	project   *Project
	receivers map[destination]*receiver
	arrivals  []Arrival
}

// file takes one file; its language is one of the project's (see [Project.Fitting]).
func (im *intake) file(f *Incoming) {
	for _, d := range f.Documents {
		for i, u := range d.Units {
			im.unit(f, d, i, u)
		}
	}
	for _, doc := range im.project.Documents {
		if rc := im.receivers[destination{f.Target, doc.Path}]; rc != nil {
			im.arrivals = append(im.arrivals, rc.finish()...)
		}
	}
}

// unit takes a unit to the document it is of, else each of its segments to every document
// that has its text.
func (im *intake) unit(f *Incoming, d *handoff.Document, i int, u *handoff.Unit) {
	if d.Path != "" {
		if rc := im.receiver(f.Target, d.Path); rc != nil {
			rc.unit(f, u)
			return
		}
		im.reject(f, d.Path, u, ImportDocument, i == 0)
		return
	}
	var strangers []handoff.Segment
	for n := range u.Segments {
		if !im.spread(f, u.Segments[n]) {
			strangers = append(strangers, u.Segments[n])
		}
	}
	if len(strangers) > 0 {
		im.reject(f, "", &handoff.Unit{Segments: strangers}, ImportUnknown, true)
	}
}

// spread takes a segment to every document that knows its text; false if none does.
func (im *intake) spread(f *Incoming, seg handoff.Segment) (known bool) {
	for _, doc := range im.project.Documents {
		rc := im.receiver(f.Target, doc.Path)
		if rc != nil && rc.knows(&seg) {
			rc.unit(f, &handoff.Unit{Segments: []handoff.Segment{seg}})
			known = true
		}
	}
	return known
}

// receiver gives the one for a document; nil if the project has no such document.
func (im *intake) receiver(target language.Tag, document string) *receiver {
	at := destination{target, document}
	if rc := im.receivers[at]; rc != nil {
		return rc
	}
	i := slices.IndexFunc(im.project.Documents, func(d *source.Document) bool { return d.Path == document })
	if i < 0 {
		return nil
	}
	rc := newReceiver(im.project.Documents[i], im.project.Catalogs[target][document], target)
	im.receivers[at] = rc
	return rc
}

// reject takes no segment of a unit, and says why unless that was said before.
func (im *intake) reject(f *Incoming, document string, u *handoff.Unit, why DiagnosticCode, say bool) {
	for i := range u.Segments {
		seg := &u.Segments[i]
		var d *source.Diagnostic
		if say {
			d = importFinding(why, source.Error, &seg.Message)
			d.Locale = f.Target.String()
		}
		if document != "" && say {
			d.Args = source.Args{"Document": document}
			say = false
		}
		im.arrivals = append(im.arrivals, Arrival{
			Document: document, Locale: f.Target, Name: seg.Name(), Key: seg.Key,
			Source: seg.Source, Given: seg.Target, Fate: FateRejected, Why: d, Subject: seg.Origin,
		})
	}
}

// A receiver takes what comes for one document in one language.
type receiver struct {
	doc      *source.Document
	target   language.Tag
	template *locales.Catalog // of the document as it is
	cat      locales.Catalog  // a copy; what is added stands apart

	units    map[string]*source.Unit // by their hand-off IDs
	texts    map[string]*source.Unit // by their texts without blanks; of several the first
	leads    map[source.ID]bool      // texts that stand first in a unit
	number   map[*source.Segment]int // the number of each occurrence of its text, from 1
	entries  []*entry                // those of the catalog, then those to be added
	messages map[locales.Name]*entry // entries by their names
	byKey    map[string]source.ID
	aside    map[source.ID][]*locales.Message // obsolete messages
	added    int                              // how many entries the catalog has not yet
	attic    []locales.Message                // kept in this import

	pending []*pending // of this file, until all of it is here
}

// An entry is a message of the catalog, or one to be added.
type entry struct {
	*locales.Message
	before locales.Message // as it was before this import
	taken  bool            // its target came with this import
}

// A pending segment waits for the rest of its file.
type pending struct {
	handoff.Segment
	state  locales.State // of the translation, as the file says
	states bool          // the file says so
	entry  *entry        // nil where the document has no such text
}

func newReceiver(doc *source.Document, cat *locales.Catalog, target language.Tag) *receiver {
	rc := &receiver{
		doc: doc, target: target, template: Extract(doc),
		units: map[string]*source.Unit{}, texts: map[string]*source.Unit{}, leads: map[source.ID]bool{}, number: map[*source.Segment]int{},
		messages: map[locales.Name]*entry{}, byKey: map[string]source.ID{}, aside: map[source.ID][]*locales.Message{},
	}
	if cat == nil {
		cat = &locales.Catalog{Path: CatalogPath(target, doc.Path), Document: doc.Path, Source: doc.Locale, Target: target}
		cat.Header = po.NewHeader(cat)
	}
	rc.cat = *cat
	rc.cat.Messages = slices.Clone(cat.Messages)
	rc.indexDocument()
	rc.indexCatalog()
	return rc
}

func (rc *receiver) indexDocument() {
	ids, seen := unitIDs{}, map[source.ID]int{}
	for p := range rc.doc.Parts {
		for u := range rc.doc.Parts[p].Units {
			unit := &rc.doc.Parts[p].Units[u]
			if len(unit.Segments) == 0 {
				continue
			}
			rc.units[ids.next(unit)] = unit
			rc.leads[unit.Segments[0].ID] = true
			if text := squeezedUnit(unit.Segments); rc.texts[text] == nil {
				rc.texts[text] = unit
			}
			for i := range unit.Segments {
				seg := &unit.Segments[i]
				seen[seg.ID]++
				rc.number[seg] = seen[seg.ID]
				if seg.Key != "" {
					rc.byKey[seg.Key] = seg.ID
				}
			}
		}
	}
}

func (rc *receiver) indexCatalog() {
	for i := range rc.cat.Messages {
		m := &rc.cat.Messages[i]
		if m.Obsolete {
			rc.aside[m.ID] = append(rc.aside[m.ID], m)
		} else {
			rc.addEntry(m)
		}
	}
	for i := range rc.template.Messages {
		m := &rc.template.Messages[i]
		if rc.messages[m.Name()] == nil {
			rc.addEntry(m)
			rc.added++
		}
	}
}

func (rc *receiver) addEntry(m *locales.Message) {
	e := &entry{Message: m, before: *m}
	rc.entries = append(rc.entries, e)
	rc.messages[m.Name()] = e
}

// idOf finds the entry that a segment speaks of by what its source says, whatever blanks
// a program has put into it; a string without its source by its key.
func (rc *receiver) idOf(seg *handoff.Segment) (source.ID, bool) {
	for _, forms := range []source.Forms{seg.Source, seg.Source.Map(source.Clean)} {
		if id := source.NewID(seg.Key, forms); rc.messages[locales.Name{ID: id}] != nil {
			return id, true
		}
	}
	id, ok := rc.byKey[seg.Key]
	if !ok || seg.Key == "" {
		return source.ID{}, false
	}
	today := rc.messages[locales.Name{ID: id}].Source
	return id, seg.Source.Empty() || seg.Source[source.Other] == today[source.Other]
}

// knows reports a text that is in the document, or that was once.
func (rc *receiver) knows(seg *handoff.Segment) bool {
	_, ok := rc.idOf(seg)
	return ok || rc.was(source.NewID(seg.Key, seg.Source))
}

// was reports a text that the document had once and that has a translation since then.
func (rc *receiver) was(id source.ID) bool {
	if len(rc.aside[id]) > 0 {
		return true
	}
	for _, e := range rc.entries {
		if p := e.before.Previous; p != nil && source.NewID(p.Key, p.Source) == id {
			return true
		}
	}
	return false
}

// unit takes the segments of a unit, refolded where a translator's program has cut them in
// another way.
func (rc *receiver) unit(f *Incoming, u *handoff.Unit) {
	ours, segments, byName := []*source.Segment(nil), u.Segments, false
	if !f.Entries {
		ours, segments, byName = rc.unitOf(u)
	}
	for i := range segments {
		p := &pending{Segment: segments[i], state: segments[i].State(), states: f.States}
		if byName {
			p.entry = rc.entry(locales.Name{ID: ours[i].ID, Repeat: rc.number[ours[i]]})
		} else if ours != nil {
			p.entry = rc.entry(locales.Name{ID: ours[i].ID, Repeat: p.Repeat})
		} else if id, ok := rc.idOf(&p.Segment); ok && !p.Obsolete {
			p.entry = rc.entry(locales.Name{ID: id, Repeat: p.Repeat})
		}
		rc.pending = append(rc.pending, p)
	}
}

// unitOf finds the unit of the document that a unit of the file is of, by its name or else by
// its text, and gives the segments as that has them; ours is nil, and they are as they came,
// if there is none.
func (rc *receiver) unitOf(u *handoff.Unit) (ours []*source.Segment, segments []handoff.Segment, byName bool) {
	var at []int
	unit := rc.units[u.ID]
	if unit != nil {
		at = fits(u.Segments, unit.Segments)
	}
	if byName = at != nil; !byName {
		if unit = rc.texts[squeezed(u.Segments)]; unit != nil {
			at = fits(u.Segments, unit.Segments)
		}
	}
	if at == nil || unit.Segments[0].Key != "" {
		return nil, u.Segments, false
	}
	var sources []source.Forms
	for _, i := range at {
		ours = append(ours, &unit.Segments[i])
		sources = append(sources, unit.Segments[i].Forms)
	}
	return ours, refold(u.Segments, sources, blankOf(rc.target)), byName
}

// entry finds that of an occurrence: its own, else the one that all share.
func (rc *receiver) entry(name locales.Name) *entry {
	if own := rc.messages[name]; own != nil {
		return own
	}
	return rc.messages[locales.Name{ID: name.ID}]
}

// finish takes all that is pending, the segments of other texts last.
func (rc *receiver) finish() []Arrival {
	list := make([]Arrival, len(rc.pending))
	refused := rc.refusals()
	for i, p := range rc.pending {
		if p.entry != nil {
			list[i] = rc.take(p, refused[p])
		}
	}
	links := rc.links()
	for i, p := range rc.pending {
		if p.entry == nil {
			list[i] = rc.takeOlder(p, links)
		}
	}
	rc.pending = nil
	for i := range list {
		if list[i].Why != nil {
			list[i].Why.Locale = rc.target.String()
		}
	}
	return list
}

// changed reports a catalog that is not as it was.
func (rc *receiver) changed() bool {
	if len(rc.attic) > 0 {
		return true
	}
	for _, e := range rc.entries {
		if !e.Equal(&e.before) {
			return true
		}
	}
	return false
}

// catalog puts it together again: new texts behind the others of the document.
func (rc *receiver) catalog() *locales.Catalog {
	cat := rc.cat
	obsolete := slices.IndexFunc(cat.Messages, func(m locales.Message) bool { return m.Obsolete })
	if obsolete < 0 {
		obsolete = len(cat.Messages)
	}
	list := slices.Clone(cat.Messages[:obsolete])
	for _, e := range rc.entries[len(rc.entries)-rc.added:] {
		if !e.Equal(&e.before) {
			list = append(list, *e.Message)
		}
	}
	cat.Messages = slices.Concat(list, cat.Messages[obsolete:], rc.attic)
	cat.Settle()
	return &cat
}
