package main

import (
	"errors"
	"io/fs"
	"sync"
)

// A reading is a folder for the rooms to read. It remembers what they have read, so
// that a save can tell whether the file is still the same.
type reading struct {
	readable
	mu   sync.Mutex
	sums map[string]string // by path; hashes, empty for what is not there
}

// readable is what os.Root.FS gives.
type readable interface {
	fs.StatFS
	fs.ReadFileFS
	fs.ReadDirFS
	fs.ReadLinkFS
}

func newReading(fsys fs.FS) *reading {
	return &reading{readable: fsys.(readable), sums: map[string]string{}}
}

// ReadFile reads a file and remembers the hash of its content.
func (r *reading) ReadFile(name string) ([]byte, error) {
	data, err := r.readable.ReadFile(name)
	r.mu.Lock()
	defer r.mu.Unlock()
	if err == nil {
		r.sums[name] = hashOf(data)
	} else if errors.Is(err, fs.ErrNotExist) {
		r.sums[name] = ""
	}
	return data, err
}

// sum gives the hash of the content that was read last; ok says that it was.
func (r *reading) sum(name string) (sum string, ok bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	sum, ok = r.sums[name]
	return sum, ok
}
