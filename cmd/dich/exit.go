package main

import (
	"context"
	"errors"
	"slices"

	"dich/locales/voice"
)

// An exitCode is what dich tells the shell.
type exitCode int

const (
	exitDone        exitCode = 0   // no finding at or above --fail-on
	exitFound       exitCode = 1   // such findings, or differences
	exitUsage       exitCode = 2   // the command line or dich.toml is wrong
	exitInput       exitCode = 3   // malformed input
	exitFailed      exitCode = 4   // could not read or write; nothing changed
	exitLocked      exitCode = 5   // the project is locked, or changed meanwhile
	exitInterrupted exitCode = 130 // Ctrl-C
)

// first gives the exit code that counts where several apply.
func first(codes ...exitCode) exitCode {
	for _, code := range []exitCode{exitInterrupted, exitLocked, exitFailed, exitUsage, exitInput, exitFound} {
		if slices.Contains(codes, code) {
			return code
		}
	}
	return exitDone
}

// A failure is an error that knows its sentence and its exit code.
type failure struct {
	code  exitCode
	id    string // of the sentence
	args  voice.Args
	hint  string // names the sentence hint.<hint>; empty if we know no next step
	cause error  // said after the sentence; may be nil
}

func (f *failure) Error() string { return f.id }
func (f *failure) Unwrap() error { return f.cause }

// apologize says what went wrong and gives its exit code.
func (s *session) apologize(err error) exitCode {
	if errors.Is(err, context.Canceled) {
		s.complain(s.phrase("error.interrupted", nil), "")
		return exitInterrupted
	}
	f := (*failure)(nil)
	if !errors.As(err, &f) {
		s.complain(s.reason(err), "")
		return exitFailed
	}
	message, hint := s.phrase(f.id, f.args), ""
	if f.cause != nil {
		message += ": " + s.reason(f.cause)
	}
	switch {
	case f.hint != "":
		hint = s.phrase("hint."+f.hint, f.args)
	case f.cause != nil:
		hint = s.cure(f.cause)
	}
	s.complain(message, hint)
	return f.code
}

// complain prints an error, and the next step on a line of its own.
func (s *session) complain(message, hint string) {
	s.talk.hanging(s.talk.paint(red, "dich:") + " " + message)
	if hint != "" {
		s.talk.below(s.phrase("label.hint", nil)+":", hint, cyan)
	}
}
