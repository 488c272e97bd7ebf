package main

import (
	"io"
	"net/url"
	"path"
	"slices"
	"strings"

	"dich/locales/voice"
	"dich/pipeline"
	"dich/source"
)

// SARIF 2.1.0 (OASIS, 27 March 2020), as much of it as findings need. The fields stand in
// the order of the specification's sections.
type sarifLog struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool       sarifTool     `json:"tool"`
	Language   string        `json:"language"`
	Results    []sarifResult `json:"results"`
	ColumnKind string        `json:"columnKind"`
}

type sarifTool struct {
	Driver sarifDriver `json:"driver"`
}

type sarifDriver struct {
	Name  string      `json:"name"`
	Rules []sarifRule `json:"rules"`
}

type sarifRule struct {
	ID            source.DiagnosticCode `json:"id"`
	Short         *sarifText            `json:"shortDescription,omitempty"`
	Help          *sarifText            `json:"help,omitempty"`
	Configuration sarifConfiguration    `json:"defaultConfiguration"`
}

type sarifConfiguration struct {
	Level string `json:"level"`
}

type sarifText struct {
	Text string `json:"text"`
}

type sarifResult struct {
	Rule         source.DiagnosticCode `json:"ruleId"`
	Index        int                   `json:"ruleIndex"`
	Level        string                `json:"level"`
	Message      sarifText             `json:"message"`
	Locations    []sarifLocation       `json:"locations"`
	Related      []sarifLocation       `json:"relatedLocations,omitempty"`
	Fingerprints map[string]string     `json:"partialFingerprints"`
	Fixes        []sarifFix            `json:"fixes,omitempty"`
	Properties   map[string]string     `json:"properties,omitempty"`
}

type sarifLocation struct {
	ID       int            `json:"id,omitempty"`
	Physical *sarifPhysical `json:"physicalLocation,omitempty"`
	Logical  []sarifLogical `json:"logicalLocations,omitempty"`
	Message  *sarifText     `json:"message,omitempty"`
}

type sarifPhysical struct {
	Artifact sarifArtifact `json:"artifactLocation"`
	Region   *sarifRegion  `json:"region,omitempty"`
}

type sarifArtifact struct {
	URI string `json:"uri"`
}

type sarifRegion struct {
	StartLine   int `json:"startLine"`
	StartColumn int `json:"startColumn"`
	EndLine     int `json:"endLine"`
	EndColumn   int `json:"endColumn"`
}

type sarifLogical struct {
	Name string `json:"name"`
	Full string `json:"fullyQualifiedName"`
}

type sarifFix struct {
	Description sarifText     `json:"description"`
	Changes     []sarifChange `json:"artifactChanges"`
}

type sarifChange struct {
	Artifact     sarifArtifact      `json:"artifactLocation"`
	Replacements []sarifReplacement `json:"replacements"`
}

type sarifReplacement struct {
	Deleted  sarifRegion `json:"deletedRegion"`
	Inserted sarifText   `json:"insertedContent"`
}

// sarifWriter makes the parts of a log.
type sarifWriter struct {
	*session
	findings
	points *points
	rules  []source.DiagnosticCode
}

// writeSARIF writes findings as one run. Columns are code points, paths relative to the
// working directory, and the fingerprints those of --format json.
func (s *session) writeSARIF(w io.Writer, f findings) error {
	sw := &sarifWriter{session: s, findings: f, points: &points{places: newPlaces(f.text)}}
	levels := map[source.DiagnosticCode]source.Severity{}
	for _, d := range f.list {
		levels[d.Code] = max(levels[d.Code], d.Severity)
		sw.rules = append(sw.rules, d.Code)
	}
	slices.Sort(sw.rules)
	sw.rules = slices.Compact(sw.rules)
	run := sarifRun{Language: s.say.Tag(), Results: []sarifResult{}, ColumnKind: "unicodeCodePoints"}
	run.Tool.Driver = sarifDriver{Name: "dich", Rules: []sarifRule{}}
	for _, code := range sw.rules {
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sw.rule(code, levels[code]))
	}
	seen := pipeline.Fingerprints{}
	for _, d := range f.list {
		run.Results = append(run.Results, sw.result(d, seen.Of(d)))
	}
	return writeJSONValue(w, sarifLog{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{run}}, "  ")
}

