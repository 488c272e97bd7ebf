package conformance

import "dich/source"

// What is wrong in an XLIFF file; all are errors. Every one has the Args Version ("2.1"),
// Section, where the specification says so ("4.3.1.24 order"), and Rule, a name of the
// rule for programs; and the Element it is about, as the file writes it.
const (
	// UnknownRoot: the document is no XLIFF. Args: Got, its namespace and name.
	UnknownRoot source.DiagnosticCode = "xliff-unknown-root"
	// UnknownElement: no such element is defined. Args: Parent.
	UnknownElement source.DiagnosticCode = "xliff-unknown-element"
	// MisplacedElement: the element may not stand there. Args: Parent.
	MisplacedElement source.DiagnosticCode = "xliff-misplaced-element"
	// MissingElement: Want is not in the element.
	MissingElement source.DiagnosticCode = "xliff-missing-element"
	// RepeatedElement: there may be only one in the Parent. Related: the first.
	RepeatedElement source.DiagnosticCode = "xliff-repeated-element"
	// MisplacedText: text stands where only elements may.
	MisplacedText source.DiagnosticCode = "xliff-misplaced-text"
	// UnknownAttribute: the element has no such Attribute.
	UnknownAttribute source.DiagnosticCode = "xliff-unknown-attribute"
	// MissingAttribute: the element needs the Attribute. Args: Got, the attribute or content
	// that makes it needed; empty where it always is.
	MissingAttribute source.DiagnosticCode = "xliff-missing-attribute"
	// AttributeConflict: the Attribute may not stand there beside Other.
	AttributeConflict source.DiagnosticCode = "xliff-attribute-conflict"
	// BadValue: the Attribute cannot be Value. Args: Want.
	BadValue source.DiagnosticCode = "xliff-bad-value"
	// DuplicateID: the Value of the Attribute stands twice. Related: the first.
	DuplicateID source.DiagnosticCode = "xliff-duplicate-id"
	// BadReference: the Value of the Attribute names nothing that it may. Args: Want.
	BadReference source.DiagnosticCode = "xliff-bad-reference"
	// BadFragment: the Value of the Attribute is no fragment identifier of XLIFF.
	BadFragment source.DiagnosticCode = "xliff-bad-fragment"
	// LanguageDiffers: the language of the element is Value, the document's is Want.
	LanguageDiffers source.DiagnosticCode = "xliff-language-differs"
	// SpaceDiffers: xml:space is Value for the target, Want for its source.
	SpaceDiffers source.DiagnosticCode = "xliff-space-differs"
	// CodesDiffer: the target lost the code Value, which may not be deleted. Related: the
	// code in the source.
	CodesDiffer source.DiagnosticCode = "xliff-codes-differ"
	// CodePair: the start or end Value of a span has no other end, or it is in the wrong
	// place. Args: Want, the element it needs.
	CodePair source.DiagnosticCode = "xliff-code-pair"
	// CodeOrder: the code Value may not be moved away from the one before it.
	CodeOrder source.DiagnosticCode = "xliff-code-order"
	// CodeHints: the Attribute of the code is Value, and it must be Want.
	CodeHints source.DiagnosticCode = "xliff-code-hints"
	// TargetOrder: the order Value is taken, or there are only Want places.
	TargetOrder source.DiagnosticCode = "xliff-target-order"
	// State: the state Value needs a target.
	State source.DiagnosticCode = "xliff-state"
	// TooMany: more than Limit errors; the rest is not reported.
	TooMany source.DiagnosticCode = "xliff-too-many-errors"
)

// The notes of second places.
const (
	FirstHere  = "first-here"        // the one that came first
	SourceHere = "xliff-source-here" // a code in the source
)

// What to do about it.
const (
	HintTrgLang  source.Hint = "xliff-trg-lang"  // tell the target language on xliff
	HintFragment source.Hint = "xliff-fragment"  // how a note or a target's code is named
	HintIsolated source.Hint = "xliff-isolated"  // isolated="yes" where the other end is in another unit
	HintKeepCode source.Hint = "xliff-keep-code" // put the code back
	HintState    source.Hint = "xliff-state"     // initial until there is a target
)

// Limit is how many errors are reported.
const Limit = 1000
