package xliff

import "dich/source"

// What is wrong in a file that is XML; see source.XMLSyntax and its neighbours for one that
// is not.
const (
	// NoXLIFF: the root Name is not XLIFF's. Error; nothing is read.
	NoXLIFF source.DiagnosticCode = "xliff-root"
	// UnknownVersion: the file is of the version Got. Error; nothing is read.
	UnknownVersion source.DiagnosticCode = "xliff-version"
	// BadLanguage: the attribute Name is Got, which is no language tag. Error.
	BadLanguage source.DiagnosticCode = "xliff-language"
	// OtherLanguages: a file in the file is in Got, where the first is in Want; it is not
	// read. Warning.
	OtherLanguages source.DiagnosticCode = "xliff-other-languages"
	// NoSource: the segment of the unit Unit has no source, and is left out. Warning.
	NoSource source.DiagnosticCode = "xliff-no-source"
	// UnknownCase: a segment is for the case Got, which is no plural category, or which
	// another segment is for. It is left out. Warning.
	UnknownCase source.DiagnosticCode = "xliff-case"
	// NoText: nothing says which text inline codes stand for; they are read as Text and
	// the like. A note at the first. Args: Text, Count.
	NoText source.DiagnosticCode = "xliff-code-text"
)

// What Splice could not do.
const (
	// NotInFile: the file does not have the segment of the unit Unit. Warning.
	NotInFile source.DiagnosticCode = "xliff-not-in-file"
	// CodesLost: the translation of the unit Unit lacks the code Text of the source. It is
	// written all the same. Warning.
	CodesLost source.DiagnosticCode = "xliff-code-lost"
)

// What to do about it.
const (
	HintRoot    source.Hint = "xliff-root"    // export the file as XLIFF
	HintVersion source.Hint = "xliff-version" // export it as 2.1 or 1.2
)
