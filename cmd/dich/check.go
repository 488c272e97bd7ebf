package main

import (
	"context"
	"slices"

	"dich/locales"
	"dich/pipeline"
	"dich/source"
)

// checkProject reports every finding: of the whole project, or of the files named.
func checkProject(ctx context.Context, s *session) (exitCode, error) {
	if s.since != "" {
		return s.checkSince(ctx)
	}
	if len(s.args) > 0 {
		return s.checkFiles()
	}
	o, code, err := s.readProject()
	if o == nil {
		return code, err
	}
	defer o.close()
	list := o.problems
	if !o.Damaged {
		end := s.busy("progress.checking")
		list = append(list, pipeline.CheckProject(o.Project)...)
		end()
	}
	return s.judge(findings{list, o.textOf, o.show}, o.failOn(), o.code)
}

// checkFiles judges single files, inside a project or outside of any.
func (s *session) checkFiles() (exitCode, error) {
	in, code, err := s.openFiles()
	if in == nil {
		return code, err
	}
	list := in.problems
	for _, doc := range in.documents {
		list = append(list, pipeline.CheckDocument(doc.file, doc.Document, in.matcher)...)
	}
	for _, cat := range in.catalogs {
		if s.wants(cat) {
			list = append(list, pipeline.CheckCatalog(cat, in.matcher, in.matcherFor(cat.Target))...)
		}
	}
	return s.judge(findings{in.config.Wanted(list), in.text, show}, in.config.FailOn, code)
}

// wants reports a catalog in one of the languages of --locale.
func (s *session) wants(cat *locales.Catalog) bool {
	return s.locales == nil || slices.Contains(s.locales, cat.Target)
}

// judge prints findings and gives the exit code; code is of what was malformed.
func (s *session) judge(f findings, failOn source.Severity, code exitCode) (exitCode, error) {
	if err := s.report(s.out, f); err != nil {
		return code, err
	}
	if len(f.list) == 0 && s.format == "text" {
		s.tell("tally.none", nil)
	}
	return first(code, s.verdict(f.list, failOn)), nil
}
