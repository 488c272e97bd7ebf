package pipeline

import (
	"cmp"
	"slices"

	"dich/locales"
	"dich/source"
)

// inOrder gives the entries of the result: those in the document, then the others.
func (m *merger) inOrder() []locales.Message {
	var list []locales.Message
	taken := map[entryName]bool{}
	add := func(names []entryName) {
		for _, name := range names {
			if !taken[name] {
				taken[name] = true
				list = append(list, *m.result[name])
			}
		}
	}
	for _, obsolete := range []bool{false, true} {
		add(mergeOrder(m.base.order(obsolete), m.ours.order(obsolete), m.theirs.order(obsolete), func(name entryName) bool {
			msg := m.result[name]
			return msg != nil && msg.Obsolete == obsolete
		}))
	}
	add(slices.DeleteFunc(m.names(), func(name entryName) bool { return m.result[name] == nil }))
	for _, lost := range m.aside {
		add([]entryName{nameOf(lost)})
	}
	return list
}

// order gives the names of a side's entries, those in the document or the others.
func (s *side) order(obsolete bool) []entryName {
	var names []entryName
	for i := range s.Messages {
		if m := &s.Messages[i]; m.Obsolete == obsolete {
			names = append(names, nameOf(m))
		}
	}
	return names
}

// mergeOrder gives what is kept of ours and theirs in the order of the side that changed
// it, of ours where both did. What only the other side has stands after what stood
// before it there.
func mergeOrder[T comparable](base, ours, theirs []T, kept func(T) bool) []T {
	drop := func(list []T) []T {
		return slices.DeleteFunc(slices.Clone(list), func(t T) bool { return !kept(t) })
	}
	if slices.Equal(ours, base) {
		ours, theirs = theirs, ours
	}
	ours, theirs = drop(ours), drop(theirs)
	has := map[T]bool{}
	for _, t := range ours {
		has[t] = true
	}
	first := 0 // of theirs that ours has
	for first < len(theirs) && !has[theirs[first]] {
		first++
	}
	after := map[T][]T{}
	for i := first; i < len(theirs); {
		end := i + 1
		for end < len(theirs) && !has[theirs[end]] {
			end++
		}
		after[theirs[i]] = theirs[i+1 : end]
		i = end
	}
	list := slices.Clone(theirs[:first])
	for _, t := range ours {
		list = append(append(list, t), after[t]...)
	}
	return list
}

// A textName is what gettext knows an entry by.
type textName struct {
	key, text string
	repeat    int
}

func textNameOf(m *locales.Message) textName {
	return textName{m.Key, cmp.Or(m.Source[source.One], m.Source[source.Other]), m.Repeat}
}

// separate puts into the attic what gettext cannot tell from another entry, if no side
// has both: a text that only one side has made a plural, for example. What is in the
// document goes before what is not, and ours before theirs.
func (m *merger) separate() {
	taken := map[textName]*locales.Message{}
	for _, obsolete := range []bool{false, true} {
		for _, name := range m.names() {
			msg := m.result[name]
			if msg == nil || msg.Attic || msg.Obsolete != obsolete {
				continue
			}
			switch other := taken[textNameOf(msg)]; {
			case other == nil:
				taken[textNameOf(msg)] = msg
			case !m.ours.hasBoth(msg, other) && !m.theirs.hasBoth(msg, other):
				msg.Obsolete, msg.Attic = true, true
				msg.Notes.Extracted, msg.Notes.References = nil, nil
				m.tellAside(msg)
			}
		}
	}
}

func (s *side) hasBoth(a, b *locales.Message) bool {
	return s.entries[nameOf(a)] != nil && s.entries[nameOf(b)] != nil
}

// mergeSequence says in which order the entries of a template occur.
func (m *merger) mergeSequence(cat *locales.Catalog) {
	if !m.ours.IsTemplate() || !m.theirs.IsTemplate() {
		return
	}
	number := map[source.ID]int{}
	for i := range cat.Messages {
		if msg := &cat.Messages[i]; !msg.Obsolete {
			number[msg.ID] = len(number)
		}
	}
	base, ours, theirs := occurrencesOf(m.base), occurrencesOf(m.ours), occurrencesOf(m.theirs)
	has := func(list []locales.Name) map[locales.Name]bool {
		index := map[locales.Name]bool{}
		for _, name := range list {
			index[name] = true
		}
		return index
	}
	inBase, inOurs, inTheirs := has(base), has(ours), has(theirs)
	var sequence []int
	for _, name := range mergeOrder(base, ours, theirs, func(name locales.Name) bool {
		_, there := number[name.ID]
		return there && (name.Repeat == 1 || merge3(inBase[name], inOurs[name], inTheirs[name]))
	}) {
		sequence = append(sequence, number[name.ID])
	}
	setOrDrop(cat, SequenceField, formatSequence(sequence))
}

// occurrencesOf names each occurrence of each text.
func occurrencesOf(s side) []locales.Name {
	var names []locales.Name
	count := map[source.ID]int{}
	for _, m := range Occurrences(s.Catalog) {
		count[m.ID]++
		names = append(names, locales.Name{ID: m.ID, Repeat: count[m.ID]})
	}
	return names
}

// keepBytes gives entries that are as one side has them that side's bytes, ours first.
// Bytes of a file with other plural forms or line ends are no good here.
func (m *merger) keepBytes(cat *locales.Catalog) {
	for i := range cat.Messages {
		msg := &cat.Messages[i]
		for _, s := range []side{m.ours, m.theirs} {
			if same := s.entries[nameOf(msg)]; same != nil && msg.Equal(same) {
				if *msg = *same; !sameLayout(cat, s.Catalog) {
					msg.Forget()
				}
				break
			}
		}
	}
}

func sameLayout(a, b *locales.Catalog) bool {
	return a.Newline == b.Newline && field(a, pluralFormsField) == field(b, pluralFormsField) && a.Target == b.Target
}
