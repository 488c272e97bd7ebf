package main

import (
	"fmt"
	"io"
	"strings"

	"dich/source"
)

// annotationLevels are GitHub's words for severities.
var annotationLevels = map[source.Severity]string{source.Error: "error", source.Warning: "warning", source.Note: "notice"}

// writeAnnotations writes findings as commands that GitHub's runner shows beside the
// lines: ::error file=…,line=…,col=…,title=…::message ("Workflow commands for GitHub
// Actions", Setting an error message).
func (s *session) writeAnnotations(w io.Writer, f findings) error {
	points := &points{places: newPlaces(f.text)}
	for _, d := range f.list {
		var properties []string
		add := func(name, value string) { properties = append(properties, name+"="+annotationValue.Replace(value)) }
		if d.Subject.File != "" {
			add("file", visible(slashed(f.show, d.Subject.File)))
		}
		if from, to, ok := points.span(d.Subject); ok {
			add("line", fmt.Sprint(from.line))
			add("endLine", fmt.Sprint(to.line))
			add("col", fmt.Sprint(from.column))
			if from.line == to.line { // else GitHub takes no columns
				add("endColumn", fmt.Sprint(to.column))
			}
		}
		add("title", string(d.Code))
		message := annotationText.Replace(s.inWords(d, points.places, f.show))
		if _, err := fmt.Fprintf(w, "::%s %s::%s\n", annotationLevels[d.Severity], strings.Join(properties, ","), message); err != nil {
			return err
		}
	}
	return nil
}

// The escapes of actions/toolkit, packages/core/src/command.ts.
var (
	annotationText  = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	annotationValue = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)
