package main

import (
	"context"
	"slices"
	"strings"

	"dich/glossary"
	"dich/locales"
	"dich/locales/voice"
	"dich/pipeline"
	"dich/source"
)

// An impactRecord is one translation to look at again because of one term, as --format
// json and jsonl write it. The names and their order are a promise: fields are only ever
// added.
type impactRecord struct {
	Document string   `json:"document"`
	Locale   string   `json:"locale"`
	Segment  string   `json:"segment"`
	Term     string   `json:"term"`
	Concepts []string `json:"concepts"`
	Was      string   `json:"was"` // what a translator was told; empty if nothing
	Now      string   `json:"now"`
	Source   string   `json:"source"`
	Target   string   `json:"target"`
	place
}

// showImpact lists the translations that a changed glossary asks to look at again: since
// the last update, since a revision, or since another state of the glossary's file.
func showImpact(ctx context.Context, s *session) (exitCode, error) {
	o, code, err := s.openProject()
	if o == nil {
		return code, err
	}
	defer o.close()
	old, code, err := s.oldGlossary(ctx, o)
	if err != nil || code != exitDone {
		return first(o.code, code), err
	}
	list := pipeline.ImpactOf(o.Project, old)
	if s.format != "text" {
		return o.code, writeJSON(s.out, s.format, impactRecords(o, list))
	}
	s.writeImpact(o, list)
	return o.code, nil
}

// oldGlossary is the glossary to compare with; nil for what the catalogs say of it.
func (s *session) oldGlossary(ctx context.Context, o *opened) (*glossary.Glossary, exitCode, error) {
	var inputs []pipeline.Input
	var err error
	switch {
	case len(s.args) > 0:
		inputs, err = s.inputs(o.folder, s.args)
	case s.since != "":
		inputs, err = o.folder.filesAt(ctx, s.since, pipeline.GlossaryDir)
	default:
		return nil, exitDone, nil
	}
	if err != nil {
		return nil, exitDone, err
	}
	old, texts, problems := pipeline.JoinGlossaries(o.Config.Languages(), inputs...)
	if bad := slices.DeleteFunc(problems, func(d source.Diagnostic) bool { return !isError(d) }); len(bad) > 0 {
		s.reportText(s.talk, findings{bad, textsIn(texts), o.show})
		return nil, exitInput, nil
	}
	return old, exitDone, nil
}

// textsIn finds the texts of files that are one text.
func textsIn(texts map[string]string) textOf {
	return func(file, part string) (string, bool) {
		text, ok := texts[file]
		return text, ok && part == ""
	}
}

func impactRecords(o *opened, list []pipeline.Impact) []impactRecord {
	records := []impactRecord{}
	places := newPlaces(o.textOf)
	for _, i := range list {
		records = append(records, impactRecord{
			i.Document, i.Locale.String(), i.Message.ID.String(), i.Term, i.Concepts, i.Was, i.Now,
			i.Message.Source[source.Other], i.Message.Target[source.Other], places.at(i.Message.Origin),
		})
	}
	return records
}

// writeImpact lists the places, each with what was said and what is said now, and counts
// them by language.
func (s *session) writeImpact(o *opened, list []pipeline.Impact) {
	places := newPlaces(o.textOf)
	counts := map[string]int{}
	seen := map[*locales.Message]bool{}
	for _, i := range list {
		label := places.at(i.Message.Origin).label(o.show) + ":"
		s.out.hanging(s.out.paint(bold, label) + " " + s.phrase("impact.line", voice.Args{"Term": i.Term, "Concepts": strings.Join(i.Concepts, ", ")}))
		if i.Was != "" {
			s.out.below(s.phrase("impact.was", nil)+":", visible(i.Was), plain)
		}
		s.out.below(s.phrase("impact.now", nil)+":", visible(i.Now), plain)
		if !seen[i.Message] {
			seen[i.Message] = true
			counts[i.Locale.String()]++
		}
	}
	var facts []string
	for _, target := range o.Targets {
		if n := counts[target.String()]; n > 0 {
			facts = append(facts, target.String()+" "+s.say.Number(n))
		}
	}
	s.tellLine(strings.TrimSuffix(s.count("count.look-again", len(seen), nil)+": "+strings.Join(facts, ", "), ": "))
}
