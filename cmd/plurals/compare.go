package main

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/source"
)

// printDifferences prints a line for each language whose categories are not those of our
// table, or one of whose examples is in another one here.
func printDifferences(groups []group) {
	for _, g := range groups {
		for _, locale := range g.locales {
			if said := difference(locale, g.rules); said != "" {
				fmt.Printf("%s: %s\n", locale, said)
			}
		}
	}
}

// difference is empty where there is none.
func difference(locale string, rules []rule) string {
	tag, err := language.Parse(locale)
	if err != nil {
		return "is no language tag"
	}
	ours := locales.PluralsOf(tag)
	var names []string
	for _, r := range rules {
		names = append(names, r.category)
	}
	if got := namesOf(ours.Categories); !slices.Equal(got, names) {
		return fmt.Sprintf("there %s, here %s", strings.Join(names, " "), strings.Join(got, " "))
	}
	for _, r := range rules {
		for _, sample := range locales.ParseSamples(r.samples) {
			if got := ours.Of(sample).String(); got != r.category {
				return fmt.Sprintf("%+v is %s there, %s here", sample, r.category, got)
			}
		}
	}
	return ""
}

func namesOf(categories []source.PluralCategory) []string {
	var names []string
	for _, c := range categories {
		names = append(names, c.String())
	}
	return names
}
