package main

import (
	"context"
	"path/filepath"
	"slices"

	"dich/locales"
	"dich/locales/voice"
	"dich/pipeline"
	"dich/source"
)

// checkProject reports every finding: of the whole project, or of the files named. With
// --list it says what it looks for, with --fix it mends first what needs no thought.
func checkProject(ctx context.Context, s *session) (exitCode, error) {
	if err := s.checkFlags(); err != nil {
		return exitDone, err
	}
	switch {
	case s.list:
		return s.listChecks()
	case s.fix:
		return s.fixProject(ctx)
	case s.since != "":
		return s.checkSince(ctx)
	case len(s.args) > 0:
		return s.checkFiles(ctx)
	}
	j, code, err := s.judgeProject(placingFixes)
	if j == nil {
		return code, err
	}
	defer j.close()
	if s.writeBaseline != "" && !j.Damaged() {
		if err := s.saveBaseline(ctx, j); err != nil {
			return j.code, err
		}
	}
	code, err = s.judge(ctx, findings{j.all(), j.Text, j.show}, j.failOn(), j.code)
	s.tellSilenced(len(j.Silenced))
	return code, err
}

// checkFlags refuses what does not go together, before anything is read.
func (s *session) checkFlags() error {
	if _, err := s.findingOutputs(); err != nil {
		return err
	}
	mode := ""
	for _, given := range []struct {
		flag string
		set  bool
	}{
		{"--list", s.list}, {"--fix", s.fix}, {"--since", s.since != ""}, {"--write-baseline", s.writeBaseline != ""},
	} {
		switch {
		case !given.set:
		case mode != "":
			return &failure{code: exitUsage, id: "usage.not-both", hint: "see-help", args: voice.Args{"First": mode, "Second": given.flag}}
		default:
			mode = given.flag
		}
	}
	switch {
	case s.dryRun && !s.fix && s.writeBaseline == "":
		return &failure{code: exitUsage, id: "usage.only-with", hint: "see-help", args: voice.Args{"First": "--dry-run", "Second": "--fix"}}
	case s.list && len(s.outputs) > 0:
		return &failure{code: exitUsage, id: "usage.not-both", hint: "see-help", args: voice.Args{"First": "--list", "Second": "--output"}}
	case (s.list || s.fix || s.writeBaseline != "") && len(s.args) > 0:
		return &failure{code: exitUsage, id: "usage.not-both", hint: "see-help", args: voice.Args{"First": mode, "Second": "FILE"}}
	case s.writeBaseline != "" && filepath.Ext(s.writeBaseline) != ".json":
		return &failure{code: exitUsage, id: "usage.baseline-name", hint: "baseline-name", args: voice.Args{"Path": s.writeBaseline}}
	case s.writeBaseline != "" && s.locales != nil:
		return &failure{code: exitUsage, id: "usage.not-both", hint: "see-help", args: voice.Args{"First": mode, "Second": "--locale"}}
	}
	return nil
}

// tellSilenced counts the findings that somebody has judged already.
func (s *session) tellSilenced(n int) {
	if line := s.countUnless0("count.silenced", n); line != "" && s.format == "text" {
		s.tellLine(line)
	}
}

func placingFixes(*pipeline.Project) func(*pipeline.Project, []source.Diagnostic) {
	return pipeline.PlaceFixes
}

// saveBaseline writes the findings that there are into a file, and goes on as if dich.toml
// named it.
func (s *session) saveBaseline(ctx context.Context, j *judged) error {
	text := pipeline.FormatBaseline(j.Findings)
	to := *s
	to.output = s.writeBaseline
	if err := to.writeOutput(ctx, text); err != nil {
		return err
	}
	if err := j.config.UseBaseline(s.writeBaseline, text); err != nil {
		return err
	}
	j.Judgement = j.config.Baselined(j.Judgement)
	full, err := s.absolute(s.writeBaseline)
	if err != nil {
		return err
	}
	name, err := filepath.Rel(j.root.Name(), full)
	if name = filepath.ToSlash(name); !s.dryRun && (err != nil || j.config.Baseline != name) {
		s.tell("checks.baseline", voice.Args{"Path": name})
	}
	return nil
}

// checkFiles judges single files, inside a project or outside of any. What is silenced
// where it stands is so here; paths in dich.toml are for files of its project.
func (s *session) checkFiles(ctx context.Context) (exitCode, error) {
	in, code, err := s.openFiles()
	if in == nil {
		return code, err
	}
	in.config.Part = true
	silencers := pipeline.NewSilencers(&in.config)
	list := in.findings
	for _, doc := range in.documents {
		silencers.AddDocument(doc.file, doc.Document)
		list = append(list, pipeline.CheckDocument(doc.file, doc.Document, in.matcher)...)
	}
	for _, cat := range in.catalogs {
		if s.wants(cat) {
			silencers.AddCatalog(cat, in.texts[cat.Path])
			list = append(list, pipeline.CheckCatalog(cat, in.matcher, in.matcherFor(cat.Target))...)
		}
	}
	judged := silencers.Apply(list, s.inProject)
	list = append(in.problems, in.config.Wanted(judged.Findings)...)
	code, err = s.judge(ctx, findings{list, in.text, show}, in.config.FailOn, code)
	s.tellSilenced(len(judged.Silenced))
	return code, err
}

// inProject is the path in the project around of a file that a person named; as it is
// where it is in none.
func (s *session) inProject(file string) string {
	full, err := s.absolute(file)
	if err != nil || s.at == nil {
		return file
	}
	name, err := filepath.Rel(s.at.root.Name(), full)
	if err != nil {
		return file
	}
	return filepath.ToSlash(name)
}

// wants reports a catalog in one of the languages of --locale.
func (s *session) wants(cat *locales.Catalog) bool {
	return s.locales == nil || slices.Contains(s.locales, cat.Target)
}

// judge prints findings, writes them into the files of --output, and gives the exit code;
// code is of what was malformed.
func (s *session) judge(ctx context.Context, f findings, failOn source.Severity, code exitCode) (exitCode, error) {
	if err := s.report(f, failOn); err != nil {
		return code, err
	}
	if len(f.list) == 0 && s.format == "text" {
		s.tell("tally.none", nil)
	}
	if err := s.writeOutputs(ctx, f, failOn); err != nil {
		return code, err
	}
	return first(code, s.verdict(f.list, failOn)), nil
}
