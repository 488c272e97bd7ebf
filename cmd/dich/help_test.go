package main

import (
	"strings"
	"testing"
)

// pages gives every page of help, by what was typed, in one language.
func pages(t *testing.T, tag string) map[string]string {
	t.Helper()
	byName := map[string]string{}
	for _, name := range append(append(verbNames(), topics...), "") {
		s, out, talk := stage(tag, 0)
		words := []string{"--ui", tag, "help"}
		if name != "" {
			words = append(words, name)
		}
		if code := run(t.Context(), words, s.env); code != exitDone || talk.Len() > 0 {
			t.Errorf("help %s: exit code %d, told %q", name, code, talk)
		}
		byName[name] = out.String()
	}
	return byName
}

// Every page fits a terminal of 80 columns, and the first one its 24 lines, with one
// to spare for the prompt.
func TestHelpFitsTerminal(t *testing.T) {
	for _, tag := range []string{"en", "vi"} {
		for name, page := range pages(t, tag) {
			for line := range strings.Lines(page) {
				if columnsOf(strings.TrimSuffix(line, "\n")) > helpColumns || strings.Contains(line, "⟦") {
					t.Errorf("%s: help %s: %q", tag, name, line)
				}
			}
			if n := strings.Count(page, "\n"); name == "" && n > 23 {
				t.Errorf("%s: the first page has %d lines", tag, n)
			}
		}
	}
}
