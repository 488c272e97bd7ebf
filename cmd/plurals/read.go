package main

import (
	"encoding/xml"
	"fmt"
	"os"
	"slices"
	"strings"
)

// A group is the languages that share their rules.
type group struct {
	locales []string // as BCP 47 writes them
	rules   []rule   // in CLDR's order; other is the last one
}

// A rule is one plural category: its condition and examples of the numbers it is for.
type rule struct{ category, condition, samples string }

// read reads the cardinal rules of a plurals.xml.
func read(file string) ([]group, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var page struct {
		Plurals []struct {
			Type  string `xml:"type,attr"`
			Rules []struct {
				Locales string `xml:"locales,attr"`
				Rule    []struct {
					Count string `xml:"count,attr"`
					Text  string `xml:",chardata"`
				} `xml:"pluralRule"`
			} `xml:"pluralRules"`
		} `xml:"plurals"`
	}
	if err := xml.Unmarshal(data, &page); err != nil {
		return nil, fmt.Errorf("read %s: %w", file, err)
	}
	var groups []group
	for _, plurals := range page.Plurals {
		if plurals.Type != "cardinal" {
			continue
		}
		for _, rules := range plurals.Rules {
			g := group{locales: strings.Fields(strings.ReplaceAll(rules.Locales, "_", "-"))}
			for _, r := range rules.Rule {
				g.rules = append(g.rules, newRule(r.Count, r.Text))
			}
			groups = append(groups, g)
		}
	}
	if len(groups) == 0 {
		return nil, fmt.Errorf("%s has no cardinal rules", file)
	}
	return withoutDoubles(groups), nil
}

// withoutDoubles leaves a language that is listed twice where it is last, as go-i18n
// does, and leaves out the root, which is no language.
func withoutDoubles(groups []group) []group {
	seen := map[string]bool{"root": true}
	for i := len(groups) - 1; i >= 0; i-- {
		groups[i].locales = slices.DeleteFunc(groups[i].locales, func(locale string) bool { return seen[locale] })
		for _, locale := range groups[i].locales {
			seen[locale] = true
		}
	}
	return groups
}

func newRule(category, text string) rule {
	text = strings.Join(strings.Fields(text), " ")
	condition, samples, some := strings.Cut(text, "@")
	if some {
		samples = "@" + samples
	}
	return rule{category, strings.TrimSpace(condition), samples}
}
