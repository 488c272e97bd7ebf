package pipeline

import (
	"slices"
	"strings"

	"dich/locales"
)

// versions are what the three catalogs have under one name; nil where one has nothing.
type versions struct{ base, ours, theirs *locales.Message }

// merge makes the entry of the result; false where there is to be none.
func (v *versions) merge() (msg locales.Message, kept bool) {
	switch {
	case v.ours == nil && v.theirs == nil:
		return msg, false
	case v.ours == nil:
		return v.alone(v.theirs)
	case v.theirs == nil:
		return v.alone(v.ours)
	}
	msg = *v.ours
	v.mergePlace(&msg)
	v.mergeTranslation(&msg)
	base, ours, theirs := v.baseNotes(), v.ours.Notes, v.theirs.Notes
	msg.Notes.Translator = mergeLists(base.Translator, ours.Translator, theirs.Translator)
	msg.Notes.Flags = mergeLists(base.Flags, ours.Flags, theirs.Flags)
	msg.Notes.Sticky = mergeLists(base.Sticky, ours.Sticky, theirs.Sticky)
	return msg, true
}

// baseNotes are the notes of base; none where there is no such entry.
func (v *versions) baseNotes() locales.Notes {
	if v.base == nil {
		return locales.Notes{}
	}
	return v.base.Notes
}

// alone is for an entry that one side has and the other has not: new, or removed there.
// What is removed goes if nobody has worked on it since; else it is obsolete.
func (v *versions) alone(m *locales.Message) (locales.Message, bool) {
	msg := *m
	if v.base == nil || m.Obsolete != v.base.Obsolete {
		return msg, true
	}
	if !m.Obsolete {
		makeObsolete(&msg)
	}
	return msg, v.wrote(m) && !m.Target.Empty()
}

// makeObsolete takes an entry out of the document. One for a single occurrence goes to
// the attic: nobody knows whether its number is another one's now.
func makeObsolete(m *locales.Message) {
	m.Obsolete, m.Attic = true, m.Repeat > 0
	m.Notes.Extracted, m.Notes.References = nil, nil
}

// mergePlace merges whether the text is in the document, and what dich says of it.
func (v *versions) mergePlace(msg *locales.Message) {
	obsolete := merge3(v.base == nil || v.base.Obsolete, v.ours.Obsolete, v.theirs.Obsolete)
	base := v.baseNotes()
	ours, theirs := v.ours.Notes, v.theirs.Notes
	switch {
	case v.ours.Obsolete != v.theirs.Obsolete && obsolete == v.ours.Obsolete:
	case v.ours.Obsolete != v.theirs.Obsolete:
		msg.Notes.Extracted, msg.Notes.References = theirs.Extracted, theirs.References
	default:
		msg.Notes.Extracted = mergeLists(base.Extracted, ours.Extracted, theirs.Extracted)
		msg.Notes.References = mergeLists(base.References, ours.References, theirs.References)
	}
	msg.Obsolete = obsolete
}

// mergeTranslation merges the target and what hangs on it.
func (v *versions) mergeTranslation(msg *locales.Message) {
	switch winner := v.winner(); {
	case sameTranslation(v.theirs, v.base):
	case sameTranslation(v.ours, v.base):
		setTranslation(msg, v.theirs)
	case v.ours.Target == v.theirs.Target:
		v.mergeStates(msg)
	default:
		setTranslation(msg, winner)
		other := v.other(winner)
		msg.Notes.Marks = v.mergeMarks(winner, other)
		if v.doubted(other) && !msg.Fuzzy {
			msg.Previous = other.Previous
			why, _ := other.Notes.Mark("fuzzy")
			msg.Doubt(locales.Reason(why))
		}
		dropVoid(msg)
	}
}

// mergeStates merges what two sides say of one target. Where they differ, it is fuzzy if
// that is the news.
func (v *versions) mergeStates(msg *locales.Message) {
	msg.Fuzzy = merge3(v.base != nil && v.base.Fuzzy, v.ours.Fuzzy, v.theirs.Fuzzy)
	from := v.ours
	if from.Fuzzy != msg.Fuzzy {
		from = v.theirs
	}
	msg.Previous = from.Previous
	msg.Notes.Marks = v.mergeMarks(from, v.other(from))
	if msg.Fuzzy {
		msg.Review(locales.Translated)
	}
	dropVoid(msg)
}

// dropVoid takes away the marks that are not true of the target, of two reviews as well.
func dropVoid(msg *locales.Message) {
	fingerprint := msg.Fingerprint()
	for _, s := range []locales.State{locales.Reviewed, locales.Final} {
		if holds := s.String() + " " + fingerprint; slices.Contains(msg.Notes.Marks, holds) {
			msg.Notes.SetMark(s.String(), fingerprint)
		}
	}
	msg.DropVoid()
}

