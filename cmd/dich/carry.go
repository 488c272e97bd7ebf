package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"runtime"
	"slices"

	"dich/pipeline"
)

// carried says what a plan did to the disk, or would do: paths in the plan's order.
type carried struct {
	Written   []string
	Unchanged []string // files that had the content already; not touched
	Removed   []string
}

// A carrier carries out one plan below a root. Everything goes through the root, so
// nothing is written outside of it, and a link is never written through.
//
//	inspect   which files are not yet as the plan wants them?
//	prepare   write each of those to a temporary file beside it
//	commit    rename all, make sure of folders, remove
//
// An error before commit takes the temporaries and new folders away again: nothing
// has changed.
type carrier struct {
	root     *os.Root
	progress func(done, total int)
	changes  []*change
	made     []string // folders made, outermost first
}

// A change is a file that is not yet as the plan wants it.
type change struct {
	pipeline.Write
	mode      fs.FileMode // of the file it replaces; 0 for a new one
	temporary string      // empty until it is written
}

// carry carries out a plan, or only looks what it would do.
func carry(ctx context.Context, root *os.Root, plan pipeline.Plan, look bool, progress func(done, total int)) (carried, error) {
	c := carrier{root: root, progress: progress}
	result, err := c.inspect(ctx, plan)
	if err == nil && look {
		return result, nil
	}
	if err == nil {
		err = c.prepare(ctx)
	}
	if err != nil {
		c.undo()
		return carried{}, &failure{code: exitFailed, id: "error.nothing-changed", cause: err}
	}
	if err = c.commit(result.Removed); err != nil {
		err = &failure{code: exitFailed, id: "error.partly-changed", hint: "partly-changed", cause: err}
	}
	return result, err
}

// inspect sorts the plan's writes and removals by whether they change anything.
func (c *carrier) inspect(ctx context.Context, plan pipeline.Plan) (carried, error) {
	var result carried
	if err := checkPaths(plan); err != nil {
		return result, err
	}
	for _, w := range plan.Writes {
		mode, same, err := c.compare(w)
		if err = errors.Join(err, ctx.Err()); err != nil {
			return carried{}, err
		}
		if same {
			result.Unchanged = append(result.Unchanged, w.Path)
			continue
		}
		result.Written = append(result.Written, w.Path)
		c.changes = append(c.changes, &change{Write: w, mode: mode})
	}
	for _, name := range plan.Removals {
		if _, err := c.root.Lstat(name); err == nil {
			result.Removed = append(result.Removed, name)
		} else if !errors.Is(err, fs.ErrNotExist) {
			return carried{}, err
		}
	}
	return result, nil
}

// checkPaths refuses a plan with a path that is none, or one that stands in it twice.
func checkPaths(plan pipeline.Plan) error {
	seen := map[string]bool{}
	names := slices.Clone(plan.Removals)
	for _, w := range plan.Writes {
		names = append(names, w.Path)
	}
	for _, name := range names {
		if !fs.ValidPath(name) || name == "." || seen[name] {
			return &fs.PathError{Op: "write", Path: name, Err: fs.ErrInvalid}
		}
		seen[name] = true
	}
	return nil
}

// compare reads the file that is there, as far as it is what the plan wants.
func (c *carrier) compare(w pipeline.Write) (mode fs.FileMode, same bool, err error) {
	info, err := c.root.Lstat(w.Path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return 0, false, c.checkFolder(path.Dir(w.Path))
	case err != nil:
		return 0, false, err
	case !info.Mode().IsRegular():
		return 0, false, &fs.PathError{Op: "write", Path: w.Path, Err: errNotRegular}
	}
	file, err := c.root.Open(w.Path)
	if err != nil {
		return 0, false, err
	}
	defer file.Close()
	if same, err = isContent(bufio.NewReaderSize(file, bufferSize), w.Content); same || err != nil {
		return info.Mode(), same, err
	}
	if info.Mode().Perm()&0o200 == 0 {
		return 0, false, &fs.PathError{Op: "write", Path: w.Path, Err: fs.ErrPermission}
	}
	return info.Mode(), false, c.checkFolder(path.Dir(w.Path))
}

// Reasons of our own not to write.
var (
	errNotRegular = errors.New("not a regular file")
	errNotFolder  = errors.New("not a folder")
)

const bufferSize = 1 << 16

// checkFolder refuses a folder that nobody may write to. The system does so too,
// except for the superuser, who did not mean it either.
func (c *carrier) checkFolder(dir string) error {
	info, err := c.root.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return c.checkFolder(path.Dir(dir))
	case err != nil:
		return err
	case !info.IsDir():
		return &fs.PathError{Op: "write", Path: dir, Err: errNotFolder}
	case info.Mode().Perm()&0o222 == 0 && runtime.GOOS != "windows": // there the bit means something else
		return &fs.PathError{Op: "write", Path: dir, Err: fs.ErrPermission}
	}
	return nil
}

