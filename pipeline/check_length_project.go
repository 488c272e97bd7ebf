package pipeline

import (
	"golang.org/x/text/language"

	"dich/source"
)

// lengthsSeen are the lengths of all translations into one language, as the parts of a
// project go by: what is usual is known when the last one has. A newsroom's articles are
// too short to learn from one by one.
type lengthsSeen struct{ catalogs []seenCatalog }

// A seenCatalog is the lengths in one catalog, without its texts.
type seenCatalog struct {
	file     string
	messages []seenLength
}

// A seenLength is a message that is judged, where its catalog's file has it.
type seenLength struct {
	lengthPair
	start, end int32 // bytes of the file
	id         source.ID
}

// lengthsOf keeps the lengths of a catalog.
func lengthsOf(file string, c *checkedCatalog) seenCatalog {
	seen := seenCatalog{file: file}
	for _, p := range c.pairs {
		if l, ok := p.lengths(); ok {
			at := p.message.Origin.Span
			seen.messages = append(seen.messages, seenLength{l, int32(at.Start), int32(at.End), p.message.ID})
		}
	}
	return seen
}

// each gives all lengths.
func (s *lengthsSeen) each(yield func(lengthPair) bool) {
	for _, c := range s.catalogs {
		for i := range c.messages {
			if !yield(c.messages[i].lengthPair) {
				return
			}
		}
	}
}

// judge finds the translations that are much longer or shorter than the project's are.
func (s *lengthsSeen) judge(locale language.Tag) []source.Diagnostic {
	w := learnLengths(s.each)
	check := CheckOf(LengthOdd)
	var found []source.Diagnostic
	for _, c := range s.catalogs {
		for i := range c.messages {
			if m := &c.messages[i]; w.isOdd(m.lengthPair) {
				found = append(found, source.Diagnostic{
					Code: check.Code, Severity: check.severityIn(locale),
					Subject: source.Subject{File: c.file, Span: source.Span{Start: int(m.start), End: int(m.end)}},
					Args:    w.args(m.lengthPair), Locale: locale.String(), Segment: m.id,
				})
			}
		}
	}
	return found
}
