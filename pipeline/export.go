package pipeline

import (
	"path"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/locales/handoff"
	"dich/locales/xliff"
	"dich/source"
)

// ExportDir holds what goes to translators. Nothing is read from there unasked.
const ExportDir = "export"

// Reads reports a folder of a project that dich reads, or keeps for itself.
func Reads(dir string) bool {
	return slices.Contains([]string{sourceDir, localesDir, GlossaryDir, DistDir}, dir) || IsHidden(dir)
}

// An Exported is a file for translators, and what its format could not carry.
type Exported struct {
	Path     string
	Locale   language.Tag
	Text     string
	Segments int
	Dropped  []source.Diagnostic
}

// Export writes what translators into one language work on, in one of the ExportFormats: a
// file for each document, below dir, or with a name for all of them that one.
func Export(p *Project, target language.Tag, chosen Selection, format, dir, name string) []Exported {
	f := handoffFormatNamed(format)
	whole := Handoff(p, target, chosen)
	if f.strings {
		whole.Documents = slices.DeleteFunc(whole.Documents, func(d *handoff.Document) bool { return d.Units[0].Segments[0].Key == "" })
	}
	if name != "" && len(whole.Documents) > 0 {
		return []Exported{f.export(whole, name)}
	}
	var list []Exported
	for _, d := range whole.Documents {
		one := &handoff.File{Source: whole.Source, Target: whole.Target, Documents: []*handoff.Document{d}}
		list = append(list, f.export(one, path.Join(dir, target.String(), d.Path+f.suffixIn(target))))
	}
	return list
}

func (f *handoffFormat) export(file *handoff.File, name string) Exported {
	e := Exported{Path: name, Locale: file.Target}
	e.Text, e.Dropped = f.write(file)
	for i := range e.Dropped {
		e.Dropped[i].Subject.File = name
		e.Dropped[i].Subject.Span = source.Span{}
	}
	for range file.Segments {
		e.Segments++
	}
	return e
}

// Overwritable reports a file that an export in a format may replace: an earlier export of
// which nothing is left to import.
func Overwritable(p *Project, format string, target language.Tag, old Input) bool {
	if handoffFormatNamed(format).read == nil {
		return true
	}
	in, _, _ := ReadHandoff(old, p.Config.Source, target)
	return in != nil && !p.leftIn(in, target, FateNew, FateChanged, FateState, FateConflict, FateOlder, FateRejected)
}

// leftIn reports a file of which an import would make something like this, or that cannot be
// imported.
func (p *Project) leftIn(in *Incoming, target language.Tag, fates ...Fate) bool {
	fitting, refused := p.Fitting(in, target)
	if refused != nil {
		return true
	}
	in.Target = fitting
	_, arrivals := Import(p, []*Incoming{in})
	return slices.ContainsFunc(arrivals, func(a Arrival) bool { return slices.Contains(fates, a.Fate) })
}

// NotImported is the error on a file that has translations which are not imported yet.
const NotImported DiagnosticCode = "not-imported"

// ExportInto sets the translations of a project in an XLIFF file that is there already, of
// whatever program; all else in it stays byte for byte (see [xliff.Splice]). text is the new
// content, and shown what the places of the problems are in. With an error among them there
// is no new content.
func ExportInto(p *Project, target language.Tag, chosen Selection, old Input) (text, shown string, problems []source.Diagnostic) {
	in, shown, problems := ReadHandoff(old, p.Config.Source, target)
	switch {
	case in == nil:
		return "", shown, problems
	case !hasElement("xliff")(shown):
		return "", shown, []source.Diagnostic{unknownHandoff(old.Path)}
	}
	if _, refused := p.Fitting(in, target); refused != nil {
		return "", shown, append(problems, *refused)
	}
	if p.leftIn(in, target, FateNew, FateChanged, FateConflict, FateOlder) {
		return "", shown, append(problems, source.Diagnostic{
			Code: NotImported, Severity: source.Error, Subject: source.Subject{File: old.Path},
			Args: source.Args{"Path": old.Path}, Hint: "export-import",
		})
	}
	text, found := xliff.Splice(shown, Handoff(p, target, chosen))
	return text, shown, append(problems, found...)
}

// ImportLanguage is the error on a file in languages that are not the project's.
const ImportLanguage DiagnosticCode = "import-language"

// Fitting gives the file in the language of the project that it is in: the one asked for,
// where the file says none, and else the only one that has its base and script. Where there
// is none, refused says so. A file that says no language is in the one that a folder above
// it is named after.
func (p *Project) Fitting(in *Incoming, asked language.Tag) (target language.Tag, refused *source.Diagnostic) {
	refuse := func(got, want string) (language.Tag, *source.Diagnostic) {
		return language.Und, &source.Diagnostic{
			Code: ImportLanguage, Severity: source.Error, Subject: source.Subject{File: in.Path},
			Args: source.Args{"Got": got, "Want": want}, Hint: "import-language",
		}
	}
	targets := p.Targets
	if asked != language.Und {
		targets = []language.Tag{asked}
	}
	if in.Source != language.Und && !alike(in.Source, p.Config.Source) {
		target, refused = refuse(in.Source.String(), p.Config.Source.String())
		refused.Hint = "import-source"
		return target, refused
	}
	fitting := slices.DeleteFunc(slices.Clone(targets), func(t language.Tag) bool {
		return in.Target != language.Und && !alike(t, in.Target)
	})
	if in.Target == language.Und && len(fitting) > 1 {
		fitting = slices.DeleteFunc(fitting, func(t language.Tag) bool {
			return !slices.Contains(strings.Split(path.Dir(in.Path), "/"), t.String())
		})
	}
	if slices.Contains(fitting, in.Target) {
		fitting = []language.Tag{in.Target}
	}
	switch {
	case len(fitting) == 1 && !p.Broken[fitting[0]]:
		return fitting[0], nil
	case in.Target == language.Und:
		return refuse("", tagNames(targets))
	}
	return refuse(in.Target.String(), tagNames(targets))
}

// alike reports tags of one language in one script: ru and ru-RU.
func alike(a, b language.Tag) bool {
	baseA, _ := a.Base()
	baseB, _ := b.Base()
	scriptA, _ := a.Script()
	scriptB, _ := b.Script()
	return baseA == baseB && scriptA == scriptB
}

func tagNames(tags []language.Tag) string {
	var names []string
	for _, t := range tags {
		names = append(names, t.String())
	}
	return strings.Join(names, ", ")
}
