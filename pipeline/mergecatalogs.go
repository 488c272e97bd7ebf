package pipeline

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"dich/locales"
	"dich/locales/po"
	"dich/source"
)

// What a merge of catalogs has to say, of the entry that it speaks of in the result.
const (
	MergeConflict DiagnosticCode = "merge-conflict" // both sides wrote a translation of Source: Ours is active, Theirs is kept
	MergeAside    DiagnosticCode = "merge-aside"    // Target, a translation of Source, is not in use any more, and kept
)

// MergeFiles merges three versions of a PO file or a template, as a version control
// system has them: base is what both sides began with, and may be empty. file names the
// result. text is the merged file, UTF-8; it is empty where a version could not be read,
// and found says why. Else found is what MergeCatalogs says of its entries.
func MergeFiles(file string, base, ours, theirs Input) (text string, found []source.Diagnostic) {
	var versions [3]*locales.Catalog
	for i, in := range []Input{base, ours, theirs} {
		cat, problems := readVersion(in)
		versions[i] = cat
		found = append(found, problems...)
	}
	if len(found) > 0 {
		return "", found
	}
	versions[1].Document = strings.TrimSuffix(path.Base(file), path.Ext(file))
	cat, said := MergeCatalogs(versions[0], versions[1], versions[2])
	text = po.Write(cat)
	written, _ := po.Read(file, text)
	origins := map[entryName]source.Subject{}
	for i := range written.Messages {
		origins[nameOf(&written.Messages[i])] = written.Messages[i].Origin
	}
	for _, s := range said {
		d := s.diagnostic()
		d.Subject = origins[s.entry]
		d.Subject.File, d.Locale = file, localeName(cat)
		found = append(found, d)
	}
	return text, found
}

// readVersion reads one version; what is no more than a warning is for dich check.
func readVersion(in Input) (*locales.Catalog, []source.Diagnostic) {
	text, problems := po.Decode(in.Path, in.Data)
	if slices.ContainsFunc(problems, isError) {
		return nil, problems
	}
	cat, problems := po.Read(in.Path, text)
	return cat, slices.DeleteFunc(problems, func(d source.Diagnostic) bool { return !isError(d) })
}

func localeName(cat *locales.Catalog) string {
	if cat.IsTemplate() {
		return ""
	}
	return cat.Target.String()
}

// MergeCatalogs merges by entry what two sides made of a catalog or template. Of an
// entry, where it stands and what dich says of its text is merged apart from its
// translation; of each, what only one side changed is as that side has it.
//
//   - A text that one side's update took out of the document is obsolete. What the
//     other side translated it as meanwhile stays with it, and becomes the guess at the
//     text that replaced it, if nobody has translated that.
//   - A finished translation goes before a guess, one that was written for the text
//     before one that was carried over from elsewhere.
//   - Where both sides wrote one, ours stays active and needs work, with the other one
//     beside it: a conflict. So does a translation that the other side deleted.
//   - Of the header's fields ours stand where both changed. A template's sequence is that
//     of the merged order; the next update makes it anew.
//
// No target is lost that one side has and base has not: what is not active is obsolete
// or in the attic. With theirs as base the result is ours, to the byte; with ours as base
// it says what theirs says. Entries that are as ours has them keep their bytes.
func MergeCatalogs(base, ours, theirs *locales.Catalog) (*locales.Catalog, []Merging) {
	m := newMerger(base, ours, theirs)
	for _, name := range m.names() {
		m.merge(name)
	}
	m.keepMoved()
	m.followTexts()
	m.separate()
	cat := *ours
	m.mergeHeader(&cat)
	cat.Messages = m.inOrder()
	m.mergeSequence(&cat)
	m.keepBytes(&cat)
	cat.Settle()
	return &cat, m.said
}

// A Merging is what a merge has to say of one entry: MergeConflict with both targets, or
// MergeAside with the one that is kept aside as Ours, whichever side wrote it.
type Merging struct {
	Code         DiagnosticCode
	Source       source.Forms
	Ours, Theirs source.Forms

	entry entryName
}

func (s *Merging) diagnostic() source.Diagnostic {
	d := source.Diagnostic{Code: s.Code, Severity: source.Note, Segment: s.entry.ID}
	d.Args = source.Args{"Source": excerpt(s.Source[source.Other]), "Target": excerpt(firstForm(s.Ours))}
	if s.Code == MergeConflict {
		d.Severity = source.Error
		d.Hint = source.Hint(MergeConflict)
		d.Args = source.Args{
			"Source": excerpt(s.Source[source.Other]),
			"Ours":   excerpt(firstForm(s.Ours)), "Theirs": excerpt(firstForm(s.Theirs)),
		}
	}
	return d
}

