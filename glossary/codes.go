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
	// RepeatedKey: Concept has Form in Locale already.
	RepeatedKey source.DiagnosticCode = "repeated-key"
	// SubjectDiffers: Concept has subject Got here and Want before. A warning.
	SubjectDiffers source.DiagnosticCode = "subject-differs"
)

// What [Check] finds in a glossary that could be read.
const (
	// FormNotClean: Got is not in NFC, or has blanks that are not single, or
	// characters without width; Want is clean. A warning.
	FormNotClean source.DiagnosticCode = "form-not-clean"
	// FormWithoutWord: Form has neither letters nor digits, so it is never found.
	// A warning.
	FormWithoutWord source.DiagnosticCode = "form-without-word"
	// NoPreferredTerm: Concept has no preferred term in Locale. A warning.
	NoPreferredTerm source.DiagnosticCode = "no-preferred-term"
	// Homonym: Form names Concept here and Other elsewhere. A note.
	Homonym source.DiagnosticCode = "homonym"
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
