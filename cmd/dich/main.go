// Command dich takes Vietnamese text to publication in many languages.
//
// The naive version parses flags, reads files, computes and prints in one function
// for each command. Nothing of it can be tried without a terminal and a disk, and
// each command has its own idea of an exit code.
//
// So the rooms below compute, and only here are flags read, files touched, people
// spoken to and exit codes chosen. One verb is one file; what all verbs share has
// a file of its own: flags, arrange, exit, find, carry, findings, progress, help.
package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	"golang.org/x/term"

	"dich/locales/voice"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)   // a second Ctrl-C ends dich at once
	signal.Ignore(syscall.SIGPIPE) // a reader that went away is no reason to die half-way
	go giveUp(ctx)
	os.Exit(int(run(ctx, os.Args[1:], machine())))
}

// giveUp ends dich some seconds after an interrupt, if it has not come to a good end by
// then: what it only computes nobody waits for, and a save is taken up by the next run.
func giveUp(ctx context.Context) {
	<-ctx.Done()
	time.Sleep(patience)
	os.Exit(int(exitInterrupted))
}

const patience = 3 * time.Second

// env is all that a run knows of the machine, the disk aside.
type env struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	dir            string // the working directory; empty if there is none
	getenv         func(string) string
	terminal       func(io.Writer) (columns int, ok bool)
}

func machine() env {
	dir, _ := os.Getwd() // findFolder reports a missing one
	return env{os.Stdin, os.Stdout, os.Stderr, dir, os.Getenv, terminalColumns}
}

// terminalColumns tells how wide the terminal is that w writes to.
func terminalColumns(w io.Writer) (int, bool) {
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return 0, false
	}
	columns, _, err := term.GetSize(int(f.Fd()))
	if err != nil || columns <= 0 {
		columns = 80
	}
	return columns, true
}

// run obeys one command line and gives the exit code.
func run(ctx context.Context, args []string, e env) exitCode {
	tag, err := uiLanguage(args, e.getenv)
	s := newSession(e, voice.New(tag))
	code := exitDone
	if err == nil {
		code, err = s.obey(ctx, args)
	}
	if err != nil {
		code = first(code, s.apologize(err))
	}
	return s.close(code)
}
