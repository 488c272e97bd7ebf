package main

import (
	"context"
	"errors"
	"os"
	"testing"
	"time"
)

// again is the same folder as another process has it.
func again(t *testing.T, f *folder) *folder {
	t.Helper()
	root, err := os.OpenRoot(f.root.Name())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	return folderAt(root, true, ".")
}

func TestLock(t *testing.T) {
	first := locked(t, nil)
	second := again(t, first)
	waited := false
	waiting := func() { waited = true }
	if err := second.lock(t.Context(), time.Millisecond, waiting); !errors.Is(err, errLocked) || !waited {
		t.Errorf("locked: %v, waited %t", err, waited)
	}
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	if err := second.lock(cancelled, time.Minute, waiting); !errors.Is(err, context.Canceled) {
		t.Errorf("interrupted: %v", err)
	}
	if free, err := second.tryLock(); free || err != nil {
		t.Errorf("tried: %t, %v", free, err)
	}
	if err := second.lock(t.Context(), time.Minute, first.unlock); err != nil {
		t.Errorf("given back while waiting: %v", err)
	}
	second.unlock()
	// The waits that were given up above may still get the lock for a moment.
	if err := first.lock(t.Context(), time.Minute, func() {}); err != nil {
		t.Errorf("given back: %v", err)
	}
}

// A lock is none when its file was taken away: who comes later locks another one.
func TestLockFileTakenAway(t *testing.T) {
	first := locked(t, nil)
	second := again(t, first)
	err := second.lock(t.Context(), time.Minute, func() {
		if err := first.root.RemoveAll(storeDir); err != nil {
			t.Error(err)
		}
		first.unlock()
	})
	if err != nil {
		t.Fatal(err)
	}
	if free, err := first.tryLock(); free || err != nil {
		t.Errorf("two have the lock: %t, %v", free, err)
	}
}

// A reader waits for a save that is going on, and then finishes it if nobody does.
func TestReaderAwaitsTheWholeSet(t *testing.T) {
	f := interruptedSave(t)
	s, _, _ := stage("en", 0)
	reader := again(t, f)
	ended := make(chan bool)
	go func() {
		time.Sleep(20 * time.Millisecond)
		f.unlock()
		close(ended)
	}()
	err := s.awaitWhole(reader)
	<-ended
	if err != nil {
		t.Fatal(err)
	}
	if reader.interrupted() || reader.held != nil {
		t.Error("the save is not finished, or the reader keeps the lock")
	}
	if content, err := reader.root.ReadFile("a"); string(content) != "2" || err != nil {
		t.Errorf("read %q, %v", content, err)
	}
}
