package tmx

import "dich/source"

// What is wrong in a TMX that is XML. What is wrong in its XML has the codes of
// source.XMLSyntax and its neighbours, and costs the unit that it stands in.
const (
	// NoTMX: the root is another one. Error; nothing is read. Args: Name.
	NoTMX source.DiagnosticCode = "tmx-root"
	// NoEnd: a unit begins in another one, which is left out. Error. Related: that one.
	NoEnd source.DiagnosticCode = "tmx-no-end"
	// Locale: a variant is in no language that there is. A warning; it is left out. Args: Got,
	// empty if it says none.
	Locale source.DiagnosticCode = "tmx-locale"
	// Value: a prop of dich has a value that is none. A warning; it is passed over. Args: Name,
	// Got.
	Value source.DiagnosticCode = "tmx-value"
	// NoPair: units that are not in both languages, and are left out. A note at the first.
	// Args: Source, Target, Count.
	NoPair source.DiagnosticCode = "tmx-no-pair"
	// NotKept: props that a hand-off has no place for. A note at the first. Args: Name, its
	// type; Count.
	NotKept source.DiagnosticCode = "tmx-not-kept"
	// TooMany: more than MaxFaults things are wrong, and the rest is not read. An error. Args:
	// Limit.
	TooMany source.DiagnosticCode = "tmx-too-many-errors"
)

// MaxFaults is how many things may be wrong in a file that is read to its end.
const MaxFaults = 10_000

// BeginsHere is the note of the second place of NoEnd.
const BeginsHere = "xml-opened-here"
