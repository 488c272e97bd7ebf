package pipeline

import (
	"path"
	"slices"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/glossary/tbx"
	"dich/source"
)

// glossaryReaders are the formats of glossaries, by the end of a file's name. Languages
// are those of a table that does not name its own, the source first.
var glossaryReaders = []struct {
	suffixes []string
	read     func(file, text string, languages []language.Tag) (*glossary.Glossary, []source.Diagnostic)
}{
	{[]string{".csv", ".tsv", ".tab", ".txt", ".utf8", ".utx"}, glossary.ReadTable},
	{[]string{".tbx", ".xml"}, func(file, text string, _ []language.Tag) (*glossary.Glossary, []source.Diagnostic) {
		return tbx.Read(file, text)
	}},
}

// projectGlossaries are the names that a glossary has in a project's folder, where notes
// and programs may stand beside it.
var projectGlossaries = []string{".csv", ".tsv", ".tbx", ".utx"}

func readGlossaryFile(file, text string, languages []language.Tag) (*glossary.Glossary, []source.Diagnostic) {
	for _, format := range glossaryReaders {
		if slices.Contains(format.suffixes, path.Ext(file)) {
			return format.read(file, text, languages)
		}
	}
	return glossary.ReadTable(file, text, languages)
}

// A glossaryWriter is a format that a glossary can be exported to.
type glossaryWriter struct {
	name  string
	write func(g *glossary.Glossary, languages []language.Tag) (string, []source.Diagnostic)
}

var glossaryWriters = []glossaryWriter{
	{"csv", whole(glossary.WriteCSV)},
	{"tsv", whole(glossary.WriteTSV)},
	{"wide", glossary.WriteWide},
	{"tbx", inTBX(tbx.Basic, tbx.DCA)},
	{"tbx-dct", inTBX(tbx.Basic, tbx.DCT)},
	{"tbx-min", inTBX(tbx.Min, tbx.DCA)},
	{"tbx-core", inTBX(tbx.Core, tbx.DCA)},
}

// whole is for a format that carries all there is.
func whole(write func(*glossary.Glossary) string) func(*glossary.Glossary, []language.Tag) (string, []source.Diagnostic) {
	return func(g *glossary.Glossary, _ []language.Tag) (string, []source.Diagnostic) { return write(g), nil }
}

func inTBX(dialect tbx.Dialect, style tbx.Style) func(*glossary.Glossary, []language.Tag) (string, []source.Diagnostic) {
	return func(g *glossary.Glossary, _ []language.Tag) (string, []source.Diagnostic) {
		return tbx.Write(g, dialect, style)
	}
}

// GlossaryFormats names the formats that a glossary can be exported to.
func GlossaryFormats() []string {
	var names []string
	for _, format := range glossaryWriters {
		names = append(names, format.name)
	}
	return names
}

// ExportGlossary writes a glossary in one of the GlossaryFormats, and notes what that
// cannot carry. It has these languages, or all where there are none.
func ExportGlossary(g *glossary.Glossary, format string, languages []language.Tag) (string, []source.Diagnostic) {
	i := slices.IndexFunc(glossaryWriters, func(w glossaryWriter) bool { return w.name == format })
	if languages == nil {
		languages = languagesOf(g)
	}
	return glossaryWriters[i].write(inLanguages(g, languages), languages)
}

// languagesOf are the languages of a glossary, in the order they come.
func languagesOf(g *glossary.Glossary) []language.Tag {
	var list []language.Tag
	for _, c := range g.Concepts {
		for _, t := range c.Terms {
			if !slices.Contains(list, t.Locale) {
				list = append(list, t.Locale)
			}
		}
	}
	return list
}

// inLanguages leaves out the terms of other languages, and concepts that have none left.
func inLanguages(g *glossary.Glossary, languages []language.Tag) *glossary.Glossary {
	left := &glossary.Glossary{}
	for _, c := range g.Concepts {
		none := len(c.Terms) == 0
		c.Terms = slices.DeleteFunc(slices.Clone(c.Terms), func(t glossary.Term) bool { return !slices.Contains(languages, t.Locale) })
		if len(c.Terms) > 0 || none {
			left.Concepts = append(left.Concepts, c)
		}
	}
	return left
}