// firstForm gives the form other, else the first one that has text.
func firstForm(f source.Forms) string {
	text := f[source.Other]
	for _, form := range f.Each {
		text = cmp.Or(text, form)
	}
	return text
}

// An entryName is what an entry is known by in all three versions: its name, and in the
// attic its fingerprint.
type entryName struct {
	locales.Name
	attic string
}

func nameOf(m *locales.Message) entryName {
	if m.Attic {
		return entryName{attic: m.Fingerprint()}
	}
	return entryName{Name: m.Name()}
}

// A merger has three versions, and the entries of the result as they are made.
type merger struct {
	base, ours, theirs side
	result             map[entryName]*locales.Message
	aside              []*locales.Message // went to the attic in this merge
	left               []*locales.Message // translated on one side while the other side's text went away
	gone               []*locales.Message // in no entry of the result: one side has removed it
	said               []Merging
}

// A side is one version: no two of its entries have one name.
type side struct {
	*locales.Catalog
	entries map[entryName]*locales.Message
}

func newMerger(base, ours, theirs *locales.Catalog) *merger {
	return &merger{
		base: newSide(base), ours: newSide(ours), theirs: newSide(theirs),
		result: map[entryName]*locales.Message{},
	}
}

func newSide(cat *locales.Catalog) side {
	settled := *cat
	settled.Settle()
	s := side{&settled, make(map[entryName]*locales.Message, len(cat.Messages))}
	for i := range settled.Messages {
		m := &settled.Messages[i]
		s.entries[nameOf(m)] = m
	}
	return s
}

// names are those that ours or theirs has, ours first.
func (m *merger) names() []entryName {
	var names []entryName
	for i := range m.ours.Messages {
		names = append(names, nameOf(&m.ours.Messages[i]))
	}
	for i := range m.theirs.Messages {
		if name := nameOf(&m.theirs.Messages[i]); m.ours.entries[name] == nil {
			names = append(names, name)
		}
	}
	return names
}

// merge makes the entry of one name, if it has one.
func (m *merger) merge(name entryName) {
	v := versions{m.base.entries[name], m.ours.entries[name], m.theirs.entries[name]}
	msg, kept := v.merge()
	if !kept {
		m.gone = append(m.gone, cmp.Or(v.ours, v.theirs))
		return
	}
	m.result[name] = &msg
	if msg.Obsolete {
		m.leave(nameOf(&msg), v)
	}
	lost, contested := v.loser()
	if lost == nil && !contested {
		return
	}
	if contested && !msg.Obsolete {
		m.said = append(m.said, Merging{MergeConflict, msg.Source, v.ours.Target, v.theirs.Target, name})
		v.contest(&msg)
	}
	if lost != nil {
		m.layAside(*lost)
		if !contested || msg.Obsolete {
			m.tellAside(lost)
		}
	}
}

// leave notes a text that one side translated while it left the document on the other.
func (m *merger) leave(name entryName, v versions) {
	for _, was := range []*locales.Message{v.ours, v.theirs} {
		if was != nil && !was.Obsolete && !was.Target.Empty() && v.wrote(was) {
			m.left = append(m.left, was)
			m.said = append(m.said, Merging{Code: MergeAside, Source: was.Source, Ours: was.Target, entry: name})
		}
	}
}

// keepMoved keeps what one side removed here and has elsewhere, if that is not in the
// result: the other side has removed it there.
func (m *merger) keepMoved() {
	type translation struct{ source, target source.Forms }
	has := func(entries map[entryName]*locales.Message) map[translation]bool {
		all := map[translation]bool{}
		for _, msg := range entries {
			all[translation{msg.Source, msg.Target}] = true
		}
		return all
	}
	if len(m.gone) == 0 {
		return
	}
	ours, theirs, result := has(m.ours.entries), has(m.theirs.entries), has(m.result)
	for _, msg := range m.gone {
		if t := (translation{msg.Source, msg.Target}); ours[t] && theirs[t] && !result[t] && !msg.Target.Empty() {
			m.layAside(*msg)
		}
	}
}

// layAside keeps a translation in the attic.
func (m *merger) layAside(lost locales.Message) {
	lost.Obsolete, lost.Attic = true, true
	lost.Notes.Extracted, lost.Notes.References = nil, nil
	lost.DropVoid()
	name := nameOf(&lost)
	if m.result[name] == nil {
		m.result[name] = &lost
		m.aside = append(m.aside, &lost)
	}
}

func (m *merger) tellAside(lost *locales.Message) {
	attic := *lost
	attic.Attic = true
	m.said = append(m.said, Merging{Code: MergeAside, Source: lost.Source, Ours: lost.Target, entry: nameOf(&attic)})
}
