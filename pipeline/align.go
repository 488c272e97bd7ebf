package pipeline

import (
	"iter"
	"strings"

	"dich/glossary"
	"dich/source"
)

// Terms are the glossary's terms in one segment. The spans of the matches count
// bytes of the segment's part, so each points into the document as it was read.
type Terms struct {
	At      source.At
	Segment *source.Segment
	Matches []glossary.Match
}

// Align finds the terms in each segment of a document, in order, and the acronyms that
// the document itself explains, as in "Tổ chức Hợp tác Thượng Hải (SCO)".
func Align(doc *source.Document, matcher *glossary.Matcher) []Terms {
	matcher = taught(matcher, plainSegments(doc))
	var all []Terms
	var tokens []source.Token
	for at, seg := range doc.Segments {
		text := doc.Parts[at.Part].Plain(seg)
		tokens = source.AppendTokens(tokens[:0], text)
		matches := matcher.Find(text, tokens)
		for i := range matches {
			matches[i].Span = matches[i].Span.Shift(seg.Span.Start)
		}
		all = append(all, Terms{at, seg, matches})
	}
	return all
}

func plainSegments(doc *source.Document) iter.Seq[string] {
	return func(yield func(string) bool) {
		for at, seg := range doc.Segments {
			if !yield(doc.Parts[at.Part].Plain(seg)) {
				return
			}
		}
	}
}

// taught gives a matcher that also knows the acronyms which texts define.
func taught(matcher *glossary.Matcher, texts iter.Seq[string]) *glossary.Matcher {
	var found []glossary.Definition
	var tokens []source.Token
	for text := range texts {
		if mayDefine(text) {
			tokens = source.AppendTokens(tokens[:0], text)
			found = append(found, matcher.Definitions(text, tokens, matcher.Find(text, tokens))...)
		}
	}
	return matcher.With(found)
}

// mayDefine reports a text that may say what an acronym stands for.
func mayDefine(text string) bool { return strings.Contains(text, "(") }

// AlignProject finds the terms in all documents of a project.
func AlignProject(p *Project) []Terms {
	matcher := glossary.NewMatcher(p.Glossary, p.Config.Source)
	var all []Terms
	for _, doc := range p.Documents {
		all = append(all, Align(doc, matcher)...)
	}
	return all
}
