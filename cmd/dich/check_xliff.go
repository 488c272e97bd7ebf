package main

import (
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"

	"dich/locales/xliff/conformance"
	"dich/source"
)

// exchanged are the names that XLIFF files end in, whoever writes them.
var exchanged = []string{".xlf", ".xliff", ".mxliff", ".mqxliff", ".sdlxliff"}

func isXLIFF(name string) bool {
	return slices.Contains(exchanged, strings.ToLower(filepath.Ext(name)))
}

// openXLIFF holds a file against the specification. What is no XML is malformed input, all
// else are findings. These files are large: they are in the memory once.
func (s *session) openXLIFF(in *named, file string) error {
	defer debug.SetGCPercent(debug.SetGCPercent(largeGC))
	_, text, err := s.readText(file)
	if err != nil {
		return err
	}
	in.texts[file] = text
	found := source.CheckText(file, text)
	if len(found) == 0 {
		found = conformance.Check(file, text)
	}
	for _, d := range found {
		if strings.HasPrefix(string(d.Code), "xliff-") {
			in.findings = append(in.findings, d)
		} else {
			in.problems = append(in.problems, d)
		}
	}
	return nil
}
