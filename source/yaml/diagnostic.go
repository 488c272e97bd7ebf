package yaml

import (
	"dich/source"
	"dich/source/tree"
)

// What is wrong in a YAML file; all are errors.
const (
	// Syntax: the text is no YAML. Its place is the line at which that shows, or a
	// character that YAML does not take. Args: Got, that line or character.
	Syntax source.DiagnosticCode = "yaml-syntax"
	// DuplicateKey: a key stands twice in a mapping. Args: Key. Related: the first one.
	DuplicateKey source.DiagnosticCode = "yaml-duplicate-key"
	// Key: a key that is no text, as 1 or a list. Args: Got, what it is instead.
	Key source.DiagnosticCode = "yaml-key"
	// Alias: an anchor, an alias or a merge key. Args: Got (&name, *name, <<).
	Alias source.DiagnosticCode = "yaml-alias"
	// Tag: a tag. Args: Got (!!binary).
	Tag source.DiagnosticCode = "yaml-tag"
	// Documents: a second document in the file.
	Documents source.DiagnosticCode = "yaml-documents"
	// TooDeep: mappings and lists more than MaxDepth deep. Args: Max.
	TooDeep source.DiagnosticCode = "yaml-too-deep"
)

// DefinedHere is the note of the place Related to a DuplicateKey.
const DefinedHere = "yaml-defined-here"

// What to do about a syntax error.
const (
	HintQuote     source.Hint = "yaml-quote"     // a text with ": " or a sign at its beginning stands in quotes
	HintClose     source.Hint = "yaml-close"     // close the quotes or brackets
	HintEscape    source.Hint = "yaml-escape"    // \\ is a backslash; '…' knows no escapes
	HintTab       source.Hint = "yaml-tab"       // blanks indent, tabs do not
	HintIndent    source.Hint = "yaml-indent"    // keys of one mapping begin in one column
	HintCharacter source.Hint = "yaml-character" // "\u0007"
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
