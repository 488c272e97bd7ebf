package main

import (
	"context"

	"dich/pipeline"
)

// checkProject reports every finding: of the whole project, or of the files named.
func checkProject(_ context.Context, s *session) (exitCode, error) {
	if len(s.args) > 0 {
		return s.checkFiles()
	}
	o, code, err := s.openProject()
	if o == nil {
		return code, err
	}
	defer o.close()
	list := pipeline.CheckProject(o.Project)
	if err := s.report(s.out, findings{list, o.textOf, o.show}); err != nil {
		return o.code, err
	}
	if len(list) == 0 && s.format == "text" {
		s.tell("tally.none", nil)
	}
	return first(o.code, s.verdict(list, o.failOn())), nil
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
		list = append(list, pipeline.CheckCatalog(cat, in.matcher, in.matcherFor(cat.Target))...)
	}
	if err := s.report(s.out, findings{list, in.text, show}); err != nil {
		return code, err
	}
	if len(list) == 0 && s.format == "text" {
		s.tell("tally.none", nil)
	}
	return first(code, s.verdict(list, in.config.FailOn)), nil
}
