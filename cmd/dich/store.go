package main

import (
	"errors"
	"io/fs"
	"strconv"

	"dich/pipeline"
)

// What is in a project's .dich/. Only who holds the lock writes there; git ignores it.
const (
	storeDir    = ".dich"
	ignoreFile  = storeDir + "/.gitignore"
	lockFile    = storeDir + "/lock"
	journalFile = storeDir + "/journal"
	stageDir    = storeDir + "/stage"    // new files that people wrote, and what they replace
	backupDir   = storeDir + "/backup"   // what the last save replaced
	nextDistDir = storeDir + "/dist"     // the new dist/; after the swap, the one before
	lastDist    = storeDir + "/dist.old" // the one before, where the two cannot be exchanged
)

const (
	stagedJournal = stageDir + "/journal"
	stagedBackup  = stageDir + "/backup"
)

// staged is where the new content of a journal's entry waits.
func staged(n int) string { return stageDir + "/" + strconv.Itoa(n) }

// makeStore makes .dich/ where it is not there yet.
func (f *folder) makeStore() error {
	info, err := f.root.Lstat(storeDir)
	switch {
	case err == nil && !info.IsDir():
		return &fs.PathError{Op: "open", Path: storeDir, Err: pipeline.ErrNotFolder}
	case errors.Is(err, fs.ErrNotExist):
		err = f.newStore()
	}
	if err != nil || exists(f, ignoreFile) {
		return err
	}
	return f.root.WriteFile(ignoreFile, []byte("*\n"), 0o666)
}

func (f *folder) newStore() error {
	if err := f.checkFolder("."); err != nil {
		return err
	}
	err := f.root.Mkdir(storeDir, 0o777)
	if errors.Is(err, fs.ErrExist) {
		return nil // somebody was faster
	}
	f.fresh = err == nil
	return errors.Join(err, f.syncFolder("."))
}

// recovered says what was done about a save that was interrupted.
type recovered struct {
	finished bool     // it is whole now
	dropped  bool     // its journal was damaged, and is not followed
	kept     []string // files that somebody else saved before it was whole (see apply)
}

// recover finishes or takes away what a dich that died has left. The folder must be
// locked.
func (f *folder) recover() (r recovered, err error) {
	j, err := f.readJournal()
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case errors.Is(err, errDamaged):
		r.dropped = true
	case err != nil:
		return r, err
	default:
		if r.kept, err = f.apply(j); err != nil {
			return r, err
		}
		r.finished = true
	}
	if err := f.restoreDist(); err != nil {
		return r, err
	}
	f.clear()
	return r, nil
}

// clear takes away what no save needs any more. The journal goes first: it speaks of
// what is staged. What cannot be taken away now is taken away at the next start.
func (f *folder) clear() {
	f.root.Remove(journalFile)
	for _, dir := range []string{stageDir, nextDistDir, lastDist} {
		f.root.RemoveAll(dir)
	}
}

// interrupted reports that a save is not finished, be it that it goes on just now. If
// nobody can tell, somebody has to find out.
func (f *folder) interrupted() bool {
	for _, name := range []string{journalFile, lastDist} {
		if _, err := f.root.Lstat(name); !errors.Is(err, fs.ErrNotExist) {
			return true
		}
	}
	return false
}

// forget takes away a .dich/ that this run has made and had no use for.
func (f *folder) forget() {
	if !f.fresh || f.generation() != nil || f.interrupted() {
		return
	}
	if f.held != nil && f.root.Remove(lockFile) != nil {
		return // on Windows it stays while it is open
	}
	f.root.Remove(ignoreFile)
	f.root.Remove(storeDir) // unless somebody else has found a use for it
}

// generation tells one save from the next: each has a backup folder of its own. It is
// nil before the first.
func (f *folder) generation() fs.FileInfo {
	info, err := f.root.Lstat(backupDir)
	if err != nil {
		return nil
	}
	return info
}
