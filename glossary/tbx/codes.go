package tbx

import "dich/source"

// What is wrong in a TBX file that is XML. What is wrong in its XML has the codes of
// source.XMLSyntax and its neighbours, and costs the entry that it stands in; a document
// type declaration is refused if it has declarations of its own. What is wrong in a term has the codes of
// the glossary's other files: EmptyValue, InvalidLocale, UnknownLanguage and
// UnknownValue, where a column is an element or a data category, and all of
// glossary.Merge, for entries with one id are one concept.
const (
	// NoTBX: the root is none of TBX's. Error; nothing is read. Args: Name.
	NoTBX source.DiagnosticCode = "tbx-root"
	// NoTerm: a concept has no terms, and is left out. Warning in a file, note where
	// one is written. Args: Concept, empty if it has no id.
	NoTerm source.DiagnosticCode = "tbx-no-term"
	// NoID: entries have no id, and get one by their number in the file. A note at the
	// first. Args: Count.
	NoID source.DiagnosticCode = "tbx-no-id"
	// DefinitionMoved: the definition of a language became that of its concept, which
	// had none. A note at the first. Args: Count.
	DefinitionMoved source.DiagnosticCode = "tbx-definition-moved"
	// NotKept: something of the file that a glossary has no place for: Name is an
	// element or an attribute. A note at the first. Args: Name, Count.
	NotKept source.DiagnosticCode = "tbx-not-kept"
)

// What is lost when TBX is written, beside glossary.NotCarried; notes at the first.
const (
	// Folded: Column has Got, which the dialect does not have, and is written as Want.
	// Args: Column, Got, Want, Count.
	Folded source.DiagnosticCode = "tbx-folded"
	// Unwritable: Got cannot stand in XML, and is left out. A warning. Args: Got, a
	// character as U+0007 or a byte that is no UTF-8 as 0xFF; Count.
	Unwritable source.DiagnosticCode = "tbx-unwritable"
)

// OpenedHere is the note of the second place of source.XMLMismatch; all others have
// glossary.FirstHere.
const OpenedHere = "xml-opened-here"

// What to do about it.
const (
	HintDoctype source.Hint = "xml-doctype" // take it out
	HintEscape  source.Hint = "xml-escape"  // & is &amp;, < is &lt;
	HintRoot    source.Hint = "tbx-root"    // export the terms as TBX; TMX and XLIFF are no glossaries
)
