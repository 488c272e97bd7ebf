package main

import (
	"context"
	"slices"

	"dich/locales/voice"
	"dich/pipeline"
)

// A verb is one command. What it says of itself is in locales/voice: verb.<name>.usage
// is one line, .about a paragraph, .examples are lines to type.
type verb struct {
	name  string
	group string // names the sentence group.<group>: whose work it is; empty for none on the first page
	args  string // its arguments as help writes them
	most  int    // how many arguments it takes; any if negative
	flags []string
	// values are those that a flag may have with this verb, where they are not the usual ones.
	values map[string][]string
	// body does it. An error knows its own exit code; what is answered beside it counts
	// if it is worse (see first).
	body func(context.Context, *session) (exitCode, error)
}

// verbs are all commands, in the order of a day's work.
func verbs() []verb {
	return []verb{
		{name: "init", group: "project", args: "[DIR]", most: 1, flags: flagSet([]string{"locale", "ci", "dry-run"}), body: writing(initProject)},
		{name: "run", group: "project", flags: flagSet(projectFlags, findingFlags, writingFlags, []string{"locale"}), body: writing(runProject)},
		{name: "status", group: "project", args: "[DOCUMENT ...]", most: -1, flags: flagSet(projectFlags, []string{"locale", "analysis", "badge", "format"}),
			values: map[string][]string{"format": {"text", "json", "jsonl", "csv"}}, body: showStatus},
		{name: "extract", group: "source", args: "[FILE ...]", most: -1, flags: flagSet(projectFlags, []string{"format", "to", "output", "stdin-name", "jobs"}), values: map[string][]string{"to": {"pot"}}, body: extractSegments},
		{name: "terms", group: "source", args: "[FILE ...]", most: -1, flags: flagSet(projectFlags, []string{"format", "stdin-name", "jobs"}), body: showTerms},
		{name: "glossary", group: "source", args: "check|suggest|impact|import|export [FILE ...]", most: -1,
			flags:  flagSet(projectFlags, findingFlags, writingFlags, []string{"locale", "since", "limit", "format", "to", "output"}),
			values: map[string][]string{"to": pipeline.GlossaryFormats(), "format": findingFormats}, body: workOnGlossary},
		{name: "diff", group: "source", args: "[OLD NEW | --since REV [DOCUMENT ...]]", most: -1, flags: flagSet(projectFlags, []string{"locale", "since", "view", "format", "output"}),
			values: map[string][]string{"format": {"text", "json", "jsonl", "markdown", "html"}}, body: showDiff},
		{name: "update", group: "translations", flags: flagSet(projectFlags, writingFlags, []string{"locale", "prune", "watch"}), body: writing(updateProject)},
		{name: "check", group: "translations", args: "[FILE ...]", most: -1, flags: flagSet(projectFlags, findingFlags, writingFlags, []string{"locale", "since", "list", "fix", "write-baseline", "format", "output"}),
			values: map[string][]string{"format": findingFormats}, body: writing(checkProject)},
		{name: "review", group: "translations", args: "[FILE|ID ...]", most: -1, flags: flagSet(projectFlags, writingFlags, []string{"locale", "final", "undo"}), body: writing(reviewTranslations)},
		{name: "repeat", args: "split|join DOCUMENT ID ...", most: -1, flags: flagSet(projectFlags, writingFlags, []string{"locale"}), body: writing(repeatTranslations)},
		{name: "export", args: "[DOCUMENT ...]", most: -1, flags: flagSet(projectFlags, writingFlags, []string{"locale", "only", "to", "into", "output"}),
			values: map[string][]string{"to": pipeline.ExportFormats()}, body: writing(exportTranslations)},
		{name: "import", args: "FILE ... | --align OLD [DOCUMENT]", most: -1, flags: flagSet(projectFlags, writingFlags, findingFlags, []string{"locale", "align", "format"}), body: writing(importTranslations)},
		{name: "tm", args: "stats|search [TEXT]", most: -1, flags: flagSet(projectFlags, []string{"locale", "limit", "format"}), body: workOnMemory},
		{name: "report", group: "translations", flags: flagSet(projectFlags, writingFlags, []string{"locale", "terms", "format", "output"}),
			values: map[string][]string{"format": {"text", "json", "jsonl", "csv"}}, body: reportProject},
		{name: "build", group: "publication", flags: flagSet(projectFlags, writingFlags, []string{"locale", "check", "serve", "port"}), body: writing(buildProject)},
		{name: "merge-po", args: "BASE OURS THEIRS [PATH]", most: 4, flags: flagSet(), body: mergePO}, // for git
		{name: "convert", args: "FILE", most: 1, flags: flagSet([]string{"from", "to", "locale", "output", "stdin-name"}),
			values: map[string][]string{"to": pipeline.ExportFormats()}, body: convertFile}, // with no group: too rare for the first page
		{name: "srx", flags: flagSet([]string{"config", "output"}), body: writeSRX},                    // as rare
		{name: "config", args: "lint|show", most: 1, flags: flagSet([]string{"config"}), body: config}, // with no group: too rare for the first page
		{name: "help", group: "more", args: "[COMMAND]", most: 1, flags: flagSet(), body: help},
		{name: "version", flags: flagSet(), body: version},
		{name: "completion", args: "bash|zsh|fish", most: 1, flags: flagSet(), body: completion},
	}
}

// flag gives a flag as this verb has it.
func (v *verb) flag(name string) *flagRow {
	row := *flagNamed(name)
	if values := v.values[name]; values != nil {
		row.allowed = values
	}
	return &row
}

func verbNamed(name string) *verb {
	all := verbs()
	i := slices.IndexFunc(all, func(v verb) bool { return v.name == name })
	if i < 0 {
		return nil
	}
	return &all[i]
}

func verbNames() []string {
	var names []string
	for _, v := range verbs() {
		names = append(names, v.name)
	}
	return names
}

// obey does what the command line says.
func (s *session) obey(ctx context.Context, words []string) (exitCode, error) {
	line, err := arrange(words)
	if line.verb == "" && err == nil {
		line.verb, line.help = "help", false
	}
	v := verbNamed(line.verb)
	switch {
	case v == nil && line.verb != "":
		return exitDone, unknown("usage.unknown-verb", line.verb, verbNames(), voice.Args{})
	case err != nil:
		return exitDone, err
	case line.help:
		line = commandLine{verb: "help", args: []string{v.name}}
		v = verbNamed("help")
	}
	if err := s.parse(v, line); err != nil {
		return exitDone, err
	}
	return v.body(ctx, s)
}

// parse reads flags and arguments into the session's options.
func (s *session) parse(v *verb, line commandLine) error {
	if err := line.unknownFlag(v); err != nil {
		return err
	}
	if v.most >= 0 && len(line.args) > v.most {
		return &failure{code: exitUsage, id: "usage.too-many", hint: "see-help",
			args: voice.Args{"Verb": v.name, "Name": line.args[v.most]}}
	}
	s.options = defaults()
	if err := v.readFlags(&s.options, line); err != nil {
		return err
	}
	s.out.colour = wantsColour(s.color, s.out.terminal, s.env.getenv)
	s.talk.colour = wantsColour(s.color, s.talk.terminal, s.env.getenv)
	return nil
}
