package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"time"

	"dich/locales/voice"
)

// How long a second writer waits for the first, and a reader for a save to be whole.
const lockWait = 10 * time.Second

var errLocked = errors.New("another dich is writing")

// lock takes the project for a verb that writes, and finishes what a dich that died
// has left.
func (s *session) lock(ctx context.Context, f *folder) error {
	err := f.lock(ctx, lockWait, func() {
		if s.talk.terminal {
			s.tell("lock.waiting", voice.Args{"Path": f.show(".")})
		}
	})
	switch {
	case errors.Is(err, errLocked):
		return &failure{code: exitLocked, id: "error.locked", hint: "locked", args: voice.Args{"Path": f.show(".")}}
	case err != nil:
		return nothingChanged(err)
	}
	return s.recover(f)
}

// recover says what folder.recover did.
func (s *session) recover(f *folder) error {
	r, err := f.recover()
	if err != nil {
		return &failure{code: exitFailed, id: "error.unfinished", cause: err}
	}
	if r.finished {
		s.tell("save.finished", nil)
	}
	if r.dropped {
		s.tell("save.dropped", voice.Args{"Backup": f.show(backupDir)})
	}
	for _, name := range r.kept {
		s.tell("save.kept", voice.Args{"Path": f.show(name), "Backup": f.show(backupDir + "/" + name)})
	}
	return nil
}

// awaitWhole is for a reader that finds a save which is not finished: it waits for who
// is at it, or finishes it where nobody is. Half a set is never read.
func (s *session) awaitWhole(f *folder) error {
	const pause = 5 * time.Millisecond
	for range lockWait / pause {
		if !f.interrupted() {
			return nil
		}
		free, err := f.tryLock()
		if err != nil {
			return &failure{code: exitFailed, id: "error.unfinished", cause: err}
		}
		if free {
			defer f.unlock()
			return s.recover(f)
		}
		time.Sleep(pause)
	}
	return &failure{code: exitLocked, id: "error.locked", hint: "locked", args: voice.Args{"Path": f.show(".")}}
}

// lock waits for the lock. It calls waiting when it has to.
func (f *folder) lock(ctx context.Context, wait time.Duration, waiting func()) error {
	enough := time.After(wait)
	for tries := 0; ; tries++ {
		file, err := f.openLock()
		if errors.Is(err, fs.ErrNotExist) && tries < 100 {
			continue // somebody had no use for .dich/ and took it away just now
		}
		if err != nil {
			return err
		}
		free, err := tryLock(file)
		if err == nil && !free {
			waiting()
			err = awaitLock(ctx, file, enough)
		}
		if err != nil {
			return err
		}
		if f.hold(file) {
			return nil
		}
	}
}

// awaitLock waits for a lock that somebody has. If that takes too long, the wait goes
// on behind our back, until the lock can be given away again.
func awaitLock(ctx context.Context, file *os.File, enough <-chan time.Time) error {
	got := make(chan error, 1)
	go func() { got <- waitLock(file) }()
	var err error
	select {
	case err = <-got:
		return err
	case <-ctx.Done():
		err = ctx.Err()
	case <-enough:
		err = errLocked
	}
	go func() {
		<-got
		file.Close()
	}()
	return err
}

// tryLock takes the lock if nobody has it.
func (f *folder) tryLock() (bool, error) {
	file, err := f.openLock()
	if err != nil {
		return false, err
	}
	free, err := tryLock(file)
	if !free {
		file.Close()
		return false, err
	}
	return f.hold(file), nil
}

// openLock opens the file that is locked, and makes it where it is not there yet.
func (f *folder) openLock() (*os.File, error) {
	if err := f.makeStore(); err != nil {
		return nil, err
	}
	return f.root.OpenFile(lockFile, os.O_RDWR|os.O_CREATE, 0o666)
}

// hold keeps a lock, unless somebody took its file away while we waited for it.
func (f *folder) hold(file *os.File) bool {
	ours, err := file.Stat()
	theirs, err2 := f.root.Lstat(lockFile)
	if err != nil || err2 != nil || !os.SameFile(ours, theirs) {
		file.Close()
		return false
	}
	f.held = file
	return true
}

func (f *folder) unlock() {
	if f.held != nil {
		f.held.Close()
		f.held = nil
	}
}

// sameGeneration reports that no save was begun between the two.
func sameGeneration(a, b fs.FileInfo) bool {
	if a == nil || b == nil {
		return a == nil && b == nil
	}
	return os.SameFile(a, b) && a.ModTime().Equal(b.ModTime())
}
