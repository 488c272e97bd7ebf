package po

import (
	"hash/maphash"
	"strconv"

	"dich/source"
)

// A report collects what is found in one file.
type report struct {
	file  string
	found []source.Diagnostic
	seen  map[uint64]first // by the hash of a name
	seed  maphash.Seed
}

func newReport(file string) report {
	return report{file: file, seen: map[uint64]first{}, seed: maphash.MakeSeed()}
}

// A name is what gettext knows an entry by. In place of it we keep its hash: of a million
// names two have the same one in a case of thirty millions.
type name struct{ key, id string }

func (n name) hash(seed maphash.Seed) uint64 { return maphash.Comparable(seed, n) }

// first is where a name was defined first; an active entry goes before an obsolete one. No
// file is longer than source.MaxFileSize.
type first struct {
	start, end int32
	obsolete   bool
}

func (f first) span() source.Span { return source.Span{Start: int(f.start), End: int(f.end)} }

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
func (r *report) define(n name, span source.Span, obsolete bool) {
	hash := n.hash(r.seed)
	before, taken := r.seen[hash]
	if !taken || before.obsolete && !obsolete {
		r.seen[hash] = first{int32(span.Start), int32(span.End), obsolete}
	}
	if !taken || r.full() {
		return
	}
	severity := source.Error
	if before.obsolete || obsolete {
		severity = source.Warning
	}
	r.add(Duplicate, severity, span, source.Args{"Key": n.key, "Source": n.id})
	r.found[len(r.found)-1].Related = []source.Related{{
		Note: FirstDefinition, Subject: source.Subject{File: r.file, Span: before.span()},
	}}
}
