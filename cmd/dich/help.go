package main

import (
	"context"
	"runtime/debug"
	"slices"
	"strings"

	"dich/locales/voice"
)

// Help is as wide as the narrowest terminal in use.
const helpColumns = 80

// groups are whose work a command is, in the order of the work.
var groups = []string{"project", "source", "translations", "publication", "more"}

// beginnings are what a newcomer should type first.
var beginnings = []string{"init", "run"}

// topics are pages of help that belong to no command.
var topics = []string{"project", "flags", "exit-codes"}

// help says what dich is, or what one command does.
func help(_ context.Context, s *session) (exitCode, error) {
	name := strings.Join(s.args, "")
	switch v := verbNamed(name); {
	case name == "":
		s.helpAll()
	case v != nil:
		s.helpVerb(v)
	case slices.Contains(topics, name):
		s.helpTopic(name)
	default:
		return exitDone, unknown("usage.unknown-verb", name, slices.Concat(verbNames(), topics), voice.Args{})
	}
	return exitDone, nil
}

// helpAll is the first page: what this is, how to begin, and all commands. It fits a
// terminal of 24 lines.
func (s *session) helpAll() {
	s.paragraph("help.about")
	s.print("")
	s.print(s.title("label.usage") + " dich " + s.phrase("help.synopsis", nil))
	s.print(s.title("help.begin"))
	for _, name := range beginnings {
		if verbNamed(name) != nil {
			s.row([]column{{"  dich " + name, 15}}, s.phrase("begin."+name, nil))
		}
	}
	s.print("")
	for _, group := range groups {
		s.helpGroup(group)
	}
	s.paragraph("help.read-on")
}

// helpGroup lists the commands of a group, its name before the first.
func (s *session) helpGroup(group string) {
	title := s.phrase("group."+group, nil)
	for _, v := range verbs() {
		if v.group == group {
			s.row([]column{{title, 15}, {v.name, 10}}, s.phrase("verb."+v.name+".usage", nil))
			title = ""
		}
	}
}

// helpVerb is the page of one command.
func (s *session) helpVerb(v *verb) {
	s.paragraph("verb." + v.name + ".about")
	s.print("")
	s.print(s.title("label.usage") + " " + strings.TrimSpace("dich "+v.name+" "+v.args))
	s.print("")
	s.print(s.title("label.examples"))
	for line := range strings.Lines(s.say.Say("verb."+v.name+".examples", nil)) {
		s.print("  " + strings.TrimSuffix(line, "\n"))
	}
	s.print("")
	if len(v.flags) > len(everywhere) {
		s.print(s.title("label.flags"))
		s.flags(v.flag, func(f *flagRow) bool { return slices.Contains(v.flags, f.name) && !slices.Contains(everywhere, f.name) })
		s.print("")
	}
	s.paragraph("help.everywhere")
}

// helpTopic is a page that belongs to no command.
func (s *session) helpTopic(name string) {
	s.print(s.title("topic." + name + ".title"))
	s.print("")
	s.print(strings.TrimSuffix(s.say.Say("topic."+name+".text", nil), "\n"))
	if name == "flags" {
		s.print("")
		s.flags(flagNamed, func(*flagRow) bool { return true })
	}
}

// flags lists those flags that are chosen, as named gives them.
func (s *session) flags(named func(string) *flagRow, chosen func(*flagRow) bool) {
	for i := range flagRows {
		if f := &flagRows[i]; chosen(f) {
			words := s.allButLast("  " + named(f.name).String())
			s.row([]column{{words, 20}}, s.phrase("flag."+f.name, nil))
		}
	}
}

// allButLast prints a flag that has many values on as many lines as it takes, and gives the
// last of them.
func (s *session) allButLast(words string) string {
	for len(words) > helpColumns {
		cut := strings.LastIndexByte(words[:helpColumns], '|') + 1
		if cut == 0 {
			break
		}
		s.print(words[:cut])
		words = "      " + words[cut:]
	}
	return words
}

func (s *session) title(id string) string { return s.out.paint(bold, s.phrase(id, nil)+":") }

// paragraph prints a sentence in as many lines as it takes.
func (s *session) paragraph(id string) {
	for _, line := range fill(s.phrase(id, nil), helpColumns) {
		s.print(line)
	}
}

// A column is a word with the room it has.
type column struct {
	word string
	room int
}

// row prints what some words mean, each in its column. Words that are longer than
// their column have a line of their own.
func (s *session) row(words []column, meaning string) {
	head, indent, fits := "", 0, true
	for _, w := range words {
		head += pad(w.word, w.room)
		indent += w.room
		fits = fits && columnsOf(w.word) < w.room
	}
	if !fits {
		s.print(strings.TrimRight(head, " "))
		head = ""
	}
	for _, line := range fill(meaning, helpColumns-indent) {
		s.print(pad(head, indent) + line)
		head = ""
	}
}

// version says which dich this is: the module's version and, where it was built in a
// repository, the revision.
func version(_ context.Context, s *session) (exitCode, error) {
	s.print(buildVersion())
	return exitDone, nil
}

// buildVersion tells one dich from another.
func buildVersion() string {
	line := "dich"
	if info, ok := debug.ReadBuildInfo(); ok {
		line += " " + info.Main.Version
		for _, setting := range info.Settings {
			if setting.Key == "vcs.revision" && !strings.Contains(line, setting.Value) {
				line += " " + setting.Value
			}
		}
	}
	return line
}
