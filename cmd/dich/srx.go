package main

import (
	"context"

	"golang.org/x/text/language"

	"dich/source"
	"dich/source/srx"
)

// writeSRX writes our rules for Vietnamese sentences, with what dich.toml adds to them,
// for programs that read SRX.
func writeSRX(ctx context.Context, s *session) (exitCode, error) {
	config, code, err := s.settings()
	if err != nil || code != exitDone {
		return code, err
	}
	text := srx.Write(source.RulesFor(language.Vietnamese).With(config.Abbreviations, config.Labels))
	if s.output != "" {
		return exitDone, s.writeOutput(ctx, text)
	}
	return exitDone, s.writeString(text)
}
