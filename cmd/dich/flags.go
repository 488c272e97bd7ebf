package main

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/voice"
	"dich/pipeline"
	"dich/source"
	"dich/source/legacy"
)

// options are what the flags and arguments of a command line say.
type options struct {
	args     []string
	dir      string // -C
	config   string
	glossary string
	locales  []language.Tag // none means all
	format   string         // text, json or jsonl
	to       string
	output   string   // the last --output
	outputs  []string // all of them
	list     bool
	fix      bool
	ci       bool
	// writeBaseline is the file to write a baseline to.
	writeBaseline string
	failOn        *source.Severity // nil means as dich.toml says
	minSeverity   source.Severity
	color         string
	quiet         bool
	verbose       bool
	noProgress    bool
	dryRun        bool
	prune         bool
	final         bool
	undo          bool
	stdinName     string
	from          *legacy.Encoding
	jobs          int // 0 means as many as there are processors
	since         string
	view          string
	terms         bool
	analysis      bool
	badge         string
	align         bool
	watch         bool
	outlined      bool            // large catalogs are read as outlines (see pipeline.ReadToUpdate)
	limit         int             // 0 means as many as the verb thinks right
	only          []locales.State // none means all
	checkOnly     bool            // --check
	serve         bool
	port          *int // nil means one that is free
	into          string
}

// defaults hold where a flag is not given.
func defaults() options { return options{format: "text", color: "auto"} }

// A flagRow describes one flag. It means the same with every verb that has it.
type flagRow struct {
	name    string
	value   string // what stands for its value in help; empty if it takes none
	list    bool   // several values: with commas, or the flag given again
	again   bool   // several values, each with a flag of its own: it may have a comma in it
	allowed []string
	// set takes one value: each of a list, else the last one given. It answers false if
	// that cannot be meant. Allowed values are checked before.
	set func(o *options, value string) bool
}

// The flags, in the order in which help lists them.
var flagRows = []flagRow{
	{name: "C", value: "DIR", set: keep(func(o *options) *string { return &o.dir })},
	{name: "config", value: "FILE", set: keep(func(o *options) *string { return &o.config })},
	{name: "glossary", value: "FILE", set: keep(func(o *options) *string { return &o.glossary })},
	{name: "locale", value: "TAG", list: true, set: setLocales},
	{name: "since", value: "REV", set: keep(func(o *options) *string { return &o.since })},
	{name: "view", allowed: []string{"inline", "side-by-side"}, set: keep(func(o *options) *string { return &o.view })},
	{name: "terms", set: turn(func(o *options) *bool { return &o.terms })},
	{name: "analysis", set: turn(func(o *options) *bool { return &o.analysis })},
	{name: "badge", value: "FILE", set: keep(func(o *options) *string { return &o.badge })},
	{name: "limit", value: "N", set: setLimit},
	{name: "align", set: turn(func(o *options) *bool { return &o.align })},
	{name: "only", list: true, allowed: stateNames, set: setOnly},
	{name: "to", allowed: slices.Concat([]string{"pot"}, pipeline.GlossaryFormats()), set: keep(func(o *options) *string { return &o.to })},
	{name: "from", value: "ENCODING", set: setFrom},
	{name: "into", value: "FILE", set: keep(func(o *options) *string { return &o.into })},
	{name: "output", value: "FILE", again: true, set: setOutput},
	{name: "format", allowed: []string{"text", "json", "jsonl"}, set: keep(func(o *options) *string { return &o.format })},
	{name: "list", set: turn(func(o *options) *bool { return &o.list })},
	{name: "fix", set: turn(func(o *options) *bool { return &o.fix })},
	{name: "write-baseline", value: "FILE", set: keep(func(o *options) *string { return &o.writeBaseline })},
	{name: "ci", set: turn(func(o *options) *bool { return &o.ci })},
	{name: "stdin-name", value: "FILE", set: keep(func(o *options) *string { return &o.stdinName })},
	{name: "jobs", value: "N", set: setJobs},
	{name: "fail-on", allowed: severityNames, set: setFailOn},
	{name: "min-severity", allowed: severityNames, set: setMinSeverity},
	{name: "final", set: turn(func(o *options) *bool { return &o.final })},
	{name: "undo", set: turn(func(o *options) *bool { return &o.undo })},
	{name: "prune", set: turn(func(o *options) *bool { return &o.prune })},
	{name: "check", set: turn(func(o *options) *bool { return &o.checkOnly })},
	{name: "serve", set: turn(func(o *options) *bool { return &o.serve })},
	{name: "port", value: "N", set: setPort},
	{name: "watch", set: turn(func(o *options) *bool { return &o.watch })},
	{name: "dry-run", set: turn(func(o *options) *bool { return &o.dryRun })},
	{name: "no-progress", set: turn(func(o *options) *bool { return &o.noProgress })},
	{name: "quiet", set: turn(func(o *options) *bool { return &o.quiet })},
	{name: "verbose", set: turn(func(o *options) *bool { return &o.verbose })},
	{name: "color", allowed: []string{"auto", "always", "never"}, set: keep(func(o *options) *string { return &o.color })},
	{name: "ui", allowed: voice.Languages, set: func(*options, string) bool { return true }}, // uiLanguage has read it
}

