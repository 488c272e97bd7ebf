package toml

import "dich/source"

// What is wrong in a TOML file; all are errors.
const (
	// Syntax: the text is no TOML. Args: Got, the character where the parser
	// stopped, empty at the end of the text. Related: the beginning of the statement,
	// where that is on an earlier line.
	Syntax source.DiagnosticCode = "toml-syntax"
	// DuplicateKey: a key or a table stands twice. Args: Key. Related: the first one.
	DuplicateKey source.DiagnosticCode = "toml-duplicate-key"
	// Number: an integer of more than 64 bits, or a float too large. Args: Got.
	Number source.DiagnosticCode = "toml-number"
	// TooDeep: tables and arrays more than MaxDepth deep. Args: Max.
	TooDeep source.DiagnosticCode = "toml-too-deep"
)

// The notes of the second places.
const (
	BeginsHere  = "toml-begins-here"  // of Syntax
	DefinedHere = "toml-defined-here" // of DuplicateKey
)

// What to do about a syntax error.
const (
	HintClose  source.Hint = "toml-close"  // close the string, array or table
	HintQuote  source.Hint = "toml-quote"  // a text stands in quotes
	HintKey    source.Hint = "toml-key"    // a key other than A-Z a-z 0-9 - _ stands in quotes
	HintEquals source.Hint = "toml-equals" // key = value
	HintEscape source.Hint = "toml-escape" // \\ is a backslash; '…' knows no escapes
	HintLine   source.Hint = "toml-line"   // each key begins a line
)

func (r *reader) report(code source.DiagnosticCode, span source.Span, args source.Args) *source.Diagnostic {
	r.found = append(r.found, source.Diagnostic{
		Code: code, Severity: source.Error, Subject: r.subject(span), Args: args,
	})
	return &r.found[len(r.found)-1]
}

func (r *reader) subject(span source.Span) source.Subject {
	return source.Subject{File: r.file, Span: span}
}

func (r *reader) duplicate(key part, first *Entry) {
	d := r.report(DuplicateKey, key.span, source.Args{"Key": key.name})
	d.Related = []source.Related{{Note: DefinedHere, Subject: r.subject(first.KeySpan)}}
}
