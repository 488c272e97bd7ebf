package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"syscall"

	"dich/locales/voice"
)

// A session is one run of one verb: what was asked, and who is spoken to.
type session struct {
	options
	env  env
	at   *folder // where it works; nil until that is found
	say  *voice.Voice
	out  screen // the product
	talk screen // all else that people are told
	held *bufio.Writer
}

// newSession opens the two screens. The product is held back until something is
// said, so that what is said after it is read after it.
func newSession(e env, v *voice.Voice) *session {
	s := &session{env: e, say: v, held: bufio.NewWriterSize(e.stdout, 1<<16)}
	s.out = newScreen(s.held, e.stdout, e)
	s.talk = newScreen(afterFlush{e.stderr, s.held}, e.stderr, e)
	return s
}

// afterFlush writes to w once the product that is held back is written.
type afterFlush struct {
	w    io.Writer
	held *bufio.Writer
}

func (a afterFlush) Write(p []byte) (int, error) {
	a.held.Flush() // close reports the error
	return a.w.Write(p)
}

// close writes what is still held back. A reader that went away (| head) is fine,
// a product that could not be written is not.
func (s *session) close(code exitCode) exitCode {
	err := s.held.Flush()
	if err == nil || errors.Is(err, syscall.EPIPE) {
		return code
	}
	return first(code, s.apologize(&failure{code: exitFailed, id: "error.stdout", cause: err}))
}

// phrase gives a sentence whose text arguments cannot command the terminal.
func (s *session) phrase(id string, args voice.Args) string {
	return s.say.Say(id, seen(args))
}

// count is phrase for a sentence about n things.
func (s *session) count(id string, n int, args voice.Args) string {
	return s.say.Count(id, n, seen(args))
}

func seen(args voice.Args) voice.Args {
	safe := make(voice.Args, len(args))
	for name, value := range args {
		if text, ok := value.(string); ok {
			value = visible(text)
		}
		safe[name] = value
	}
	return safe
}

// tell says something that --quiet leaves out.
func (s *session) tell(id string, args voice.Args) {
	if !s.quiet {
		s.talk.hanging(s.phrase(id, args))
	}
}

// tellLine is tell for a line that is already put into words.
func (s *session) tellLine(line string) {
	if !s.quiet {
		s.talk.line(line)
	}
}

// tellMore says something that only --verbose asks for.
func (s *session) tellMore(id string, args voice.Args) {
	if s.verbose {
		s.tell(id, args)
	}
}

// print writes a line of the product.
func (s *session) print(line string) { fmt.Fprintln(s.out, line) }
