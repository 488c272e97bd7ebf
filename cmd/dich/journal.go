package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"runtime"
	"strings"
	"syscall"

	"dich/pipeline"
)

// A journal lists what a save will do once all its new files are staged and on the
// disk. As soon as it stands in its place the save is going to happen: who finds a
// journal carries it out to the end. So a set of files is all old or all new,
// whenever the process, the disk or the power gives way.
type journal []entry

// An entry is one file of a save; its new content is staged under the entry's number.
// Hashes are SHA-256 in hexadecimal, and empty where there is no file.
type entry struct {
	Path string `json:"path"`
	Was  string `json:"was"` // of the content that is replaced
	Is   string `json:"is"`  // of the new content; empty where the file is removed
}

var errDamaged = errors.New("a journal that is not whole")

// String writes a journal: a line with the hash of the rest, then the entries.
func (j journal) String() string {
	body, err := json.MarshalIndent(j, "", "  ")
	if err != nil {
		panic("journal: " + err.Error()) // strings cannot fail
	}
	return journalHead + hashOf(body) + "\n" + string(body)
}

const journalHead = "dich journal 1 "

func hashOf[T string | []byte](content T) string {
	sum := sha256.Sum256([]byte(content))
	return hex.EncodeToString(sum[:])
}

// parseJournal reads what String wrote; anything else is errDamaged.
func parseJournal(text string) (journal, error) {
	head, body, _ := strings.Cut(text, "\n")
	var j journal
	if head != journalHead+hashOf(body) || json.Unmarshal([]byte(body), &j) != nil {
		return nil, errDamaged
	}
	for _, e := range j {
		if !isOurs(e.Path) {
			return nil, errDamaged
		}
	}
	return j, nil
}

// isOurs reports a path that dich may write. Nothing hidden is: who clones a project
// with a journal in it does not want his .git/hooks to be written by that. A workflow may be,
// that of init --ci: such a project could have brought it by itself.
func isOurs(name string) bool {
	for part := range strings.SplitSeq(name, "/") {
		if pipeline.IsHidden(part) && part != ".gitignore" && name != workflowFile {
			return false
		}
	}
	return fs.ValidPath(name)
}

// readJournal gives the journal that waits to be carried out. It is errDamaged where a
// staged file is not as the journal says: such a journal must not be carried out.
func (f *folder) readJournal() (journal, error) {
	text, err := f.root.ReadFile(journalFile)
	if err != nil {
		return nil, err
	}
	j, err := parseJournal(string(text))
	for n, e := range j {
		now, err := f.sum(e.Path)
		if err != nil {
			return nil, err
		}
		if now == e.Is || now != e.Was || e.Is == "" {
			continue // there is nothing to put in place
		}
		switch sum, err := f.sum(staged(n)); {
		case err != nil:
			return nil, err
		case sum != e.Is:
			return nil, errDamaged
		}
	}
	return j, err
}

// apply gives every file of a journal its new content, as far as it has not got it
// yet. A file that has neither its old content nor the new one was saved by somebody
// else just now: that is kept, and what we had for it goes to the backup.
func (f *folder) apply(j journal) (kept []string, err error) {
	if err := f.turnBackup(); err != nil {
		return nil, err
	}
	for n, e := range j {
		changed, err := f.applyEntry(n, e)
		if err != nil {
			return nil, err
		}
		if changed {
			kept = append(kept, e.Path)
		}
	}
	return kept, f.syncFolders(j)
}

func (f *folder) applyEntry(n int, e entry) (changed bool, err error) {
	if err := f.makeFolder(path.Dir(e.Path)); err != nil {
		return false, err
	}
	now, err := f.sum(e.Path)
	switch {
	case err != nil || now == e.Is:
		return false, err
	case now != e.Was:
		return f.keepTheirs(n, e)
	case e.Is == "":
		return false, f.root.Remove(e.Path)
	}
	return false, f.move(staged(n), e.Path)
}

// keepTheirs leaves a file to who saved it, and puts what we had for it into the
// backup. That may be gone: then the save was done, and only its journal was left.
func (f *folder) keepTheirs(n int, e entry) (changed bool, err error) {
	if e.Is == "" {
		return true, nil
	}
	to := path.Join(backupDir, e.Path)
	if err := f.root.MkdirAll(path.Dir(to), 0o777); err != nil {
		return false, err
	}
	err = f.root.Rename(staged(n), to)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	return true, err
}

// makeFolder is MkdirAll that does not go through a link.
func (f *folder) makeFolder(dir string) error {
	if err := f.checkWay(dir); err != nil {
		return err
	}
	return f.root.MkdirAll(dir, 0o777)
}

// move renames a staged file to its place. Where that is on another disk, it is copied
// to beside its place before.
func (f *folder) move(from, to string) error {
	err := f.root.Rename(from, to)
	if !errors.Is(err, syscall.EXDEV) {
		return err
	}
	beside := path.Join(path.Dir(to), ".dich-new")
	if err := f.copyFile(from, beside); err != nil {
		return err
	}
	return f.root.Rename(beside, to)
}

// syncFolders waits until the disk has the names of all files of a journal, and of
// the folders they are in.
func (f *folder) syncFolders(j journal) error {
	synced := map[string]bool{}
	for _, e := range j {
		for dir := path.Dir(e.Path); !synced[dir]; dir = path.Dir(dir) {
			synced[dir] = true
			if err := f.syncFolder(dir); err != nil {
				return err
			}
		}
	}
	return nil
}

func (f *folder) syncFolder(dir string) error {
	if runtime.GOOS == "windows" { // which has no such thing
		return nil
	}
	file, err := f.root.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(file.Sync(), file.Close())
}

// sum gives the hash of a file's content; it is empty where there is no file.
func (f *folder) sum(name string) (string, error) {
	info, err := f.root.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", nil
	case err != nil:
		return "", err
	case !info.Mode().IsRegular():
		return "", &fs.PathError{Op: "read", Path: name, Err: pipeline.ErrNotRegular}
	}
	file, err := f.root.Open(name)
	if err != nil {
		return "", err
	}
	defer file.Close()
	h := sha256.New()
	_, err = io.Copy(h, file)
	return hex.EncodeToString(h.Sum(nil)), err
}

// copyFile copies a file with its mode, and waits for the disk. What stands in the way
// is taken away.
func (f *folder) copyFile(from, to string) error {
	in, err := f.root.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	info, err := in.Stat()
	if err != nil {
		return err
	}
	if err := f.root.Remove(to); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	out, err := f.root.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, info.Mode().Perm())
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Chmod(info.Mode().Perm()), out.Sync(), out.Close())
}
