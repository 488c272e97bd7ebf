package pipeline

import (
	"regexp"
	"strings"

	"golang.org/x/text/language"

	"dich/source"
)

// comments finds what may be a silencer in the documents of a format, by their suffix.
// The group is all that stands after "ignore". A format that is not here has no comments;
// its findings are silenced in dich.toml.
var comments = map[string]*regexp.Regexp{
	".md": markupComment, ".markdown": markupComment, ".html": markupComment, ".htm": markupComment,
	".toml": lineComment, ".yaml": lineComment, ".yml": lineComment,
	".vtt": regexp.MustCompile(`(?m)^NOTE[ \t]+dich:[ \t]*ignore\b([^\r\n]*)`), // WebVTT, section 4.1, comment block
}

var (
	markupComment = regexp.MustCompile(`(?s)<!--\s*dich:\s*ignore\b(.*?)-->`)
	lineComment   = regexp.MustCompile(`(?m)^[ \t]*#[ \t]*dich:[ \t]*ignore\b([^\r\n]*)`)
)

// AddDocument takes the comments of a document, which stands in file. One inside a unit
// is for that unit, any other for the next. An example of one, in a block of code, counts
// as well, and is said to be unused.
func (s *Silencers) AddDocument(file string, doc *source.Document) {
	format := formatOf(doc.Path)
	if format == nil || comments[format.suffix] == nil {
		return
	}
	for p := range doc.Parts {
		part := &doc.Parts[p]
		if !strings.Contains(part.Text, ignoreMark) {
			continue
		}
		for _, m := range comments[format.suffix].FindAllStringSubmatchIndex(part.Text, -1) {
			at := source.Subject{File: file, Part: part.Name, Span: source.Span{Start: m[0], End: m[1]}}
			one := s.read(strings.Join(strings.Fields(part.Text[m[2]:m[3]]), " "), at, language.Und)
			if one == nil {
				continue
			}
			one.unit = unitAt(part, m[0])
			key := [2]string{file, part.Name}
			s.units[key] = append(s.units[key], one)
		}
	}
}

// unitAt gives the span of the unit that a byte is in, else of the next one; an empty
// span if there is none.
func unitAt(part *source.Part, at int) source.Span {
	for _, unit := range part.Units {
		if at < unit.Span.End {
			return unit.Span
		}
	}
	return source.Span{}
}
