package main

import (
	"bufio"
	"context"
	"errors"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"

	"dich/pipeline"
)

// carried says what a plan did to the disk, or would do: paths in the plan's order.
type carried struct {
	Written   []string
	Unchanged []string // files that had the content already; not touched
	Removed   []string
}

// A carrier carries out one plan in a folder. Everything goes through the folder's
// root, so nothing is written outside of it, and no link is written through.
//
//	inspect   which files are not yet as the plan wants them?
//	stage     write each of those below .dich/
//	commit    put them in place
//
// Before commit nothing outside of .dich/ is touched: an error there, or the end of
// the process, leaves everything as it was. From commit on there is no way back, but
// always one on: see journal.
type carrier struct {
	*folder
	progress func(done, total int)
	staged   int
	set      []*change // what people wrote
	next     *nextDist // which is swapped as a whole; nil where nothing was built
}

// A change is a file that is not yet as the plan wants it, or should not be there.
type change struct {
	pipeline.Write             // without Content: it is to be removed
	was            string      // hash of the content that the plan was made from
	mode           fs.FileMode // of the file it replaces; 0 for a new one
}

// carry carries out a plan, or only looks what it would do; next is the dist/ that was built
// for it, and may be nil. The folder must be locked, unless the plan is a single file.
func carry(ctx context.Context, f *folder, plan pipeline.Plan, next *nextDist, look bool, progress func(done, total int)) (carried, error) {
	c := carrier{folder: f, progress: progress, next: next}
	result, err := c.inspect(ctx, plan)
	if err == nil && (look || len(c.set) == 0 && !next.differs()) {
		return result, nil
	}
	if err == nil && f.held == nil {
		err = c.replace(ctx)
	} else if err == nil {
		err = c.save(ctx)
	}
	if err != nil {
		return carried{}, err
	}
	return result, nil
}

// save stages and commits.
func (c *carrier) save(ctx context.Context) error {
	j, err := c.stage(ctx)
	if err != nil {
		c.clear()
		return nothingChanged(err)
	}
	return c.commit(j)
}

// nothingChanged is the failure of a save before its commit.
func nothingChanged(err error) error {
	return &failure{code: codeOf(err), id: "error.nothing-changed", cause: err}
}

// partlyChanged is the failure of a save after its commit.
func partlyChanged(err error) error {
	return &failure{code: codeOf(err), id: "error.partly-changed", hint: "partly-changed", cause: err}
}

func codeOf(err error) exitCode {
	if errors.Is(err, errChanged) {
		return exitLocked
	}
	return exitFailed
}

// inspect sorts the plan's writes and removals by whether they change anything.
func (c *carrier) inspect(ctx context.Context, plan pipeline.Plan) (result carried, err error) {
	if err := checkPaths(plan); err != nil {
		return carried{}, nothingChanged(err)
	}
	for _, w := range plan.Writes {
		ch := &change{Write: w}
		same, err := c.compare(ch)
		if err = errors.Join(err, ctx.Err()); err != nil {
			return carried{}, nothingChanged(err)
		}
		if same {
			result.Unchanged = append(result.Unchanged, w.Path)
			continue
		}
		result.Written = append(result.Written, w.Path)
		c.add(ch)
	}
	for _, name := range plan.Removals {
		there, err := c.removable(name)
		if err != nil {
			return carried{}, nothingChanged(err)
		}
		if there {
			result.Removed = append(result.Removed, name)
			c.add(&change{Write: pipeline.Write{Path: name}})
		}
	}
	return result.plus(c.next.said()), nil
}

func (r carried) plus(o carried) carried {
	return carried{slices.Concat(r.Written, o.Written), slices.Concat(r.Unchanged, o.Unchanged), slices.Concat(r.Removed, o.Removed)}
}

func (c *carrier) add(ch *change) {
	ch.was = c.known(ch.Path)
	c.set = append(c.set, ch)
}

func inDist(name string) bool { return strings.HasPrefix(name, pipeline.DistDir+"/") }

