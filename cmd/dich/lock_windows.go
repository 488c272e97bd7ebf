package main

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

// On Windows
//   - the lock is on a byte of the file (LockFileEx), and ends with the process too;
//   - a folder cannot be synced, so a power loss may undo the last renames, and a
//     journal that was lost with them leaves files of two generations;
//   - dist/ is swapped in two steps, and not while a program has a file of it open.

// tryLock takes the lock if nobody has it.
func tryLock(file *os.File) (bool, error) {
	err := lockFileEx(file, windows.LOCKFILE_EXCLUSIVE_LOCK|windows.LOCKFILE_FAIL_IMMEDIATELY)
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) || errors.Is(err, windows.ERROR_IO_PENDING) {
		return false, nil
	}
	return err == nil, err
}

// waitLock waits for the lock.
func waitLock(file *os.File) error { return lockFileEx(file, windows.LOCKFILE_EXCLUSIVE_LOCK) }

func lockFileEx(file *os.File, how uint32) error {
	return os.NewSyscallError("LockFileEx", windows.LockFileEx(windows.Handle(file.Fd()), how, 0, 1, 0, new(windows.Overlapped)))
}
