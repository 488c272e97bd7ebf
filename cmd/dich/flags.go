package main

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"dich/locales/voice"
	"dich/source"
)

// options are what the flags and arguments of a command line say.
type options struct {
	args        []string
	dir         string // -C
	config      string
	glossary    string
	locales     []language.Tag // none means all
	format      string         // text, json or jsonl
	to          string
	output      string
	failOn      *source.Severity // nil means as dich.toml says
	minSeverity source.Severity
	color       string
	quiet       bool
	verbose     bool
	noProgress  bool
	dryRun      bool
	jobs        int // 0 means as many as the machine has processors
}

// defaults hold where a flag is not given.
func defaults() options { return options{format: "text", color: "auto"} }

// A flagRow describes one flag. It means the same with every verb that has it.
type flagRow struct {
	name    string
	value   string // what stands for its value in help; empty if it takes none
	list    bool   // several values: with commas, or the flag given again
	allowed []string
	// set answers false if the value cannot be meant. Allowed values are checked before.
	set func(o *options, values []string) bool
}

// The flags, in the order in which help lists them.
var flagRows = []flagRow{
	{name: "C", value: "DIR", set: keep(func(o *options) *string { return &o.dir })},
	{name: "config", value: "FILE", set: keep(func(o *options) *string { return &o.config })},
	{name: "glossary", value: "FILE", set: keep(func(o *options) *string { return &o.glossary })},
	{name: "locale", value: "TAG", list: true, set: setLocales},
	{name: "to", value: "FORMAT", set: keep(func(o *options) *string { return &o.to })},
	{name: "output", value: "FILE", set: keep(func(o *options) *string { return &o.output })},
	{name: "format", allowed: []string{"text", "json", "jsonl"}, set: keep(func(o *options) *string { return &o.format })},
	{name: "fail-on", allowed: severityNames, set: setFailOn},
	{name: "min-severity", allowed: severityNames, set: setMinSeverity},
	{name: "dry-run", set: turn(func(o *options) *bool { return &o.dryRun })},
	{name: "jobs", value: "N", set: setJobs},
	{name: "no-progress", set: turn(func(o *options) *bool { return &o.noProgress })},
	{name: "quiet", set: turn(func(o *options) *bool { return &o.quiet })},
	{name: "verbose", set: turn(func(o *options) *bool { return &o.verbose })},
	{name: "color", allowed: []string{"auto", "always", "never"}, set: keep(func(o *options) *string { return &o.color })},
	{name: "ui", allowed: voice.Languages, set: func(*options, []string) bool { return true }}, // uiLanguage has read it
}

var severityNames = []string{"error", "warning", "note"}

// The sets of flags that verbs choose from.
var (
	everywhere    = []string{"C", "color", "ui", "quiet", "verbose"}
	projectFlags  = []string{"config", "glossary", "locale"}
	findingFlags  = []string{"format", "fail-on", "min-severity"}
	progressFlags = []string{"no-progress", "jobs"}
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
	if !f.set(o, values) {
		return badValue(f.name, strings.Join(values, ","), nil)
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
func keep(field func(*options) *string) func(*options, []string) bool {
	return func(o *options, values []string) bool {
		*field(o) = values[len(values)-1]
		return *field(o) != ""
	}
}

// turn switches on, or off where --flag=false says so.
func turn(field func(*options) *bool) func(*options, []string) bool {
	return func(o *options, values []string) bool {
		b, err := strconv.ParseBool(values[len(values)-1])
		*field(o) = b
		return err == nil
	}
}

func setLocales(o *options, values []string) bool {
	for _, v := range values {
		tag, ok := source.ParseLocale(v)
		if !ok {
			return false
		}
		if !slices.Contains(o.locales, tag) {
			o.locales = append(o.locales, tag)
		}
	}
	return len(values) > 0
}

func setFailOn(o *options, values []string) bool {
	severity, ok := source.ParseSeverity(values[len(values)-1])
	o.failOn = &severity
	return ok
}

func setMinSeverity(o *options, values []string) (ok bool) {
	o.minSeverity, ok = source.ParseSeverity(values[len(values)-1])
	return ok
}

func setJobs(o *options, values []string) bool {
	n, err := strconv.Atoi(values[len(values)-1])
	o.jobs = n
	return err == nil && n >= 1
}
