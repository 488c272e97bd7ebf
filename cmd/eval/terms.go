package main

import (
	"embed"
	"flag"
	"fmt"
	"os"

	"dich/glossary"
	"dich/source"
)

// The second set of the terms, our own: a glossary of names, translations that are
// right and wrong, and where the terms stand in the article and the news. Whoever wrote
// it did not write the rules, and the rules are not to be written from it.
//
//go:embed testdata/terms
var ownSet embed.FS

var verbose = flag.Bool("v", false, "list what failed")

// terms prints how well terms are found: in Vietnamese, in good translations and in
// bad ones.
func terms(data string) error {
	for _, measure := range []func(string) error{termsInNews, termsInOwnSet, termsInVietnamese} {
		if err := measure(data); err != nil {
			return fmt.Errorf("terms: %w", err)
		}
	}
	return nil
}

// ownTable reads a table of the own set, without its first row.
func ownTable(name string) ([][]string, error) {
	text, err := ownSet.ReadFile("testdata/terms/" + name)
	if err != nil {
		return nil, err
	}
	return table(string(text))[1:], nil
}

// ownNames reads the glossary of the own set.
func ownNames() (*glossary.Glossary, error) {
	text, err := ownSet.ReadFile("testdata/terms/names.csv")
	if err != nil {
		return nil, err
	}
	return readGlossary("names.csv", string(text))
}

// projectGlossary reads the glossary of this repository, in whose folder eval is run.
func projectGlossary() (*glossary.Glossary, error) {
	const path = "glossary/international-affairs.csv"
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return readGlossary(path, string(text))
}

func readGlossary(name, text string) (*glossary.Glossary, error) {
	gloss, found := glossary.ReadCSV(name, text)
	for _, d := range found {
		if d.Severity == source.Error {
			return nil, fmt.Errorf("%s: %s %v", name, d.Code, d.Args)
		}
	}
	return gloss, nil
}

// failure lists what failed, where that is wanted.
func failure(format string, args ...any) {
	if *verbose {
		fmt.Printf("    "+format+"\n", args...)
	}
}
