package main

import (
	"context"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/voice"
	"dich/pipeline"
	"dich/source"
)

// reviewTranslations marks translations as reviewed or final, or takes that back. What
// cannot be marked is listed, and gives exitFound.
func reviewTranslations(ctx context.Context, s *session) (exitCode, error) {
	if s.final && s.undo {
		return exitDone, &failure{code: exitUsage, id: "usage.review-both", hint: "review-both"}
	}
	o, code, err := s.openToWrite(ctx)
	if o == nil {
		return code, err
	}
	defer o.close()
	target, err := s.oneTarget(o, "review")
	if err != nil {
		return o.code, err
	}
	chosen, err := s.choose(o)
	if err != nil {
		return o.code, err
	}
	r, all, refused := pipeline.ReviewProject(o.Project, target, s.reviewState(), chosen.has)
	if _, err := s.save(ctx, o.folder, r.Plan); err != nil {
		return o.code, err
	}
	o.Project = r.Project
	if len(refused) > 0 {
		s.reportText(s.talk, findings{refused, o.textOf, o.show})
	}
	s.tellReviewed(target, all)
	return first(o.code, s.verdict(refused, source.Note)), nil
}

// reviewState is the state that was asked for.
func (s *session) reviewState() locales.State {
	switch {
	case s.undo:
		return locales.Translated
	case s.final:
		return locales.Final
	}
	return locales.Reviewed
}

// tellReviewed counts what was done.
func (s *session) tellReviewed(target language.Tag, r pipeline.Reviewed) {
	id := map[locales.State]string{
		locales.Translated: "count.undone", locales.Reviewed: "count.reviewed", locales.Final: "count.final",
	}[s.reviewState()]
	facts := []string{s.count(id, r.Set, nil)}
	for _, fact := range []string{s.countUnless0("count.as-before", r.Kept), s.countUnless0("count.refused", len(r.Refused))} {
		if fact != "" {
			facts = append(facts, fact)
		}
	}
	s.tellLine(target.String() + ": " + strings.Join(facts, ", "))
}

// oneTarget is the language of a verb that works on one at a time: that of --locale,
// or the project's only one. It must be one whose catalogs could be read.
func (s *session) oneTarget(o *opened, verb string) (language.Tag, error) {
	if len(o.Targets) == 1 && !o.Broken[o.Targets[0]] {
		return o.Targets[0], nil
	}
	switch {
	case len(o.Targets) == 0:
		return language.Und, &failure{code: exitUsage, id: "status.no-targets"}
	case len(o.Targets) == 1:
		return language.Und, &failure{code: exitInput, id: "run.left-alone", args: voice.Args{"Locale": o.Targets[0].String()}}
	}
	return language.Und, &failure{code: exitUsage, id: "usage.which-locale", hint: "flag-locale-one",
		args: voice.Args{"Verb": verb, "Example": o.Targets[0].String()}}
}

// A choice is what the arguments name: documents, entries, or with none of them all.
type choice struct {
	documents []string // paths in the project
	names     []locales.Name
}

// choose reads the arguments FILE and ID.
func (s *session) choose(o *opened) (choice, error) {
	var c choice
	for _, arg := range s.args {
		if document := s.documentNamed(o, arg); document != nil {
			c.documents = append(c.documents, document.Path)
			continue
		}
		name, ok := parseName(arg)
		if !ok || !hasEntry(o, name) {
			return c, &failure{code: exitUsage, id: "usage.not-in-project", hint: "see-ids", args: voice.Args{"Name": arg}}
		}
		c.names = append(c.names, name)
	}
	return c, nil
}

func (c *choice) has(document string, m *locales.Message) bool {
	if len(c.documents)+len(c.names) == 0 || slices.Contains(c.documents, document) {
		return true
	}
	return slices.ContainsFunc(c.names, func(n locales.Name) bool {
		return n.ID == m.ID && (n.Repeat == 0 || n.Repeat == m.Repeat)
	})
}

// hasEntry reports an entry that some catalog of the project has.
func hasEntry(o *opened, name locales.Name) bool {
	for _, target := range o.Targets {
		for _, cat := range o.Catalogs[target] {
			if cat.ByName()[name] != nil {
				return true
			}
		}
	}
	return false
}

// documentNamed finds the document that a person named: as it is called in the
// project, or by the path of its file or of its catalog. nil if there is none.
func (s *session) documentNamed(o *opened, name string) *source.Document {
	full, err := s.absolute(name)
	if err == nil {
		full, err = filepath.Rel(o.root.Name(), full)
	}
	for _, doc := range o.Documents {
		files := []string{pipeline.SourcePath(doc.Locale, doc.Path)}
		for _, target := range o.Targets {
			files = append(files, pipeline.CatalogPath(target, doc.Path))
		}
		if doc.Path == name || err == nil && slices.Contains(files, filepath.ToSlash(full)) {
			return doc
		}
	}
	return nil
}

// parseName reads an entry's ID, or ID:N for its Nth occurrence.
func parseName(arg string) (locales.Name, bool) {
	text, number, numbered := strings.Cut(arg, ":")
	id, ok := source.ParseID(text)
	if !numbered {
		return locales.Name{ID: id}, ok
	}
	n, err := strconv.Atoi(number)
	return locales.Name{ID: id, Repeat: n}, ok && err == nil && n > 0
}
