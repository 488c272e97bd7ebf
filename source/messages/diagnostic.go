package messages

import (
	"dich/source"
	"dich/source/toml"
)

// What is wrong in a file of interface strings, beside what [toml], [json] and [yaml]
// find; all are errors. ID is a message's whole id, "nav.home".
const (
	// ReservedKey: a key that go-i18n keeps for the parts of a message stands beside
	// ids, or at the top of the file. Args: Key. Related: an id it stands beside.
	ReservedKey source.DiagnosticCode = "reserved-key"
	// OldKey: the key translation of go-i18n version 1. Args: Key.
	OldKey source.DiagnosticCode = "old-key"
	// DuplicateID: two messages have one id, or ids that look the same (NFC, NFD).
	// Args: ID. Related: the first message.
	DuplicateID source.DiagnosticCode = "duplicate-id"
	// DuplicatePart: a part of a message stands twice, as other and Other. Args: ID,
	// Key. Related: the first.
	DuplicatePart source.DiagnosticCode = "duplicate-part"
	// EmptyID: a message without a name.
	EmptyID source.DiagnosticCode = "empty-id"
	// OtherMissing: a message without the form other, or with an empty one. Args: ID.
	OtherMissing source.DiagnosticCode = "other-missing"
	// NotTable: a file that is a list or a single value. Args: Got.
	NotTable source.DiagnosticCode = "not-a-table"
	// NotString: a value that should be a text. Args: ID, Got (what it is: integer,
	// array, null …; see [tree.Other]).
	NotString source.DiagnosticCode = "not-a-string"
	// OwnDelimiters: a message with leftDelim or rightDelim that has {{ or }} as text.
	// Args: ID.
	OwnDelimiters source.DiagnosticCode = "own-delimiters"
	// TemplateInvalid: a template action other than a plain field. Args: ID, Action.
	TemplateInvalid source.DiagnosticCode = "template-invalid"
)

// FirstHere is the note of all Related places.
const FirstHere = toml.DefinedHere

// What to do about it.
const (
	HintReserved source.Hint = "reserved-key"     // choose another id, or put it below [a.table]
	HintOther    source.Hint = "other-missing"    // every message has other = "…"
	HintOldKey   source.Hint = "old-key"          // write other instead
	HintFields   source.Hint = "template-invalid" // only {{.Name}} stands in braces
)
