package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/locales/voice"
	"dich/pipeline"
	"dich/source"
)

// convertCatalog writes a file of translations in the format of --to, and says what that
// does not carry. --locale names the languages of a file that does not say them, or has
// several: the target, or the source and the target.
func (s *session) convertCatalog(ctx context.Context) (exitCode, error) {
	defer debug.SetGCPercent(debug.SetGCPercent(largeGC))
	name, content, err := s.readText(s.args[0])
	if err != nil {
		return exitDone, err
	}
	from, to, err := s.pairAsked()
	if err != nil {
		return exitDone, err
	}
	c, text, problems := pipeline.NewConversion(name, content, s.to, from, to)
	texts := func(string, string) (string, bool) { return text, true }
	if c == nil {
		s.reportText(s.talk, findings{problems, texts, show})
		return exitInput, nil
	}
	more, err := s.writeConversion(ctx, c)
	if problems = append(problems, more...); len(problems) > 0 {
		s.reportText(s.talk, findings{problems, texts, show})
	}
	if slices.ContainsFunc(problems, isError) {
		return exitInput, nil
	}
	return exitDone, err
}

// readText is readArgument for a file that is to be in the memory once.
func (s *session) readText(arg string) (name, bytes string, err error) {
	if arg == standardInput {
		name, data, err := s.readArgument(arg)
		return name, string(data), err
	}
	full, err := s.absolute(arg)
	if err != nil {
		return "", "", err
	}
	file, err := openRegular(full)
	if err != nil {
		return "", "", cannotRead(arg, err)
	}
	defer file.Close()
	var text strings.Builder
	if info, err := file.Stat(); err == nil && info.Size() <= source.MaxFileSize {
		text.Grow(int(info.Size()))
	}
	if _, err := io.Copy(&text, io.LimitReader(file, source.MaxFileSize+1)); err != nil {
		return "", "", cannotRead(arg, err)
	}
	return arg, text.String(), nil
}

var errNotWhole = errors.New("what was read is not whole")

// largeGC lets less garbage pile up than is usual: a file may be as large as the memory.
const largeGC = 30

// pairAsked is what --locale says.
func (s *session) pairAsked() (from, to language.Tag, err error) {
	switch len(s.locales) {
	case 0:
		return language.Und, language.Und, nil
	case 1:
		return language.Und, s.locales[0], nil
	case 2:
		return s.locales[0], s.locales[1], nil
	}
	return from, to, &failure{code: exitUsage, id: "convert.locales", args: voice.Args{"Locale": s.locales[2].String()}}
}

// writeConversion writes to --output, or to the screen.
func (s *session) writeConversion(ctx context.Context, c *pipeline.Conversion) (problems []source.Diagnostic, err error) {
	write := func(w io.Writer) (err error) {
		if problems, err = c.Write(w); err == nil && slices.ContainsFunc(problems, isError) {
			err = errNotWhole
		}
		return err
	}
	if s.output == "" {
		var whole bytes.Buffer // nothing is shown of what is not whole
		if err := write(&whole); err != nil {
			return problems, err
		}
		_, err := whole.WriteTo(s.out)
		return problems, err
	}
	full, err := s.absolute(s.output)
	if err != nil {
		return nil, err
	}
	f, err := s.openFolder(filepath.Dir(full), nil)
	if err != nil {
		return nil, err
	}
	defer f.close()
	_, err = s.save(ctx, f, pipeline.Plan{Writes: []pipeline.Write{{Path: filepath.Base(full), Content: write, Durable: true}}})
	return problems, err
}
