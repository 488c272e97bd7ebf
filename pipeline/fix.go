package pipeline

import (
	"slices"

	"dich/source"
)

// fixWith is a fix that replaces one span of the text that a check was given: of a
// segment in eachSegment, of a form in eachForm. These two say where that text is.
func fixWith(span source.Span, text string) *source.Fix {
	return &source.Fix{Form: source.Other, Edits: []source.Replacement{{Span: span, Text: text}}}
}

// shifted is a fix whose text begins at a byte of another one.
func shifted(f *source.Fix, start int) *source.Fix {
	if f == nil {
		return nil
	}
	next := &source.Fix{Form: f.Form, Edits: slices.Clone(f.Edits)}
	for i := range next.Edits {
		next.Edits[i].Span = next.Edits[i].Span.Shift(start)
	}
	return next
}

// inForm is a fix of one form of a translation.
func inForm(f *source.Fix, form source.PluralCategory) *source.Fix {
	if f == nil {
		return nil
	}
	return &source.Fix{Form: form, Edits: f.Edits}
}
