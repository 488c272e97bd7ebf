package main

import (
	"cmp"
	"context"
	"io"
	"strings"

	"dich/locales/voice"
	"dich/pipeline"
	"dich/source/legacy"
)

// convertFile writes a text in an old Vietnamese encoding as UTF-8, and lists what it
// could not decide; with --to it writes translations in another format.
func convertFile(ctx context.Context, s *session) (exitCode, error) {
	if len(s.args) == 0 {
		return exitDone, &failure{code: exitUsage, id: "convert.no-file", hint: "see-help", args: voice.Args{"Verb": "convert"}}
	}
	if s.to != "" {
		return s.convertCatalog(ctx)
	}
	name, data, err := s.readArgument(s.args[0])
	if err != nil {
		return exitDone, err
	}
	e, err := s.encodingOf(name, data)
	if err != nil {
		return exitDone, err
	}
	text, notes := pipeline.Convert(name, data, e)
	if len(notes) > 0 {
		s.reportText(s.talk, findings{notes, func(string, string) (string, bool) { return text, true }, show})
	}
	if s.output != "" {
		return exitDone, s.writeOutput(ctx, text)
	}
	return exitDone, s.writeString(text)
}

// readArgument reads a file, or standard input.
func (s *session) readArgument(arg string) (name string, data []byte, err error) {
	if arg != standardInput {
		data, err = s.readNamed(arg)
		return arg, data, err
	}
	data, err = io.ReadAll(s.env.stdin)
	return cmp.Or(s.stdinName, "stdin.txt"), data, err
}

// encodingOf is what --from says, else what the bytes look like.
func (s *session) encodingOf(name string, data []byte) (legacy.Encoding, error) {
	if s.from != nil {
		return *s.from, nil
	}
	if e, ok := legacy.Guess(data); ok {
		s.tell("convert.guessed", voice.Args{"Path": name, "Encoding": e.String()})
		return e, nil
	}
	return 0, &failure{code: exitUsage, id: "convert.unknown", hint: "flag-from", args: voice.Args{"Path": name, "Allowed": encodingNames()}}
}

func encodingNames() string { return strings.Join(legacy.Names(), ", ") }
