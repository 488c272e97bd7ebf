package main

import (
	"context"
	"slices"
	"strings"
	"time"

	"dich/locales/voice"
	"dich/pipeline"
	"dich/source"
)

// runProject does the main job: update, check, build. Each step says what it did. A
// finding at or above --fail-on ends the run before anything is built. All files are
// written at the end, so that an error before leaves everything as it was.
func runProject(ctx context.Context, s *session) (exitCode, error) {
	began := time.Now()
	o, code, err := s.openToWrite(ctx)
	if o == nil {
		return code, err
	}
	defer o.close()
	s.tellRead(o)
	s.tellTerms(o)
	refreshed := s.updateStep(o)
	plan := refreshed.Plan
	o.Project = refreshed.Placed()
	list := s.checkStep(o)
	if s.verdict(list, o.failOn()) != exitDone {
		return s.stop(ctx, o, plan, list)
	}
	built, _, err := pipeline.NewPublication(pipeline.ShelfOf(o.Project)) // it is at hand: nothing is read
	if err != nil {
		return o.code, err
	}
	next, err := s.buildStep(ctx, o.folder, built, o.textOf)
	if err != nil {
		return o.code, err
	}
	result, err := s.writeStep(ctx, o.folder, plan, next)
	if err == nil {
		s.tellEnd(o, result, time.Since(began))
	}
	return o.code, err
}

// stop ends a run before anything is built: it saves what the update did, and shows
// why.
func (s *session) stop(ctx context.Context, o *opened, plan pipeline.Plan, list []source.Diagnostic) (exitCode, error) {
	if _, err := s.writeStep(ctx, o.folder, plan, nil); err != nil {
		return o.code, err
	}
	s.tell("run.not-built", nil)
	s.reportText(s.talk, findings{s.failing(list, o.failOn()), o.textOf, o.show})
	return first(o.code, exitFound), nil
}

// milder are the problems of the project that are no errors.
func (o *opened) milder() []source.Diagnostic {
	return slices.DeleteFunc(slices.Clone(o.problems), isError)
}

// tellRead says how much text there is.
func (s *session) tellRead(o *opened) {
	var units, segments, syllables int
	for _, doc := range o.Documents {
		for _, part := range doc.Parts {
			units += len(part.Units)
		}
		for _, seg := range doc.Segments {
			segments++
			syllables += source.Syllables(seg.Text)
		}
	}
	s.step("read", s.count("count.documents", len(o.Documents), nil), s.count("count.units", units, nil),
		s.count("count.segments", segments, nil), s.count("count.syllables", syllables, nil))
}

// tellTerms says how often the glossary is spoken of.
func (s *session) tellTerms(o *opened) {
	occurrences := 0
	concepts := map[string]bool{}
	end := s.busy("progress.searching")
	all := pipeline.AlignProject(o.Project)
	end()
	for _, t := range all {
		for _, m := range t.Matches {
			occurrences++
			for _, ref := range m.Terms {
				concepts[ref.Concept.ID] = true
			}
		}
	}
	s.step("terms", s.count("count.occurrences", occurrences, nil), s.count("count.concepts", len(concepts), nil))
}

// updateStep brings the catalogs up to date; the project goes on with the new ones, without
// their places.
func (s *session) updateStep(o *opened) *pipeline.Refreshed {
	end := s.busy("progress.updating")
	refreshed := pipeline.Refresh(o.Project, s.prune)
	end()
	o.Project = refreshed.Project
	for _, target := range o.Targets {
		if o.Broken[target] {
			s.step("update", s.phrase("run.left-alone", voice.Args{"Locale": target.String()}))
			continue
		}
		p := pipeline.ProjectProgress(o.Project, target)
		s.step("update", s.phrase("run.progress", voice.Args{
			"Locale": target.String(), "Translated": p.Translated, "Fuzzy": p.Fuzzy, "New": p.Untranslated(),
		}))
		s.more(s.leverage(refreshed.Leverage[target]))
		s.more(s.countUnless0("count.relayed", refreshed.Relayed[target]))
		s.more(s.aside(pipeline.AsideOf(o.Project, target)))
		s.more(s.pruned(refreshed.Pruned[target]))
	}
	s.tellRenamed(o, refreshed.Renamings)
	if len(o.Targets) == 0 && !o.Config.Pseudo {
		s.tell("status.no-targets", nil)
	}
	return &refreshed
}

