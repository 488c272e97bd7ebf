package main

import (
	"fmt"
	"io"
	"strings"
)

// A screen is a stream that people may be looking at.
type screen struct {
	io.Writer
	terminal bool
	colour   bool
	columns  int // of a terminal
}

// A style is a terminal's escape sequence (ECMA-48 section 8.3.117, SGR).
type style string

const (
	bold   style = "\x1b[1m"
	dim    style = "\x1b[2m"
	red    style = "\x1b[31m"
	yellow style = "\x1b[33m"
	cyan   style = "\x1b[36m"
	plain  style = "\x1b[0m"
)

// newScreen looks at the stream that w ends up in.
func newScreen(w, stream io.Writer, e env) screen {
	columns, terminal := e.terminal(stream)
	if e.getenv("TERM") == "dumb" {
		terminal = false
	}
	return screen{w, terminal, wantsColour("auto", terminal, e.getenv), columns}
}

// wantsColour follows --color, then NO_COLOR (no-color.org), then CLICOLOR_FORCE.
func wantsColour(flag string, terminal bool, getenv func(string) string) bool {
	switch force := getenv("CLICOLOR_FORCE"); {
	case flag != "auto":
		return flag == "always"
	case getenv("NO_COLOR") != "":
		return false
	default:
		return terminal || force != "" && force != "0"
	}
}

// paint gives the text in a style, where the screen shows any.
func (s screen) paint(with style, text string) string {
	if !s.colour || text == "" {
		return text
	}
	return string(with) + text + string(plain)
}

func (s screen) line(text string) { fmt.Fprintln(s, text) }

// below prints what belongs to the line before, on tab-indented lines, after a label.
// On a terminal it breaks at blanks.
func (s screen) below(label, text string) {
	lines := []string{label + " " + text}
	if s.terminal {
		lines = fill(lines[0], max(20, s.columns-tabStop-1))
	}
	for i, line := range lines {
		if rest, ok := strings.CutPrefix(line, label); ok && i == 0 {
			line = s.paint(cyan, label) + rest
		}
		s.line("\t" + line)
	}
}

// tabStop is where a terminal puts what stands behind a tab.
const tabStop = 8
