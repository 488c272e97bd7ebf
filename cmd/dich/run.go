package main

import (
	"context"
	"time"

	"dich/locales/voice"
	"dich/pipeline"
	"dich/source"
)

// runProject does the main job: update, check, build. Each step says what it did. A
// finding at or above --fail-on ends the run before anything is built.
func runProject(ctx context.Context, s *session) (exitCode, error) {
	began := time.Now()
	o, code, err := s.openProject()
	if o == nil {
		return code, err
	}
	defer o.close()
	s.tellRead(o)
	s.tellTerms(o)

	updated, err := s.updateStep(ctx, o)
	if err != nil {
		return o.code, err
	}
	list := pipeline.CheckProject(o.Project)
	s.tellChecked(list)
	if verdict := s.verdict(list, o.failOn()); verdict != exitDone {
		s.tell("run.not-built", nil)
		s.showFailing(o, list)
		return first(o.code, verdict), nil
	}
	built, err := s.buildStep(ctx, o)
	if err != nil {
		return o.code, err
	}
	changed := len(updated.Written) + len(updated.Removed) + len(built.Written) + len(built.Removed)
	s.tellEnd(o, changed, time.Since(began))
	return o.code, nil
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
	for _, t := range pipeline.AlignProject(o.Project) {
		for _, m := range t.Matches {
			occurrences++
			for _, ref := range m.Terms {
				concepts[ref.Concept.ID] = true
			}
		}
	}
	s.step("terms", s.count("count.occurrences", occurrences, nil), s.count("count.concepts", len(concepts), nil))
}

// updateStep brings the catalogs up to date; the project goes on with the new ones.
func (s *session) updateStep(ctx context.Context, o *opened) (carried, error) {
	refreshed := pipeline.Refresh(o.Project)
	result, err := s.save(ctx, o.folder, refreshed.Plan)
	if err != nil {
		return result, err
	}
	o.Project = refreshed.Project
	for _, target := range o.sound() {
		p := pipeline.ProjectProgress(o.Project, target)
		s.step("update", s.phrase("run.progress", voice.Args{
			"Locale": target.String(), "Translated": p.Translated, "Fuzzy": p.Fuzzy, "New": p.Untranslated(),
		}), s.leverage(refreshed.Leverage[target]))
	}
	return result, nil
}

func (s *session) tellChecked(list []source.Diagnostic) {
	s.step("check", s.tally(list, 0))
}

// showFailing prints the findings that ended the run.
func (s *session) showFailing(o *opened, list []source.Diagnostic) {
	var failing []source.Diagnostic
	for _, d := range list {
		if s.verdict([]source.Diagnostic{d}, o.failOn()) == exitFound {
			failing = append(failing, d)
		}
	}
	s.reportText(s.talk, findings{failing, o.textOf, o.show})
}

// buildStep makes dist/ what the catalogs say.
func (s *session) buildStep(ctx context.Context, o *opened) (carried, error) {
	existing, err := o.filesBelow(pipeline.DistDir)
	if err != nil {
		return carried{}, err
	}
	bundles, problems := pipeline.Build(o.Project)
	if s.verdict(problems, source.Error) != exitDone {
		s.reportText(s.talk, findings{problems, o.textOf, o.show})
		return carried{}, &failure{code: exitFound, id: "run.not-built"}
	}
	result, err := s.save(ctx, o.folder, pipeline.DistPlan(o.Project, bundles, existing))
	if err != nil {
		return result, err
	}
	s.step("build", o.show(pipeline.DistDir), s.count("count.written", len(result.Written), nil),
		s.count("count.kept", len(result.Unchanged), nil), s.count("count.removed", len(result.Removed), nil))
	for _, b := range bundles {
		for _, doc := range b.Held {
			s.tell("run.held", voice.Args{"Document": doc, "Locale": b.Locale.String()})
		}
	}
	return result, nil
}

func (s *session) tellEnd(o *opened, changed int, took time.Duration) {
	args := voice.Args{"Seconds": s.say.Decimal(took.Seconds(), 2)}
	if changed == 0 {
		s.tell("run.nothing-changed", args)
	} else {
		s.tell("run.done", args)
	}
	if page := o.firstPage(); page != "" {
		s.tell("run.look", voice.Args{"Path": page})
	}
	s.tell("run.next", nil)
}
