package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"hash"
	"io"
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

// Open opens a file. Who reads it from its beginning to its end, piece by piece, has read it:
// its hash is remembered.
func (r *reading) Open(name string) (fs.File, error) {
	file, err := r.readable.Open(name)
	in, ok := file.(io.ReaderAt)
	if err != nil || !ok {
		return file, err
	}
	return &openFile{File: file, in: in, name: name, reading: r, hash: sha256.New()}, nil
}

type openFile struct {
	fs.File
	in      io.ReaderAt
	name    string
	reading *reading
	hash    hash.Hash
	hashed  int64 // so many bytes, from the beginning
}

func (f *openFile) ReadAt(b []byte, at int64) (int, error) {
	n, err := f.in.ReadAt(b, at)
	if at == f.hashed {
		f.hash.Write(b[:n])
		f.hashed += int64(n)
	}
	return n, err
}

// Close remembers the hash of a file that was read as a whole.
func (f *openFile) Close() error {
	if info, err := f.Stat(); err == nil && f.hashed > 0 && f.hashed == info.Size() {
		f.reading.mu.Lock()
		f.reading.sums[f.name] = hex.EncodeToString(f.hash.Sum(nil))
		f.reading.mu.Unlock()
	}
	return f.File.Close()
}
