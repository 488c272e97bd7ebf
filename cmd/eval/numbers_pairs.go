package main

import (
	_ "embed"
	"fmt"
	"strings"

	"golang.org/x/text/language"
)

// handNumbers are pairs of a right and a wrong translation, a line each: the Vietnamese,
// the language, the right one, the wrong one.
//
//go:embed testdata/numbers/pairs.tsv
var handNumbers string

// numberPairs prints how many of the right translations made by hand are flagged, and
// how many of the wrong ones are not.
func numberPairs() error {
	right, wrong, all := map[string]int{}, map[string]int{}, map[string]int{}
	var languages []string
	for line := range strings.Lines(handNumbers) {
		fields := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(fields) != 4 {
			continue
		}
		tag, err := language.Parse(fields[1])
		if err != nil {
			return fmt.Errorf("pairs.tsv: %w", err)
		}
		if all[fields[1]] == 0 {
			languages = append(languages, fields[1])
		}
		all[fields[1]]++
		if hasNumberFinding(language.Vietnamese, tag, fields[0], fields[2]) {
			right[fields[1]]++
			showCase("flagged", fields[0], fields[2])
		}
		if !hasNumberFinding(language.Vietnamese, tag, fields[0], fields[3]) {
			wrong[fields[1]]++
			showCase("missed", fields[0], fields[3])
		}
	}
	fmt.Println("numbers by hand: right ones flagged, wrong ones missed")
	for _, name := range languages {
		fmt.Printf("%-8s %d, %d of %d\n", name, right[name], wrong[name], all[name])
	}
	return nil
}

func showCase(what, text, translation string) {
	if *showCases {
		fmt.Printf("  %s: %s\n    %s\n", what, text, translation)
	}
}
