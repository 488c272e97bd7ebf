package charset

import "dich/source"

// What is wrong with a file in an old encoding, beside source.NULByte and
// source.FileTooBig; both are errors.
const (
	// Unknown: the file says it is in an encoding that dich does not know. Args: Name.
	Unknown source.DiagnosticCode = "charset-unknown"
	// Invalid: bytes that are no text in the encoding Name. The place counts bytes of the
	// text that was read before them. Args: Name.
	Invalid source.DiagnosticCode = "charset-invalid"
)

// Recode is the hint of both: write the file as UTF-8.
const Recode source.Hint = "charset-recode"

func fault(code source.DiagnosticCode, file string, span source.Span, hint source.Hint, args source.Args) []source.Diagnostic {
	return []source.Diagnostic{{
		Code: code, Severity: source.Error, Subject: source.Subject{File: file, Span: span}, Args: args, Hint: hint,
	}}
}
