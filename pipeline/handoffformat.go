package pipeline

import (
	"io"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/locales/handoff"
	"dich/source"
)

// A handoffFormat is a format in which translations go out and come back.
type handoffFormat struct {
	name   string // as --to names it
	suffix string // of the files that we write; see tagInSuffix
	// suffixes are those of the files that may be of this format; suits looks at what
	// stands in one, and is nil where the suffix is enough.
	suffixes []string
	suits    func(text string) bool
	// read is nil for a format that only goes out, and write for one that only comes in. The
	// pair is what to read of a file in several languages, or what a file is in that does
	// not say.
	read  func(file, text string, p pair) (*handoff.File, []source.Diagnostic)
	write func(f *handoff.File) (string, []source.Diagnostic)
	// head, scan and stream are read and write for what is too large for the memory, head of
	// the languages that a file says it is in; nil where there is no such way.
	head   func(file, text string, p pair) pair
	scan   func(file, text string, p pair, into handoff.Sink) ([]source.Diagnostic, error)
	stream func(w io.Writer, p pair) handoffStream
	decode func(file string, data []byte) (string, []source.Diagnostic) // nil for UTF-8 and UTF-16

	states  bool // it says how far a translation is
	entries bool // its units are entries, not units of a document
	strings bool // it has interface strings alone
}

// tagInSuffix stands for the target language.
const tagInSuffix = "LANGUAGE"

// suffixIn is the end of the names of files in a language.
func (f *handoffFormat) suffixIn(target language.Tag) string {
	return strings.Replace(f.suffix, tagInSuffix, target.String(), 1)
}

// A pair is two languages; either is language.Und where nobody knows it.
type pair struct{ source, target language.Tag }

// or takes from o what p does not know.
func (p pair) or(o pair) pair {
	if p.source == language.Und {
		p.source = o.source
	}
	if p.target == language.Und {
		p.target = o.target
	}
	return p
}

func (p pair) known() bool { return p.source != language.Und && p.target != language.Und }

// A handoffStream writes a file piece by piece; Close ends it.
type handoffStream interface {
	handoff.Sink
	Close() ([]source.Diagnostic, error)
}

// UnknownHandoff is the error on a file that no format of translations fits.
const UnknownHandoff DiagnosticCode = "unknown-handoff"

// ExportFormats names the formats that translations can be exported to.
func ExportFormats() []string {
	var names []string
	for i := range handoffFormats {
		if handoffFormats[i].write != nil {
			names = append(names, handoffFormats[i].name)
		}
	}
	return names
}

// handoffFormatNamed finds a format; nil if there is none of that name.
func handoffFormatNamed(name string) *handoffFormat {
	i := slices.IndexFunc(handoffFormats, func(f handoffFormat) bool { return f.name == name })
	if i < 0 {
		return nil
	}
	return &handoffFormats[i]
}

// handoffFormatOf finds the format of a file by its name and by what stands in it; nil
// if none fits.
func handoffFormatOf(file, text string) *handoffFormat {
	for i := range handoffFormats {
		f := &handoffFormats[i]
		if f.ends(file) && f.read != nil && (f.suits == nil || f.suits(text)) {
			return f
		}
	}
	return nil
}

// ReadHandoff reads a file of translations in the format that its name and its content
// say. text is what the places of the diagnostics are in. With an error among them there
// is nothing to be taken from the file, and incoming is nil.
//
// from and to are the languages to read where the file has several, or does not say.
func ReadHandoff(in Input, from, to language.Tag) (incoming *Incoming, text string, problems []source.Diagnostic) {
	f, text, problems := decodeHandoff(in.Path, string(in.Data))
	if f == nil {
		return nil, text, problems
	}
	file, found := f.read(in.Path, text, pair{from, to})
	problems = append(problems, found...)
	if slices.ContainsFunc(problems, isError) {
		return nil, text, problems
	}
	return &Incoming{File: file, Path: in.Path, States: f.states, Entries: f.entries}, text, problems
}

// decodeHandoff gives the text of a file, whose bytes are given as a string so that a large
// one is in the memory once, and its format, which is nil where there is an error among the
// problems.
func decodeHandoff(file, bytes string) (f *handoffFormat, text string, problems []source.Diagnostic) {
	i := slices.IndexFunc(handoffFormats, func(f handoffFormat) bool { return f.decode != nil && f.ends(file) })
	switch {
	case i >= 0:
		text, problems = handoffFormats[i].decode(file, []byte(bytes))
	case isUTF16(bytes):
		text, _, problems = source.DecodeDocument(file, []byte(bytes))
	default:
		text, problems = bytes, source.CheckText(file, bytes)
	}
	if slices.ContainsFunc(problems, isError) {
		return nil, bytes, problems
	}
	if f = handoffFormatOf(file, text); f == nil {
		problems = append(problems, unknownHandoff(file))
	}
	return f, text, problems
}

// isUTF16 reports the byte order marks of UTF-16.
func isUTF16(text string) bool {
	return strings.HasPrefix(text, "\xff\xfe") || strings.HasPrefix(text, "\xfe\xff")
}

// ends reports that a file's name ends as those of the format may.
func (f *handoffFormat) ends(file string) bool {
	return slices.ContainsFunc(f.suffixes, func(s string) bool { return strings.HasSuffix(strings.ToLower(file), s) })
}

func unknownHandoff(file string) source.Diagnostic {
	return source.Diagnostic{
		Code: UnknownHandoff, Severity: source.Error, Subject: source.Subject{File: file},
		Args: source.Args{"Formats": strings.Join(importFormats(), ", ")}, Hint: "unknown-handoff",
	}
}

// importFormats names the formats that can be read.
func importFormats() []string {
	var names []string
	for i := range handoffFormats {
		if handoffFormats[i].read != nil {
			names = addNew(names, handoffFormats[i].name)
		}
	}
	return names
}
