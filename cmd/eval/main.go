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
)

func main() {
	data := flag.String("data", "../shared/data", "the folder of the development data")
	flag.Parse()
	for _, measure := range []func(string) error{sentences, segmentationFile, falseAlarms, terms, changes, commonMark, oldEncodings} {
		if err := measure(*data); err != nil {
			fmt.Fprintln(os.Stderr, "eval:", err)
			os.Exit(1)
		}
	}
}

// readFile reads a file of the data.
func readFile(data string, name ...string) (string, error) {
	b, err := os.ReadFile(filepath.Join(append([]string{data}, name...)...))
	return string(b), err
}
