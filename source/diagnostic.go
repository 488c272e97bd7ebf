package source

import (
	"cmp"
	"slices"
)

// A DiagnosticCode names one kind of diagnostic, as in [number-differs].
type DiagnosticCode string

// Severity says how bad a diagnostic is.
type Severity uint8

const (
	Note    Severity = iota // worth knowing
	Warning                 // a reviewer would change it
	Error                   // must not be published, or could not be read
)

// String gives the severity's name as flags and records write it.
func (s Severity) String() string { return [...]string{"note", "warning", "error"}[s] }

// ParseSeverity is the inverse of String; false if s names no severity.
func ParseSeverity(s string) (Severity, bool) {
	i := slices.Index([]string{"note", "warning", "error"}, s)
	return Severity(max(i, 0)), i >= 0
}

// A Subject is a place in a file: the span counts bytes of the part's decoded
// text. Part is empty for a file that is one text.
type Subject struct {
	File string
	Part string
	Span Span
}

// Args are the values a diagnostic's sentence speaks of, by field name.
type Args map[string]string

// A Diagnostic says "we did it, look here". It holds no prose: cmd finds the
// sentence for its code and fills in the arguments, in English or Vietnamese.
type Diagnostic struct {
	Code     DiagnosticCode
	Severity Severity
	Subject  Subject
	Args     Args
	Related  []Related
	Hint     Hint
	Locale   string // the translation's language; empty for the source
	Segment  ID     // the entry it is about; zero if none
	Fix      *Fix   // nil where only a person can mend it
}

// A Fix mends what a diagnostic is about, and is safe: nobody need look at the result
// to know that it is right. In a document its edits count bytes of the part; in a
// translation bytes of one form of the target, its codes included.
type Fix struct {
	Form  PluralCategory // of a translation
	Edits []Replacement  // in order, without overlap, never inside a code
	// InFile are the edits of a translation in the bytes of its catalog's file; nil where
	// nobody has asked for them.
	InFile []Replacement
}

// A Hint names a sentence that says the next step; empty where we know none.
// Its sentence is given the diagnostic's arguments.
type Hint string

// Related is a second place that takes part in what a diagnostic says.
type Related struct {
	Note    string // names a sentence
	Subject Subject
	Args    Args
}

// SortDiagnostics puts diagnostics in the order of their places, so that the
// same findings are always reported in the same order.
func SortDiagnostics(ds []Diagnostic) {
	slices.SortStableFunc(ds, func(a, b Diagnostic) int {
		return cmp.Or(
			cmp.Compare(a.Subject.File, b.Subject.File),
			cmp.Compare(a.Subject.Part, b.Subject.Part),
			cmp.Compare(a.Subject.Span.Start, b.Subject.Span.Start),
			cmp.Compare(a.Subject.Span.End, b.Subject.Span.End),
			cmp.Compare(a.Code, b.Code),
		)
	})
}
