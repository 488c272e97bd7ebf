package csv

import "dich/source"

// What is wrong in a table, with the names that faults of other tables have.
const (
	// MissingColumn: there is no column source or no column target. An error; nothing is read.
	// Args: Column, Near (always empty).
	MissingColumn source.DiagnosticCode = "csv-column-missing"
	// RepeatedColumn: the first of them counts. An error. Args: Column. Related: the first.
	RepeatedColumn source.DiagnosticCode = "csv-column-repeated"
	// ColumnCount: a row has more cells than there are columns. An error; it is left out. Args:
	// Got, Want.
	ColumnCount source.DiagnosticCode = "csv-column-count"
	// BadQuote: a quotation mark that is wrong. An error; the line is left out.
	BadQuote source.DiagnosticCode = "csv-quote"
)

// What is wrong with a row of a hand-off.
const (
	// IgnoredColumn: one that dich does not know. A note. Args: Column.
	IgnoredColumn source.DiagnosticCode = "csv-column-ignored"
	// SourceChanged: source and key of a row are not those of its id. An error; the segment is
	// left out. Args: ID, Source.
	SourceChanged source.DiagnosticCode = "csv-source-changed"
	// RepeatedRow: a second row for a plural form of a segment. An error; it is left out. Related: the
	// first.
	RepeatedRow source.DiagnosticCode = "csv-row-repeated"
	// UnknownWord: a state, form or id that is none. A warning for a state, which is passed over;
	// else an error, and the row is left out. Args: Column, Got.
	UnknownWord source.DiagnosticCode = "csv-word-unknown"
	// TooMany: more than MaxFaults things are wrong, and the rest is not read. An error. Args:
	// Limit.
	TooMany source.DiagnosticCode = "csv-too-many-errors"
)

// MaxFaults is how many things may be wrong in a table that is read to its end.
const MaxFaults = 10_000

// FirstHere is the note of all Related places.
const FirstHere = "first-here"

// What to do about it.
const (
	HintSource source.Hint = "csv-source-changed" // tell the author what is wrong in the source
	HintState  source.Hint = "csv-word-unknown"   // which words there are
)
