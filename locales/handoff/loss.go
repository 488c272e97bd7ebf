package handoff

import (
	"strconv"

	"dich/source"
)

// NotCarried: a format has no place for Feature, which Count units or segments had; a note.
// Args: Format, Feature, Count.
const NotCarried source.DiagnosticCode = "handoff-not-carried"

// A Feature is something that a hand-off says and that not every format can carry.
// Documents, keys and the texts with their plural forms are none.
type Feature string

const (
	UnitIDs      Feature = "unit ids"
	Kinds        Feature = "kinds"
	Headings     Feature = "headings"
	Gaps         Feature = "gaps" // what stands between the sentences of a unit
	Terms        Feature = "terms"
	Candidates   Feature = "candidates"
	Bases        Feature = "fingerprints"
	States       Feature = "states"
	Previous     Feature = "previous sources"
	Repeats      Feature = "repeats"
	Comments     Feature = "comments" // of translators
	Descriptions Feature = "descriptions"
	Marks        Feature = "marks" // of dich, beside those of the state
	Flags        Feature = "flags"
	Untranslated Feature = "untranslated segments"
	Guesses      Feature = "translations that need work"
	Prose        Feature = "prose"      // where only what has a key can be carried
	Characters   Feature = "characters" // that a format cannot write
)

// A Loss counts what a format drops.
type Loss struct {
	format string
	order  []Feature
	count  map[Feature]int
	first  map[Feature]source.Subject
}

// NewLoss begins to count for a format of that name.
func NewLoss(format string) *Loss {
	return &Loss{format: format, count: map[Feature]int{}, first: map[Feature]source.Subject{}}
}

// Add counts one that is dropped; at is its place, empty where it has none.
func (l *Loss) Add(f Feature, at source.Subject) {
	if l.count[f]++; l.count[f] == 1 {
		l.order = append(l.order, f)
		l.first[f] = at
	}
}

// Diagnostics notes each feature once, at the first that was dropped.
func (l *Loss) Diagnostics() []source.Diagnostic {
	var found []source.Diagnostic
	for _, f := range l.order {
		args := source.Args{"Format": l.format, "Feature": string(f), "Count": strconv.Itoa(l.count[f])}
		found = append(found, source.Diagnostic{Code: NotCarried, Severity: source.Note, Subject: l.first[f], Args: args})
	}
	return found
}
