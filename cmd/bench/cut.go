package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"text/tabwriter"
	"time"
)

// A cutter finds the sentences of a text, over and over.
type cutter struct {
	name string
	// cut gives how long it took, and how many sentences there are.
	cut func(text string) (time.Duration, int, error)
}

// inProcess times a function of ours.
func inProcess(name string, count func(text string) int) cutter {
	return cutter{name, func(text string) (time.Duration, int, error) {
		began := time.Now()
		n := count(text)
		return time.Since(began), n, nil
	}}
}

// benchCutters times all cutters in turn, so that a busy moment is bad for all, and
// prints a row for each.
func benchCutters(ctx context.Context, mb float64, runs int, dir string) error {
	text := corpus(mb)
	list := cutters()
	icu, err := icuCutter(ctx, dir, text)
	if err != nil {
		fmt.Println("NOTICE: without ICU4C:", err)
	} else {
		list = append(list, icu)
	}
	took := make([][]sample, len(list))
	sentences := make([]int, len(list))
	for range runs {
		for i, c := range list {
			d, n, err := c.cut(text)
			if err != nil {
				return fmt.Errorf("%s: %w", c.name, err)
			}
			took[i] = append(took[i], sample{cpu: d})
			sentences[i] = n
		}
	}
	fmt.Printf("%.1f MB of text in memory, %d runs each in turn; the first is dich\n\n", float64(len(text))/1e6, runs)
	return printCutters(os.Stdout, list, took, sentences, len(text))
}

func printCutters(out io.Writer, list []cutter, took [][]sample, sentences []int, size int) error {
	w := tabwriter.NewWriter(out, 0, 0, 3, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "cutter\tMB/s (median)\tdich is so many times as fast\tsentences\t")
	ours := median(took[0], cpu)
	for i, c := range list {
		m := median(took[i], cpu)
		fmt.Fprintf(w, "%s\t%.0f\t%.2f\t%d\t\n", c.name, float64(size)/1e6/m.Seconds(), float64(m)/float64(ours), sentences[i])
	}
	return w.Flush()
}

// corpus is made-up text, a paragraph a line.
func corpus(mb float64) string {
	w := newWriter(1, []string{"Liên hợp quốc", "EAEU", "CSTO", "SCO"})
	var b strings.Builder
	for float64(b.Len()) < mb*1e6 {
		b.WriteString(strings.Join(w.paragraph(), " "))
		b.WriteByte('\n')
	}
	return b.String()
}

// icuCutter compiles a small program with ICU4C, which runs once for each time.
func icuCutter(ctx context.Context, dir, text string) (cutter, error) {
	flags, err := exec.CommandContext(ctx, "pkg-config", "--cflags", "--libs", "icu-uc").Output()
	if err != nil {
		return cutter{}, fmt.Errorf("pkg-config icu-uc: %w", err)
	}
	program, file := filepath.Join(dir, "icu"), filepath.Join(dir, "text")
	args := append([]string{"-O2", "-o", program, filepath.Join("icu", "cut.c")}, strings.Fields(string(flags))...)
	if said, err := exec.CommandContext(ctx, "cc", args...).CombinedOutput(); err != nil {
		return cutter{}, fmt.Errorf("cc: %w\n%s", err, said)
	}
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		return cutter{}, err
	}
	return cutter{"ICU4C", func(string) (took time.Duration, n int, err error) {
		out, err := exec.CommandContext(ctx, program, file, "1").Output()
		if err != nil {
			return 0, 0, err
		}
		_, err = fmt.Fscan(bytes.NewReader(out), &took, &n)
		return took, n, err
	}}, nil
}
