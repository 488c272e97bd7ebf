package pipeline

import (
	"path"
	"strings"

	"golang.org/x/text/language"

	"dich/source"
	"dich/source/docx"
	"dich/source/html"
	"dich/source/legacy"
	"dich/source/markdown"
	"dich/source/messages"
	"dich/source/subtitles"
)

// A format is one way to write documents.
type format struct {
	suffix string // what names of such documents end with
	// read makes a document of a file's decoded text. file is where it stands, for
	// diagnostics; document is its path below its language's folder. With an error among
	// the diagnostics the document may be nil.
	read func(file, document, text string, how Reading) (*source.Document, []source.Diagnostic)
	// open is read for a format that is no text.
	open func(file, document string, data []byte, how Reading) (*source.Document, []source.Diagnostic)
	// assemble is the inverse of open: data with other texts for some parts, by their names.
	assemble func(data []byte, texts map[string]string) ([]byte, error)
	// codes finds what is no text in a segment or its translation; nil where there is no
	// such thing.
	codes func(text string) []source.Code
	// write makes bytes for the document of a translation; nil where they are the same.
	write func(part *source.Part, unit *source.Unit, seg *source.Segment, target string) string
	// mark says in the document what language it is in; nil where nothing does.
	mark func(part *source.Part, locale language.Tag) (source.Replacement, bool)
	// speak is mark for a part of an archive, behind the translation: passages of it are
	// in other languages. It and defaults are there where assemble is.
	speak func(text string, from, to language.Tag, passages []docx.Passage) string
	// defaults are more parts of an archive that say what language it is in, by their names.
	defaults func(data []byte, from, to language.Tag) map[string]string
	// inline says that running text may have elements of HTML in it.
	inline bool
	// passage gives what stands around running text to say which language it is in; nil
	// where nothing does.
	passage func(locale language.Tag) (before, after string)
}

// htmlPassage is for running text with elements of HTML.
func htmlPassage(locale language.Tag) (before, after string) {
	return `<span lang="` + locale.String() + `">`, "</span>"
}

// vttPassage is for WebVTT (section 4.2.2, cue language span).
func vttPassage(locale language.Tag) (before, after string) {
	return "<lang " + locale.String() + ">", "</lang>"
}

// formats lists all, in the order in which their suffixes are tried.
var formats = []format{
	{suffix: ".toml", read: readMessages(messages.ReadTOML), codes: source.Fields},
	{suffix: ".json", read: readMessages(messages.ReadJSON), codes: source.Fields},
	{suffix: ".yaml", read: readMessages(messages.ReadYAML), codes: source.Fields},
	{suffix: ".yml", read: readMessages(messages.ReadYAML), codes: source.Fields},
	{suffix: ".txt", read: readText},
	{suffix: ".md", read: readMarkdown, codes: markdown.Codes, write: markdown.Write, inline: true, passage: htmlPassage},
	{suffix: ".markdown", read: readMarkdown, codes: markdown.Codes, write: markdown.Write, inline: true, passage: htmlPassage},
	{suffix: ".html", read: readHTML, codes: html.Codes, write: html.Write, mark: html.SetLanguage, inline: true, passage: htmlPassage},
	{suffix: ".htm", read: readHTML, codes: html.Codes, write: html.Write, mark: html.SetLanguage, inline: true, passage: htmlPassage},
	{suffix: ".srt", read: readSRT, codes: subtitles.CodesSRT, write: subtitles.WriteSRT},
	{suffix: ".vtt", read: readVTT, codes: subtitles.CodesVTT, write: subtitles.WriteVTT, passage: vttPassage},
	{suffix: ".docx", open: openDOCX, assemble: docx.Render, codes: docx.Codes, write: docx.Write, speak: docx.InLanguage, defaults: docx.Defaults},
}

// formatOf gives the format that a document's name says; nil if it says none.
func formatOf(document string) *format {
	for i := range formats {
		if strings.HasSuffix(document, formats[i].suffix) {
			return &formats[i]
		}
	}
	return nil
}

// Readable reports a file name that [ReadDocument] has a format for.
func Readable(name string) bool { return formatOf(name) != nil }

// ReadDocument reads a document in the format that its name says. A name that says
// none gives a note and no document. text is what the places of the diagnostics are in.
func ReadDocument(file, document string, data []byte, how Reading) (doc *source.Document, text string, problems []source.Diagnostic) {
	f := formatOf(document)
	if f == nil {
		return nil, "", []source.Diagnostic{unknownFormat(file, "unknown-format")}
	}
	if f.open != nil {
		if doc, problems = f.open(file, document, data, how); doc != nil {
			doc.Data = data
		}
		return doc, "", problems
	}
	text, encoding, problems := source.DecodeDocument(file, data)
	if len(problems) > 0 {
		return nil, text, guessEncoding(problems, data)
	}
	doc, problems = f.read(file, document, text, how)
	if doc != nil {
		doc.Encoding = encoding
	}
	return doc, text, problems
}

// guessEncoding says of a file that is no UTF-8 which old encoding it may have.
func guessEncoding(problems []source.Diagnostic, data []byte) []source.Diagnostic {
	for i := range problems {
		if p := &problems[i]; p.Code == source.InvalidUTF8 {
			if e, ok := legacy.Guess(data); ok {
				p.Args, p.Hint = source.Args{"Encoding": e.String(), "File": p.Subject.File}, "legacy-encoding"
			}
		}
	}
	return problems
}

// unknownFormat says that a file is left out.
func unknownFormat(file string, hint source.Hint) source.Diagnostic {
	return source.Diagnostic{
		Code: UnknownFormat, Severity: source.Note,
		Subject: source.Subject{File: file}, Args: source.Args{"Extension": path.Ext(file)},
		Hint: hint,
	}
}

// codesOf finds what is no text in a message of a document.
func codesOf(document, text string) []source.Code {
	if f := formatOf(document); f != nil && f.codes != nil {
		return f.codes(text)
	}
	return nil
}

// plainOf gives a message of a document without what is no text: see [source.Plain].
func plainOf(document, text string) string { return source.Plain(text, codesOf(document, text)) }

func readText(_, document, text string, how Reading) (*source.Document, []source.Diagnostic) {
	return source.ReadText(document, how.Locale, text, how.Cutter), nil
}

// readMessages reads interface strings in one of their syntaxes.
func readMessages(read func(file string, locale language.Tag, text string) (*source.Document, []source.Diagnostic)) func(file, document, text string, how Reading) (*source.Document, []source.Diagnostic) {
	return func(file, document, text string, how Reading) (*source.Document, []source.Diagnostic) {
		doc, problems := read(file, how.Locale, text)
		if doc != nil {
			doc.Path = document
		}
		return doc, problems
	}
}

func readMarkdown(file, document, text string, how Reading) (*source.Document, []source.Diagnostic) {
	return markdown.Read(file, document, how.Locale, text, how.Cutter, how.FrontMatter)
}

func readHTML(file, document, text string, how Reading) (*source.Document, []source.Diagnostic) {
	return html.Read(file, document, how.Locale, text, how.Cutter)
}

func readSRT(file, document, text string, how Reading) (*source.Document, []source.Diagnostic) {
	return subtitles.ReadSRT(file, document, how.Locale, text)
}

func readVTT(file, document, text string, how Reading) (*source.Document, []source.Diagnostic) {
	return subtitles.ReadVTT(file, document, how.Locale, text)
}

func openDOCX(file, document string, data []byte, how Reading) (*source.Document, []source.Diagnostic) {
	return docx.Read(file, document, how.Locale, data, how.Cutter)
}
