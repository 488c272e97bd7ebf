package conformance_test

import (
	"regexp"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/handoff"
	"dich/locales/xliff"
	"dich/locales/xliff/conformance"
	"dich/source"
)

var tag = regexp.MustCompile(`</?[a-z]+>|\{\{[^{}]*\}\}`)

// tags finds <b>, </b> and {{.Field}}; an end is of the last start of its name.
func tags(text string) []source.Code {
	var list []source.Code
	open := map[string][]int{}
	for i, at := range tag.FindAllStringIndex(text, -1) {
		c := source.Code{Kind: source.Opening, N: i + 1, Text: text[at[0]:at[1]], Span: source.Span{Start: at[0], End: at[1]}}
		name := strings.Trim(c.Text, "</>")
		switch {
		case strings.HasPrefix(c.Text, "{{"):
			c.Kind, c.Shown = source.Field, source.Object
		case strings.HasPrefix(c.Text, "</"):
			c.Kind = source.Closing
			if o := open[name]; len(o) > 0 {
				c.N, open[name] = o[len(o)-1], o[:len(o)-1]
			}
		default:
			open[name] = append(open[name], c.N)
		}
		list = append(list, c)
	}
	return list
}

// Whatever room xliff writes is valid, in every version, where the target has the codes
// that it must have.
func FuzzWritten(f *testing.F) {
	f.Add("Một <b>hội nghị</b> {{.Name}}", "note", "term \x01", byte(0))
	f.Add("<b>Một <i>hội</b> nghị</i>", "", "]]>", byte(1))
	f.Add("</b>a<b>", "--", "\u00a0", byte(2))
	f.Add("{{.Count}} tệp", "x", "y", byte(7))
	f.Add(" \n", "", "", byte(15))
	f.Add("\x1a", "", "0", byte(15))
	f.Fuzz(func(t *testing.T, text, note, name string, choice byte) {
		file := handed(text, note, name, choice)
		for _, v := range []xliff.Version{xliff.V12, xliff.V20, xliff.V21, xliff.V22} {
			written, _ := xliff.Write(file, v)
			for _, d := range conformance.Check("a.xlf", written) {
				t.Fatalf("%s: %s %v at %s\n%s", v, d.Code, d.Args, d.Subject.Span.Of(written), written)
			}
		}
	})
}

// handed is a hand-off with a text that is not translated, one that is, and one with forms.
func handed(text, note, name string, choice byte) *handoff.File {
	plain := handoff.Segment{Message: locales.NewMessage("", source.Singular(text)), Gap: " "}
	plain.Notes = locales.Notes{Extracted: []string{note}, Translator: []string{name}}
	plain.Candidates = []handoff.Candidate{{Source: text, Target: text, Similarity: 0.5, Origin: name}}
	plain.Terms = []handoff.Term{{Concept: "c", Span: source.Span{Start: 0, End: len(text)}, Definition: note, Targets: []string{name}}}
	done := plain
	done.Target, done.Base = source.Singular(text), name
	if done.Fuzzy = choice&1 != 0; done.Fuzzy {
		done.Previous = &locales.Previous{Source: source.Singular(note)}
	}
	if choice&2 != 0 {
		done.Review(locales.Reviewed)
	}
	forms := handoff.Segment{Message: locales.NewMessage(name, source.Singular(text))}
	forms.Target = source.Forms{source.One: text, source.Few: text, source.Other: text}
	segments := []handoff.Segment{plain, done}
	if choice&4 != 0 {
		segments[0], segments[1] = done, plain
	}
	return &handoff.File{Source: language.Vietnamese, Target: language.Russian, Documents: []*handoff.Document{{
		Path: "a.md", Codes: tags, Units: []*handoff.Unit{
			{ID: "u1", Kind: source.Paragraph, Headings: []string{note}, Segments: segments},
			{ID: "u2", Segments: []handoff.Segment{forms}},
		},
	}}}
}