// rule describes a code. What is wrong in a file's syntax has a message, and no more.
func (w *sarifWriter) rule(code source.DiagnosticCode, worst source.Severity) sarifRule {
	r := sarifRule{ID: code, Configuration: sarifConfiguration{worst.String()}}
	if c := pipeline.CheckOf(code); c != nil {
		r.Configuration.Level = c.Severity.String()
		sentence := w.sentence(code)
		r.Short = sarifMessage(sentence)
		r.Help = sarifMessage(sentence + "\n" + w.phrase("checks.silence", voice.Args{"Code": string(code)}))
	}
	return r
}

// sarifMessage writes a text as a message: braces stand for arguments there, unless they
// are doubled (section 3.11.5).
func sarifMessage(text string) *sarifText {
	return &sarifText{strings.NewReplacer("{", "{{", "}", "}}").Replace(text)}
}

func (w *sarifWriter) result(d source.Diagnostic, fingerprint string) sarifResult {
	words := w.message(d)
	if advice := w.advice(d); advice != "" {
		words += "\n" + advice
	}
	index, _ := slices.BinarySearch(w.rules, d.Code)
	r := sarifResult{
		Rule: d.Code, Index: index, Level: d.Severity.String(), Message: *sarifMessage(words), Locations: []sarifLocation{},
		Fingerprints: map[string]string{"dich/v1": fingerprint}, Properties: map[string]string{},
	}
	if d.Subject.File != "" {
		r.Locations = append(r.Locations, w.location(d.Subject))
	}
	for i, related := range d.Related {
		at := w.location(related.Subject)
		at.ID, at.Message = i+1, sarifMessage(w.phrase("related."+related.Note, argsOf(related.Args)))
		r.Related = append(r.Related, at)
	}
	if d.Locale != "" {
		r.Properties["locale"] = d.Locale
	}
	if !d.Segment.IsZero() {
		r.Properties["segment"] = d.Segment.String()
	}
	r.Fixes = w.fixes(d)
	return r
}

func (w *sarifWriter) location(subject source.Subject) sarifLocation {
	if subject.File == "" {
		return sarifLocation{}
	}
	at := sarifLocation{Physical: &sarifPhysical{Artifact: sarifArtifact{w.uri(subject.File)}, Region: w.region(subject)}}
	if subject.Part != "" {
		name := visible(subject.Part)
		full := place{File: subject.Part, Line: w.points.places.at(subject).Line, Column: w.points.places.at(subject).Column}
		at.Logical = []sarifLogical{{name, full.label(show)}}
	}
	return at
}

// region is nil where the text of the file is not known.
func (w *sarifWriter) region(subject source.Subject) *sarifRegion {
	from, to, ok := w.points.span(subject)
	if !ok {
		return nil
	}
	return &sarifRegion{from.line, from.column, to.line, to.column}
}

// uri writes a path as a relative reference (RFC 3986), one from elsewhere as a file's URI.
func (w *sarifWriter) uri(file string) string {
	name := slashed(w.show, file)
	switch {
	case strings.HasPrefix(name, "/"):
		return (&url.URL{Scheme: "file", Path: name}).String()
	case len(name) > 2 && name[1] == ':' && name[2] == '/': // a disk of Windows
		return (&url.URL{Scheme: "file", Path: "/" + name}).String()
	}
	return (&url.URL{Path: path.Clean(name)}).String()
}

// fixes gives the change that check --fix would make for a finding; none for a file that is
// an archive.
func (w *sarifWriter) fixes(d source.Diagnostic) []sarifFix {
	if d.Fix == nil || d.Subject.Part != "" {
		return nil
	}
	edits := d.Fix.InFile
	if d.Locale == "" {
		edits = d.Fix.Edits
	}
	change := sarifChange{Artifact: sarifArtifact{w.uri(d.Subject.File)}}
	for _, e := range edits {
		region := w.region(source.Subject{File: d.Subject.File, Part: d.Subject.Part, Span: e.Span})
		if region == nil {
			return nil
		}
		change.Replacements = append(change.Replacements, sarifReplacement{*region, sarifText{e.Text}})
	}
	if len(change.Replacements) == 0 {
		return nil
	}
	return []sarifFix{{*sarifMessage(w.phrase("checks.fix", nil)), []sarifChange{change}}}
}
