package pipeline

import (
	"path"
	"strings"

	"golang.org/x/text/language"
)

// Where things stand in a project. All paths are slash-separated and relative to
// the project's folder.
const (
	sourceDir  = "source"
	localesDir = "locales"
	// GlossaryDir holds the glossaries.
	GlossaryDir = "glossary"
	// DistDir holds what is built.
	DistDir = "dist"
)

// SourceDir is the folder of the documents in one language.
func SourceDir(locale language.Tag) string { return path.Join(sourceDir, locale.String()) }

// SourcePath is where a document stands.
func SourcePath(locale language.Tag, document string) string {
	return path.Join(SourceDir(locale), document)
}

// TemplatePath is where a document's template stands.
func TemplatePath(document string) string { return path.Join(localesDir, document+".pot") }

// CatalogPath is where the catalog of a document in a target language stands.
func CatalogPath(target language.Tag, document string) string {
	return path.Join(localesDir, target.String(), document+".po")
}

// IsHidden reports names of files that editors and systems leave about; ~$ is what Word
// begins the name of its lock with.
func IsHidden(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") || strings.HasSuffix(name, "~")
}
