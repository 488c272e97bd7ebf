package main

import (
	"cmp"
	"context"
	"maps"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"dich/locales/voice"
	"dich/pipeline"
	"dich/source"
)

// exportTranslations writes what translators work on: a file for each document and
// language below export/ or the folder that --output names, or one for each language.
func exportTranslations(ctx context.Context, s *session) (exitCode, error) {
	o, code, err := s.openToWrite(ctx)
	if o == nil {
		return code, err
	}
	defer o.close()
	if len(o.Targets) == 0 {
		s.tell("status.no-targets", nil)
	}
	chosen, err := s.selection(o)
	if err != nil {
		return o.code, err
	}
	p := pipeline.Refresh(o.Project, false).Project
	if s.into != "" {
		return s.exportInto(ctx, o, p, chosen)
	}
	to, err := s.destination(o)
	if err != nil {
		return o.code, err
	}
	var files []pipeline.Exported
	for _, target := range o.sound() {
		files = append(files, pipeline.Export(p, target, chosen, s.exportFormat(), to.dir, to.file)...)
	}
	if err := s.mayReplace(p, to, files); err != nil {
		return o.code, err
	}
	if err := s.writeExports(ctx, to, files); err != nil {
		return o.code, err
	}
	s.tellExported(o.sound(), files, func(name string) string { return s.fromHere(to.full(name)) })
	return o.code, nil
}

// exportFormat is what --to says, else XLIFF.
func (s *session) exportFormat() string { return cmp.Or(s.to, "xliff") }

// selection is what --only and the arguments name.
func (s *session) selection(o *opened) (pipeline.Selection, error) {
	chosen := pipeline.Selection{States: s.only}
	for _, arg := range s.args {
		doc := s.documentNamed(o, arg)
		if doc == nil {
			return chosen, &failure{code: exitUsage, id: "usage.not-a-document", args: voice.Args{"Name": arg}}
		}
		chosen.Documents = append(chosen.Documents, doc.Path)
	}
	return chosen, nil
}

// A destination is where exports go.
type destination struct {
	*folder        // nil outside of the project
	base    string // the folder that paths are seen from
	dir     string // for a file for each document
	file    string // for one file for all of them; empty if there is to be one for each
}

// destination is export/ in the project, or what --output names: a folder where it is one
// or ends as one, else a file.
func (s *session) destination(o *opened) (destination, error) {
	to := destination{o.folder, o.root.Name(), pipeline.ExportDir, ""}
	if s.output == "" {
		return to, nil
	}
	full, err := s.absolute(s.output)
	if err != nil {
		return to, err
	}
	full = filepath.Clean(full) // it may end in a slash
	info, err := os.Stat(full)
	isFolder := err == nil && info.IsDir() || strings.HasSuffix(filepath.ToSlash(s.output), "/")
	if !isFolder && len(o.Targets) > 1 {
		return to, &failure{code: exitUsage, id: "usage.which-locale", hint: "flag-locale-one",
			args: voice.Args{"Verb": "export", "Example": o.Targets[0].String()}}
	}
	name, err := filepath.Rel(to.base, full)
	if err != nil || !filepath.IsLocal(name) {
		to.folder, to.base, name = nil, filepath.Dir(full), filepath.Base(full)
	}
	name = filepath.ToSlash(name)
	if first, _, _ := strings.Cut(name, "/"); to.folder != nil && pipeline.Reads(first) {
		return to, &failure{code: exitUsage, id: "export.among-ours", hint: "export-output", args: voice.Args{"Path": s.output}}
	}
	if isFolder {
		to.dir = name
	} else {
		to.file = name
	}
	return to, nil
}

// full is where a file of the destination stands.
func (to destination) full(name string) string {
	return filepath.Join(to.base, filepath.FromSlash(name))
}

// mayReplace refuses to write over a file of which something is not imported yet, or which
// is no export at all.
func (s *session) mayReplace(p *pipeline.Project, to destination, files []pipeline.Exported) error {
	for _, f := range files {
		full := to.full(f.Path)
		data, err := os.ReadFile(full)
		if err != nil || string(data) == f.Text {
			continue
		}
		name := s.fromHere(full)
		if !pipeline.Overwritable(p, s.exportFormat(), f.Locale, pipeline.Input{Path: name, Data: data}) {
			return &failure{code: exitUsage, id: "export.not-imported", hint: "export-import", args: voice.Args{"Path": name}}
		}
	}
	return nil
}

// writeExports writes the files: in the project all of them or none, elsewhere one after
// the other.
func (s *session) writeExports(ctx context.Context, to destination, files []pipeline.Exported) error {
	if to.folder != nil {
		var plan pipeline.Plan
		for _, f := range files {
			plan.Text(f.Path, f.Text, true)
		}
		_, err := s.save(ctx, to.folder, plan)
		return err
	}
	for _, f := range files {
		s.output = to.full(f.Path)
		if err := os.MkdirAll(filepath.Dir(s.output), 0o777); err != nil {
			return nothingChanged(err)
		}
		if err := s.writeOutput(ctx, f.Text); err != nil {
			return err
		}
	}
	return nil
}

// tellExported counts the files of each language, and says what they could not carry.
func (s *session) tellExported(targets []language.Tag, files []pipeline.Exported, show func(string) string) {
	var dropped []source.Diagnostic
	for _, target := range targets {
		n, segments := 0, 0
		for _, f := range files {
			if f.Locale == target {
				n, segments = n+1, segments+f.Segments
				dropped = append(dropped, f.Dropped...)
			}
		}
		s.tellLine(target.String() + ": " + s.count("count.files", n, nil) + ", " + s.count("count.segments", segments, nil))
	}
	if dropped = together(dropped); len(dropped) > 0 && !s.quiet {
		s.reportText(s.talk, findings{dropped, textsIn(nil), show})
	}
}

// together says once of all files what a format does not carry.
func together(list []source.Diagnostic) []source.Diagnostic {
	var all []source.Diagnostic
	at := map[string]int{}
	for _, d := range list {
		what := string(d.Code) + " " + d.Args["Feature"]
		i, known := at[what]
		switch {
		case d.Args["Count"] == "":
			all = append(all, d)
		case known:
			all[i].Args["Count"] = sum(all[i].Args["Count"], d.Args["Count"])
		default:
			at[what] = len(all)
			d.Subject, d.Args = source.Subject{}, maps.Clone(d.Args)
			all = append(all, d)
		}
	}
	return all
}

func sum(a, b string) string {
	n, _ := strconv.Atoi(a) // they are numbers
	m, _ := strconv.Atoi(b)
	return strconv.Itoa(n + m)
}
