package main

import (
	"slices"
	"strconv"
	"strings"

	"dich/locales/voice"
	"dich/source"
)

// A commandLine is what was typed, in an order the library can read: it stops at the
// first argument, and `dich check a.po --quiet` would run without the flag.
type commandLine struct {
	verb  string
	help  bool     // -h or --help was asked for
	flags []string // names as typed, each in one word with its value
	args  []string
}

// arrange takes a command line apart. Flags may stand anywhere; what follows `--`
// and a lone `-` are arguments.
func arrange(words []string) (commandLine, error) {
	var line commandLine
	for i := 0; i < len(words); i++ {
		word := words[i]
		switch {
		case word == "--":
			for _, w := range words[i+1:] {
				line.argument(w)
			}
			return line, nil
		case word == "-" || !strings.HasPrefix(word, "-"):
			line.argument(word)
		default:
			used, err := line.flag(word, words[i+1:])
			if err != nil {
				return line, err
			}
			i += used
		}
	}
	return line, nil
}

// argument takes the verb first.
func (l *commandLine) argument(word string) {
	if l.verb == "" {
		l.verb = word
		return
	}
	l.args = append(l.args, word)
}

// flag takes one flag, and answers how many of the words after it were its value.
func (l *commandLine) flag(word string, after []string) (used int, err error) {
	word = inFull(word)
	name, value, joined := cutFlag(word)
	row := flagNamed(name)
	switch {
	case name == "h" || name == "help":
		l.help = true
		return 0, nil
	case name == "version" && l.verb == "":
		l.verb = "version"
		return 0, nil
	case row == nil || joined || !row.takesValue():
		l.flags = append(l.flags, word) // the verb may not know it: see parse
		return 0, checkSwitch(row, value, joined)
	case len(after) == 0 || len(after[0]) > 1 && after[0][0] == '-':
		return 0, &failure{code: exitUsage, id: "usage.flag-alone", hint: "flag-alone",
			args: voice.Args{"Flag": dashed(name), "Example": row.String()}}
	}
	l.flags = append(l.flags, dashed(name)+"="+after[0])
	return 1, nil
}

// checkSwitch looks at --quiet=value.
func checkSwitch(row *flagRow, value string, joined bool) error {
	if row == nil || !joined || row.takesValue() {
		return nil
	}
	if _, err := strconv.ParseBool(value); err != nil {
		return badValue(row.name, value, []string{"true", "false"})
	}
	return nil
}

// inFull writes -q as --quiet.
func inFull(word string) string {
	if rest, ok := strings.CutPrefix(word, "-q"); ok && (rest == "" || rest[0] == '=') {
		return dashed("quiet") + rest
	}
	return word
}

// cutFlag takes --name=value apart.
func cutFlag(word string) (name, value string, joined bool) {
	name, value, joined = strings.Cut(strings.TrimPrefix(strings.TrimPrefix(word, "-"), "-"), "=")
	return name, value, joined
}

// unknownFlag finds the first flag that the verb does not have.
func (l *commandLine) unknownFlag(v *verb) error {
	for _, word := range l.flags {
		name, _, _ := cutFlag(word)
		if slices.Contains(v.flags, name) {
			continue
		}
		var known []string
		for _, k := range v.flags {
			known = append(known, dashed(k))
		}
		return unknown("usage.unknown-flag", dashed(name), known, voice.Args{"Verb": v.name})
	}
	return nil
}

// unknown is the failure of a name that nobody knows, with the one that was perhaps
// meant.
func unknown(id, name string, known []string, args voice.Args) *failure {
	args["Name"], args["Near"] = name, source.Nearest(name, known)
	if args["Near"] == "" {
		return &failure{code: exitUsage, id: id, args: args, hint: "see-help"}
	}
	return &failure{code: exitUsage, id: id, args: args, hint: "did-you-mean"}
}
