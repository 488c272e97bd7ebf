package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
)

// A distFile is a file of the next dist/ while it is made. As long as it says what the one
// that is there says, nothing is written.
type distFile struct {
	next  *nextDist
	name  string
	mode  fs.FileMode   // of the one that is there; 0 where there is none
	there *os.File      // nil from where the two differ
	read  *bufio.Reader // of there
	same  int64         // bytes that both have
	out   *os.File      // nil as long as they are the same, and where nobody wants more than to look
	buf   []byte        // to compare with
}

// open begins a file, and returns it behind a buffer.
func (d *nextDist) open(name string) (io.WriteCloser, error) {
	f := &distFile{next: d, name: name}
	info, err := d.regular(name)
	if err == nil && info != nil {
		f.mode = info.Mode()
		f.there, err = d.root.Open(name)
		f.read = bufio.NewReaderSize(f.there, distBuffer)
	}
	if err == nil && info == nil {
		err = f.differ()
	}
	if err != nil {
		return nil, err
	}
	return bufferedFile{bufio.NewWriterSize(f, distBuffer), f}, nil
}

// distBuffer is how much of a file is compared or written at a time, in bytes: many are open
// at once.
const distBuffer = 1 << 14

type bufferedFile struct {
	*bufio.Writer
	file *distFile
}

// Close ends a file. The first error counts.
func (f bufferedFile) Close() error { return errors.Join(f.Flush(), f.file.close()) }

func (f *distFile) Write(p []byte) (int, error) {
	if f.there != nil {
		same, err := f.compare(p)
		if same && err == nil {
			return len(p), nil
		}
		if err = errors.Join(err, f.differ()); err != nil {
			return 0, err
		}
	}
	if f.out == nil {
		return len(p), nil
	}
	return f.out.Write(p)
}

// compare reads on in the file that is there.
func (f *distFile) compare(p []byte) (bool, error) {
	f.buf = append(f.buf[:0], p...)
	n, err := io.ReadFull(f.read, f.buf)
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
		return false, err
	}
	if n < len(p) || !bytes.Equal(f.buf, p) {
		return false, nil
	}
	f.same += int64(n)
	return true, nil
}

// differ stages the file from here on, with what both have at its beginning.
func (f *distFile) differ() error {
	there := f.there
	f.there = nil
	if there != nil {
		defer there.Close()
	}
	f.next.differ(f.name)
	if err := f.next.replaceable(f.name, f.mode); err != nil || f.next.look {
		return err
	}
	if err := f.stage(); err != nil {
		return &fs.PathError{Op: "write", Path: f.name, Err: err}
	}
	if there == nil {
		return nil
	}
	_, err := io.Copy(f.out, io.NewSectionReader(there, 0, f.same))
	return err
}

func (f *distFile) stage() (err error) {
	if err = f.next.makeFolderNext(path.Dir(f.name)); err == nil {
		f.out, err = f.next.root.OpenFile(inNext(f.name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	}
	if err == nil && f.mode != 0 {
		err = f.out.Chmod(f.mode.Perm())
	}
	return err
}

// close ends the file. One that is there and longer differs in that.
func (f *distFile) close() error {
	var err error
	if f.there != nil {
		switch _, more := f.read.ReadByte(); more {
		case io.EOF:
			return f.there.Close()
		case nil:
			err = f.differ()
		default:
			return errors.Join(more, f.there.Close())
		}
	}
	if f.out != nil {
		err = errors.Join(err, f.out.Close())
	}
	return err
}
