package pipeline

import (
	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales"
	"dich/source"
)

// A Project is all that dich read of a folder.
type Project struct {
	Config    Config
	Documents []*source.Document // in the order of their paths
	Assets    []Asset            // in the order of their paths
	Glossary  *glossary.Glossary
	Targets   []language.Tag
	Templates map[string]*locales.Catalog // by document; none where it was never updated
	Catalogs  map[language.Tag]map[string]*locales.Catalog
	// Outlines are the large templates and catalogs, by file: those are not among the others.
	// Only [ReadToUpdate] makes any.
	Outlines map[string]*locales.Outline
	Memory   Recollection
	// Renamed are the documents that had another path when they were last updated.
	Renamed map[string]*Renamed
	// Broken are the target languages with a catalog that could not be read. They
	// are left as they are; the others go on.
	Broken map[language.Tag]bool
	// Damaged says that a document or the glossary could not be read: no step can
	// go on without them.
	Damaged bool
	// Files holds the text of each file read, to tell lines and columns by.
	Files map[string]string

	faults *faults // nil where errors are not remembered
}

// An Asset is a file among the documents that they show: a picture, a style sheet. It is
// published beside each translation as it is.
type Asset struct {
	Path    string // as a document's
	Content string
}

// UnknownFormat is the note on a file among the documents that dich cannot read.
const UnknownFormat DiagnosticCode = "unknown-format"

// LanguageMismatch is the error on a catalog whose Language field is not its folder's.
const LanguageMismatch DiagnosticCode = "language-mismatch"
