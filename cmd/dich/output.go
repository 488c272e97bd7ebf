package main

import (
	"context"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"dich/locales/voice"
	"dich/source"
)

// findingFormats are the ways to print findings.
var findingFormats = []string{"text", "json", "jsonl", "sarif", "junit", "github", "checkstyle"}

// recordFormats are the ways to print anything else.
var recordFormats = findingFormats[:3]

// A sink is one more place for findings: --output sarif=found.sarif.
type sink struct{ format, file string }

// findingOutputs reads the values of --output where they are for findings. Each is
// FORMAT=FILE, and no file is there twice.
func (s *session) findingOutputs() ([]sink, error) {
	var list []sink
	for _, value := range s.outputs {
		format, file, _ := strings.Cut(value, "=")
		twice := slices.ContainsFunc(list, func(o sink) bool { return o.file == file })
		if !slices.Contains(findingFormats, format) || file == "" || twice {
			return nil, &failure{code: exitUsage, id: "usage.flag-value", hint: "output-format", args: voice.Args{
				"Flag": "--output", "Value": value, "Allowed": strings.Join(findingFormats, ", "),
			}}
		}
		list = append(list, sink{format, file})
	}
	return list, nil
}

// writeOutputs writes findings into the files of --output.
func (s *session) writeOutputs(ctx context.Context, f findings, failOn source.Severity) error {
	list, err := s.findingOutputs()
	for _, o := range list {
		if err != nil {
			break
		}
		var content strings.Builder
		if err = s.writeFindings(&content, o.format, f, failOn); err == nil {
			to := *s
			to.output = o.file
			err = to.writeOutput(ctx, content.String())
		}
	}
	return err
}

// writeFindings writes findings that are worth showing, in their order, in one of
// findingFormats. What it writes depends on nothing else.
func (s *session) writeFindings(w io.Writer, format string, f findings, failOn source.Severity) error {
	source.SortDiagnostics(f.list)
	shown := findings{s.worthShowing(f.list), f.text, f.show}
	switch format {
	case "text":
		s.printFindings(screen{Writer: w}, shown)
		return nil
	case "sarif":
		return s.writeSARIF(w, shown)
	case "junit":
		return s.writeJUnit(w, shown, failOn)
	case "github":
		return s.writeAnnotations(w, shown)
	case "checkstyle":
		return s.writeCheckstyle(w, shown)
	}
	return s.writeRecords(w, format, shown.list, shown.text)
}

// advice is the hint of a finding, as one sentence; empty if there is none.
func (s *session) advice(d source.Diagnostic) string {
	if id := hintOf(d); s.say.Has(id) {
		return s.phrase("label.hint", nil) + ": " + s.phrase(id, argsOf(d.Args))
	}
	return ""
}

// inWords is a finding as other programs show it: its message, the other places on
// lines of their own, and the hint.
func (s *session) inWords(d source.Diagnostic, places *places, show func(string) string) string {
	lines := []string{s.message(d)}
	for _, r := range d.Related {
		if line := s.phrase("related."+r.Note, argsOf(r.Args)); r.Subject.File != "" {
			lines = append(lines, places.at(r.Subject).label(show)+": "+line)
		} else {
			lines = append(lines, line)
		}
	}
	if advice := s.advice(d); advice != "" {
		lines = append(lines, advice)
	}
	return strings.Join(lines, "\n")
}

// slashed writes a path as other programs do, wherever dich runs.
func slashed(show func(string) string, file string) string { return filepath.ToSlash(show(file)) }
