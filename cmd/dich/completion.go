package main

import (
	"context"
	"fmt"
	"strings"

	"dich/locales/voice"
)

// completion prints a script that lets a shell complete commands and flags. It is
// made from the tables of verbs and flags, so it knows what dich knows.
func completion(_ context.Context, s *session) (exitCode, error) {
	switch s.arg(0) {
	case "bash":
		s.print(s.bashCompletion())
	case "zsh":
		s.print(s.zshCompletion())
	case "fish":
		s.print(s.fishCompletion())
	default:
		return exitUsage, unknown("usage.unknown-part", s.arg(0), shells, voice.Args{"Verb": "completion", "Parts": strings.Join(shells, ", ")})
	}
	return exitDone, nil
}

var shells = []string{"bash", "zsh", "fish"}

// flagWords are the flags of a verb as they are typed.
func (v *verb) flagWords() []string {
	var words []string
	for _, name := range v.flags {
		words = append(words, dashed(name))
	}
	return words
}

// bashCompletion offers the commands first, then a command's flags after a dash and
// file names otherwise.
func (s *session) bashCompletion() string {
	var b strings.Builder
	b.WriteString("_dich() {\n\tlocal word=${COMP_WORDS[COMP_CWORD]} flags\n")
	fmt.Fprintf(&b, "\tif [ \"$COMP_CWORD\" -eq 1 ]; then\n\t\tCOMPREPLY=($(compgen -W '%s' -- \"$word\"))\n\t\treturn\n\tfi\n", strings.Join(verbNames(), " "))
	b.WriteString("\tcase ${COMP_WORDS[1]} in\n")
	for _, v := range verbs() {
		fmt.Fprintf(&b, "\t%s) flags='%s' ;;\n", v.name, strings.Join(v.flagWords(), " "))
	}
	b.WriteString("\tesac\n\tcase $word in\n\t-*) COMPREPLY=($(compgen -W \"$flags\" -- \"$word\")) ;;\n\t*) COMPREPLY=($(compgen -f -- \"$word\")) ;;\n\tesac\n}\n")
	b.WriteString("complete -o filenames -F _dich dich")
	return b.String()
}

// zshCompletion is bashCompletion in zsh's words, with what each command does.
func (s *session) zshCompletion() string {
	var b strings.Builder
	b.WriteString("#compdef dich\n_dich() {\n\tlocal -a verbs flags\n\tverbs=(\n")
	for _, v := range verbs() {
		fmt.Fprintf(&b, "\t\t%s\n", shellQuoted(v.name+":"+s.phrase("verb."+v.name+".usage", nil)))
	}
	b.WriteString("\t)\n\tif (( CURRENT == 2 )); then\n\t\t_describe command verbs\n\t\treturn\n\tfi\n\tcase $words[2] in\n")
	for _, v := range verbs() {
		fmt.Fprintf(&b, "\t%s) flags=(%s) ;;\n", v.name, strings.Join(v.flagWords(), " "))
	}
	b.WriteString("\tesac\n\tif [[ $PREFIX == -* ]]; then\n\t\tcompadd -- $flags\n\telse\n\t\t_files\n\tfi\n}\ncompdef _dich dich")
	return b.String()
}

// fishCompletion says for each flag which command has it.
func (s *session) fishCompletion() string {
	var lines []string
	for _, v := range verbs() {
		lines = append(lines, fmt.Sprintf("complete -c dich -n __fish_use_subcommand -f -a %s -d %s", v.name, shellQuoted(s.phrase("verb."+v.name+".usage", nil))))
		for _, name := range v.flags {
			kind := "-l"
			if len(name) == 1 {
				kind = "-s"
			}
			lines = append(lines, fmt.Sprintf("complete -c dich -n '__fish_seen_subcommand_from %s' %s %s", v.name, kind, name))
		}
	}
	return strings.Join(lines, "\n")
}

// shellQuoted writes a text as one word for a shell.
func shellQuoted(text string) string { return "'" + strings.ReplaceAll(text, "'", `'\''`) + "'" }
