package pipeline

import (
	"dich/source"
	"dich/source/legacy"
)

// UndecidedLetter is the note on bytes of an old encoding that could not be decided.
const UndecidedLetter DiagnosticCode = "undecided-letter"

// Convert gives the text of a file in an old encoding, in NFC. A note stands at each
// place that somebody has to look at; the places count bytes of the text.
func Convert(file string, data []byte, e legacy.Encoding) (text string, notes []source.Diagnostic) {
	text, undecided := legacy.Decode(e, data)
	for _, span := range undecided {
		notes = append(notes, source.Diagnostic{
			Code: UndecidedLetter, Severity: source.Note, Subject: source.Subject{File: file, Span: span},
			Args: source.Args{"Got": span.Of(text), "Encoding": e.String()},
		})
	}
	return text, notes
}
