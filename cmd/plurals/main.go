// Command plurals makes the table of plural rules in locales from a release of CLDR.
//
//	go run ./cmd/plurals -release 49 plurals.xml     writes the table and its samples
//	go run ./cmd/plurals -compare plurals.xml        tells which languages have other rules there
//
// plurals.xml is common/supplemental/plurals.xml of CLDR. go-i18n brings the release that
// its own rules are made from along: internal/plural/codegen/plurals.xml in its module.
// Its rules and ours must be of one release, or a bundle has forms that go-i18n does not
// ask for.
package main

import (
	"flag"
	"fmt"
	"os"
)

// What is written, from the repository's folder.
const (
	rulesFile   = "locales/pluraldata.go"
	samplesFile = "locales/testdata/plurals.tsv"
)

func main() {
	release := flag.Int("release", 0, "which release of CLDR the file is of")
	compare := flag.Bool("compare", false, "print what differs and write nothing")
	flag.Parse()
	if err := run(flag.Arg(0), *release, *compare); err != nil {
		fmt.Fprintln(os.Stderr, "plurals:", err)
		os.Exit(1)
	}
}

func run(file string, release int, compare bool) error {
	groups, err := read(file)
	switch {
	case err != nil:
		return err
	case compare:
		printDifferences(groups)
		return nil
	case release == 0:
		return fmt.Errorf("-release says which one %s is of", file)
	}
	data, err := rulesSource(groups, release)
	if err != nil {
		return err
	}
	if err := os.WriteFile(rulesFile, data, 0o666); err != nil {
		return err
	}
	return os.WriteFile(samplesFile, []byte(samplesTable(groups)), 0o666)
}
