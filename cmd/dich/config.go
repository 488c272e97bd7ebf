package main

import (
	"context"
	"io"
	"strings"

	"dich/locales/voice"
	"dich/pipeline"
)

// config looks at the settings: lint reports what is wrong in dich.toml, show prints
// all that hold, those by default too.
func config(_ context.Context, s *session) (exitCode, error) {
	f, err := s.findFolder()
	if err != nil {
		return exitDone, err
	}
	defer f.close()
	c, code, err := s.readConfig(f)
	if err != nil || code != exitDone {
		return code, err
	}
	switch s.arg(0) {
	case "lint":
		s.tell("config.fine", voice.Args{"Path": s.configShown(f)})
		return exitDone, nil
	case "show":
		_, err = io.WriteString(s.out, pipeline.FormatConfig(c))
		return exitDone, err
	}
	return exitUsage, unknown("usage.unknown-part", s.arg(0), configParts, voice.Args{"Verb": "config", "Parts": strings.Join(configParts, ", ")})
}

var configParts = []string{"lint", "show"}

// configShown is the file that the settings are from, as the person would type it.
func (s *session) configShown(f *folder) string {
	if s.config != "" {
		return s.config
	}
	return f.show(pipeline.ConfigFile)
}

// arg gives an argument of the command line; empty if it has not so many.
func (s *session) arg(n int) string {
	if n < len(s.args) {
		return s.args[n]
	}
	return ""
}
