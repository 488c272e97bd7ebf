package docx

import "dich/source"

// What is wrong in an archive or its parts; all but Tracked and LeftOut are errors, and
// no document is read. The subject's Part is the entry that it is about.
const (
	// NotZip: the file is no ZIP archive, or a damaged one.
	NotZip source.DiagnosticCode = "docx-not-zip"
	// Damaged: an entry cannot be unpacked. Args: Name.
	Damaged source.DiagnosticCode = "docx-damaged"
	// Encrypted: the file or an entry is encrypted. Args: Name, empty for the file.
	Encrypted source.DiagnosticCode = "docx-encrypted"
	// TooManyEntries: more than MaxEntries. Args: Got, Max.
	TooManyEntries source.DiagnosticCode = "docx-too-many-entries"
	// TooBig: an entry is larger than MaxPart, or all are than MaxTotal. Args: Name, Max
	// in MiB.
	TooBig source.DiagnosticCode = "docx-too-big"
	// Ratio: an entry unpacks to more than MaxRatio times its size. Args: Name, Max.
	Ratio source.DiagnosticCode = "docx-ratio"
	// EntryName: an entry's name leads out of the archive or names no file. Args: Name.
	EntryName source.DiagnosticCode = "docx-entry-name"
	// DuplicateEntry: two entries have one name; letters' case does not count. Args: Name.
	DuplicateEntry source.DiagnosticCode = "docx-duplicate-entry"
	// NoDocument: the archive has no WordprocessingML document.
	NoDocument source.DiagnosticCode = "docx-no-document"
	// Encoding: a part is not in UTF-8. Args: Name, Got.
	Encoding source.DiagnosticCode = "docx-encoding"
	// Syntax: a part is not well-formed XML. Args: Name, Got: the character there, empty
	// at the end.
	Syntax source.DiagnosticCode = "docx-xml"
	// Doctype: a document type declaration, which dich never reads. Args: Name.
	Doctype source.DiagnosticCode = "docx-doctype"
	// Nesting: more than xml.MaxDepth elements one inside the other. Args: Name, Max.
	Nesting source.DiagnosticCode = "docx-nesting"
	// Tracked, a note at the first tracked change of the document.
	Tracked source.DiagnosticCode = "docx-tracked"
	// LeftOut, a warning: a paragraph is written in a way that dich cannot write into
	// (comments of XML, several prefixes for one namespace); it is not translated.
	LeftOut source.DiagnosticCode = "docx-left-out"
)

// What to do about it.
const (
	HintNotZip    source.Hint = "docx-not-zip"   // open it in a word processor and save it as DOCX
	HintDamaged   source.Hint = "docx-damaged"   // the same
	HintEncrypted source.Hint = "docx-encrypted" // save it without a password
	HintTracked   source.Hint = "docx-tracked"   // accept or reject the changes first
	HintLeftOut   source.Hint = "docx-left-out"  // save it again in a word processor
)

var hints = map[source.DiagnosticCode]source.Hint{
	NotZip: HintNotZip, Damaged: HintDamaged, DuplicateEntry: HintDamaged, NoDocument: HintNotZip, Encoding: HintDamaged,
	Syntax: HintDamaged, Encrypted: HintEncrypted, Tracked: HintTracked, LeftOut: HintLeftOut,
}

var severities = map[source.DiagnosticCode]source.Severity{Tracked: source.Note, LeftOut: source.Warning}

func diagnostic(code source.DiagnosticCode, at source.Subject, args source.Args) source.Diagnostic {
	severity, ok := severities[code]
	if !ok {
		severity = source.Error
	}
	return source.Diagnostic{Code: code, Severity: severity, Subject: at, Args: args, Hint: hints[code]}
}
