package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// hyperscanFinder compiles a small program with Hyperscan or its sister Vectorscan. It
// runs once for each time, on text that is in small letters already: where it looks for
// plain strings, Hyperscan folds the case of ASCII only. So a part of what the others do
// is done for it.
func hyperscanFinder(ctx context.Context, dir, text string) (finder, error) {
	flags, err := exec.CommandContext(ctx, "pkg-config", "--cflags", "--libs", "libhs").Output()
	if err != nil {
		return finder{}, fmt.Errorf("pkg-config libhs: %w", err)
	}
	program, file, list := filepath.Join(dir, "hyperscan"), filepath.Join(dir, "small"), filepath.Join(dir, "terms")
	args := append([]string{"-O2", "-o", program, filepath.Join("hyperscan", "match.c")}, strings.Fields(string(flags))...)
	if said, err := exec.CommandContext(ctx, "cc", args...).CombinedOutput(); err != nil {
		return finder{}, fmt.Errorf("cc: %w\n%s", err, said)
	}
	if err := os.WriteFile(file, []byte(folded(text)), 0o600); err != nil {
		return finder{}, err
	}
	run := func(runs string) (took sample, size int64, n int, err error) {
		out, err := exec.CommandContext(ctx, program, list, file, runs).Output()
		if err != nil {
			return sample{}, 0, 0, err
		}
		var spent, passed time.Duration
		_, err = fmt.Fscan(bytes.NewReader(out), &size, &spent, &passed, &n)
		return sample{cpu: spent, wall: passed}, size, n, err
	}
	find := func([]string) (sample, int, error) {
		took, _, n, err := run("1")
		return took, n, err
	}
	return finder{"Hyperscan, of small letters", 1e5, func(terms termList) (search, int64, error) {
		if err := os.WriteFile(list, []byte(strings.Join(terms.texts, "\n")+"\n"), 0o600); err != nil {
			return nil, 0, err
		}
		_, size, _, err := run("0")
		return find, size, err
	}}, nil
}
