// Command fault shows what the verbs that write leave behind when they are killed, or
// when the disk gives way.
//
// The naive version kills dich at some moments and looks at the files. The moments
// that matter are short, and a full disk is another matter than a kill.
//
// So strace(1) counts the system calls of a verb, and then lets each of them fail, one
// run a call: killed, or with ENOSPC, EIO, EROFS. A run and its call are a point; a
// point at which the fault did not strike is not counted. After each point:
//
//	lost     a translation is nowhere any more
//	half     a set of files is neither all old nor all new, once dich has been started
//	         again; or a file is neither at once
//	silent   dich said that it is done, but the files are not new
//	untrue   dich said that nothing was changed, but something was
//	stuck    the same command again does not end as if nothing had happened
//
// All must be 0. Where strace is missing or not allowed, nothing is tried, and that is
// said.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"text/tabwriter"
)

func main() {
	sample := flag.Int("sample", 0, "try so many points, evenly chosen; 0 means all")
	verbose := flag.Bool("v", false, "print each point that broke a promise")
	flag.Parse()
	if err := exec.Command("strace", "-qq", "-o", os.DevNull, "true").Run(); err != nil {
		fmt.Println("NOTICE: no fault was tried, for strace cannot be used:", err)
		return
	}
	ok, err := show(*sample, *verbose)
	if err != nil {
		fmt.Fprintln(os.Stderr, "fault:", err)
	}
	if err != nil || !ok {
		os.Exit(1)
	}
}

// show tries all scenarios and prints the table. ok says that every promise was kept.
func show(sample int, verbose bool) (ok bool, err error) {
	dir, err := os.MkdirTemp("", "dich-fault-")
	if err != nil {
		return false, err
	}
	defer os.RemoveAll(dir)
	w, err := newWorkshop(dir)
	if err != nil {
		return false, err
	}
	scenarios, err := w.scenarios()
	if err != nil {
		return false, err
	}
	points, err := w.points(scenarios)
	if err != nil {
		return false, err
	}
	chosen := evenly(points, sample)
	fmt.Printf("trying %d of %d points\n\n", len(chosen), len(points))
	results, err := w.tryAll(chosen)
	if err != nil {
		return false, err
	}
	ok = printTable(scenarios, results)
	for _, r := range results {
		if verbose && r.broken() {
			fmt.Printf("\n%s: %s\n%s", r.point, r.verdict, r.said)
		}
	}
	files, err := w.order(scenarios)
	if err != nil {
		return false, err
	}
	fmt.Printf("\norder of a save, %d files that people wrote: fsync(new) < rename(journal) < rename(new) < fsync(folder)\n", files)
	return ok, nil
}

// evenly chooses n of the points, or all if n is 0.
func evenly(points []point, n int) []point {
	if n == 0 || n >= len(points) {
		return points
	}
	var chosen []point
	for i := range n {
		chosen = append(chosen, points[i*len(points)/n])
	}
	return chosen
}

// printTable prints a row for each verb and fault, and all together.
func printTable(scenarios []*scenario, results []result) (ok bool) {
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 3, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "verb\tfault\tpoints\tlost\thalf\tsilent\tuntrue\tstuck\t")
	row := func(verb, fault string) verdict {
		var sum verdict
		points := 0
		for _, r := range results {
			if r.struck && (verb == "all" || r.scenario.name == verb) && (fault == "" || r.fault == fault) {
				points++
				sum = sum.plus(r.verdict)
			}
		}
		fmt.Fprintf(w, "%s\t%s\t%d\t%d\t%d\t%d\t%d\t%d\t\n", verb, fault, points, sum.lost, sum.half, sum.silent, sum.untrue, sum.stuck)
		return sum
	}
	for _, s := range scenarios {
		for _, fault := range faults {
			row(s.name, fault)
		}
	}
	all := row("all", "")
	w.Flush()
	return all == verdict{}
}
