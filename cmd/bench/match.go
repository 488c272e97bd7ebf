package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"text/tabwriter"
	"time"

	"dich/glossary"
)

// A termList is what is looked for, as peers take it and as dich does.
type termList struct {
	texts    []string
	glossary *glossary.Glossary
}

// A finder finds terms in lines of text. All finders are asked for the same: the places
// where a whole term stands as whole words in any case, of those that overlap the left
// one, of those that begin together the longest. So the numbers of matches are equal,
// but for what only dich folds: old and new tone marks, i and y, dashes and blanks.
type finder struct {
	name string
	most int // terms that it can be asked for in a reasonable time and memory
	// build makes what finds the terms, and gives its size in bytes if it is not on our
	// heap. The terms are in small letters.
	build func(termList) (search, int64, error)
}

// search gives what it took, and how many matches there are.
type search func(lines []string) (sample, int, error)

// A row is what was measured of one finder with one glossary.
type row struct {
	name    string
	built   time.Duration
	size    int64 // bytes it holds on to
	took    []sample
	matches int
}

// benchFinders prints a table for each size of glossary, and the ratios.
func benchFinders(ctx context.Context, mb float64, runs int, sizes []int, dir string) error {
	text := corpus(mb)
	list := finders()
	scan, err := hyperscanFinder(ctx, dir, text)
	if err != nil {
		fmt.Println("NOTICE: without Hyperscan:", err)
	} else {
		list = append(list, scan)
	}
	fmt.Printf("%.1f MB of text in memory, a paragraph a time; %d runs each in turn\n", float64(len(text))/1e6, runs)
	tables := map[int][]row{}
	for _, size := range sizes {
		rows, err := benchGlossary(list, strings.SplitAfter(text, "\n"), termsOf(text, size), runs)
		if err != nil {
			return err
		}
		tables[size] = rows
		fmt.Printf("\n%d terms\n", size)
		if err := printFinders(os.Stdout, rows, len(text)); err != nil {
			return err
		}
	}
	return printRatios(os.Stdout, sizes, tables)
}

func benchGlossary(list []finder, lines, texts []string, runs int) ([]row, error) {
	terms := termList{texts, glossaryOf(texts)}
	var rows []row
	var searches []search
	for _, f := range list {
		if len(texts) > f.most {
			continue
		}
		r, find, err := buildFinder(f, terms)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.name, err)
		}
		rows, searches = append(rows, r), append(searches, find)
	}
	for range runs {
		for i, find := range searches {
			took, matches, err := find(lines)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", rows[i].name, err)
			}
			rows[i].took = append(rows[i].took, took)
			rows[i].matches = matches
		}
	}
	runtime.KeepAlive(terms)
	return rows, nil
}

func buildFinder(f finder, terms termList) (row, search, error) {
	before := heap()
	began := time.Now()
	find, size, err := f.build(terms)
	built := time.Since(began)
	if size == 0 {
		size = max(0, heap()-before)
	}
	return row{name: f.name, built: built, size: size}, find, err
}

// heap gives the bytes that are in use.
func heap() int64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// timed measures a function that runs in this process.
func timed(count func(lines []string) int) search {
	return func(lines []string) (sample, int, error) {
		runtime.GC() // what others left is not ours to clear away
		spent, began := ownCPU(), time.Now()
		n := count(lines)
		return sample{wall: time.Since(began), cpu: ownCPU() - spent}, n, nil
	}
}

// ownCPU gives the time that this process has had, user and system.
func ownCPU() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func printFinders(out io.Writer, rows []row, size int) error {
	w := tabwriter.NewWriter(out, 0, 0, 3, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "finder\tCPU s (min med max)\twall s (min med max)\tMB/s CPU\tdich is so many times as fast\tbuilt in s\tMiB\tmatches\t")
	ours := median(rows[0].took, cpu)
	for _, r := range rows {
		m := median(r.took, cpu)
		fmt.Fprintf(w, "%s\t%s\t%s\t%.0f\t%.2f\t%.2f\t%.0f\t%d\t\n", r.name, seconds(r.took, cpu), seconds(r.took, wall),
			float64(size)/1e6/m.Seconds(), float64(m)/float64(ours), r.built.Seconds(), float64(r.size)/(1<<20), r.matches)
	}
	return w.Flush()
}

// printRatios prints how dich stands to the best of its peers, and to itself with the
// smallest glossary. CPU medians.
func printRatios(out io.Writer, sizes []int, tables map[int][]row) error {
	w := tabwriter.NewWriter(out, 0, 0, 3, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "\nterms\tto the best Go Aho-Corasick\tthat without its folding\tto Hyperscan\tto the n-gram map\tdearer than with the fewest\tto tokens alone\t")
	least := median(tables[slices.Min(sizes)][0].took, cpu)
	for _, size := range sizes {
		rows := tables[size]
		ours := median(rows[0].took, cpu)
		fmt.Fprintf(w, "%d\t%s\t%s\t%s\t%s\t%.2f\t%s\t\n", size,
			ratio(best(rows, "Aho"), ours), ratio(max(0, best(rows, "Aho")-best(rows, "folding")), ours), ratio(best(rows, "Hyperscan"), ours),
			ratio(best(rows, "map"), ours), float64(ours)/float64(least), ratio(best(rows, "tokens"), ours))
	}
	return w.Flush()
}

// best gives the time of the fastest whose name has that in it; 0 if there is none.
func best(rows []row, name string) time.Duration {
	best := time.Duration(0)
	for _, r := range rows {
		if m := median(r.took, cpu); strings.Contains(r.name, name) && (best == 0 || m < best) {
			best = m
		}
	}
	return best
}

func ratio(theirs, ours time.Duration) string {
	if theirs == 0 {
		return "–"
	}
	return strconv.FormatFloat(float64(theirs)/float64(ours), 'f', 2, 64)
}

// numbers reads a list of them, with commas.
func numbers(list string) ([]int, error) {
	var all []int
	for _, word := range strings.Split(list, ",") {
		n, err := strconv.Atoi(word)
		if err != nil || n < 1 {
			return nil, fmt.Errorf("no number of terms: %q", word)
		}
		all = append(all, n)
	}
	return all, nil
}
