package main

import (
	"strings"

	"github.com/clipperhouse/uax29/v2/sentences"
	"github.com/rivo/uniseg"
	"golang.org/x/text/language"

	"dich/source"
)

// cutters are dich and its peers in Go; each gets the whole text.
func cutters() []cutter {
	rules := source.RulesFor(language.Vietnamese)
	return []cutter{
		inProcess("dich: UTF-8 and NFC checked, cut", func(text string) int {
			n := 0
			for line := range strings.Lines(text) {
				n += len(rules.Cut(line))
			}
			return n
		}),
		inProcess("clipperhouse/uax29 v2", func(text string) int {
			n := 0
			for it := sentences.FromString(text); it.Next(); {
				n++
			}
			return n
		}),
		inProcess("rivo/uniseg", func(text string) int {
			n, state := 0, -1
			for text != "" {
				_, text, state = uniseg.FirstSentenceInString(text, state)
				n++
			}
			return n
		}),
	}
}
