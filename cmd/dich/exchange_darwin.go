package main

import (
	"os"

	"golang.org/x/sys/unix"
)

// exchange swaps what two folders have under the same name, in one step
// (renameatx_np(2), RENAME_SWAP; not on every file system).
func exchange(a, b *os.File, name string) error {
	return unix.RenameatxNp(int(a.Fd()), name, int(b.Fd()), name, unix.RENAME_SWAP)
}