// checkPaths refuses a plan with a path that is none, one that stands in it twice, and one in
// dist/, which is built and not planned.
func checkPaths(plan pipeline.Plan) error {
	seen := map[string]bool{}
	names := slices.Clone(plan.Removals)
	for _, w := range plan.Writes {
		names = append(names, w.Path)
	}
	for _, name := range names {
		if !fs.ValidPath(name) || name == "." || inDist(name) || seen[name] {
			return &fs.PathError{Op: "write", Path: name, Err: fs.ErrInvalid}
		}
		seen[name] = true
	}
	return nil
}

// compare reads the file that is there, as far as it is what the plan wants.
func (c *carrier) compare(ch *change) (same bool, err error) {
	info, err := c.regular(ch.Path)
	if err == nil && info != nil {
		ch.mode = info.Mode()
		same, err = c.hasContent(ch)
	}
	if same || err != nil {
		return same, err
	}
	return false, c.replaceable(ch.Path, ch.mode)
}

// regular looks at a file that may be written; nil where there is none.
func (f *folder) regular(name string) (fs.FileInfo, error) {
	info, err := f.root.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err == nil && !info.Mode().IsRegular():
		return nil, &fs.PathError{Op: "write", Path: name, Err: pipeline.ErrNotRegular}
	}
	return info, err
}

// replaceable refuses a file that nobody may write to, and one in such a folder. mode is that
// of the file; 0 where there is none.
func (f *folder) replaceable(name string, mode fs.FileMode) error {
	if mode != 0 && mode.Perm()&0o200 == 0 {
		return &fs.PathError{Op: "write", Path: name, Err: fs.ErrPermission}
	}
	return f.checkFolder(path.Dir(name))
}

// known is the hash of the content that a file had when the plan was made: when it
// was read, else now. It is empty if there was no file.
func (c *carrier) known(name string) string {
	if sum, ok := c.reading.sum(name); ok {
		return sum
	}
	sum, _ := c.sum(name) // what cannot be read now is found to be changed later
	return sum
}

func (c *carrier) hasContent(ch *change) (bool, error) {
	file, err := c.root.Open(ch.Path)
	if err != nil {
		return false, err
	}
	defer file.Close()
	return isContent(bufio.NewReaderSize(file, bufferSize), ch.Content)
}

const bufferSize = 1 << 16

// removable reports a file that is there and may be taken away.
func (f *folder) removable(name string) (bool, error) {
	switch _, err := f.root.Lstat(name); {
	case errors.Is(err, fs.ErrNotExist):
		return false, nil
	case err != nil:
		return false, err
	}
	return true, f.checkFolder(path.Dir(name))
}

// checkFolder refuses a way through a link, and a folder that nobody may write to. The
// system does the latter too, except for the superuser, who did not mean it either.
func (f *folder) checkFolder(dir string) error {
	info, err := f.root.Lstat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return f.checkFolder(path.Dir(dir))
	case err != nil:
		return err
	case !info.IsDir() && info.Mode()&fs.ModeSymlink == 0:
		return &fs.PathError{Op: "write", Path: dir, Err: pipeline.ErrNotFolder}
	case info.IsDir() && info.Mode().Perm()&0o222 == 0 && runtime.GOOS != "windows": // there the bit means something else
		return &fs.PathError{Op: "write", Path: dir, Err: fs.ErrPermission}
	}
	return f.checkWay(dir)
}

// checkWay refuses a folder that is a link or in one. It may be still to be made.
func (f *folder) checkWay(dir string) error {
	for ; dir != "."; dir = path.Dir(dir) {
		switch info, err := f.root.Lstat(dir); {
		case errors.Is(err, fs.ErrNotExist):
		case err != nil:
			return err
		case info.Mode()&fs.ModeSymlink != 0:
			return &fs.PathError{Op: "write", Path: dir, Err: errLink}
		}
	}
	return nil
}

// Reasons of our own not to write.
var (
	errLink    = errors.New("a link, which dich does not write through")
	errChanged = pipeline.ErrChanged
)
