package main

import (
	"os"

	"golang.org/x/sys/unix"
)

// exchange swaps what two folders have under the same name, in one step
// (renameat2(2), RENAME_EXCHANGE).
func exchange(a, b *os.File, name string) error {
	return unix.Renameat2(int(a.Fd()), name, int(b.Fd()), name, unix.RENAME_EXCHANGE)
}
