package po

import "dich/source"

// What Read finds, with the names of its arguments. All are errors but NoHeader and
// BadLanguage, which are warnings, and what the comment excepts. A catalog with an
// error must not be written.
const (
	Syntax             source.DiagnosticCode = "po-syntax"              // Got cannot stand here
	Domain             source.DiagnosticCode = "po-domain"              // a domain directive: the file is several catalogs
	UnterminatedString source.DiagnosticCode = "po-unterminated-string" // no closing quote on the line
	BadEscape          source.DiagnosticCode = "po-escape"              // Got is no escape sequence of C, or makes no UTF-8
	NoMsgid            source.DiagnosticCode = "po-no-msgid"            // an entry without msgid
	NoMsgstr           source.DiagnosticCode = "po-no-msgstr"           // an entry without msgstr
	EmptyContext       source.DiagnosticCode = "po-empty-context"       // msgctxt "", which is not the same as none
	EmptyMsgid         source.DiagnosticCode = "po-empty-msgid"         // msgid "" with a plural
	Duplicate          source.DiagnosticCode = "po-duplicate"           // msgctxt Key and msgid Source once more; a warning if one is obsolete
	PluralIndex        source.DiagnosticCode = "po-plural-index"        // msgstr[Got] where msgstr[Want] should be
	PluralCount        source.DiagnosticCode = "po-plural-count"        // Got plural forms, not Want; a warning if an obsolete entry has fewer
	PluralForms        source.DiagnosticCode = "po-plural-forms"        // Got is no Plural-Forms; a warning if it is missing
	PluralMismatch     source.DiagnosticCode = "po-plural-mismatch"     // Plural-Forms Got is not for the language Locale; a warning if no entry is plural, or if it only tells more forms apart
	Charset            source.DiagnosticCode = "po-charset"             // Got, not UTF-8; a warning if it is left open and all is ASCII
	NoHeader           source.DiagnosticCode = "po-no-header"           // a file without header
	LateHeader         source.DiagnosticCode = "po-late-header"         // the header is not the first entry
	BadLanguage        source.DiagnosticCode = "po-language"            // the header's Language Got is no language tag
	TooManyErrors      source.DiagnosticCode = "po-too-many-errors"     // reading ends after Limit findings
)

// FirstDefinition is the note at the place where a Duplicate was defined first.
const FirstDefinition = "po-first-definition"

// maxFindings is how many diagnostics a file gets before we give it up.
const maxFindings = 1000
