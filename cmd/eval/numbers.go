package main

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales"
	"dich/pipeline"
	"dich/source"
)

// numberCodes are the checks that numbers measures.
var numberCodes = []source.DiagnosticCode{pipeline.NumberDiffers, pipeline.NumberUnsaid, pipeline.NumberAdded, pipeline.NumberFormat}

// numbers prints how often the number checks flag a good translation, and how many of the
// errors they find that numberErrors makes in good ones, and of those in a list by hand.
func numbers(data string) error {
	text, err := readFile(data, "parallel", "news.tsv")
	if err != nil {
		return err
	}
	rows := table(text)
	vietnamese := slices.Index(rows[0], "vi")
	fmt.Printf("\nnumbers: findings in %d good translations, %% of sentences; seeded errors found (tuning data)\n", len(rows)-1)
	for column, name := range rows[0] {
		tag, ok := source.ParseLocale(name)
		if !ok || column <= vietnamese {
			continue
		}
		cat := catalog(rows[1:], vietnamese, column, tag)
		good := numberFindings(cat)
		fmt.Printf("%-8s %s; any %.1f\n", name, alarms(good, len(cat.Messages)), ratio(len(segments(good)), len(cat.Messages)))
		showNumbers(cat, good)
		seedNumbers(cat, segments(good))
	}
	return numberPairs()
}

// numberFindings gives what the number checks say of a catalog.
func numberFindings(cat *locales.Catalog) []source.Diagnostic {
	none := &glossary.Glossary{}
	found := pipeline.CheckCatalog(cat, glossary.NewMatcher(none, cat.Source), glossary.NewMatcher(none, cat.Target))
	return slices.DeleteFunc(found, func(d source.Diagnostic) bool { return !slices.Contains(numberCodes, d.Code) })
}

func segments(found []source.Diagnostic) map[source.ID]bool {
	list := map[source.ID]bool{}
	for _, d := range found {
		list[d.Segment] = true
	}
	return list
}

// showNumbers prints the findings in good translations, if that is wanted.
func showNumbers(cat *locales.Catalog, found []source.Diagnostic) {
	for _, d := range found {
		for _, m := range cat.Messages {
			if *showCases && m.ID == d.Segment {
				fmt.Printf("  %s %v: %s\n    %s\n", d.Code, d.Args, m.Source[source.Other], m.Target[source.Other])
			}
		}
	}
}

// seedNumbers makes each kind of error in each translation that is not flagged, and prints
// how many are found.
func seedNumbers(cat *locales.Catalog, flagged map[source.ID]bool) {
	var list []string
	all, seen := 0, 0
	for _, kind := range numberErrors {
		made, found := 0, 0
		for _, m := range cat.Messages {
			bad, ok := kind.make(m.Target[source.Other], cat.Target)
			if !ok || flagged[m.ID] {
				continue
			}
			made++
			if hasNumberFinding(cat.Source, cat.Target, m.Source[source.Other], bad) {
				found++
			} else if *showCases {
				fmt.Printf("  missed %s: %s\n    %s\n", kind.name, m.Source[source.Other], bad)
			}
		}
		all, seen = all+made, seen+found
		list = append(list, fmt.Sprintf("%s %d of %d", kind.name, found, made))
	}
	fmt.Printf("         found %.1f of %d: %s\n", ratio(seen, all), all, strings.Join(list, " · "))
}

// hasNumberFinding reports that a translation has a number that is wrong.
func hasNumberFinding(from, to language.Tag, text, translation string) bool {
	m := locales.NewMessage("", source.Singular(text))
	m.Target = source.Singular(translation)
	return len(numberFindings(&locales.Catalog{Source: from, Target: to, Messages: []locales.Message{m}})) > 0
}
