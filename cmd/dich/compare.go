package main

import (
	"errors"
	"io"
	"slices"
)

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