// prepare writes all temporaries.
func (c *carrier) prepare(ctx context.Context) error {
	for i, ch := range c.changes {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := c.makeFolder(path.Dir(ch.Path)); err != nil {
			return err
		}
		if err := c.writeTemporary(ch, i); err != nil {
			return &fs.PathError{Op: "write", Path: ch.Path, Err: err}
		}
		c.progress(i+1, len(c.changes))
	}
	return nil
}

// makeFolder is MkdirAll that remembers what it made.
func (c *carrier) makeFolder(dir string) error {
	if info, err := c.root.Stat(dir); err == nil && info.IsDir() {
		return nil
	}
	if err := c.makeFolder(path.Dir(dir)); err != nil {
		return err
	}
	err := c.root.Mkdir(dir, 0o777)
	if err == nil {
		c.made = append(c.made, dir)
	}
	return err
}

// writeTemporary writes a file's new content beside it, under a name that no other
// process uses. What a killed process of the same number left there is taken away.
func (c *carrier) writeTemporary(ch *change, n int) error {
	name := path.Join(path.Dir(ch.Path), fmt.Sprintf(".dich-%d-%d", os.Getpid(), n))
	if err := c.root.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	file, err := c.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	ch.temporary = name
	return errors.Join(ch.fill(file), file.Close())
}

// fill writes the content, and waits for the disk where it is what people wrote.
func (ch *change) fill(file *os.File) error {
	buffer := bufio.NewWriterSize(file, bufferSize)
	if err := errors.Join(ch.Content(buffer), buffer.Flush()); err != nil {
		return err
	}
	if ch.mode != 0 {
		if err := file.Chmod(ch.mode.Perm()); err != nil {
			return err
		}
	}
	if ch.Durable {
		return file.Sync()
	}
	return nil
}

// undo takes away what prepare made. What cannot be taken away is left: it is
// hidden, and no file that people know.
func (c *carrier) undo() {
	for _, ch := range c.changes {
		if ch.temporary != "" {
			c.root.Remove(ch.temporary)
		}
	}
	for _, dir := range slices.Backward(c.made) {
		c.root.Remove(dir)
	}
}

// commit makes the new content what is read from now on. After its first step there
// is no way back, so it goes on after an error and reports all.
func (c *carrier) commit(removals []string) error {
	var errs []error
	for _, ch := range c.changes {
		errs = append(errs, c.root.Rename(ch.temporary, ch.Path))
	}
	errs = append(errs, c.syncFolders())
	for _, name := range removals {
		errs = append(errs, c.root.Remove(name))
	}
	return errors.Join(errs...)
}

// syncFolders waits until the disk has the names of all durable files, and of the
// folders they are in.
func (c *carrier) syncFolders() error {
	synced := map[string]bool{}
	for _, ch := range c.changes {
		if !ch.Durable {
			continue
		}
		for dir := path.Dir(ch.Path); !synced[dir]; dir = path.Dir(dir) {
			synced[dir] = true
			if err := c.syncFolder(dir); err != nil {
				return err
			}
		}
	}
	return nil
}

func (c *carrier) syncFolder(dir string) error {
	if runtime.GOOS == "windows" { // which has no such thing
		return nil
	}
	file, err := c.root.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(file.Sync(), file.Close())
}

// isContent reports that what the content function writes is what r gives. It stops
// the function at the first byte that differs.
func isContent(r io.Reader, content func(io.Writer) error) (bool, error) {
	c := &comparer{r: r}
	err := content(c)
	if c.differs || err != nil {
		if c.differs {
			err = c.err
		}
		return false, err
	}
	n, err := io.ReadFull(r, make([]byte, 1))
	if err == io.EOF {
		err = nil
	}
	return n == 0 && err == nil, err
}

// comparer is a writer that compares with a reader what is written to it.
type comparer struct {
	r       io.Reader
	buf     []byte
	differs bool
	err     error // of the reader
}

var errDiffers = errors.New("not the same content")

func (c *comparer) Write(p []byte) (int, error) {
	c.buf = slices.Grow(c.buf[:0], len(p))[:len(p)]
	_, err := io.ReadFull(c.r, c.buf)
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
		c.err = err
	}
	if c.differs = c.differs || err != nil || string(c.buf) != string(p); c.differs {
		return 0, errDiffers
	}
	return len(p), nil
}
