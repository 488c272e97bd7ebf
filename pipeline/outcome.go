package pipeline

import (
	"cmp"
	"slices"

	"dich/locales"
)

// An outcome is what an update decided for a message of the next catalog: all that is needed
// to make it.
type outcome struct {
	from   int32 // the old message, or the one that was made here
	now    int32 // the entry of the template that it translates; none
	repeat int32 // its number, where it is for a single occurrence
	way    way
	terms  verdict // because of its terms
	merged bool    // it needs work because of a sentence that it was merged with
	attic  bool    // its name is taken
}

// A way says what the message is made from, and how.
type way uint8

const (
	asItIs    way = iota // an old message that stays
	revived              // one that comes back
	own                  // one for a single occurrence, whatever its number was
	gone                 // one that is in no document any more
	fromFresh            // one that was made here
)

type verdict uint8

const (
	noVerdict verdict = iota
	doubtful
	absolved
)

// origin gives the message that an outcome is made from.
func (u *updater) origin(o *outcome) *locales.Message {
	if o.way == fromFresh {
		return &u.fresh[o.from]
	}
	return u.old.At(int(o.from))
}

// outline is what is known of that.
func (u *updater) outline(o *outcome) locales.Entry {
	if o.way == fromFresh {
		return locales.NewEntry(&u.fresh[o.from])
	}
	return u.old.Entries[o.from]
}

// made gives the message as it was taken over, with its old notes.
func (u *updater) made(o *outcome) locales.Message {
	msg := *u.origin(o)
	switch o.way {
	case asItIs:
		msg.DropVoid()
	case revived:
		revive(&msg)
	case own:
		msg.Notes.DropMark(stoodMark)
		msg.DropVoid()
		msg.Repeat, msg.Obsolete, msg.Attic = int(o.repeat), false, false
	case gone:
		u.leave(&msg)
	}
	return msg
}

// revive takes a message back. Of a sentence that was merged nobody knows into which: a
// translator must look at it.
func revive(msg *locales.Message) {
	msg.Obsolete, msg.Attic = false, false
	msg.DropVoid()
	if msg.Merged() && !msg.Fuzzy {
		msg.Doubt(locales.BySource)
	}
}

func (u *updater) leave(gone *locales.Message) {
	if !gone.Obsolete {
		gone.DropVoid()
		gone.Obsolete = true
		gone.Notes.References, gone.Notes.Extracted = nil, nil
	}
	if gone.Repeat > 0 {
		u.places.leave(gone)
	}
}

// message makes the message of the next catalog.
func (u *updater) message(o *outcome) *locales.Message {
	msg := u.made(o)
	switch o.terms {
	case doubtful:
		msg.Doubt(termReason(&msg, termHintsOf(&msg)))
	case absolved:
		msg.Fuzzy = false
		msg.DropVoid()
	}
	if o.now != none {
		u.note(&msg, int(o.now))
	}
	if o.merged && msg.State() >= locales.Translated {
		msg.Doubt(locales.BySource)
	}
	msg.Attic = msg.Attic || o.attic
	return &msg
}

// note tells a translator what the present document and the glossary say.
func (u *updater) note(msg *locales.Message, now int) {
	notes := u.template.At(now).Notes.Extracted
	if hints := u.terms.hints(u.template.Entries[now].ID); len(hints) > 0 {
		notes = slices.Concat(notes, hints)
	}
	msg.Notes.Extracted, msg.Notes.References = notes, []string{u.template.Frame.Document}
}

// settled gives the next catalog, in which every message has a name of its own (see
// [locales.Catalog.Settle]).
func (u *updater) settled() *locales.Outline {
	outline := &locales.Outline{Frame: u.target, Entries: make([]locales.Entry, len(u.next))}
	outline.At = func(n int) *locales.Message {
		m := u.message(&u.next[n])
		outline.Err = u.readError()
		return m
	}
	for i := range u.next {
		if o := &u.next[i]; o.way == asItIs && o.terms == noVerdict && !o.merged {
			outline.Entries[i] = u.old.Entries[o.from]
		} else {
			outline.Entries[i] = locales.NewEntry(u.message(o))
		}
	}
	attic, gone := outline.Fates()
	if len(attic) == 0 {
		return outline
	}
	kept := u.next[:0]
	entries := outline.Entries[:0]
	for i, o := range u.next {
		if gone[i] {
			continue
		}
		if attic[i] {
			o.attic = true
			outline.Entries[i].Traits |= locales.IsAttic
		}
		kept, entries = append(kept, o), append(entries, outline.Entries[i])
	}
	u.next, outline.Entries = kept, entries
	return outline
}

// readError tells that an old message could not be read.
func (u *updater) readError() error {
	err := cmp.Or(u.old.Err, u.template.Err)
	if u.past.Template != nil {
		err = cmp.Or(err, u.past.Template.Err)
	}
	return err
}
