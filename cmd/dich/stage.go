package main

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
)

// stage writes all new content below .dich/, and gives the journal that will put in
// place what people wrote.
func (c *carrier) stage(ctx context.Context) (journal, error) {
	if err := c.root.MkdirAll(stagedBackup, 0o777); err != nil {
		return nil, err
	}
	var j journal
	for n, ch := range c.set {
		e, err := c.stageEntry(n, ch)
		if err = errors.Join(err, ctx.Err()); err != nil {
			return nil, err
		}
		j = append(j, e)
	}
	if err := c.next.stage(); err != nil {
		return nil, err
	}
	return j, errors.Join(c.stageJournal(j), ctx.Err())
}

// stageEntry stages one file: its new content, and the one that it replaces.
func (c *carrier) stageEntry(n int, ch *change) (entry, error) {
	e := entry{Path: ch.Path, Was: ch.was}
	if !isOurs(ch.Path) {
		return e, &fs.PathError{Op: "write", Path: ch.Path, Err: fs.ErrInvalid}
	}
	var err error
	if ch.Content != nil {
		e.Is, err = c.write(staged(n), ch)
	}
	if err == nil {
		err = c.backUp(e)
	}
	return e, err
}

// write writes a change's content under another name, and gives its hash. It waits for
// the disk where it is what people wrote.
func (c *carrier) write(name string, ch *change) (string, error) {
	file, err := c.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return "", &fs.PathError{Op: "write", Path: ch.Path, Err: err}
	}
	h := sha256.New()
	buffer := bufio.NewWriterSize(io.MultiWriter(file, h), bufferSize)
	err = errors.Join(ch.Content(buffer), buffer.Flush())
	if err == nil && ch.mode != 0 {
		err = file.Chmod(ch.mode.Perm())
	}
	if err == nil && ch.Durable {
		err = file.Sync()
	}
	if err = errors.Join(err, file.Close()); err != nil {
		return "", &fs.PathError{Op: "write", Path: ch.Path, Err: err}
	}
	c.staged++
	c.progress(c.staged, len(c.set))
	return hex.EncodeToString(h.Sum(nil)), nil
}

// backUp keeps what an entry replaces, and looks that it is still what was read.
func (c *carrier) backUp(e entry) error {
	if err := c.checkWay(path.Dir(e.Path)); err != nil {
		return err
	}
	now, err := c.sum(e.Path)
	switch {
	case err != nil:
		return err
	case now != e.Was:
		return &fs.PathError{Op: "write", Path: e.Path, Err: errChanged}
	case now == "":
		return nil
	}
	return c.duplicate(e.Path, path.Join(stagedBackup, e.Path))
}

// duplicate gives a file a second name below .dich/: a hard link where the file system
// has them, else a copy.
func (f *folder) duplicate(name, second string) error {
	if err := f.root.MkdirAll(path.Dir(second), 0o777); err != nil {
		return err
	}
	if f.root.Link(name, second) == nil {
		return nil
	}
	if err := f.copyFile(name, second); err != nil {
		return &fs.PathError{Op: "write", Path: name, Err: err}
	}
	return nil
}

// stageJournal writes the journal, and waits until all that is staged is on the disk.
func (c *carrier) stageJournal(j journal) error {
	if len(j) == 0 {
		return nil
	}
	file, err := c.root.OpenFile(stagedJournal, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = io.WriteString(file, j.String())
	return errors.Join(err, file.Sync(), file.Close(), c.syncFolder(stageDir))
}

// commit puts in place what is staged. From the first rename on the save will happen,
// by this process or by the next.
func (c *carrier) commit(j journal) error {
	var kept []string
	if len(j) > 0 {
		err := c.root.Rename(stagedJournal, journalFile)
		if err != nil {
			c.clear()
			return nothingChanged(err)
		}
		if err = c.syncFolder(storeDir); err == nil {
			kept, err = c.apply(j)
		}
		if err != nil {
			return partlyChanged(err)
		}
	}
	if c.next.differs() {
		if err := c.swapDist(); err != nil {
			c.clear()
			if len(j) == 0 {
				return nothingChanged(err)
			}
			return partlyChanged(err)
		}
	}
	c.clear()
	if len(kept) > 0 {
		return partlyChanged(&fs.PathError{Op: "write", Path: kept[0], Err: errChanged})
	}
	return nil
}

// turnBackup makes what this save replaces the one generation that is kept.
func (f *folder) turnBackup() error {
	if _, err := f.root.Lstat(stagedBackup); errors.Is(err, fs.ErrNotExist) {
		return nil // done already
	}
	if err := f.root.RemoveAll(backupDir); err != nil {
		return err
	}
	return f.root.Rename(stagedBackup, backupDir)
}

// replace carries out a plan of one file that is in no project: without a lock, and
// without .dich/.
func (c *carrier) replace(ctx context.Context) error {
	if len(c.set) != 1 || c.next != nil {
		panic("a plan for several files in a folder that is not locked")
	}
	ch := c.set[0]
	beside := path.Join(path.Dir(ch.Path), fmt.Sprintf(".dich-%d", os.Getpid()))
	c.root.Remove(beside) // of a process that died
	_, err := c.write(beside, ch)
	if err = errors.Join(err, ctx.Err()); err == nil {
		err = c.root.Rename(beside, ch.Path)
	}
	if err != nil {
		c.root.Remove(beside)
		return nothingChanged(err)
	}
	if err := c.syncFolder(path.Dir(ch.Path)); err != nil {
		return partlyChanged(err)
	}
	return nil
}
