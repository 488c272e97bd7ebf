package pipeline

import (
	"slices"
	"strings"

	"dich/glossary"
	"dich/locales"
	"dich/source"
	"dich/source/toml"
)

// An Action is what becomes of the translation of a segment that was edited.
type Action string

// The actions, the mildest first.
const (
	ActionKeep  Action = "keep"  // it stays as it is, and reviewed if it was
	ActionFuzzy Action = "fuzzy" // a translator must look at it
	ActionHold  Action = "hold"  // and until then the document is not published in that language
)

var actions = []Action{ActionKeep, ActionFuzzy, ActionHold}

// A Reaction is the action for a translation that was reviewed (or is final), and for
// one that was not.
type Reaction struct{ Reviewed, Unreviewed Action }

// A Policy is the reaction to an edit of each class, in the order of the classes.
type Policy [9]Reaction

// DefaultPolicy keeps what stays true of a translation when the source is only typed in
// another way. All else needs a look: a mark or a code that changed stands in the
// translation, too.
func DefaultPolicy() Policy {
	var p Policy
	for i, c := range classOrder {
		p[i] = Reaction{ActionFuzzy, ActionFuzzy}
		if c == ClassCosmetic {
			p[i] = Reaction{ActionKeep, ActionKeep}
		}
	}
	return p
}

// For is the strictest action for any of the classes; ActionKeep where there is none.
func (p Policy) For(classes []Class, reviewed bool) Action {
	strictest := 0
	for _, c := range classes {
		r := p[slices.Index(classOrder, c)]
		action := r.Unreviewed
		if reviewed {
			action = r.Reviewed
		}
		strictest = max(strictest, slices.Index(actions, action))
	}
	return actions[strictest]
}

// Settle decides on the translation that msg took over from was, the message of the text
// before the edit. One that is kept keeps its state and its marks, and its review gets the
// fingerprint of the new text. One that was not to be trusted before needs work whatever
// the edit was.
func (p Policy) Settle(msg, was *locales.Message, classes []Class) Action {
	state := was.State()
	action := p.For(classes, state >= locales.Reviewed)
	if state < locales.Translated && action == ActionKeep {
		action = ActionFuzzy
	}
	if action != ActionKeep {
		reason := reasonFor(action, classes)
		if state == locales.NeedsWork && !IsStale(was) {
			reason += " " + guessed
		}
		msg.Doubt(reason)
		return action
	}
	msg.Fuzzy, msg.Previous = false, nil
	msg.Notes.Marks = slices.Clone(was.Notes.Marks)
	msg.Review(locales.Translated)
	msg.Review(state)
	return action
}

// Held reports a translation because of which its document is not published: an edit
// asked for that, and nobody has looked at it since.
func Held(m *locales.Message) bool {
	reason, _ := m.Notes.Mark("fuzzy")
	return m.Fuzzy && strings.HasPrefix(reason, holdPrefix)
}

const holdPrefix = "hold:"

func reasonFor(action Action, classes []Class) locales.Reason {
	reason := ReasonOf(classes)
	if action == ActionHold {
		return holdPrefix + locales.Reason(strings.TrimPrefix(string(reason), "class:"))
	}
	return reason
}

// ClassesOfForms is [ClassesOf] for the forms of a message of a document: the classes of
// all forms that differ.
func ClassesOfForms(document string, old, now source.Forms, names *glossary.Matcher) []Class {
	var list []Class
	for i := range old {
		a := Passage{Text: old[i], Plain: plainOf(document, old[i])}
		b := Passage{Text: now[i], Plain: plainOf(document, now[i])}
		list = append(list, ClassesOf(a, b, names)...)
	}
	return slices.DeleteFunc(slices.Clone(classOrder), func(c Class) bool { return !slices.Contains(list, c) })
}

// changeSettings are the rows of the table [changes]: a class, and an action or one for
// each of reviewed and unreviewed.
var changeSettings = func() []setting {
	var rows []setting
	for i, c := range classOrder {
		rows = append(rows, setting{"changes." + string(c), actionsAllowed, func(config *Config, v any) bool {
			return config.Changes[i].set(v)
		}})
	}
	return rows
}()

const actionsAllowed = `"keep", "fuzzy", "hold", {reviewed = "fuzzy", unreviewed = "keep"}`

// set takes an action for both, or a table with one or both.
func (r *Reaction) set(v any) bool {
	if action, ok := actionOf(v); ok {
		*r = Reaction{action, action}
		return true
	}
	table, ok := v.(*toml.Table)
	if !ok || len(table.Entries) == 0 {
		return false
	}
	for _, e := range table.Entries {
		action, ok := actionOf(e.Value)
		switch {
		case ok && e.Key == "reviewed":
			r.Reviewed = action
		case ok && e.Key == "unreviewed":
			r.Unreviewed = action
		default:
			return false
		}
	}
	return true
}

func actionOf(v any) (Action, bool) {
	name, _ := v.(string)
	return Action(name), slices.Contains(actions, Action(name))
}

// formatPolicy writes the rows of the table, all that hold.
func formatPolicy(p Policy) string {
	var b strings.Builder
	for i, c := range classOrder {
		b.WriteString(string(c) + " = " + p[i].format() + "\n")
	}
	return b.String()
}

func (r Reaction) format() string {
	if r.Reviewed == r.Unreviewed {
		return toml.Quote(string(r.Reviewed))
	}
	return "{reviewed = " + toml.Quote(string(r.Reviewed)) + ", unreviewed = " + toml.Quote(string(r.Unreviewed)) + "}"
}
