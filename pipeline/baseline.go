package pipeline

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"dich/source"
)

// What is said of a baseline.
const (
	// BaselineUnused: Count findings of it are no more.
	BaselineUnused DiagnosticCode = "baseline-unused"
	// BaselineMissing: dich.toml names the file Path, and there is none yet.
	BaselineMissing DiagnosticCode = "baseline-missing"
	// BaselineInvalid: it is no file that FormatBaseline has written. An error.
	BaselineInvalid DiagnosticCode = "baseline-invalid"
)

// A Baseline is the findings that a project began with: what is not among them is new.
type Baseline struct {
	file  string
	found []known
	read  bool // the file is there
}

// known is a finding of a baseline. Only the fingerprint decides; the rest is for people.
type known struct {
	Code        DiagnosticCode `json:"code"`
	File        string         `json:"file"`
	Locale      string         `json:"locale,omitempty"`
	Segment     string         `json:"segment,omitempty"`
	Fingerprint string         `json:"fingerprint"`
}

const baselineVersion = 1

// FormatBaseline writes findings as a baseline, one a line, in the order of their places;
// errors are left out, and so is what is said of silencers. One that goes away takes away
// a line, and lines that move in the texts change nothing.
func FormatBaseline(list []source.Diagnostic) string {
	source.SortDiagnostics(list)
	var b bytes.Buffer
	fmt.Fprintf(&b, "{\n  \"version\": %d,\n  \"findings\": [", baselineVersion)
	seen, separator := Fingerprints{}, "\n    "
	for _, d := range list {
		if !mayBeBaseline(&d) {
			continue
		}
		b.WriteString(separator)
		e := json.NewEncoder(&b)
		e.SetEscapeHTML(false)
		e.Encode(known{d.Code, d.Subject.File, d.Locale, idName(d.Segment), seen.Of(d)}) // strings: it has no error
		b.Truncate(b.Len() - len("\n"))
		separator = ",\n    "
	}
	b.WriteString("\n  ]\n}\n")
	return b.String()
}

// mayBeBaseline reports what a baseline silences: no error, nothing of silencers.
func mayBeBaseline(d *source.Diagnostic) bool {
	return d.Severity < source.Error && mayBeSilenced(d.Code)
}

// readBaseline reads the baseline that the settings name; one that is not there yet is
// empty.
func readBaseline(fsys fs.FS, config Config) (Config, []source.Diagnostic, error) {
	config.baseline = &Baseline{file: config.Baseline}
	data, err := fs.ReadFile(fsys, config.Baseline)
	if errors.Is(err, fs.ErrNotExist) {
		return config, nil, nil
	}
	if err != nil {
		return config, nil, fmt.Errorf("read baseline: %w", err)
	}
	text, problems := source.Decode(config.Baseline, data)
	if len(problems) > 0 {
		return config, problems, nil
	}
	b, err := parseBaseline(strings.TrimPrefix(text, "\ufeff"))
	if err != nil {
		return config, []source.Diagnostic{{
			Code: BaselineInvalid, Severity: source.Error, Subject: source.Subject{File: config.Baseline, Span: jsonErrorAt(err, text)},
			Args: source.Args{"Version": strconv.Itoa(baselineVersion)}, Hint: "baseline",
		}}, nil
	}
	b.file = config.Baseline
	config.baseline = b
	return config, nil, nil
}

var errBaselineVersion = errors.New("baseline of another version")

func parseBaseline(text string) (*Baseline, error) {
	var file struct {
		Version  int     `json:"version"`
		Findings []known `json:"findings"`
	}
	if err := json.Unmarshal([]byte(text), &file); err != nil {
		return nil, err
	}
	if file.Version != baselineVersion {
		return nil, errBaselineVersion
	}
	return &Baseline{found: file.Findings, read: true}, nil
}

// jsonErrorAt is where a text is no JSON, or not ours.
func jsonErrorAt(err error, text string) source.Span {
	at := int64(1)
	if syntax := (*json.SyntaxError)(nil); errors.As(err, &syntax) {
		at = syntax.Offset
	}
	if kind := (*json.UnmarshalTypeError)(nil); errors.As(err, &kind) {
		at = kind.Offset
	}
	end := max(0, min(int(at), len(text)))
	return source.Span{Start: max(0, end-1), End: end}
}

// apply silences the findings of the baseline. Those it has in vain are counted, unless
// only a part of the project was looked at.
func (b *Baseline) apply(j Judgement, part bool) Judgement {
	if b == nil {
		return j
	}
	left := map[string]bool{}
	for _, k := range b.found {
		left[k.Fingerprint] = true
	}
	source.SortDiagnostics(j.Findings)
	next, seen := Judgement{Silenced: j.Silenced}, Fingerprints{}
	for _, d := range j.Findings {
		fingerprint := ""
		if mayBeBaseline(&d) {
			fingerprint = seen.Of(d)
		}
		if left[fingerprint] {
			delete(left, fingerprint)
			next.Silenced = append(next.Silenced, d)
		} else {
			next.Findings = append(next.Findings, d)
		}
	}
	note := source.Diagnostic{Severity: source.Note, Subject: source.Subject{File: b.file}, Hint: "baseline", Args: source.Args{"Path": b.file}}
	switch {
	case !b.read:
		note.Code = BaselineMissing
	case len(left) > 0 && !part:
		note.Code, note.Args = BaselineUnused, source.Args{"Count": strconv.Itoa(len(left))}
	default:
		return next
	}
	next.Findings = append(next.Findings, note)
	return next
}

// NoBaseline makes all findings count.
func (c *Config) NoBaseline() { c.baseline = nil }

// Baselined silences what is in the baseline in force.
func (c *Config) Baselined(j Judgement) Judgement { return c.baseline.apply(j, c.Part) }

// UseBaseline puts the text of a baseline in force, as it would be read from a file.
func (c *Config) UseBaseline(file, text string) error {
	b, err := parseBaseline(text)
	if err == nil {
		b.file = file
		c.baseline = b
	}
	return err
}
