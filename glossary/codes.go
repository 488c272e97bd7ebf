package glossary

import "dich/source"

// What a glossary file can have wrong. A row with an error is left out of the
// glossary; all faults are reported.
const (
	// MissingColumn: the header lacks Column; Near, if not empty, is a column that
	// seems to be meant. An error if the column is required, else a warning.
	MissingColumn source.DiagnosticCode = "csv-column-missing"
	// RepeatedColumn: the header has Column twice.
	RepeatedColumn source.DiagnosticCode = "csv-column-repeated"
	// LanguagesUnknown: neither a header nor the caller says the languages of a table
	// that has Columns columns.
	LanguagesUnknown source.DiagnosticCode = "table-languages-unknown"
	// UTXHeader: Got should be the first line of UTX, which says its version and languages.
	UTXHeader source.DiagnosticCode = "utx-header"
	// MisplacedColumn: Column is said of terms, and is not read in a table that has a
	// concept a row. A warning.
	MisplacedColumn source.DiagnosticCode = "csv-column-misplaced"
	// ColumnCount: a row has Got columns where the header has Want.
	ColumnCount source.DiagnosticCode = "csv-column-count"
	// BadQuote: a quotation mark is not closed, or stands inside a value that is
	// not quoted, or has something behind it.
	BadQuote source.DiagnosticCode = "csv-quote"
	// EmptyValue: a row has nothing in Column.
	EmptyValue source.DiagnosticCode = "empty-value"
	// InvalidLocale: Got is no canonical BCP 47 tag; Near, if not empty, is one.
	InvalidLocale source.DiagnosticCode = "invalid-locale"
	// UnknownLanguage: Got is formed like a tag, but nothing is called Subtag.
	UnknownLanguage source.DiagnosticCode = "unknown-language"
	// UnknownValue: Column has Got, which is none of Allowed; Near, if not empty,
	// is one of them.
	UnknownValue source.DiagnosticCode = "unknown-value"
	// InvalidDate: Column has Got, which is no calendar day, month or year.
	InvalidDate source.DiagnosticCode = "invalid-date"
	// DatesReversed: a term is right from From and until Until, which is earlier.
	DatesReversed source.DiagnosticCode = "dates-reversed"
	// RepeatedKey: Concept has Form in Locale already.
	RepeatedKey source.DiagnosticCode = "repeated-key"
	// SubjectDiffers: Concept has subject Got here and Want before. A warning.
	SubjectDiffers source.DiagnosticCode = "subject-differs"
	// ValueDiffers: Concept has Got in Column here and Want before, where a concept has
	// one definition, note, list of links, or value of an unknown column. A warning.
	ValueDiffers source.DiagnosticCode = "value-differs"
)

// What [Check] finds in a glossary that could be read.
const (
	// FormNotClean: Got is not in NFC, or has blanks that are not single, or
	// characters without width; Want is clean. A warning.
	FormNotClean source.DiagnosticCode = "form-not-clean"
	// FormWithoutWord: Form has neither letters nor digits, so it is never found.
	// A warning.
	FormWithoutWord source.DiagnosticCode = "form-without-word"
	// LookalikeLetters: Form, a name of Concept in Locale, has Letters of another script
	// (each with its code point and the one it looks like); Want has those that are meant.
	// A warning where a word has letters of both scripts, else a note.
	LookalikeLetters source.DiagnosticCode = "lookalike-letters"
	// MixedScript: Word, in Form of Concept in Locale, has letters of two scripts, First
	// and Second. A note.
	MixedScript source.DiagnosticCode = "mixed-script"
	// NoPreferredTerm: Concept has terms in Locale, and none is preferred. A warning.
	NoPreferredTerm source.DiagnosticCode = "no-preferred-term"
	// SeveralPreferred: Concept has two preferred terms of one type in Locale, Form and
	// Other, on the days From to Until, either empty if there is no first or last. A note.
	SeveralPreferred source.DiagnosticCode = "several-preferred"
	// Homonym: Form names Concept here and Other elsewhere. A note.
	Homonym source.DiagnosticCode = "homonym"
	// Respelling: Form is found wherever Other is, which Concept has in Locale too, and
	// neither is called a variant. A note.
	Respelling source.DiagnosticCode = "respelling"
	// ForbiddenAndAllowed: Form may be used for Concept in Locale, and is forbidden as a
	// name of Other. A note.
	ForbiddenAndAllowed source.DiagnosticCode = "forbidden-and-allowed"
	// EmptyConcept: Concept has no term. A note.
	EmptyConcept source.DiagnosticCode = "empty-concept"
	// LanguageMissing: Concept has no term in Locales. A note.
	LanguageMissing source.DiagnosticCode = "language-missing"
	// AcronymWithoutFullForm: Concept has the acronym Form in Locale, and no full form
	// there. A note.
	AcronymWithoutFullForm source.DiagnosticCode = "acronym-without-full-form"
	// FullFormUnknown: the term Form should stand for FullForm, which is no term of
	// Concept in Locale; Near, if not empty, is one. A warning.
	FullFormUnknown source.DiagnosticCode = "full-form-unknown"
	// NotInsideWithoutForm: Form does not count inside Text, but never stands there.
	// A warning.
	NotInsideWithoutForm source.DiagnosticCode = "not-inside-without-form"
	// NotInsideItself: Form does not count inside Text, which is the form itself, so it is
	// never found. A warning.
	NotInsideItself source.DiagnosticCode = "not-inside-itself"
	// DanglingLink: Link is neither an address nor a concept's ID; Near, if not empty,
	// is one. A note.
	DanglingLink source.DiagnosticCode = "dangling-link"
)

// Hints that are not called as their code.
const (
	DidYouMean    source.Hint = "did-you-mean"   // Near
	AllowedValues source.Hint = "allowed-values" // Allowed
	RenameColumn  source.Hint = "rename-column"  // Near to Column
)

// FirstHere is the note of all Related places.
const FirstHere = "first-here"

// NotCarried: Format has no place for Feature (a column's name), which Count terms or
// concepts have; the first of them is the place. A note.
const NotCarried source.DiagnosticCode = "not-carried"
