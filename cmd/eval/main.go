// Command eval measures quality on the development data: where sentences are cut, how
// well terms are found, and how often the checks call a good translation wrong. The data
// is no part of the repository, and the rules were written with it in sight, so its
// figures are figures on tuning data. The own set, in testdata, is of people who did not
// write the rules, and the rules were written without it.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// The parts, in the order in which they are measured.
var parts = []struct {
	name    string
	measure func(data string) error
}{
	{"sentences", sentences},
	{"srx", segmentationFile},
	{"alarms", falseAlarms},
	{"checks", checks},
	{"numbers", numbers},
	{"terms", terms},
	{"changes", changes},
	{"bitext", alignment},
	{"commonmark", commonMark},
	{"legacy", oldEncodings},
	{"xliff", officialSuite},
}

var (
	// showCases asks for the sentences behind the figures of a part that has them.
	showCases = flag.Bool("cases", false, "show what the numbers checks find in good translations, and what they miss")
	// shown is the check whose findings are asked for.
	shown = flag.String("show", "", "print what a `check`, locale:check, or locale:warnings, finds in good translations")
)

func main() {
	data := flag.String("data", "../shared/data", "the folder of the development data")
	only := flag.String("only", "", "measure these `parts` only, with commas between: "+partNames())
	catalogs := flag.String("po", "", "measure the PO files below this `folder` instead, such as those of Debian's source packages")
	flag.Parse()
	if err := run(*data, *only, *catalogs); err != nil {
		fmt.Fprintln(os.Stderr, "eval:", err)
		os.Exit(1)
	}
}

func run(data, only, catalogs string) error {
	if catalogs != "" {
		return catalogFiles(catalogs)
	}
	for _, part := range parts {
		if only != "" && !slices.Contains(strings.Split(only, ","), part.name) {
			continue
		}
		if err := part.measure(data); err != nil {
			return fmt.Errorf("%s: %w", part.name, err)
		}
	}
	return nil
}

func partNames() string {
	var names []string
	for _, part := range parts {
		names = append(names, part.name)
	}
	return strings.Join(names, ", ")
}

// readFile reads a file of the data.
func readFile(data string, name ...string) (string, error) {
	b, err := os.ReadFile(filepath.Join(append([]string{data}, name...)...))
	return string(b), err
}
