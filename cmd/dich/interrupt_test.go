package main

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// interrupt runs dich and sends it a Ctrl-C after a while. The exit code is negative
// where it ended before it could listen.
func interrupt(t *testing.T, dir string, after time.Duration, args ...string) (code int) {
	t.Helper()
	c := exec.Command("dich", append([]string{"-C", dir}, args...)...)
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(after)
	c.Process.Signal(os.Interrupt) // it may have ended
	c.Wait()
	return c.ProcessState.ExitCode()
}

// sentences is a text of n sentences, each a paragraph.
func sentences(n int, word string) string {
	var text strings.Builder
	for i := range n {
		fmt.Fprintf(&text, "Câu %s số %d của một bài dài.\n", word, i)
	}
	return text.String()
}

// A Ctrl-C leaves the files as they were, or comes too late.
func TestInterruptedSave(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a signal cannot be sent there")
	}
	root := disk(t, map[string]string{
		"dich.toml": "version = 1\ntargets = [\"en\", \"ru\"]\n", "source/vi/bai.txt": sentences(3000, "mới"),
	})
	old := onRoot(t, root)
	seen := map[int]int{}
	for after := 10 * time.Millisecond; seen[0] < 2; after += after / 4 {
		code := interrupt(t, root.Name(), after, "update")
		seen[code]++
		if code != 0 {
			if diff := cmp.Diff(old, onRoot(t, root)); diff != "" {
				t.Errorf("exit code %d, after %v:\n%s", code, after, diff)
			}
			continue
		}
		for _, file := range []string{"locales/bai.txt.pot", "locales/en/bai.txt.po", "locales/ru/bai.txt.po"} {
			if _, err := root.Stat(file); err != nil {
				t.Errorf("after %v: %v", after, err)
			}
		}
		if err := root.RemoveAll("locales"); err != nil {
			t.Fatal(err)
		}
	}
	for code := range seen {
		if code > 0 && code != int(exitInterrupted) {
			t.Errorf("exit code %d", code)
		}
	}
	if seen[int(exitInterrupted)] == 0 {
		t.Errorf("never interrupted: %v", seen)
	}
	t.Logf("times by exit code: %v", seen)
}

// Ctrl-C ends the wait for another dich.
func TestInterruptedWhileWaiting(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a signal cannot be sent there")
	}
	f := locked(t, map[string]string{"dich.toml": "version = 1\n"})
	code, after := -1, 50*time.Millisecond
	for ; code < 0 && after < lockWait; after *= 2 { // until it listens
		code = interrupt(t, f.root.Name(), after, "update")
	}
	if code != int(exitInterrupted) {
		t.Errorf("exit code %d", code)
	}
}
