package main

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"sync"

	"dich/pipeline"
)

// dist/ is built anew below .dich/, with hard links to the files that stay as they
// are, and then swapped with the one that is there: who looks at it finds all of the
// old or all of the new. It can be built again, so nobody waits for the disk.

// inNext is where a path of dist/ is in the next one.
func inNext(name string) string { return path.Join(storeDir, name) }

// A nextDist is dist/ while it is built: each file is compared with the one that is there as
// it is made, and staged from where they differ. It is a [pipeline.Sink].
type nextDist struct {
	*folder
	ctx  context.Context // of the build
	look bool            // it only says what would be other
	lock sync.Mutex
	made map[string]bool // by its path, whether a file differs from the one that is there
	gone []string        // files that are not to be there any more
}

func newNextDist(ctx context.Context, f *folder, look bool) *nextDist {
	return &nextDist{folder: f, ctx: ctx, look: look, made: map[string]bool{}}
}

// Create begins a file of dist/.
func (d *nextDist) Create(name string) (io.WriteCloser, error) {
	if err := d.ctx.Err(); err != nil {
		return nil, err
	}
	whole := pipeline.DistDir + "/" + name
	if !fs.ValidPath(whole) || !d.begin(whole) {
		return nil, &fs.PathError{Op: "write", Path: whole, Err: fs.ErrInvalid}
	}
	return d.open(whole)
}

// begin notes a file; false if it was made before.
func (d *nextDist) begin(name string) bool {
	d.lock.Lock()
	defer d.lock.Unlock()
	_, twice := d.made[name]
	d.made[name] = false
	return !twice
}

// differ notes that a file is not as the one that is there.
func (d *nextDist) differ(name string) {
	d.lock.Lock()
	defer d.lock.Unlock()
	d.made[name] = true
}

// makeFolderNext is makeNext for several at once.
func (d *nextDist) makeFolderNext(dir string) error {
	d.lock.Lock()
	defer d.lock.Unlock()
	return d.makeNext(dir)
}

// remove takes files away, given by their paths below dist/.
func (d *nextDist) remove(names []string) error {
	for _, name := range names {
		name = pipeline.DistDir + "/" + name
		there, err := d.removable(name)
		if err != nil {
			return err
		}
		if there {
			d.gone = append(d.gone, name)
		}
	}
	return nil
}

// has reports that a file was made, given by its path below dist/.
func (d *nextDist) has(name string) bool {
	_, made := d.made[pipeline.DistDir+"/"+name]
	return made
}

// differs reports that there is anything to change.
func (d *nextDist) differs() bool {
	if d == nil {
		return false
	}
	for _, differs := range d.made {
		if differs {
			return true
		}
	}
	return len(d.gone) > 0
}

// said lists the files in the order of their paths.
func (d *nextDist) said() carried {
	if d == nil {
		return carried{}
	}
	said := carried{Removed: d.gone}
	for _, name := range slices.Sorted(maps.Keys(d.made)) {
		if d.made[name] {
			said.Written = append(said.Written, name)
		} else {
			said.Unchanged = append(said.Unchanged, name)
		}
	}
	return said
}

// stage takes over the files that stay as they are, if any other does not.
func (d *nextDist) stage() error {
	if !d.differs() {
		return nil
	}
	if err := d.makeNext(pipeline.DistDir); err != nil {
		return err
	}
	gone := map[string]bool{}
	for _, name := range d.gone {
		gone[name] = true
	}
	return fs.WalkDir(d.root.FS(), pipeline.DistDir, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist) && name == pipeline.DistDir:
			return nil
		case err != nil:
			return err
		case entry.IsDir() || d.made[name] || gone[name]:
			return d.ctx.Err()
		}
		if err := d.makeNext(path.Dir(name)); err != nil {
			return err
		}
		return d.duplicate(name, inNext(name))
	})
}

// drop takes away what was staged.
func (d *nextDist) drop() {
	if !d.look {
		d.root.RemoveAll(nextDistDir)
	}
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
		return f.root.Rename(nextDistDir, pipeline.DistDir)
	}
	if f.exchangeDist() == nil {
		return nil
	}
	if err := f.root.Rename(pipeline.DistDir, lastDist); err != nil {
		return &fs.PathError{Op: "write", Path: pipeline.DistDir, Err: errors.Unwrap(err)} // which cannot be moved
	}
	if err := f.root.Rename(nextDistDir, pipeline.DistDir); err != nil {
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
