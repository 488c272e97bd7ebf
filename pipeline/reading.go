package pipeline

import (
	"golang.org/x/text/language"

	"dich/source"
)

// Reading is what dich.toml says of reading documents.
type Reading struct {
	Locale      language.Tag
	Cutter      source.Cutter // finds the sentences
	FrontMatter []string      // the keys of a Markdown document's front matter whose values are text
}

// Reading gives how documents in the source language are read.
func (c *Config) Reading() Reading {
	how := Reading{Locale: c.Source, Cutter: c.cutter, FrontMatter: c.FrontMatter}
	if how.Cutter == nil {
		how.Cutter = c.rules()
	}
	return how
}

// rules are ours, with what the project adds.
func (c *Config) rules() *source.Rules {
	rules := source.RulesFor(c.Source)
	if len(c.Abbreviations)+len(c.Labels) > 0 {
		rules = rules.With(c.Abbreviations, c.Labels)
	}
	return rules
}
