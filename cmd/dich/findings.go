package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"dich/locales/voice"
	"dich/source"
)

// A findings is the diagnostics of one run and how to show them.
type findings struct {
	list []source.Diagnostic
	text textOf
	show func(path string) string // as a person in the working directory writes it
}

var severityStyle = map[source.Severity]style{source.Error: red, source.Warning: yellow, source.Note: cyan}

// verdict is the exit code of findings: whether one is at or above --fail-on, or the
// given severity where the flag is not set.
func (s *session) verdict(list []source.Diagnostic, failOn source.Severity) exitCode {
	if len(s.failing(list, failOn)) > 0 {
		return exitFound
	}
	return exitDone
}

// failing are the findings for which the verdict is exitFound.
func (s *session) failing(list []source.Diagnostic, failOn source.Severity) []source.Diagnostic {
	if s.failOn != nil {
		failOn = *s.failOn
	}
	return slices.DeleteFunc(slices.Clone(list), func(d source.Diagnostic) bool { return d.Severity < failOn })
}

// report prints findings at or above --min-severity in the format asked for: text with
// the worst nearest to its end, and last how many there are. What fails the run is at or
// above --fail-on, or failOn without it.
func (s *session) report(f findings, failOn source.Severity) error {
	if s.format != "text" {
		return s.writeFindings(s.out, s.format, f, failOn)
	}
	s.reportText(s.out, f)
	return nil
}

// reportText is report in words, whatever the format asked for.
func (s *session) reportText(to screen, f findings) {
	source.SortDiagnostics(f.list)
	shown := s.worthShowing(f.list)
	s.printFindings(to, findings{shown, f.text, f.show})
	if len(f.list) > 0 {
		s.talk.line(s.tally(f.list, len(f.list)-len(shown)))
		s.tellCodes(f.list)
	}
}

// printFindings prints findings by severity, the worst last.
func (s *session) printFindings(to screen, f findings) {
	shown := f.list
	slices.SortStableFunc(shown, func(a, b source.Diagnostic) int { return cmp.Compare(a.Severity, b.Severity) })
	p := printer{s, to, newPlaces(f.text), f.show}
	for i, d := range shown {
		several := shown[0].Severity != shown[len(shown)-1].Severity
		if several && (i == 0 || shown[i-1].Severity != d.Severity) {
			to.line(to.paint(bold, s.countSeverity(shown, d.Severity)+":"))
		}
		p.finding(d)
	}
}

// tellCodes counts the findings of each code, the most frequent first, where --verbose
// asks for it.
func (s *session) tellCodes(list []source.Diagnostic) {
	counts := map[source.DiagnosticCode]int{}
	for _, d := range list {
		counts[d.Code]++
	}
	codes := slices.SortedFunc(maps.Keys(counts), func(a, b source.DiagnosticCode) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	for _, code := range codes {
		if s.verbose {
			s.tellLine(fmt.Sprintf("%8s %s", s.say.Number(counts[code]), code))
		}
	}
}

func (s *session) worthShowing(list []source.Diagnostic) []source.Diagnostic {
	return slices.DeleteFunc(slices.Clone(list), func(d source.Diagnostic) bool { return d.Severity < s.minSeverity })
}

// tally counts findings: 2 errors, 5 warnings, 12 notes.
func (s *session) tally(list []source.Diagnostic, hidden int) string {
	var parts []string
	for _, severity := range []source.Severity{source.Error, source.Warning, source.Note} {
		if countOf(list, severity) > 0 {
			parts = append(parts, s.countSeverity(list, severity))
		}
	}
	if len(parts) == 0 {
		return s.phrase("tally.none", nil)
	}
	line := strings.Join(parts, ", ")
	if hidden > 0 {
		line += " " + s.count("tally.hidden", hidden, nil)
	}
	return line
}

func (s *session) countSeverity(list []source.Diagnostic, severity source.Severity) string {
	return s.count("tally."+severity.String(), countOf(list, severity), nil)
}

func countOf(list []source.Diagnostic, severity source.Severity) int {
	n := 0
	for _, d := range list {
		if d.Severity == severity {
			n++
		}
	}
	return n
}

// printer prints findings as text.
type printer struct {
	*session
	to     screen
	places *places
	show   func(string) string
}

// finding prints one diagnostic:
//
//	file:line:col: message [code]
//		file:line:col: what is there
//		hint: the next step
//
// and on a terminal the line of the text, with the place marked.
func (p *printer) finding(d source.Diagnostic) {
	paint := severityStyle[d.Severity]
	message := p.message(d) + " " + p.to.paint(paint, "["+string(d.Code)+"]")
	p.to.hanging(strings.TrimSpace(p.to.paint(bold, p.label(d.Subject)) + " " + message))
	p.mark(d.Subject, paint)
	for _, r := range d.Related {
		p.to.below(p.label(r.Subject), p.phrase("related."+r.Note, argsOf(r.Args)), plain)
	}
	if id := hintOf(d); p.say.Has(id) {
		p.to.below(p.phrase("label.hint", nil)+":", p.phrase(id, argsOf(d.Args)), cyan)
	}
}

// hintOf names the sentence of the next step: the one the diagnostic asks for, else that
// of its code, which may have none.
func hintOf(d source.Diagnostic) string {
	return "hint." + cmp.Or(string(d.Hint), string(d.Code))
}

// message is the sentence of a diagnostic. Where there was nothing to show as Got,
// at the end of a file for one, it may have another sentence.
func (s *session) message(d source.Diagnostic) string {
	id := "diag." + string(d.Code)
	if empty := id + "-empty"; d.Args["Got"] == "" && s.say.Has(empty) {
		id = empty
	}
	return s.phrase(id, argsOf(d.Args))
}

// label writes a place with a colon behind it; empty where there is none.
func (p *printer) label(subject source.Subject) string {
	if label := p.places.at(subject).label(p.show); label != "" {
		return label + ":"
	}
	return ""
}

// mark shows the place in its line, on a terminal.
func (p *printer) mark(subject source.Subject, paint style) {
	lines := p.places.lines(subject.File, subject.Part)
	if lines == nil || !p.to.terminal || subject.Part != "" {
		return
	}
	at := p.places.at(subject)
	number := fmt.Sprintf("%5d | ", at.Line)
	gutter := strings.Repeat(" ", len(number)-2) + "| "
	line, under := markLine(lines, subject.Span, at.Line, p.to.columns-len(number)-1)
	if line == "" {
		return
	}
	p.to.line(p.to.paint(dim, number) + line)
	p.to.line(p.to.paint(dim, gutter) + p.to.paint(paint, under))
}

func argsOf(args source.Args) voice.Args {
	all := make(voice.Args, len(args))
	for name, value := range args {
		all[name] = value
	}
	return all
}
