package main

import (
	"context"
	"errors"
	"io/fs"
	"path"

	"dich/pipeline"
)

// dist/ is built anew below .dich/, with hard links to the files that stay as they
// are, and then swapped with the one that is there: who looks at it finds all of the
// old or all of the new. It can be built again, so nobody waits for the disk.

// inNext is where a path of dist/ is in the next one.
func inNext(name string) string { return path.Join(storeDir, name) }

// stageDist builds the next dist/, if there is anything to change in it.
func (c *carrier) stageDist(ctx context.Context) error {
	if len(c.built) == 0 {
		return nil
	}
	if err := c.linkDist(); err != nil {
		return err
	}
	for _, ch := range c.built {
		if err := ctx.Err(); err != nil {
			return err
		}
		if ch.Content == nil {
			continue
		}
		if err := c.makeNext(path.Dir(ch.Path)); err != nil {
			return err
		}
		if _, err := c.write(inNext(ch.Path), ch); err != nil {
			return err
		}
	}
	return nil
}

// linkDist takes over the files that stay as they are.
func (c *carrier) linkDist() error {
	changed := map[string]bool{}
	for _, ch := range c.built {
		changed[ch.Path] = true
	}
	return fs.WalkDir(c.root.FS(), pipeline.DistDir, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist) && name == pipeline.DistDir:
			return c.makeNext(name)
		case err != nil:
			return err
		case entry.IsDir() || changed[name]:
			return nil
		}
		if err := c.makeNext(path.Dir(name)); err != nil {
			return err
		}
		return c.duplicate(name, inNext(name))
	})
}

// makeNext makes a folder of the next dist/, with the mode of the one it replaces.
func (f *folder) makeNext(dir string) error {
	if _, err := f.root.Lstat(inNext(dir)); err == nil {
		return nil
	}
	if dir != pipeline.DistDir {
		if err := f.makeNext(path.Dir(dir)); err != nil {
			return err
		}
	}
	if err := f.root.Mkdir(inNext(dir), 0o777); err != nil {
		return err
	}
	info, err := f.root.Lstat(dir)
	if err != nil {
		return nil // there was none
	}
	return f.root.Chmod(inNext(dir), info.Mode())
}

// swapDist makes the next dist/ the one that is read. Where the system cannot exchange
// two folders there is a moment without any; restoreDist ends it should dich not.
func (f *folder) swapDist() error {
	if _, err := f.root.Lstat(pipeline.DistDir); errors.Is(err, fs.ErrNotExist) {
		return f.root.Rename(nextDist, pipeline.DistDir)
	}
	if f.exchangeDist() == nil {
		return nil
	}
	if err := f.root.Rename(pipeline.DistDir, lastDist); err != nil {
		return &fs.PathError{Op: "write", Path: pipeline.DistDir, Err: errors.Unwrap(err)} // which cannot be moved
	}
	if err := f.root.Rename(nextDist, pipeline.DistDir); err != nil {
		return errors.Join(err, f.restoreDist())
	}
	return nil
}

// exchangeDist swaps the two in one step. Both are named by their open folder, so that
// no link is followed on the way.
func (f *folder) exchangeDist() error {
	store, err := f.root.Open(storeDir)
	if err != nil {
		return err
	}
	defer store.Close()
	project, err := f.root.Open(".")
	if err != nil {
		return err
	}
	defer project.Close()
	return exchange(store, project, pipeline.DistDir)
}

// restoreDist puts the last dist/ back if there is none.
func (f *folder) restoreDist() error {
	if _, err := f.root.Lstat(pipeline.DistDir); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	err := f.root.Rename(lastDist, pipeline.DistDir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
