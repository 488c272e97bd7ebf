package main

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"dich/source"
)

// writeXML writes a document with its declaration. Its texts have gone through xmlText.
func writeXML(w io.Writer, document any) error {
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(w)
	e.Indent("", "  ")
	if err := e.Encode(document); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// xmlText shows the characters that XML 1.0 (section 2.2, Char) forbids and that a
// message may have all the same, for it is no control character.
func xmlText(text string) string {
	if !strings.ContainsAny(text, "\ufffe\uffff") {
		return text
	}
	return strings.NewReplacer("\ufffe", `\ufffe`, "\uffff", `\uffff`).Replace(text)
}

// Checkstyle's result file. It has no published schema: the names are those of
// com.puppycrawl.tools.checkstyle.XMLLogger.
type checkstyleReport struct {
	XMLName xml.Name         `xml:"checkstyle"`
	Version string           `xml:"version,attr"`
	Files   []checkstyleFile `xml:"file"`
}

type checkstyleFile struct {
	Name   string            `xml:"name,attr"`
	Errors []checkstyleError `xml:"error"`
}

type checkstyleError struct {
	Line     int    `xml:"line,attr,omitempty"`
	Column   int    `xml:"column,attr,omitempty"`
	Severity string `xml:"severity,attr"`
	Message  string `xml:"message,attr"`
	Source   string `xml:"source,attr"`
}

var checkstyleSeverities = map[source.Severity]string{source.Error: "error", source.Warning: "warning", source.Note: "info"}

// writeCheckstyle writes findings as Checkstyle does, by file.
func (s *session) writeCheckstyle(w io.Writer, f findings) error {
	report := checkstyleReport{Version: "10.0"}
	points := &points{places: newPlaces(f.text)}
	for i, d := range f.list {
		if i == 0 || f.list[i-1].Subject.File != d.Subject.File {
			report.Files = append(report.Files, checkstyleFile{Name: fileName(f, d)})
		}
		from, _, _ := points.span(d.Subject)
		last := &report.Files[len(report.Files)-1]
		last.Errors = append(last.Errors, checkstyleError{
			from.line, from.column, checkstyleSeverities[d.Severity], xmlText(s.inWords(d, points.places, f.show)), "dich." + string(d.Code),
		})
	}
	return writeXML(w, report)
}

// fileName is that of a finding's file, for people.
func fileName(f findings, d source.Diagnostic) string {
	if d.Subject.File == "" {
		return ""
	}
	return xmlText(visible(slashed(f.show, d.Subject.File)))
}

// JUnit's result file as Jenkins and GitLab read it (jenkins-junit.xsd of the xUnit
// plugin). Nothing in it is measured: it has no times.
type junitReport struct {
	XMLName  xml.Name     `xml:"testsuites"`
	Name     string       `xml:"name,attr"`
	Tests    int          `xml:"tests,attr"`
	Failures int          `xml:"failures,attr"`
	Suites   []junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Skipped  int         `xml:"skipped,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Name    string        `xml:"name,attr"`
	Class   string        `xml:"classname,attr"`
	File    string        `xml:"file,attr,omitempty"`
	Line    int           `xml:"line,attr,omitempty"`
	Failure *junitFailure `xml:"failure"`
	Output  string        `xml:"system-out,omitempty"`
}

type junitFailure struct {
	Type    string `xml:"type,attr"`
	Message string `xml:"message,attr"`
	Text    string `xml:",chardata"`
}

// writeJUnit writes findings as test cases, a suite for each file. Those that fail the
// run are failures; the milder ones passed, and have something to say. A case's name has
// no line in it, so that it stays the same test when lines move. Where nothing was found
// one case says so: Jenkins takes an empty file for a broken build.
func (s *session) writeJUnit(w io.Writer, f findings, failOn source.Severity) error {
	if s.failOn != nil {
		failOn = *s.failOn
	}
	report := junitReport{Name: "dich"}
	places := newPlaces(f.text)
	named := map[[2]string]int{}
	for i, d := range f.list {
		file := fileName(f, d)
		if i == 0 || f.list[i-1].Subject.File != d.Subject.File {
			report.Suites = append(report.Suites, junitSuite{Name: file})
		}
		c := s.junitCase(f, d, places, d.Severity >= failOn)
		name := [2]string{c.Class, c.Name}
		if named[name]++; named[name] > 1 {
			c.Name += fmt.Sprintf(" (%d)", named[name])
		}
		last := &report.Suites[len(report.Suites)-1]
		last.Cases = append(last.Cases, c)
	}
	if len(report.Suites) == 0 {
		report.Suites = []junitSuite{{Name: "dich", Cases: []junitCase{{Name: s.phrase("tally.none", nil), Class: "dich"}}}}
	}
	report.count()
	return writeXML(w, report)
}

func (s *session) junitCase(f findings, d source.Diagnostic, places *places, fails bool) junitCase {
	file := fileName(f, d)
	words := xmlText(s.inWords(d, places, f.show))
	if label := places.at(d.Subject).label(f.show); label != "" {
		words = xmlText(label) + ": " + words
	}
	c := junitCase{
		Name: xmlText(s.message(d)) + " [" + string(d.Code) + "]", Class: strings.ReplaceAll(file, ".", "_"),
		File: file, Line: places.at(d.Subject).Line,
	}
	if fails {
		c.Failure = &junitFailure{string(d.Code), xmlText(s.message(d)), words}
	} else {
		c.Output = d.Severity.String() + ": " + words
	}
	return c
}

// count fills in how many cases there are.
func (r *junitReport) count() {
	for i := range r.Suites {
		suite := &r.Suites[i]
		suite.Tests = len(suite.Cases)
		for _, c := range suite.Cases {
			if c.Failure != nil {
				suite.Failures++
			}
		}
		r.Tests += suite.Tests
		r.Failures += suite.Failures
	}
}
