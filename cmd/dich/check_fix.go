package main

import (
	"context"
	"slices"
	"strings"

	"dich/pipeline"
	"dich/source"
)

// fixProject mends translations, shows each before and after, and reports what is left.
// With --dry-run it writes nothing, and reports what would be left.
func (s *session) fixProject(ctx context.Context) (exitCode, error) {
	o, code, err := s.openToWrite(ctx)
	if o == nil {
		return code, err
	}
	defer o.close()
	end := s.busy("progress.checking")
	mended := pipeline.Fix(o.Project)
	end()
	if _, err := s.save(ctx, o.folder, mended.Plan); err != nil {
		return o.code, err
	}
	s.showMendings(o, mended.Mendings)
	o.Project = mended.Project
	judged := pipeline.Judge(o.Project)
	pipeline.PlaceFixes(o.Project, judged.Findings)
	code, err = s.judge(ctx, findings{slices.Concat(o.problems, judged.Findings), o.textOf, o.show}, o.failOn(), o.code)
	s.tellSilenced(len(judged.Silenced))
	return code, err
}

// showMendings prints the translations that were mended, and counts them. With another
// format than text they are told, for the product is the findings.
func (s *session) showMendings(o *opened, list []pipeline.Mending) {
	to := s.out
	if s.format != "text" {
		to = s.talk
	}
	places := newPlaces(o.textOf)
	for _, m := range list {
		var codes []string
		for _, code := range m.Codes {
			codes = append(codes, string(code))
		}
		to.line(places.at(m.Origin).label(o.show) + ": [" + strings.Join(codes, ", ") + "]")
		for form := range m.Before {
			s.showMending(to, m.Before[form], m.After[form])
		}
		if m.Unread {
			to.below("", s.phrase("checks.unread", nil), plain)
		}
	}
	id := "count.mended"
	if s.dryRun {
		id = "count.would-mend"
	}
	s.tellLine(s.count(id, len(list), nil))
}

// showMending prints one text before and after, what changed in braces: a blank is not
// seen otherwise.
func (s *session) showMending(to screen, before, after string) {
	if before == after {
		return
	}
	var gone, come strings.Builder
	for _, e := range pipeline.CharacterEdits(before, after) {
		text := visible(e.Text)
		switch e.Op {
		case pipeline.Delete:
			gone.WriteString("[-" + text + "-]")
		case pipeline.Insert:
			come.WriteString("{+" + text + "+}")
		default:
			gone.WriteString(text)
			come.WriteString(text)
		}
	}
	to.line("\t" + to.paint(red, "- "+gone.String()))
	to.line("\t" + to.paint(severityStyle[source.Note], "+ "+come.String()))
}
