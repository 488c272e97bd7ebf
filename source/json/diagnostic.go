package json

import (
	"dich/source"
	"dich/source/tree"
)

// What is wrong in a JSON file; all are errors.
const (
	// Syntax: the text is no JSON. Args: Got, the character or escape that cannot stand
	// there, empty at the end of the text. Related: the bracket or quote that is still
	// open at the end.
	Syntax source.DiagnosticCode = "json-syntax"
	// DuplicateKey: a key stands twice in an object. Args: Key. Related: the first one.
	DuplicateKey source.DiagnosticCode = "json-duplicate-key"
	// TooDeep: objects and arrays more than MaxDepth deep. Args: Max.
	TooDeep source.DiagnosticCode = "json-too-deep"
)

// The notes of the second places.
const (
	OpenedHere  = "json-opened-here"  // of Syntax
	DefinedHere = "json-defined-here" // of DuplicateKey
)

// What to do about it.
const (
	HintClose     source.Hint = "json-close"     // close the string, object or array
	HintQuote     source.Hint = "json-quote"     // keys and texts stand in double quotes
	HintColon     source.Hint = "json-colon"     // "key": value
	HintComma     source.Hint = "json-comma"     // between two elements, none after the last
	HintComment   source.Hint = "json-comment"   // JSON has none
	HintEscape    source.Hint = "json-escape"    // \\ is a backslash
	HintSurrogate source.Hint = "json-surrogate" // \ud83d\ude00, or the character itself
	HintControl   source.Hint = "json-control"   // \n is a line feed
	HintMark      source.Hint = "json-bom"       // no byte order mark
)

func (r *reader) report(code source.DiagnosticCode, span source.Span, args source.Args, hint source.Hint) *source.Diagnostic {
	r.found = append(r.found, source.Diagnostic{
		Code: code, Severity: source.Error, Subject: r.subject(span), Args: args, Hint: hint,
	})
	return &r.found[len(r.found)-1]
}

func (r *reader) subject(span source.Span) source.Subject {
	return source.Subject{File: r.file, Span: span}
}

func (r *reader) duplicate(e, first tree.Entry) {
	d := r.report(DuplicateKey, e.KeySpan, source.Args{"Key": e.Key}, "")
	d.Related = []source.Related{{Note: DefinedHere, Subject: r.subject(first.KeySpan)}}
}
