package po

import (
	"strconv"

	"dich/source"
)

// A report collects what is found in one file.
type report struct {
	file  string
	found []source.Diagnostic
	seen  map[name]first
}

// A name is what gettext knows an entry by.
type name struct{ key, id string }

// first is where a name was defined first; an active entry goes before an
// obsolete one.
type first struct {
	span     source.Span
	obsolete bool
}

// full reports that no more can be added.
func (r *report) full() bool { return len(r.found) > maxFindings }

// add notes a finding; the one after the last says that there were too many.
func (r *report) add(code source.DiagnosticCode, severity source.Severity, span source.Span, args source.Args) {
	if r.full() {
		return
	}
	if len(r.found) == maxFindings {
		code, severity = TooManyErrors, source.Error
		args = source.Args{"Limit": strconv.Itoa(maxFindings)}
	}
	r.found = append(r.found, source.Diagnostic{
		Code: code, Severity: severity,
		Subject: source.Subject{File: r.file, Span: span},
		Args:    args, Hint: source.Hint(code),
	})
}

// fail adds an error. It is false, so that a parser can return it.
func (r *report) fail(code source.DiagnosticCode, span source.Span, args source.Args) bool {
	r.add(code, source.Error, span, args)
	return false
}

// define reports an entry whose name is taken. Among obsolete entries that is no
// more than a warning: msgfmt refuses them, but nothing is lost.
func (r *report) define(n name, here first) {
	before, taken := r.seen[n]
	if !taken || before.obsolete && !here.obsolete {
		r.seen[n] = here
	}
	if !taken || r.full() {
		return
	}
	severity := source.Error
	if before.obsolete || here.obsolete {
		severity = source.Warning
	}
	r.add(Duplicate, severity, here.span, source.Args{"Key": n.key, "Source": n.id})
	r.found[len(r.found)-1].Related = []source.Related{{
		Note: FirstDefinition, Subject: source.Subject{File: r.file, Span: before.span},
	}}
}