// tellRenamed says which documents took their translations along.
func (s *session) tellRenamed(o *opened, list []pipeline.Renaming) {
	for _, r := range list {
		id := "run.renamed"
		if !r.Removed {
			id = "run.renamed-left"
		}
		file := func(document string) string { return o.show(pipeline.SourcePath(o.Config.Source, document)) }
		s.step("update", s.phrase(id, voice.Args{"From": file(r.From), "To": file(r.Document)}))
	}
}

// pruned counts the translations that --prune removes, or would remove.
func (s *session) pruned(n int) string {
	if s.dryRun {
		return s.countUnless0("count.would-prune", n)
	}
	return s.countUnless0("count.pruned", n)
}

// checkStep finds what there is to find, what was malformed among it; but no errors of
// that kind: they stopped their own language already.
func (s *session) checkStep(o *opened) []source.Diagnostic {
	end := s.busy("progress.checking")
	judged := pipeline.Judge(o.Project)
	list := judged.Findings
	end()
	s.step("check", s.tally(slices.Concat(o.problems, list), 0), s.countUnless0("count.silenced", len(judged.Silenced)))
	return append(list, o.milder()...)
}

// buildStep makes the dist/ that the catalogs say, beside the one that is there.
func (s *session) buildStep(ctx context.Context, f *folder, p *pipeline.Publication, textOf func(file, part string) (string, bool)) (*nextDist, error) {
	existing, err := f.filesBelow(pipeline.DistDir)
	if err != nil {
		return nil, &failure{code: exitFailed, id: "error.read", cause: err}
	}
	next := newNextDist(ctx, f, s.dryRun || s.checkOnly)
	end := s.busy("progress.building")
	built, err := p.Write(next)
	end()
	switch {
	case err != nil:
		err = nothingChanged(err)
	case s.verdict(built.Problems, source.Error) != exitDone:
		s.reportText(s.talk, findings{built.Problems, textOf, f.show})
		err = &failure{code: exitFound, id: "run.not-built"}
	default:
		if err = next.remove(p.Stale(existing, next.has)); err != nil {
			err = nothingChanged(err)
		}
	}
	if err != nil {
		next.drop()
		return nil, err
	}
	s.tellBuilt(f, built)
	return next, nil
}

// tellBuilt says what there is in each language.
func (s *session) tellBuilt(f *folder, built pipeline.Built) {
	s.step("build", f.show(pipeline.DistDir), s.count("count.languages", len(built.Bundles), nil), s.count("count.files", built.Files, nil))
	for _, b := range built.Bundles {
		s.more(s.unready(b))
		for _, doc := range b.Held {
			s.tell("run.held", voice.Args{"Document": doc, "Locale": b.Locale.String()})
		}
	}
}

// unready counts what is published in a language that is not ready; empty if there is none.
func (s *session) unready(b pipeline.Bundle) string {
	counts := slices.DeleteFunc([]string{
		s.countUnless0("count.fallbacks", b.Fallbacks), s.countUnless0("count.notices", b.Notices),
	}, func(text string) bool { return text == "" })
	if len(counts) == 0 {
		return ""
	}
	return b.Locale.String() + ": " + strings.Join(counts, ", ")
}

// writeStep carries out what the steps before have planned.
func (s *session) writeStep(ctx context.Context, f *folder, plan pipeline.Plan, next *nextDist) (carried, error) {
	result, err := s.saveBuilt(ctx, f, plan, next)
	if err == nil && !s.dryRun {
		s.step("files", s.countUnless0("count.written", len(result.Written)),
			s.countUnless0("count.kept", len(result.Unchanged)), s.countUnless0("count.removed", len(result.Removed)))
	}
	return result, err
}

// tellEnd says whether anything changed, and where to look next.
func (s *session) tellEnd(o *opened, result carried, took time.Duration) {
	if s.dryRun {
		return
	}
	id := "run.done"
	if len(result.Written)+len(result.Removed) == 0 {
		id = "run.nothing-changed"
	}
	s.tell(id, voice.Args{"Seconds": s.say.Decimal(max(took.Seconds(), 0.01), 2)})
	if page := o.firstPage(); page != "" {
		s.tell("run.look", voice.Args{"Path": page})
	}
	s.tell("run.next", nil)
}
