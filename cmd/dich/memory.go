package main

import (
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/text/language"
	_ "modernc.org/sqlite"
)

// A cache is where the large memories of a project are kept: databases in the user's cache
// folder, one for each language. They can be made anew at any time, so all that goes wrong
// with them only means that a memory is made without.
type cache struct {
	project string // the absolute path of its folder
	open    map[string]*sql.DB
}

func openCache(project string) *cache { return &cache{project, map[string]*sql.DB{}} }

// path is where the memory of a language is kept. There is none for a user without a cache
// folder: no HOME is set.
func (c *cache) path(target language.Tag) (string, error) {
	dir, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256([]byte(c.project))
	return filepath.Join(dir, "dich", "memory", hex.EncodeToString(sum[:8])+"."+target.String()+".db"), nil
}

// kept is path for a memory that is there; empty where it could not be written.
func (c *cache) kept(target language.Tag) string {
	file, err := c.path(target)
	if _, missing := os.Stat(file); err != nil || missing != nil {
		return ""
	}
	return file
}

// database opens the one of a language; anew, an empty one.
func (c *cache) database(target language.Tag, anew bool) (*sql.DB, error) {
	file, err := c.path(target)
	if err != nil {
		return nil, err
	}
	if db := c.open[file]; db != nil {
		db.Close()
		delete(c.open, file)
	}
	if anew {
		err = remove(file)
	}
	if err = errors.Join(err, os.MkdirAll(filepath.Dir(file), 0o700)); err != nil {
		return nil, err
	}
	db, err := sql.Open("sqlite", databaseName(file))
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1) // what is read and written is one after the other
	c.open[file] = db
	return db, nil
}

// databaseName is a file with how it is written: readers go on while somebody writes, two
// that write wait for each other, and a power cut leaves an older state.
func databaseName(file string) string {
	settings := url.Values{"_txlock": {"immediate"}, "_pragma": {"busy_timeout(10000)", "journal_mode(wal)", "synchronous(normal)"}}
	path := url.URL{Path: "/" + strings.TrimPrefix(filepath.ToSlash(file), "/")}
	return "file:" + path.EscapedPath() + "?" + settings.Encode()
}

// remove takes a database away, with what SQLite keeps beside it.
func remove(file string) error {
	var failed []error
	for _, suffix := range []string{"", "-wal", "-shm"} {
		if err := os.Remove(file + suffix); !errors.Is(err, fs.ErrNotExist) {
			failed = append(failed, err)
		}
	}
	return errors.Join(failed...)
}

func (c *cache) close() {
	for _, db := range c.open {
		db.Close()
	}
}
