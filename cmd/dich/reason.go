package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// reasons are the answers of a file system that we have words for.
var reasons = []struct {
	err error
	id  string
}{
	{fs.ErrNotExist, "reason.not-found"},
	{fs.ErrPermission, "reason.permission"},
	{fs.ErrExist, "reason.exists"},
	{fs.ErrInvalid, "reason.bad-name"},
	{errNotRegular, "reason.not-regular"},
	{errNotFolder, "reason.not-folder"},
	{syscall.ENOTDIR, "reason.not-folder"},
	{syscall.EISDIR, "reason.is-folder"},
	{syscall.ENOSPC, "reason.disk-full"},
	{syscall.EROFS, "reason.read-only"},
	{syscall.EIO, "reason.device"},
	{syscall.ENAMETOOLONG, "reason.name-too-long"},
	{syscall.ELOOP, "reason.links"},
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

// shown writes a path of an error: one that is not absolute is in the folder.
func (s *session) shown(path string) string {
	if s.at != nil && !filepath.IsAbs(path) {
		path = s.at.show(path)
	}
	return visible(path)
}

func (s *session) cause(err error) string {
	for _, r := range reasons {
		if errors.Is(err, r.err) {
			return s.phrase(r.id, nil)
		}
	}
	for inner := err; inner != nil; inner = errors.Unwrap(inner) {
		if inner.Error() == outside {
			return s.phrase("reason.outside", nil)
		}
	}
	return visible(err.Error())
}
