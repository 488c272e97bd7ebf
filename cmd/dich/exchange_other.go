//go:build !linux && !darwin

package main

import (
	"errors"
	"os"
)

// exchange cannot be done in one step here: swapDist does it in two.
func exchange(a, b *os.File, name string) error { return errors.ErrUnsupported }
