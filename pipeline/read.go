package pipeline

import (
	"path"
	"strings"

	"golang.org/x/text/language"

	"dich/source"
	"dich/source/messages"
)

// A reader makes a document of a file's decoded text. file is where it stands, for
// diagnostics; document is its path below its language's folder.
type reader func(file, document string, locale language.Tag, text string) (*source.Document, []source.Diagnostic)

// readers lists the formats of documents by the end of their names, in the order
// they are tried.
var readers = []struct {
	suffix string
	read   reader
}{
	{".toml", readMessages},
	{".txt", readText},
}

// ReadDocument reads a document in the format that its name says. A name that says
// none gives a note and no document.
func ReadDocument(file, document string, locale language.Tag, text string) (*source.Document, []source.Diagnostic) {
	for _, r := range readers {
		if strings.HasSuffix(document, r.suffix) {
			return r.read(file, document, locale, text)
		}
	}
	return nil, []source.Diagnostic{{
		Code: UnknownFormat, Severity: source.Note,
		Subject: source.Subject{File: file}, Args: source.Args{"Extension": path.Ext(file)},
		Hint: "unknown-format",
	}}
}

// Readable reports a file name that ReadDocument has a format for.
func Readable(name string) bool {
	for _, r := range readers {
		if strings.HasSuffix(name, r.suffix) {
			return true
		}
	}
	return false
}

func readText(_, document string, locale language.Tag, text string) (*source.Document, []source.Diagnostic) {
	return source.ReadText(document, locale, text), nil
}

func readMessages(file, document string, locale language.Tag, text string) (*source.Document, []source.Diagnostic) {
	doc, problems := messages.ReadTOML(file, locale, text)
	if doc != nil {
		doc.Path = document
	}
	return doc, problems
}