// stateNames are the states of translations as --only has them, the least first.
var stateNames = []string{"untranslated", "fuzzy", "translated", "reviewed", "final"}

func setOnly(o *options, value string) bool {
	o.only = append(o.only, locales.State(slices.Index(stateNames, value)))
	return true
}

var severityNames = []string{"error", "warning", "note"}

// The sets of flags that verbs choose from.
var (
	everywhere   = []string{"C", "color", "ui", "quiet", "verbose"}
	projectFlags = []string{"config", "glossary", "no-progress"}
	findingFlags = []string{"fail-on", "min-severity"}
	writingFlags = []string{"dry-run"}
)

// flagSet joins sets and single names.
func flagSet(sets ...[]string) []string { return slices.Concat(append(sets, everywhere)...) }

// flagNamed finds a flag's row; nil if there is none.
func flagNamed(name string) *flagRow {
	i := slices.IndexFunc(flagRows, func(f flagRow) bool { return f.name == name })
	if i < 0 {
		return nil
	}
	return &flagRows[i]
}

// takesValue reports a flag that is followed by one.
func (f *flagRow) takesValue() bool { return f.value != "" || f.allowed != nil }

// String writes the flag as help shows it: --locale TAG, --format text|json|jsonl.
func (f *flagRow) String() string {
	value := f.value
	if f.allowed != nil {
		value = strings.Join(f.allowed, "|")
	}
	return strings.TrimSpace(dashed(f.name) + " " + value)
}

// dashed writes a flag's name as it is typed.
func dashed(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}

// read puts the flag's values into the options.
func (f *flagRow) read(o *options, values []string) error {
	for _, v := range values {
		if f.allowed != nil && !slices.Contains(f.allowed, v) {
			return badValue(f.name, v, f.allowed)
		}
	}
	if !f.list && !f.again {
		values = []string{values[len(values)-1]}
	}
	for _, v := range values {
		if !f.set(o, v) {
			return badValue(f.name, v, nil)
		}
	}
	return nil
}

// badValue is the failure of a value that a flag cannot have. Its hint names the
// values allowed, or how one is written.
func badValue(name, value string, allowed []string) *failure {
	hint := "flag-" + name
	if allowed != nil {
		hint = "allowed-values"
	}
	return &failure{code: exitUsage, id: "usage.flag-value", hint: hint, args: voice.Args{
		"Flag": dashed(name), "Value": value, "Allowed": strings.Join(allowed, ", "),
	}}
}

// keep stores a value that must not be empty.
func keep(field func(*options) *string) func(*options, string) bool {
	return func(o *options, value string) bool {
		*field(o) = value
		return value != ""
	}
}

// turn switches on, or off where --flag=false says so.
func turn(field func(*options) *bool) func(*options, string) bool {
	return func(o *options, value string) bool {
		b, err := strconv.ParseBool(value)
		*field(o) = b
		return err == nil
	}
}

func setLocales(o *options, value string) bool {
	tag, ok := pipeline.ParseTarget(value)
	if ok && !slices.Contains(o.locales, tag) {
		o.locales = append(o.locales, tag)
	}
	return ok
}

func setOutput(o *options, value string) bool {
	o.output = value
	o.outputs = append(o.outputs, value)
	return value != ""
}

func setFrom(o *options, value string) bool {
	e, ok := legacy.ParseEncoding(value)
	o.from = &e
	return ok
}

func setJobs(o *options, value string) bool {
	n, err := strconv.Atoi(value)
	o.jobs = n
	return err == nil && 0 < n && n <= mostJobs
}

func setPort(o *options, value string) bool {
	n, err := strconv.Atoi(value)
	o.port = &n
	return err == nil && 0 <= n && n <= 65535
}

func setLimit(o *options, value string) bool {
	n, err := strconv.Atoi(value)
	o.limit = n
	return err == nil && n > 0
}

// mostJobs is more than any machine has processors, and less than it has memory for.
const mostJobs = 1024

func setFailOn(o *options, value string) bool {
	severity, ok := source.ParseSeverity(value)
	o.failOn = &severity
	return ok
}

func setMinSeverity(o *options, value string) (ok bool) {
	o.minSeverity, ok = source.ParseSeverity(value)
	return ok
}
