package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"dich/locales/voice"
	"dich/pipeline"
)

// reasons are the answers of a file system that we have words for: the sentence
// reason.<word>, and hint.<word> where we know a next step.
var reasons = []struct {
	err  error
	word string
}{
	{pipeline.ErrBrokenLink, "broken-link"},
	{pipeline.ErrNotRegular, "not-regular"},
	{pipeline.ErrNotFolder, "not-folder"},
	{errLink, "link"},
	{errChanged, "changed"},
	{fs.ErrNotExist, "not-found"},
	{fs.ErrPermission, "permission"},
	{fs.ErrExist, "exists"},
	{fs.ErrInvalid, "bad-name"},
	{syscall.ENOTDIR, "not-folder"},
	{syscall.EISDIR, "is-folder"},
	{syscall.ENOSPC, "disk-full"},
	{syscall.EROFS, "read-only"},
	{syscall.EIO, "device"},
	{syscall.EBUSY, "busy"},
	{syscall.ENAMETOOLONG, "name-too-long"},
	{syscall.ELOOP, "links"},
}

// outside is what os.Root says of a path that leaves it; it exports no such error.
const outside = "path escapes from parent"

// reason says why a file could not be read or written, after its name. What we have
// no words for is given as the system says it.
func (s *session) reason(err error) string {
	if link := (*os.LinkError)(nil); errors.As(err, &link) {
		return s.shown(link.New) + ": " + s.cause(link.Err)
	}
	if path := (*fs.PathError)(nil); errors.As(err, &path) {
		return s.shown(path.Path) + ": " + s.cause(path.Err)
	}
	return s.cause(err)
}

// shown writes a path of an error. One that is not absolute is in the folder; some
// that are absolute are there, too.
func (s *session) shown(path string) string {
	if s.at == nil {
		return visible(path)
	}
	if below, err := filepath.Rel(s.at.root.Name(), path); err == nil && filepath.IsLocal(below) {
		path = below
	}
	return visible(s.at.show(path))
}

func (s *session) cause(err error) string {
	if word := reasonOf(err); word != "" {
		return s.phrase("reason."+word, nil)
	}
	return visible(err.Error())
}

// cure is the next step after an error; empty if we know none.
func (s *session) cure(err error) string {
	if id := "hint." + reasonOf(err); s.say.Has(id) {
		return s.phrase(id, nil)
	}
	return ""
}

// reasonOf gives the word for an error; empty if there is none.
func reasonOf(err error) string {
	for _, r := range reasons {
		if errors.Is(err, r.err) {
			return r.word
		}
	}
	for inner := err; inner != nil; inner = errors.Unwrap(inner) {
		if inner.Error() == outside {
			return "outside"
		}
	}
	return ""
}

// cannotRead is the failure of a file, named as a person wrote it.
func cannotRead(file string, err error) *failure {
	if path := (*fs.PathError)(nil); errors.As(err, &path) {
		err = path.Err
	}
	return &failure{code: exitFailed, id: "error.read-file", args: voice.Args{"Path": file}, cause: err}
}