func (v *versions) other(m *locales.Message) *locales.Message {
	if m == v.ours {
		return v.theirs
	}
	return v.ours
}

// targetMarks speak of a target: they come with it. All others are merged.
var targetMarks = []string{"fuzzy", "reviewed", "from", "via", locales.ConflictMark}

// mergeMarks gives the marks of the version whose target it is, and what the other one
// adds or takes away.
func (v *versions) mergeMarks(m, other *locales.Message) []string {
	ofTarget := func(mark string) bool {
		verb, _, _ := strings.Cut(mark, " ")
		return slices.Contains(targetMarks, verb) && (m.Target != other.Target || verb == "fuzzy")
	}
	base := v.baseNotes().Marks
	marks := slices.Clone(m.Notes.Marks)
	marks = slices.DeleteFunc(marks, func(mark string) bool {
		return !ofTarget(mark) && slices.Contains(base, mark) && !slices.Contains(other.Notes.Marks, mark)
	})
	for _, mark := range other.Notes.Marks {
		if !ofTarget(mark) && !slices.Contains(base, mark) && !slices.Contains(marks, mark) {
			marks = append(marks, mark)
		}
	}
	return marks
}

// sameTranslation reports that two versions say the same about the target. Without a
// second one there is none.
func sameTranslation(m, o *locales.Message) bool {
	if o == nil {
		return false
	}
	same := *o
	setTranslation(&same, m)
	return same.Equal(o)
}

func setTranslation(m, from *locales.Message) {
	m.Target, m.Fuzzy, m.Previous = from.Target, from.Fuzzy, from.Previous
	m.Notes.Marks = from.Notes.Marks
}

// wrote reports a version whose target somebody wrote or confirmed since base.
func (v *versions) wrote(m *locales.Message) bool {
	if v.base == nil {
		return !m.Target.Empty()
	}
	return m.Target != v.base.Target || v.base.Fuzzy && !m.Fuzzy && !m.Target.Empty()
}

// doubted reports a version that found fault with the target since base.
func (v *versions) doubted(m *locales.Message) bool {
	return v.base != nil && m.Target == v.base.Target && m.Fuzzy && !v.base.Fuzzy && !m.Target.Empty()
}

// winner is the version whose target is active where the two differ: the one that was
// written since base; of two, the one that is further, else ours.
func (v *versions) winner() *locales.Message {
	switch ours, theirs := v.wrote(v.ours), v.wrote(v.theirs); {
	case ours != theirs && theirs, ours && theirs && progress(v.theirs) > progress(v.ours):
		return v.theirs
	}
	return v.ours
}

// progress says how far a target is on its way: none, a guess, taken over from elsewhere,
// written for this text.
func progress(m *locales.Message) int {
	_, from := m.Notes.Mark("from")
	switch {
	case m.Target.Empty():
		return 0
	case m.Fuzzy:
		return 1
	case from:
		return 2
	}
	return 3
}

// loser gives the version that was written and has not become the target of the result;
// nil if there is none. contested says that it has as good a right as the winner, or
// deleted what the winner wrote.
func (v *versions) loser() (lost *locales.Message, contested bool) {
	if v.ours == nil || v.theirs == nil || v.ours.Target == v.theirs.Target || !v.wrote(v.ours) || !v.wrote(v.theirs) {
		return nil, false
	}
	lost = v.other(v.winner())
	if lost.Target.Empty() {
		return nil, true
	}
	return lost, progress(v.ours) == progress(v.theirs)
}

// contest shows a translator what the other side wrote.
func (v *versions) contest(msg *locales.Message) {
	other := v.theirs.Target
	if other == msg.Target {
		other = v.ours.Target
	}
	msg.Contest(other)
}

// merge3 merges what can only be true or false: one of the two sides has news, or none.
func merge3(base, ours, theirs bool) bool {
	if ours == base {
		return theirs
	}
	return ours
}

// mergeLists gives ours, without what theirs took out of base, and with what it added.
func mergeLists(base, ours, theirs []string) []string {
	switch {
	case slices.Equal(theirs, base), slices.Equal(ours, theirs):
		return ours
	case slices.Equal(ours, base):
		return theirs
	}
	var list []string
	for _, s := range ours {
		if !slices.Contains(base, s) || slices.Contains(theirs, s) {
			list = append(list, s)
		}
	}
	for _, s := range theirs {
		if !slices.Contains(base, s) && !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	return list
}
