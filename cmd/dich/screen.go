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
func (s screen) below(label, text string, with style) {
	s.indented("\t", tabStop, strings.TrimSpace(s.paint(with, label)+" "+text))
}

// hanging prints a text whose lines after the first are further in.
func (s screen) hanging(text string) {
	const indent = 4
	for i, line := range s.wrap(text, indent) {
		if i > 0 {
			line = strings.Repeat(" ", indent) + line
		}
		s.line(line)
	}
}

// indented prints a text behind an indent that takes so many columns.
func (s screen) indented(indent string, columns int, text string) {
	for _, line := range s.wrap(text, columns) {
		s.line(indent + line)
	}
}

// wrap breaks a text at its blanks into lines that fit a terminal with so many columns
// before them; elsewhere a text stays one line.
func (s screen) wrap(text string, before int) []string {
	room := max(20, s.columns-before-1)
	if !s.terminal || columnsOf(text) <= room {
		return []string{text}
	}
	return fill(text, room)
}

// tabStop is where a terminal puts what stands behind a tab.
const tabStop = 8
