package main

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/source"
)

// handChecks are translations made by hand, as careless translators would, a line each:
// the check that should find the wrong one, the language, the Vietnamese, a right
// translation, a wrong one. Of right ones that only look odd there is nothing but these.
//
//go:embed testdata/checks/pairs.tsv
var handChecks string

// A handPair is a line of handChecks.
type handPair struct {
	code         source.DiagnosticCode
	name         string // of the language
	text         string
	right, wrong string
}

// checkPairs prints per check and language how many of the wrong translations made by hand
// are found, and how many of the right ones have a finding of any check, and a warning.
func checkPairs(columns []newsColumn) error {
	found, made := map[[2]string]int{}, map[[2]string]int{}
	var codes []string
	right, flagged, warned := map[string]int{}, map[string]int{}, map[string]int{}
	seen := map[[2]string]bool{}
	for line := range strings.Lines(handChecks) {
		fields := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(fields) != 5 {
			return fmt.Errorf("checks/pairs.tsv: %d fields in %q", len(fields), line)
		}
		h := handPair{source.DiagnosticCode(fields[0]), fields[1], fields[2], fields[3], fields[4]}
		column := columns[slices.IndexFunc(columns, func(c newsColumn) bool { return c.name == h.name })]
		if !seen[[2]string{h.name, h.right}] {
			seen[[2]string{h.name, h.right}] = true
			right[h.name]++
			if list := saidOfPair(column, h.text, h.right); len(list) > 0 {
				flagged[h.name]++
				showCase(fmt.Sprint("flagged as ", list), h.text, h.right)
				if slices.ContainsFunc(list, func(d said) bool { return d.severity > source.Note }) {
					warned[h.name]++
				}
			}
		}
		if h.code == "" {
			continue
		}
		if !slices.Contains(codes, fields[0]) {
			codes = append(codes, fields[0])
		}
		key := [2]string{fields[0], h.name}
		made[key]++
		if list := saidOfPair(column, h.text, h.wrong); slices.ContainsFunc(list, func(d said) bool { return d.code == h.code }) {
			found[key]++
		} else {
			showCase(fmt.Sprintf("%s missed by %s, said %v", h.name, h.code, list), h.text, h.wrong)
		}
	}
	printPairs(columns, codes, found, made)
	fmt.Printf("%-20s", "right, with a finding")
	for _, c := range columns {
		fmt.Printf("%9s", fmt.Sprintf("%d/%d", flagged[c.name], right[c.name]))
	}
	fmt.Printf("\n%-20s", "right, with a warning")
	for _, c := range columns {
		fmt.Printf("%9s", fmt.Sprintf("%d/%d", warned[c.name], right[c.name]))
	}
	fmt.Println()
	return nil
}

func printPairs(columns []newsColumn, codes []string, found, made map[[2]string]int) {
	fmt.Printf("\n%-20s", "by hand, found")
	for _, c := range columns {
		fmt.Printf("%9s", c.name)
	}
	fmt.Printf("%9s\n", "all")
	for _, code := range codes {
		fmt.Printf("%-20s", code)
		hits, all := 0, 0
		for _, c := range columns {
			key := [2]string{code, c.name}
			fmt.Printf("%9s", fraction(found[key], made[key]))
			hits, all = hits+found[key], all+made[key]
		}
		fmt.Printf("%9s\n", fraction(hits, all))
	}
}

// fraction is empty where there is nothing to find.
func fraction(n, of int) string {
	if of == 0 {
		return ""
	}
	return fmt.Sprintf("%d/%d", n, of)
}

// said is a finding, for its code and its severity.
type said struct {
	code     source.DiagnosticCode
	severity source.Severity
}

// saidOfPair judges a pair among the first translations of a column, which the checks of
// lengths learn from; numbers have a measure of their own.
func saidOfPair(c newsColumn, text, translation string) []said {
	m := locales.NewMessage("", source.Singular(text))
	m.Target = source.Singular(translation)
	cat := &locales.Catalog{Source: language.Vietnamese, Target: c.tag}
	cat.Messages = append(slices.Clone(c.cat.Messages[:learnedFrom]), m)
	var list []said
	for _, d := range findingsOf(cat) {
		if d.Segment == m.ID && !slices.Contains(numberCodes, d.Code) {
			list = append(list, said{d.Code, d.Severity})
		}
	}
	return list
}

// learnedFrom is how many translations stand before one that is judged.
const learnedFrom = 60
