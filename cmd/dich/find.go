package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"dich/locales/voice"
	"dich/pipeline"
)

// A folder is where a verb works: a project's, or the one it was started in. All
// that is read and written goes through the root, and so never out of the folder,
// not even through a link.
type folder struct {
	root    *os.Root
	project bool     // it has a dich.toml
	shown   string   // how a person in the working directory writes it
	reading *reading // root for the rooms to read
	held    *os.File // the lock, while this run has it
	fresh   bool     // .dich/ was made by this run
	cache   *cache   // of large memories
}

func folderAt(root *os.Root, project bool, shown string) *folder {
	return &folder{
		root: root, project: project, shown: shown, reading: newReading(root.FS()), cache: openCache(root.Name()),
	}
}

// findFolder opens the folder to work in: -C, else the nearest one upwards that has
// a dich.toml, else the working directory.
func (s *session) findFolder() (*folder, error) {
	start, err := s.absolute(s.dir)
	if err != nil || s.dir != "" {
		return s.openFolder(start, err)
	}
	for dir := start; dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		if isProject(dir) {
			return s.openFolder(dir, nil)
		}
	}
	return s.openFolder(start, nil)
}

func isProject(dir string) bool {
	info, err := os.Stat(filepath.Join(dir, pipeline.ConfigFile))
	return err == nil && info.Mode().IsRegular()
}

// openFolder opens an absolute path, unless there was an error in finding it.
func (s *session) openFolder(dir string, err error) (*folder, error) {
	if err != nil {
		return nil, err
	}
	if info, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) || err == nil && !info.IsDir() {
		return nil, &failure{code: exitUsage, id: "error.no-folder", hint: "flag-C", args: voice.Args{"Path": s.fromHere(dir)}}
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, &failure{code: exitFailed, id: "error.folder", cause: err}
	}
	s.at = folderAt(root, isProject(dir), s.fromHere(dir))
	return s.at, nil
}

// absolute takes a path that a person wrote as seen from the working directory.
func (s *session) absolute(path string) (string, error) {
	if filepath.IsAbs(path) {
		return path, nil
	}
	if s.env.dir == "" {
		return "", &failure{code: exitFailed, id: "error.no-directory", hint: "flag-C"}
	}
	return filepath.Join(s.env.dir, path), nil
}

// fromHere writes a path as seen from the working directory.
func (s *session) fromHere(path string) string {
	short, err := filepath.Rel(s.env.dir, path)
	if err != nil {
		return path
	}
	return short
}

// show writes a slash-separated path of the folder as a person in the working
// directory would type it.
func (f *folder) show(path string) string {
	if path = filepath.FromSlash(path); filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(f.shown, path)
}

// files is the folder for the rooms to read.
func (f *folder) files() fs.FS { return f.reading }

func (f *folder) close() {
	f.cache.close()
	f.forget()
	f.unlock()
	f.root.Close()
}
