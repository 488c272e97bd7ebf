package i18next

import "dich/source"

// What a format cannot say, beside messages.OtherMissing and handoff.NotCarried. An error's
// message is left out.
const (
	// Action: a template action that is no plain field. An error. Args: ID, Action.
	Action source.DiagnosticCode = "i18next-action"
	// Taken: a key that another message has, be it by one of its plural forms. An error. Args:
	// ID. Related: the other one.
	Taken source.DiagnosticCode = "i18next-taken"
	// Flat: a key that cannot be nested, for a part of it is a message, or empty. A note; it
	// stands as it is, and i18next finds it, as long as ignoreJSONStructure is on. Args: ID.
	Flat source.DiagnosticCode = "i18next-flat"
	// Namespace: a key with a colon, before which i18next looks for a namespace. A warning.
	// Args: ID.
	Namespace source.DiagnosticCode = "i18next-namespace"
	// Nesting: a text with $t(, which i18next takes for another message. A warning. Args: ID.
	Nesting source.DiagnosticCode = "i18next-nesting"
	// Tag: a text with <, which FormatJS takes for a tag unless ignoreTag is on. A note. Args:
	// ID.
	Tag source.DiagnosticCode = "icu-tag"
)

// FirstHere is the note of all Related places.
const FirstHere = "first-here"
