package main

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"dich/locales/voice"
	"dich/pipeline"
	"dich/source"
)

// sinceRevision compares the project with a revision: all of it, or the documents named.
func (s *session) sinceRevision(ctx context.Context) (*diffed, exitCode, error) {
	o, code, err := s.openProject()
	if o == nil {
		return nil, code, err
	}
	defer o.close()
	past, err := s.revision(ctx, o)
	if err != nil {
		return nil, o.code, err
	}
	chosen, err := s.chosenDocuments(o, past)
	if err != nil {
		return nil, o.code, err
	}
	next := pipeline.Refresh(o.Project, false).Project
	versions := pipeline.VersionsSince(past, o.Project, next, o.show)
	versions = slices.DeleteFunc(versions, func(v pipeline.Versions) bool { return !slices.Contains(chosen, v.Document) })
	return o.diffed(versions), o.code, nil
}

// revision reads the project as git had it at --since. What was malformed then is said.
func (s *session) revision(ctx context.Context, o *opened) (*pipeline.Revision, error) {
	files, err := o.filesAt(ctx, s.since, pipeline.RevisionDirs(o.Config)...)
	if err != nil {
		return nil, err
	}
	past, problems := pipeline.ReadRevision(o.Config, files)
	if len(problems) > 0 {
		then := func(file string) string { return s.since + ":" + o.show(file) }
		s.reportText(s.talk, findings{problems, textsIn(past.Files), then})
	}
	return past, nil
}

// chosenDocuments are the paths of the documents that the arguments name, of those there
// are and of those there were: by their path in the project, by that of their file, or by
// a folder's. Without arguments they are all.
func (s *session) chosenDocuments(o *opened, past *pipeline.Revision) ([]string, error) {
	var all []string
	for _, doc := range o.Documents {
		all = append(all, doc.Path)
	}
	for document := range past.Documents {
		all = append(all, document)
	}
	if len(s.args) == 0 {
		return all, nil
	}
	var chosen []string
	for _, arg := range s.args {
		before := len(chosen)
		for _, document := range all {
			if s.means(o, arg, document) {
				chosen = append(chosen, document)
			}
		}
		if len(chosen) == before {
			return nil, &failure{code: exitUsage, id: "diff.no-document", args: voice.Args{"Name": arg, "Revision": s.since}}
		}
	}
	return chosen, nil
}

// means reports a document that an argument names.
func (s *session) means(o *opened, arg, document string) bool {
	if arg == document {
		return true
	}
	full, err := s.absolute(arg)
	if err == nil {
		full, err = filepath.Rel(o.root.Name(), full)
	}
	file, asked := pipeline.SourcePath(o.Config.Source, document), filepath.ToSlash(full)
	return err == nil && (asked == "." || asked == file || strings.HasPrefix(file, asked+"/"))
}

// checkSince is checkProject for what changed since a revision: in all of the project, or
// in the documents named and their translations.
func (s *session) checkSince(ctx context.Context) (exitCode, error) {
	o, code, err := s.readProject()
	if o == nil {
		return code, err
	}
	defer o.close()
	past, err := s.revision(ctx, o)
	if err != nil {
		return o.code, err
	}
	chosen, err := s.chosenDocuments(o, past)
	if err != nil {
		return o.code, err
	}
	list := pipeline.SinceProblems(o.problems, o.Project, past)
	if !o.Damaged {
		end := s.busy("progress.checking")
		list = append(list, pipeline.CheckSince(o.Project, past)...)
		end()
	}
	if len(s.args) > 0 {
		list = slices.DeleteFunc(list, func(d source.Diagnostic) bool { return !o.concerns(&d, chosen) })
	}
	return s.judge(ctx, findings{list, o.textOf, o.show}, o.failOn(), o.code)
}

// concerns reports a finding about one of the documents or its translations.
func (o *opened) concerns(d *source.Diagnostic, documents []string) bool {
	return slices.ContainsFunc(documents, func(document string) bool {
		return pipeline.InDocument(d, o.Config.Source, document, o.Targets)
	})
}
